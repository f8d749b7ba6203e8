#!/usr/bin/env bash
# start.sh ONESHOT SOURCE_DIR WORK_DIR: drives the HTML reports in Chromium. The packages that the
# lock file names are installed first where they are not there yet. What cannot be had skips these
# tests; under CI=true it fails them. start.sh --prepare installs, says what is there, and ends.
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "$0")")
skipped=77

missing() {
  if [[ ${CI:-} == true ]]; then
    echo "FAILED  the browser tests: $1"
    exit 1
  fi
  echo "skipped: the browser tests: $1"
  exit "$skipped"
}

command -v node >/dev/null || missing "node is not there (apt-get install nodejs)"
chromium=$(command -v chromium || command -v chromium-browser) ||
  missing "chromium is not there (apt-get install chromium)"

lock=$here/package-lock.json
installed=$here/node_modules/.installed-by-lock
if ! cmp -s "$lock" "$installed"; then
  command -v npm >/dev/null || missing "npm is not there (apt-get install npm)"
  (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund) ||
    missing "npm could not install what $lock names"
  cp "$lock" "$installed"
fi
echo "browser tests with node $(node --version), $("$chromium" --version 2>/dev/null)"
[[ $1 != --prepare ]] || exit 0
exec node "$here/run.js" "$@" "$chromium"

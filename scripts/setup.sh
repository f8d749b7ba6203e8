# Shared by the scripts beside it: installs what is missing, configures and builds a Release.
# To be sourced from bash with the project as working folder.

build_packages=(
  cmake g++ ninja-build pkg-config
  libcli11-dev libfmt-dev libfreetype-dev libicu-dev libpodofo-dev libre2-dev libseccomp-dev
  libssl-dev libtomlplusplus-dev nlohmann-json3-dev zlib1g-dev
  poppler-data
)
test_packages=(doctest-dev git python3 python3-jsonschema parallel strace)
browser_packages=(chromium fonts-nanum)  # the tests of the HTML reports; Node comes on top
bench_packages=(libpoppler-cpp-dev ripgrep)  # what oneshot is held against

# Installs those of the named packages that are not there; silent where nothing is missing.
install_missing() {
  local missing=() package
  for package in "$@"; do
    # Asking dpkg's own list of files is instant; dpkg-query would read the whole database.
    compgen -G "/var/lib/dpkg/info/$package.list" >/dev/null ||
      compgen -G "/var/lib/dpkg/info/$package:*.list" >/dev/null || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || {
      echo "${0##*/}: error: these packages are missing: ${missing[*]}; install them as root" >&2
      return 2
    }
    as_root=(sudo)
  fi
  echo "Installing: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq >&2 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${missing[@]}" >&2
}

# What the browser tests need. They are skipped where it cannot be had: no reason to stop. A Node that
# is there already, from wherever, is good enough.
install_browser() {
  local packages=("${browser_packages[@]}")
  command -v node >/dev/null || packages+=(nodejs)
  command -v npm >/dev/null || packages+=(npm)
  install_missing "${packages[@]}" ||
    echo "${0##*/}: warning: the browser tests will be skipped: no ${packages[*]}" >&2
}

# build PRESET TARGET [CMAKE-OPTION...]; tells nothing where nothing is to be done.
build() {
  local preset=$1 target=$2 log
  shift 2
  log=$(mktemp)
  if [[ ! -f build/$preset/build.ninja || $# -gt 0 ]]; then
    cmake --preset "$preset" "$@" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 2; }
  fi
  if [[ -t 2 ]]; then
    cmake --build "build/$preset" --target "$target" | grep -v 'no work to do' >&2
    ((PIPESTATUS[0] == 0)) || { rm -f "$log"; return 2; }
  else
    cmake --build "build/$preset" --target "$target" >"$log" 2>&1 ||
      { cat "$log" >&2; rm -f "$log"; return 2; }
  fi
  rm -f "$log"
}

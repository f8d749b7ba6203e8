#!/usr/bin/env python3
"""Runs the real program on real files: run.py [--renew] PROGRAM [CASE...]

Each folder in cases/ is a case. `command` is a shell line, run in that folder with `oneshot` as the
program; `stdout`, `stderr` and `exit` hold what must come of it (a missing stdout or stderr is
empty, a missing exit is 0). --renew writes what comes now.
"""
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent / "cases"
SECONDS = 120


def run(case, program):
    with tempfile.TemporaryDirectory() as scratch:
        tools = pathlib.Path(scratch) / "bin"
        tools.mkdir()
        (tools / "oneshot").symlink_to(program)
        environment = {
            "PATH": f"{tools}:{os.environ.get('PATH', '/usr/bin:/bin')}",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
            "SCRATCH": scratch,
        }
        for kept in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "HOME"):
            if kept in os.environ:
                environment[kept] = os.environ[kept]
        done = subprocess.run(
            ["sh", "-c", (case / "command").read_text()], cwd=case, env=environment,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
    return {"stdout": done.stdout, "stderr": done.stderr, "exit": f"{done.returncode}\n".encode()}


def expected(case, part):
    path = case / part
    return path.read_bytes() if path.exists() else (b"0\n" if part == "exit" else b"")


def renew(case, part, content):
    path = case / part
    if content == (b"0\n" if part == "exit" else b""):
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(content)


def difference(want, have, part):
    return "\n".join(difflib.unified_diff(
        want.decode(errors="replace").splitlines(), have.decode(errors="replace").splitlines(),
        f"expected {part}", f"actual {part}", lineterm=""))


def main(arguments):
    renewing = "--renew" in arguments
    arguments = [a for a in arguments if a != "--renew"]
    program = pathlib.Path(arguments[0]).resolve()
    names = set(arguments[1:])
    cases = sorted(path.parent for path in CASES.glob("*/command"))
    cases = [case for case in cases if not names or case.name in names]
    failed = 0
    for case in cases:
        actual = run(case, program)
        if renewing:
            for part, content in actual.items():
                renew(case, part, content)
            continue
        wrong = [part for part in actual if actual[part] != expected(case, part)]
        if wrong:
            failed += 1
            print(f"FAILED {case.name}: {(case / 'command').read_text().strip()}")
            for part in wrong:
                print(difference(expected(case, part), actual[part], part))
    print(f"{len(cases)} command-line cases, {failed} failed" + (" (renewed)" if renewing else ""))
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

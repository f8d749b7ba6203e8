#!/usr/bin/env python3
"""Runs every command of README.md: readme.py ONESHOT SOURCE_DIR.

In ```console blocks each line that starts with "$ " is a command; "# exits N" behind it tells its exit
status, 0 otherwise. scripts/run is the program itself here, and scripts/test is what runs this. The
report shown in the README must be what the program prints."""
import os
import re
import shutil
import subprocess
import sys
import tempfile


def main():
    program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    with open(os.path.join(source, "README.md"), encoding="utf-8") as file:
        readme = file.read()
    failed = passed = 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(source, "samples"), os.path.join(folder, "samples"))
        os.makedirs(os.path.join(folder, "bin"))
        os.symlink(program, os.path.join(folder, "bin", "oneshot"))
        environment = dict(os.environ, PATH=os.path.join(folder, "bin") + os.pathsep + os.environ["PATH"],
                           LC_ALL="C.UTF-8", NO_COLOR="1")
        environment.pop("ONESHOT_RULES", None)
        run = lambda command: subprocess.run(command, shell=True, cwd=folder, env=environment,
                                             stdin=subprocess.DEVNULL, capture_output=True)
        for block in re.findall(r"```console\n(.*?)```", readme, re.S):
            for line in block.splitlines():
                if not line.startswith("$ ") or line == "$ scripts/test":
                    continue
                command = line[2:].replace("scripts/run ", "oneshot ")
                expected = re.search(r"# exits (\d+)", command)
                want = int(expected.group(1)) if expected else 0
                result = run(command)
                if result.returncode == want:
                    passed += 1
                else:
                    failed += 1
                    print(f"FAILED (exit {result.returncode}, not {want}): {command}")
                    print(result.stderr.decode("utf-8", "replace"))
        shown = re.search(r"\(`scripts/run (check [^`]*)`\):\n\n```text\n(.*?)```", readme, re.S)
        printed = run("oneshot " + shown.group(1)).stdout.decode("utf-8")
        if printed == shown.group(2):
            passed += 1
        else:
            failed += 1
            print("FAILED: the report in the README is not what is printed now")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Walks the walks of the manual end to end: docs.py ONESHOT SOURCE_DIR.

Of docs/packs.md, docs/tuning.md and docs/rules.md, from top to bottom, in an empty folder with the
project's samples and rules beside it:
  ```toml blocks whose first line is "# PATH" are saved as that file (the walk's reader does so), and
    with "# PATH, added" they are added to its end;
  ```console blocks are run: "$ COMMAND" lines, "# exits N" behind one tells its exit status, and
    below each what it prints; "…" stands for anything, on a line of its own for any lines.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

DOCS = ("docs/packs.md", "docs/tuning.md", "docs/rules.md")
BLOCK = re.compile(r"^( *)```(toml|console|text)\n(.*?)^ *```$", re.S | re.M)


def matcher(expected):
    lines = []
    for line in expected:
        if line.strip() == "…":
            lines.append(r"(?:.*\n)*?")
        else:
            lines.append(".*".join(re.escape(part) for part in line.split("…")) + "\n")
    return re.compile("".join(lines))


class Walk:
    def __init__(self, program, source, folder):
        self.folder, self.failed, self.run = folder, 0, 0
        (folder / "bin").mkdir()
        (folder / "bin" / "oneshot").symlink_to(program)
        for name in ("samples", "rules"):
            shutil.copytree(source / name, folder / name)
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1", COLUMNS="100",
                                PATH=f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
        self.environment.pop("ONESHOT_RULES", None)

    def save(self, content):
        first = re.match(r"# (\S+/\S+\.toml|oneshot\.toml)(, added)?\n", content)
        if not first:
            return
        path = self.folder / first.group(1)
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_text(encoding="utf-8") + "\n" if first.group(2) else ""
        path.write_text(old + content[first.end():] if old else content, encoding="utf-8")

    def console(self, content):
        command, expected = None, []
        for line in content.splitlines() + ["$ "]:
            if not line.startswith("$ "):
                expected.append(line)
                continue
            if command is not None:
                self.check(command, expected)
            command, expected = line[2:], []

    def check(self, command, expected):
        self.run += 1
        want = re.search(r"# exits (\d+)", command)
        done = subprocess.run(command, shell=True, cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=120, check=False)
        printed = done.stdout.decode("utf-8", "replace")
        code = int(want.group(1)) if want else 0
        shown = not expected or matcher(expected).fullmatch(printed)
        if done.returncode != code or not shown:
            self.failed += 1
            print(f"FAILED (exit {done.returncode}, not {code}): {command}\n{printed}")


def main():
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    failed = run = 0
    for name in DOCS:
        with tempfile.TemporaryDirectory() as scratch:
            walk = Walk(program, source, pathlib.Path(scratch))
            for indent, kind, content in BLOCK.findall((source / name).read_text(encoding="utf-8")):
                content = re.sub(f"^{indent}", "", content, flags=re.M)
                if kind == "toml":
                    walk.save(content)
                elif kind == "console":
                    walk.console(content)
            print(f"{name}: {walk.run} commands, {walk.failed} failed")
            failed += walk.failed
            run += walk.run
    return 1 if failed or run < 20 else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Saves rule files and resumes under the eyes of `rules check`, `rules test` and `rules try` with
--watch: watch.py ONESHOT. What is printed after each saving is looked at."""
import os
import pathlib
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SECONDS = 30
PROMPT = b"-- watching; Ctrl-C ends it --"

RULES = """[signal]
id = "jam"
title = { en = "Jams", ko = "잼" }

[candidates]
any = [{ pattern = '(?i)jam' }]

[[facet]]
id = "named"
title = { en = "a jam", ko = "잼" }
any = [{ pattern = '(?i)jam' }]

[[level]]
id = "mention"
needs = ["named"]

[experience]
en = "Join one."
ko = "나가 보세요."

[[example]]
text = "Autumn Jam 2023"
level = "mention"
"""


class Watched:
    """A running program whose output is read up to the end of each run."""

    def __init__(self, command, folder, terminal=False):
        if terminal:
            self.output, inner = pty.openpty()
        else:
            self.output, inner = os.pipe()
        environment = dict(os.environ, LC_ALL="C.UTF-8", TERM="xterm")
        environment.pop("ONESHOT_RULES", None)
        self.program = subprocess.Popen(command, cwd=folder, stdout=inner, stderr=inner,
                                        stdin=subprocess.DEVNULL, env=environment)
        os.close(inner)

    def run(self):
        """The output of the next run; fails where none comes."""
        text, end = b"", time.monotonic() + SECONDS
        while PROMPT not in text:
            ready, _, _ = select.select([self.output], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise AssertionError(f"nothing more came; so far:\n{text.decode()}")
            piece = os.read(self.output, 65536)
            if not piece:
                raise AssertionError(f"it ended; its output:\n{text.decode()}")
            text += piece
        return text.decode()

    def end(self):
        self.program.send_signal(signal.SIGINT)
        code = self.program.wait(SECONDS)
        os.close(self.output)
        return code


def save(path, content):
    """As editors do: written beside, and moved over."""
    beside = path.with_name("." + path.name + ".new")
    beside.write_text(content, encoding="utf-8")
    os.replace(beside, path)


def expect(text, *pieces):
    for piece in pieces:
        assert piece in text, f"no '{piece}' in:\n{text}"


def watch_check(program, folder):
    rule = folder / "rules" / "signals" / "jam.toml"
    watched = Watched([program, "rules", "check", "rules", "--watch"], folder)
    expect(watched.run(), "0 errors")
    save(rule, RULES.replace("named\"\ntitle", "named\"\ntitel"))
    expect(watched.run(), "unknown key 'titel'; did you mean 'title'?", "since the last run:",
           "+ rules/signals/jam.toml:10:1: error:", "rules/signals/jam.toml saved")
    save(rule, RULES)
    expect(watched.run(), "- rules/signals/jam.toml:10:1: error:")
    # A folder that is new is watched from then on.
    (folder / "rules" / "lists").mkdir()
    watched.run()
    (folder / "rules" / "lists" / "names.toml").write_text("[list]\n", encoding="utf-8")
    expect(watched.run(), "names.toml:1:1: error:")
    (folder / "rules" / "lists" / "names.toml").unlink()
    expect(watched.run(), "0 errors")
    return watched.end()


def watch_test(program, folder):
    rule = folder / "rules" / "signals" / "jam.toml"
    watched = Watched([program, "rules", "test", "rules", "--watch"], folder, terminal=True)
    first = watched.run()
    assert first.startswith("\x1b[H\x1b[2J"), "the screen is not cleared"
    expect(first, "passed")
    save(rule, RULES.replace('level = "mention"\n', 'level = "none"\n'))
    expect(watched.run(), "\x1b[H\x1b[2J", "is mention, should be none", "- passed")
    save(rule, RULES.replace("[signal]", "[signal"))
    expect(watched.run(), "this is no TOML")
    save(rule, RULES)
    expect(watched.run(), "+ passed")
    return watched.end()


def watch_try(program, folder):
    resume = folder / "resumes" / "a.txt"
    watched = Watched([program, "rules", "try", "pattern = 'Jam'", "resumes", "--watch"], folder)
    expect(watched.run(), "1 entries in 1 of 1 files")
    save(folder / "resumes" / ".a.txt.swp", "no resume")  # an editor's scratch file is no saving
    save(resume, "Projects\n\n- Autumn Jam 2023\n- Spring Jam 2024\n")
    expect(watched.run(), "2 entries in 1 of 1 files", "+ resumes/a.txt:1:4:", "resumes/a.txt saved")
    (folder / "resumes" / "b.md").write_text("- Winter Jam\n", encoding="utf-8")
    expect(watched.run(), "3 entries in 2 of 2 files")
    return watched.end()


def main():
    program = os.path.abspath(sys.argv[1])
    for test in (watch_check, watch_test, watch_try):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            (folder / "rules" / "signals").mkdir(parents=True)
            (folder / "rules" / "signals" / "jam.toml").write_text(RULES, encoding="utf-8")
            (folder / "resumes").mkdir()
            (folder / "resumes" / "a.txt").write_text("Projects\n\n- Autumn Jam 2023\n",
                                                      encoding="utf-8")
            code = test(program, folder)
            assert code == 0, f"{test.__name__} ended with {code}"
            print(f"{test.__name__}: passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""scale.py PROGRAM [FILES]: a run over many files, a tenth of them damaged, and its figures.

Not part of the test suite: it takes minutes. Every claim is checked; the exit status is 1 where one
does not hold. Times are the best of three runs.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "batch"))
from broken_pdfs import damaged  # noqa: E402
from harness import AS_OF, PROGRAM, elements, environment, resumes  # noqa: E402

FILES = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
RUNS = 3
LEAST_SPEEDUP, LEAST_WARM, MOST_GROWTH = 1.8, 20, 1.25


def inputs(folder, count):
    resumes(folder, count)
    chance = random.Random(count)
    for path in sorted(folder.iterdir())[::10]:
        path.write_bytes(damaged(path.read_bytes(), chance))
    return folder


def timed(folder, out, *arguments):
    """Seconds, and the largest memory of the parent in MiB."""
    begin = time.monotonic()
    with out.open("wb") as stdout:
        process = subprocess.Popen([str(PROGRAM), "check", folder.name, *AS_OF, "--format",
                                    "ndjson", "-q", *arguments], cwd=folder.parent,
                                   env=environment(), stdout=stdout)
        _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 3), status
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def best(*arguments, before=lambda: None):
    times, memory = [], 0
    for _ in range(RUNS):
        before()
        seconds, used = timed(*arguments)
        times.append(seconds)
        memory = max(memory, used)
    return min(times), memory


def main():
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="oneshot-scale-"))
    wrong = []

    def figure(text, holds=True):
        print(text + ("" if holds else "   DOES NOT HOLD"), flush=True)
        if not holds:
            wrong.append(text)

    try:
        few, many = inputs(scratch / "few", FILES // 10), inputs(scratch / "many", FILES)
        out = scratch / "out"
        _, small = best(few, out, "-j", "2")
        one, _ = best(many, out, "-j", "1")
        two, large = best(many, out, "-j", "2")
        names = [element["file"] for element in elements(out.read_bytes())]
        figure(f"{FILES} files, each once and in order",
               names == sorted(f"many/{name}" for name in os.listdir(many)))
        figure(f"-j1 {one:.2f} s, -j2 {two:.2f} s: {one / two:.2f} times as fast; "
               f"{FILES / two:.0f} files a second", one / two >= LEAST_SPEEDUP)
        figure(f"memory of the parent: {small:.0f} MiB with {FILES // 10} files, {large:.0f} MiB "
               f"with {FILES}", large <= small * MOST_GROWTH)
        cache = scratch / "cache"
        cold, _ = best(many, out, "-j", "2", "--cache", str(cache),
                       before=lambda: shutil.rmtree(cache, ignore_errors=True))
        first = out.read_bytes()
        warm, _ = best(many, out, "-j", "2", "--cache", str(cache))
        figure("the warm report has the same bytes", out.read_bytes() == first)
        figure(f"cache: cold {cold:.2f} s, warm {warm:.2f} s: {cold / warm:.1f} times as fast",
               cold / warm >= LEAST_WARM)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

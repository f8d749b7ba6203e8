#!/usr/bin/env python3
"""surroundings.py PROGRAM [TEST...]: a run on a system that is short of something is the same run."""
import os
import re
import resource
import shutil
import signal
import subprocess
import time

from broken_pdfs import page_objects, pdf, shown, stream
from harness import (AS_OF, PROGRAM, check, claim, descendants, elements, environment, equal, gone,
                     main, resumes, run, start)

NDJSON = (*AS_OF, "--format", "ndjson", "-q")


def limited(what, value):
    return lambda: resource.setrlimit(what, (value, value))


def same_as_ever(scratch, *arguments, **options):
    equal(run("check", "in", *NDJSON, *arguments, folder=scratch, **options).stdout,
          run("check", "in", *NDJSON, folder=scratch).stdout)


@claim("with room for few open files there are fewer lanes, and every file is read")
def few_descriptors(scratch):
    resumes(scratch / "in", 60)
    for room in (16, 40):
        same_as_ever(scratch, "-j", 64, "--cache", f"cache{room}",
                     preexec_fn=limited(resource.RLIMIT_NOFILE, room))


@claim("more files than may be open at once are judged together")
def together_with_few_descriptors(scratch):
    resumes(scratch / "in", 100)
    few = run("check", "in", *NDJSON, "--together", folder=scratch,
              preexec_fn=limited(resource.RLIMIT_NOFILE, 40))
    equal(few.stdout, run("check", "in", *NDJSON, "--together", folder=scratch).stdout)
    equal(few.returncode, 0)


@claim("with room for few threads there are fewer lanes, and no lane waits for ever")
def few_threads(scratch):
    folder = scratch / "in"
    folder.mkdir()
    for i in range(400):
        (folder / f"{i:03}.txt").write_text(f"Mina Park {i}\n")
    same_as_ever(scratch, "-j", 400, preexec_fn=limited(resource.RLIMIT_AS, 1 << 30))


@claim("where memory is limited from outside, PDFs are read within that limit")
def little_memory(scratch):
    (scratch / "in").mkdir()
    (scratch / "in/cv.pdf").write_bytes(pdf(page_objects(shown(b"Mina Park"))))
    same_as_ever(scratch, "--max-memory", 4096, preexec_fn=limited(resource.RLIMIT_AS, 600 << 20))


@claim("where files may not grow large, not even in memory, workers get copies of what they read")
def small_files(scratch):
    resumes(scratch / "in", 60)
    same_as_ever(scratch, "-j", 3, preexec_fn=limited(resource.RLIMIT_FSIZE, 100_000))


@claim("large and small PDFs by turns are read as each is alone")
def large_and_small(scratch):
    folder = scratch / "in"
    folder.mkdir()
    for i, size in enumerate((10, 30_000_000, 100, 300_000, 1_000, 17_000_000, 10)):
        picture = (b"/XObject << /Im 9 0 R >>", stream(b"/Subtype /Image", bytes(size)))
        objects = page_objects(shown(b"Mina Park %d" % i) + b" /Im Do", picture[0])
        (folder / f"{i}.pdf").write_bytes(pdf({**objects, 9: picture[1]}))
    for jobs in (1, 3):
        done = run("extract", *sorted(folder.iterdir()), "-j", jobs, folder=scratch)
        equal(re.findall(rb"Mina Park (\d)", done.stdout), [b"%d" % i for i in range(7)])


@claim("a limit of a hundredth of a second or of 16 MiB costs files, never the run")
def tiny_limits(scratch):
    folder = resumes(scratch / "in", 60)
    for limit in (("--timeout", 0.01), ("--max-memory", 16)):
        done = run("check", "in", *NDJSON, *limit, "-j", 3, folder=scratch)
        check(done.returncode in (0, 3), done.stderr)
        found = elements(done.stdout)
        equal([one["file"] for one in found], [f"in/{name}" for name in sorted(os.listdir(folder))])
        check({one["error"]["code"] for one in found if one["error"]} <= {"timeout", "memory"},
              "another error")


@claim("without /proc reports are written whole, and workers still have a limit of memory")
def no_proc(scratch):
    if shutil.which("unshare") is None or subprocess.run(
            ["unshare", "-m", "true"], check=False, capture_output=True).returncode != 0:
        return "no mount namespace can be had here"
    resumes(scratch / "in", 20)
    day = " ".join(AS_OF)
    script = (f"mount -t tmpfs none /proc && {PROGRAM} check in {day} -q -o out.json && "
              f"{PROGRAM} check in {day} -q -o out.json && ls -A")
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=scratch, check=False,
                          capture_output=True, env=environment())
    equal((done.returncode, done.stdout, done.stderr), (0, b"in\nout.json\n", b""))
    equal((scratch / "out.json").read_bytes(),
          run("check", "in", *AS_OF, "-q", "--format", "json", folder=scratch).stdout)
    return None


@claim("with standard streams closed, reports are whole and hold nothing else")
def closed_streams(scratch):
    resumes(scratch / "in", 10)
    want = run("check", "in", *AS_OF, "-q", "--format", "json", folder=scratch).stdout
    command = f"{PROGRAM} check in {' '.join(AS_OF)} "
    for closed, expected in (("-q -o out.json <&- >&- 2>&-", 0), ("-o out.json >&-", 2),
                             ("-q -o out.json <&- >&-", 0), ("-o out.json 2>&- >/dev/null", 0)):
        (scratch / "out.json").unlink(missing_ok=True)
        done = subprocess.run(["sh", "-c", command + closed], cwd=scratch, check=False,
                              capture_output=True, env=environment(), timeout=60)
        equal((closed, done.returncode), (closed, expected))
        if expected == 0:
            equal((scratch / "out.json").read_bytes(), want)
        else:
            check(b"standard output cannot be written" in done.stderr, done.stderr)


@claim("a terminal that goes away ends a run like Ctrl-C, unless it was started with nohup")
def hung_up(scratch):
    resumes(scratch / "in", 200)
    for ignored in (False, True):
        how = {"preexec_fn": lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)} if ignored else {}
        with (scratch / "out").open("wb") as stdout:
            process = start("check", "in", *NDJSON, "-o", "r.json", folder=scratch, stdout=stdout,
                            stderr=subprocess.DEVNULL, **how)
            while (scratch / "out").stat().st_size == 0 and process.poll() is None:
                time.sleep(0.005)
            workers = descendants(process.pid)
            process.send_signal(signal.SIGHUP)
            equal(process.wait(60), 0 if ignored else 130)
        check(gone(workers), "a worker is left")
        equal(sorted(os.listdir(scratch)), ["in", "out", "r.json"])
        found = len(elements((scratch / "out").read_bytes()))
        check(found == 200 if ignored else found < 200, found)


@claim("a report never takes the place of a resume, by whatever name")
def inputs_are_safe(scratch):
    (scratch / "in").mkdir()
    resume = scratch / "in/cv.md"
    resume.write_text("# Mina Park\n")
    (scratch / "link.md").symlink_to("in/cv.md")
    for output in ("in/cv.md", "link.md", "in/../in/cv.md"):
        for given in (("in",), ("in/cv.md",)):
            done = run("check", *given, *AS_OF, "-o", output, folder=scratch)
            equal((done.returncode, done.stdout), (2, b""))
            check(b"is one of the files to check" in done.stderr, done.stderr)
    equal(resume.read_text(), "# Mina Park\n")


@claim("a full disk is told, and the former report stays with nothing beside it")
def full_file_system(scratch):
    if shutil.which("unshare") is None or subprocess.run(
            ["unshare", "-m", "true"], check=False, capture_output=True).returncode != 0:
        return "no mount namespace can be had here"
    resumes(scratch / "in", 60)
    (scratch / "small").mkdir()
    script = ("mount -t tmpfs -o size=64k none small && echo former > small/r.json && "
              f"{PROGRAM} check in {' '.join(AS_OF)} -q -o small/r.json --cache small/cache; "
              "echo $?; cat small/r.json; ls small")
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=scratch, check=False,
                          capture_output=True, env=environment())
    equal(done.stdout, b"2\nformer\ncache\nr.json\n")
    check(b"'small/r.json' cannot be written (No space left on device)" in done.stderr, done.stderr)
    return None


if __name__ == "__main__":
    main()

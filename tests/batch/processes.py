#!/usr/bin/env python3
"""processes.py PROGRAM [TEST...]: whatever is killed or interrupted in mid-run, nothing is lost."""
import json
import os
import resource
import signal
import subprocess
import time

from broken_pdfs import page_objects, pdf, shown
from harness import (AS_OF, PROGRAM, begun, check, claim, descendants, elements, equal, gone, main,
                     resumes, run, start)

FILES = 600
NDJSON = (*AS_OF, "--format", "ndjson", "-q")


def written(path, size, process):
    while process.poll() is None and path.stat().st_size < size:
        time.sleep(0.005)
    equal(process.poll(), None)


def survives(scratch, jobs, choose):
    """A run of which some processes are killed is the same as one that was left alone."""
    folder = resumes(scratch / "in", FILES)
    out = scratch / "out"
    with out.open("wb") as stdout:
        process = start("check", folder.name, *NDJSON, "-j", jobs, folder=scratch, stdout=stdout)
        begun(process, 3)  # the nursery and two workers; more lanes may not need one each
        written(out, 100_000, process)
        for victim in choose(descendants(process.pid)):
            os.kill(victim, signal.SIGKILL)
        equal(process.wait(120), 0)
    equal(out.read_bytes(), run("check", folder.name, *NDJSON, folder=scratch).stdout)


@claim("a worker that is killed costs nothing: its file is read once more")
def killed_worker(scratch):
    survives(scratch, 2, lambda found: found[-1:])


@claim("half of the workers are killed, and nothing is lost")
def killed_half(scratch):
    survives(scratch, 4, lambda found: found[-2:])


@claim("the process that starts the workers is killed with all of them, and nothing is lost")
def killed_nursery(scratch):
    survives(scratch, 2, lambda found: found[:1])


def has_nameless_files(folder):
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600))
    except OSError:
        return False
    return True


@claim("a run that is killed leaves no process, whole lines but the last, no half report, and no other file")
def killed_parent(scratch):
    folder = resumes(scratch / "in", FILES)
    (scratch / "r.json").write_text("the former report")
    out = scratch / "out"
    with out.open("wb") as stdout:
        process = start("check", folder.name, *NDJSON, "-j", 2, "-o", "r.json", "--cache", "cache",
                        folder=scratch, stdout=stdout)
        workers = begun(process, 2)
        written(out, 100_000, process)
        workers = descendants(process.pid) or workers
        process.kill()
        process.wait(10)
    check(gone(workers), "workers outlived the run")
    lines = out.read_bytes().splitlines(keepends=True)
    # The kernel itself cuts a write that it kills a process in, at the end of a page.
    if not lines[-1].endswith(b"\n"):
        lines.pop()
    for number, line in enumerate(lines):
        check(line.endswith(b"\n"), "a line is cut off")
        equal(json.loads(line)["file"], f"in/{sorted(os.listdir(folder))[number]}")
    equal((scratch / "r.json").read_text(), "the former report")
    if has_nameless_files(scratch):
        equal(sorted(os.listdir(scratch)), ["cache", "in", "out", "r.json"])
    again = run("check", folder.name, *NDJSON, "--cache", "cache", folder=scratch)
    equal(again.stdout, run("check", folder.name, *NDJSON, folder=scratch).stdout)


@claim("Ctrl-C ends a run soon: 130, whole reports of what is finished, no worker, and a cache")
def interrupted(scratch):
    folder = resumes(scratch / "in", FILES)
    os.mkfifo(scratch / "last.txt")  # the run is not over before it is interrupted
    files = FILES + 1
    out = scratch / "out"
    with out.open("wb") as stdout:
        process = start("check", folder.name, "last.txt", *NDJSON, "-j", 2, "-o", "r.json",
                        "--cache", "cache", folder=scratch, stdout=stdout, stderr=subprocess.PIPE,
                        start_new_session=True)
        begun(process, 2)
        written(out, 100_000, process)
        workers = descendants(process.pid)
        begin = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process
        told = process.communicate(timeout=10)[1].decode()
        seconds = time.monotonic() - begin
    equal(process.returncode, 130)
    check(seconds < 2, f"{seconds} s until the end")
    check(gone(workers, 2), "a worker is left")
    lines = elements(out.read_bytes())
    check(0 < len(lines) < files, len(lines))
    equal(told, f"oneshot: error: interrupted; {len(lines)} of {files} files are reported\n")
    report = json.loads((scratch / "r.json").read_bytes())
    equal(report["reports"], lines)
    equal(report["summary"]["files"], len(lines))
    kept = sum(len(files) for folder, _, files in os.walk(scratch / "cache")) - 2
    check(kept >= len(lines), f"{kept} of {len(lines)} verdicts are in the cache")
    again = run("check", folder.name, *NDJSON, "--cache", "cache", folder=scratch)
    equal(again.stdout, run("check", folder.name, *NDJSON, folder=scratch).stdout)


@claim("Ctrl-C does not wait for a file that hangs")
def interrupted_while_hanging(scratch):
    os.mkfifo(scratch / "fifo.txt")
    process = start("check", "fifo.txt", *NDJSON, folder=scratch, stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=3)
    equal(process.returncode, 130)


@claim("extract ends with Ctrl-C as well, and leaves no worker")
def interrupted_extract(scratch):
    folder = resumes(scratch / "in", FILES)
    out = scratch / "out"
    with out.open("wb") as stdout:
        process = start("extract", folder.name, "-j", 2, folder=scratch, stdout=stdout,
                        stderr=subprocess.PIPE)
        begun(process, 2)
        written(out, 20_000, process)
        workers = descendants(process.pid)
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=5)[1]
    equal(process.returncode, 130)
    check(b"interrupted" in told, told)
    check(gone(workers, 2), "a worker is left")


@claim("a disk that is full is told, and the former report stays")
def full_disk(scratch):
    resumes(scratch / "in", 40)
    (scratch / "r.json").write_text("the former report")

    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    done = run("check", "in", *AS_OF, "-q", "-o", "r.json", folder=scratch, preexec_fn=no_room)
    equal(done.returncode, 2)
    check(b"cannot be written" in done.stderr or b"no room" in done.stderr, done.stderr)
    equal((scratch / "r.json").read_text(), "the former report")
    equal(sorted(os.listdir(scratch)), ["in", "r.json"])
    (scratch / "full.csv").symlink_to("/dev/full")
    for target in (("-o", "full.csv"), ("--format", "ndjson")):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([str(PROGRAM), "check", "in", *AS_OF, "-q", *target],
                                  cwd=scratch, stdout=full, stderr=subprocess.PIPE, check=False)
        equal(done.returncode, 2)
        check(b"cannot be written" in done.stderr, done.stderr)


@claim("a reader that goes away in mid-run is no error, and leaves no worker")
def closed_pipe(scratch):
    folder = resumes(scratch / "in", FILES)
    process = start("check", folder.name, *NDJSON, "-j", 2, folder=scratch, stdout=subprocess.PIPE)
    begun(process, 2)  # one lane may fill the pipe before the other needs a worker
    process.stdout.readline()
    workers = descendants(process.pid)
    process.stdout.close()
    equal(process.wait(20), 0)
    check(gone(workers), "a worker is left")


@claim("a reader that goes away costs neither the reports in files nor the gates")
def closed_pipe_and_gates(scratch):
    folder = resumes(scratch / "in", 60)
    process = start("check", folder.name, *NDJSON, "--fail-under", 99.9, "-o", "r.json",
                    folder=scratch, stdout=subprocess.PIPE)
    process.stdout.close()
    equal(process.wait(60), 1)
    equal(json.loads((scratch / "r.json").read_text())["summary"]["files"], 60)


@claim("a cache on a full disk keeps nothing, and the report is the same")
def full_cache(scratch):
    resumes(scratch / "in", 30)

    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))

    done = run("check", "in", *NDJSON, "--cache", "cache", folder=scratch, preexec_fn=no_room)
    equal(done.returncode, 0)
    equal(done.stdout, run("check", "in", *NDJSON, folder=scratch).stdout)
    left = [name for _, _, files in os.walk(scratch / "cache") for name in files]
    check(not any(name.endswith(".new") for name in left), left)


@claim("reports come out while the run goes on")
def streaming(scratch):
    folder = resumes(scratch / "in", 3)
    os.mkfifo(folder / "fifo")
    process = start("check", *(f"in/{name}" for name in sorted(os.listdir(folder))), *NDJSON,
                    "-j", 1, folder=scratch, stdout=subprocess.PIPE)
    for number in range(3):
        check(process.stdout.readline().startswith(b'{"file":"in/0000%d' % number), "not in order")
    equal(process.poll(), None)  # it waits for the FIFO
    (folder / "fifo").write_bytes(pdf(page_objects(shown(b"Late"))))
    check(process.stdout.readline().startswith(b'{"file":"in/fifo"'), "the FIFO's report")
    equal(process.wait(10), 0)


if __name__ == "__main__":
    main()

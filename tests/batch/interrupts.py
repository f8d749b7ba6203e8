#!/usr/bin/env python3
"""interrupts.py PROGRAM [TEST...]: Ctrl-C at every moment of a run, from the first to the last.

strace brings the signal at a given system call, so that no moment is left to luck.
"""
import collections
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

from harness import (AS_OF, PROGRAM, begun, check, claim, descendants, environment, equal, gone,
                     main, processes, resumes, start)

FORMER = "the former report"
INTERRUPTED = (130, -signal.SIGINT)  # caught, or before there was anything to be caught for


def traced(scratch, arguments, *options):
    """A run under strace in a session of its own, and its output."""
    process = subprocess.Popen(
        ["strace", "-qq", "-o", "trace", *options, str(PROGRAM), *map(str, arguments)],
        cwd=scratch, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL, start_new_session=True)
    out, told = process.communicate(timeout=60)
    check(gone(in_session(process.pid)), "a process is left")
    return process.returncode, out, told.decode()


def in_session(wanted):
    return [one for one, (_, _, _, session, *_) in processes() if int(session) == wanted]


def calls(scratch):
    """The system calls of the last trace, each with its number among those of its name."""
    seen, found = collections.Counter(), []
    for name in re.findall(r"^(\w+)\(", (scratch / "trace").read_text(), re.MULTILINE):
        seen[name] += 1
        found.append((name, seen[name]))
    return found


def no_strace():
    works = shutil.which("strace") and subprocess.run(
        ["strace", "-qq", "-o", "/dev/null", "-e", "inject=getppid:signal=INT", "true"],
        check=False, capture_output=True).returncode == 0
    return None if works else "strace cannot be had here"


def interrupted_at(scratch, arguments, call, whole):
    """A run that is interrupted at a call: whole lines and a whole report of them, or nothing."""
    shutil.rmtree(scratch / "cache", ignore_errors=True)
    (scratch / "r.json").write_text(FORMER)
    name, number = call
    code, out, told = traced(scratch, arguments, "-e", f"inject={name}:signal=INT:when={number}")
    lines = out.splitlines(keepends=True)
    equal(lines, whole[:len(lines)])
    report = (scratch / "r.json").read_text()
    if code == 0:  # it was done already
        equal(lines, whole)
    else:
        check(code in INTERRUPTED, (code, told))
        equal(told, f"oneshot: error: interrupted; {len(lines)} of {len(whole)} files are reported\n"
              if code == 130 else "")
    if report != FORMER:
        equal(json.loads(report)["reports"], [json.loads(line) for line in lines])
    else:
        equal((code, lines), (-signal.SIGINT, []))
    check(set(os.listdir(scratch)) <= {"cache", "in", "r.json", "trace"}, os.listdir(scratch))
    left = [file for _, _, files in os.walk(scratch / "cache") for file in files]
    check(not any(file.endswith(".new") for file in left), left)


@claim("Ctrl-C at any moment leaves whole reports or the former ones, and no process or scratch file")
def any_moment(scratch):
    if (reason := no_strace()) is not None:
        return reason
    resumes(scratch / "in", 8)
    for jobs, step in ((1, 3), (2, 5)):
        arguments = ("check", "in", *AS_OF, "-q", "--format", "ndjson", "-j", jobs, "-o", "r.json",
                     "--cache", "cache")
        code, out, told = traced(scratch, arguments)
        equal((code, told), (0, ""))
        for call in calls(scratch)[::step]:
            try:
                interrupted_at(scratch, arguments, call, out.splitlines(keepends=True))
            except AssertionError as wrong:
                raise AssertionError(f"-j {jobs}, at {call}: {wrong}") from None
    return None


@claim("Ctrl-C ends a run whose output nobody reads any more")
def unread_output(scratch):
    resumes(scratch / "in", 60)
    for jobs in (1, 3):
        process = start("check", "in", *AS_OF, "-q", "--format", "ndjson", "-j", jobs,
                        folder=scratch, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        wait_for_rest(process)
        workers = descendants(process.pid)
        process.send_signal(signal.SIGINT)
        equal(process.wait(10), 130)
        equal(process.stderr.read(), b"oneshot: error: the run was interrupted\n")
        process.stdout.close()
        check(gone(workers), "a worker is left")


def wait_for_rest(process, looks=20):
    """Until a run and all below it sleep whenever they are looked at: nothing goes on any more."""
    begun(process, 2)  # the nursery and its first worker
    resting = 0
    while resting < looks:
        equal(process.poll(), None)
        states = [state for one in (process.pid, *descendants(process.pid)) for state in states_of(one)]
        resting = resting + 1 if set(states) == {"S"} else 0
        time.sleep(0.01)


def states_of(process):
    """Of its threads: S where one sleeps."""
    for task in pathlib.Path(f"/proc/{process}/task").glob("*/stat"):
        try:
            yield task.read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            continue


if __name__ == "__main__":
    main()

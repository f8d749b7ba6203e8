#!/usr/bin/env python3
"""start.py PROGRAM FILE.pdf [RUNS]: one small file from start to exit, beside pdftotext.

Not part of the test suite. Each command runs once a round, so that what else the machine does falls
on all alike; the figures are medians of the rounds (50), in milliseconds of wall and of CPU time.
"""
import os
import statistics
import subprocess
import sys
import time


def timed(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, file = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    commands = {
        "pdftotext": ["pdftotext", file, "-"],
        "extract": [program, "extract", file],
        "check": [program, "check", file],
        "--version": [program, "--version"],
    }
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(timed(command))
    peer = statistics.median(wall for wall, _ in times["pdftotext"])
    for name, measured in times.items():
        wall = statistics.median(one for one, _ in measured)
        cpu = statistics.median(one for _, one in measured)
        print(f"{name:10} {wall * 1000:7.2f} ms, {wall / peer:.2f} of pdftotext; "
              f"{cpu * 1000:.2f} ms CPU")


if __name__ == "__main__":
    main()

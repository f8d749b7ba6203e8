"""What the program makes of many files at once; for the tests beside it."""
import json
import pathlib
import subprocess
import sys

AS_OF = "2026-11-01"  # up to which "present" counts in the samples


def levels_of(program, files):
    """By path: the level of each signal. Exits where not every file has a report."""
    done = subprocess.run([program, "check", "--files-from", "-", "--format", "ndjson", "--as-of", AS_OF],
                          input="".join(f"{file}\0" for file in files).encode(), capture_output=True, check=False)
    found = {}
    for row in done.stdout.decode().splitlines():
        report = json.loads(row)
        found[pathlib.Path(report["file"])] = {signal["id"]: signal["level"] for signal in report["signals"]}
    if len(found) != len(files):
        sys.exit(f"{len(found)} reports of {len(files)} files: {done.stderr.decode()}")
    return found

#!/usr/bin/env python3
"""How fast `rules try` and `rules stats` look at many resumes, beside ripgrep: rules_matching.py ONESHOT [FILES].

Makes FILES (5,000) text resumes out of the samples in a folder of its own, the lines of each in another order, and
lets both programs search the same alternation in them, in the same run, each several times; the best counts. What
`rules try` prints with --times sets reading and understanding apart from matching. Needs ripgrep (rg)."""
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROUNDS = 3
PATTERNS = {
    "literals": "Kaggle|NeurIPS|Codeforces|first author",
    "case": r"(?i)\b(kaggle|neurips|codeforces|first author)\b",
    "korean": "1저자|대회|이용자|인공지능",
    "numbers": r"\b[0-9]+(st|nd|rd|th) (place|of)\b|[0-9]+위",
}


def make_resumes(source, folder, count):
    texts = [path.read_text(encoding="utf-8", errors="ignore").splitlines()
             for path in sorted((source / "samples").rglob("*"))
             if path.suffix in (".txt", ".md") and "hostile" not in path.parts
             and "packs" not in path.parts and path.name != "README.md"]
    order = random.Random(7)
    size = 0
    for i in range(count):
        lines = list(texts[i % len(texts)])
        middle = lines[8:]
        order.shuffle(middle)
        content = "\n".join(lines[:8] + middle) + f"\nResume {i}\n"
        (folder / f"{i:05}.txt").write_text(content, encoding="utf-8")
        size += len(content.encode())
    return size


def best(command, rounds=ROUNDS):
    """The shortest time of some runs, with what the run printed on standard error."""
    shortest = None
    for _ in range(rounds):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        took = time.perf_counter() - start
        if shortest is None or took < shortest[0]:
            shortest = (took, done.stderr.decode())
    return shortest


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    source = pathlib.Path(__file__).resolve().parents[2]
    if not shutil.which("rg"):
        print("ripgrep (rg) is not there; install the package ripgrep", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        size = make_resumes(source, pathlib.Path(scratch), count)
        mib = size / (1 << 20)
        print(f"{count} resumes, {mib:.1f} MiB; one thread each; best of {ROUNDS}")
        print(f"{'pattern':10}{'rg':>12}{'matching':>14}{'ratio':>8}{'all of try':>14}{'understanding':>16}")
        for name, pattern in PATTERNS.items():
            rg, _ = best(["rg", "-j1", "--no-ignore", "-c", pattern, scratch])
            total, told = best([program, "rules", "try", "--count", "--times", "-j1",
                                f"pattern = '{pattern}'", scratch])
            numbers = re.search(r"([0-9.]+) s understanding, ([0-9.]+) s matching", told)
            understanding, matching = float(numbers.group(1)), float(numbers.group(2))
            print(f"{name:10}{mib / rg:>7.0f} MiB/s{mib / matching:>9.0f} MiB/s{rg / matching:>8.2f}"
                  f"{total:>12.2f} s{understanding:>14.2f} s")
        for jobs in ("1", "2"):
            took, _ = best([program, "rules", "stats", "-j", jobs, scratch], 1)
            print(f"rules stats, {jobs} at once: {took:.2f} s, {count / took:.0f} resumes a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())

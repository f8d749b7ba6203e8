#!/usr/bin/env python3
"""phrases.py PROGRAM [FOLDER]: the ways in which one thing is said, each in a resume of its own line.

A table of FOLDER (samples/phrases) names a signal and what is wanted of each of its phrases: a facet
that must hold, or that none of them is a claim. With "lines: all" the best entry on the phrase's lines is
looked at, else the one on its first. A phrase behind "? " is not read rightly yet; it fails
once it is, so that the tables stay true. Exit 1 where a phrase is not read as its table says.
"""
import pathlib
import re
import string
import subprocess
import sys
import tempfile

LEVELS = ["none", "mention", "solid", "strong"]


def read_table(path):
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields, lines = {}, []
    for row in head.splitlines():
        name, _, value = row.partition(": ")
        if name == "line":
            lines.append(value.replace("\\n", "\n"))
        else:
            fields[name] = value
    phrases = [row for row in body.splitlines() if row.strip()]
    if not lines or not phrases:
        sys.exit(f"{path}: no 'line:' or no phrases")
    return fields, lines, phrases


def name_of(number):
    letters = string.ascii_lowercase
    return "Fo" + letters[number // 26 % 26] + letters[number % 26] + "o"


def judged(program, signal, resume):
    """By line: the level of the best entry there, and the facets that hold."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "resume.md")
        file.write_text(resume, encoding="utf-8")
        done = subprocess.run([program, "rules", "explain", signal, str(file), "--as-of", "2026-11-01"],
                              capture_output=True, text=True, check=True)
    out, line = {}, None
    for row in done.stdout.splitlines():
        entry = re.match(r"(strong|solid|mention|none) +page 1, line (\d+): ", row)
        if entry:
            line = int(entry.group(2))
            if line in out and LEVELS.index(out[line][0]) >= LEVELS.index(entry.group(1)):
                line = None
            else:
                out[line] = (entry.group(1), set())
        elif line and (facet := re.match(r"  \+ ([\w-]+)", row)):
            out[line][1].add(facet.group(1))
    return out


def is_right(wanted, found):
    level, facets = found or ("none", set())
    if wanted in LEVELS:
        return level == wanted
    if wanted.startswith("below "):
        return LEVELS.index(level) < LEVELS.index(wanted.removeprefix("below "))
    return wanted in facets


def best_of(entries):
    """Of the entries on a phrase's lines: the highest level, and whatever facet one of them has."""
    levels = [level for level, _ in entries]
    facets = set().union(*(held for _, held in entries))
    return (max(levels, key=LEVELS.index), facets) if entries else None


def check(program, path):
    fields, templates, phrases = read_table(path)
    misread = {}  # by phrase: the templates in which it is
    for template in templates:
        resume = f"# {fields['owner']}\n\n## {fields['heading']}\n\n"
        if "job" in fields:
            resume += fields["job"] + "\n\n"
        first = []  # line of each phrase's entry
        for number, phrase in enumerate(phrases):
            phrase = phrase.removeprefix("? ").replace("\\n", "\n")
            first.append(resume.count("\n") + 1)
            resume += template.format(phrase=phrase, Phrase=phrase[0].upper() + phrase[1:],
                                      year=2010 + number % 10, name=name_of(number)) + "\n"
        first.append(resume.count("\n") + 1)
        found = judged(program, fields["signal"], resume)
        for number, phrase in enumerate(phrases):
            lines = range(first[number], first[number + 1] if "lines" in fields else first[number] + 1)
            if not is_right(fields["wanted"], best_of([found[line] for line in lines if line in found])):
                misread.setdefault(phrase, []).append(template)
    wrong = 0
    for phrase in phrases:
        expected = phrase.startswith("? ")
        if expected == (phrase in misread):
            continue
        wrong += 1
        if expected:
            print(f"{path.name}: {phrase!r} is read rightly now: take its '? ' away")
        else:
            print(f"{path.name}: {phrase!r} is misread in {misread[phrase]}")
    return wrong, len(phrases), sum(phrase.startswith("? ") for phrase in phrases)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else root / "samples/phrases"
    results = [check(sys.argv[1], path) for path in sorted(folder.glob("*.txt"))]
    wrong, phrases, open_ones = (sum(column) for column in zip(*results))
    print(f"{phrases} phrases in {len(results)} tables, {open_ones} of them not read yet, "
          f"{wrong} not as their table says")
    sys.exit(1 if wrong or not phrases else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""careers.py PROGRAM [FOLDER] [--show]: one career, told in many layouts.

The pages of FOLDER (samples/careers) tell of the same two jobs, contests, papers and one AI competition;
only how they are laid out differs. `{{A||B}}` in them stands for two versions: in A every strong shot is in
one entry, in B the same things are spread over two, so that a page whose entries are torn apart, or run
together, gets other levels than it should. `unread.txt` names what is not read rightly yet; a line there
fails once it is. Exit 1 where a page is not read as it should be. --show prints the lines for unread.txt.
"""
import pathlib
import re
import sys
import tempfile

from judged import levels_of

WANTED = {
    "A": {"coding-competition": "strong", "ai-competition": "strong", "publication": "strong",
          "service": "strong", "company": "strong"},
    "B": {"coding-competition": "solid", "ai-competition": "mention", "publication": "solid",
          "service": "none", "company": "solid"},
}
CHOICE = re.compile(r"\{\{(.*?)\|\|(.*?)\}\}", re.S)
FEWEST_CHOICES = 7  # in a page: of each job, contest and paper, and of the AI competition


def judged(program, pages):
    """By the page's name and version: its levels, by signal."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for page in pages:
            text = page.read_text(encoding="utf-8")
            if len(CHOICE.findall(text)) < FEWEST_CHOICES:
                sys.exit(f"{page}: fewer than {FEWEST_CHOICES} choices {{{{A||B}}}}")
            for version in WANTED:
                file = pathlib.Path(folder, version, page.name)
                file.parent.mkdir(exist_ok=True)
                chosen = r"\1" if version == "A" else r"\2"
                file.write_text(CHOICE.sub(chosen, text), encoding="utf-8")
                files.append(file)
        levels = levels_of(program, files)
    return {(file.name, file.parent.name): levels[file] for file in files}


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--show"]
    if not arguments:
        sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    folder = pathlib.Path(arguments[1]) if len(arguments) > 1 else root / "samples/careers"
    known = folder / "unread.txt"
    unread = set(known.read_text(encoding="utf-8").splitlines()) if known.exists() else set()
    unread = {row for row in unread if row and not row.startswith("#")}
    pages = sorted(page for page in folder.iterdir() if page.suffix in (".txt", ".md"))
    pages = [page for page in pages if page.name not in ("README.md", "unread.txt")]
    misread = {}
    for (name, version), levels in judged(arguments[0], pages).items():
        for signal, level in WANTED[version].items():
            if levels[signal] != level:
                misread[f"{name} {version} {signal}"] = f"{level}, judged {levels[signal]}"
    if "--show" in sys.argv:
        print("\n".join(sorted(misread)))
        return
    wrong = 0
    for row, why in sorted(misread.items()):
        if row not in unread:
            wrong += 1
            print(f"{row}: {why}")
    for row in sorted(unread - set(misread)):
        wrong += 1
        print(f"{row}: is read rightly now: take it out of unread.txt")
    levels = sum(map(len, WANTED.values())) * len(pages)
    print(f"{len(pages)} pages, {levels} levels, {len(unread)} of them not read rightly yet, {wrong} not as they should be")
    sys.exit(1 if wrong or not pages else 0)


if __name__ == "__main__":
    main()

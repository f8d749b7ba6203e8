#!/usr/bin/env python3
"""layouts.py PROGRAM: the labelled resumes laid out in other ways (other bullets, headings, dates,
numbers, line breaks) get the levels that they get as they are. No label is needed for that, so it tells
of understanding what the labels cannot: whether it hangs on how somebody happened to set a page."""
import pathlib
import re
import sys
import tempfile
import unicodedata

from judged import levels_of

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
LABELLED = pathlib.Path(__file__).resolve().parents[2] / "samples/labelled"
EVERY = 4  # takes each fourth resume, so that the test does not grow as fast as the folder
FEWEST = 20  # resumes that a layout must change to be one
MOST_CHANGED = 0.015  # share of the levels that a layout may change

BULLET = re.compile(r"^(\s*)[-*•–·▪○◦‣▷▶►] +(?=\S)", re.M)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
ENGLISH_DATE = re.compile(r"\b(" + "|".join(MONTHS) + r")(?:\.|[a-z]*)?,? ((?:19|20)\d\d)\b")
KOREAN_DATE = re.compile(r"(?<![\d.])((?:19|20)\d\d)[.](0[1-9]|1[0-2])(?![\d.]|\s*\.\s*\d)")
THOUSANDS = re.compile(r"(?<![\d,.$€£₩])\d{1,3}(?:,\d{3})+(?![\d,]|\.\d|원)")


def bullets(sign):
    def lay_out(text, markdown):
        return text if markdown and sign not in "-*+" else BULLET.sub(rf"\1{sign} ", text)
    return lay_out


def replaced(pattern, by):
    return lambda text, _: pattern.sub(by, text)


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def headings(write):
    """Lines of capitals or of few syllables between blank lines, written otherwise."""
    def lay_out(text, markdown):
        if markdown:
            return text
        lines = text.split("\n")
        count = 0
        for i in range(3, len(lines)):
            line = lines[i].strip()
            caps = re.search(r"[A-Z]{4}", line) and not re.search(r"[a-z0-9.,:;|\t()]", line)
            syllables = re.fullmatch(r"[가-힣 ]{2,8}", line)
            if not lines[i - 1].strip() and (caps or syllables) and width(line) <= 40:
                count += 1
                lines[i] = write(line, count)
        return "\n".join(lines)
    return lay_out


def marked(rewrite):
    """Headings of Markdown, written otherwise."""
    def lay_out(text, markdown):
        return re.sub(r"^(##) +(.*)$", rewrite, text, flags=re.M) if markdown else text
    return lay_out


def in_words(text, _):
    def word(found):
        number = int(found.group(0).replace(",", ""))
        if number >= 1e6 and number % 1e5 == 0:
            return f"{number / 1e6:g} million"
        return f"{number // 1000} thousand" if number >= 1e4 and number % 1000 == 0 else found.group(0)
    return THOUSANDS.sub(word, text)


def spaced(text, markdown):
    return text if markdown or "|" in text else text.replace("\n", "\n\n")


def indented(text, markdown):
    return text if markdown else re.sub(r"^(?=.)", "    ", text, flags=re.M)


LAYOUTS = {
    "bullets-dash": bullets("–"), "bullets-dot": bullets("•"), "bullets-square": bullets("▪"),
    "bullets-star": bullets("*"),
    "headings-brackets": headings(lambda line, _: f"[{line}]"),
    "headings-equals": headings(lambda line, _: f"=== {line} ==="),
    "headings-square": headings(lambda line, _: f"■ {line}"),
    "headings-underlined": headings(lambda line, _: line + "\n" + "-" * width(line)),
    "headings-numbered": headings(lambda line, count: f"{count}. {line}"),
    "marks-closed": marked(r"\1 \2 \1"),
    "marks-underlined": marked(lambda m: m.group(2) + "\n" + "-" * max(4, width(m.group(2)))),
    "dates-dashes": replaced(KOREAN_DATE, r"\1-\2"), "dates-slashes": replaced(KOREAN_DATE, r"\1/\2"),
    "dates-words": replaced(KOREAN_DATE, lambda m: f"{m.group(1)}년 {int(m.group(2))}월"),
    "dates-numbers": replaced(ENGLISH_DATE, lambda m: f"{MONTHS.index(m.group(1)) + 1:02}/{m.group(2)}"),
    "dates-iso": replaced(ENGLISH_DATE, lambda m: f"{m.group(2)}-{MONTHS.index(m.group(1)) + 1:02}"),
    "dashes-short": replaced(re.compile("–"), "-"), "dashes-long": replaced(re.compile(" – "), " — "),
    "quotes": replaced(re.compile(r'"([^"\n]+)"'), "“\\1”"),
    "percent-apart": replaced(re.compile(r"(\d)%"), r"\1 %"),
    "percent-joined": replaced(re.compile(r"(\d) %"), r"\1%"),
    "numbers-bare": replaced(THOUSANDS, lambda m: m.group(0).replace(",", "")),
    "numbers-words": in_words,
    "arrows": replaced(re.compile("→"), "->"),
    "double-spaced": spaced, "indented": indented,
}


def levels(files):
    """File and signal -> level."""
    return {(file.name, signal): level
            for file, signals in levels_of(PROGRAM, files).items() for signal, level in signals.items()}


def main():
    names = [path for path in sorted(LABELLED.iterdir()) if path.suffix in (".txt", ".md")]
    names = [path for path in names if path.name != "README.md"][::EVERY]
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        as_written = levels(names)
        for layout, lay_out in LAYOUTS.items():
            folder = pathlib.Path(scratch) / layout
            folder.mkdir()
            files = []
            for path in names:
                text = path.read_text(encoding="utf-8")
                other = lay_out(text, path.suffix == ".md")
                if other == text:
                    continue
                files.append(folder / path.name)
                files[-1].write_text(other, encoding="utf-8")
            found = levels(files)
            changed = [key for key, level in found.items() if level != as_written[key]]
            bad = len(files) < FEWEST or len(changed) > len(found) * MOST_CHANGED
            failed |= bad
            print(f"{'FAILED' if bad else 'ok':6} {layout}: {len(files)} resumes, {len(changed)} of {len(found)} levels changed"
                  + "".join(f"\n         {name}: {signal}" for name, signal in changed))
    sys.exit(1 if failed else 0)


main()

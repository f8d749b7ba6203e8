#!/usr/bin/env python3
"""Prints what the program does not say in Korean: korean.py SOURCE_DIR

Every line of help of every command, and every sentence of src/cli that is told as an error."""
import pathlib
import re
import subprocess
import sys

HANGUL = re.compile("[가-힣]")
# What is the same in every language: usage, examples, names and lists of values.
PLAIN = re.compile(r"사용법|^\s*oneshot |^\s*-[^ ]*( \S+)*$|^\s*$|^\s*\S+ [A-Z\[\]/|a-z.]+( \.\.\.)?( 필수)?$")


def help_of(*command):
    return subprocess.run(["oneshot", *command, "--help", "--lang", "ko"], capture_output=True,
                          text=True, check=True).stdout


def commands_in(text):
    block = re.search(r"^명령:\n((?:  .*\n)+)", text, re.M)
    return [line.split()[0] for line in block.group(1).splitlines()] if block else []


def look_at(command):
    text = help_of(*command)
    for line in text.splitlines():
        if not HANGUL.search(line) and not PLAIN.search(line):
            print(" ".join(("oneshot", *command)), "--help:", line.strip())
    for name in commands_in(text):
        look_at((*command, name))


def literals(text):
    """The text of C++ string literals that stand one behind the other."""
    parts = re.match(r'\s*((?:"(?:\\.|[^"\\])*"\s*)+)', text)
    if not parts:
        return None
    return "".join(re.findall(r'"((?:\\.|[^"\\])*)"', parts.group(1)))


def holes(text):
    return re.sub(r"\{[^}]*\}", "{}", text)


def main():
    source = pathlib.Path(sys.argv[1])
    look_at(())
    catalogue = source / "src/cli/phrases.cpp"
    body = re.sub(r'"\s*\n\s*"', "", catalogue.read_text(encoding="utf-8"))
    known = [re.sub(r"\{\}", "\0", english)
             for english in re.findall(r'\{"((?:\\.|[^"\\])*)",', body)]
    # Told together, "what is wrong; see 'COMMAND --help'"; the catalogue has each part.
    known += [f"{english}; {chr(0)}" for english in known]
    patterns = [re.compile(".*".join(map(re.escape, english.split("\0"))) + "$") for english in known]
    said = re.compile(r"(?:Trouble\{|ValidationError\(|console\.error\(|told\()\s*(?:named \? )?"
                      r"(?:fmt::format\()?\s*")
    for file in sorted((source / "src/cli").glob("*.cpp")):
        text = file.read_text(encoding="utf-8")
        for start in said.finditer(text):
            sentence = literals(text[start.end():])
            if sentence is None or " " not in sentence or sentence == "{}: error: {}":
                continue
            if not any(pattern.match(holes(sentence)) for pattern in patterns):
                print(f"{file.name}: {sentence}")


main()

#!/usr/bin/env python3
"""Prints what the program does not say in Korean: korean.py SOURCE_DIR

Every line of help of every command, and every sentence in the sources that is meant for people."""
import pathlib
import re
import subprocess
import sys

HANGUL = re.compile("[가-힣]")
# What is the same in every language: usage, examples, names and lists of values.
PLAIN = re.compile(r"사용법|^\s*oneshot |^\s*-[^ ]*( \S+)*$|^\s*$|^\s*\S+ [A-Z\[\]/|a-z.]+( \.\.\.)?( 필수)?$")
FOLDERS = ("base", "read", "rules", "workshop", "batch", "cli")
# Files whose sentences are no messages: texts of JSON Schemas, a tool of the build, forms of rule
# files (their comments are told line by line), what --version --verbose tells for a report of a
# fault.
OTHERS = ("condition_kinds.cpp", "rule_keys.cpp", "rule_schema.cpp", "embed_main.cpp",
          "rule_templates.cpp", "version.cpp", "sandbox.cpp")
# A sentence has two words of letters side by side. What has them and is for no person:
SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}")
FOR_MACHINES = (
    r"oneshot-", r"^\(\?", r"^<", r"^    <",  # names of schemas, patterns, XML
    r"^covered part \{\}$",  # the name of a JUnit case
    r"^no such table of rules: $",  # a mistake of ours, never of a user's
    r"^oneshot rules check$",  # the name of the tool in SARIF
    r"testsuite name=", r"^Signature: ",  # JUnit; a mark in a cache's folder
    r"^qzx jvk$",  # what no pattern means
    r"^; did you mean '$", r"^(\{\}: )?'\{\}' is no \{\}(\{\})?$",  # put together; each is there
    r"^'\{\}' is not in \{\}\{\}$",  # likewise
)


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
    """The string literals of a C++ source; those that stand one behind the other are one."""
    text = re.sub(r"^\s*//.*$|(?<=[\s;{}])//[^\"\n]*$|#include.*$", "", text, flags=re.M)
    text = re.sub(r'R"\((?:.|\n)*?\)"|R"re\((?:.|\n)*?\)re"', "", text)
    for parts in re.finditer(r'(?:"(?:\\.|[^"\\\n])*"\s*)+', text):
        yield "".join(re.findall(r'"((?:\\.|[^"\\\n])*)"', parts.group(0)))


def plain(text):
    """A format string as the catalogue writes it: every value as {}, a brace as itself."""
    text = text.replace("{{", "\0").replace("}}", "\1")
    return re.sub(r"\{[^}]*\}", "{}", text).replace("\0", "{").replace("\1", "}")


def catalogue(source):
    known = []
    for file in sorted((source / "src/report/phrases").glob("*.cpp")):
        text = re.sub(r'"\s*\n\s*"', "", file.read_text(encoding="utf-8"))
        known += re.findall(r'\{\s*"((?:\\.|[^"\\])*)",', text)
    # Told together, "what is wrong; see 'COMMAND --help'"; the catalogue has each part.
    known += [f"{english}; {{}}" for english in known]
    known += ["{}: error: {}"]
    patterns = [re.compile(".*".join(map(re.escape, english.split("{}"))) + "$")
                for english in known]
    return known, patterns


def pieces(sentence):
    """The sentence as the catalogue may have it: whole, or as what stands behind or before a value
    that is put in by other means than a {}."""
    whole = plain(sentence).removesuffix("\\n")
    yield from (whole, whole.strip(), "{}" + whole, whole + "{}", "{}: " + whole,
                "{}: error: " + whole)


def main():
    source = pathlib.Path(sys.argv[1])
    look_at(())
    known, patterns = catalogue(source)
    for folder in FOLDERS:
        for file in sorted((source / "src" / folder).rglob("*.cpp")):
            if file.name in OTHERS:
                continue
            for sentence in literals(file.read_text(encoding="utf-8")):
                if not SENTENCE.search(sentence) or HANGUL.search(sentence):
                    continue
                if any(re.search(one, sentence) for one in FOR_MACHINES):
                    continue
                if any(plain(sentence) in english for english in known):
                    continue  # a part of a longer one
                if not any(pattern.match(piece) for pattern in patterns
                           for piece in pieces(sentence)):
                    print(f"{folder}/{file.name}: {sentence}")


main()

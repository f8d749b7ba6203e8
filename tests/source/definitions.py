#!/usr/bin/env python3
"""definitions.py SOURCE-FOLDER: no two types that are seen outside their file share a name.

Two types of one name in one namespace break the one-definition rule ([basic.def.odr]): the linker
keeps one of their constructors and of the templates made of them, whichever comes first, and says
nothing. The sanitizers notice only where the sizes differ and the code happens to run.
"""

import collections
import pathlib
import re
import sys

OPENS = re.compile(r"^(?:inline )?namespace ?([\w:]*) ?\{$")
CLOSES = re.compile(r"^\}  // namespace")
DECLARES = re.compile(r"^namespace [\w:]+ \{\n(?:(?:class|struct) \w+;\n)*\}$", re.MULTILINE)
DEFINES = re.compile(r"^(?:template ?<.*> *)?(?:struct|class|union|enum class|enum) ([\w:]+)[^;]*\{")


def definitions(text):
    """(line number, name with its namespaces) of each type that has linkage outside the file."""
    scopes = []
    text = DECLARES.sub(lambda block: "\n" * block[0].count("\n"), text)
    for number, line in enumerate(text.splitlines(), 1):
        if opened := OPENS.match(line):
            scopes.append(opened[1])
        elif CLOSES.match(line):
            scopes.pop()
        elif (defined := DEFINES.match(line)) and "" not in scopes:  # "" is an unnamed namespace
            yield number, "::".join([*scopes, defined[1]])
    assert not scopes, f"a namespace is not closed: {scopes}"


def clashes(files):
    """Names that are defined more than once, with the places. `files`: pairs of path and text."""
    places = collections.defaultdict(list)
    for path, text in files:
        for number, name in definitions(text):
            places[name].append(f"{path}:{number}")
    return {name: found for name, found in places.items() if len(found) > 1}, len(places)


def main(folder):
    # The check itself: a clash is found, in an unnamed namespace there is none.
    twice = "namespace a {\nstruct Gap {\n};\n}  // namespace a\n"
    hidden = "namespace a {\nnamespace {\nstruct Gap {\n};\n}  // namespace\n}  // namespace a\n"
    assert clashes([("x.h", twice), ("y.h", twice)])[0] == {"a::Gap": ["x.h:2", "y.h:2"]}
    assert clashes([("x.h", twice), ("y.cpp", hidden)])[0] == {}

    files = [(path, path.read_text(encoding="utf-8"))
             for path in sorted(pathlib.Path(folder).rglob("*")) if path.suffix in (".h", ".cpp")]
    found, count = clashes(files)
    assert count > 100, f"only {count} types found below {folder}: is it the source folder?"
    for name, places in found.items():
        print(f"{name} is defined at {' and at '.join(places)}: rename one", file=sys.stderr)
    print(f"{count} types, {len(found)} names twice")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/env python3
"""Holds rule files against their JSON Schemas: schema.py SOURCE_DIR.

All shipped files, those of the sample pack and those of tests/rules/valid fit. Of the broken files
of tests/rules/invalid those must not fit whose mistake is one of form; UNSEEN are those whose
mistake only the loader can see."""
import json
import pathlib
import sys
import tomllib

import jsonschema

UNSEEN = {
    # names that stand for nothing, or for something twice
    "a-facet-condition-unknown", "a-facet-that-looks-at-itself", "a-facet-twice", "a-list-misspelt",
    "a-level-that-needs-no-facet-of-its-signal", "a-platform-that-no-list-names",
    "a-section-misspelt", "a-stance-misspelt", "a-tag-that-no-term-has", "a-term-that-the-list-lacks",
    "a-term-twice", "a-weight-of-no-signal", "an-example-of-a-facet-unknown", "an-id-taken",
    # patterns
    "a-pattern-that-does-not-compile", "a-pattern-too-large", "a-pattern-with-a-bad-escape",
    "a-pattern-with-a-bad-range", "a-pattern-with-a-bad-repeat", "a-pattern-with-an-open-bracket",
    "a-pattern-with-lookahead",
    # what a file that changes another one may leave out
    "no-condition", "no-level", "a-sign-without-conditions", "a-term-without-a-name",
    # sense
    "a-base-out-of-order", "a-title-in-one-language", "bounds-the-wrong-way-round",
}
HEADS = {"signals": "signal", "lists": "list", "roles": "role", "foundations": "foundation",
         "paths": "path", "profiles": "profile", "lexicon": "lexicon"}


def main():
    source = pathlib.Path(sys.argv[1])
    validators = {}
    for folder, head in HEADS.items():
        schema = json.loads((source / "rules" / "schema" / f"{head}.json").read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        validators[folder] = jsonschema.Draft7Validator(schema)

    def problems(path):
        """None where the file is no TOML at all."""
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError:
            return None
        return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
                for e in validators[path.parent.name].iter_errors(content)]

    failed = fitting = refused = 0
    for rules in ("rules", "tests/rules/valid", "samples/packs/*"):
        for path in sorted(source.glob(f"{rules}/*/*.toml")):
            if path.parent.name not in HEADS:
                continue
            fitting += 1
            for problem in problems(path) or []:
                failed += 1
                print(f"{path.relative_to(source)}: does not fit: {problem}")
    for path in sorted(source.glob("tests/rules/invalid/*/*.toml")):
        found = problems(path)
        if found is None:
            continue
        if bool(found) == (path.stem in UNSEEN):
            failed += 1
            print(f"{path.relative_to(source)}: {'is refused' if found else 'fits'}; {found[:1]}")
        refused += bool(found)
    print(f"{fitting} files fit, {refused} broken files are refused, {failed} failed")
    return 1 if failed or fitting < 30 or refused < 25 else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""validate.py SCHEMA: holds the JSON on standard input against a schema; prints what does not fit."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)))
for error in errors[:20]:
    print("/".join(map(str, error.absolute_path)), error.message[:300])
print("valid" if not errors else f"{len(errors)} errors")
sys.exit(bool(errors))

#!/usr/bin/env python3
"""rights.py PROGRAM [TEST...]: what may not be read or written costs itself alone."""
import os
import shutil

from harness import AS_OF, PROGRAM, check, claim, elements, equal, main, resumes, run

NDJSON = (*AS_OF, "--format", "ndjson", "-q")
NOBODY = 65534


def unprivileged(scratch):
    """Options under which run() has no rights but those of modes; the program, where it may be read."""
    scratch.chmod(0o755)
    if os.getuid() != 0:
        return {}
    shutil.copy(PROGRAM, scratch / "oneshot")
    return {"user": NOBODY, "group": NOBODY, "extra_groups": [],
            "executable": str(scratch / "oneshot")}


@claim("a folder or file without read rights costs its own line, whatever is around it")
def closed_inputs(scratch):
    folder = resumes(scratch / "in", 4)
    for name, mode in (("closed", 0), ("names-only", 0o444), ("files-only", 0o111), ("open", 0o755)):
        (folder / name).mkdir()
        (folder / name / "cv.md").write_text("# Mina Park\n")
        (folder / name).chmod(mode)
    (folder / "secret.md").write_text("# Mina Park\n")
    (folder / "secret.md").chmod(0)
    try:
        done = run("check", "in", *NDJSON, folder=scratch, **unprivileged(scratch))
    finally:
        for name in ("closed", "names-only", "files-only"):
            (folder / name).chmod(0o755)
    equal((done.returncode, done.stderr), (3, b""))
    found = elements(done.stdout)
    equal(sum(one["error"] is None for one in found), 5)
    equal({one["file"]: one["error"]["code"] for one in found if one["error"]},
          dict.fromkeys(("in/closed", "in/files-only", "in/names-only/cv.md", "in/secret.md"),
                        "permission"))
    equal([one["file"] for one in found], sorted(one["file"] for one in found))


@claim("a cache that may be read only is used, and one that may not even be made is told")
def closed_cache(scratch):
    resumes(scratch / "in", 8)
    how = unprivileged(scratch)
    want = run("check", "in", *NDJSON, folder=scratch).stdout
    (scratch / "empty").mkdir()
    equal(run("check", "in", *NDJSON, "--cache", "full", folder=scratch).stdout, want)
    before = tree(scratch / "full")
    for cache in ("empty", "full"):
        for folder, _, _ in os.walk(scratch / cache):
            os.chmod(folder, 0o555)
        try:
            done = run("check", "in", *NDJSON, "--cache", cache, folder=scratch, **how)
        finally:
            for folder, _, _ in os.walk(scratch / cache):
                os.chmod(folder, 0o755)
        equal((done.returncode, done.stderr, done.stdout), (0, b"", want))
    equal(tree(scratch / "full"), before)
    equal(os.listdir(scratch / "empty"), [])
    (scratch / "closed").mkdir(mode=0)
    done = run("check", "in", *NDJSON, "--cache", "closed", folder=scratch, **how)
    equal((done.returncode, done.stdout), (2, b""))
    check(b"the folder 'closed' cannot be used (Permission denied)" in done.stderr, done.stderr)


def tree(folder):
    return sorted(os.path.join(where, name) for where, _, files in os.walk(folder)
                  for name in files)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""caches.py PROGRAM [TEST...]: whatever happens to a cache in mid-run, the report is the same."""
import os
import shutil
import subprocess

from harness import AS_OF, check, claim, equal, main, resumes, run, start

NDJSON = (*AS_OF, "--format", "ndjson", "-q")
HELD = "Mina Park\nThis file is read when the cache is damaged.\n"


def entries(cache):
    return [path for path in cache.rglob("*") if path.is_file() and path.name != "CACHEDIR.TAG"]


def replaced_by(make):
    """Damage that puts something in the place of every entry."""
    def damage(cache):
        for entry in entries(cache):
            entry.unlink()
            make(entry)
    return damage


def cut_off(cache):
    for entry in entries(cache):
        os.truncate(entry, entry.stat().st_size // 2)


def overwritten(cache):
    for entry in entries(cache):
        entry.write_bytes(b"\xA5" * entry.stat().st_size)


def exchanged(cache):
    all_entries = entries(cache)
    for entry, other in zip(all_entries[::2], all_entries[1::2]):
        content = entry.read_bytes()
        entry.write_bytes(other.read_bytes())
        other.write_bytes(content)


def folders_gone(cache):
    for folder in cache.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)


def files_for_folders(cache):
    for folder in list(cache.iterdir()):
        if folder.is_dir():
            shutil.rmtree(folder)
            folder.write_text("no folder")


def another_for_all(make):
    def damage(cache):
        shutil.rmtree(cache)
        make(cache)
    return damage


DAMAGES = {
    "cut off": cut_off,
    "overwritten": overwritten,
    "exchanged": exchanged,
    "FIFOs for entries": replaced_by(os.mkfifo),
    "folders for entries": replaced_by(os.mkdir),
    "links to themselves for entries": replaced_by(lambda entry: entry.symlink_to(entry.name)),
    "links to a file for entries": replaced_by(lambda entry: entry.symlink_to("../../precious")),
    "links to a device for entries": replaced_by(lambda entry: entry.symlink_to("/dev/zero")),
    "without its folders": folders_gone,
    "files for its folders": files_for_folders,
    "removed": another_for_all(lambda cache: None),
    "a FIFO": another_for_all(os.mkfifo),
    "a link to nothing": another_for_all(lambda cache: cache.symlink_to("nothing/at/all")),
}


def without(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def damaged_in_midrun(scratch, damage, want):
    """The run waits for a FIFO between files; then the cache is damaged, and it goes on."""
    names = sorted(f"in/{name}" for name in os.listdir(scratch / "in"))
    held = scratch / "held.txt"
    held.unlink(missing_ok=True)
    os.mkfifo(held)
    process = start("check", *names[:4], "held.txt", *names[4:], *NDJSON, "-j", 1,
                    "--cache", "cache", folder=scratch, stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE)
    first = [process.stdout.readline() for _ in range(4)]
    damage(scratch / "cache")
    held.write_text(HELD)
    rest, told = process.communicate(timeout=60)
    equal((process.returncode, told), (0, b""))
    equal(b"".join(first) + rest, want)


@claim("a cache that is damaged by others in mid-run, however, changes no report")
def damaged_by_others(scratch):
    resumes(scratch / "in", 8)
    names = sorted(f"in/{name}" for name in os.listdir(scratch / "in"))
    (scratch / "held.txt").write_text(HELD)
    inputs = (*names[:4], "held.txt", *names[4:])
    want = run("check", *inputs, *NDJSON, folder=scratch).stdout
    for name, damage in DAMAGES.items():
        for is_warm in (False, True):
            without(scratch / "cache")
            (scratch / "precious").write_text("precious")
            if is_warm:
                run("check", *names, *NDJSON, "--cache", "cache", folder=scratch)
            try:
                damaged_in_midrun(scratch, damage, want)
                equal((scratch / "precious").read_text(), "precious")
                check(not any(".new" in entry for _, _, files in os.walk(scratch / "cache")
                              for entry in files), "a scratch file is left")
                (scratch / "held.txt").unlink()
                (scratch / "held.txt").write_text(HELD)
                again = run("check", *inputs, *NDJSON, "--cache", "cache", folder=scratch)
                usable = name not in ("a FIFO", "a link to nothing")
                equal((again.returncode, again.stdout), (0, want) if usable else (2, b""))
            except AssertionError as wrong:
                raise AssertionError(f"{name}, {'warm' if is_warm else 'cold'}: {wrong}") from None


if __name__ == "__main__":
    main()

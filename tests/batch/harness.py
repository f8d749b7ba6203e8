"""What the tests of this folder share: the program, a scratch folder, checks that name themselves."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
TOP = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
AS_OF = ("--as-of", "2026-11-01")
CLAIMS = []


def claim(sentence):
    """Marks a test; its claim is what it proves."""
    def mark(test):
        CLAIMS.append((sentence, test))
        return test
    return mark


def environment():
    return {"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
            "HOME": os.environ.get("HOME", "/")}


def run(*arguments, folder, **options):
    return subprocess.run([str(PROGRAM), *map(str, arguments)], cwd=folder, env=environment(),
                          capture_output=True, check=False, timeout=300, **options)


def start(*arguments, folder, **options):
    return subprocess.Popen([str(PROGRAM), *map(str, arguments)], cwd=folder, env=environment(),
                            stdin=subprocess.DEVNULL, **options)


def elements(ndjson):
    return [json.loads(line) for line in ndjson.decode().splitlines()]


def equal(have, want):
    if have != want:
        raise AssertionError(f"have {have!r:.2000}, want {want!r:.2000}")


def check(holds, message):
    if not holds:
        raise AssertionError(message)


def resumes(folder, count):
    """So many different files: the samples, each with a mark of its own at its end."""
    folder.mkdir()
    samples = sorted(path for path in (TOP / "samples/resumes").iterdir()
                     if path.suffix in (".pdf", ".txt", ".md") and path.name != "README.md")
    contents = [(path.suffix, path.read_bytes()) for path in samples]
    for i in range(count):
        suffix, content = contents[i % len(contents)]
        mark = b"\n%% %d\n" % i if suffix == ".pdf" else b"\nFile %d\n" % i
        (folder / f"{i:05}{suffix}").write_bytes(content + mark)
    return folder


def processes():
    """State, parent, group, session and what else /proc tells, for each process by its number."""
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = pathlib.Path(f"/proc/{entry}/stat").read_text()
            except OSError:
                continue
            yield int(entry), stat.rsplit(")", 1)[1].split()


def descendants(process):
    """Process numbers of all that a process has started, and those in turn."""
    parents = {one: int(parent) for one, (state, parent, *_) in processes() if state != "Z"}
    found, layer = [], {process}
    while layer:
        layer = {child for child, parent in parents.items() if parent in layer}
        found += sorted(layer)
    return found


def begun(process, count, seconds=10):
    """The processes below another, once there are so many."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        found = descendants(process.pid)
        if len(found) >= count:
            return found
        time.sleep(0.005)
    raise AssertionError("the workers did not start")


def is_running(process):
    try:
        return ") Z" not in pathlib.Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def gone(processes, seconds=5):
    end = time.monotonic() + seconds
    while any(map(is_running, processes)):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def main():
    wanted, failed, skipped = sys.argv[2:], 0, 0
    for sentence, test in CLAIMS:
        if wanted and test.__name__ not in wanted:
            continue
        scratch = pathlib.Path(tempfile.mkdtemp(prefix="oneshot-batch-"))
        begin = time.monotonic()
        try:
            reason = test(scratch)
            skipped += reason is not None
            print(f"{'skipped' if reason else 'ok':8}{time.monotonic() - begin:6.1f} s  {sentence}"
                  f"{': ' + reason if reason else ''}", flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print(f"FAILED  {sentence} ({test.__name__})\n{traceback.format_exc()}", flush=True)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    sys.exit(1 if failed else SKIPPED if skipped == len(CLAIMS) else 0)

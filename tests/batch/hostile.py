#!/usr/bin/env python3
"""hostile.py PROGRAM [TEST...]: broken and hostile files cost one line of the report each."""
import os
import resource
import subprocess
import threading

from broken_pdfs import encrypted, hostile, mutants
from harness import (AS_OF, PROGRAM, check, claim, elements, environment, equal, main, resumes,
                     run)

MUTANTS = 3000


@claim("each hostile PDF has the one line that it deserves, and its neighbours are read")
def hostile_pdfs(scratch):
    folder = scratch / "in"
    folder.mkdir()
    allowed = {}
    for name, content, ends in hostile():
        (folder / f"{name}.pdf").write_bytes(content)
        allowed[f"in/{name}.pdf"] = ends
    done = run("check", "in", *AS_OF, "--format", "ndjson", "-q", "--timeout", 20, folder=scratch)
    equal(done.returncode, 3)
    found = elements(done.stdout)
    equal([one["file"] for one in found], sorted(allowed, key=os.fsencode))
    for one in found:
        end = one["error"]["code"] if one["error"] else "ok"
        check(end in allowed[one["file"]], f"{one['file']}: {end}: {one['error']}")


@claim("a text that is longer than any resume costs its own line, and no time")
def endless_text(scratch):
    (scratch / "long.txt").write_text("ICPC World Finals 2023 gold medal, Kaggle 2024\n" * 200_000)
    (scratch / "cv.txt").write_text("Mina Park\n")
    done = run("check", "long.txt", "cv.txt", *AS_OF, "--format", "ndjson", "-q", folder=scratch)
    equal([one["error"]["code"] if one["error"] else "ok" for one in elements(done.stdout)],
          ["too-large", "ok"])


@claim("what takes too long to judge, or more memory than it may, costs its own line")
def costly(scratch):
    line = "Led a search service with %d users at Acme, 2019.01 - 2022.03; %d of 240 teams\n"
    (scratch / "a.txt").write_text("Mina Park\n" + "".join(
        line % (i * 1000, i % 240) for i in range(6000)))
    with open(scratch / "b.pdf", "wb") as file:  # which takes no room on the disk
        file.write(b"%PDF-1.4\n")
        file.truncate(100 << 20)
    (scratch / "c.txt").write_text("Mina Park\n")
    done = run("check", "a.txt", "b.pdf", "c.txt", *AS_OF, "--format", "ndjson", "-q",
               "--timeout", 0.02, "--max-memory", 64, folder=scratch)
    equal([one["error"]["code"] if one["error"] else "ok" for one in elements(done.stdout)],
          ["timeout", "memory", "ok"])
    check("judging it took more than 0.02 s" in elements(done.stdout)[0]["error"]["message"],
          done.stdout)
    done = run("check", "a.txt", *AS_OF, "--format", "ndjson", "-q", folder=scratch)
    equal(done.returncode, 0)


@claim("texts that once took quadratic time, or all memory, cost their own line and little of either")
def long_texts(scratch):
    folder = scratch / "in"
    folder.mkdir()
    texts = {
        "headings.txt": "Work\n\n" * 45_000,
        "headings.md": "## Skills\n" * 50_000,
        "questions.txt": "Jane Doe\n\nExperience\n\n- Google “" + "a? " * 169_980 + "”\n",
        "lines.txt": "-\n" * (12 << 20),
        "tabs.md": "Mountain rescue volunteer\t" * 20_000,
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    (folder / "z.txt").write_text("Mina Park\n")
    done = run("check", "in", *AS_OF, "--format", "ndjson", "-q", "--timeout", 20, folder=scratch,
               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30)))
    ends = {os.path.basename(one["file"]): one["error"] and one["error"]["code"]
            for one in elements(done.stdout)}
    equal(ends, {**dict.fromkeys(texts), "lines.txt": "too-large", "z.txt": None})


@claim("reports are whole though nobody can be told of errors on standard error")
def silent_errors(scratch):
    folder = scratch / "in"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.4\nbroken")
    (folder / "b.txt").write_text("Mina Park\n")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [str(PROGRAM), "check", "in", *AS_OF, "--format", "ndjson", "-o", "r.json"],
            cwd=scratch, env=environment(), stdout=subprocess.PIPE, stderr=full, check=False)
    equal(done.returncode, 3)
    equal(len(elements(done.stdout)), 2)
    check((scratch / "r.json").exists(), "no report was written")


@claim("an encrypted PDF opens with its password, from the command line or standard input")
def passwords(scratch):
    (scratch / "e.pdf").write_bytes(encrypted(b"sesame"))
    line = b"Led a service of 2,000,000 users\n"
    equal(run("extract", "e.pdf", "--password", "sesame", folder=scratch).stdout, line)
    equal(run("extract", "e.pdf", "--password", "owner", folder=scratch).stdout, line)
    asked = run("extract", "e.pdf", "--password", "-", folder=scratch, input=b"sesame\r\n")
    equal(asked.stdout, line)
    for wrong in ((), ("--password", "wrong")):
        done = run("extract", "e.pdf", *wrong, folder=scratch)
        equal((done.returncode, done.stdout), (3, b""))
        check(b"password" in done.stderr, done.stderr)


@claim(f"{MUTANTS} damaged PDFs are each reported once, in order, and none as a crash")
def mutation(scratch):
    folder = scratch / "in"
    folder.mkdir()
    for i, content in enumerate(mutants(MUTANTS)):
        (folder / f"{i:04}.pdf").write_bytes(content)
    done = run("check", "in", *AS_OF, "--format", "ndjson", "-q", "-j", 2, folder=scratch)
    check(done.returncode in (0, 3), done.stderr)
    found = elements(done.stdout)
    equal([one["file"] for one in found], [f"in/{i:04}.pdf" for i in range(MUTANTS)])
    bad = [(one["file"], one["error"]) for one in found
           if one["error"] and one["error"]["code"] in ("crashed", "timeout", "memory")]
    equal(bad, [])
    check(sum(one["status"] == "ok" for one in found) > MUTANTS // 4, "hardly any was read")


@claim("names that are not UTF-8, links in circles, FIFOs and devices do no harm")
def odd_names(scratch):
    folder = os.fsencode(scratch / "in")
    os.mkdir(folder)
    for name in (b"\xff\xfe.txt", b"two\nlines.txt", "이력서.txt".encode("cp949"), b" .txt"):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(b"A resume\n")
    os.symlink(b".", os.path.join(folder, b"self"))
    os.symlink(b"loop.txt", os.path.join(folder, b"loop.txt"))
    os.mkfifo(os.path.join(folder, b"fifo.txt"))
    os.symlink(b"/dev/zero", os.path.join(folder, b"zero.txt"))
    for form in ("json", "ndjson", "sarif", "junit", "csv", "html", "markdown", "github", "text"):
        done = run("check", "in", *AS_OF, "--format", form, folder=scratch)
        equal(done.returncode, 3)
        done.stdout.decode("utf-8")
    found = elements(run("check", "in", *AS_OF, "--format", "ndjson", folder=scratch).stdout)
    equal(sorted(one["error"]["code"] if one["error"] else "ok" for one in found),
          ["not-found", "ok", "ok", "ok", "ok"])
    given = run("check", "in/zero.txt", "in/fifo.txt", "--timeout", 0.2, "--format", "ndjson",
                folder=scratch)
    equal([one["error"]["code"] for one in elements(given.stdout)], ["too-large", "timeout"])


@claim("files that change or vanish while they are read are each reported once")
def moving_files(scratch):
    folder = resumes(scratch / "in", 300)
    names = sorted(path.name for path in folder.iterdir())
    stop = threading.Event()

    def meddle():
        turn = 0
        while not stop.is_set():
            path = folder / names[turn * 7 % len(names)]
            if turn % 3 == 0:
                path.unlink(missing_ok=True)
            elif turn % 3 == 1:
                path.write_bytes(b"%PDF-1.4\n" + b"x" * (turn % 5000))
            elif path.exists():
                os.truncate(path, 100)
            turn += 1

    thread = threading.Thread(target=meddle)
    (scratch / "list").write_text("".join(f"in/{name}\n" for name in names))
    thread.start()
    done = run("check", "--files-from", "list", *AS_OF, "--format", "ndjson", "-q", "-j", 2,
               folder=scratch)
    stop.set()
    thread.join()
    check(done.returncode in (0, 3), done.stderr)
    found = elements(done.stdout)
    equal([one["file"] for one in found], [f"in/{name}" for name in names])
    check(all(one["error"] is None or one["error"]["code"] != "crashed" for one in found),
          "a crash")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""engines.py PROGRAM [TEST...]: the recipes of docs/scale.md and the CI definitions, run for real."""
import json
import os
import re
import shlex
import shutil
import subprocess

from harness import (AS_OF, PROGRAM, TOP, check, claim, elements, environment, equal, main,
                     resumes, run)

FILES = 60


def blocks(document, language):
    text = (TOP / document).read_text()
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.M | re.S)


def shell(script, folder, **variables):
    return subprocess.run(["bash", "-c", script], cwd=folder, env={**environment(), **variables},
                          stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=300)


def whole(scratch, *arguments):
    return run("check", "resumes", *AS_OF, "-q", *arguments, folder=scratch).stdout


def as_hosts(script, scratch):
    """A recipe with its hosts replaced by workers on this machine, reached by what acts as ssh."""
    ssh = scratch / "ssh"
    ssh.write_text("#!/bin/sh\necho \"$1\" >> " + shlex.quote(str(scratch / "hosts")) +
                   "\nshift\n[ \"$1\" != -- ] || shift\nexec sh -c \"$*\"\n")
    ssh.chmod(0o755)
    hosts = ",".join(f"'1/{ssh} worker{number}'" for number in (1, 2, 3))
    check(":,worker1,worker2" in script, script)
    return script.replace(":,worker1,worker2", hosts)


def recipe(scratch, number):
    if shutil.which("parallel") is None:
        return None
    resumes(scratch / "resumes", FILES)
    (scratch / "resumes/damaged.pdf").write_bytes(b"%PDF-1.7 and no more")
    script = blocks("docs/scale.md", "console")[number]
    script = re.sub(r"^\$ ", "", script, flags=re.M)
    done = shell("set -e\n" + as_hosts(script, scratch), scratch,
                 HOME=str(scratch), SHELL="/bin/sh",
                 PARALLEL_HOME=str(scratch / "home"))
    hosts = set((scratch / "hosts").read_text().split()) if (scratch / "hosts").exists() else set()
    check(len(hosts & {"worker1", "worker2", "worker3"}) >= 2, (hosts, done.stderr))
    return done


NO_PARALLEL = "GNU parallel is not installed (package parallel)"


@claim("GNU parallel over three loopback workers gives shards that merge to the whole report")
def parallel_shards(scratch):
    done = recipe(scratch, 0)
    if done is None:
        return NO_PARALLEL
    check((scratch / "report.json").exists(), done.stderr)
    check((scratch / "report.json").stat().st_size > 0, (done.stderr, (scratch / "jobs.log").read_text()[:400]))
    equal((scratch / "report.json").read_bytes(), whole(scratch, "--format", "json"))
    equal(len(list(scratch.glob("part-*.json"))), 12)
    return None


@claim("GNU parallel as a filter over three loopback workers reports every file once")
def parallel_filter(scratch):
    done = recipe(scratch, 1)
    if done is None:
        return NO_PARALLEL
    equal(done.returncode, 0)
    lines = (scratch / "reports.ndjson").read_bytes()
    def by_file(found):
        return sorted(found, key=lambda one: one["file"])

    equal(by_file(elements(lines)), by_file(elements(whole(scratch, "--format", "ndjson"))))
    return None


@claim("the CI matrix of docs/scale.md gives parts that merge to the whole report")
def matrix(scratch):
    resumes(scratch / "resumes", FILES)
    text = blocks("docs/scale.md", "yaml")[0]
    check_line, merge_line = re.findall(r"- run: (.*)", text)
    for shard in json.loads(re.search(r"shard: (\[.*?\])", text).group(1)):
        part = scratch / f"part-{shard}"
        part.mkdir()
        done = shell(check_line.replace("${{ matrix.shard }}", str(shard)), scratch)
        equal((done.returncode, done.stderr), (0, b""))
        os.rename(scratch / "part.json", part / "part.json")
    equal(shell(merge_line, scratch).returncode, 0)
    equal((scratch / "report.json").read_bytes(), whole(scratch, "--format", "json"))


@claim("Spark's pipe, as PySpark does it, takes paths in and gives reports out")
def spark_pipe(scratch):
    resumes(scratch / "resumes", FILES)
    command = re.search(r'pipe\("(.*)"\)', blocks("docs/scale.md", "python")[0]).group(1)
    names = sorted(f"resumes/{name}" for name in os.listdir(scratch / "resumes"))
    found = b""
    for partition in (names[:30], names[30:], []):
        done = subprocess.run(shlex.split(command), cwd=scratch, env=environment(), check=False,
                              capture_output=True, input="".join(f"{n}\n" for n in partition).encode())
        found += done.stdout
    equal(found, whole(scratch, "--format", "ndjson"))


def step_of_action(name):
    text = (TOP / "action.yml").read_text()
    step = text[text.index(f"- name: {name}"):]
    script = re.search(r"run: \|\n((?: {8}.*\n?)+)", step).group(1)
    return re.sub(r"^ {8}", "", script, flags=re.M)


def act(scratch, path="resumes", **inputs):
    action = scratch / "action/build/release"
    action.mkdir(parents=True, exist_ok=True)
    if not (action / "oneshot").exists():
        (action / "oneshot").symlink_to(PROGRAM)
    variables = {"INPUT_PATHS": path, "INPUT_ARGUMENTS": " ".join(AS_OF), "INPUT_BASELINE": "",
                 "INPUT_REPORT": "report.json", "INPUT_SARIF": "oneshot.sarif", "INPUT_CACHE": "",
                 **inputs}
    return shell("set -eo pipefail\n" + step_of_action("Check resumes"), scratch,
                 ACTION=str(scratch / "action"), GITHUB_OUTPUT=str(scratch / "output"),
                 GITHUB_STEP_SUMMARY=str(scratch / "summary.md"), **variables)


@claim("the GitHub action annotates, fills the summary, writes its reports and sets its outputs")
def action_checks(scratch):
    resumes(scratch / "resumes", 20)
    (scratch / "résumé.md").write_text("# Mina Park\n<!-- ICPC gold -->\n")
    done = act(scratch, "resumes\nrésumé.md *", INPUT_CACHE="cache")
    equal(done.returncode, 3)  # there is no file of that name: stars stay stars
    check(b"::notice file=resumes/00000.md" in done.stdout, done.stdout[:300])
    check(b"::warning file=r" in done.stdout, "hidden text")
    report = json.loads((scratch / "report.json").read_text())
    equal([one["file"] for one in report["reports"]][-2:], ["résumé.md", "*"])
    check((scratch / "summary.md").read_text().startswith("#"), "the summary")
    equal((scratch / "output").read_text(), "report=report.json\nstatus=3\n")
    equal(json.loads((scratch / "oneshot.sarif").read_text())["version"], "2.1.0")
    check((scratch / "cache").is_dir(), "the cache")


@claim("the GitHub action fails with a gate, and passes where a baseline says nothing got worse")
def action_gates(scratch):
    resumes(scratch / "resumes", 5)
    day = " ".join(AS_OF)
    equal(act(scratch, INPUT_ARGUMENTS=f"{day} --fail-under 100").returncode, 1)
    equal(act(scratch, INPUT_BASELINE="report.json", INPUT_REPORT="new.json").returncode, 0)
    check("inputs.path" in (TOP / "action.yml").read_text(), "the input")
    inputs = set(re.findall(r"inputs\.(\w+)", (TOP / "action.yml").read_text()))
    declared = (TOP / "action.yml").read_text().split("\noutputs:")[0]
    equal(inputs, set(re.findall(r"^  (\w+):$", declared, re.M)))


def hook(name):
    text = (TOP / ".pre-commit-hooks.yaml").read_text()
    part = next(p for p in text.split("- id: ")[1:] if p.startswith(name + "\n"))
    return dict(re.findall(r"^  (\w+): '?(.*?)'?$", part, re.M))


@claim("the pre-commit hooks take resumes and rules, pass what is sound and fail what is not")
def pre_commit(scratch):
    resume, rules = hook("oneshot"), hook("oneshot-rules")
    takes = re.compile(resume["files"]).search
    leaves = re.compile(resume["exclude"]).search
    for name in ("cv.pdf", "a/b.md", "x.txt"):
        check(takes(name) and not leaves(name), name)
    check(leaves("a/README.md") and not takes("a.docx"), "names")
    (scratch / "good.md").write_text("# Mina Park\n")
    (scratch / "bad.md").write_text("# Mina Park\n<!-- gold medal -->\n")
    equal(shell(f"{resume['entry']} good.md", scratch).returncode, 0)
    equal(shell(f"{resume['entry']} good.md bad.md", scratch).returncode, 1)
    equal(shell(f"{resume['entry']} gone.md", scratch).returncode, 3)
    equal(run("rules", "export", "rules", folder=scratch).returncode, 0)
    equal(shell(rules["entry"], scratch).returncode, 0)
    check(re.search(rules["files"], "rules/signals/publication.toml"), "rule files")
    (scratch / "rules/profiles/engineer.toml").write_text("[profile]\nid = 1\n")
    equal(shell(rules["entry"], scratch).returncode, 1)


def in_git(folder, *arguments):
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True,
                          env={**environment(), "HOME": str(folder.parent)}).stdout.decode().strip()


@claim("pre-commit itself takes the hooks as docs/ci.md says, passes what is sound, stops the rest")
def pre_commit_itself(scratch):
    if shutil.which("pre-commit") is None or shutil.which("git") is None:
        return "pre-commit is not installed (package pre-commit)"
    hooks, project = scratch / "hooks", scratch / "project"
    for folder in (hooks, project):
        folder.mkdir()
        in_git(folder, "init", "-q")
    shutil.copy(TOP / ".pre-commit-hooks.yaml", hooks)
    in_git(hooks, "add", ".")
    in_git(hooks, "commit", "-qm", "Hooks")
    config = next(b for b in blocks("docs/ci.md", "yaml") if "hooks:" in b)
    config = re.sub(r"https://\S+", hooks.as_uri(), config).replace(
        "rev: main", "rev: " + in_git(hooks, "rev-parse", "HEAD"))
    (project / ".pre-commit-config.yaml").write_text(config)
    (project / "good one.md").write_text("# Mina Park\n")
    (project / "README.md").write_text("# About\n<!-- not a resume -->\n")
    equal(run("rules", "export", "rules", folder=project).returncode, 0)

    def outcome():
        in_git(project, "add", ".")
        done = shell("pre-commit run --all-files --color never", project, HOME=str(scratch),
                     PRE_COMMIT_HOME=str(scratch / "cache"))
        return done.returncode, re.findall(rb"(?m)^(oneshot[ a-z]*)\.+(?:\(.*\))?(\w+)$", done.stdout)

    equal(outcome(), (0, [(b"oneshot", b"Passed"), (b"oneshot rules", b"Passed")]))
    (project / "bad.md").write_text("# Mina Park\n<!-- gold medal -->\n")
    equal(outcome(), (1, [(b"oneshot", b"Failed"), (b"oneshot rules", b"Passed")]))
    (project / "bad.md").unlink()
    (project / "rules/profiles/engineer.toml").write_text("[profile]\nid = 1\n")
    equal(outcome(), (1, [(b"oneshot", b"Passed"), (b"oneshot rules", b"Failed")]))
    return None


@claim("the GitLab job of docs/ci.md runs as it stands")
def gitlab(scratch):
    resumes(scratch / "resumes", 10)
    text = next(b for b in blocks("docs/ci.md", "yaml") if "image:" in b)
    line = re.search(r"- (oneshot .*)", text).group(1)
    done = shell(line, scratch)
    check(done.returncode in (0, 1), done.stderr)
    for name in re.findall(r"(\S+\.(?:json|html|xml))", re.search(r"paths: \[(r.*)\]|junit: .*", text).group(0)):
        check((scratch / name.strip("[],")).exists(), name)


@claim("the settings of docs/ci.md are accepted as they stand")
def settings(scratch):
    (scratch / "oneshot.toml").write_text(blocks("docs/ci.md", "toml")[0])
    (scratch / "r.md").write_text("# Mina Park\n")
    done = run("check", "r.md", "-q", folder=scratch)
    equal((done.returncode, done.stderr), (1, b""))


if __name__ == "__main__":
    main()

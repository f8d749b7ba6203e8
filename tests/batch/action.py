#!/usr/bin/env python3
"""action.py PROGRAM [TEST...]: action.yml from its first step to its last, as a runner does it.

It builds the project once more, in a copy; so it runs only where ONESHOT_TEST_ACTION is set.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess

from harness import AS_OF, TOP, check, claim, equal, main, resumes

try:
    import yaml
except ImportError:
    yaml = None


def copy_of_project(folder):
    """What a checkout of the action holds."""
    listed = subprocess.run(["git", "ls-files", "-zco", "--exclude-standard"], cwd=TOP, check=True,
                            capture_output=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (TOP / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(TOP / name, folder / name, follow_symlinks=False)
    return folder


class Runner:
    """Runs the steps of a composite action: expressions, environment and shell are a runner's."""

    def __init__(self, action, workspace, scratch):
        self.definition = yaml.safe_load((action / "action.yml").read_text())
        self.action, self.workspace, self.scratch = action, workspace, scratch
        self.outputs = {}

    def value(self, text, inputs):
        def of(match):
            name = match.group(1)
            if name == "github.action_path":
                return str(self.action)
            if name.startswith("inputs."):
                return inputs[name.removeprefix("inputs.")]
            step, output = re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+)", name).groups()
            return self.outputs[step][output]

        return re.sub(r"\$\{\{ *([\w.]+) *\}\}", of, str(text))

    def run(self, **given):
        """The exit status of the first step that fails, or 0; what was printed; the outputs."""
        inputs = {name: given.get(name, spec["default"])
                  for name, spec in self.definition["inputs"].items()}
        printed = b""
        for number, step in enumerate(self.definition["runs"]["steps"]):
            equal(step["shell"], "bash")
            script, output = self.scratch / f"step-{number}.sh", self.scratch / f"output-{number}"
            script.write_text(self.value(step["run"], inputs))
            output.write_text("")
            kept = {name: os.environ[name] for name in ("PATH", "HOME", "CCACHE_DIR")
                    if name in os.environ}
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
                cwd=self.workspace, check=False, capture_output=True, stdin=subprocess.DEVNULL,
                env={**kept, "CI": "true", "GITHUB_ACTIONS": "true", "LANG": "C.UTF-8",
                     "GITHUB_WORKSPACE": str(self.workspace), "GITHUB_OUTPUT": str(output),
                     "GITHUB_STEP_SUMMARY": str(self.scratch / "summary.md"),
                     "RUNNER_TEMP": str(self.scratch),
                     **{k: self.value(v, inputs) for k, v in step.get("env", {}).items()}})
            printed += done.stdout
            self.outputs[step.get("id")] = dict(line.split("=", 1)
                                                for line in output.read_text().splitlines())
            if done.returncode != 0:
                return done.returncode, printed + done.stderr
        return 0, printed


@claim("the action builds in a fresh checkout, checks, and hands on its reports and outputs")
def whole_action(scratch):
    if "ONESHOT_TEST_ACTION" not in os.environ:
        return "it builds anew; set ONESHOT_TEST_ACTION to run it"
    if yaml is None:
        return "PyYAML is not installed (package python3-yaml)"
    workspace = scratch / "workspace"
    workspace.mkdir()
    resumes(workspace / "resumes", 12)
    runner = Runner(copy_of_project(scratch / "action"), workspace, scratch)
    day = " ".join(AS_OF)
    status, printed = runner.run(path="resumes", arguments=day, cache=".oneshot-cache")
    equal((status, printed[-2000:] if status else b""), (0, b""))
    check(re.match(rb"oneshot \d", printed), printed[:200])
    check(b"::notice file=resumes/00000.md" in printed, printed[:2000])
    outputs = {name: runner.value(spec["value"], {})
               for name, spec in runner.definition["outputs"].items()}
    equal(outputs, {"report": "oneshot-report.json", "status": "0"})
    report = json.loads((workspace / outputs["report"]).read_text())
    equal(len(report["reports"]), 12)
    equal(json.loads((workspace / "oneshot.sarif").read_text())["version"], "2.1.0")
    check((scratch / "summary.md").read_text().startswith("#"), "the summary")
    # A second run builds nothing, and a gate that does not hold fails the step and the job.
    status, _ = runner.run(path="resumes", arguments=f"{day} --fail-under 100")
    equal(status, 1)
    equal(pathlib.Path(workspace / "oneshot-report.json").exists(), True)
    return None


if __name__ == "__main__":
    main()

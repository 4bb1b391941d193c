"""Runs the tests that belong to each mutant, in a fork of one process that has read everything.

First each test is run once, to know which lines it reaches and how long it takes; a mutant is then
tried by the tests that reach its statement, the shortest first, up to the first that fails. Who
survives is tried again by a process that reads the mutant as its own source.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

import trying  # noqa: E402 - the path is set above
from children import Waiting, in_a_child  # noqa: E402 - the same

TO_END = 30
"""Seconds for the process that forks to end what it began, so that nothing is left running."""


def main() -> None:
    """Make the mutants, try them, and tell of those that nobody noticed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("paths", nargs="+", metavar="PATH")
    asked.add_argument("--seconds", type=float, default=600, help="for all of it")
    asked.add_argument("--tests", nargs="+", help="instead of those that belong to the files")
    asked.add_argument("--afresh", action="store_true", help="try every mutant as its own source")
    asked.add_argument(
        "--in-place", action="store_true", help="believe who survives once: quicker, a few more do"
    )
    asked.add_argument("--lines", nargs="+", type=int, help="only what stands on these lines")
    chosen = asked.parse_args()
    until = Waiting(time.monotonic() + chosen.seconds)
    counts = _tried(_tests(chosen), until, chosen)
    print(", ".join(f"{count} {word}" for word, count in sorted(counts.items())))
    sys.exit(bool(counts["survived"]))


def _tests(chosen: argparse.Namespace) -> dict[str, list[str]]:
    """Find the tests that belong to each file."""
    table = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutate"]
    files = _files(chosen.paths)
    return {path: chosen.tests or _belonging(path, table["tests"]) for path in files}


def _files(paths: list[str]) -> list[str]:
    found = []
    for path in map(Path, paths):
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [os.path.relpath(each) for each in found]


def _belonging(path: str, table: dict[str, list[str]]) -> list[str]:
    """Find the tests of a file: of the first pattern that fits it."""
    parts = {"name": Path(path).stem, "folder": path.split("/")[2 if "domains" in path else 1]}
    for pattern, tests in table.items():
        if fnmatch(path, pattern):
            named = [test.format(**parts) for test in tests]
            if found := [test for test in named if Path(test.partition("::")[0]).exists()]:
                return found
    sys.exit(f"{path}: no tests are named for it in pyproject.toml, tool.mutate.tests")


def _tried(tests: dict[str, list[str]], until: Waiting, chosen: argparse.Namespace) -> Counter[str]:
    made = subprocess.run(  # noqa: S603 - our own program and paths
        [".venv-mutate/bin/python", str(HERE / "making.py"), *tests],
        check=True,
        capture_output=True,
        text=True,
    )
    mutants = [json.loads(line) for line in made.stdout.splitlines()]
    mutants = [mutant | {"tests": tests[mutant["path"]]} for mutant in mutants]
    if chosen.lines:
        mutants = [mutant for mutant in mutants if mutant["line"] in chosen.lines]
    print(f"{len(mutants)} mutants of {len(tests)} files", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told"
        trial = trying.Trial(mutants, Path(folder), until, is_afresh=chosen.afresh)
        in_a_child(lambda: trying.all_in_place(trial, told), until.left + TO_END)
        ends = [json.loads(line) for line in told.read_text().splitlines()] if told.exists() else []
        if not ends or ends[0] != "sound":
            sys.exit("The tests do not pass as things are, or took all the time.")
        states = dict(enumerate(ends[1:]))
        again = {"elsewhere"} if chosen.in_place else {"survived", "elsewhere"}
        return _told(trial, states, _sound(trial), again)


def _sound(trial: trying.Trial) -> Callable[[dict[str, Any]], str]:
    """Return what tries a mutant afresh, once the tests of its file pass so as things are."""
    sound = set[str]()

    def afresh(mutant: dict[str, Any]) -> str:
        path = mutant["path"]
        if path not in sound:
            as_it_is = mutant | {"code": Path(path).read_text(encoding="utf-8")}
            state = trying.afresh(trial, as_it_is)
            if state == "not tried":
                return state
            if state != "survived":
                sys.exit(f"{path}: unchanged and read afresh it is {state}")
            sound.add(path)
        return trying.afresh(trial, mutant)

    return afresh


def _told(
    trial: trying.Trial,
    states: dict[int, str],
    afresh: Callable[[dict[str, Any]], str],
    again: set[str],
) -> Counter[str]:
    """Try again who was not noticed, and count by file."""
    counts: dict[str, Counter[str]] = {}
    if again & set(states.values()) and trial.until.left > 0:
        trying.read_the_rest(trial)
    for number, mutant in enumerate(trial.mutants):
        state = states.get(number, "not tried")
        if state == "unnoticed":
            state = "survived"
        elif state in again:
            tried = afresh(mutant) if trial.until.left > 0 else "not tried"
            state = state if (state, tried) == ("survived", "not tried") else tried
        counts.setdefault(mutant["path"], Counter()).update(["made", state])
        if state not in {"killed", "not tried"}:
            _show(mutant, state)
    for path, each in counts.items():
        print(f"{path}: {', '.join(f'{count} {word}' for word, count in each.items())}")
    return sum(counts.values(), Counter())


def _show(mutant: dict[str, Any], state: str) -> None:
    before = Path(mutant["path"]).read_text(encoding="utf-8").splitlines()
    changed = zip(before, mutant["code"].splitlines(), strict=False)
    lines = [f"    - {old.strip()}\n    + {new.strip()}" for old, new in changed if old != new]
    print(f"{mutant['path']}:{mutant['line']} {mutant['what']} {state}")
    print("\n".join(lines[:2]), flush=True)


if __name__ == "__main__":
    main()

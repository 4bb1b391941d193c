"""The trials of mutants: in the modules of a process that has read them, or afresh."""

import gc
import importlib
import importlib.abc
import importlib.util
import json
import os
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coverage
import pytest
from _pytest.runner import runtestprotocol
from children import TOO_LONG, Waiting, allow, in_a_child
from hypothesis import Phase, settings
from sqlalchemy import make_url
from swapping import NotHere, forget_what_was_kept, keep_functions, swap

LEAST_SECONDS = 3
TO_READ = 30
"""Seconds for what is read before the first test."""

SLOWER = 10
"""Each test may take so many times the processor time that it takes without the mutant."""

PATIENCE = 6
"""So many times as long by the clock: for what waits, and for a machine that is busy."""

ON_THE_SERVER = "kept_for_trials"
"""What the migrated database is called on a server, which is thrown away."""

OPTIONS = ["-q", "-x", "-n0", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestWarning"]


@dataclass(frozen=True)
class Trial:
    """The mutants of some files, each with the tests that belong to its file."""

    mutants: list[dict[str, Any]]
    folder: Path
    until: Waiting
    is_afresh: bool = False

    @property
    def tests(self) -> list[str]:
        """All tests that belong to any of them."""
        return list(dict.fromkeys(test for each in self.mutants for test in each["tests"]))

    def asked(self, tests: list[str]) -> list[str]:
        """Say what pytest is asked for."""
        return [*OPTIONS, f"--basetemp={self.folder / 'temporary'}", *tests]


@dataclass
class Known:
    """What is known of the tests: which of them reach a line of a file, and how long they take.

    Attributes:
        reached: the tests that reach a line of a file.
        seconds: what each takes by the clock.
        busy: the processor time that each takes.
    """

    reached: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]
    busy: dict[str, float]

    def allow(self, test: str) -> None:
        """Let this process take as much of the processor as the test may."""
        allow(LEAST_SECONDS + SLOWER * self.busy[test])

    def patience(self, tests: list[str], left: float) -> float:
        """Say how long tests may take by the clock."""
        busy = sum(LEAST_SECONDS + SLOWER * self.busy[test] for test in tests)
        waits = SLOWER * sum(self.seconds[test] for test in tests)
        return min(PATIENCE * (TO_READ + busy) + waits, max(left, 1))


def all_in_place(trial: Trial, told: Path) -> int:
    """Read all modules once, and try each mutant in a fork of that."""
    watching = _watching(trial)
    watching.start()  # before anything of ours is read
    plugins = [_Forking(trial, told, watching), _Migrated(trial), _Drawn()]
    return int(pytest.main(trial.asked(trial.tests), plugins=plugins))


def afresh(trial: Trial, mutant: dict[str, Any]) -> str:
    """Try a mutant as the source that the process reads."""
    known = Known(**json.loads((trial.folder / "known").read_text()))

    def work() -> int:
        _be_silent()
        sys.meta_path.insert(0, _Source(mutant))
        plugins = [_Migrated(trial), _Drawn(), _Shortest(known)]
        return int(pytest.main(trial.asked(mutant["tests"]), plugins=plugins))

    patience = known.patience(list(known.busy), trial.until.left)
    return _state(in_a_child(work, patience, TO_READ), trial)


def read_the_rest(trial: Trial) -> None:
    """Read the libraries, so that a trial reads our own modules alone."""
    for name in json.loads((trial.folder / "libraries").read_text()):
        try:
            importlib.import_module(name)
        except Exception:  # noqa: BLE001, S112 - what cannot be read early is read when asked for
            continue


def _state(status: int, trial: Trial) -> str:
    if status == TOO_LONG:
        return "timed out" if trial.until.left > 0 else "not tried"
    return "survived" if status == 0 else "killed"


def _be_silent() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


class _Source(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Reads the mutant where its module is asked for."""

    def __init__(self, mutant: dict[str, Any]) -> None:
        self.path, self.code = mutant["path"], mutant["code"]
        self.name = _module(mutant["path"])

    def find_spec(self, name: str, path: object, target: object = None) -> Any:
        """Answer for the one module."""
        if name != self.name:
            return None
        inside = [str(Path(self.path).parent)] if self.path.endswith("__init__.py") else None
        return importlib.util.spec_from_file_location(
            name, self.path, loader=self, submodule_search_locations=inside
        )

    def exec_module(self, module: Any) -> None:
        """Run the mutant."""
        exec(compile(self.code, os.path.abspath(self.path), "exec"), vars(module))  # noqa: S102, PTH100 - our own


class _Migrated:
    """Migrates a database once for all trials of files that do not make the tables."""

    def __init__(self, trial: Trial) -> None:
        self.kept = trial.folder / "migrated.db"
        self.is_asked = not any(each["path"] == "app/store/migrations.py" for each in trial.mutants)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Let the tests' own migration be a copy of what it made before."""
        for plugin in session.config.pluginmanager.get_plugins():
            if self.is_asked and hasattr(plugin, "_migrate"):
                plugin._migrate = self._copying(plugin._migrate, plugin._administer)  # noqa: SLF001 - of the tests

    def _copying(self, migrate: Any, administer: Any) -> Any:
        def migrated(url: str) -> None:
            here, is_kept = str(make_url(url).database), self.kept.exists()
            if not is_kept:
                migrate(url)
            if url.startswith("sqlite"):
                shutil.copy(*((self.kept, here) if is_kept else (here, self.kept)))
                return
            made, of = (here, ON_THE_SERVER) if is_kept else (ON_THE_SERVER, here)
            administer(
                url,
                f'DROP DATABASE IF EXISTS "{made}" WITH (FORCE)',
                f'CREATE DATABASE "{made}" TEMPLATE "{of}"',
            )
            self.kept.touch()

        return migrated


class _Drawn:
    """Lets what draws its cases fail by the first that does: nobody reads which is the simplest."""

    def pytest_configure(self) -> None:
        """Change what the tests' own profile says, once it is loaded and before tests are read."""
        drawn = (Phase.explicit, Phase.generate)
        settings.register_profile("mutating", settings(), phases=drawn)
        settings.load_profile("mutating")


class _Shortest:
    """Runs the shortest test first, and each for as long as it may take."""

    def __init__(self, known: Known) -> None:
        self.known = known

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Order the tests."""
        items.sort(key=lambda item: self.known.busy.get(item.nodeid, 0.0))

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Set the end of a test."""
        self.known.allow(item.nodeid)


class _Forking:
    """Runs the tests for each mutant, instead of once."""

    def __init__(self, trial: Trial, told: Path, watching: coverage.Coverage) -> None:
        self.trial, self.told, self.watching = trial, told, watching

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run each test once, then the mutants."""
        where = self.trial.folder / "known"
        if session.testsfailed or in_a_child(
            lambda: _first(session, self.trial, where, self.watching), self.trial.until.left
        ):
            return True
        self.watching.stop()
        read_the_rest(self.trial)  # so that no fork reads again what the tests themselves read
        for path in {mutant["path"] for mutant in self.trial.mutants}:
            importlib.import_module(_module(path))  # some are read only where they are asked for
            keep_functions(os.path.abspath(path))  # noqa: PTH100 - as the interpreter names it
        gc.freeze()  # so that the forks share what was read
        known = Known(**json.loads(where.read_text()))
        items = sorted(session.items, key=lambda item: known.seconds.get(item.nodeid, 0.0))
        with self.told.open("w") as told:
            told.write('"sound"\n')
            for number, mutant in enumerate(self.trial.mutants):
                if self.trial.until.left <= 0:
                    break
                if number % TOLD_EACH == 0:
                    print(f"{number} of {len(self.trial.mutants)} tried", flush=True)
                told.write(json.dumps(self._tried(mutant, items, known)) + "\n")
                told.flush()
        return True

    def _tried(self, mutant: dict[str, Any], items: list[pytest.Item], known: Known) -> str:
        if self.trial.is_afresh:
            return "elsewhere"
        reached, made_tables = [], True
        if mutant["kind"] == "body":
            lines = known.reached.get(mutant["path"], {})
            first, last = mutant["lines"]
            reaching = {test for n in range(first, last + 1) for test in lines.get(str(n), [])}
            reached = [item for item in items if item.nodeid in reaching]
            made_tables = WHILE_READ in reaching
            if not reached and not made_tables:
                return "unnoticed"
            mutant = mutant if reached else mutant | {"kind": "early"}
        items = reached or [
            item for item in items if item.nodeid.startswith(tuple(mutant["tests"]))
        ]
        if not items:
            return "survived"
        patience = known.patience([item.nodeid for item in items], self.trial.until.left)
        status = in_a_child(lambda: _fails(mutant, items, known), patience)
        if status == NO_WAY:
            return "elsewhere"
        return "unnoticed" if status == 0 and not made_tables else _state(status, self.trial)


NO_WAY = 71
WHILE_READ = ""
"""What coverage calls the time before the first test."""

TOLD_EACH = 100


def _fails(mutant: dict[str, Any], items: list[pytest.Item], known: Known) -> int:
    _be_silent()
    gc.disable()
    allow(LEAST_SECONDS)
    module = sys.modules.get(_module(mutant["path"]))
    try:
        if module is None:
            return NO_WAY
        swap(module, mutant["path"], mutant["code"], mutant["kind"])
    except NotHere:
        return NO_WAY
    except Exception:  # noqa: BLE001 - a table that cannot be made is noticed when it is read
        return 1
    for item, following in zip(items, [*items[1:], None], strict=True):
        known.allow(item.nodeid)
        if any(each.failed for each in runtestprotocol(item, nextitem=following, log=False)):
            return 1
    return 0


def _watching(trial: Trial) -> coverage.Coverage:
    paths = sorted({each["path"] for each in trial.mutants})
    watching = coverage.Coverage(data_file=None, include=paths, config_file=False)
    # Of a file that is all tables nothing is reached once it was read.
    watching.set_option("run:disable_warnings", ["no-data-collected"])
    return watching


def _first(session: pytest.Session, trial: Trial, where: Path, watching: coverage.Coverage) -> int:
    """Run each test as things are, and keep what it reaches."""
    seconds, busy = {}, {}
    paths = {each["path"]: os.path.abspath(each["path"]) for each in trial.mutants}  # noqa: PTH100 - as the interpreter names it
    for item, following in zip(session.items, [*session.items[1:], None], strict=True):
        forget_what_was_kept(paths.values())  # so that each reaches it
        watching.switch_context(item.nodeid)
        begun, worked = time.monotonic(), time.process_time()
        if any(each.failed for each in runtestprotocol(item, nextitem=following, log=True)):
            return 1
        seconds[item.nodeid] = time.monotonic() - begun
        busy[item.nodeid] = time.process_time() - worked
    watching.stop()
    _keep_libraries(trial)
    data = watching.get_data()
    reached = {path: data.contexts_by_lineno(whole) for path, whole in paths.items()}
    where.write_text(json.dumps({"reached": reached, "seconds": seconds, "busy": busy}))
    print(f"\n{len(seconds)} tests in {sum(seconds.values()):.0f} s", flush=True)
    return 0


def _keep_libraries(trial: Trial) -> None:
    """Keep the names of the libraries that the tests read, those among them that they read late."""
    names = [
        name
        for name, module in list(sys.modules.items())
        if "site-packages" in str(getattr(module, "__file__", ""))
    ]
    (trial.folder / "libraries").write_text(json.dumps(names))


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

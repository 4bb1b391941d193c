"""The shipped standards on a register, and files of one's own."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.access.policy import ANYONE
from app.domains.standards import queries
from app.domains.standards.engine.reading import FOLDER, read_file
from app.domains.standards.service.loading import Request, load_files, load_shipped
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.store.work import Database
from tests.applications import publish
from tests.make import OPERATOR
from tests.people import World

WriteFile = Callable[..., Path]


def shipped_edition(standard: str) -> Edition:
    said = read_file(FOLDER / f"{standard}-1.0.toml")
    assert isinstance(said, Edition)
    return said


def shipped_scheme(standard: str) -> Scheme:
    said = read_file(FOLDER / f"{standard}-1-scheme.toml")
    assert isinstance(said, Scheme)
    return said


@pytest.fixture(scope="session")
def ers() -> tuple[Scheme, Edition]:
    return shipped_scheme("ers"), shipped_edition("ers")


@pytest.fixture(scope="session")
def nrs() -> tuple[Scheme, Edition]:
    return shipped_scheme("nrs"), shipped_edition("nrs")


@pytest.fixture(scope="session")
def crg() -> tuple[Scheme, Edition]:
    return shipped_scheme("crg"), shipped_edition("crg")


@pytest.fixture
def loaded(database: Database) -> Database:
    """A register on which all that is shipped is published."""
    load_shipped(database, "0.0")
    return database


@pytest.fixture
def face(world: World) -> TestClient:
    """Anyone, who reads the public face of what is shipped."""
    publish(world)
    return world.client()


@pytest.fixture
def load(database: Database):
    """Load files as an operator does."""

    def now(*paths: Path, **options: Any):
        return load_files(database, OPERATOR, Request(paths, "a test", **options))

    return now


@pytest.fixture
def current(database: Database, clock):
    """Read the edition of a standard that is current today, as anyone."""

    def now(standard: str):
        with database.reading(ANYONE) as work:
            return queries.current_edition(work, standard, clock.at.date())

    return now


@pytest.fixture
def change(tmp_path: Path) -> WriteFile:
    """Write a shipped file again with some of its text changed."""

    def write(name: str, *changes: tuple[str, str], also: str = "") -> Path:
        text = (FOLDER / name).read_text("utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        path = tmp_path / f"own-{len(list(tmp_path.iterdir()))}.toml"
        path.write_text(text + also, "utf-8")
        return path

    return write


SMALL = """
kind = "edition"
standard = "small"
version = "{version}"
title = "A small standard"
purpose = "To be tested."
measures = "employer"
logic = "grades"
language = "en"
published_on = {published_on}
{more}

[[evidence]]
code = "papers"
title = "Papers"

[[principles]]
code = "P"
title = "A principle"
scope = "All of it."
"""
CRITERION = """
[[principles.criteria]]
code = "{code}"
text = "The employer does {code}."
text_status = "draft"
grade = "major"
source = "A test"
confidence = "draft"
guidance = "See {code}."
[[principles.criteria.indicators]]
code = "{code}.M"
element = "monitoring"
check = "It is so."
guidance = "Look."
evidence = ["papers"]
does = ["This"]
does_not = ["That"]
"""


@pytest.fixture
def small(tmp_path: Path) -> WriteFile:
    """Write an edition of a small standard of one's own."""

    def write(
        version: str = "1",
        codes: tuple[str, ...] = ("a", "b"),
        published_on: str = "2026-01-01",
        more: str = "",
    ) -> Path:
        text = SMALL.format(version=version, published_on=published_on, more=more)
        text += "".join(CRITERION.format(code=code) for code in codes)
        tomllib.loads(text)
        path = tmp_path / f"small-{version}-{len(list(tmp_path.iterdir()))}.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def said_places(problem: Any) -> list[str]:
    """Return the places that a faulty document names."""
    return [fault.pointer for fault in problem.faults]

"""What is installed is what was locked: every dependency, by version and digest, from anywhere."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.rules.source import ROOT

ADVICE = "run scripts/lock, and commit both lock files with pyproject.toml."
PINNED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?P<rest>(?:.*\\\n)*.*)", re.MULTILINE
)
A_PLACE = re.compile(r"://|^\s*-|--(?!hash=)|\bfile:|(?<!\w)/\w", re.MULTILINE)


def _pins(text: str) -> dict[str, str]:
    return {canonicalize_name(m["name"]): m["version"] for m in PINNED.finditer(text)}


def unlocked(wanted: list[str], text: str) -> list[str]:
    pins = _pins(text)
    return [
        f"{each}: {ADVICE}"
        for each in wanted
        if _name(each) not in pins or pins[_name(each)] not in Requirement(each).specifier
    ]


def _name(requirement: str) -> str:
    return canonicalize_name(Requirement(requirement).name)


def _read(lock: str) -> str:
    return (ROOT / lock).read_text(encoding="utf-8")


def _wanted(*extras: str) -> list[str]:
    settings = tomllib.loads(_read("pyproject.toml"))
    project, groups = settings["project"], settings["dependency-groups"]
    extra = [each for name in extras for each in project["optional-dependencies"][name]]
    return [
        *project["dependencies"],
        *groups["build"],
        *settings["build-system"]["requires"],
        *extra,
    ]


LOCKS: dict[str, tuple[str, ...]] = {
    "requirements.lock": (),
    "requirements-traces.lock": ("traces",),
    "requirements-test.lock": ("traces", "test"),
}


@pytest.mark.parametrize(("lock", "extras"), LOCKS.items())
def test_every_direct_dependency_is_locked_at_a_version_that_we_ask_for(lock, extras):
    assert unlocked(_wanted(*extras), _read(lock)) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_digests(lock):
    without = [m["name"] for m in PINNED.finditer(_read(lock)) if "--hash=sha256:" not in m["rest"]]
    assert without == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(lock):
    lines = [line.strip() for line in _read(lock).splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in lines if A_PLACE.search(line.removeprefix("--hash="))] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-traces.lock"])
def test_what_is_tested_is_what_is_served(lock):
    served = _pins(_read(lock))
    tested = _pins(_read("requirements-test.lock"))
    assert {name: tested.get(name) for name in served} == served


@pytest.mark.parametrize("wanted", ["uvicorn>=2", "starlette"])
def test_a_dependency_that_the_lock_has_not_is_found(wanted):
    text = "uvicorn==0.54.0 \\\n    --hash=sha256:00\n"
    assert unlocked([wanted], text) == [f"{wanted}: {ADVICE}"]

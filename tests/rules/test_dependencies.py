"""What the code imports is named in ``pyproject.toml``, and what is named there is used."""

import ast
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.rules.source import ROOT, Module, module, modules

ADVICE = "name its distribution under dependencies in pyproject.toml, and run scripts/lock."
# They are used without an import of ours: for the files they carry, or by another library.
UNSEEN = {
    *("fastapi-offline", "httptools", "python-multipart", "tzdata", "uvloop"),
    *("fontpkg-amiri", "manimgx-fonts", "noto-cjk-sans-otc"),
}
OURS = {"app", "migrations", "tests"}


@cache
def _distributions() -> Mapping[str, list[str]]:
    """Read the installed distributions once: it takes a tenth of a second."""
    return packages_distributions()


def undeclared(file: Module, declared: set[str]) -> list[str]:
    known = _distributions()
    return [
        file.finding(node, f"{name}: {ADVICE}")
        for node, name in _imports(file)
        if not {canonicalize_name(each) for each in known.get(name, [name])} & declared
    ]


def _imports(file: Module) -> list[tuple[ast.stmt, str]]:
    found: list[tuple[ast.stmt, str]] = []
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            found += [(node, alias.name.split(".")[0]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node, (node.module or "").split(".")[0]))
    return [(node, name) for node, name in found if name not in OURS | sys.stdlib_module_names]


def _declared() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["traces"]]
    return {canonicalize_name(Requirement(each).name) for each in wanted}


def test_every_import_of_a_library_is_a_dependency():
    files, declared = [*modules("app"), *modules("migrations")], _declared()
    assert [line for file in files for line in undeclared(file, declared)] == []


def test_every_dependency_is_imported():
    known = _distributions()
    imported = {name for file in modules("app", "migrations") for _, name in _imports(file)}
    used = {canonicalize_name(each) for name in imported for each in known.get(name, [])}
    assert _declared() - used - UNSEEN == set()


def test_an_import_that_is_nowhere_named_is_found():
    sample = module("import requests", "app/outside/mail.py")
    assert undeclared(sample, {"httpx"}) == [f"app/outside/mail.py:1: requests: {ADVICE}"]

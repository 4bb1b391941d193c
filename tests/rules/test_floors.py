"""Every package stands on a floor; the contracts would pass over one that they do not name."""

import tomllib
from pathlib import Path
from typing import Any

from tests.rules.source import ROOT

ADVICE = (
    "give it a place in the layers of the contract Floors in pyproject.toml: what it may know"
    " stands below it."
)
NOT_CODE = {"demo", "texts"}


def without_floor(app: Path, contracts: list[dict[str, Any]]) -> list[str]:
    floors = next(contract["layers"] for contract in contracts if contract["name"] == "Floors")
    named = {module.strip() for floor in floors for module in floor.split("|")}
    return [f"{name}: {ADVICE}" for name in _parts(app) if name not in named]


def _parts(app: Path) -> list[str]:
    """Name the modules and packages of app, and each domain in place of the folder of domains."""
    inside = [entry for entry in app.iterdir() if entry.name not in {"domains", *NOT_CODE}]
    entries = [*inside, *(app / "domains").iterdir()]
    return sorted(
        ".".join(entry.relative_to(app.parent).with_suffix("").parts)
        for entry in entries
        if not entry.name.startswith("_") and (entry.is_dir() or entry.suffix == ".py")
    )


def _contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return contracts


def test_every_package_stands_on_a_floor():
    assert without_floor(ROOT / "app", _contracts()) == []


def test_no_floor_is_kept_for_a_package_that_is_gone():
    floors = next(c["layers"] for c in _contracts() if c["name"] == "Floors")
    named = {module.strip() for floor in floors for module in floor.split("|")}
    assert named - set(_parts(ROOT / "app")) == set()


def test_folders_that_hold_no_code_hold_none():
    assert [file for name in NOT_CODE for file in (ROOT / "app" / name).rglob("*.py")] == []


def test_a_domain_without_a_floor_is_found(tmp_path):
    for folder in ("kit", "domains/roster", "domains/appeals"):
        (tmp_path / "app" / folder).mkdir(parents=True)
    (tmp_path / "app" / "main.py").touch()
    contracts = [
        {"name": "Floors", "layers": ["app.main", "app.domains.roster | app.web", "app.kit"]}
    ]
    assert without_floor(tmp_path / "app", contracts) == [f"app.domains.appeals: {ADVICE}"]

"""What the documents say of the code is what the code says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domains.imports.engine import profile
from app.domains.imports.types import LicenceStatus
from app.domains.standards.types.edition import Criterion, Edition, Indicator
from app.domains.standards.types.scheme import CalendarRule, Limit, Scheme
from scripts import documents
from scripts.documents import ROOT, proofs, workflows

DOCS = ROOT / "docs"
CARRIED = (
    *("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10"),
    *("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"),
    *("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "E1", "E3", "E4", "S5", "V1"),
    *("V2", "V3", "V4", "V5", "V6", "V7", "V8"),
    *("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11"),
)
WRITE_THEM = "run: .venv/bin/python -m scripts.documents"
EVENT = re.compile(r"[a-z_]+\.[a-z_]+\.[a-z_]+")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


@pytest.mark.parametrize("path", documents.documents(), ids=lambda path: path.name)
def test_what_the_code_tells_is_what_is_written(path):
    assert path.read_text("utf-8") == documents.documents()[path](), WRITE_THEM


def test_every_life_is_drawn():
    drawn = re.findall(
        r"from the code: workflow ([\w ]+) -->", (DOCS / "workflow.md").read_text("utf-8")
    )
    assert set(drawn) == set(workflows())


def test_every_rule_that_is_carried_stands_in_the_document():
    rules = re.findall(r"from the code: tests (\w+)", (DOCS / "fairness.md").read_text("utf-8"))
    assert tuple(rules) == CARRIED


@pytest.mark.parametrize("rule", CARRIED)
def test_every_rule_has_a_test_that_bears_its_number(rule):
    assert proofs(rule) != []


def test_every_event_is_described_and_none_is_made_up():
    described = re.findall(
        r"^\| `([\w.]+)` \|", (DOCS / "events.md").read_text("utf-8"), re.MULTILINE
    )
    assert set(described) == set(_recorded())
    assert [name for name in described if not EVENT.fullmatch(name)] == []


def _recorded() -> Iterator[str]:
    """Find the names of events in the code: of workflow steps, and of what is recorded directly."""
    for life in workflows().values():
        yield from (step.event for step in life.steps)
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("work.record"):
                name = node.args[0]
                assert isinstance(name, ast.Constant), f"{path}: say the event's name here"
                yield str(name.value)


@pytest.mark.parametrize("model", ["Profile", "SourceOfList", "Layout", "FieldOfRow"])
def test_every_key_of_a_profile_is_described(model):
    text = (DOCS / "importing.md").read_text("utf-8")
    keys = set(getattr(profile, model).model_fields) - {"name", "source", "layout"}
    assert {key for key in keys if f"`{key}`" not in text} == set()


@pytest.mark.parametrize(
    "model",
    ["NameSlots", "IdentifierSlots", "AddressSlots", "LicenceSlots", "CorridorSlots"],
)
def test_every_slot_of_a_fact_is_described(model):
    text = (DOCS / "importing.md").read_text("utf-8")
    assert {key for key in getattr(profile, model).model_fields if f"`{key}`" not in text} == set()


def test_every_common_status_is_named():
    text = (DOCS / "importing.md").read_text("utf-8")
    assert {status for status in LicenceStatus if f"`{status.value}`" not in text} == set()


def test_the_example_of_a_profile_is_sound(tmp_path):
    [example] = re.findall(
        r"```toml\n(.*?)```", (DOCS / "importing.md").read_text("utf-8"), re.DOTALL
    )
    path = tmp_path / "example.toml"
    path.write_text(example, "utf-8")
    assert profile.load_profile(str(path)).source.key == "ph-example"


def _markdown() -> list[Path]:
    return [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


@pytest.mark.parametrize("path", _markdown(), ids=lambda path: path.name)
def test_every_link_to_a_file_leads_somewhere(path):
    links = LINK.findall(path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_document_is_in_the_index():
    listed = set(LINK.findall((DOCS / "index.md").read_text("utf-8")))
    assert {path.name for path in DOCS.glob("*.md")} - listed == {"index.md"}


@pytest.mark.parametrize("model", [Scheme, Edition, Criterion, Indicator, Limit, CalendarRule])
def test_every_key_of_a_standard_is_described(model):
    text = (DOCS / "standards.md").read_text("utf-8")
    told = {"source", "confidence", "title", "side"}
    assert {key for key in model.model_fields if f"`{key}`" not in text} - told == set()

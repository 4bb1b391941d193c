"""Each requirement of ASVS 5.0, levels 1 and 2, is answered, by what there is."""

import re
from functools import cache
from pathlib import Path

import pytest

from scripts.documents import ROOT

# Of each section the requirements of levels 1 and 2 of version 5.0.0; they are its first ones.
SECTIONS = {
    "1.1": 2,
    "1.2": 9,
    "1.3": 11,
    "1.4": 3,
    "1.5": 2,
    "2.1": 3,
    "2.2": 3,
    "2.3": 4,
    "2.4": 1,
    "3.2": 2,
    "3.3": 4,
    "3.4": 6,
    "3.5": 5,
    "3.7": 2,
    "4.1": 3,
    "4.2": 1,
    "4.3": 2,
    "4.4": 4,
    "5.1": 1,
    "5.2": 3,
    "5.3": 2,
    "5.4": 3,
    "6.1": 3,
    "6.2": 12,
    "6.3": 4,
    "6.4": 4,
    "6.5": 5,
    "6.6": 3,
    "6.8": 4,
    "7.1": 3,
    "7.2": 4,
    "7.3": 2,
    "7.4": 5,
    "7.5": 2,
    "7.6": 2,
    "8.1": 2,
    "8.2": 3,
    "8.3": 1,
    "8.4": 1,
    "9.1": 3,
    "9.2": 4,
    "10.1": 2,
    "10.2": 2,
    "10.3": 4,
    "10.4": 11,
    "10.5": 5,
    "10.6": 2,
    "10.7": 3,
    "11.1": 2,
    "11.2": 3,
    "11.3": 3,
    "11.4": 4,
    "11.5": 1,
    "11.6": 1,
    "12.1": 3,
    "12.2": 2,
    "12.3": 4,
    "13.1": 1,
    "13.2": 5,
    "13.3": 2,
    "13.4": 5,
    "14.1": 2,
    "14.2": 4,
    "14.3": 3,
    "15.1": 3,
    "15.2": 3,
    "15.3": 7,
    "16.1": 1,
    "16.2": 5,
    "16.3": 4,
    "16.4": 3,
    "16.5": 3,
    "17.1": 1,
    "17.2": 4,
    "17.3": 2,
}
ASKED = [f"{section}.{place + 1}" for section, many in SECTIONS.items() for place in range(many)]
LEVELS_ONE_AND_TWO = 70 + 183
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| (.+) \|$", re.MULTILINE)
MET, APART = "**met by** ", "**does not apply, because** "
NAMED = re.compile(r"`([\w/.-]+\.(?:py|toml|md)(?:::\w+)?)`")
SECTION = re.compile(r"\]\(security\.md#([\w-]+)\)")
TEXT = (ROOT / "docs" / "asvs.md").read_text("utf-8")
ROWS = [(number, answer) for number, _, answer in ROW.findall(TEXT)]


def test_every_requirement_stands_there_once_and_in_its_order():
    assert len(ASKED) == LEVELS_ONE_AND_TWO
    assert [number for number, _ in ROWS] == ASKED


def test_none_is_open():
    assert [number for number, said in ROWS if not said.startswith((MET, APART))] == []
    assert [number for number, said in ROWS if said in (MET, APART)] == []


def test_the_sums_are_those_of_the_rows():
    met = sum(said.startswith(MET) for _, said in ROWS)
    told = f"Of {len(ROWS)} requirements {met} are met and {len(ROWS) - met} do not apply."
    assert told in TEXT


@pytest.mark.parametrize(("number", "said"), ROWS, ids=[number for number, _ in ROWS])
def test_what_a_row_names_is_there(number: str, said: str):
    named, sections = NAMED.findall(said), SECTION.findall(said)
    if said.startswith(MET):
        assert named or sections, number
    assert [each for each in named if not _is_there(each)] == []
    assert set(sections) <= _headings()


@pytest.mark.parametrize(
    "named", ["web/test_edge.py::test_nothing_of_the_kind", "app/nowhere.py", "web/test_no.py"]
)
def test_what_is_not_there_is_found(named: str):
    assert not _is_there(named)


def _is_there(named: str) -> bool:
    path, _, test = named.partition("::")
    if not test:
        return (ROOT / path).is_file()
    return test in _tests_of(ROOT / "tests" / path)


@cache
def _tests_of(path: Path) -> frozenset[str]:
    if not path.is_file():
        return frozenset()
    return frozenset(re.findall(r"^def (test_\w+)\(", path.read_text("utf-8"), re.MULTILINE))


@cache
def _headings() -> frozenset[str]:
    text = (ROOT / "docs" / "security.md").read_text("utf-8")
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return frozenset(re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles)

"""Every event is thought about: what is told of it, or that nobody is told."""

import re
from pathlib import Path

import pytest

from app.domains.changes.engine.classes import TOLD, address, says, wholes
from app.domains.changes.engine.never import NEVER

PAGE = Path(__file__).parents[3] / "docs" / "events.md"
PEOPLE = frozenset(
    {
        *("person", "actor", "member", "members", "claimant", "organisation", "authority"),
        *("decision", "notice", "reason", "words", "complaint", "complainant", "membership"),
        *("violation", "lodging", "operator"),
    }
)
"""Keys under which bodies hold people, bodies, or things that are sealed or not final."""


def written() -> set[str]:
    return set(re.findall(r"^\| `([a-z_]+\.[a-z_]+\.[a-z_]+)` \|", PAGE.read_text(), re.MULTILINE))


def test_every_event_of_the_page_stands_in_one_table():
    """A new event fails here until it is in ``classes.TOLD`` or in ``never.NEVER``."""
    assert set(TOLD) | NEVER == written()
    assert set(TOLD) & NEVER == frozenset()


@pytest.mark.parametrize(
    "domain",
    [
        *("appeals", "bars", "complaints", "data_requests", "identity", "notices", "partners"),
        *("reminders", "remedies", "violations", "archives", "evidence"),
    ],
)
def test_s1_nothing_is_told_of_a_domain_of_people(domain):
    assert not [each for each in TOLD if each.startswith(f"{domain}.")]


def test_no_key_that_holds_people_is_told():
    for name, told in TOLD.items():
        keys = (told.everywhere or frozenset()) | told.there
        assert not keys & PEOPLE, name


def test_what_is_told_there_alone_says_how_its_place_is_found():
    for name, told in TOLD.items():
        if told.everywhere is None or told.there:
            assert told.by is not None, name


def test_only_named_keys_are_told():
    told = TOLD["subjects.act.took_effect"]
    body = {"licence": "1", "row": "2", "person": "3", "changes": {"count": 1}}
    assert says(told, body, is_theirs=False) == {"licence": "1"}
    assert says(told, body, is_theirs=True) == {"licence": "1", "row": "2"}
    assert says(TOLD["subjects.claim.lodged"], {"row": "2"}, is_theirs=False) == {}


def test_an_address_that_the_entry_does_not_say_is_none():
    told = TOLD["subjects.act.took_effect"]
    assert address(told, {"licence": "1"}, None, is_theirs=True) is None
    assert address(told, {"licence": "1"}, None, is_theirs=False) == "/v1/licences/1"
    assert address(TOLD["standards.document.published"], {}, None, is_theirs=False) is None


@pytest.mark.parametrize(
    ("place", "seen"),
    [("PH", ("PH",)), ("IN-MH", ("IN-MH", "IN")), (None, ("-",))],
)
def test_s5_a_part_is_seen_from_its_whole(place, seen):
    assert wholes(place) == seen

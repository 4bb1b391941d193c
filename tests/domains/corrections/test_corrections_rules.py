"""What shows, what corrects, and what the feed and a spreadsheet make of any text."""

from datetime import UTC, datetime, timedelta
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from app.domains.corrections.engine.codes import code_digest, new_code
from app.domains.corrections.engine.feed import About, Entry, feed
from app.domains.corrections.rules import fault_of, is_shown
from app.domains.corrections.types import CORRECTING, WHOLE, Mark, MarkState
from app.domains.corrections.workflow import CORRECTS, LIFE
from app.domains.roster.engine.marks import as_known, cells
from app.domains.roster.engine.places import Marked
from tests.make import NOON


def mark(field: str, corrected=None, state=MarkState.CORRECTED, reply: str | None = None) -> Mark:
    return Mark("VQ00000159", field, state, NOON, corrected, "misread", 7, reply)


def test_l7_what_was_just_answered_reads_disputed_again_only_with_a_name():
    assert is_shown(None, NOON, is_known=False)
    answered_at = NOON - timedelta(days=90)
    assert not is_shown(answered_at, NOON, is_known=False)
    assert is_shown(answered_at - timedelta(seconds=1), NOON, is_known=False)
    assert is_shown(NOON, NOON, is_known=True)


@pytest.mark.parametrize(
    ("table", "field", "value", "fits"),
    [
        ("licence", "status", "suspended", True),
        ("licence", "status", "unconfirmed", False),
        ("licence", "status", None, False),
        ("licence", "valid_until", "2026-12-31", True),
        ("licence", "valid_until", "20261231", False),
        ("licence", "valid_until", "2026-02-30", False),
        ("licence", "valid_until", None, True),
        ("licence", WHOLE, None, True),
        ("licence", WHOLE, "gone", False),
        ("licence", "source_key", "my-list", False),
        ("subject", "country", "MY", True),
        ("subject", "country", "Malaysia", False),
        ("subject_name", "text", "Harbour", True),
        ("subject_name", "text", "  ", False),
        ("subject_name", "text", None, False),
        ("subject_name", "kind", "trading", True),
        ("sector", "isic", "N78", True),
        ("sector", "isic", "nurses", False),
        ("subject_name", "kind", None, False),
        ("licence", "number", None, True),
        ("address", "text", "x" * 501, False),
        ("address", "text", "x" * 500, True),
        ("address", "text", "x", True),
        ("address", "text", "", False),
        ("link", "kind", "branch_of", False),
        ("link", "kind", None, True),
        ("principal", "name", "Invented Person", False),
        ("principal", "name", None, True),
        ("self_description", "website", "https://x.example", False),
        ("address", "text", 7, False),
    ],
)
def test_l7_a_correction_is_of_the_kind_of_what_it_corrects(table, field, value, fits):
    assert (fault_of(table, field, value) is None) is fits


LICENCE = ("source_key", "number", "kind", "status_word", "status", "valid_from", "valid_until")
SAID = ("list", "L-1", None, "OK", "valid", None, None)


def test_l1_the_past_is_told_with_what_is_known_now():
    assert as_known("licence", LICENCE, SAID, [mark("number", "L-2")]) == (
        *("list", "L-2", None, "OK", "valid", None, None),
    )
    told = as_known("licence", LICENCE, SAID, [mark("status", "suspended")])
    assert told == ("list", "L-1", None, None, "suspended", None, None)
    assert as_known("licence", LICENCE, SAID, [mark(WHOLE)]) is None
    assert as_known("sector", ("isic",), ("78",), [mark("isic")]) is None
    disputed = mark("number", "L-2", MarkState.DISPUTED)
    assert as_known("licence", LICENCE, SAID, [disputed]) == SAID


def test_a_code_is_read_however_it_is_typed_and_is_good_for_its_number_alone():
    code = new_code()
    typed = f" {code.upper().replace('-', ' ')} "
    assert code_digest("VQ1", typed) == code_digest("VQ1", code) != code_digest("VQ2", code)
    assert len({new_code() for _ in range(100)}) == 100


def _read(text: bytes) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - it is our own


def test_any_text_is_only_text_in_the_feed():
    odd = "<script>&\"'</script> ঢাকা"
    entry = Entry(UUID(int=1), odd, odd, odd, NOON, "/v1/roster/x?a=1&b=2")
    text = feed(About("https://vouch.example", "/feed", "demo", NOON), [entry])
    root = _read(text)
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.findtext(f"{atom}entry/{atom}title") == odd
    assert "demo" in (root.findtext(f"{atom}title") or "")
    assert root.findtext(f"{atom}updated") == "2026-11-24T12:00:00Z"
    began = datetime(2026, 2, 3, tzinfo=UTC)
    nothing = _read(feed(About("https://vouch.example", "/feed", None, began), []))
    assert nothing.findtext(f"{atom}updated") == "2026-02-03T00:00:00Z"


def test_l7_the_cells_of_the_export_begin_with_a_pointer_whatever_is_said():
    beside = [
        Marked("/name", mark("text", "=SUM(A1)", reply="=cmd|' /C calc'!A0")),
        Marked("/licences/0/status", mark("status", state=MarkState.DISPUTED)),
    ]
    disputed, corrected, replies = cells(beside)
    assert disputed == "/licences/0/status since 2026-11-24T12:00:00Z"
    assert corrected.startswith("/name corrected on 2026-11-24: it should read =SUM(A1)")
    assert replies == "/name: =cmd|' /C calc'!A0"


def test_just_the_decisions_after_which_a_value_is_corrected_ask_for_a_correction():
    assert {each.action for each in LIFE.steps if each.target in CORRECTING} == CORRECTS

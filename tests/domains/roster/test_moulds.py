"""Firms that read alike are filled into a mould, and read as if each had been rendered."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.policy import CLOCK
from app.domains.corrections.queries.marks import SHOWN
from app.domains.imports.jobs import lists
from app.domains.roster.engine.moulds import TABLES
from app.domains.roster.engine.rendering import render
from app.domains.roster.models import RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries import gathering
from app.domains.roster.queries.alike import NOT_READ, READ, alike
from app.domains.roster.queries.gathering import merges
from app.domains.roster.service import entry_rows, projection
from app.domains.roster.service.entry_rows import Rows
from app.domains.roster.service.versions import versions
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import staged
from app.store.plain import plain
from tests.registers import FIRST_DAY, Register, row

LATER = FIRST_DAY + timedelta(days=30)
LISTS = count(1)
CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters='\r\n"', exclude_categories=("Cc", "Cs")),
    max_size=20,
)
NAMES = st.one_of(
    CELLS,
    st.sampled_from(["=1+1", "a, b", "100 %s", "%", "it's", "\\u0041", "\ue00203\ue003", "x|y"]),
)
LISTED = st.lists(
    st.tuples(
        NAMES,
        st.sampled_from(["OK", "Stopped"]),
        st.sampled_from(["", "Other name"]),
        st.sampled_from(["", "77000000000000000", "9999-12-31T23:59:58Z"]),
    ),
    min_size=1,
    max_size=30,
    unique_by=lambda each: each[0],
)


@pytest.fixture(autouse=True)
def _looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for firms that read alike among few ones."""
    monkeypatch.setattr(projection, "ENOUGH", 1)
    monkeypatch.setattr(entry_rows, "WORTH_A_MOULD", 1)


def _read(register: Register) -> tuple[list[Any], list[Any], list[Any]]:
    """Return what readers see of each firm: its entry, licences and terms."""
    with register.database.reading(CLOCK) as work:
        entries = work.session.scalars(
            select(RosterEntry)
            .where(RosterEntry.until_entry.is_(None))
            .order_by(RosterEntry.serial)
        ).all()
        serial = {each.id: each.serial for each in entries}
        licences = [
            (serial[each.entry_id], each.position, each.source_key, each.kind, each.status)
            for each in work.session.scalars(select(RosterLicence))
            if each.entry_id in serial
        ]
        terms = [
            (serial[each.entry_id], each.term)
            for each in work.session.scalars(select(RosterTerm))
            if each.entry_id in serial
        ]
        texts = [
            (
                *(each.serial, each.number, each.record, each.country, each.sort_name),
                *(each.names, each.item, each.extra, each.csv, each.updated_at, each.subject_id),
            )
            for each in entries
        ]
    return texts, sorted(licences), sorted(terms)


def _rendered_one_by_one(register: Register) -> tuple[list[Any], list[Any], list[Any]]:
    """Render all of them anew, none by a mould, and return the same."""
    with register.database.writing(CLOCK) as work:
        everybody = set(work.session.scalars(select(plain(Subject.id))))
        projection._close(work, everybody, 10_000)
        rows = Rows(10_000, iter(range(10_000, 20_000)))
        for version in versions(work, everybody, merges(work), work.at):
            rows.add(version, render(version.firm))
        rows.load(work.session)
    return _read(register)


def _alike(register: Register) -> int:
    """Return of how many firms lists alone say something."""
    with register.database.reading(CLOCK) as work:
        everybody = set(work.session.scalars(select(plain(Subject.id))))
        return len(alike(work, everybody, work.at))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(listed=LISTED)
def test_firms_that_read_alike_read_as_if_each_was_rendered(register: Register, listed: Any):
    register.bring(
        *(
            row(name, status, licence=f"L-{at}", other=other, number=number)
            for at, (name, status, other, number) in enumerate(listed)
        ),
        key=f"list-{next(LISTS)}",
    )
    assert _read(register) == _rendered_one_by_one(register)


def test_firms_of_one_licence_are_filled_into_one_mould(register: Register):
    register.bring(*(row(name, licence="L-1") for name in ("Alpha", "Beta", 'Gamma "100 %"')))
    assert _alike(register) == 3
    with register.database.reading(CLOCK) as work:
        firms = alike(work, set(work.session.scalars(select(plain(Subject.id)))), work.at)
        assert len({each.shape for each in firms}) == 1
    assert _read(register) == _rendered_one_by_one(register)


@pytest.mark.parametrize("more", [{"from": "PH"}, {"other": "Another"}])
def test_a_firm_with_more_than_its_list_alone_says_plainly_is_rendered_by_itself(
    register: Register, more: dict[str, str]
):
    register.bring(row("Alpha", **more))
    assert _alike(register) == 0


def test_a_firm_that_is_gone_is_filled_in_as_such(register: Register):
    register.bring(*(row(name) for name in ("Alpha", "Beta", "Gamma", "Delta")))
    register.bring(*(row(name) for name in ("Alpha", "Beta", "Gamma")), day=LATER)
    assert _read(register) == _rendered_one_by_one(register)


def test_every_fact_is_read_or_keeps_a_firm_from_being_filled_in():
    assert {*READ, *NOT_READ} == set(SHOWN)
    assert tuple(fact.__tablename__ for fact in READ) == TABLES


@pytest.mark.commits
def test_what_is_staged_and_rendered_beside_reads_as_what_is_written_in_place(
    own_register: Register, monkeypatch: pytest.MonkeyPatch
):
    for module, name in (
        *((lists, "STAGE_BATCH"), (staged, "PAGE"), (gathering, "BATCH"), (projection, "FEW")),
    ):
        monkeypatch.setattr(module, name, 3)
    ours = own_register
    first = [row(f"Firm {at:02}", licence=f"L-{at:02}") for at in range(20)]
    ours.bring(*first)
    ours.bring(*first[5:], row("Firm 77", "Stopped"), row("Firm 06", "Stopped"), day=LATER)
    assert len(_read(ours)[0]) == 21
    assert _read(ours) == _rendered_one_by_one(ours)
    with ours.database.reading(CLOCK) as work:
        numbers = work.session.scalars(select(Subject.serial).order_by(Subject.serial)).all()
    assert list(numbers) == list(range(1, 22))

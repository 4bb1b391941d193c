"""What is written down of an opening: by whom, of what and whose, before anything of it is read."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from app.access.policy import Facts
from app.kit.ids import new_id
from app.store.openings import AccessRecord, note_opening
from app.store.work import Database
from tests.make import NOON, OPERATOR


def test_an_opening_says_who_opened_what_whose_it_is_and_why(database: Database):
    thing, person, firm = new_id(), new_id(), new_id()
    with database.writing(OPERATOR) as work:
        note_opening(work, "case", thing, Facts(person_id=person, holder_id=firm), "she asked")
    with database.reading(OPERATOR) as work:
        [kept] = work.session.scalars(select(AccessRecord))
    assert (kept.at, kept.kind, kept.thing_id, kept.why) == (NOON, "case", thing, "she asked")
    assert (kept.whose_person_id, kept.whose_organisation_id) == (person, firm)
    assert (kept.person_id, kept.role, kept.client_id) == (OPERATOR.id, "operator", None)


def test_what_cannot_be_written_down_is_told_before_anything_is_read(database: Database):
    read: list[str] = []
    no_kind: Any = None

    def open_it() -> None:
        with database.writing(OPERATOR) as work:
            note_opening(work, no_kind, new_id(), Facts(), "she asked")
            read.append("a story")

    with pytest.raises(IntegrityError):
        open_it()
    assert read == []

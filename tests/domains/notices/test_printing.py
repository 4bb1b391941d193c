"""The page of a letter of a notice, over HTTP."""

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.identity.models import Person
from app.domains.identity.types import OrganisationKind
from app.domains.notices.models import Notice
from app.kit.numbers import spoken
from app.store.journal import erase_words
from tests.hearings import REASON, Hearing, problem
from tests.make import OPERATOR
from tests.people import World
from tests.printing import read


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is to be refused."""
    return Hearing(world, clock)


def printed(hearing, member, language="en"):
    """Print the last letter of the last notice in a language."""
    known = hearing.notice(hearing.lena)
    letter = [each for each in known["letters"] if each["language"] == language][-1]
    path = f"/v1/notices/{known['id']}/letters/{letter['id']}.pdf"
    return known, hearing.as_(member).get(path)


def test_c1_a_letter_is_printed_with_all_that_it_says(hearing):
    known = hearing.refused()
    _, answer = printed(hearing, hearing.firm)

    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].endswith(f'filename="{known["number"]}.pdf"')
    [text] = read(answer.content)
    told = [
        hearing.firm.organisation.name,
        "An act against your organisation is in effect",
        spoken(known["number"]),
        "a claim to a record is refused",
        "Ground:",
        "The reasons:",
        REASON["reason"],
        "Decided by: secretariat.",
        "You can appeal until",
        "Vouch, the accreditation register",
    ]
    assert [each for each in told if each not in text] == []


def test_w5_the_letter_of_a_draft_has_the_english_behind_it(hearing, world):
    with world.database.writing(OPERATOR) as work:
        mine = Person.id == hearing.firm.person.id
        work.session.execute(update(Person).where(mine).values(language="ar"))
    hearing.refused()

    own, english = read(printed(hearing, hearing.firm, "ar")[1].content)

    assert "Decided by: secretariat." in english
    assert REASON["reason"] in own
    assert REASON["reason"] in english


def test_l8_words_that_were_erased_are_on_no_page(hearing, world):
    hearing.refused()
    with world.database.writing(OPERATOR) as work:
        notice = work.session.scalars(select(Notice)).one()
        assert erase_words(work.session, notice.decided_entry or 0, work.at) > 0

    [text] = read(printed(hearing, hearing.firm)[1].content)

    assert REASON["reason"] not in text
    assert "These words were erased since." in text


def test_another_firm_is_told_there_is_no_such_letter(hearing, world):
    hearing.refused()
    other = world.organisation(OrganisationKind.INTERMEDIARY)
    stranger = world.member(Role.RECRUITER_MANAGER, other)
    assert problem(printed(hearing, stranger)[1]) == (404, "not-found")


def test_l9_the_letter_of_an_installation_for_tests_is_a_specimen(hearing):
    hearing.refused()
    assert "SPECIMEN" in read(printed(hearing, hearing.firm)[1].content)[0]

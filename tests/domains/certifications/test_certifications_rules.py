"""What screening finds, what is declared, and what the public reads of a country."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from app.domains.certifications.rules import (
    DECLARATIONS,
    READS,
    authority_found,
    conduct_found,
    declarations_of,
    declared_today,
    is_late,
    licence_found,
    principals_found,
    record_found,
    training_found,
    waiting_found,
)
from app.domains.certifications.rules.countries import LOST, certified_since, lost_since, reads
from app.domains.certifications.types import (
    CheckKey,
    CheckOutcome,
    DeclarationKey,
    Declared,
    Earlier,
    LicenceReading,
)
from app.domains.certifications.types.certificates import (
    CertificateState,
    Ground,
    Standing,
    Validity,
)
from app.domains.certifications.types.countries import CountryReading, CountryStatus

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
TODAY = NOON.date()
DAY = timedelta(days=1)
MET, NOT_MET, QUESTION = CheckOutcome.MET, CheckOutcome.NOT_MET, CheckOutcome.QUESTION


def test_remarks_are_answered_in_time_until_the_instant_at_which_it_is_over():
    assert not is_late(NOON, NOON - MOMENT)
    assert is_late(NOON, NOON)
    assert not is_late(None, NOON)


@pytest.mark.parametrize("found", [record_found, authority_found])
def test_p1_nobody_applies_who_does_not_speak_for_the_record(found):
    named = "is_held" if found is record_found else "speaks"
    yes, no = found(**{named: True}), found(**{named: False})
    assert (yes.key, yes.outcome) == (CheckKey.RECORD_HELD, MET)
    assert (no.key, no.outcome) == (CheckKey.RECORD_HELD, NOT_MET)


def test_a_country_declares_nothing_of_recruiting_and_a_firm_everything():
    assert list(declarations_of(is_country=False)) == list(DeclarationKey)
    of_country = [DeclarationKey.TRUE_AND_COMPLETE, DeclarationKey.NO_UNDUE_INFLUENCE]
    assert list(declarations_of(is_country=True)) == of_country


def test_each_declaration_has_words_of_its_own():
    assert set(DECLARATIONS) == set(DeclarationKey)
    assert len(set(DECLARATIONS.values())) == len(DeclarationKey)


def licence(may_recruit: str, number: str | None = "L-1") -> LicenceReading:
    return LicenceReading(UUID(int=1), number, "valid", may_recruit, "licensed", TODAY, 7)


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ([], QUESTION),
        (["yes"], MET),
        (["no", "yes"], MET),
        (["no"], NOT_MET),
        (["no", "no"], NOT_MET),
        (["unknown"], QUESTION),
        (["limited", "no"], QUESTION),
    ],
)
def test_a_licence_that_lets_recruit_is_enough_and_an_old_word_is_a_question(answers, outcome):
    found = licence_found([licence(each) for each in answers])
    assert (found.key, found.outcome) == (CheckKey.LICENCE, outcome)
    assert len(found.facts) == len(answers)


def test_what_a_register_says_of_a_licence_is_told_with_its_day_and_entry():
    found = licence_found([licence("yes"), licence("no", None)])
    assert found.explanation == "L-1: licensed. A licence: licensed."
    assert dict(found.facts[0]) == {
        "licence": str(UUID(int=1)),
        "reads": "licensed",
        "on": "2026-11-24",
        "journal_number": 7,
    }


def test_one_applies_again_from_the_first_day_after_the_longest_wait():
    one, other = Earlier("A-1", "refused", TODAY - 90 * DAY), Earlier("A-2", "ended", TODAY)
    over = waiting_found([(one, TODAY)], TODAY)
    assert (over.outcome, over.key) == (MET, CheckKey.WAITING_PERIOD)
    runs = waiting_found([(other, TODAY + 9 * DAY), (one, TODAY + DAY)], TODAY)
    assert runs.outcome is NOT_MET
    assert runs.explanation == "Application A-2 was ended on 2026-11-24; again from 2026-12-03."
    assert [dict(each) for each in runs.facts][1] == {
        "application": "A-1",
        "how": "refused",
        "ended_on": "2026-08-26",
        "again_from": "2026-11-25",
    }


def test_what_of_the_training_is_not_confirmed_is_named():
    needed = {"entry": "Entry", "one": "Level 1"}
    none, some, all_of_it = (
        training_found(needed, dict.fromkeys(done, TODAY))
        for done in ([], ["entry"], ["entry", "one"])
    )
    assert [each.outcome for each in (none, some, all_of_it)] == [NOT_MET, NOT_MET, MET]
    assert none.explanation == "Not confirmed: Entry; Level 1."
    assert some.explanation == "Not confirmed: Level 1."
    assert [dict(each) for each in some.facts] == [
        {"level": "entry", "finished_on": "2026-11-24"},
        {"level": "one", "finished_on": None},
    ]
    assert all_of_it.key is CheckKey.TRAINING
    assert training_found({}, {}).outcome is MET
    assert training_found({}, {}).explanation == "The scheme needs no training."


@pytest.mark.parametrize(
    ("said", "outcome", "word"),
    [
        ({"is_declared": True, "is_waiting": False}, MET, "nothing waits"),
        ({"is_declared": False, "is_waiting": False}, QUESTION, "It was not said"),
        ({"is_declared": True, "is_waiting": True}, QUESTION, "It waits"),
        ({"is_declared": True, "is_waiting": False, "was_changed": True}, QUESTION, "said anew"),
    ],
)
def test_v5_who_runs_a_firm_is_known_and_nothing_waits_or_a_person_asks(said, outcome, word):
    found = principals_found(**said)
    assert (found.key, found.outcome) == (CheckKey.PRINCIPALS, outcome)
    assert word in found.explanation


def sanction(number: str, *, provisional: bool) -> Mapping[str, Any]:
    return {"sanction": number, "kind": "fine", "until": None, "provisional": provisional}


def test_nothing_is_accepted_while_a_sanction_is_in_force_or_workers_are_owed():
    for found, word in (
        (conduct_found([sanction("S-1", provisional=False)], [], ["V-9"]), "S-1 (fine)"),
        (conduct_found([sanction("S-1", provisional=True)], [], ["V-1", "V-2"]), "V-1; V-2"),
    ):
        assert (found.key, found.outcome) == (CheckKey.BARS_AND_VIOLATIONS, NOT_MET)
        assert word in found.explanation
    assert list(conduct_found([], [], ["V-1"]).facts) == [{"owed_for": "V-1"}]


def test_v4_a_provisional_measure_is_no_finding_and_an_absence_no_clean_record():
    for found in (
        conduct_found([sanction("S-1", provisional=True)], []),
        conduct_found([], [{"violation": "V-1"}]),
    ):
        assert (found.key, found.outcome) == (CheckKey.BARS_AND_VIOLATIONS, QUESTION)
        assert len(found.facts) == 1
    nothing = conduct_found([], [])
    assert nothing.outcome is MET
    assert "does not mean" in nothing.explanation


def test_only_the_binding_of_several_sanctions_is_named_as_in_force():
    both = [sanction("S-1", provisional=True), sanction("S-2", provisional=False)]
    found = conduct_found(both, [])
    assert "S-2" in found.explanation
    assert "S-1" not in found.explanation


@pytest.mark.parametrize(
    ("since", "until", "day", "acts"),
    [
        (TODAY, None, TODAY, True),
        (TODAY + DAY, None, TODAY, False),
        (TODAY - DAY, TODAY, TODAY, True),
        (TODAY - DAY, TODAY - DAY, TODAY, False),
    ],
)
def test_c4_somebody_acts_for_a_firm_on_the_first_and_the_last_day(since, until, day, acts):
    assert declared_today(since, until, day) is acts


def test_c4_each_answer_about_a_name_has_its_own_words():
    assert set(READS) == set(Declared)
    assert len(set(READS.values())) == len(Declared)


MANILA = ZoneInfo("Asia/Manila")
LEFT = datetime(2026, 11, 23, 20, tzinfo=UTC)  # the 24th there


@pytest.mark.parametrize("status", sorted(set(CountryStatus) - {CountryStatus.CERTIFIED}))
def test_c8_what_a_country_lost_is_read_with_its_day_and_its_firms_are_not_blamed(status):
    if status is CountryStatus.NOT_CERTIFIED:
        said = reads(CountryReading("PH", "Philippines", "crg-1", status), MANILA)
        assert "never was" in said
    else:
        reading = CountryReading("PH", "Philippines", "crg-1", status, "C-1", LEFT, TODAY)
        said = reads(reading, MANILA)
        assert "since 2026-11-24" in said
        assert "until 2026-11-24" in said
    assert "Own conduct not in question" in said


def test_c8_a_country_that_is_certified_is_said_to_be():
    reading = CountryReading("PH", "Philippines", "crg-1", CountryStatus.CERTIFIED, "C-1", LEFT)
    assert reads(reading, MANILA) == "The scheme asks that Philippines is certified, and it is."


def test_c8_every_way_of_losing_a_certificate_is_read_differently():
    assert len(set(LOST.values())) == len(LOST)


VALID = Validity(date(2026, 1, 1), date(2026, 12, 31))
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
ZONE = ZoneInfo("UTC")


def stood(state: CertificateState, from_at: datetime, until_at: datetime | None) -> Standing:
    return Standing(state, from_at, until_at, Ground.REQUIREMENTS_MET)


def test_c8_a_country_is_certified_for_the_days_of_its_certificate_and_no_longer():
    known = [([stood(CertificateState.ACTIVE, FIRST - DAY, None)], VALID)]
    assert certified_since(known, FIRST, ZONE) == FIRST
    assert certified_since(known, FIRST - MOMENT, ZONE) is None
    assert certified_since(known, LAST - MOMENT, ZONE) == FIRST
    assert certified_since(known, LAST, ZONE) is None
    assert lost_since(known, LAST - MOMENT, ZONE) is None
    assert lost_since(known, LAST, ZONE) == LAST


def test_c8_certificates_that_follow_each_other_are_one_time_and_a_suspension_breaks_it():
    after = (
        [stood(CertificateState.ACTIVE, LAST, None)],
        Validity(LAST.date(), date(2027, 12, 31)),
    )
    broken = [
        stood(CertificateState.ACTIVE, FIRST, FIRST + 9 * DAY),
        stood(CertificateState.SUSPENDED, FIRST + 9 * DAY, FIRST + 10 * DAY),
        stood(CertificateState.ACTIVE, FIRST + 10 * DAY, None),
    ]
    known = [after, (broken, VALID)]
    assert certified_since(known, LAST + DAY, ZONE) == FIRST + 10 * DAY
    assert certified_since(known, FIRST + 9 * DAY, ZONE) is None
    assert lost_since(known, FIRST + 9 * DAY, ZONE) == FIRST + 9 * DAY


def test_l1_a_country_that_was_suspended_as_it_was_certified_never_was():
    known = [([stood(CertificateState.ACTIVE, FIRST, FIRST)], VALID)]
    assert certified_since(known, FIRST, ZONE) is None
    assert lost_since(known, LAST, ZONE) is None

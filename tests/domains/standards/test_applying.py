"""What upper domains call: due dates, dated conditions, samples and days, by a scheme alone."""

from datetime import UTC, date, datetime
from fractions import Fraction

from app.domains.standards.service import applying
from app.domains.standards.types.words import AuditKind, Outcome
from tests.domains.standards.test_judging import EIGHTS, failing


def test_a_scheme_says_its_last_days_and_instants(ers, nrs):
    assert applying.due_on(ers[0], "appeal", date(2026, 11, 2)) == date(2026, 12, 2)
    # Twenty working days under a calendar without public holidays.
    assert applying.due_on(nrs[0], "appeal", date(2026, 11, 2)) == date(2026, 11, 30)
    ends = applying.due_at(nrs[0], "appeal", datetime(2026, 11, 2, 12, tzinfo=UTC))
    assert ends == datetime(2026, 12, 1, tzinfo=UTC)


def test_below_the_line_each_failed_standard_has_a_condition_with_its_date(nrs):
    judged = applying.judge(*nrs, failing("nrs", *EIGHTS[:3], answer="failed"))

    dated = applying.conditions(nrs[0], judged.proposal, date(2026, 11, 24))

    assert dated == dict.fromkeys(EIGHTS[:3], date(2027, 2, 22))


def test_at_the_line_and_under_other_logics_there_are_no_dated_conditions(ers, nrs):
    refused = applying.judge(*nrs, failing("nrs", "7.1", answer="failed")).proposal
    minor = applying.judge(*ers, failing("ers", "B.5", answer="does_not")).proposal

    assert refused.outcome is Outcome.REFUSE
    assert applying.conditions(nrs[0], refused, date(2026, 11, 24)) == {}
    assert applying.conditions(ers[0], minor, date(2026, 11, 24)) == {}


def test_risk_raises_interviews_and_with_them_the_days(ers):
    rule = ers[0].audit

    plain, none = applying.interviews(rule, 1000)
    raised, risk = applying.interviews(rule, 1000, {"country_early"})

    assert (plain.size, none) == (32, None)
    assert (raised.size, risk.code) == (64, "country_early")
    assert applying.audit_time(rule, AuditKind.INITIAL, 30, 1000).days == 6
    days = applying.audit_time(rule, AuditKind.INITIAL, 30, 1000, {"country_early"}).days
    assert days == Fraction("7.5")

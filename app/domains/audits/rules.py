"""What stands against a team, what a plan may depart from, whom an accreditation covers."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from app.domains.audits.types import (
    Against,
    Candidate,
    CompetenceKind,
    Fault,
    Interest,
    MemberRole,
    Needed,
    Plan,
    Required,
    Scope,
    Tie,
)
from app.domains.identity.types import CountryTie

LEAST_OF_A_COUNTRY = 2
"""How many assess a country: the country standard asks for two at least (C8)."""
MOST_LED_IN_A_ROW = 3
"""A draft of our own: after so many audits of an auditee in a row somebody else leads."""
RESPONSE = "finding_response_"
"""How the keys of times to answer begin."""
LONGEST_AUDIT = timedelta(days=90)
LIST_KEPT = timedelta(days=365)
"""A draft of our own: a list of workers that no decision destroyed goes after a year (C6)."""
BUNDLE_DAYS, MOST_BUNDLE_DAYS = 14, 60
"""How long a bundle is good, and can be at most (C5)."""
CLOCK_APART = timedelta(days=1)
"""How far the clock of a computer in the field may be wrong."""
_LASTING = frozenset({Tie.FAMILY, Tie.OWNERSHIP, Tie.EARLIER_DECISION})
_TIES = {
    Tie.EMPLOYMENT: (Against.EMPLOYMENT, "works or worked for the auditee"),
    Tie.CONSULTANCY: (Against.CONSULTANCY, "advises or advised the auditee"),
    Tie.FAMILY: (Against.FAMILY, "is family of somebody at the auditee"),
    Tie.OWNERSHIP: (Against.OWNERSHIP, "owns a part of the auditee"),
    Tie.OTHER: (Against.OTHER_INTEREST, "declared another interest in the auditee"),
    Tie.EARLIER_DECISION: (Against.EARLIER_DECISION, "decided about the auditee before"),
}

_COUNTRY_TIES = {
    CountryTie.NATIONAL: (Against.NATIONAL, "is or was a national of the country"),
    CountryTie.EMPLOYEE: (Against.COUNTRY_EMPLOYEE, "works or worked for the country"),
    CountryTie.CONTRACTOR: (Against.COUNTRY_CONTRACTOR, "advises or advised the country"),
    CountryTie.PAID: (Against.PAID_BY_COUNTRY, "is or was paid by the country"),
}


def binds(interest: Interest, since: date) -> bool:
    """Tell whether a tie that somebody declares keeps them out of a team.

    Args:
        interest: as declared.
        since: ties of work that ended before this day have cooled off.

    Rule:
        Issue "Standards, applications and audits": employment and consultancy within the scheme's
        cooling-off; family, ownership and an earlier decision bind without one.
    """
    if interest.kind in _LASTING or interest.ended_on is None:
        return True
    return interest.ended_on >= since


def against_member(one: Candidate, since: date) -> list[Fault]:
    """Return all that stands against one member of a team.

    Rule:
        Fairness C7, of a country C8; L10: a name that two people share is a question to be
        answered, and keeps nobody out by itself.
    """
    tied = [each for tie, each in _TIES.items() if tie in _bound_by(one, since)]
    tied += [each for tie, each in _COUNTRY_TIES.items() if tie in one.country_ties]
    found = [Fault(why, f"This member {words}.", one.person_id) for why, words in tied]
    checks = (
        (one.interests is None, Against.NOT_DECLARED, "has not declared what ties them"),
        (not one.is_of_the_body, Against.NOT_OF_THE_BODY, "is no auditor of this body"),
        (one.is_principal is True, Against.PRINCIPAL, "is a principal of the auditee"),
        (
            one.shares_a_name and one.is_principal is None,
            Against.NAMESAKE_NOT_ANSWERED,
            "has the name of a principal of the auditee, and must say whether they are the same",
        ),
        (
            one.role is MemberRole.LEAD and one.led_in_a_row >= MOST_LED_IN_A_ROW,
            Against.LED_TOO_OFTEN,
            f"led the last {MOST_LED_IN_A_ROW} audits of this auditee",
        ),
        (
            one.role is MemberRole.LEAD and one.is_of_the_body and not one.is_lead_auditor,
            Against.LEAD_IS_NO_LEAD_AUDITOR,
            "is no lead auditor",
        ),
        (one.objected, Against.OBJECTION_UPHELD, "was objected to, and the objection upheld"),
        (one.influenced, Against.INFLUENCED, "left a team of this audit after an offer or threat"),
        (
            not one.says_nationality,
            Against.NATIONALITY_NOT_DECLARED,
            "has not said of which country they are a national (PUT /v1/me/nationalities)",
        ),
    )
    return found + [
        Fault(why, f"This member {words}.", one.person_id) for holds, why, words in checks if holds
    ]


def _bound_by(one: Candidate, since: date) -> set[Tie]:
    known = (*(one.interests or ()), *one.registered)
    ties = {each.kind for each in known if binds(each, since)}
    if one.worked_there_until is not None and one.worked_there_until >= since:
        ties.add(Tie.EMPLOYMENT)
    if one.decided_on_it:
        ties.add(Tie.EARLIER_DECISION)
    return ties


def against_team(
    roles: Sequence[MemberRole], known: Mapping[CompetenceKind, Collection[str]], needed: Needed
) -> list[Fault]:
    """Return what a team lacks as a whole; an observer's knowledge does not count.

    Args:
        roles: of its members.
        known: codes of competences that its members hold, by kind.
        needed: what it must know.

    Rule:
        ISO/IEC 17021-1, 7.1 and 9.2.2: a team has one leader, and together all competences. A
        country is assessed by two at least (C8).
    """
    found = _against_roles(roles, needed.least)
    languages = {_primary(each) for each in known.get(CompetenceKind.LANGUAGE, ())}
    for code in sorted(needed.languages):
        if _primary(code) not in languages:
            detail = f"Nobody in the team speaks {code}."
            found.append(Fault(Against.LANGUAGE_MISSING, detail))
    sectors = known.get(CompetenceKind.SECTOR, ())
    for code in sorted(needed.sectors):
        if not any(code.startswith(each) for each in sectors):
            detail = f"Nobody in the team knows the sector {code}."
            found.append(Fault(Against.SECTOR_MISSING, detail))
    if needed.scheme not in known.get(CompetenceKind.SCHEME, ()):
        detail = f"Nobody in the team is competent in the scheme {needed.scheme}."
        found.append(Fault(Against.SCHEME_MISSING, detail))
    return found


def _against_roles(roles: Sequence[MemberRole], least: int) -> list[Fault]:
    leads = sum(1 for each in roles if each is MemberRole.LEAD)
    acting = sum(1 for each in roles if each is not MemberRole.OBSERVER)
    checks = (
        (leads == 0, Against.NO_LEAD, "The team has no lead."),
        (leads > 1, Against.SEVERAL_LEADS, "The team has more than one lead."),
        (acting < least, Against.TOO_FEW, f"Give {least} at least who assess."),
    )
    return [Fault(why, detail) for holds, why, detail in checks if holds]


def _primary(language: str) -> str:
    return language.partition("-")[0].casefold()


def covers(countries: Collection[str], scope: Scope) -> bool:
    """Tell whether an accreditation covers the sites of a scope.

    Rule:
        Fairness C7: a body takes audits within the scope of its accreditation alone.
    """
    return not countries or {each.country for each in scope.sites} <= set(countries)


def faults_of_plan(
    plan: Plan, required: Required, scope: Scope, *, today: date, notice_until: date | None
) -> list[tuple[str, str]]:
    """Return what is wrong with a plan, each with the place in the body.

    Args:
        plan: as sent.
        required: by the scheme's formulas.
        scope: of the order.
        today: the day on which it is planned.
        notice_until: the last day on which an announced audit of these days can be planned
            without a reason; ``None`` where no notice is owed.

    Rule:
        Issue "Standards, applications and audits": the scheme's formula as data, departures
        reasoned; the notice of a plan by the scheme's limit.
    """
    found = []
    if plan.planned_until < plan.planned_from:
        found.append(("/planned_until", "The last day is before the first."))
    elif plan.planned_until - plan.planned_from > LONGEST_AUDIT:
        found.append(("/planned_until", f"An audit takes {LONGEST_AUDIT.days} days at most."))
    if plan.planned_from < today:
        found.append(("/planned_from", f"Give {today} or a later day."))
    unknown = sorted(set(plan.sites) - {each.code for each in scope.sites})
    if unknown:
        found.append(("/sites", f"The order names no such site: {', '.join(unknown)}."))
    if plan.days < required.least_days:
        found.append(("/days", f"Even with a reason it takes {required.least_days} days at least."))
    if plan.reason is None:
        found += _unreasoned(plan, required, today=today, notice_until=notice_until)
    return found


def _unreasoned(
    plan: Plan, required: Required, *, today: date, notice_until: date | None
) -> list[tuple[str, str]]:
    less: Sequence[tuple[str, Decimal | int, Decimal | int]] = (
        ("days", plan.days, required.days),
        ("interviews", plan.interviews, required.interviews),
        ("files", plan.files, required.files),
    )
    found = [
        (f"/{name}", f"The scheme asks for {asked}; give a reason for less.")
        for name, planned, asked in less
        if planned < asked
    ]
    if notice_until is not None and notice_until < today <= plan.planned_from:
        found.append(("/planned_from", "The scheme's notice is longer; give a reason."))
    return found


def undeclared(has_declared: Sequence[bool]) -> list[tuple[str, str]]:
    """Return what a team that has not declared lacks in a report.

    Args:
        has_declared: of each member, whether they declared.

    Rule:
        Issue "Standards, applications and audits": no report with an undeclared conflict.
    """
    missing = sum(1 for each in has_declared if not each)
    if missing or not has_declared:
        return [("/team", f"{missing or 'All'} of the team have not declared what ties them.")]
    return []


def times_of(grade: str | None) -> tuple[str, ...]:
    """Return the keys of the scheme's limits that run for a finding of a grade, as far as it has.

    Rule:
        The defaults of a scheme: a time to answer, a time to be mended, a hard limit to verify.
    """
    return (f"{RESPONSE}{grade}", f"{grade}_close", f"{grade}_verify")


def passed(
    times: Mapping[str, date], told: Collection[str], day: date, *, is_answered: bool
) -> list[str]:
    """Return the keys of a finding's times that have passed and were not told, the first first.

    Args:
        times: last civil days by the keys of the scheme's limits.
        told: keys of those that were told.
        day: today.
        is_answered: whether an answer waits to be judged; its time to answer is kept then.

    Rule:
        Issue "Standards, applications and audits": overdue ones escalate by rule.
    """
    running = _running(times, told, is_answered=is_answered)
    return [key for key, last in running if last < day]


def next_time(
    times: Mapping[str, date], told: Collection[str], *, is_answered: bool
) -> date | None:
    """Return the next last day of a finding that is not told; ``None`` where none is left.

    Rule:
        Issue "Standards, applications and audits": overdue ones escalate by rule.
    """
    running = _running(times, told, is_answered=is_answered)
    return running[0][1] if running else None


def _running(
    times: Mapping[str, date], told: Collection[str], *, is_answered: bool
) -> list[tuple[str, date]]:
    found = [
        (key, last)
        for key, last in times.items()
        if key not in told and not (is_answered and key.startswith(RESPONSE))
    ]
    return sorted(found, key=lambda each: (each[1], each[0]))

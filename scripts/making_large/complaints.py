"""Complaints: of what each is, whether it may be counted, what firms were told, how it ended."""

from collections.abc import Iterator
from typing import NamedTuple

from app.domains.complaints.models import Allegation, Complaint, Consent
from app.domains.complaints.models.deciding import CaseDecision
from app.domains.complaints.models.handling import Telling
from app.domains.notices.models import Notice
from app.kit.numbers import NumberKind, make
from making_large.firms import PERSON, SCHEME
from making_large.plan import DAYS, DESTINATIONS, Instants, Plan
from making_large.rows import SEALED, Filling, key

CATEGORIES = (
    *("fee_charged", "fee_deducted", "fee_refund_refused"),
    *("fl.deception", "fl.documents", "fl.wages"),
)
SEVERITIES = ("low", "medium", "medium", "high", "critical")
OUTCOMES = ("upheld", "partly", "not_upheld", "not_enough_evidence")
FOUND = frozenset({"upheld", "partly"})
WAYS = (("closed", 0.55), ("decided", 0.7), ("inquiry", 0.85), ("triage", 0.97), ("withdrawn", 1.0))
"""How complaints stand, by the share of all that stand so or further on."""


class Case(NamedTuple):
    """A complaint."""

    number: int
    firm: int
    state: str
    came: int
    outcome: str | None
    severity: str
    categories: tuple[str, ...]


def cases(plan: Plan) -> Iterator[Case]:
    """Yield all complaints, the same each time they are asked for."""
    chance = plan.chance("complaints")
    for each in range(plan.complaints):
        firm, draw = plan.struck(chance), chance.random()
        state = next(state for state, share in WAYS if draw <= share)
        is_decided = state in {"closed", "decided"}
        first = chance.choice(CATEGORIES)
        other = chance.choice(CATEGORIES) if chance.random() < 1 / 10 else first
        yield Case(
            each,
            firm,
            state,
            int(chance.random() * (DAYS - 200)),
            chance.choice(OUTCOMES) if is_decided else None,
            chance.choice(SEVERITIES),
            tuple(dict.fromkeys((first, other))),
        )


def fillings(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    """Yield what is put into each table, in the order of what refers to what."""
    yield Filling(
        Complaint,
        (
            *("id", "number", "state", "subject_id", "origin", "destination", "severity"),
            *("outcome", "ending", "received_at", "acknowledged_at", "assigned_at"),
            *("safety_checked_at", "admitted_at", "told_at", "decided_at", "closed_at"),
        ),
        (_complaint(plan, instants, each) for each in cases(plan)),
        (
            *(("desk", "officers"), ("channel", "web"), ("accused_kind", "intermediary")),
            *(("written", "en"), ("officer_id", PERSON)),
        ),
    )
    yield Filling(
        Consent,
        ("id", "complaint_id", "given_at"),
        (
            (key("consent", each.number), key("complaint", each.number), instants.at(each.came))
            for each in cases(plan)
        ),
        (("use", "count_me"), ("given_by", "complainant"), ("language", "en")),
    )
    yield Filling(
        Allegation,
        ("id", "complaint_id", "category", "stated_at", "outcome"),
        _allegations(plan, instants),
        (("side", "complainant"),),
    )
    yield from _told(plan, instants, entry)


def _told(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    yield Filling(
        Telling,
        (
            *("id", "complaint_id", "subject_id", "number", "category", "prepared_at"),
            *("told_at", "due_at", "replied_at"),
        ),
        _tellings(plan, instants),
        (
            *(("state", "replied"), ("period", "2025"), ("language", "en"), ("why", "consent")),
            *(("prepared_by", PERSON), ("sealed_statement", SEALED), ("sealed_reply", SEALED)),
        ),
    )
    yield Filling(
        CaseDecision,
        ("id", "complaint_id", "outcome", "decided_at", "telling_id"),
        (
            (
                *(key("decision", each.number), key("complaint", each.number), each.outcome),
                *(instants.at(each.came + 60), key("telling", each.number)),
            )
            for each in cases(plan)
            if each.outcome is not None
        ),
        (("decided_by", PERSON), ("found", "[]")),
    )
    yield Filling(
        Notice,
        ("id", "number", "thing_id", "subject_id", "announced_at", "effective_at", "final_at"),
        _notices(plan, instants),
        (
            *(("act", "complaint_upheld"), ("thing_kind", "complaint"), ("state", "in_effect")),
            *(("is_named", True), ("facts_told", "{}"), ("announced_as", "complaints_officer")),
            *(("announced_for", SCHEME), ("announced_entry", entry)),
        ),
    )


def _complaint(plan: Plan, instants: Instants, case: Case) -> tuple[object, ...]:
    came = case.came
    steps = {"triage": 2, "inquiry": 4, "decided": 6, "closed": 7, "withdrawn": 1}[case.state]
    days = (1, 2, 3, 7, 14, 60, 75)
    taken = [instants.at(came + days[at]) if at < steps else None for at in range(len(days))]
    return (
        *(key("complaint", case.number), make(NumberKind.COMPLAINT, case.number + 1), case.state),
        *(key("subject", case.firm), plan.country(case.firm)),
        *(DESTINATIONS[case.number % len(DESTINATIONS)], case.severity, case.outcome),
        *("decision" if case.state == "closed" else None, instants.at(came), *taken),
    )


def _allegations(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for case in cases(plan):
        for place, category in enumerate(case.categories):
            of = key("allegation", 2 * case.number + place)
            at = instants.at(case.came)
            yield of, key("complaint", case.number), category, at, case.outcome


def _tellings(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for case in cases(plan):
        if case.outcome is not None:
            replied = case.came + 14 + case.number % 20
            yield (
                *(key("telling", case.number), key("complaint", case.number)),
                *(key("subject", case.firm), make(NumberKind.TELLING, case.number + 1)),
                *(case.categories[0], instants.at(case.came + 12), instants.at(case.came + 14)),
                *(instants.at(case.came + 28), instants.at(replied)),
            )


def _notices(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for case in cases(plan):
        if case.outcome in FOUND:
            told = case.came + 60
            yield (
                *(key("notice", case.number), make(NumberKind.NOTICE, case.number + 1)),
                *(key("complaint", case.number), key("subject", case.firm)),
                *(instants.at(told), instants.at(told), instants.at(told + 30)),
            )

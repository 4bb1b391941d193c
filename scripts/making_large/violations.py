"""Cases of violations with their charges, what is owed for them, and sanctions."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from app.domains.notices.models import Notice
from app.domains.remedies.models import Remedy, RemedyPayer, RemedyPayment, RemedyWorker
from app.domains.sanctions.models import Sanction
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.kit.numbers import NumberKind, make
from making_large.firms import AUTHORITIES, PERSON
from making_large.plan import DAYS, DESTINATIONS, Instants, Plan, currency, day
from making_large.rows import SEALED, Filling, key

OFFENCES = ("fee_charging", "fee_charging", "contract_substitution", "deception", "abandonment")
ITEMS = ("fee.service", "cost.medical", "cost.training", "cost.admin.visa", "cost.travel")
SANCTIONS = ("reprimand", "fine", "fine", "licence_suspension", "licence_cancellation")
LASTING = "licence_suspension"
NOTICES = 1_000_000
"""Notices of cases and sanctions are counted from here."""
WORKERS, PAID = 3, 2


class Case(NamedTuple):
    """A case against one firm."""

    number: int
    firm: int
    opened: int
    offence: str
    is_proved: bool
    workers: int


def cases(plan: Plan) -> Iterator[Case]:
    """Yield all cases, the same each time they are asked for."""
    chance = plan.chance("violations")
    for each in range(plan.violations):
        yield Case(
            each,
            plan.struck(chance),
            60 + int(chance.random() * (DAYS - 260)),
            chance.choice(OFFENCES),
            chance.random() < 3 / 4,
            1 + int(chance.random() * 20),
        )


def proved(plan: Plan, most: int) -> Iterator[Case]:
    """Yield cases that were proved, so many of them."""
    return islice((each for each in cases(plan) if each.is_proved), most)


def fillings(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    """Yield what is put into each table, in the order of what refers to what."""
    yield Filling(
        Violation,
        (
            *("id", "number", "state", "body_organisation_id", "jurisdiction", "window_from"),
            *("window_until", "origin", "destination", "opened_at", "notified_at", "decided_at"),
        ),
        (_violation(plan, instants, each) for each in cases(plan)),
        (
            *(("source", "inspection"), ("body", "authority"), ("circumstances", "{}")),
            *(("standard_of_proof", "substantial_evidence"), ("opened_by", PERSON)),
            ("sealed_allegation", SEALED),
        ),
    )
    yield Filling(
        ViolationCount,
        ("id", "violation_id", "offence", "done_from", "done_until", "workers"),
        (
            (
                *(key("count", each.number), key("violation", each.number), each.offence),
                *(day(each.opened - 60), day(each.opened - 30), each.workers),
            )
            for each in cases(plan)
        ),
    )
    yield from _answered(plan, instants, entry)
    yield Filling(
        ViolationCharge,
        (
            *("id", "count_id", "place", "category", "amount_minor", "currency"),
            *("payee_respondent_id", "charged_on", "workers"),
        ),
        _charges(plan),
        (("more", "{}"),),
    )
    yield from _owed(plan, instants)
    yield _sanctions(plan, instants, entry)


def _answered(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    yield Filling(
        Notice,
        ("id", "number", "thing_id", "subject_id", "announced_at", "effective_at", "final_at"),
        _notices(plan, instants),
        (
            *(("act", "violation_confirmed"), ("thing_kind", "violation"), ("state", "in_effect")),
            *(("is_named", True), ("facts_told", "{}"), ("announced_as", "authority_manager")),
            ("announced_entry", entry),
        ),
    )
    yield Filling(
        ViolationRespondent,
        ("id", "violation_id", "state", "subject_id", "notice_id", "decided_at"),
        (
            (
                *(key("respondent", each.number), key("violation", each.number)),
                *("confirmed" if each.is_proved else "notified", key("subject", each.firm)),
                *(_notice(each), instants.at(each.opened + 40) if each.is_proved else None),
            )
            for each in cases(plan)
        ),
        (("part", "agency"),),
    )
    yield Filling(
        ViolationFinding,
        ("id", "count_id", "respondent_id", "outcome", "notice_id", "decided_at", "public_until"),
        (_finding(instants, each) for each in cases(plan)),
        (("is_joint", False), ("entry", entry)),
    )


def _notice(case: Case) -> str | None:
    return key("notice", NOTICES + case.number) if case.is_proved else None


def _violation(plan: Plan, instants: Instants, case: Case) -> tuple[object, ...]:
    country = plan.country(case.firm)
    decided = instants.at(case.opened + 40) if case.is_proved else None
    return (
        *(key("violation", case.number), make(NumberKind.VIOLATION, case.number + 1)),
        *("confirmed" if case.is_proved else "notified", AUTHORITIES[country], country),
        *(day(case.opened - 60), day(case.opened - 30), country),
        *(DESTINATIONS[case.number % len(DESTINATIONS)], instants.at(case.opened)),
        *(instants.at(case.opened + 5), decided),
    )


def _notices(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for case in cases(plan):
        if case.is_proved:
            serial, told = NOTICES + case.number, case.opened + 40
            yield (
                *(key("notice", serial), make(NumberKind.NOTICE, serial + 1)),
                *(key("violation", case.number), key("subject", case.firm)),
                *(instants.at(told), instants.at(told), instants.at(told + 30)),
            )


def _finding(instants: Instants, case: Case) -> tuple[object, ...]:
    told = case.opened + 40
    known = (key("proved", case.number), key("count", case.number), key("respondent", case.number))
    if not case.is_proved:
        return (*known, None, None, None, None)
    until = instants.at(min(told + 1_825, DAYS + 1_900))
    return (*known, "proved", _notice(case), instants.at(told), until)


def _charges(plan: Plan) -> Iterator[tuple[object, ...]]:
    """Yield the items in turn over the cases, so that each has about the same number."""
    chance, number = plan.chance("charges"), 0
    each_has, beyond = divmod(plan.charges, plan.violations)
    for case in cases(plan):
        money, against = currency(plan.country(case.firm)), key("respondent", case.number)
        for place in range(each_has + (case.number < beyond)):
            yield (
                *(key("charge", number), key("count", case.number), place + 1),
                *(ITEMS[place % len(ITEMS)], 50_000 + int(chance.random() * 3_000_000), money),
                *(against, day(case.opened - 45), case.workers),
            )
            number += 1


def _owed(plan: Plan, instants: Instants) -> Iterator[Filling]:
    yield Filling(
        Remedy,
        (
            *("id", "number", "violation_id", "body_organisation_id", "origin", "destination"),
            *("since", "until", "currency", "paid_currency", "reckoned_on", "opened_at"),
            *("plan_due_at", "whole_due_at", "state", "closed_at", "left_minor"),
        ),
        (_remedy(plan, instants, each) for each in proved(plan, plan.remedies)),
        (
            *(("interviews", "{}"), ("reference_figures", "{}"), ("opened_by", PERSON)),
            ("lateness", "none"),
        ),
    )
    yield Filling(
        RemedyPayer,
        ("id", "remedy_id", "subject_id", "parts"),
        (
            (key("payer", e.number), key("remedy", e.number), key("subject", e.firm), 1)
            for e in proved(plan, plan.remedies)
        ),
        (("kind", "agency"),),
    )
    yield Filling(
        RemedyWorker,
        ("id", "remedy_id", "code", "due_minor", "principal_minor", "received_minor"),
        _workers(plan),
        (("told", "{}"), ("rates", "[]"), ("repaid_minor", 0), ("sealed_person", SEALED)),
    )
    yield Filling(
        RemedyPayment,
        (
            "id",
            "remedy_id",
            "worker_id",
            "payer_id",
            "place",
            "amount_minor",
            "paid_on",
            "reference_digest",
        ),
        _payments(plan),
        (
            *(("standing", "received"), ("reported_by", PERSON), ("reported_at", instants.at(0))),
            ("sealed_reference", SEALED),
        ),
    )


def _remedy(plan: Plan, instants: Instants, case: Case) -> tuple[object, ...]:
    country, opened = plan.country(case.firm), case.opened + 75
    closed = instants.at(opened + 40 + case.number % 60) if case.number % 3 else None
    money = currency(country)
    return (
        *(key("remedy", case.number), make(NumberKind.REMEDY, case.number + 1)),
        *(key("violation", case.number), AUTHORITIES[country], country),
        *(DESTINATIONS[case.number % len(DESTINATIONS)], day(case.opened - 60)),
        *(day(case.opened - 30), money, money, day(opened), instants.at(opened)),
        *(instants.at(opened + 30), instants.at(opened + 90)),
        *("closed" if closed else "accepted", closed, 0 if closed else None),
    )


def _due(case: Case, worker: int) -> int:
    return 100_000 + (case.number * 7_919 + worker * 104_729) % 2_000_000


def _workers(plan: Plan) -> Iterator[tuple[object, ...]]:
    for case in proved(plan, plan.remedies):
        for worker in range(WORKERS):
            number = case.number * WORKERS + worker
            due = _due(case, worker)
            got = due if worker < PAID else 0
            yield (
                *(key("worker", number), key("remedy", case.number), f"{number:08d}"),
                *(due, due, got),
            )


def _payments(plan: Plan) -> Iterator[tuple[object, ...]]:
    for case in proved(plan, plan.remedies):
        for worker in range(PAID):
            number = case.number * WORKERS + worker
            yield (
                *(key("payment", number), key("remedy", case.number), key("worker", number)),
                *(key("payer", case.number), worker + 1, _due(case, worker)),
                *(day(case.opened + 110 + case.number % 40), f"{number:064x}"),
            )


def _sanctions(plan: Plan, instants: Instants, entry: int) -> Filling:
    return Filling(
        Sanction,
        (
            *("id", "number", "kind", "violation_id", "respondent_id", "subject_id"),
            *("body_organisation_id", "jurisdiction", "fine_minor", "fine_currency"),
            *("announced_at", "decided_at", "from_at", "until_at"),
        ),
        (_sanction(plan, instants, each) for each in proved(plan, plan.sanctions)),
        (
            *(("state", "imposed"), ("body", "authority"), ("announced_by", PERSON)),
            *(("is_departure", False), ("is_urgent", False), ("grounds", "[]")),
            *(("changed_entry", entry), ("decided_by", PERSON)),
        ),
    )


def _sanction(plan: Plan, instants: Instants, case: Case) -> tuple[object, ...]:
    country, kind, since = plan.country(case.firm), SANCTIONS[case.number % 5], case.opened + 60
    fine = (1_000_000, currency(country)) if kind == "fine" else (None, None)
    return (
        *(key("sanction", case.number), make(NumberKind.SANCTION, case.number + 1), kind),
        *(key("violation", case.number), key("respondent", case.number)),
        *(key("subject", case.firm), AUTHORITIES[country], country, *fine),
        *(instants.at(case.opened + 45), instants.at(since), instants.at(since)),
        instants.at(since + 60) if kind == LASTING else None,
    )

"""Deployments, rates of exchange, awards, and what other states were told."""

from collections.abc import Iterator

from app.domains.agreements.models import Agreement, AgreementClause
from app.domains.deployments.models import DeploymentLine, DeploymentReport
from app.domains.disclosures.models import Disclosure, DisclosurePlace
from app.domains.fees.models import ExchangeRate, RateFile
from app.domains.recognition.engine.texts import canonical, digest_of, read_file, shipped_files
from app.domains.recognition.models.awards import Award, AwardSpan
from app.domains.recognition.models.programmes import RecognitionProgramme
from app.kit.numbers import NumberKind, make
from making_large.firms import AUTHORITIES, PERSON, SCHEME
from making_large.plan import (
    CURRENCIES,
    DAYS,
    DESTINATIONS,
    OTHER_CURRENCY,
    YEAR,
    Instants,
    Plan,
    day,
)
from making_large.rows import Filling, key

MONTHS = tuple(f"{YEAR[0].year}-{month:02d}-01" for month in range(1, 13))
SIDES = ("firm", "authority")
GIVEN = "award-of-excellence"
RATES = {"PHP": "56", "NPR": "133", "BDT": "117", "INR": "83", "IDR": "15800", "VND": "24500"}
OTHER_RATE = "300"


def fillings(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    """Yield what is put into each table, in the order of what refers to what."""
    yield from _deployments(plan, instants, entry)
    yield from _rates(instants, entry)
    yield from _awards(plan, instants, entry)
    yield from _disclosures(plan, instants, entry)


def _deployments(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    yield Filling(
        DeploymentReport,
        (
            *("id", "subject_id", "side", "jurisdiction", "month", "workers"),
            *("organisation_id", "sending_id"),
        ),
        (
            (
                *(key("report", number), key("subject", firm), SIDES[side]),
                *(plan.country(firm) if side else None, MONTHS[month], sum(counts)),
                AUTHORITIES[plan.country(firm)] if side else SCHEME,
                key("sending", number // len(MONTHS)),
            )
            for number, firm, month, side, counts in reported(plan)
        ),
        (
            *(("reported_by", PERSON), ("reported_at", instants.at(DAYS - 200))),
            ("recorded_from", entry),
        ),
    )
    yield Filling(
        DeploymentLine,
        ("report_id", "position", "origin", "destination", "sex", "workers"),
        (
            (
                *(key("report", number), place + 1, plan.country(firm)),
                *(DESTINATIONS[(firm + place) % len(DESTINATIONS)], "female" if place else "male"),
                count,
            )
            for number, firm, _, _, counts in reported(plan)
            for place, count in enumerate(counts)
        ),
        (("occupation", "9112"), ("sector", "81"), ("wage_band", "usd-1-c")),
    )


Reported = tuple[int, int, int, int, tuple[int, ...]]


def reported(plan: Plan) -> Iterator[Reported]:
    """Yield the reports: their number, the firm, the month, the side, and what each line counts."""
    number = 0
    for firm in range(plan.firms):
        if plan.deploys(firm):
            for month in range(len(MONTHS)):
                for side in range(len(SIDES)):
                    # Of one firm in nine the authority counted a third less.
                    base = 3 + (firm * 31 + month * 7) % 40
                    men = base * 2 // 3 if side and firm % 9 == 0 else base
                    yield number, firm, month, side, (men, base // 2) if month % 2 else (men,)
                    number += 1


def _rates(instants: Instants, entry: int) -> Iterator[Filling]:
    then = instants.at(0)
    yield Filling(
        RateFile,
        ("id", "source", "rank", "kind", "title", "layout"),
        [(key("rates", 0), "large", 1, "year", "Invented rates", "large")],
        (("digest", "0" * 64), ("loaded_at", then), ("entry", entry)),
    )
    money = (*CURRENCIES.values(), OTHER_CURRENCY)
    yield Filling(
        ExchangeRate,
        ("id", "line", "other", "rate", "first_day", "last_day"),
        [
            (
                *(key("rate", 10 * place + year), 10 * place + year, each),
                *(RATES.get(each, OTHER_RATE), f"{2023 + year}-01-01", f"{2023 + year}-12-31"),
            )
            for place, each in enumerate(money)
            for year in range(4)
        ],
        (
            *(("file_id", key("rates", 0)), ("source", "large"), ("kind", "year")),
            *(("one", "USD"), ("loaded_at", then)),
        ),
    )


def _awards(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    until = f"{YEAR[0].year - 1}-12-31"
    [shipped] = [each for each in shipped_files() if each.stem == "ph-excellence"]
    said = read_file(shipped).model_copy(update={"key": "large"})
    terms = canonical(said)
    programme = (("programme_id", key("programme", 0)), ("programme_key", "large"))
    yield Filling(
        RecognitionProgramme,
        ("id", "key", "edition", "title", "kind", "period_from", "period_until"),
        [(key("programme", 0), "large", 1, "Invented awards", "merit", day(0), until)],
        (
            *(("terms", terms), ("digest", digest_of(terms)), ("entry", entry)),
            *(("loaded_by", PERSON), ("loaded_at", instants.at(0))),
        ),
    )
    yield Filling(
        Award,
        ("id", "subject_id", "jurisdiction", "granted_on"),
        (
            (
                *(key("award", each), key("subject", plan.holder(each))),
                *(plan.country(plan.holder(each)), day(400 + each % 600)),
            )
            for each in range(plan.awards)
        ),
        (
            *(("state", "granted"), ("origin", "entered"), ("award_key", GIVEN), *programme),
            *(("period_from", day(0)), ("period_until", until), ("year", YEAR[0].year)),
            *(("is_departure", False), ("recorded_by", PERSON), ("recorded_entry", entry)),
            *(("recorded_at", instants.at(400)), ("source", "Invented")),
        ),
    )
    yield Filling(
        AwardSpan,
        ("id", "award_id"),
        ((key("span", each), key("award", each)) for each in range(plan.awards)),
        (("from_entry", entry),),
    )


def _disclosures(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    then = instants.at(0)
    by = (("drafted_by", PERSON), ("drafted_at", then), ("edited_by", PERSON), ("edited_at", then))
    yield Filling(
        Agreement,
        ("id", "key", "title", "force", "state", "edition", "since", "notice_unit"),
        [(key("agreement", 0), "large", "Invented", "binding", "in_force", 1, day(0), "months")],
        (("changed_at", then), *by),
    )
    yield Filling(
        AgreementClause,
        ("id", "edition", "number", "kind", "detail"),
        [(key("clause", 0), 1, 1, "final_violations", "status")],
        (("agreement_id", key("agreement", 0)), ("corridors", "[]"), ("defaulted", "[]")),
    )
    yield Filling(
        Disclosure,
        (
            *("id", "number", "thing_id", "subject_id", "receiver", "state", "weighed_on"),
            *("made_at", "sent_at", "acknowledged_at", "answer_due", "answered_at", "answer_days"),
        ),
        _told(plan, instants),
        (
            *(("what", "violation_final"), ("clause_kind", "final_violations")),
            *(("agreement_id", key("agreement", 0)), ("clause_id", key("clause", 0))),
            *(("thing_kind", "violation"), ("entry", entry), ("detail", "status")),
            *(("content", "{}"), ("digest", "0" * 64), ("asks_answer", True)),
        ),
    )
    yield Filling(
        DisclosurePlace,
        ("disclosure_id", "jurisdiction"),
        (
            (key("disclosure", each), plan.country(_firm(plan, each)))
            for each in range(plan.disclosures)
        ),
        (("is_open", True),),
    )


def _firm(plan: Plan, disclosure: int) -> int:
    return disclosure * 11 % plan.firms


def _told(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for each in range(plan.disclosures):
        made, is_answered = 100 + each * 17 % 1_000, each % 4 > 0
        days = 10 + each % 40
        yield (
            *(key("disclosure", each), make(NumberKind.DISCLOSURE, each + 1)),
            *(key("violation", each % plan.violations), key("subject", _firm(plan, each))),
            *(DESTINATIONS[each % len(DESTINATIONS)], "acknowledged", day(made)),
            *(instants.at(made), instants.at(made), instants.at(made + 3)),
            instants.at(made + 30),
            *((instants.at(made + days), days) if is_answered else (None, None)),
        )

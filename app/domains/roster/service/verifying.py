"""Verification: what a certificate is, now or then, told to anybody who has its number."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from app.access.policy import Actor
from app.domains.certifications.service.countries.standing import reading_of
from app.domains.roster.engine.holders import (
    compare,
    holder_of,
    names_of_holder,
    unlisted_holder,
)
from app.domains.roster.engine.rendering import render
from app.domains.roster.engine.verification import Question, instant_of, told
from app.domains.roster.queries import entries, verifying
from app.domains.roster.queries.gathering import firms, merges
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.numbers import NumberKind, make, read
from app.store.plain import plain_id
from app.store.work import Work

POINTER = "/query/as_of"


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes, and up to which entry of the journal they read."""

    body: bytes
    known_at: int


def certificate_number(text: str) -> str:
    """Return the number that a text means, in the one way in which it is written.

    Raises:
        MistypedNumber: its check characters do not fit, or it is no number of ours.
        NotFound: it is the number of something else.
    """
    kind, serial = read(text)
    number = make(kind, serial)
    if kind is not NumberKind.CERTIFICATE:
        raise NotFound(
            f"{number} is not the number of a certificate; those begin with"
            f" V{NumberKind.CERTIFICATE.value}."
        )
    return number


def asked_for(text: str | None, now: datetime, zone: ZoneInfo) -> date | datetime | None:
    """Read the civil day or the instant that is asked for.

    Raises:
        BadInput: it is neither, says no offset, or lies ahead.
    """
    if text is None:
        return None
    found: date | datetime
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = _instant(text)
    today = now.astimezone(zone).date()
    if found > (now if isinstance(found, datetime) else today):
        raise BadInput(
            "What is asked for lies ahead.",
            faults=[Fault(POINTER, f"must be {today} ({zone.key}) or earlier")],
        )
    return found


def _instant(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise BadInput(
            "What is asked for is neither a day nor an instant.",
            faults=[
                Fault(
                    POINTER,
                    "must be a day such as 2026-03-14, or an instant with its offset such as"
                    " 2026-03-14T09:30:00Z; a + is written %2B",
                )
            ],
        )
    return found


def verify(
    desk: RosterDesk,
    actor: Actor,
    number: str,
    as_of: str | None = None,
    name: str | None = None,
) -> Answer:
    """Return what a certificate is at the moment of the request, or was at a past one.

    Args:
        desk: of the roster.
        actor: who asks; anybody may.
        number: as ``certificate_number`` gives it.
        as_of: a civil day or an instant.
        name: is it the holder's?

    Raises:
        NotFound: no certificate with this number was ever issued.
        BadInput: what is asked for is no past day or instant.

    Rule:
        Fairness C3 and L1; L2: an application, refused or not decided, has no certificate.
    """
    outlook = desk.lookout.now()
    # A replica may not know yet of an act that ends a certificate.
    with desk.database.showing(None).reading(actor) as work:
        certificate = verifying.find(work, number)
        if certificate is None:
            raise NotFound(
                f"No certificate with the number {number} was ever issued here. Compare it with"
                " what is printed; a document that bears this number is not one of ours."
            )
        rules = verifying.rules_of(work, certificate.scheme_id, certificate.edition_id)
        then = asked_for(as_of, work.at, rules.zone)
        holder = _holder(work, outlook, certificate)
        compared = None if name is None else (name, compare(name, *names_of_holder(holder)))
        at = instant_of(then, rules.zone, work.at)
        case = verifying.case(work, certificate, rules, at)
        if rules.asks_for_country:
            scheme = standards.by_id(work, certificate.scheme_id, Scheme).said
            case = replace(case, country=reading_of(work, scheme, at))
        question = Question(work.at, then, compared)
        return Answer(told(case, holder, question, outlook.judgement.instance), case.known_at)


def _holder(work: Work, outlook: Outlook, certificate: verifying.Issued) -> dict[str, Any]:
    """Return whose a certificate is, as the roster reads it; before it follows, from the facts."""
    survivor = verifying.survivor(work, certificate.subject_id)
    row = entries.one(work, outlook.entry, survivor)
    item: str | None = None if row is None else row.item
    if item is None:
        found = firms(work, [plain_id(work.session, survivor)], merges(work), work.at)
        item = render(found[0]).item if found else None
    if item is None:
        subject, name = verifying.holder_record(work, certificate)
        record = (str(subject.id), subject.number, subject.kind.value, subject.country)
        return unlisted_holder(*record, name)
    return holder_of(orjson.loads(outlook.judgement.json(item.encode())))

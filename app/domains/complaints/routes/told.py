"""What is sent as a complaint, turned into what the register keeps."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.domains.complaints.engine import likeness
from app.domains.complaints.engine.zawgyi import looks_like_zawgyi
from app.domains.complaints.errors import NothingTold
from app.domains.complaints.schemas import (
    AgainstIn,
    ConsentIn,
    ContactIn,
    MoneyIn,
    NewComplaintIn,
)
from app.domains.complaints.types import AccusedKind, Channel, Use
from app.domains.complaints.types.intake import Accused, Given, Told
from app.domains.identity.queries.organisations import find_any
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.queries.naming import public_record_named
from app.domains.subjects.types import SubjectKind
from app.kit.errors import BadInput, Fault, MistypedNumber, NotFound
from app.kit.money import BadMoney, Money
from app.store.work import Work

_KIND_OF_RECORD = {
    SubjectKind.INTERMEDIARY: AccusedKind.INTERMEDIARY,
    SubjectKind.EMPLOYER: AccusedKind.EMPLOYER,
    SubjectKind.JURISDICTION: AccusedKind.AUTHORITY,
    SubjectKind.AUDIT_BODY: AccusedKind.AUDIT_BODY,
}


def pieces_of(body: NewComplaintIn) -> list[str]:
    """Return of a story what is compared with other ones (W9)."""
    return likeness.kept(likeness.shingles(body.story or ""))


def told(
    work: Work,
    body: NewComplaintIn,
    channel: Channel = Channel.WEB,
    pieces: Sequence[str] | None = None,
) -> Told:
    """Return what was told.

    Args:
        work: the open transaction.
        body: as it came.
        channel: on which.
        pieces: see :func:`pieces_of`, where they were found before.

    Raises:
        NothingTold: there are no words, no categories and no name.
        BadInput: a record, an organisation or an amount cannot be read; it says which.
    """
    if body.story is None and not body.categories and body.against.name is None:
        raise NothingTold("Write a few words, or choose what happened.")
    if body.consents and not body.consent_text.strip():
        fault = Fault("/consent_text", "Name the version of the text that she was shown.")
        raise BadInput("A yes is to a text; /v1/complaints/form gives its version.", faults=[fault])
    return Told(
        story=body.story,
        categories=tuple(each.value for each in body.categories),
        accused=accused(work, body.against),
        channel=channel,
        spoken=body.spoken,
        written=body.written or body.spoken or "en",
        facts=_facts(body),
        identity=_identity(body),
        consents=tuple(
            given(work, each, f"/consents/{place}") for place, each in enumerate(body.consents)
        ),
        consent_text=body.consent_text,
        pieces=pieces_of(body) if pieces is None else pieces,
        known_days=body.known_days,
        origin=body.origin,
        destination=body.destination,
        happened_in=body.happened_in,
        happened_year=body.happened_year,
        sector=body.sector,
        sex=body.sex,
        age=body.age,
        paid=_money(body.paid, "/paid"),
        workers=body.workers,
        safe=body.safe,
        excluded_states=tuple(dict.fromkeys(body.excluded_states)),
    )


def accused(work: Work, said: AgainstIn) -> Accused:
    """Return against whom a complaint is; a record that cannot be found is told at its place.

    Of what kind a record is, it says itself; that it is about the scheme too, she alone (W6).
    """
    kind, subject_id, organisation_id = said.kind, None, None
    if said.record is not None:
        try:
            subject = public_record_named(work, said.record)
        except (NotFound, MistypedNumber) as error:
            fault = Fault("/against/record", error.detail)
            raise BadInput(
                "The record cannot be found; give its name instead, and it is matched later.",
                faults=[fault],
            ) from None
        subject_id = subject.id
        if kind is not AccusedKind.SCHEME:
            kind = _KIND_OF_RECORD[subject.kind]
    if said.organisation is not None:
        organisation_id = _organisation(work, said.organisation, "/against/organisation")
    return Accused(kind, subject_id, organisation_id, said.name)


def given(work: Work, said: ConsentIn, pointer: str = "") -> Given:
    """Return a yes to one use.

    Raises:
        BadInput: an authority is named for another use, none for this one, or there is none such.
    """
    if (said.use is Use.TELL_AUTHORITY) is (said.authority is None):
        fault = Fault(f"{pointer}/authority", "Name it for tell_authority, and only for that.")
        raise BadInput("A yes is to one use.", faults=[fault])
    if said.authority is None:
        return Given(said.use)
    found = find_any(work, said.authority, OrganisationKind.AUTHORITY)
    if found is None:
        fault = Fault(f"{pointer}/authority", "There is no such authority here.")
        raise BadInput("An authority cannot be found.", faults=[fault])
    return Given(said.use, found)


def _organisation(work: Work, text: str, pointer: str) -> UUID:
    found = find_any(work, text)
    if found is None:
        fault = Fault(pointer, "There is no such organisation here; leave it out or give a name.")
        raise BadInput("An organisation cannot be found.", faults=[fault])
    return found


def _facts(body: NewComplaintIn) -> dict[str, Any]:
    """Gather what is exact: it is sealed with the story."""
    said: dict[str, Any] = {
        "when": body.when,
        "known_days": {since: day.isoformat() for since, day in body.known_days.items()},
        "paid": body.paid.model_dump() if body.paid else None,
        "payments": [each.model_dump(mode="json", exclude_none=True) for each in body.payments],
        "wishes": [each.value for each in body.wishes],
        "safe": body.safe.value,
        "reads": body.reads,
        "more": body.more,
        # Burmese in the old coding: the officer's program may show it as other letters.
        "zawgyi": True if looks_like_zawgyi(body.story or "") else None,
    }
    for place, each in enumerate(body.payments):
        _money(each.paid, f"/payments/{place}/paid")
    return {name: value for name, value in said.items() if value not in (None, [], {})}


def _identity(body: NewComplaintIn) -> dict[str, Any]:
    """Gather what could betray her: it is sealed under a key of its own."""
    contact = body.contact or ContactIn()
    said = contact.model_dump(exclude_none=True) | {"site": body.site, "accused": body.against.more}
    return {name: value for name, value in said.items() if value not in (None, [], "")}


def _money(said: MoneyIn | None, pointer: str) -> Money | None:
    if said is None:
        return None
    try:
        return Money.parse(said.amount, said.currency)
    except BadMoney as error:
        fault = Fault(f"{pointer}{error.pointer}", str(error))
        raise BadInput("An amount cannot be read.", faults=[fault]) from None

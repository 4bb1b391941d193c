"""What the certifications hold about an organisation and a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.certifications.queries import answers, applications, holdings, representatives
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_APPLICATION = (
    *("id", "number", "subject_id", "scheme_key", "scope", "state", "begun_at", "submitted_at"),
    *("agreement_digest", "agreement_language", "agreed_at", "due_at", "ended_at"),
)
_DECLARATION = ("application_id", "key", "declared_at")
_FEE = ("application_id", "code", "amount_minor", "currency", "state", "settled_at")
_ANSWER = (
    *("application_id", "indicator", "revision", "answer", "statement", "documents"),
    *("carried", "is_confirmed", "given_at"),
)
_REPRESENTATIVE = (
    *("id", "subject_id", "kind", "name", "country", "consented_on", "valid_from", "valid_until"),
    "declared_at",
)
_MISUSE = ("id", "subject_id", "country", "reported_at", "closed_at")
_CHECK = ("application_id", "run", "key", "outcome", "explanation", "facts_used", "found_at")
_DECISION = (
    *("id", "number", "kind", "application_id", "certificate_id", "state", "outcome", "ground"),
    *("opened_at", "concluded_at", "overturned_at"),
)
_CERTIFICATE = (
    *("number", "subject_id", "scheme_key", "level", "decided_on", "valid_from", "valid_until"),
    *("state", "issued_at"),
)
_STANDING = (
    *("certificate_id", "state", "from_at", "until_at", "ground", "ends_on"),
    *("recorded_from", "recorded_until"),
)
_CONDITION = ("certificate_id", "criterion", "due_on", "state", "shown_at", "closed_at")
_REQUEST = ("certificate_id", "kind", "state", "asked", "asked_at", "ended_at")
_SEAT = ("scheme_key", "body", "constituency", "state", "since", "until")
_VOTE = ("file_id", "content", "revision", "outcome", "voted_at")
_HELD: tuple[tuple[str, str, Any, tuple[str, ...]], ...] = (
    ("certificates", "Certificates", holdings.certificates, _CERTIFICATE),
    ("standings", "How its certificates stood", holdings.standings, _STANDING),
)
_OF_PERSON: tuple[tuple[str, str, Any, tuple[str, ...]], ...] = (
    ("seats", "Seats in bodies that decide", holdings.seats, _SEAT),
    ("votes", "How I voted", holdings.votes, _VOTE),
)
_ROWS: tuple[tuple[str, str, Any, tuple[str, ...]], ...] = (
    ("declarations", "Declarations in applications", applications.declarations_of, _DECLARATION),
    ("fees", "Fees of applications", applications.fees_of, _FEE),
    ("answers", "Answers to indicators, all revisions", answers.every_answer, _ANSWER),
    ("checks", "What screening found", answers.checks_of, _CHECK),
)


def _named(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in representatives.of_organisation(work, whose.id):
        yield told(each, _REPRESENTATIVE)


def _misused(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in representatives.reports_of(work, whose.id):
        words = applications.words_of(work, [each.entry])
        yield {**told(each, _MISUSE), "words": words.get((each.entry, "report"))}


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its applications with all that was said, found and owed in them."""

    def made() -> Iterator[dict[str, Any]]:
        for each in applications.of_organisation(work, whose.id):
            words = applications.words_of(work, [each.remarks_entry])
            remarks = words.get((each.remarks_entry or 0, "reason"))
            yield {**told(each, _APPLICATION), "remarks": remarks}

    def rows(read: Any, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
        for application in applications.of_organisation(work, whose.id):
            yield from (told(each, names) for each in read(work, application.id))

    yield Rows(
        "certifications/representatives", "Who acts or acted for it", partial(_named, work, whose)
    )
    yield Rows(
        "certifications/misuse", "Reports of misuse of its name", partial(_misused, work, whose)
    )
    yield Rows("certifications/applications", "Applications for certificates", made)
    for name, title, read, names in _ROWS:
        yield Rows(f"certifications/{name}", title, partial(rows, read, names))
    yield Rows("certifications/decisions", "Decisions about it", partial(_decided, work, whose))
    yield Rows(
        "certifications/conditions",
        "Conditions of its certificates",
        partial(_conditions, work, whose),
    )
    yield Rows(
        "certifications/requests", "What it asked of certificates", partial(_asked, work, whose)
    )
    for name, title, held, members in _HELD:
        yield Rows(f"certifications/{name}", title, partial(_listed, held, work, whose, members))


def _listed(
    held: Any, work: Work, whose: Whose, names: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    return (told(each, names) for each in held(work, whose.id))


def _asked(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in holdings.requests(work, whose.id):
        words = applications.words_of(work, [each.entry])
        yield {**told(each, _REQUEST), "statement": words.get((each.entry, "statement"))}


def _decided(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in holdings.decisions(work, whose.id):
        words = applications.words_of(work, [each.concluded_entry])
        reason = words.get((each.concluded_entry or 0, "reason"))
        yield {**told(each, _DECISION), "reason": reason}


def _conditions(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in holdings.conditions(work, whose.id):
        words = applications.words_of(work, [each.words_entry, each.shown_entry])
        text = words.get((each.words_entry or 0, each.words_field or ""))
        statement = words.get((each.shown_entry or 0, "statement"))
        yield {**told(each, _CONDITION), "text": text, "statement": statement}


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the seats that they had in a body that decides, and how they voted."""
    for name, title, held, names in _OF_PERSON:
        yield Rows(f"certifications/{name}", title, partial(_listed, held, work, whose, names))


HOLDING = Holding(
    "certifications",
    {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person},
)

"""What the certifications hold about an organisation (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.certifications.queries import answers, applications, representatives
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
_ROWS = (
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


HOLDING = Holding("certifications", {WhoseKind.ORGANISATION: of_organisation})

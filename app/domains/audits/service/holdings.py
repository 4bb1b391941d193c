"""What the audits hold about an organisation and a person (fairness P6)."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from app.domains.audits.queries import audits as queries
from app.domains.audits.queries import holdings as held
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_ACCREDITATION = (
    *("id", "scheme", "countries", "valid_from", "valid_until", "state", "granted_at"),
)
_AUDIT = (
    *("id", "number", "kind", "state", "auditee_subject_id", "auditee_organisation_id"),
    *("audit_body_id", "order_digest", "ordered_at", "planned_from", "planned_until"),
    *("started_at", "reported_at", "accepted_at", "shows_summary"),
)
_FINDING = (
    *("id", "number", "audit_id", "criterion", "indicators", "grade", "statement", "state"),
    *("announced_at", "answer_due_on", "due_on", "told_overdue", "verified_how", "verified_at"),
    *("notice_id", "grade_since_at", "grade_decide_by"),
)
_COMPETENCE = (
    *("id", "audit_body_id", "person_id", "kind", "code", "valid_until", "confirmed_at"),
    *("ended_at",),
)
_MEMBER = (
    *("audit_id", "audit_body_id", "role", "proposed_at", "declared_at", "declared"),
    *("is_principal", "cleared_at", "removed_at"),
)
_ENTRY = ("audit_id", "kind", "key", "revision", "at", "written_at")
_BUNDLE = ("id", "audit_id", "fetched_at", "expires_at", "revoked_at", "returned_at")
_LIST = ("audit_id", "handed_in_at", "destroyed_at")
_REPORT = ("audit_id", "kind", "at")
_SAID = ("root_cause", "correction", "corrective_action")


def _listed(read: Callable[[], Iterable[object]], names: tuple[str, ...]) -> Callable[[], Any]:
    def rows() -> Iterator[dict[str, Any]]:
        return (told(each, names) for each in read())

    return rows


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its accreditations, audits, and findings with what was answered.

    What a team writes before its report is accepted is its body's alone, and is not in here.
    """
    asked: tuple[tuple[str, str, Any, tuple[str, ...]], ...] = (
        ("accreditations", "Accreditations as an audit body", held.accreditations, _ACCREDITATION),
        ("audits", "Audits", held.audits, _AUDIT),
        ("worker_lists", "Lists of workers that were handed in", held.worker_lists, _LIST),
    )
    for name, title, read, names in asked:
        yield Rows(f"audits/{name}", title, _listed(partial(read, work, whose.id), names))
    confirmed = partial(held.competences, work, organisation_id=whose.id)
    yield Rows("audits/competences", "Confirmed competences", _listed(confirmed, _COMPETENCE))
    yield Rows("audits/findings", "Findings and answers", partial(_findings, work, whose.id))


def _findings(work: Work, organisation_id: UUID) -> Iterator[dict[str, Any]]:
    for each in held.findings(work, organisation_id):
        words = queries.words_of(work, [each.answered_entry])
        answer = {name: words.get((each.answered_entry or 0, name)) for name in _SAID}
        yield {**told(each, _FINDING), **answer}


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the teams they were in, what they declared, wrote, fetched and reported.

    What an entry says belongs to the audit: that they wrote it is told, and not its words.
    """
    asked: tuple[tuple[str, str, Any, tuple[str, ...]], ...] = (
        ("teams", "Teams I was in, and what I declared", held.memberships, _MEMBER),
        ("entries", "What I wrote in audits, by place and time", held.entries, _ENTRY),
        ("bundles", "Audits I took into the field", held.bundles, _BUNDLE),
        ("reports", "Offers, gifts and threats I reported", held.reports, _REPORT),
    )
    for name, title, read, names in asked:
        yield Rows(f"audits/{name}", title, _listed(partial(read, work, whose.id), names))
    mine = partial(held.competences, work, person_id=whose.id)
    yield Rows("audits/competences", "What was confirmed that I know", _listed(mine, _COMPETENCE))


HOLDING = Holding("audits", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person})

"""What the registration holds about an organisation, a person and a principal (fairness P6)."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from app.domains.registration.queries import holdings as queries
from app.domains.registration.queries import profiles
from app.domains.registration.queries.holdings import Stated
from app.domains.registration.service import drafting, principals
from app.domains.registration.types import StatementKind
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.keys import KeyRing
from app.store.work import Work

_PROFILE = (
    *("id", "number", "kind", "state", "content", "flags", "begun_at", "submitted_at"),
    *("decided_at", "reason", "subject_id"),
)
_DID = ("number", "state", "begun_at", "submitted_at", "decided_at")
_STATEMENT = ("id", "kind", "stated_at", "ended_at")
_LINK = ("id", "other_id", "state", "answered_at")
_OWNER_CHANGE = ("id", "state", "raised_at", "decided_at")


def holding(ring: KeyRing) -> Holding:
    """Return what the registration can tell, for ``app.desks``."""
    return Holding(
        "registration",
        {
            WhoseKind.ORGANISATION: partial(_of_organisation, ring),
            WhoseKind.PERSON: of_person,
            WhoseKind.PRINCIPAL: partial(_of_principal, ring),
        },
    )


def _of_organisation(ring: KeyRing, work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its profiles, what it stated, who names its records, and whether its right lapsed.

    It reads what it said of its principals, the sealed part too: that it fetched the file is an
    opening.
    """
    said = partial(_profiles, work, ring, whose)
    yield Rows("registration/profiles", "Profiles of its firm", said)
    stated = partial(_statements, work, ring, whose)
    yield Rows("registration/statements", "What it stated one by one, all versions", stated)
    links = partial(_links, work, whose)
    yield Rows("registration/links", "Links of others that name its records", links)
    changes = partial(_owner_changes, work, whose)
    yield Rows("registration/owner_changes", "Whether its right lapsed", changes)


def _profiles(work: Work, ring: KeyRing, whose: Whose) -> Iterator[dict[str, Any]]:
    for profile in queries.profiles_of(work, whose.id):
        yield {
            **told(profile, _PROFILE),
            "principals": [asdict(each) for each in drafting.opened(work, ring, profile)],
            "proofs": profiles.proofs_of(work, [profile])[profile.id],
        }


def _statements(work: Work, ring: KeyRing, whose: Whose) -> Iterator[dict[str, Any]]:
    for kind in StatementKind:
        for each in queries.stated_by(work, whose.id, kind):
            yield _stated(work, ring, each)


def _links(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for link, record in queries.naming(work, whose.id):
        yield {"stated_by": record, **told(link, _LINK)}


def _owner_changes(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for change, record in queries.owner_changes(work, whose.id):
        yield {"record": record, **told(change, _OWNER_CHANGE)}


def _of_principal(ring: KeyRing, work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what firms themselves state of a principal, with what lies sealed."""

    def stated() -> Iterator[dict[str, Any]]:
        return (_stated(work, ring, each) for each in queries.stated_of(work, whose.about))

    yield Rows("registration/principal", "What firms themselves state of you", stated)


def _stated(work: Work, ring: KeyRing, each: Stated) -> dict[str, Any]:
    sealed = {} if each.seal is None else principals.opened(work, ring, each.seal)
    answer = {} if each.answer is None else {"answer": each.answer}
    return {
        "record": each.record,
        **told(each.statement, _STATEMENT),
        **told(each, ("profile", "first", "last", "recorded_from", "recorded_until")),
        **each.values,
        **sealed,
        **answer,
    }


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the profiles that they began, submitted or decided, and what they stated of records."""

    def did() -> Iterator[dict[str, Any]]:
        for profile in queries.profiles_by(work, whose.id):
            acts = {
                "begun": profile.begun_by,
                "submitted": profile.submitted_by,
                "decided": profile.decided_by,
            }
            mine = [act for act, person in acts.items() if person == whose.id]
            yield {"did": mine, **told(profile, _DID)}

    def stated() -> Iterator[dict[str, Any]]:
        for statement, record in queries.statements_by(work, whose.id):
            yield {"record": record, **told(statement, _STATEMENT)}

    yield Rows("registration/profiles", "Profiles that I began, submitted or decided", did)
    yield Rows("registration/statements", "What I stated of records", stated)

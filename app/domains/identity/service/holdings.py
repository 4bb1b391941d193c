"""What identity holds about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.identity.models import Invitation
from app.domains.identity.queries import holdings as queries
from app.domains.identity.queries import nationalities, organisations, people, records
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_ORGANISATION = (
    *("id", "number", "kind", "name", "country", "jurisdiction"),
    *("signed_itself_up", "flags", "state", "created_at"),
)
_MEMBERSHIP = ("id", "person_id", "role", "state", "began_at", "ended_at")
_INVITATION = (
    *("id", "organisation_id", "role", "email", "language"),
    *("invited_by", "state", "created_at", "expires_at"),
)
_CLIENT = ("id", "membership_id", "name", "scopes", "created_at", "revoked_at")
_OPENING = ("id", "at", "person_id", "role", "client_id", "kind", "thing_id", "why")
_PERSON = ("id", "name", "email", "language", "flags", "created_at", "password_set_at")
_NATIONALITY = ("country", "declared_at", "withdrawn_at")
_SESSION = (
    *("id", "membership_id", "client_id", "scopes", "second_factor"),
    *("agent", "began_at", "expires_at", "ended_at", "ended_why"),
)
_FACTOR = ("id", "kind", "label", "confirmed_at", "created_at")
_LINK = ("id", "purpose", "expires_at", "used_at")


def _each(path: str, title: str, read: Any, names: tuple[str, ...]) -> Rows:
    return Rows(f"identity/{path}", title, lambda: (told(each, names) for each in read()))


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its profile, people, invitations and machines, and who opened what is its own."""
    org = whose.id
    yield _each(
        *("profile", "The organisation"), lambda: [organisations.one(work, org)], _ORGANISATION
    )
    yield Rows("identity/memberships", "Who acts or acted for it", partial(_members, work, whose))
    invitations = partial(queries.invitations, work, org)
    yield _each("invitations", "Invitations", invitations, _INVITATION)
    yield _each("clients", "Its machines", partial(queries.clients, work, org), _CLIENT)
    openings = partial(queries.openings_of_organisation, work, org)
    yield _each("openings", "Who opened what is its own", openings, _OPENING)


def _members(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for member in queries.members(work, whose.id):
        who = {"name": member.name, "email": member.email}
        yield told(member.membership, _MEMBERSHIP) | who


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the account, what it signs in with, what was done with it, and who opened it."""
    me = whose.id
    yield _each("account", "The account", lambda: [people.me(work)], _PERSON)
    yield Rows("identity/memberships", "Memberships", partial(_memberships, work))
    yield _each("sessions", "Sessions", partial(records.sessions, work), _SESSION)
    factors = partial(people.my_factors, work)
    yield _each("second_factors", "Second factors, without their secrets", factors, _FACTOR)
    codes = partial(queries.recovery_codes, work, me)
    yield _each("recovery_codes", "Recovery codes, without the codes", codes, ("id", "used_at"))
    yield _each("clients", "Machines of mine", partial(records.machines, work), _CLIENT)
    yield _each("links", "Links that were mailed", partial(queries.links, work, me), _LINK)
    places = partial(queries.places, work, me)
    yield _each("places", "Networks of sign-ins, kept as keyed digests", places, ("seen_at",))
    yield _each("invitations", "Invitations to my address", partial(_invited, work), _INVITATION)
    yield Rows("identity/acts", "What I did, with the words I gave", partial(_acts, work, whose))
    mine = partial(nationalities.mine, work)
    yield _each("nationalities", "Nationalities that I declared", mine, _NATIONALITY)
    openings = partial(queries.openings_of_person, work, me)
    yield _each("openings", "Who opened what is mine", openings, _OPENING)
    opened = partial(queries.opened_by, work, me)
    yield _each("opened", "What I opened of others", opened, _OPENING)


def _invited(work: Work) -> Iterator[Invitation]:
    return queries.invited(work, people.me(work).email)


def _memberships(work: Work) -> Iterator[dict[str, Any]]:
    for each in records.memberships(work):
        where = {
            "organisation_number": each.organisation.number,
            "organisation_name": each.organisation.name,
        }
        yield told(each.membership, _MEMBERSHIP) | where


def _acts(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for event, words in queries.acts(work, whose.id):
        yield {
            "number": event.number,
            "at": event.at,
            "event": event.name,
            "role": event.role,
            "said": words,
        }


HOLDING = Holding(
    "identity", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person}
)
"""What ``app.desks`` registers."""

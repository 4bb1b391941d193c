"""Accounts: signed up with an organisation, confirmed, changed by their holders."""

import json
from dataclasses import asdict
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.engine import letters, passwords, secrets
from app.domains.identity.engine.guessing import why_password_is_refused
from app.domains.identity.engine.look_alikes import clean_name, email_key, flags
from app.domains.identity.errors import LinkSpent, WrongCode
from app.domains.identity.models import MailedLink, Person
from app.domains.identity.queries import people
from app.domains.identity.rules import (
    FIRST_ROLE,
    RESET_LINK,
    SIGN_THEMSELVES_UP,
    SIGN_UP_LINK,
)
from app.domains.identity.service import sessions
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.memberships import begin_membership, flag_for
from app.domains.identity.service.organisations import make_organisation
from app.domains.identity.types import (
    LinkPurpose,
    NewOrganisation,
    NewPerson,
    OrganisationKind,
    SessionEnd,
)
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.outside.breached import BreachedPasswords
from app.outside.letters import Address
from app.store.keys import Purpose
from app.store.outbox import post, post_unasked
from app.store.work import Work, as_seen

MOST_RESET_LINKS = 3
LEAKED = "This password leaked from another service. Choose words of your own."
SPENT = "The link was used, has expired, or was never sent."


def hashed_password(password: str, *about: str, breached: BreachedPasswords | None = None) -> str:
    """Return the hash of a password that may be taken; slow on purpose, so not inside a door.

    Raises:
        BadInput: it is too short, too long, too common, or leaked elsewhere.
    """
    plain, pointer = passwords.normalised(password), "/password"
    reason = why_password_is_refused(plain, about)
    if reason is None and breached is not None and breached.holds(plain):
        reason = LEAKED
    if reason is not None:
        raise BadInput("The password cannot be taken.", faults=[Fault(pointer, reason)])
    return passwords.hashed(plain)


def sign_up(
    work: Work, desk: IdentityDesk, organisation: NewOrganisation, person: NewPerson
) -> None:
    """Keep, sealed, what an organisation says of itself until its address is proved.

    Whoever asks learns nothing of whether the address has an account: one letter goes to it in
    either case, once a day at most. No password is taken yet: whoever types another's address must
    not know the password of what comes of it.

    Raises:
        BadInput: organisations of this kind are admitted by the secretariat.

    Rule:
        Fairness L3 and P9.
    """
    if organisation.kind not in SIGN_THEMSELVES_UP:
        fault = Fault("/organisation/kind", "Give intermediary or employer.")
        raise BadInput("The secretariat admits organisations of this kind.", faults=[fault])
    if people.find_by_email(work, email_key(person.email)) is not None:
        post_unasked(work, desk.ring, "sign_up_again", letters.sign_up_again(person))
        return
    secret, link_id = secrets.new_secret(), new_id()
    letter = letters.sign_up(person, desk.front.link("sign-up/confirm", secret))
    if not post_unasked(work, desk.ring, "sign_up", letter):
        return
    said = {"organisation": asdict(organisation), "person": asdict(person)}
    content = json.dumps(said).encode()
    work.session.add(
        MailedLink(
            id=link_id,
            purpose=LinkPurpose.SIGN_UP,
            digest=secrets.digest(secret),
            sealed=desk.ring.seal(work, Purpose.SIGN_UP, content, of=str(link_id)),
            expires_at=work.at + SIGN_UP_LINK,
        )
    )


def signed_up_person(work: Work, desk: IdentityDesk, secret: str) -> NewPerson:
    """Return who signed up, for whoever holds the link.

    Raises:
        LinkSpent: the link is not good any more.
    """
    _, said = _signed_up(work, desk, secret)
    return NewPerson(**said["person"])


def _signed_up(work: Work, desk: IdentityDesk, secret: str) -> tuple[MailedLink, dict[str, Any]]:
    link = people.find_link(work, LinkPurpose.SIGN_UP, secrets.digest(secret))
    if link is None or link.sealed is None:
        raise LinkSpent(SPENT)
    said = json.loads(desk.ring.open(work, Purpose.SIGN_UP, link.sealed, of=str(link.id)))
    return link, said


def confirm_sign_up(work: Work, desk: IdentityDesk, secret: str, hashed: str) -> UUID:
    """Make the organisation and its first manager, now that the address is proved.

    Args:
        work: the open transaction.
        desk: of identity.
        secret: of the link.
        hashed: of the password that whoever reads the address chose.

    Returns:
        The organisation's id.

    Raises:
        LinkSpent: the link is not good any more.

    Records:
        ``identity.organisation.signed_up``, ``identity.account.opened`` and
        ``identity.membership.began``.

    Rule:
        Fairness L3: neither roster entry nor register number comes of it.
    """
    link, said = _signed_up(work, desk, secret)
    link.used_at, link.sealed = work.at, None
    new = NewOrganisation(
        **{**said["organisation"], "kind": OrganisationKind(said["organisation"]["kind"])}
    )
    person = NewPerson(**said["person"])
    if people.find_by_email(work, email_key(person.email)) is not None:
        raise LinkSpent(SPENT)
    organisation = make_organisation(work, new, signed_itself_up=True)
    work.record(
        "identity.organisation.signed_up",
        organisation=str(organisation.id),
        kind=organisation.kind.value,
    )
    account = open_account(work, person, hashed)
    begin_membership(work, account, organisation, FIRST_ROLE[organisation.kind])
    return organisation.id


def open_account(work: Work, new: NewPerson, hashed: str) -> Person:
    """Open an account for an address that was proved.

    Records:
        ``identity.account.opened``.
    """
    person = Person(
        id=new_id(),
        name=clean_name(new.name),
        email=new.email,
        email_key=email_key(new.email),
        language=new.language,
        password_hash=hashed,
        password_set_at=work.at,
        flags=sorted({*flags(new.name), *flags(new.email)}),
        created_at=work.at,
    )
    work.session.add(person)
    work.session.flush()
    work.record("identity.account.opened", person=str(person.id))
    return person


def change_account(work: Work, version: int, *, name: str | None, language: str | None) -> Person:
    """Change what the caller said of themselves.

    Records:
        ``identity.account.changed``.
    """
    person = as_seen(people.me(work), version)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    if name is not None:
        person.name = clean_name(name)
        person.flags = sorted({*flags(name), *flags(person.email)})
        for each in people.held_by(work, person.id):
            flag_for(each.organisation, person)
    if language is not None:
        person.language = language
    work.record("identity.account.changed", person=str(person.id))
    work.session.flush()
    return person


def change_password(work: Work, desk: IdentityDesk, known: str, hashed: str) -> None:
    """Set a new password, which ends all other sessions.

    Args:
        work: the open transaction.
        desk: of identity.
        known: the hash with which the old password was compared, outside the door.
        hashed: of the new one.

    Raises:
        WrongCode: the password was changed meanwhile.

    Records:
        ``identity.password.changed``.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    if person.password_hash != known:
        raise WrongCode("The password was changed meanwhile.")
    _set_password(work, desk, person, hashed, keeping=work.actor.session_id)


def ask_reset(work: Work, desk: IdentityDesk, email: str) -> None:
    """Send a link for a new password, or say that there is no account; once a day at most.

    Rule:
        Fairness P9; the answer to the caller is the same.
    """
    person = people.find_by_email(work, email_key(email))
    if person is None:
        post_unasked(work, desk.ring, "no_account", letters.no_account(Address(email)))
        return
    if people.count_links(work, person.id, LinkPurpose.PASSWORD_RESET) >= MOST_RESET_LINKS:
        return
    secret = secrets.new_secret()
    work.session.add(
        MailedLink(
            purpose=LinkPurpose.PASSWORD_RESET,
            digest=secrets.digest(secret),
            person_id=person.id,
            expires_at=work.at + RESET_LINK,
        )
    )
    link = desk.front.link("password-reset", secret)
    post(work, desk.ring, "password_reset", letters.password_reset(person, link))


def reset_password(work: Work, desk: IdentityDesk, secret: str, hashed: str) -> None:
    """Set a new password for whoever holds a mailed link; all sessions end.

    Raises:
        LinkSpent: the link is not good any more.

    Records:
        ``identity.password.changed``.
    """
    link = people.find_link(work, LinkPurpose.PASSWORD_RESET, secrets.digest(secret))
    if link is None or link.person_id is None:
        raise LinkSpent(SPENT)
    link.used_at = work.at
    person = people.for_sign_in(work, link.person_id)
    _set_password(work, desk, person, hashed, keeping=None)


def _set_password(
    work: Work, desk: IdentityDesk, person: Person, hashed: str, *, keeping: UUID | None
) -> None:
    person.password_hash, person.password_set_at = hashed, work.at
    sessions.end_others(work, person.id, keeping, SessionEnd.PASSWORD_CHANGED)
    work.record("identity.password.changed", person=str(person.id))
    post(
        work,
        desk.ring,
        "account_changed",
        letters.changed(person, letters.KeyChange.PASSWORD),
    )
    work.session.flush()

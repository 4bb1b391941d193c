"""Linking with another installation: proposed by one person, confirmed by another (P4)."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.imports.queries import find_source
from app.domains.imports.types import ListPurpose
from app.domains.jurisdictions.rules import is_part
from app.domains.links.engine import signing
from app.domains.links.engine.addresses import fault_of
from app.domains.links.engine.signing import NotSigned
from app.domains.links.errors import (
    LinkTaken,
    SecondPersonNeeded,
    WrongFingerprint,
)
from app.domains.links.models import ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.service.desk import Here, LinkDesk
from app.domains.links.types import LinkState, Proposal
from app.domains.links.workflow import LINK, Action
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.work import Work


def propose(work: Work, desk: LinkDesk, new: Proposal) -> ExchangeLink:
    """Propose a link; nothing goes to and fro before another person confirmed it.

    Raises:
        Forbidden: the caller links nobody.
        BadInput: the address is not one to ask, the key is none, a register of ours does not exist.
        LinkTaken: the key is taken, or there is a link with this installation.

    Records:
        ``links.link.proposed`` with the partner and the fingerprint.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.INSTALLATION_LINK)
    pinned = _checked(work, desk.here, new)
    if queries.in_the_way(work, new.key, new.partner) is not None:
        raise LinkTaken("The key is taken, or this installation is linked already.")
    row = ExchangeLink(
        id=new_id(),
        key=new.key,
        state=LINK.start,
        partner=new.partner,
        address=new.address.rstrip("/"),
        public_key=pinned,
        speaks_for=sorted(set(new.speaks_for)),
        reaches=sorted(set(new.reaches)),
        sends=sorted(set(new.sends)),
        takes=sorted(set(new.takes)),
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "links.link.proposed",
        words={"reason": new.reason},
        row=str(row.id),
        partner=row.partner,
        kid=pinned["kid"],
        speaks_for=row.speaks_for,
        reaches=row.reaches,
        sends=row.sends,
        takes=row.takes,
    )
    return row


def _checked(work: Work, here: Here, new: Proposal) -> dict[str, Any]:
    faults = []
    wrong = fault_of(new.address, is_live=here.is_live, private=here.private)
    if wrong is not None:
        faults.append(Fault("/address", wrong))
    if new.partner == here.id:
        faults.append(Fault("/installation", "is this very installation"))
    faults += _lists(work, new.sends)
    faults += _places("/speaks_for", new.speaks_for) + _places("/reaches", new.reaches)
    pinned: dict[str, Any] = {}
    try:
        pinned = signing.normal(new.public_key)
    except NotSigned:
        faults.append(Fault("/public_key", "must be a public key for Ed25519, as a JWK"))
    if faults:
        raise BadInput("This link cannot be proposed.", faults=faults)
    return pinned


def _lists(work: Work, sends: Sequence[str]) -> list[Fault]:
    found = []
    for number, key in enumerate(sends):
        source = find_source(work, key)
        if source is None or source.purpose is not ListPurpose.REGISTER:
            found.append(Fault(f"/sends/{number}", "is no register of licences here"))
    return found


def _places(pointer: str, codes: Sequence[str]) -> list[Fault]:
    """Find a country that is named beside a part of it: whose the part is would be unclear (S5)."""
    whole = {each for each in codes if not is_part(each)}
    return [
        Fault(f"{pointer}/{number}", "name the country or its parts, not both")
        for number, code in enumerate(codes)
        if is_part(code) and code.partition("-")[0] in whole
    ]


def confirm(work: Work, link: ExchangeLink, fingerprint: str, why: str) -> ExchangeLink:
    """Confirm a link as a second person, who spells the fingerprint of the partner's key out.

    Args:
        work: an open one that writes.
        link: as proposed.
        fingerprint: of the key, as the partner's people told it.
        why: reasons.

    Raises:
        SecondPersonNeeded: the caller proposed it.
        WrongFingerprint: it is another key's.
        Forbidden, StepRefused: by policy and table.

    Records:
        ``links.link.confirmed``.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.INSTALLATION_LINK)
    LINK.step(link.state, Action.CONFIRM)
    _by_another(work, link.proposed_by)
    kid = str(link.public_key["kid"])
    if not signing.is_fingerprint(fingerprint, kid):
        raise WrongFingerprint("The fingerprint is not that of the proposed key.")
    link.confirmed_by, link.confirmed_at = work.actor.id, work.at
    work.move(link, LINK, Action.CONFIRM, words={"reason": why}, kid=kid)
    return link


def _by_another(work: Work, first: object) -> None:
    if first is not None and work.actor.id == first:
        raise SecondPersonNeeded("Who proposed it does not confirm it.")


def act(work: Work, link: ExchangeLink, action: Action, reason: str) -> ExchangeLink:
    """Drop, suspend, resume or end a link, with a reason.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``links.link.dropped``, ``suspended``, ``resumed`` or ``ended``.
    """
    work.move(link, LINK, action, words={"reason": reason})
    if action is Action.RESUME:
        link.attempts, link.try_at, link.problem = 0, None, None
    return link


def propose_key(work: Work, link: ExchangeLink, key: Mapping[str, Any], why: str) -> ExchangeLink:
    """Propose that another key of the partner be pinned; another person confirms it.

    Raises:
        Forbidden: the caller links nobody.
        StepRefused: the link is not in use.
        BadInput: it is no key, or the one that is pinned.

    Records:
        ``links.key.proposed`` with the fingerprint.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.INSTALLATION_LINK)
    _in_use(link)
    try:
        pinned = signing.normal(key)
    except NotSigned:
        fault = Fault("/public_key", "must be a public key for Ed25519, as a JWK")
        raise BadInput("This is no key to pin.", faults=[fault]) from None
    if pinned["kid"] == link.public_key["kid"]:
        fault = Fault("/public_key", "is the key that is pinned already")
        raise BadInput("This is no new key.", faults=[fault])
    link.next_key, link.next_proposed_by = pinned, work.actor.id
    work.session.flush()
    words = {"reason": why}
    work.record("links.key.proposed", words=words, row=str(link.id), kid=pinned["kid"])
    return link


def confirm_key(work: Work, link: ExchangeLink, fingerprint: str, why: str) -> ExchangeLink:
    """Pin the proposed key as a second person; the former one signs nothing more that is taken.

    Raises:
        SecondPersonNeeded, WrongFingerprint, Forbidden, StepRefused: see :func:`confirm`.

    Records:
        ``links.key.replaced`` with both fingerprints.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.INSTALLATION_LINK)
    _in_use(link)
    if link.next_key is None:
        raise StepRefused("No other key is proposed.", state=link.state.value, allowed=[])
    _by_another(work, link.next_proposed_by)
    if not signing.is_fingerprint(fingerprint, str(link.next_key["kid"])):
        raise WrongFingerprint("The fingerprint is not that of the proposed key.")
    former, link.public_key = link.public_key, dict(link.next_key)
    link.next_key = link.next_proposed_by = None
    work.session.flush()
    work.record(
        "links.key.replaced",
        words={"reason": why},
        row=str(link.id),
        kid=link.public_key["kid"],
        former=former["kid"],
    )
    return link


def _in_use(link: ExchangeLink) -> None:
    in_use: Collection[LinkState] = {LinkState.ACTIVE, LinkState.SUSPENDED}
    if link.state not in in_use:
        raise StepRefused("The link is not in use.", state=link.state.value, allowed=[])

"""Regional bodies and their members, as the secretariat keeps them; two persons add a member."""

from datetime import date, timedelta
from typing import Any

from app.access.grants import Permission
from app.access.policy import Facts, allows, require
from app.domains.agreements.engine.checking import Faults, World
from app.domains.agreements.errors import KeyTaken
from app.domains.agreements.models import RegionalBody, RegionalMembership
from app.domains.agreements.queries import agreements as places
from app.domains.agreements.queries import bodies as queries
from app.domains.agreements.service.amending import refuse_own
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.drafting import refuse
from app.domains.agreements.service.editions import note_change
from app.domains.agreements.service.signing import told_day
from app.domains.agreements.types import NewBody, NewMembership
from app.domains.agreements.workflow import MEMBERSHIP
from app.domains.jurisdictions.queries.endings import ended_by
from app.domains.jurisdictions.types import ProposalState
from app.domains.jurisdictions.workflow import Decision
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.work import Work


def make(work: Work, said: NewBody) -> RegionalBody:
    """Make a regional body, without members yet.

    Raises:
        Forbidden: only the secretariat does.
        KeyTaken: the key or the code is that of another one.

    Records:
        ``agreements.body.made`` with key and code.
    """
    require(work.actor, Permission.BODY_CHANGE)
    assert work.actor.id is not None
    if queries.is_taken(work, said.key, said.code):
        raise KeyTaken(f"{said.key} or {said.code} is another body already.", key=said.key)
    found = RegionalBody(
        id=new_id(),
        key=said.key,
        code=said.code,
        name=said.name,
        source=said.source,
        made_by=work.actor.id,
        made_at=work.at,
        changed_at=work.at,
    )
    work.session.add(found)
    work.record("agreements.body.made", body=str(found.id), key=said.key, code=said.code)
    work.session.flush()
    return found


def may_change(work: Work) -> bool:
    """Tell whether the caller keeps regional bodies."""
    return allows(work.actor, Permission.BODY_CHANGE, Facts())


def add(
    work: Work, desk: AgreementDesk, body: RegionalBody, said: NewMembership
) -> RegionalMembership:
    """Propose that a jurisdiction is a member; it opens nothing until a second person confirms it.

    Raises:
        Forbidden: only the secretariat does.
        BadInput: there is no such place, the days are odd, or it is a member then already.

    Records:
        ``agreements.membership.proposed`` with code and days.

    Rule:
        Fairness S3: dated membership; P4.
    """
    require(work.actor, Permission.BODY_CHANGE, body.facts, is_seen=True)
    assert work.actor.id is not None
    refuse(_faults(work, desk, body, said), "The membership")
    found = RegionalMembership(
        id=new_id(),
        body_id=body.id,
        jurisdiction=said.jurisdiction,
        state=MEMBERSHIP.start,
        since=said.since,
        until=said.until,
        source=said.source,
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(found)
    body.changed_at = work.at
    work.record("agreements.membership.proposed", row=str(found.id), **_told(body, found))
    work.session.flush()
    return found


def _faults(
    work: Work, desk: AgreementDesk, body: RegionalBody, said: NewMembership
) -> list[Fault]:
    faults = Faults()
    known = places.recorded(work, [said.jurisdiction])
    ended = ended_by(work, desk.today(work)) if said.until is None else frozenset[str]()
    faults.place("/jurisdiction", said.jurisdiction, World(known, ended))
    faults.days("", said.since, said.until)
    for each in queries.memberships(work, [body.id])[body.id]:
        if each.state is not ProposalState.DROPPED and _share_a_day(each, said):
            until = "" if each.until is None else f" until {each.until}"
            faults.add("/since", f"{each.jurisdiction} is a member from {each.since}{until}.")
    return faults.found


def _share_a_day(row: RegionalMembership, said: NewMembership) -> bool:
    is_same = row.jurisdiction == said.jurisdiction
    begins = row.until is None or said.since <= row.until
    ends = said.until is None or row.since <= said.until
    return is_same and begins and ends


def _told(body: RegionalBody, found: RegionalMembership) -> dict[str, Any]:
    return {
        "body": body.code,
        "jurisdiction": found.jurisdiction,
        "since": found.since.isoformat(),
        "until": told_day(found.until),
    }


def confirm(work: Work, body: RegionalBody, found: RegionalMembership) -> RegionalMembership:
    """Confirm a membership as the second person.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: the caller proposed it.

    Records:
        ``agreements.membership.confirmed`` with code and days.

    Rule:
        Fairness P4: what is shared depends on it.
    """
    require(work.actor, Permission.BODY_CONFIRM, body.facts, is_seen=True)
    MEMBERSHIP.step(found.state, Decision.CONFIRM)
    refuse_own(work, found.proposed_by)
    found.decided_by, found.decided_at = work.actor.id, work.at
    body.changed_at = work.at
    work.move(found, MEMBERSHIP, Decision.CONFIRM, **_told(body, found))
    note_change(work)
    return found


def drop(
    work: Work, body: RegionalBody, found: RegionalMembership, reason: str
) -> RegionalMembership:
    """Drop a membership that waits.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``agreements.membership.dropped`` with the reason.
    """
    require(work.actor, Permission.BODY_CHANGE, body.facts, is_seen=True)
    found.decided_by, found.decided_at = work.actor.id, work.at
    body.changed_at = work.at
    work.move(found, MEMBERSHIP, Decision.DROP, words={"reason": reason}, **_told(body, found))
    return found


def end(
    work: Work, body: RegionalBody, found: RegionalMembership, last: tuple[date, str]
) -> RegionalMembership:
    """End a membership with a day; the day before its first says that it never was one.

    One person does: it opens nothing, and is public at once.

    Args:
        work: the open transaction.
        body: of which.
        found: the membership.
        last: its last day, and where that was read.

    Raises:
        Forbidden: only the secretariat does.
        StepRefused: it was not confirmed.
        BadInput: the day lies before it began, or after it ended.

    Records:
        ``agreements.membership.ended`` with code and days, and the last day of before.
    """
    require(work.actor, Permission.BODY_CHANGE, body.facts, is_seen=True)
    if found.state is not ProposalState.CONFIRMED:
        told = "A membership ends that was confirmed; drop one that waits."
        raise StepRefused(told, state=found.state.value, allowed=[])
    day, source = last
    first = found.since - timedelta(days=1)
    if day < first or (found.until is not None and day >= found.until):
        until = "" if found.until is None else f", and before {found.until}"
        raise BadInput(
            "The membership cannot end then.",
            faults=[Fault("/until", f"Give {first} or a later day{until}.")],
        )
    before, found.until = found.until, day
    found.end_source, found.ended_by, found.ended_at = source, work.actor.id, work.at
    body.changed_at = work.at
    work.record(
        "agreements.membership.ended",
        row=str(found.id),
        **_told(body, found),
        until_before=told_day(before),
    )
    note_change(work)
    return found

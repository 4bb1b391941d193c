"""The end of a jurisdiction that splits or joins others: proposed by one, confirmed by another."""

from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.errors import NotYourself
from app.domains.jurisdictions import queries
from app.domains.jurisdictions.models import Jurisdiction, JurisdictionEnd
from app.domains.jurisdictions.queries.endings import end_of, ends
from app.domains.jurisdictions.types import NewEnd
from app.domains.jurisdictions.workflow import END, Decision
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.work import Work


def propose(work: Work, jurisdiction: Jurisdiction, said: NewEnd) -> JurisdictionEnd:
    """Propose that a jurisdiction is no more from a day, and what comes after it.

    Raises:
        Forbidden: only the secretariat does.
        StepRefused: its end is proposed or confirmed.
        BadInput: a successor has no record, is named twice, or has ended.

    Records:
        ``jurisdictions.end.proposed`` with the codes and the day.

    Rule:
        Issue 10: a jurisdiction that has split; fairness P4.
    """
    require(work.actor, Permission.JURISDICTION_END, jurisdiction.facts, is_seen=True)
    assert work.actor.id is not None
    known = end_of(work, jurisdiction.code)
    if known is not None:
        allowed = [each.value for each in END.actions_from(known.state)]
        told = f"The end of {jurisdiction.code} is {known.state.value} already."
        raise StepRefused(told, state=known.state.value, allowed=allowed)
    _refuse_strange(work, jurisdiction, said)
    found = JurisdictionEnd(
        id=new_id(),
        code=jurisdiction.code,
        state=END.start,
        day=said.day,
        successors=list(said.successors),
        source=said.source,
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(found)
    work.record(
        "jurisdictions.end.proposed", jurisdiction.subject_id, row=str(found.id), **_told(found)
    )
    work.session.flush()
    return found


def _told(end: JurisdictionEnd) -> dict[str, Any]:
    return {
        "code": end.code,
        "day": end.day.isoformat(),
        "successors": end.successors,
    }


def _refuse_strange(work: Work, jurisdiction: Jurisdiction, said: NewEnd) -> None:
    gone = ends(work)
    faults = []
    for at, code in enumerate(said.successors):
        if code == jurisdiction.code or code in said.successors[:at]:
            faults.append(Fault(f"/successors/{at}", "Name each other jurisdiction once."))
        elif queries.find(work, code) is None:
            faults.append(Fault(f"/successors/{at}", f"Make the record of {code} first."))
        elif code in gone and gone[code] <= said.day:
            faults.append(Fault(f"/successors/{at}", f"{code} ended on {gone[code]}."))
    if faults:
        raise BadInput("The successors are not as they must be.", faults=faults)


def decide(
    work: Work,
    jurisdiction: Jurisdiction,
    end: JurisdictionEnd,
    decision: Decision,
    reason: str | None = None,
) -> JurisdictionEnd:
    """Confirm the end of a jurisdiction as the second person, or drop what was proposed.

    From its day nothing is shared with it or from its side. Its agreements pass to nobody by
    themselves.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: who proposed it does not confirm it.

    Records:
        ``jurisdictions.end.confirmed`` or ``dropped`` with the codes and the day.

    Rule:
        Fairness P4: what is shared depends on it.
    """
    require(work.actor, END.permission(decision), jurisdiction.facts, is_seen=True)
    END.step(end.state, decision)
    if decision is Decision.CONFIRM and work.actor.id == end.proposed_by:
        raise NotYourself("Somebody else of the secretariat confirms what you proposed.")
    end.decided_by, end.decided_at = work.actor.id, work.at
    words = {} if reason is None else {"reason": reason}
    work.move(end, END, decision, subject_id=jurisdiction.subject_id, words=words, **_told(end))
    return end

"""A record of a decision made an act on a licence, by the verb that officers use (P3)."""

from app.domains.changes.engine.records import DecisionRecord
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.rules import Terms
from app.domains.subjects.service import licences
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.licences import Why
from app.kit.errors import BadInput, Fault
from app.store.work import Work


def act_on(work: Work, desk: SubjectDesk, licence: Whole, said: DecisionRecord) -> LicenceAct:
    """Do to a licence what a record says, as any act on one is done.

    Raises:
        BadInput: the record lacks what its act needs, or the act cannot be recorded.
        Forbidden, NotFound, PartyToIt, NotRenewable: as for every act.

    Records:
        ``subjects.act.took_effect`` or ``subjects.act.proposed``.

    Rule:
        Fairness P3: ground and date, the firm told the same day, a second officer above the limit.
    """
    licence = licences.for_change(work, licence, licence.version)
    assert licence.now is not None
    terms, why = wanted(said, licence.now.terms), why_of(said)
    if said.act == "renew":
        return licences.renew(work, desk, licence, terms, said.holds_from, why)
    return licences.change_status(work, desk, licence, terms, said.holds_from, why)


def wanted(said: DecisionRecord, now: Terms) -> Terms:
    """Return what a licence says once the record holds.

    Raises:
        BadInput: the record lacks what its act needs.
    """
    if said.act == "renew":
        if said.valid_until is None:
            raise _lacking("/valid_until", "A renewal says until when.")
        begins = said.valid_from or now.valid_from
        return now._replace(valid_from=begins, valid_until=said.valid_until)
    if said.status is None:
        raise _lacking("/status", "A change of status says which.")
    return now._replace(status=said.status, status_word=said.status_word)


def why_of(said: DecisionRecord) -> Why:
    """Return why an authority acts, as a record says."""
    if said.ground is None:
        return Why(said.reason)
    return Why(said.reason, said.ground.code, said.ground.law, said.ground.article)


def _lacking(pointer: str, detail: str) -> BadInput:
    return BadInput("The record lacks something.", faults=[Fault(pointer, detail)])

"""Records of participants: taken whole or not at all, corrected as versions, let go on request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.cohorts.engine import codes
from app.domains.cohorts.engine.cells import ARM, CODE, CONSENT, Layout
from app.domains.cohorts.engine.files import Read
from app.domains.cohorts.engine.protocols import read
from app.domains.cohorts.errors import NothingChosen, TooManyRecords
from app.domains.cohorts.models import CohortRecord, CohortStudy
from app.domains.cohorts.queries import records, studies
from app.domains.cohorts.queries.records import VALUES
from app.domains.cohorts.rules import MOST_RECORDS, lets_go, takes_records
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.cohorts.types import Outcome, Protocol
from app.domains.fees.service.rates import CACHE
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.base import insert_rows
from app.store.work import Work

Reading = Callable[[Layout], list[Read]]
"""Reads what was sent, by what may stand in it."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of what was sent.

    Attributes:
        new: participants who came in.
        corrected: of whom a newer version stands.
        unchanged: of whom it said what was known.
    """

    new: int = 0
    corrected: int = 0
    unchanged: int = 0


def add(work: Work, desk: CohortDesk, study: CohortStudy, reading: Reading) -> Added:
    """Take records of participants, all that was sent or none of it.

    A participant who is known already gets a newer version: what stands in a column replaces what
    was known, an empty cell says that it is missing, and what has no column stays.

    Args:
        work: the open transaction.
        desk: its rates bring money into the study's currency.
        study: of which.
        reading: reads what was sent; nothing of it is written before all of it was read.

    Raises:
        Forbidden: neither the assessor's people, nor an employer that the protocol names.
        StepRefused: no record comes in now.
        BadInput: with every fault; nothing is kept.
        TooManyRecords: a study takes no more.

    Records:
        ``cohorts.records.added`` with counts.

    Rule:
        Fairness E3: participants consented, and no record names one.
    """
    protocol = read(studies.protocol(work, study).canonical)
    only = _refuse_others(work, study, protocol)
    if not takes_records(study.state):
        raise StepRefused(
            "Records come in while the study collects them.", state=study.state.value, allowed=[]
        )
    rates = CACHE.rates(work, desk.rate_days)
    rows = reading(Layout(study.key, protocol, rates, only))
    return _keep(work, study, rows, may_begin=only is None)


def _refuse_others(work: Work, study: CohortStudy, protocol: Protocol) -> frozenset[Outcome] | None:
    """Return which outcomes the caller may hand in; ``None``: all, and who was recruited how."""
    opened = Facts(
        is_public=True,
        holder_id=study.assessor_id,
        opened_to=frozenset(protocol.productivity_from),
    )
    require(work.actor, Permission.PRODUCTIVITY_RECORD, opened, is_seen=True)
    if work.actor.organisation_id != study.assessor_id:
        return frozenset({Outcome.PRODUCTIVITY})
    require(work.actor, Permission.PARTICIPANT_RECORD, study.facts, is_seen=True)
    return None


def _keep(work: Work, study: CohortStudy, rows: Sequence[Read], *, may_begin: bool) -> Added:
    digests = {each.code: codes.digest_of(study.salt, each.code) for each in rows}
    known = records.standing(work, study, digests.values())
    faults, made, gone = list[Fault](), list[dict[str, Any]](), list[Any]()
    unchanged = 0
    for each in rows:
        before = known.get(digests[each.code])
        fault = _fault_of(each, before, may_begin=may_begin)
        if fault is not None:
            faults.append(fault)
            continue
        said = _merged(each, {} if before is None else before.said)
        if before is not None and before.said == said:
            unchanged += 1
            continue
        if before is not None:
            gone.append(before.id)
        made.append(_row(work, study, digests[each.code], before, said))
    if faults:
        raise BadInput("Nothing of it was kept.", faults=faults)
    new = len(made) - len(gone)
    if new and records.count(work, study) + new > MOST_RECORDS:
        raise TooManyRecords(f"A study takes {MOST_RECORDS} participants.")
    added = Added(new, len(gone), unchanged)
    if made:
        records.replace(work, gone)
        insert_rows(work.session, CohortRecord, made)
        _note(work, study, added)
    return added


def _fault_of(row: Read, before: CohortRecord | None, *, may_begin: bool) -> Fault | None:
    if before is None and not may_begin:
        return Fault(f"{row.where}/{CODE}", "No such participant is in the study.")
    if before is not None and before.withdrawn_at is not None:
        return Fault(f"{row.where}/{CONSENT}", "The participant withdrew consent.")
    if before is not None and row.said.get(ARM, before.said[ARM]) != before.said[ARM]:
        return Fault(f"{row.where}/{ARM}", "The participant is in another group of the study.")
    return None


def _merged(row: Read, before: dict[str, Any]) -> dict[str, Any]:
    values = {**before.get(VALUES, {}), **row.values}
    return {**before, **row.said, VALUES: values}


def _row(
    work: Work,
    study: CohortStudy,
    code: str,
    before: CohortRecord | None,
    said: dict[str, Any],
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "study_id": study.id,
        "code_digest": code,
        "revision": 1 if before is None else before.revision + 1,
        "said": said,
        "given_by": work.actor.id,
        "given_at": work.at,
        "replaced_at": None,
        "withdrawn_at": None,
    }


def _note(work: Work, study: CohortStudy, added: Added) -> None:
    study.data_entry = work.upcoming()
    work.record(
        "cohorts.records.added",
        row=str(study.id),
        revision=study.revision,
        counts={"new": added.new, "corrected": added.corrected},
    )
    work.session.flush()


def withdraw(work: Work, study: CohortStudy, code: str) -> None:
    """Take a participant out who withdrew consent: every version is emptied, and none comes back.

    Raises:
        Forbidden: whoever writes records down does, whom the participant told.
        StepRefused: the analysis was asked for.
        NothingChosen: no such participant is in the study.

    Records:
        ``cohorts.record.withdrawn``.

    Rule:
        Fairness E3, L8: counted, and forgotten.
    """
    require(work.actor, Permission.PARTICIPANT_RECORD, study.facts, is_seen=True)
    if not lets_go(study.state, is_asked=study.asked_at is not None):
        raise StepRefused(
            "Consent is withdrawn until the analysis is asked for.",
            state=study.state.value,
            allowed=[],
        )
    known = codes.read(study.key, code)
    digest = "" if known is None else codes.digest_of(study.salt, known)
    found = records.standing(work, study, [digest]).get(digest)
    if found is None or found.withdrawn_at is not None:
        raise NothingChosen("No participant with this code is in the study.")
    study.data_entry = work.upcoming()
    work.record("cohorts.record.withdrawn", row=str(study.id))
    records.empty(work, study, digest)
    work.session.flush()


def new_codes(work: Work, study: CohortStudy, count: int) -> list[str]:
    """Return new codes of a study, to be given to participants; the register keeps none of them.

    Raises:
        Forbidden: whoever writes records down does.
    """
    require(work.actor, Permission.PARTICIPANT_RECORD, study.facts, is_seen=True)
    return [codes.make(study.key) for _ in range(count)]

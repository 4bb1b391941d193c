"""Drafting a study: the sponsor says what is to be compared, and who assesses it."""

import secrets
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.cohorts.engine.protocols import Whose, digest_of, faults_of, written
from app.domains.cohorts.errors import StudyKeyTaken
from app.domains.cohorts.models import CohortProtocol, CohortStudy
from app.domains.cohorts.queries import studies
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.cohorts.types import Protocol, StudyState
from app.domains.cohorts.workflow import STUDY
from app.domains.identity.queries import organisations
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.engine.names import countries
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.work import Work

SALT_BYTES = 32


class Drafted(NamedTuple):
    """What a sponsor sends: the protocol, and the number of the audit body that is to assess it."""

    protocol: Protocol
    assessor: str


def draft(work: Work, desk: CohortDesk, key: str, said: Drafted) -> CohortStudy:
    """Draft a study; only its sponsor and its assessor know of it until the protocol is frozen.

    Raises:
        Forbidden: by the access policy.
        StudyKeyTaken: the key addresses another one.
        BadInput: with each place that is wrong.

    Records:
        ``cohorts.study.drafted`` with its digest.

    Rule:
        Fairness E3.
    """
    facts = Facts(holder_id=work.actor.organisation_id)
    require(work.actor, Permission.STUDY_DRAFT, facts, is_seen=True)
    sponsor_id, person_id = work.actor.organisation_id, work.actor.id
    assert sponsor_id is not None
    assert person_id is not None
    if studies.is_taken(work, key):
        raise StudyKeyTaken(f"The key {key} addresses another study.", key=key)
    assessor_id = _assessor(work, said.assessor)
    refuse_faults(work, desk, said.protocol)
    study = CohortStudy(
        id=new_id(),
        key=key,
        state=STUDY.start,
        title=said.protocol.title,
        sponsor_id=sponsor_id,
        assessor_id=assessor_id,
        revision=1,
        salt=secrets.token_bytes(SALT_BYTES),
        publish_by=said.protocol.publish_by,
        drafted_by=person_id,
        drafted_at=work.at,
        data_entry=0,
    )
    work.session.add(study)
    work.session.flush()
    row = CohortProtocol(
        id=new_id(),
        study_id=study.id,
        revision=1,
        during=StudyState.DRAFT,
        entry=0,
        made_by=person_id,
        made_at=work.at,
    )
    put(work, study, row, said.protocol)
    work.session.add(row)
    work.record("cohorts.study.drafted", row=str(study.id), key=key, digest=row.digest)
    work.session.flush()
    return study


def redraft(work: Work, desk: CohortDesk, study: CohortStudy, said: Drafted) -> CohortStudy:
    """Put another draft in the place of one.

    Raises:
        Forbidden: only its sponsor does.
        StepRefused: the protocol is frozen; who assesses the study amends it.
        BadInput: with each place that is wrong.

    Records:
        ``cohorts.study.redrafted`` with its digest.

    Rule:
        Fairness E3: a frozen protocol is never changed by its sponsor.
    """
    require(work.actor, Permission.STUDY_DRAFT, study.sponsor_facts, is_seen=True)
    if study.state is not StudyState.DRAFT:
        raise StepRefused(
            "The protocol is frozen: who assesses the study can amend it, and everybody sees that.",
            state=study.state.value,
            allowed=[],
        )
    study.assessor_id = _assessor(work, said.assessor)
    refuse_faults(work, desk, said.protocol)
    row = studies.protocol(work, study)
    assert work.actor.id is not None
    row.made_by, row.made_at = work.actor.id, work.at
    put(work, study, row, said.protocol)
    study.title, study.publish_by = said.protocol.title, said.protocol.publish_by
    work.record("cohorts.study.redrafted", row=str(study.id), digest=row.digest)
    work.session.flush()
    return study


def put(work: Work, study: CohortStudy, row: CohortProtocol, said: Protocol) -> None:
    """Write a protocol into a version of it, with its digest."""
    found = studies.named(work, [study.sponsor_id, study.assessor_id])
    sponsor, assessor = found[study.sponsor_id], found[study.assessor_id]
    whose = Whose(study.key, (sponsor.number, sponsor.name), (assessor.number, assessor.name))
    row.canonical = written(said, whose)
    row.digest = digest_of(row.canonical)


def _assessor(work: Work, text: str) -> UUID:
    found = organisations.find_any(work, text, OrganisationKind.AUDIT_BODY)
    if found is None:
        fault = Fault("/assessor", "Give the number of an audit body of this register.")
        raise BadInput("The assessor is not known.", faults=[fault])
    if found == work.actor.organisation_id:
        fault = Fault("/assessor", "Who pays for a study does not assess it.")
        raise BadInput("The assessor comes from outside.", faults=[fault])
    return found


def refuse_faults(work: Work, desk: CohortDesk, said: Protocol) -> None:
    """Refuse a protocol that something is wrong with.

    Raises:
        BadInput: with each place that is wrong.
    """
    faults = [*faults_of(said, desk.today(work.at), countries()), *_unknown(work, said)]
    refuse("The protocol cannot be taken.", faults)


def refuse(detail: str, faults: Sequence[Fault]) -> None:
    """Refuse a protocol, if anything is wrong; it stands under its name in what was sent.

    Raises:
        BadInput: with each place that is wrong.
    """
    if faults:
        told = [Fault(f"/protocol{each.pointer}", each.detail) for each in faults]
        raise BadInput(detail, faults=told)


def _unknown(work: Work, said: Protocol) -> Iterator[Fault]:
    """Yield what of a protocol names nothing that the register knows."""
    known = studies.firms(work, [each for arm in said.arms for each in arm.firms])
    for at, arm in enumerate(said.arms):
        for place, number in enumerate(arm.firms):
            if number not in known:
                yield Fault(f"/arms/{at}/firms/{place}", "Give the number of a record.")
    employers = studies.employers(work, said.productivity_from)
    for at, each in enumerate(said.productivity_from):
        if each not in employers:
            yield Fault(f"/productivity_from/{at}", "Give the id of an employer of this register.")

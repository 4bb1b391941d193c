"""The analysis of a study: computed from what stands, kept as a text with a digest, and repeatable.

It is computed with no door open, and written only where nothing came in meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import rfc8785

from app.domains.cohorts.engine.analysing import analyse, digest_of_data
from app.domains.cohorts.engine.protocols import digest_of, read
from app.domains.cohorts.models import CohortChart, CohortResult, CohortStudy
from app.domains.cohorts.queries import records, studies
from app.domains.cohorts.types import Participant, Protocol, StudyState
from app.domains.cohorts.workflow import STUDY, Action
from app.kit.ids import new_id
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an analysis reads.

    Attributes:
        study_id: of the study.
        key: of the study.
        revision: of the protocol.
        protocol_digest: of it.
        protocol: as it reads.
        entry: of the newest change of a record.
        people: the participants.
    """

    study_id: UUID
    key: str
    revision: int
    protocol_digest: str
    protocol: Protocol
    entry: int
    people: Sequence[Participant]


def gather(work: Work, study: CohortStudy) -> Gathered:
    """Return what the analysis of a study reads, behind one door."""
    row = studies.protocol(work, study)
    return Gathered(
        study.id,
        study.key,
        row.revision,
        row.digest,
        read(row.canonical),
        study.data_entry,
        records.participants(work, study),
    )


def computed(gathered: Gathered) -> dict[str, Any]:
    """Return what was found, with what it was computed from; the same gives the same.

    Rule:
        Fairness E3: recomputable by anybody who has the records.
    """
    return {
        "study": gathered.key,
        "protocol": {"revision": gathered.revision, "digest": gathered.protocol_digest},
        "entry": gathered.entry,
        "data_digest": digest_of_data(gathered.people),
        **analyse(gathered.protocol, gathered.people),
    }


def text_of(found: dict[str, Any]) -> str:
    """Return a result as its one text (RFC 8785)."""
    return rfc8785.dumps(found).decode()


def keep(
    work: Work,
    study: CohortStudy,
    gathered: Gathered,
    found: dict[str, Any],
    charts: Sequence[tuple[str, str, str]],
) -> bool:
    """Keep a result, unless something came in since its data were read; tell whether it was kept.

    Records:
        ``cohorts.study.analysed`` with the digest.

    Rule:
        Fairness E3.
    """
    is_same = (study.data_entry, study.revision) == (gathered.entry, gathered.revision)
    if study.state is not StudyState.CLOSED or not is_same:
        return False
    text = text_of(found)
    row = CohortResult(
        id=new_id(),
        study_id=study.id,
        protocol_id=studies.protocol(work, study).id,
        entry=gathered.entry,
        data_digest=found["data_digest"],
        canonical=text,
        digest=digest_of(text),
        made_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    for outcome, svg, alternative in charts:
        work.session.add(
            CohortChart(result_id=row.id, outcome=outcome, svg=svg, alternative=alternative)
        )
    study.analysed_at = work.at
    work.move(study, STUDY, Action.ANALYSE, key=study.key, digest=row.digest)
    return True


def note_check(work: Work, study: CohortStudy, digest: str, asked_at: datetime | None) -> None:
    """Note what came out when a result was computed anew.

    Records:
        ``cohorts.result.checked`` with the digest that came out.
    """
    row = studies.find_result(work, study)
    if row is None or row.asked_check_at != asked_at or row.checked_at == work.at:
        return
    row.checked_at, row.checked_digest, row.asked_check_at = work.at, digest, None
    work.record("cohorts.result.checked", row=str(study.id), key=study.key, digest=digest)
    work.session.flush()

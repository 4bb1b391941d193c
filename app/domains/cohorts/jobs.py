"""Analyses of studies in the background: SciPy and Matplotlib are loaded here, and nowhere else."""

from typing import Any

from app.access.policy import CLOCK
from app.domains.cohorts.engine.charts import drawn
from app.domains.cohorts.engine.protocols import digest_of
from app.domains.cohorts.queries import studies
from app.domains.cohorts.service import analysing
from app.domains.cohorts.service.running import study_id_of
from app.domains.cohorts.types import StudyState
from app.store.jobs import NotYet
from app.store.work import Database

SECONDS = 1.0
"""How long to wait where something came in while the analysis was computed."""


def analyse(database: Database, body: dict[str, Any]) -> None:
    """Analyse a study: the work of the job.

    Rule:
        Fairness E3.
    """
    study_id = study_id_of(body)
    with database.reading(CLOCK) as work:
        study = studies.of_job(work, study_id)
        if study.state is not StudyState.CLOSED or study.asked_at is None:
            return
        gathered = analysing.gather(work, study)
    found = analysing.computed(gathered)
    charts = drawn(gathered.protocol, found, gathered.key)
    with database.writing(CLOCK) as work:
        study = studies.of_job(work, study_id)
        if not analysing.keep(work, study, gathered, found, charts):
            raise NotYet(SECONDS)


def check(database: Database, body: dict[str, Any]) -> None:
    """Compute a result anew from the same records, and note what comes out: the work of the job."""
    study_id = study_id_of(body)
    with database.reading(CLOCK) as work:
        study = studies.of_job(work, study_id)
        row = studies.find_result(work, study)
        asked_at = None if row is None else row.asked_check_at
        if asked_at is None:
            return
        gathered = analysing.gather(work, study)
    digest = digest_of(analysing.text_of(analysing.computed(gathered)))
    with database.writing(CLOCK) as work:
        analysing.note_check(work, studies.of_job(work, study_id), digest, asked_at)

"""Rows of the access walk for cohort studies; each scene has one that its people assess."""

from datetime import date
from typing import Any

from app.access.grants import AUDITORS, Role
from app.domains.cohorts.engine.protocols import Whose, digest_of, every_pair, written
from app.domains.cohorts.engine.templates import templates
from app.domains.cohorts.models import CohortProtocol, CohortStudy
from app.domains.cohorts.types import Protocol, StudyState
from app.kit.ids import new_id
from tests.access.rows import Row, Rows, Scene, at
from tests.make import OPERATOR

ASSESSES = frozenset({Role.OUTSIDE_ASSESSOR})
SPONSORS = frozenset(
    {
        *(Role.SECRETARIAT, Role.AUTHORITY_MANAGER, Role.EMPLOYER_MANAGER),
        *(Role.RECRUITER_MANAGER, Role.PARTNER),
    }
)
STUDY = "/v1/cohort-studies/{s.cohort_study}"
PROTOCOL = {
    "template": "qatar-pilot",
    "title": "Three cohorts",
    "language": "en",
    "seed": 1,
    "publish_by": "2027-12-31",
}
DECLARED = {"no_tie_to_sponsor": True, "no_tie_to_firms": True}
ROWS_OF_JSON = {"rows": [{"code": "1", "arm": "full", "consent": "yes"}]}
PUBLIC_STUDY: dict[str, Any] = {"strange": 403}
"""Anybody knows of a study whose protocol is frozen."""


def _acts(verb: str, body: Any, ok: int, who: frozenset[Role] = ASSESSES) -> Row:
    return Row("POST", at(f"{STUDY}/{verb}", body), ok, own=who, **PUBLIC_STUDY)


PROTECTED = {
    "draft_cohort_study": Row(
        "POST",
        at(
            "/v1/cohort-studies",
            {"key": "of-the-walk", "assessor": "OO-NOBODY", "protocol": PROTOCOL},
        ),
        422,
        own=SPONSORS,
        strange=None,
        narrow=403,
    ),
    "change_cohort_draft": Row(
        "PUT",
        at(STUDY, {"assessor": "OO-NOBODY", "protocol": PROTOCOL}),
        409,
        own=SPONSORS,
        **PUBLIC_STUDY,
    ),
    "freeze_cohort_protocol": _acts("freeze", DECLARED, 409),
    "amend_cohort_protocol": _acts("amend", {"protocol": PROTOCOL, "reason": "because"}, 409),
    "begin_cohort_study": _acts("begin", None, 409),
    "close_cohort_study": _acts("close", None, 409),
    "analyse_cohort_study": _acts("analyse", None, 409),
    "publish_cohort_study": _acts("publish", None, 409),
    "check_cohort_result": _acts("check", None, 404),
    "comment_cohort_result": _acts(
        "comment", {"words": "so it is", "language": "en"}, 409, SPONSORS
    ),
    "count_cohort_records": Row("GET", at(f"{STUDY}/records"), own=AUDITORS, **PUBLIC_STUDY),
    "add_cohort_records": _acts("records", ROWS_OF_JSON, 422, AUDITORS),
    "add_cohort_record_file": Row(
        "POST", at(f"{STUDY}/records/file"), 422, own=AUDITORS, file=b"name\nRam", **PUBLIC_STUDY
    ),
    "make_cohort_codes": _acts("codes", {"count": 2}, 200, AUDITORS),
    "withdraw_cohort_consent": _acts("withdrawals", {"code": "1"}, 404, AUDITORS),
}
READ = frozenset(
    {
        *("list_cohort_studies", "read_cohort_study", "list_cohort_protocols"),
        *("read_cohort_result", "read_cohort_result_table", "read_cohort_chart"),
    }
)


def _study(scene: Scene) -> str:
    """Make a study that collects records; the organisation pays for it, or assesses it."""
    design = templates()["qatar-pilot"]
    said = Protocol(
        title="Three cohorts",
        language="en",
        question=design.question,
        corridors=design.corridors,
        currency=design.currency,
        arms=design.arms,
        outcomes=design.outcomes,
        comparisons=every_pair(design.arms),
        subgroups=design.subgroups,
        sites=(),
        threshold=10,
        seed=1,
        draws=2_000,
        false_rate="0.05",
        publish_by=date(2027, 12, 31),
        template=design.key,
    )
    with scene.world.database.writing(OPERATOR) as work:
        study = CohortStudy(
            id=new_id(),
            key=f"of-{scene.whose.organisation.id}",
            state=StudyState.COLLECTING,
            title=said.title,
            sponsor_id=scene.whose.organisation.id,
            assessor_id=scene.whose.organisation.id,
            revision=1,
            salt=b"salt",
            publish_by=said.publish_by,
            drafted_by=scene.whose.person.id,
            drafted_at=work.at,
            frozen_at=work.at,
            begun_at=work.at,
            data_entry=0,
        )
        work.session.add(study)
        work.session.flush()
        text = written(said, Whose(study.key, ("1", "A"), ("2", "B")))
        work.session.add(
            CohortProtocol(
                study_id=study.id,
                revision=1,
                canonical=text,
                digest=digest_of(text),
                during=StudyState.DRAFT,
                entry=0,
                made_by=scene.whose.person.id,
                made_at=work.at,
                frozen_at=work.at,
            )
        )
    return study.key


ROWS = Rows(
    PROTECTED,
    public=READ | {"list_cohort_templates"},
    optional=READ,
    things={"cohort_study": _study},
)

"""Rows of the access walk for programmes and evaluations; a firm holds one result."""

from uuid import UUID

from app.access.grants import HELD, INTERMEDIARY, Role
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.measures import MEASURES
from app.domains.recognition.engine.results import evaluate, written
from app.domains.recognition.engine.texts import canonical, digest_of, terms_of
from app.domains.recognition.models import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionRecomputation,
    RecognitionResult,
)
from app.domains.recognition.types.scoring import Found
from app.kit.ids import new_id
from tests.access.rows import ME, SECRETARIAT, Row, Rows, Scene, at
from tests.applications import hold_record
from tests.evaluating import MERIT
from tests.make import OPERATOR

EVALUATORS = SECRETARIAT | {Role.DECISION_MAKER, Role.ACCESS_REVIEWER}
NEITHER = HELD - EVALUATORS - INTERMEDIARY
KEY = "walked-programme"
PROGRAMME = f"/v1/recognition/programmes/{KEY}"
EVALUATION = "/v1/recognition/evaluations/{s.evaluation}"
VERSION = {"programme": {**MERIT, "key": KEY, "edition": 2}, "reason": "a test of who may"}


def _load(_scene: Scene) -> tuple[str, object]:
    return f"{PROGRAMME}/versions", VERSION


def _ask(scene: Scene) -> tuple[str, object]:
    assert scene.evaluation
    return f"{PROGRAMME}/evaluations", {}


def _list(scene: Scene) -> tuple[str, object]:
    assert scene.evaluation
    return f"{PROGRAMME}/evaluations", None


PROTECTED = {
    "load_recognition_programme": Row("POST", _load, 201, own=SECRETARIAT, narrow=403, **ME),
    "evaluate_recognition_programme": Row("POST", _ask, 202, own=SECRETARIAT, narrow=403, **ME),
    "list_recognition_evaluations": Row("GET", _list, own=EVALUATORS, narrow=403, **ME),
    "read_recognition_evaluation": Row("GET", at(EVALUATION), own=EVALUATORS, narrow=403, **ME),
    "list_recognition_results": Row(
        "GET", at(f"{EVALUATION}/results"), own=EVALUATORS | INTERMEDIARY, narrow=403, **ME
    ),
    "list_recognition_results_of_firms": Row(
        "GET", at("/v1/recognition/results"), own=EVALUATORS | INTERMEDIARY, narrow=403, **ME
    ),
    "read_recognition_result": Row(
        "GET",
        at(f"{EVALUATION}/results/{{s.evaluated}}"),
        own=EVALUATORS | INTERMEDIARY,
        other=EVALUATORS,
        narrow=403,
    ),
    "recompute_recognition_evaluation": Row(
        "POST", at(f"{EVALUATION}/recomputation"), 202, own=EVALUATORS, narrow=403, **ME
    ),
    "read_recognition_recomputation": Row(
        "GET",
        at(f"{EVALUATION}/recomputations/{{s.recomputation}}"),
        own=EVALUATORS,
        narrow=403,
        **ME,
    ),
}
PUBLIC = frozenset({"list_recognition_programmes", "read_recognition_programme"})
INPUTS = {"counted": 10, "violations": 0, "deployed": 10}


def _evaluation(scene: Scene) -> tuple[UUID, str, UUID]:
    """Let the organisation hold a record that a finished evaluation looked at."""
    subject_id, number = hold_record(scene.world, scene.whose)
    text = canonical(Programme.model_validate({**MERIT, "key": KEY}))
    terms = terms_of(text)
    found = {each: Found(INPUTS) for each in terms.measures if each in MEASURES}
    result = evaluate(terms, [subject_id], found, [])
    with scene.world.database.writing(OPERATOR) as work:
        programme = RecognitionProgramme(
            id=new_id(),
            key=KEY,
            edition=1,
            title=terms.title,
            kind=terms.kind,
            jurisdiction=terms.jurisdiction,
            period_from=terms.period_from,
            period_until=terms.period_until,
            terms=text,
            digest=digest_of(text),
            entry=1,
            loaded_at=work.at,
        )
        work.session.add(programme)
        work.session.flush()
        evaluation = RecognitionEvaluation(
            id=new_id(),
            programme_id=programme.id,
            programme_digest=programme.digest,
            as_of=work.at.date(),
            read_entry=1,
            read_at=work.at,
            asked_at=work.at,
            total=1,
            done=1,
            finished_at=work.at,
        )
        work.session.add(evaluation)
        work.session.flush()
        again = RecognitionRecomputation(
            id=new_id(), evaluation_id=evaluation.id, asked_at=work.at, done=0
        )
        work.session.add(again)
        work.session.add(
            RecognitionResult(
                evaluation_id=evaluation.id,
                subject_id=subject_id,
                score_hundredths=4_000,
                is_eligible=True,
                proposed=[],
                frozen=written(result),
                digest="0" * 64,
            )
        )
    return evaluation.id, number, again.id


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    seen={"read_recognition_result": NEITHER},
    things={"evaluation evaluated recomputation": _evaluation},
    once=frozenset({"evaluation", "evaluated", "recomputation"}),
)

"""The rows of the access walk for changes that national systems pull and push."""

from datetime import timedelta
from uuid import UUID

from app.domains.changes.models import ChangeQuestion, Push
from app.domains.changes.types import PushStage, QuestionKind, QuestionState
from app.kit.ids import new_id
from tests.access.rows import LICENSING, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.changing import decision
from tests.make import OPERATOR

PULLING = SECRETARIAT | LICENSING
PUSH = "/v1/changes/decisions/{s.push}"
QUESTION = "/v1/changes/questions/{s.change_question}"
PROTECTED = {
    "list_changes": Row("GET", at("/v1/changes"), own=PULLING, narrow=403, strange=None),
    "export_changes": Row("GET", at("/v1/changes/export"), own=PULLING, narrow=403, strange=None),
    # Whoever pulls finds that this entry has no rows; others are not told even that.
    "list_changed_rows": Row(
        *("GET", at("/v1/changes/1/rows"), 404), own=PULLING, narrow=403, strange=None
    ),
    "send_decisions": Row(
        *("POST", at("/v1/changes/decisions"), 202),
        own=LICENSING,
        narrow=403,
        strange=None,
        file=b'{"record":"decision"}\n',
    ),
    "list_pushes": Row("GET", at("/v1/changes/decisions"), narrow=200, strange=None),
    "read_push": Row("GET", at(PUSH), own=PULLING, other=PULLING, refused=404),
    "list_push_lines": Row("GET", at(f"{PUSH}/lines"), own=PULLING, other=PULLING, refused=404),
    "list_change_questions": Row("GET", at("/v1/changes/questions"), narrow=200, strange=None),
    "read_change_question": Row("GET", at(QUESTION), own=PULLING, other=PULLING, refused=404),
    "apply_change_question": Row(
        *("POST", at(f"{QUESTION}/apply", REASON), 422),
        own=LICENSING,
        other=LICENSING,
        refused=404,
    ),
    "let_go_change_question": Row(
        "POST", at(f"{QUESTION}/let-go", REASON), own=PULLING, other=PULLING, refused=404
    ),
}


def _push(scene: Scene) -> UUID:
    whose = scene.whose
    return scene.keep(
        Push(
            id=new_id(),
            jurisdiction="PH",
            organisation_id=whose.organisation.id,
            person_id=whose.person.id,
            membership_id=whose.membership.id,
            role=whose.membership.role.value,
            digest="0" * 64,
            size_bytes=1,
            stage=PushStage.DONE,
            sent_at=scene.world.database.clock(),
        )
    )


def _question(scene: Scene) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        row = ChangeQuestion(
            id=new_id(),
            kind=QuestionKind.LICENCE_UNKNOWN,
            state=QuestionState.OPEN,
            jurisdiction="PH",
            record_id="dmw.gov.ph/1",
            record=decision(1),
            asked_at=work.at,
            due_at=work.at + timedelta(days=14),
        )
        work.session.add(row)
    return row.id


ROWS = Rows(
    PROTECTED,
    public=frozenset({"read_schema"}),
    seen={"apply_change_question": SECRETARIAT},
    things={"push": _push, "change_question": _question},
    once=frozenset({"change_question"}),
)

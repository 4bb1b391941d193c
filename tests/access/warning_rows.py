"""Rows of the access walk for warnings, and for objections to them."""

from datetime import timedelta
from uuid import UUID

from app.access.grants import Role
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.domains.warnings.models import PublicWarning, WarningObjection
from app.domains.warnings.types import Basis, ObjectionGround, ObjectionState, WarningState
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.keys import Purpose
from app.store.serials import take_serials
from tests.access.rows import Row, Rows, Scene, at
from tests.make import OPERATOR

OFFICER = frozenset({Role.COMPLAINTS_OFFICER})
JUDGE = frozenset({Role.APPEALS_MEMBER})
WORKERS = OFFICER | JUDGE
DRAFT = "/v1/warning-drafts/{s.warning}"
WORDS = {"name": "Sunrise", "text": "Takes money for jobs abroad."}
ACTS = (
    ("rewrite_warning", "words", 403, WORDS),
    ("agree_to_warning", "agree", 200, None),
    (
        "attempt_to_reach",
        "attempts",
        201,
        {"way": "telephone", "is_reached": False, "note": "called"},
    ),
    ("write_down_answer", "answer", 409, {"answer": "It was not us."}),
    ("read_warning_answer", "read-answer", 409, {"is_shown": True}),
    ("publish_warning", "publish", 409, {"months": 3}),
    ("renew_warning", "renew", 409, {"months": 3}),
    ("end_warning", "end", 409, {"why": "stopped"}),
    ("withdraw_warning", "withdraw", 200, {"why": "mistake"}),
)
PUBLIC = frozenset(
    {
        *("list_warnings", "read_warning", "search_warnings", "object_to_warning"),
        *("read_announcement", "answer_announcement", "look_up_objection"),
    }
)
PROTECTED = {
    "list_warning_drafts": Row("GET", at("/v1/warning-drafts"), narrow=200, strange=None),
    "draft_warning": Row(
        "POST",
        at(
            "/v1/warning-drafts",
            {
                **WORDS,
                "record": "{s.ghost}",
                "is_person": False,
                "conduct": ["charges_workers"],
                "country": "NP",
                "sources": {"complaints": []},
            },
        ),
        422,
        own=OFFICER,
        refused=404,
        strange=None,
    ),
    "read_warning_draft": Row("GET", at(DRAFT), own=WORKERS, other=WORKERS, refused=404),
    **{
        name: Row("POST", at(f"{DRAFT}/{path}", body), ok, own=OFFICER, other=OFFICER, refused=404)
        for name, path, ok, body in ACTS
    },
    "list_objections": Row("GET", at("/v1/warning-objections"), narrow=200, strange=None),
    "read_objection": Row(
        "GET", at("/v1/warning-objections/{s.objection}"), own=JUDGE, other=JUDGE, refused=404
    ),
    "decide_objection": Row(
        "POST",
        at("/v1/warning-objections/{s.objection}/decide", {"is_upheld": True, "reason": "another"}),
        own=JUDGE,
        other=JUDGE,
        refused=404,
    ),
}


def _ghost(scene: Scene) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        serial = take_serials(work.session, "subject")
        subject = Subject(
            id=new_id(),
            serial=serial,
            number=make(NumberKind.INTERMEDIARY, serial),
            kind=SubjectKind.INTERMEDIARY,
            standing=Standing.UNREGISTERED,
            country="NP",
            recorded_from=1,
        )
        work.session.add(subject)
    return subject.id


def _warning(scene: Scene) -> UUID:
    ghost = scene.ghost
    with scene.world.database.writing(OPERATOR) as work:
        warning_id = new_id()
        words = b'{"name": "Sunrise", "locality": null, "text": "Takes money."}'
        row = PublicWarning(
            id=warning_id,
            number=make(NumberKind.WARNING, take_serials(work.session, "warning")),
            state=WarningState.DRAFTED,
            subject_id=ghost,
            is_person=False,
            conduct=["charges_workers"],
            country="NP",
            sealed_words=scene.world.desk.ring.seal(
                work, Purpose.COMPLAINT, words, of=str(warning_id)
            ),
            basis=Basis.AUTHORITY,
            drafted_by=scene.colleague.person.id,
            drafted_at=work.at,
        )
        work.session.add(row)
    return row.id


def _objection(scene: Scene) -> UUID:
    warning = scene.warning
    with scene.world.database.writing(OPERATOR) as work:
        row = WarningObjection(
            id=new_id(),
            warning_id=warning,
            state=ObjectionState.LODGED,
            ground=ObjectionGround.NOT_ME,
            code_digest=new_id().hex,
            lodged_at=work.at,
            due_at=work.at + timedelta(days=28),
        )
        work.session.add(row)
    return row.id


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    seen={
        **{name: JUDGE for name, *_ in ACTS},
        "draft_warning": frozenset({Role.SECRETARIAT}),
    },
    things={"ghost": _ghost, "warning": _warning, "objection": _objection},
)

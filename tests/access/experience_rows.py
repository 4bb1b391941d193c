"""Rows of the access walk for experience: codes, answers read first, replies and requests (E4)."""

from typing import Any
from uuid import UUID, uuid4

from app.access.grants import GOVERNMENT, HELD, Role
from app.domains.experience.models import ExperienceAnswer, RemovalRequest
from app.domains.experience.rules import week_of
from app.domains.experience.types import AnswerState, RequestGround, RequestState
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from app.store.keys import Purpose
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.applications import hold_record
from tests.make import OPERATOR
from tests.people import Member

READS = frozenset({Role.COMPLAINTS_OFFICER})
FIRM = "/v1/intermediaries/{s.experience_firm}/experience"
ANSWER = "/v1/experience/answers/{s.worker_answer}"
REQUEST = "/v1/experience/removal-requests/{s.removal_request}"
BATCH = {
    "record": "{s.experience_firm}",
    "origin": "PH",
    "destination": "QA",
    "codes": 10,
    "from_month": "2026-03",
    "until_month": "2026-03",
}
MANAGER = frozenset({Role.RECRUITER_MANAGER})


def _firm(scene: Scene) -> UUID:
    subject_id, _ = hold_record(scene.world, _holder(scene))
    return subject_id


def _holder(scene: Scene) -> Member:
    """Return who holds the record: not who gives its codes, or looks at what is told of it."""
    if scene.whose.organisation.kind not in {
        OrganisationKind.SCHEME_OWNER,
        OrganisationKind.AUTHORITY,
    }:
        return scene.whose
    firm = scene.world.organisation(OrganisationKind.INTERMEDIARY)
    return scene.world.member(Role.RECRUITER_MANAGER, firm)


def _told(scene: Scene, **said: Any) -> UUID:
    return UUID(
        str(
            scene.keep(
                ExperienceAnswer(
                    subject_id=scene.experience_firm,
                    week=week_of(scene.world.database.clock().date()),
                    answers={},
                    **{"id": uuid4(), "state": AnswerState.WAITING, **said},
                )
            )
        )
    )


def _with_words(scene: Scene) -> UUID:
    row_id, ring = uuid4(), scene.world.desk.ring
    with scene.world.database.writing(OPERATOR) as work:
        whose = f"experience {row_id}"
        sealed = ring.seal(work, Purpose.COMPLAINT, b"they hit us", of=whose)
    return _told(scene, id=row_id, sealed_words=sealed)


def _shown(scene: Scene) -> UUID:
    words = {"shown_words": "we were told the truth", "shown_with": "2026-Q3", "language": "en"}
    return _told(scene, state=AnswerState.COUNTED, **words)


def _removal(scene: Scene) -> UUID:
    asks = _holder(scene)
    row_id: UUID = scene.keep(
        RemovalRequest(
            id=new_id(),
            state=RequestState.ASKED,
            answer_id=_shown(scene),
            subject_id=scene.experience_firm,
            organisation_id=asks.organisation.id,
            ground=RequestGround.UNLAWFUL,
            entry=1,
            asked_by=asks.person.id,
            asked_at=scene.world.database.clock(),
        )
    )
    return row_id


def _reads(verb: str, body: Any = None) -> Row:
    path = f"{ANSWER}/{verb}" if verb else ANSWER
    method = "POST" if verb else "GET"
    return Row(method, at(path, body), own=READS, other=READS, refused=404)


def _decides(verb: str, body: Any) -> Row:
    return Row("POST", at(f"{REQUEST}/{verb}", body), own=READS, other=READS, refused=404)


def _of_firm(path: str, body: Any) -> Row:
    return Row("POST", at(FIRM + path, body), 201, own=MANAGER, strange=403)


ROWS = Rows(
    {
        # Whoever may give codes learns that no authority reported workers; a partner that it is
        # not admitted.
        "give_experience_codes": Row(
            "POST",
            at("/v1/experience/batches", BATCH),
            409,
            own=SECRETARIAT | GOVERNMENT,
            strange=None,
        ),
        "list_experience_batches": Row(
            "GET", at("/v1/experience/batches"), strange=None, narrow=200
        ),
        "list_experience_answers": Row(
            "GET", at("/v1/experience/answers"), own=READS, **{**ME, "narrow": 403}
        ),
        "read_experience_answer": _reads(""),
        "count_experience_answer": _reads("count", {}),
        "set_experience_answer_aside": Row(
            "POST",
            at("/v1/experience/answers/{s.worker_words}/set-aside", {"reason": "hurt"}),
            own=READS,
            other=READS,
            refused=404,
        ),
        "remove_experience_answer": _reads("remove", {"reason": "spam"}),
        "list_experience_removal_requests": Row(
            "GET", at("/v1/experience/removal-requests"), own=HELD, strange=None, narrow=200
        ),
        "grant_experience_removal": _decides("grant", {"removed_for": "threat", **REASON}),
        "refuse_experience_removal": _decides("refuse", REASON),
        "reply_to_experience": _of_firm("/replies", {"words": "we listen", "language": "en"}),
        "ask_to_remove_experience_words": _of_firm(
            "/texts/{s.worker_text}/removal-requests", {"ground": "unlawful", **REASON}
        ),
    },
    public=frozenset(
        {
            *("read_experience_survey", "check_experience_code", "answer_experience_survey"),
            *("read_firm_experience", "list_firm_experience_texts", "read_experience_removals"),
        }
    ),
    seen_at_home={
        "grant_experience_removal": MANAGER,
        "refuse_experience_removal": MANAGER,
    },
    things={
        "experience_firm": _firm,
        "worker_answer": _told,
        "worker_words": _with_words,
        "worker_text": _shown,
        "removal_request": _removal,
    },
)

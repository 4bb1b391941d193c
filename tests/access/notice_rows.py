"""The rows of the access walk for notices, plain errors, reviews and appeals."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.access.grants import ADDRESSEES, APPELLANTS, AUDIT_BODY, CLAIMANTS, Role
from app.domains.appeals.models import Appeal, AppealMember, AppealObjection
from app.domains.appeals.types import AppealState, ObjectionState
from app.domains.identity.types import OrganisationKind
from app.domains.notices.engine.content import Told, freeze
from app.domains.notices.models import Notice, NoticeError, NoticeLetter
from app.domains.notices.types import ActKind, ErrorState, LetterKind, NoticeState
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.make import NOON, OPERATOR

ANNOUNCERS = SECRETARIAT | {Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER}
PANEL = frozenset({Role.APPEALS_MEMBER})
READ_ALL = ANNOUNCERS | PANEL
AT_HOME = ADDRESSEES | AUDIT_BODY
HEAR_ALL = SECRETARIAT | PANEL
NOTICE = "/v1/notices/{s.notice}"
STANDING = "/v1/notices/{s.standing}"
APPEAL = "/v1/appeals/{s.appeal}"
SERVED = {"way": "post", "outcome": "served", "at": NOON.isoformat()}


def _theirs(method: str, path: str, body: Any = None, ok: int = 200, **more: Any) -> Row:
    """Return the row of what only the struck organisation does."""
    return Row(method, at(path, body), ok, **{"own": ADDRESSEES, "refused": 404, **more})


def _panel(scene: Scene) -> tuple[str, Any]:
    return f"/v1/appeals/{scene.appeal}/panel", {"members": [str(scene.judge)]}


PROTECTED = {
    "list_notices": Row("GET", at("/v1/notices"), narrow=200, **ME),
    "read_notice": Row("GET", at(NOTICE), own=AT_HOME | READ_ALL, other=READ_ALL, refused=404),
    "read_notice_letter": Row(
        "GET",
        at("/v1/notices/{s.notice}/letters/{s.letter}"),
        own=AT_HOME | READ_ALL,
        other=READ_ALL,
        refused=404,
    ),
    "print_notice_letter": Row(
        "GET",
        at("/v1/notices/{s.notice}/letters/{s.letter}.pdf"),
        own=AT_HOME | READ_ALL,
        other=READ_ALL,
        refused=404,
    ),
    "answer_notice": _theirs("POST", f"{NOTICE}/answer", {"answer": "we object to it"}),
    "state_publicly": _theirs("POST", f"{STANDING}/state-publicly", {"statement": "not so"}),
    "erase_notice_statement": _theirs(
        "POST",
        f"{STANDING}/erase-statement",
        REASON,
        404,
        own=CLAIMANTS | SECRETARIAT,
        other=SECRETARIAT,
    ),
    "serve_notice": Row(
        "POST", at(f"{NOTICE}/serve", SERVED), own=SECRETARIAT, other=SECRETARIAT, refused=404
    ),
    "drop_notice": Row(
        "POST", at(f"{NOTICE}/drop", REASON), own=ANNOUNCERS, other=ANNOUNCERS, refused=404
    ),
    "claim_plain_error": _theirs("POST", f"{STANDING}/errors", {"what": "a wrong day"}, 201),
    "answer_plain_error": Row(
        "POST",
        at("/v1/notices/{s.doubted}/errors/{s.error}/answer", {"is_error": False, **REASON}),
        own=ANNOUNCERS,
        other=ANNOUNCERS,
        refused=404,
    ),
    "review_urgent_act": Row(
        "POST",
        at("/v1/notices/{s.urgent}/review", {"stands": True, **REASON}),
        own=ANNOUNCERS,
        other=ANNOUNCERS,
        refused=404,
    ),
    "lodge_appeal": _theirs(
        "POST", "/v1/appeals", {"notice": "{s.standing}", "grounds": "not so"}, 201, own=APPELLANTS
    ),
    "list_appeals": Row("GET", at("/v1/appeals"), narrow=200, **ME),
    "read_appeal": Row("GET", at(APPEAL), own=ADDRESSEES | HEAR_ALL, other=HEAR_ALL, refused=404),
    "name_appeal_panel": Row("POST", _panel, own=SECRETARIAT, other=SECRETARIAT, refused=404),
    "object_to_appeal_member": _theirs(
        "POST", APPEAL + "/members/{s.member}/object", REASON, own=APPELLANTS
    ),
    "answer_appeal_objection": Row(
        "POST",
        at(APPEAL + "/members/{s.objected}/answer", {"is_right": False, **REASON}),
        own=SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    # Members who were not named for this panel: 409.
    **{
        f"{verb}_appeal": Row(
            "POST", at(f"{APPEAL}/{path}", body), 409, own=PANEL, other=PANEL, refused=404
        )
        for verb, path, body in (
            ("admit", "admit", REASON),
            ("hear", "hear", REASON),
            ("vote_on", "votes", {"outcome": "upheld", **REASON}),
            ("conclude", "conclude", REASON),
        )
    },
    "withdraw_appeal": _theirs("POST", f"{APPEAL}/withdraw", REASON, own=APPELLANTS),
}


def _notice(scene: Scene, **more: Any) -> Notice:
    """Return a notice to the organisation of the scene, announced by others in the caller's role.

    The verbs of its own body ask for the role; somebody else's person stands behind it.
    """
    role = scene.me.membership.role
    with scene.world.database.writing(OPERATOR) as work:
        serial = take_serials(work.session, "notice")
        notice = Notice(
            **{
                "id": new_id(),
                "number": make(NumberKind.NOTICE, serial),
                "act": ActKind.CLAIM_REFUSED,
                "thing_kind": "claim",
                "thing_id": scene.claim,
                "address": f"/v1/claims/{scene.claim}",
                "subject_id": scene.subject,
                "is_named": True,
                "organisation_id": scene.whose.organisation.id,
                "ground": "not_proved",
                "rule": "Fairness P1",
                "facts_told": [],
                "state": NoticeState.ANNOUNCED,
                "announced_at": work.at,
                "announced_as": role if role in ANNOUNCERS else Role.SECRETARIAT,
                "announced_entry": 1,
                "told_at": work.at,
                "answer_by": work.at + timedelta(days=10),
                "answer_seconds": 864_000,
                **more,
            }
        )
        work.session.add(notice)
    return notice


def _in_effect(scene: Scene, **more: Any) -> UUID:
    at_ = scene.world.database.clock()
    until = at_ + timedelta(days=10)
    said = {
        "state": NoticeState.IN_EFFECT,
        "effective_at": at_,
        "appeal_until": until,
        "error_until": until,
        "quorum": 2,
        "heard_by": "appeals_panel",
        **more,
    }
    return _notice(scene, **said).id


_TOLD = Told(
    kind=LetterKind.ANNOUNCED,
    number=make(NumberKind.NOTICE, 1),
    act="claim_refused",
    address="/v1/claims/a",
    ground="not_proved",
    rule="C1",
    facts=(),
    by="secretariat",
    at=NOON,
)


def _announced(scene: Scene) -> tuple[UUID, UUID]:
    notice = _notice(scene, thing_id=new_id())
    frozen = freeze("en", _TOLD)
    letter = NoticeLetter(
        id=new_id(),
        notice_id=notice.id,
        kind=LetterKind.ANNOUNCED,
        template=frozen.template,
        template_version=1,
        language=frozen.language,
        content=frozen.content,
        digest=frozen.digest,
        entry=1,
        made_at=notice.announced_at,
    )
    return notice.id, scene.keep(letter)


def _doubted(scene: Scene) -> tuple[UUID, UUID]:
    notice_id, at_ = _in_effect(scene), scene.world.database.clock()
    error = NoticeError(
        id=new_id(),
        notice_id=notice_id,
        organisation_id=scene.whose.organisation.id,
        state=ErrorState.OPEN,
        claimed_at=at_,
        entry=1,
        answer_by=at_ + timedelta(days=10),
    )
    return notice_id, scene.keep(error)


def _urgent(scene: Scene) -> UUID:
    others = [scene.colleague.person.id, scene.judge]
    review = scene.world.database.clock() + timedelta(days=14)
    return _in_effect(scene, proposed_by=others[0], decided_by=others[1], review_by=review)


def _judge(scene: Scene) -> UUID:
    owner = scene.world.organisation(OrganisationKind.SCHEME_OWNER)
    return scene.world.member(Role.APPEALS_MEMBER, owner).person.id


def _appeal(scene: Scene) -> tuple[UUID, UUID, UUID]:
    at_, notice_id = scene.world.database.clock(), _in_effect(scene)
    with scene.world.database.writing(OPERATOR) as work:
        appeal = Appeal(
            id=new_id(),
            number=make(NumberKind.APPEAL, take_serials(work.session, "appeal")),
            notice_id=notice_id,
            organisation_id=scene.whose.organisation.id,
            state=AppealState.LODGED,
            lodged_at=at_,
            lodged_entry=1,
            is_late=False,
            acknowledged_by=at_,
            decide_by=at_ + timedelta(days=30),
        )
        work.session.add(appeal)
        work.session.flush()
        members = [_member(appeal.id, _judge(scene), at_) for _ in range(2)]
        work.session.add_all(members)
        work.session.flush()
        work.session.add(
            AppealObjection(
                id=new_id(),
                appeal_id=appeal.id,
                member_id=members[1].id,
                organisation_id=scene.whose.organisation.id,
                state=ObjectionState.OPEN,
                lodged_at=at_,
                entry=1,
            )
        )
    return appeal.id, members[0].id, members[1].id


def _member(appeal_id: UUID, person_id: UUID, at_: Any) -> AppealMember:
    return AppealMember(
        id=new_id(),
        appeal_id=appeal_id,
        person_id=person_id,
        named_at=at_,
        objections_until=at_ + timedelta(days=7),
    )


_ONLY_THEIRS = frozenset({"answer_notice", "state_publicly", "claim_plain_error"})
_OF_THE_BODY = frozenset({"drop_notice", "answer_plain_error", "review_urgent_act"})
_OF_THE_PANEL = frozenset({"admit_appeal", "hear_appeal", "vote_on_appeal", "conclude_appeal"})
_OF_APPELLANTS = frozenset({"object_to_appeal_member", "withdraw_appeal"})
_OF_SECRETARIAT = frozenset({"name_appeal_panel", "answer_appeal_objection"})

ROWS = Rows(
    PROTECTED,
    seen={
        **dict.fromkeys(_ONLY_THEIRS, READ_ALL),
        **dict.fromkeys(_OF_THE_BODY, PANEL),
        **dict.fromkeys(_OF_THE_PANEL, SECRETARIAT),
        **dict.fromkeys(_OF_APPELLANTS, HEAR_ALL),
        **dict.fromkeys(_OF_SECRETARIAT, PANEL),
        "erase_notice_statement": READ_ALL - SECRETARIAT,
        "serve_notice": READ_ALL - SECRETARIAT,
        "lodge_appeal": READ_ALL,
    },
    seen_at_home={
        **dict.fromkeys(_ONLY_THEIRS, AUDIT_BODY - ADDRESSEES),
        **dict.fromkeys(_OF_THE_BODY, AT_HOME),
        **dict.fromkeys(_OF_THE_PANEL, ADDRESSEES),
        **dict.fromkeys(_OF_APPELLANTS, ADDRESSEES - APPELLANTS),
        **dict.fromkeys(_OF_SECRETARIAT, ADDRESSEES),
        "erase_notice_statement": AT_HOME - CLAIMANTS,
        "serve_notice": AT_HOME,
        "lodge_appeal": AT_HOME - APPELLANTS,
    },
    things={
        "notice letter": _announced,
        "standing": _in_effect,
        "doubted error": _doubted,
        "judge": _judge,
        "urgent": _urgent,
        "appeal member objected": _appeal,
    },
)

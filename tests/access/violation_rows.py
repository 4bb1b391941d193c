"""Rows of the access walk for cases of violations, for their bodies and for respondents."""

from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind, NoticeState
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.types import (
    Body,
    Offence,
    Part,
    RespondentState,
    Source,
    Standard,
    ViolationState,
)
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.sight import open_to
from app.store.work import Work
from tests.access.rows import PARTIES, Row, Rows, Scene, at
from tests.make import OPERATOR

AUTHORITY = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER})
OPENERS = AUTHORITY | {Role.SECRETARIAT, Role.COMPLAINTS_OFFICER}
DECIDERS = frozenset({Role.DECISION_MAKER, Role.AUTHORITY_MANAGER})
REVERSERS = frozenset({Role.SECRETARIAT, Role.DECISION_MAKER, Role.AUTHORITY_MANAGER})
EVERYWHERE = frozenset({Role.ACCESS_REVIEWER, Role.APPEALS_MEMBER})
ANSWERERS = PARTIES | {Role.AUTHORITY_MANAGER}
BODIES = OPENERS | {Role.DECISION_MAKER}
CASE, CHARGED = "/v1/violations/{s.violation}", "/v1/violations/{s.charged}"
PART = CASE + "/respondents/{s.part}"
WHY = {"reason": "a test of who may"}
NONE = "00000000-0000-7000-8000-000000000001"
COUNT: dict[str, Any] = {
    "offence": "fee_charging",
    "since": "2026-03-02",
    "until": "2026-03-01",
    "workers": 1,
    "respondents": [0],
}
FOUND = {"count": NONE, "respondent": NONE, "outcome": "proved", "reason": "so", "share": 10_000}
DECISION: dict[str, Any] = {"found": [{**FOUND, "reason": "It is so."}], **WHY}


def _opens(scene: Scene) -> tuple[str, Any]:
    """Ask to open a case whose days do not fit, so that whoever may is told so."""
    return "/v1/violations", {
        "source": {"kind": "inspection", "reference": "No. 12", "seen_on": "2026-05-01"},
        "allegation": "Workers paid.",
        "respondents": [{"part": "agency", "record": str(scene.accused)}],
        "counts": [COUNT],
    }


def _reports(scene: Scene) -> tuple[str, Any]:
    return "/v1/violations/self-reports", {
        "record": str(scene.accused),
        "part": "agency",
        "report": "We took money.",
        "counts": [COUNT],
    }


def _act(path: str, body: Any, ok: int, own: frozenset[Role] = OPENERS) -> Row:
    return Row("POST", at(path, body), ok, own=own, refused=404)


ACTS = {
    "amend_violation": _act(f"{CASE}/amend", {"counts": []}, 200),
    "link_violation_source": _act(f"{CASE}/sources", {"kind": "finding"}, 422),
    "answer_violation_likeness": _act(
        f"{CASE}/likenesses", {"other": NONE, "answer": "same", **WHY}, 404
    ),
    "judge_violation_charges": _act(f"{CASE}/judge", None, 409),
    "notify_violation": _act(f"{CASE}/notify", None, 409),
    "drop_violation": _act(f"{CASE}/drop", {"why": "nothing_to_answer", **WHY}, 200),
    "print_violation_letter": _act(f"{PART}/print", {"language": "en"}, 409),
    "write_to_respondent": _act(f"{PART}/email", None, 409),
    "enter_respondents_answer": _act(f"{PART}/enter-answer", {"answer": "It was not us."}, 409),
    "forget_respondent": _act(f"{PART}/forget", None, 409),
}
DECIDED = {
    "decide_violation": _act(f"{CASE}/decide", DECISION, 409, DECIDERS),
    "close_violation": _act(f"{CASE}/close", WHY, 409, DECIDERS),
    "overturn_for_respondent": _act(
        f"{PART}/overturn", WHY, 409, frozenset({Role.AUTHORITY_MANAGER})
    ),
    "reopen_for_respondent": _act(f"{PART}/reopen", None, 409, REVERSERS),
}
OWN = {
    "answer_violation": _act(f"{CHARGED}/answer", {"answer": "It was not us."}, 200, ANSWERERS),
    "ask_to_be_heard": _act(f"{CHARGED}/ask-to-be-heard", None, 409, ANSWERERS),
}
READ = {
    name: Row(
        "GET",
        at(f"{CASE}{path}"),
        own=BODIES | EVERYWHERE,
        other=AUTHORITY | EVERYWHERE,
        refused=404,
    )
    for name, path in (("read_violation", ""), ("read_violation_judgement", "/judgement"))
}
PROTECTED = {
    "list_violations": Row("GET", at("/v1/violations"), narrow=200, strange=None),
    "open_violation": Row("POST", _opens, 422, own=OPENERS, strange=None),
    "report_own_violation": Row(
        "POST",
        _reports,
        422,
        own=frozenset({Role.RECRUITER_MANAGER, Role.EMPLOYER_MANAGER}),
        strange=None,
    ),
    **READ,
    **ACTS,
    **DECIDED,
    **OWN,
}
PUBLIC = frozenset(
    {
        *("read_case_by_code", "answer_case_by_code", "state_on_case_by_code"),
        *("ask_to_be_heard_by_code", "appeal_case_by_code", "take_case_appeal_back"),
        "object_to_member_by_code",
    }
)


def _accused(scene: Scene) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        serial = take_serials(work.session, "subject")
        subject = Subject(
            id=new_id(),
            serial=serial,
            number=make(NumberKind.INTERMEDIARY, serial),
            kind=SubjectKind.INTERMEDIARY,
            standing=Standing.IMPORTED,
            country="PH",
            recorded_from=1,
        )
        work.session.add(subject)
    return subject.id


def _case(work: Work, body_id: UUID, jurisdiction: str | None, state: ViolationState) -> Violation:
    row = Violation(
        id=new_id(),
        number=make(NumberKind.VIOLATION, take_serials(work.session, "violation")),
        state=state,
        source=Source.INSPECTION,
        body=Body.SCHEME if jurisdiction is None else Body.AUTHORITY,
        body_organisation_id=body_id,
        jurisdiction=jurisdiction,
        standard_of_proof=Standard.BALANCE_OF_PROBABILITIES,
        window_from=work.at.date(),
        window_until=work.at.date(),
        circumstances={},
        opened_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    count = ViolationCount(
        id=new_id(),
        violation_id=row.id,
        place=1,
        offence=Offence.DECEPTION,
        done_from=work.at.date(),
        done_until=work.at.date(),
        workers=1,
    )
    work.session.add(count)
    work.session.flush()
    return row


def _part(work: Work, case: Violation, subject_id: UUID, **more: Any) -> ViolationRespondent:
    part = ViolationRespondent(
        id=new_id(), violation_id=case.id, part=Part.AGENCY, subject_id=subject_id, **more
    )
    work.session.add(part)
    work.session.flush()
    [count] = work.session.query(ViolationCount).filter_by(violation_id=case.id)
    work.session.add(ViolationFinding(count_id=count.id, respondent_id=part.id))
    return part


def _violation(scene: Scene) -> tuple[UUID, UUID]:
    accused, place = scene.accused, scene.whose.organisation
    with scene.world.database.writing(OPERATOR) as work:
        case = _case(work, place.id, place.jurisdiction, ViolationState.ALLEGED)
        part = _part(work, case, accused, state=RespondentState.NAMED)
    return case.id, part.id


def _charged(scene: Scene) -> UUID:
    """Notify the organisation that is asked for of a case of another body."""
    accused, whose = scene.accused, scene.whose.organisation
    ministry = scene.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    with scene.world.database.writing(OPERATOR) as work:
        case = _case(work, ministry.id, "NP", ViolationState.NOTIFIED)
        part = _part(work, case, accused, state=RespondentState.NOTIFIED, organisation_id=whose.id)
        notice = Notice(
            id=new_id(),
            number=make(NumberKind.NOTICE, take_serials(work.session, "notice")),
            act=ActKind.VIOLATION_CONFIRMED,
            thing_kind="violation_respondent",
            thing_id=part.id,
            address=f"/v1/violations/{case.id}",
            is_named=False,
            organisation_id=whose.id,
            ground="rule_broken",
            rule="V1",
            facts_told=[],
            state=NoticeState.ANNOUNCED,
            announced_at=work.at,
            announced_as=Role.AUTHORITY_OFFICER.value,
            announced_for=ministry.id,
            announced_entry=1,
            told_at=work.at,
            answer_seconds=86_400,
        )
        work.session.add(notice)
        work.session.flush()
        part.notice_id = notice.id
        open_to(work, "violation", [case.id], whose.id, "notified")
    return case.id


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    seen=dict.fromkeys([*ACTS, *DECIDED], AUTHORITY | EVERYWHERE),
    seen_at_home={
        **dict.fromkeys(ACTS, frozenset({Role.DECISION_MAKER})),
        **dict.fromkeys(DECIDED, BODIES),
        **dict.fromkeys(OWN, EVERYWHERE | {Role.AUTHORITY_OFFICER}),
    },
    things={"accused": _accused, "violation part": _violation, "charged": _charged},
)

"""Rows of the access walk for the alliance: pledges are public, each speaks for its own."""

from datetime import date
from typing import Any
from uuid import UUID

from app.access.grants import APPELLANTS, CLAIMANTS, Role
from app.domains.alliance.models import (
    AllianceCommitment,
    AllianceMember,
    AllianceReport,
    AllianceTraining,
    FirmCredential,
)
from app.domains.alliance.types import (
    CommitmentState,
    CredentialKind,
    CredentialState,
    Direction,
    MemberKind,
    MemberState,
    Standing,
    TrainingForm,
)
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.applications import hold_record
from tests.make import OPERATOR

SPEAKERS = APPELLANTS | SECRETARIAT
MEMBER, ASKED = "/v1/alliance/members/{s.ally}", "/v1/alliance/members/{s.asking}"
ENDING = "/v1/alliance/members/{s.leaving}"
PLEDGE = "/v1/alliance/commitments/{s.pledge}"
CREDENTIAL = "/v1/alliance/credentials/{s.credential}"
DAY, LATER = date(2026, 1, 1), date(2030, 1, 1)


def _row(scene: Scene, state: MemberState) -> AllianceMember:
    ids = scene.whose.organisation.id
    return AllianceMember(
        id=new_id(),
        key=f"{state.value}-{new_id().hex[-8:]}",
        state=state,
        kind=MemberKind.NGO,
        name="A member",
        country="PH",
        # None is the speaker's own: so one of a kind stands beside the others.
        organisation_id=None,
        speaker_id=ids,
        asked_by=scene.colleague.person.id,
        asked_at=scene.world.database.clock(),
        announced_by=scene.colleague.person.id,
        announced_at=scene.world.database.clock(),
        hear_until=scene.world.database.clock(),
    )


def _members(scene: Scene) -> tuple[str, str, str, UUID]:
    """Note a member, an application and one that is to be ended, and a pledge with a report."""
    states = (MemberState.ADMITTED, MemberState.ASKED, MemberState.ENDING)
    rows = [_row(scene, state) for state in states]
    pledge = AllianceCommitment(
        id=new_id(),
        member_id=rows[0].id,
        speaker_id=rows[0].speaker_id,
        state=CommitmentState.OPEN,
        kind="PL-TRAIN",
        target="1",
        unit="people",
        direction=Direction.AT_LEAST,
        language="en",
        entry=1,
        made_on=DAY,
        due_on=LATER,
        heard_on=DAY,
        noted=Standing.OPEN,
        made_by=scene.colleague.person.id,
        made_at=scene.world.database.clock(),
    )
    report = AllianceReport(
        id=new_id(),
        commitment_id=pledge.id,
        number=1,
        as_of=DAY,
        reported_on=DAY,
        says_kept=False,
        links=["https://union.example/report"],
        language="en",
        entry=1,
        reported_by=scene.colleague.person.id,
        reported_at=scene.world.database.clock(),
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add_all(rows)
        work.session.flush()
        work.session.add(pledge)
        work.session.flush()
        work.session.add(report)
    return rows[0].key, rows[1].key, rows[2].key, pledge.id


def _training(scene: Scene) -> str:
    """Note a training of some organisation."""
    key = f"training-{new_id().hex[-8:]}"
    scene.keep(
        AllianceTraining(
            id=new_id(),
            key=key,
            title="Gap analysis",
            provider="A school",
            speaker_id=scene.whose.organisation.id,
            level="level_1",
            topics=["gap analysis"],
            form=TrainingForm.CLASSROOM,
            held_from=DAY,
            held_until=DAY,
            valid_months=12,
            made_by=scene.colleague.person.id,
            made_at=scene.world.database.clock(),
        )
    )
    return key


def _credential(scene: Scene) -> UUID:
    """Note a certificate that the organisation that is asked for is to confirm, of a firm."""
    return _stated(scene, is_firm=False)


def _own_credential(scene: Scene) -> UUID:
    """Note a certificate that the organisation that is asked for states of its own firm."""
    return _stated(scene, is_firm=True)


def _stated(scene: Scene, *, is_firm: bool) -> UUID:
    mine, other = scene.whose.organisation.id, scene.colleague.organisation.id
    agency = scene.world.organisation(OrganisationKind.INTERMEDIARY)
    subject_id, _ = hold_record(scene.world, scene.world.member(Role.RECRUITER_MANAGER, agency))
    found: UUID = scene.keep(
        FirmCredential(
            id=new_id(),
            kind=CredentialKind.CERTIFICATE,
            state=CredentialState.STATED,
            subject_id=subject_id,
            holder_id=mine if is_firm else None,
            standard="ISO 9001:2015",
            number="1",
            issuer="Somebody",
            since=DAY,
            until=LATER,
            stated_by=scene.colleague.person.id,
            stated_for=other,
            stated_at=scene.world.database.clock(),
            confirmer_id=mine,
        )
    )
    return found


NEW = {"key": "walked", "kind": "ngo", "country": "XX"}
PLEDGED = {
    "kind": "PL-TRAIN",
    "title": "We train our people",
    "measure": "People who finished",
    "target": "20",
    "unit": "people",
    "direction": "at_least",
    "due_on": LATER.isoformat(),
    "language": "en",
}
REPORTED = {"as_of": DAY.isoformat(), "words": "half of them", "language": "en"}
TRAINING = {
    "key": "walked",
    "title": "Gap analysis",
    "level": "no_such_level",
    "topics": ["gap analysis"],
    "form": "webinar",
    "held_from": DAY.isoformat(),
    "held_until": DAY.isoformat(),
    "valid_months": 12,
}
CERTIFICATE = {
    "record": "{s.held}",
    "standard": "ISO 9001:2015",
    "number": "1",
    "issuer": "Somebody",
    "valid_from": DAY.isoformat(),
    "until": "2020-01-01",
}
OPEN: dict[str, Any] = {"strange": 403}
"""On what anybody reads."""
UNHEARD: dict[str, Any] = {"refused": 404}


def _act(path: str, body: Any, own: frozenset[Role], ok: int = 200, **more: Any) -> Row:
    return Row("POST", at(path, body), ok, own=own, **more)


def _complete(scene: Scene) -> tuple[str, Any]:
    body = {"record": str(scene.held), "completed_on": DAY.isoformat(), "people": 3}
    return f"/v1/alliance/trainings/{scene.training}/completions", body


def _scheme(path: str, body: Any, ok: int = 200, **more: Any) -> Row:
    return _act(path, body, SECRETARIAT, ok, other=SECRETARIAT, **more)


CONFIRMS = {"other": SECRETARIAT, **UNHEARD}
PROTECTED = {
    "ask_to_join_alliance": _act("/v1/alliance/members", NEW, SPEAKERS, 422, narrow=403, **ME),
    "admit_alliance_member": _scheme(f"{ASKED}/admit", None, **UNHEARD),
    "refuse_alliance_member": _scheme(f"{ASKED}/refuse", REASON, **UNHEARD),
    "withdraw_alliance_application": _act(f"{ASKED}/withdraw", None, SPEAKERS, **UNHEARD),
    "leave_alliance": _act(f"{MEMBER}/leave", REASON, SPEAKERS, **OPEN),
    "announce_end_of_alliance_member": _scheme(f"{MEMBER}/announce-end", REASON, **OPEN),
    "answer_end_of_alliance_member": _act(
        f"{ENDING}/answer", {"words": "it is not so"}, SPEAKERS, **OPEN
    ),
    "keep_alliance_member": _scheme(f"{ENDING}/keep", REASON, **OPEN),
    "end_alliance_member": _scheme(f"{ENDING}/end", REASON, **OPEN),
    "make_commitment": _act(f"{MEMBER}/commitments", PLEDGED, SPEAKERS, 201, **OPEN),
    "withdraw_commitment": _act(f"{PLEDGE}/withdraw", REASON, SPEAKERS, narrow=403, **OPEN),
    # Words of a body without an account are erased by two of the secretariat.
    "erase_words_of_commitment": _act(
        *(f"{PLEDGE}/erase", REASON, CLAIMANTS | SECRETARIAT, 409),
        other=SECRETARIAT,
        narrow=403,
        **OPEN,
    ),
    "report_on_commitment": _act(f"{PLEDGE}/reports", REPORTED, SPEAKERS, 201, narrow=403, **OPEN),
    "look_at_commitment_report": _scheme(
        f"{PLEDGE}/reports/1/look-at", {"found": "seen", **REASON}, narrow=403, **OPEN
    ),
    "hold_training": _act("/v1/alliance/trainings", TRAINING, SPEAKERS, 422, narrow=403, **ME),
    "complete_training": Row("POST", _complete, 201, own=CLAIMANTS, **OPEN),
    "state_certificate": _act("/v1/alliance/certificates", CERTIFICATE, CLAIMANTS, 422, **OPEN),
    "confirm_credential": _act(f"{CREDENTIAL}/confirm", REASON, SPEAKERS, **CONFIRMS),
    "refuse_credential": _act(f"{CREDENTIAL}/refuse", REASON, SPEAKERS, **CONFIRMS),
    "revoke_credential": _act(f"{CREDENTIAL}/revoke", REASON, SPEAKERS, 409, **CONFIRMS),
    "withdraw_credential": _act(
        "/v1/alliance/credentials/{s.own_credential}/withdraw", REASON, CLAIMANTS, **UNHEARD
    ),
}
OPTIONAL = frozenset(
    {
        *("list_alliance_members", "read_alliance_member", "read_commitment"),
        *("list_completions", "list_credentials", "read_credential"),
    }
)
ROWS = Rows(
    PROTECTED,
    public=OPTIONAL
    | {
        *("list_commitments_of_member", "list_pledges_of_intermediary", "list_pledge_kinds"),
        *("list_commitments", "list_commitment_reports", "read_commitment_report"),
        *("list_training_levels", "list_held_trainings", "read_held_training"),
    },
    optional=OPTIONAL,
    seen={
        "withdraw_alliance_application": SECRETARIAT,
        "withdraw_credential": SECRETARIAT,
    },
    seen_at_home={
        "admit_alliance_member": APPELLANTS,
        "refuse_alliance_member": APPELLANTS,
        "withdraw_credential": APPELLANTS - CLAIMANTS,
    },
    things={
        "ally asking leaving pledge": _members,
        "training": _training,
        "credential": _credential,
        "own_credential": _own_credential,
    },
)

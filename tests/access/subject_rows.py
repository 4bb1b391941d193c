"""The rows of the access walk for records, claims, licences and what links them."""

from datetime import date
from uuid import UUID

from app.access.grants import CLAIMANTS, EMPLOYER, Role
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import Source
from app.domains.imports.types import LicenceStatus, RecordKind
from app.domains.subjects.models import (
    Candidate,
    Claim,
    Licence,
    LicenceAct,
    MergeContest,
    Subject,
)
from app.domains.subjects.types import (
    ActKind,
    ActState,
    CandidateState,
    ClaimState,
    ContestState,
    Ground,
    MergeStep,
    Standing,
    SubjectKind,
)
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work
from tests.access.rows import LICENSING, ME, PARTIES, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.make import OPERATOR

OFFICER = frozenset({Role.COMPLAINTS_OFFICER})
ACT = {"holds_from": "2026-11-24", **REASON}
NEW_LICENCE = {"number": "W-1", "status": "valid", **ACT}
PROTECTED = {
    "lodge_claim": Row(
        "POST",
        at("/v1/claims", {"record": "{s.subject}", "statement": "it is ours"}),
        201,
        own=CLAIMANTS,
        **ME,
    ),
    "list_claims": Row("GET", at("/v1/claims"), narrow=200, **ME),
    "read_claim": Row(
        "GET",
        at("/v1/claims/{s.claim}"),
        own=PARTIES | LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    "confirm_claim": Row(
        "POST",
        at("/v1/claims/{s.claim}/confirm", {**REASON, "channel": "licensing_authority"}),
        own=LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    "object_to_claim": Row(
        "POST",
        at("/v1/claims/{s.claim}/object", REASON),
        own=LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    **{
        f"{action}_claim": Row(
            "POST",
            at(f"/v1/claims/{{s.claim}}/{action}", REASON),
            ok,
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action, ok in (("resume", 409), ("grant", 409), ("refuse", 200))
    },
    "lapse_claim": Row(
        "POST",
        at("/v1/claims/{s.claim}/lapse", {**REASON, "ground": "not_theirs"}),
        409,
        own=SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "surrender_claim": Row(
        "POST", at("/v1/claims/{s.claim}/surrender", REASON), 409, own=CLAIMANTS, refused=404
    ),
    "withdraw_claim": Row(
        "POST", at("/v1/claims/{s.claim}/withdraw", REASON), own=CLAIMANTS, refused=404
    ),
    "read_intermediary": Row("GET", at("/v1/intermediaries/{s.subject}"), **ME),
    "describe_intermediary": Row(
        "PUT",
        at("/v1/intermediaries/{s.held}/description", {}),
        own=CLAIMANTS,
        strange=403,
        seen="0",
    ),
    "erase_description": Row(
        "POST",
        at("/v1/intermediaries/{s.held}/description/1/erase", REASON),
        404,
        own=CLAIMANTS | SECRETARIAT,
        other=SECRETARIAT,
        strange=403,
    ),
    "list_intermediary_events": Row(
        "GET",
        at("/v1/intermediaries/{s.held}/events"),
        own=PARTIES | LICENSING | SECRETARIAT | OFFICER,
        other=LICENSING | SECRETARIAT | OFFICER,
        strange=403,
    ),
    "list_intermediary_licences": Row("GET", at("/v1/intermediaries/{s.held}/licences"), **ME),
    "list_employer_licences": Row("GET", at("/v1/employers/{s.employer}/licences"), **ME),
    "list_enforcement": Row("GET", at("/v1/enforcement?record={s.employer}"), **ME),
    "read_licence": Row("GET", at("/v1/licences/{s.licence}"), **ME),
    **{
        f"add_{kind}_licence": Row(
            "POST", at(path, NEW_LICENCE), 201, own=LICENSING, narrow=404, **ME
        )
        for kind, path in (
            ("intermediary", "/v1/intermediaries/{s.licensed}/licences"),
            ("employer", "/v1/employers/{s.employer}/licences"),
        )
    },
    **{
        name: Row("POST", at(f"/v1/licences/{{s.licence}}/{path}", body), 201, own=LICENSING, **ME)
        for name, path, body in (
            ("renew_licence", "renew", {"valid_until": "2029-12-31", **ACT}),
            ("change_licence_status", "change-status", {"status": "valid_provisional", **ACT}),
            ("correct_licence", "correct", {"number": "W-2", **REASON}),
        )
    },
    "list_licence_acts": Row("GET", at("/v1/licence-acts"), narrow=200, **ME),
    "read_licence_act": Row(
        "GET",
        at("/v1/licence-acts/{s.act}"),
        own=PARTIES | LICENSING | SECRETARIAT | OFFICER,
        other=LICENSING | SECRETARIAT | OFFICER,
        refused=404,
    ),
    "contest_licence_act": Row(
        "POST", at("/v1/licence-acts/{s.act}/contest", REASON), own=CLAIMANTS, refused=404
    ),
    "reverse_licence_act": Row(
        "POST",
        at("/v1/licence-acts/{s.act}/reverse", REASON),
        own=LICENSING,
        other=LICENSING,
        refused=404,
    ),
    **{
        f"{action}_licence_act": Row(
            "POST",
            at(f"/v1/licence-acts/{{s.act}}/{action}", REASON),
            409,
            own=LICENSING,
            other=LICENSING,
            refused=404,
        )
        for action in ("confirm", "drop", "uphold")
    },
    "list_followed_recruiters": Row("GET", at("/v1/recruiters-list"), narrow=200, **ME),
    "follow_recruiter": Row("PUT", at("/v1/recruiters-list/{s.subject}"), own=EMPLOYER, **ME),
    "unfollow_recruiter": Row(
        "DELETE", at("/v1/recruiters-list/{s.subject}"), 204, own=EMPLOYER, **ME
    ),
    "list_candidates": Row("GET", at("/v1/candidates"), narrow=200, **ME),
    "read_candidate": Row("GET", at("/v1/candidates/{s.pair}"), own=SECRETARIAT, refused=404, **ME),
    "decide_candidates": Row(
        "POST",
        lambda scene: (
            "/v1/candidates/decide",
            {
                "decisions": [
                    {"candidate": str(scene.pair), "version": 1, "act": "reject", **REASON}
                ]
            },
        ),
        own=SECRETARIAT,
        refused=404,
        **ME,
    ),
    "contest_merge": Row(
        "POST", at("/v1/candidates/{s.disputed}/contest", REASON), 201, own=CLAIMANTS, refused=404
    ),
    **{
        f"{action}_merge_contest": Row(
            "POST",
            at(f"/v1/candidates/{{s.disputed}}/contests/{{s.contest}}/{action}", REASON),
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action in ("uphold", "grant")
    },
    "record_unregistered": Row(
        "POST",
        at("/v1/unregistered", {"names": ["A Ghost"], "country": "PH", **REASON}),
        201,
        own=SECRETARIAT | OFFICER,
        strange=None,
        narrow=403,
    ),
    "list_unregistered": Row("GET", at("/v1/unregistered"), narrow=200, **ME),
}


def _record(work: Work, kind: SubjectKind = SubjectKind.INTERMEDIARY) -> Subject:
    """Put a record on the register."""
    serial = take_serials(work.session, "subject")
    record = Subject(
        id=new_id(),
        serial=serial,
        number=make(kind.number_kind, serial),
        kind=kind,
        standing=Standing.IMPORTED,
        country="PH",
        recorded_from=1,
    )
    work.session.add(record)
    work.session.flush()
    return record


def _claims(scene: Scene) -> tuple[UUID, ...]:
    """Make a record with an open claim, one that is held, and the question whether they are one."""
    with scene.world.database.writing(OPERATOR) as work:
        subjects = _record(work), _record(work)
        claims = [
            Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=scene.whose.organisation.id,
                jurisdiction="PH",
                statement="it is ours",
                state=state,
                lodged_by=scene.whose.person.id,
                lodged_at=work.at,
                objections_until=work.at,
            )
            for subject, state in zip(
                subjects, (ClaimState.LODGED, ClaimState.GRANTED), strict=True
            )
        ]
        pair = Candidate(
            id=new_id(),
            number=make(NumberKind.REVIEW, subjects[0].serial),
            first_id=subjects[0].id,
            second_id=subjects[1].id,
            score=0.9,
            reasons=["a test"],
            state=CandidateState.WAITING,
            found_at_entry=1,
        )
        work.session.add_all([*claims, pair])
    return subjects[0].id, claims[0].id, subjects[1].id, pair.id


def _disputed(scene: Scene) -> tuple[UUID, UUID]:
    """Propose to join a record that is held with one of another, who contests it."""
    other = scene.world.organisation(OrganisationKind.INTERMEDIARY)
    with scene.world.database.writing(OPERATOR) as work:
        held, strange = _record(work), _record(work)
        claim = Claim(
            id=new_id(),
            subject_id=held.id,
            organisation_id=scene.whose.organisation.id,
            jurisdiction="PH",
            statement="it is ours",
            state=ClaimState.GRANTED,
            lodged_by=scene.whose.person.id,
            lodged_at=work.at,
            objections_until=work.at,
        )
        pair = Candidate(
            id=new_id(),
            number=make(NumberKind.REVIEW, held.serial),
            first_id=held.id,
            second_id=strange.id,
            score=0.9,
            reasons=["a test"],
            state=CandidateState.PROPOSED,
            found_at_entry=1,
        )
        work.session.add_all([claim, pair])
        work.session.flush()
        contest = MergeContest(
            id=new_id(),
            candidate_id=pair.id,
            subject_id=strange.id,
            organisation_id=other.id,
            step=MergeStep.MERGE,
            pair_version=1,
            state=ContestState.OPEN,
            contested_by=scene.colleague.person.id,
            contested_at=work.at,
            entry=1,
            answer_by=work.at,
        )
        work.session.add(contest)
    return pair.id, contest.id


def _nobodys(scene: Scene) -> UUID:
    """Make a record that nobody holds."""
    with scene.world.database.writing(OPERATOR) as work:
        return _record(work).id


def _employer(scene: Scene) -> UUID:
    """Make the record of an employer."""
    with scene.world.database.writing(OPERATOR) as work:
        return _record(work, SubjectKind.EMPLOYER).id


def _licences(scene: Scene) -> tuple[UUID, ...]:
    """Make a licence of a record, and an act that worsened it."""
    # An authority does not act on what it holds itself.
    is_party = scene.whose.organisation.kind is OrganisationKind.AUTHORITY
    licensed = scene.nobodys if is_party else scene.held
    ministry = scene.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    with scene.world.database.writing(OPERATOR) as work:
        if work.session.get(Source, "walk") is None:
            work.session.add(_register())
        licence = Licence(
            id=new_id(),
            subject_id=licensed,
            source_key="walk",
            number=f"L-{licensed}",
            status=LicenceStatus.TEMPORARY_AUTHORITY,
            valid_until=date(2026, 12, 31),
            stated_from=date(2026, 11, 1),
            recorded_from=1,
        )
        work.session.add(licence)
        work.session.flush()
        act = LicenceAct(
            id=new_id(),
            kind=ActKind.CHANGE_STATUS,
            state=ActState.IN_FORCE,
            subject_id=licensed,
            licence_id=licence.id,
            source_key="walk",
            jurisdiction="PH",
            organisation_id=ministry.id,
            before_id=licence.id,
            number=licence.number,
            status=licence.status,
            is_worsening=True,
            ground=Ground.OTHER,
            holds_from=date(2026, 11, 1),
            decided_on=date(2026, 11, 1),
            decided_by=scene.whose.person.id,
            decided_at=work.at,
            said_entry=1,
            entry=1,
        )
        work.session.add(act)
    return licence.id, act.id, licensed


def _register() -> Source:
    return Source(
        key="walk",
        title="Register",
        publisher="Ministry",
        jurisdiction="PH",
        record=RecordKind.INTERMEDIARY,
        data_licence="none",
        attribution="Ministry",
        time_zone="Asia/Manila",
        stale_after_days=90,
        list_date=date(2026, 11, 1),
        digest_key="0" * 64,
    )


ROWS = Rows(
    PROTECTED,
    public=frozenset({"confirm_claim_by_contact", "object_to_claim_by_contact"}),
    seen={
        "contest_merge": SECRETARIAT,
        **{f"{action}_claim": LICENSING | SECRETARIAT for action in ("withdraw", "surrender")},
        **{f"{action}_claim": LICENSING for action in ("resume", "grant", "refuse", "lapse")},
        "contest_licence_act": LICENSING | SECRETARIAT | OFFICER,
        **{
            f"{action}_licence_act": SECRETARIAT | OFFICER
            for action in ("confirm", "drop", "uphold", "reverse")
        },
    },
    seen_at_home={
        **{f"{action}_claim": PARTIES for action in ("withdraw", "surrender")},
        **{
            f"{action}_licence_act": PARTIES
            for action in ("confirm", "drop", "contest", "uphold", "reverse")
        },
        **{
            f"{action}_claim": PARTIES
            for action in ("confirm", "object_to", "resume", "grant", "refuse", "lapse")
        },
    },
    things={
        "subject claim held pair": _claims,
        "disputed contest": _disputed,
        "nobodys": _nobodys,
        "employer": _employer,
        "licence act licensed": _licences,
    },
)

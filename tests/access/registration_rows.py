"""The rows of the access walk for profiles, and for what a record that is held states."""

from uuid import UUID

from sqlalchemy import select

from app.access.grants import CLAIMANTS
from app.domains.registration.models import LinkAnswer, OwnerChange, Profile
from app.domains.registration.service.stating import Stater, open_statement
from app.domains.registration.types import LinkState, OwnerChangeState, ProfileState, StatementKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState, LinkKind, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import ME, PARTIES, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.make import OPERATOR

PROFILE = "/v1/profiles/{s.profile}"
HELD_RECORD = "/v1/intermediaries/{s.held}"
PROTECTED = {
    "begin_profile": Row(
        "POST",
        at("/v1/profiles", {"legal_name": {"text": "A Firm"}, "country": "PH"}),
        409,
        own=CLAIMANTS,
        strange=None,
        narrow=403,
    ),
    "list_profiles": Row("GET", at("/v1/profiles"), narrow=200, **ME),
    "read_profile": Row(
        "GET",
        at(PROFILE),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "change_profile": Row(
        "PATCH", at(PROFILE, {"latin_name": "A Firm"}), own=CLAIMANTS, refused=404
    ),
    "open_profile_principals": Row(
        "GET",
        at(f"{PROFILE}/principals"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "list_likely_records": Row(
        "GET", at(f"{PROFILE}/likely-records"), own=SECRETARIAT, other=SECRETARIAT, refused=404
    ),
    "submit_profile": Row("POST", at(f"{PROFILE}/submit"), own=CLAIMANTS, refused=404),
    "withdraw_profile": Row("POST", at(f"{PROFILE}/withdraw", REASON), own=CLAIMANTS, refused=404),
    **{
        f"{action}_profile": Row(
            "POST",
            at(f"{PROFILE}/{action}", {**REASON, **body}),
            409,
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action, body in (
            ("return", {}),
            ("refuse", {}),
            ("match", {"record": "{s.subject}"}),
            ("register", {"basis": "visit", "proves": "/addresses/0"}),
        )
    },
    "list_principals": Row(
        "GET",
        at(f"{HELD_RECORD}/principals"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        strange=403,
    ),
    "list_links": Row(
        "GET",
        at(f"{HELD_RECORD}/links"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        strange=403,
    ),
    "list_branches": Row("GET", at(f"{HELD_RECORD}/branches"), **ME),
    **{
        f"state_{what}": Row(
            "POST", at(f"{HELD_RECORD}/{path}", body), 201, own=CLAIMANTS, strange=403
        )
        for what, path, body in (
            ("principal", "principals", {"role": "owner", "name": "An Owner"}),
            ("link", "links", {"kind": "branch_of", "record": "{s.subject}"}),
            ("branch", "branches", {"country": "PH"}),
        )
    },
    **{
        f"end_{what}": Row(
            "POST",
            at(f"{HELD_RECORD}/{path}/{{s.{what}}}/end", {**REASON, "until": "2026-11-24"}),
            own=CLAIMANTS,
            strange=403,
        )
        for what, path in (("principal", "principals"), ("link", "links"), ("branch", "branches"))
    },
    "read_link": Row(
        "GET",
        at("/v1/links/{s.link}"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    **{
        f"{action}_link": Row(
            "POST",
            at(f"/v1/links/{{s.link}}/{action}", REASON),
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action in ("confirm", "deny")
    },
    "read_owner_change": Row(
        "GET", at("/v1/owner-changes/{s.owner_change}"), own=SECRETARIAT, refused=404, **ME
    ),
    **{
        f"{action}_on_owner_change": Row(
            "POST",
            at(f"/v1/owner-changes/{{s.owner_change}}/{action}", REASON),
            own=SECRETARIAT,
            refused=404,
            **ME,
        )
        for action in ("lapse", "keep")
    },
    "look_up_principals": Row(
        "POST",
        at("/v1/principals/search", {"why": "a test", "birth_date": "1971-03-09"}),
        own=SECRETARIAT,
        strange=None,
        narrow=403,
    ),
}


def _profile(scene: Scene) -> UUID:
    """Let the firm begin a profile."""
    with scene.world.database.writing(OPERATOR) as work:
        profile = Profile(
            id=new_id(),
            number=make(NumberKind.PROFILE, take_serials(work.session, "profile")),
            organisation_id=scene.whose.organisation.id,
            kind=SubjectKind.INTERMEDIARY,
            content={
                "legal_name": {"text": "A Firm"},
                "country": "PH",
                "addresses": [{"text": "1 Example Road", "country": "PH"}],
            },
            flags=[],
            state=ProfileState.DRAFT,
            begun_by=scene.whose.person.id,
            begun_at=work.at,
        )
        work.session.add(profile)
    return profile.id


def _stated(scene: Scene) -> tuple[UUID, ...]:
    """Let the record that is held state one thing of each kind."""
    subject_id, held_id = scene.subject, scene.held
    values = {
        StatementKind.PRINCIPAL: {"role": "owner", "name": "An Owner", "salt": "0" * 32},
        StatementKind.LINK: {"kind": LinkKind.SUB_AGENT_OF, "other_id": subject_id},
        StatementKind.BRANCH: {"country": "PH"},
    }
    with scene.world.database.writing(OPERATOR) as work:
        held = work.session.get_one(Subject, held_id)
        by = Stater(held, scene.whose.organisation.id, scene.whose.person.id, 1)
        principal, link, branch = (
            open_statement(work, by, kind, said).id for kind, said in values.items()
        )
        work.session.add(
            LinkAnswer(id=link, subject_id=held_id, other_id=subject_id, state=LinkState.STATED)
        )
    return principal, link, branch


def _owner_change(scene: Scene) -> UUID:
    """Raise the question whether the owners of the record that is held are others now."""
    principal, held_id = scene.principal, scene.held
    with scene.world.database.writing(OPERATOR) as work:
        claim = work.session.scalars(
            select(Claim).where(Claim.subject_id == held_id, Claim.state == ClaimState.GRANTED)
        ).one()
        change = OwnerChange(
            id=new_id(),
            subject_id=held_id,
            claim_id=claim.id,
            left_id=principal,
            came_id=principal,
            state=OwnerChangeState.OPEN,
            raised_at=work.at,
        )
        work.session.add(change)
    return change.id


ROWS = Rows(
    PROTECTED,
    seen={f"{action}_profile": SECRETARIAT for action in ("change", "submit", "withdraw")},
    seen_at_home={
        **{
            f"{action}_profile": PARTIES
            for action in (
                *("change", "submit", "withdraw"),
                *("return", "refuse", "match", "register"),
            )
        },
        "list_likely_records": PARTIES,
        **{f"{action}_link": PARTIES for action in ("confirm", "deny")},
    },
    things={
        "profile": _profile,
        "principal link branch": _stated,
        "owner_change": _owner_change,
    },
)

"""Rows of the access walk for accountability; each scene has a review of the Philippines."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from app.access.grants import GOVERNMENT, Role
from app.domains.accountability.models import StateReview
from app.domains.accountability.types import ReviewRule, ReviewState
from app.domains.standards import queries as standards
from app.kit.ids import new_id
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.make import OPERATOR

DECIDES = frozenset({Role.DECISION_MAKER})
REVIEW = "/v1/state-reviews/{s.state_review}"
TOLD = f"/v1/jurisdictions/PH/answers/{uuid4()}/statement"
OUTCOME = {"outcome": "remarks", **REASON}


def _acts(verb: str, body: Any, ok: int, who: frozenset[Role]) -> Row:
    return Row("POST", at(f"{REVIEW}/{verb}", body), ok, own=who, **ME)


def _states(verb: str, body: Any, who: frozenset[Role]) -> Row:
    """Say something of what nobody was told: who may say it learns that it is not there."""
    return Row("POST", at(f"{TOLD}{verb}", body), 404, own=who, narrow=403, **ME)


PROTECTED = {
    "read_state_review_facts": Row(
        "GET", at(f"{REVIEW}/facts"), own=SECRETARIAT | DECIDES | GOVERNMENT, **ME
    ),
    "open_state_review": _acts("open", None, 409, SECRETARIAT),
    "set_state_review_aside": _acts("set-aside", REASON, 409, SECRETARIAT),
    "vote_in_state_review": _acts("votes", OUTCOME, 409, DECIDES),
    "conclude_state_review": _acts("conclude", OUTCOME, 409, SECRETARIAT),
    # Nothing that opened it stands, but whoever asks has a part in the matter (P4).
    "lift_state_review": _acts("lift", REASON, 409, SECRETARIAT),
    "say_what_state_did": _states(
        "", {"words": "it was done", "language": "en"}, frozenset({Role.AUTHORITY_MANAGER})
    ),
    "redact_state_statement": _states("/redact", {"words": ["nowhere"], **REASON}, SECRETARIAT),
}
READ = frozenset({"list_state_reviews", "read_state_review"})


def _review(scene: Scene) -> UUID:
    """Make a review that is open to answers."""
    with scene.world.database.writing(OPERATOR) as work:
        day = work.at.date()
        scheme = standards.current_scheme(work, "crg-1", day)
        edition = standards.current_edition(work, scheme.said.standard, day)
        row = StateReview(
            id=new_id(),
            state=ReviewState.OPEN,
            jurisdiction="PH",
            subject_id=scene.subject,
            organisation_id=scene.whose.organisation.id,
            scheme_id=scheme.id,
            edition_id=edition.id,
            scheme_key="crg-1",
            rule=ReviewRule.OVERDUE_ANSWERS,
            needed=5,
            period_from=day - timedelta(days=364),
            period_until=day,
            facts_digest="0" * 64,
            noted_at=work.at,
            opened_at=work.at,
        )
        work.session.add(row)
    return row.id


ROWS = Rows(
    PROTECTED,
    public=READ | {"list_jurisdiction_answers"},
    optional=READ,
    things={"state_review": _review},
    once=frozenset({"state_review"}),
)

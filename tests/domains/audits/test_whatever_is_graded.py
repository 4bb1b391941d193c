"""Whatever the order of calls and callers, no grade strikes unheard or hangs for ever (C1)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import CLOCK, Actor
from app.domains.audits.models import Finding, FindingGrade
from app.domains.audits.service import findings, grading
from app.domains.audits.service.appealing import FindingGrades
from app.domains.audits.service.entries import grades_of
from app.domains.audits.types import FindingState, GradedWhy, VerifiedBy
from app.domains.audits.types.grading import Graded, GradeOutcome
from app.domains.identity.types import OrganisationKind
from app.domains.notices.models import Notice
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import OPEN, ReversedBy
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import Problem
from app.store.work import Work
from tests.audits import Audited
from tests.domains.audits.test_grades import ANSWER, told
from tests.make import OPERATOR

DECISIONS = {
    "confirm": Graded(GradeOutcome.CONFIRMED, "so it is"),
    "lower": Graded(GradeOutcome.LOWERED, "less grave", "major"),
    "lower far": Graded(GradeOutcome.LOWERED, "much less grave", "minor"),
    "raise": Graded(GradeOutcome.LOWERED, "that is no lower one", "critical"),
    "strike": Graded(GradeOutcome.STRUCK_OUT, "it is not there"),
}
NAMES = (
    *("answer", "answer objecting", "object", "send back", "verify", *DECISIONS, "drop"),
    *("uphold", "partly", "tick", "days", "weeks"),
)
CALLERS = ("manager", "both", "lead", "firm", "panel", "clock")
STEP = st.tuples(st.sampled_from(NAMES), st.sampled_from(CALLERS))
DECIDED = [("answer objecting", "firm"), ("tick", "clock"), ("confirm", "manager")]
WAYS = [
    [*DECIDED, ("partly", "panel"), ("partly", "panel"), ("uphold", "panel")],
    [("object", "firm"), ("lower", "both"), ("lower", "manager"), ("uphold", "panel")],
    [("weeks", "clock"), ("tick", "clock"), ("verify", "lead"), ("partly", "panel")],
    [("answer", "firm"), ("tick", "clock"), ("confirm", "manager"), ("uphold", "panel")],
    [("object", "firm"), ("weeks", "clock"), ("weeks", "clock"), ("tick", "clock")],
    [("raise", "manager"), ("strike", "lead"), ("drop", "manager"), ("strike", "manager")],
]


@dataclass
class Cast:
    """A finding that was told, and those who call."""

    audited: Audited = field(repr=False)
    finding_id: UUID
    scheme: Scheme = field(repr=False)
    actors: dict[str, Actor] = field(repr=False)
    began: datetime
    gravest: int = field(default=0)

    def finding(self, work: Work) -> Finding:
        """Return the finding."""
        return work.session.get_one(Finding, self.finding_id)

    def notice(self, work: Work) -> Notice:
        """Return the notice of its grade."""
        return work.session.scalars(select(Notice)).one()


@pytest.fixture
def cast(audited: Audited) -> Cast:
    finding = told(audited, "critical")
    world = audited.world
    owner = world.organisation(OrganisationKind.SCHEME_OWNER)
    members = {
        "manager": audited.manager,
        "both": world.member(Role.AUDIT_MANAGER, audited.body, email=audited.lead.email),
        "lead": audited.lead,
        "firm": audited.recruiter,
        "panel": world.member(Role.APPEALS_MEMBER, owner),
    }
    actors = {name: world.actor(member) for name, member in members.items()}
    with world.database.reading(OPERATOR) as work:
        scheme = standards.current_scheme(work, "ers-1", work.at.date()).said
    at = world.database.clock.at
    return Cast(audited, UUID(finding["id"]), scheme, {**actors, "clock": CLOCK}, at)


def _panel(cast: Cast, work: Work, *, is_whole: bool) -> None:
    """Let an appeal be right, as whoever decides it carries that out; only of an act in effect."""
    notice = cast.notice(work)
    announcing.refuse_unless_standing(notice)
    owner = FindingGrades()
    if is_whole:
        owner.uphold(work, notice)
    else:
        assert owner.reconsider(work, notice) is False
    taking_effect.reverse(work, notice, ReversedBy.APPEAL, None)


def _calls(cast: Cast) -> dict[str, Callable[[Work], object]]:
    desk, finding = cast.audited.desk, cast.finding

    def decides(said: Graded) -> Callable[[Work], object]:
        return lambda work: grading.decide(work, desk, finding(work), said)

    how = VerifiedBy.VISIT
    return {
        "answer": lambda work: findings.answer(work, finding(work), ANSWER, ()),
        "answer objecting": lambda work: findings.answer(work, finding(work), ANSWER, (), "no"),
        "object": lambda work: announcing.answer(work, cast.notice(work), "no"),
        "send back": lambda work: findings.send_back(work, finding(work), "no"),
        "verify": lambda work: findings.verify(work, finding(work), how, "seen"),
        **{name: decides(said) for name, said in DECISIONS.items()},
        "drop": lambda work: taking_effect.drop_by_hand(work, desk.notices, cast.notice(work), "-"),
        "uphold": lambda work: _panel(cast, work, is_whole=True),
        "partly": lambda work: _panel(cast, work, is_whole=False),
        "tick": lambda work: grading.let_take_effect(work, desk, 10),
    }


@st.composite
def ways(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Draw a way that leads somewhere, with strange steps before, between and after."""
    way = list(draw(st.sampled_from(WAYS)))
    for step in draw(st.lists(STEP, max_size=8)):
        way.insert(draw(st.integers(0, len(way))), step)
    return way


@contextmanager
def _undone(cast: Cast) -> Iterator[None]:
    step = cast.audited.world.database._writing.begin_nested()
    try:
        yield
    finally:
        step.rollback()


@settings(
    max_examples=25,
    # Shrinking a way takes minutes, and the way itself says enough.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(way=WAYS[0])
@example(way=WAYS[1])
@example(way=WAYS[2])
@example(way=WAYS[3])
@example(way=WAYS[4])
@example(way=WAYS[5])
@given(way=ways())
def test_c1_no_order_of_calls_lets_a_grade_strike_unheard_or_hang_for_ever(cast: Cast, way):
    with _undone(cast):
        cast.audited.world.database.clock.at, cast.gravest = cast.began, 0
        for call, caller in way:
            _call(cast, call, caller)
            _holds(cast)
        cast.audited.world.database.clock.at += timedelta(days=60)
        _call(cast, "tick", "clock")
        with cast.audited.world.database.reading(OPERATOR) as work:
            assert not cast.finding(work).is_being_heard


def _call(cast: Cast, call: str, caller: str) -> None:
    clock = cast.audited.world.database.clock
    if call in {"days", "weeks"}:
        clock.at += timedelta(days=3 if call == "days" else 21)
        return
    # Nobody has a door to what time brings.
    actor = CLOCK if call == "tick" else cast.actors[caller]
    with suppress(Problem), cast.audited.world.database.writing(actor) as work:
        _calls(cast)[call](work)


def _holds(cast: Cast) -> None:
    grades = grades_of(cast.scheme)
    with cast.audited.world.database.reading(OPERATOR) as work:
        finding, notice = cast.finding(work), cast.notice(work)
        last = work.session.scalars(
            select(FindingGrade).order_by(FindingGrade.since_at.desc(), FindingGrade.id.desc())
        ).first()
        # No grade becomes graver, and each that it had is kept.
        assert last is not None
        assert last.grade == finding.grade
        assert grades.index(finding.grade) >= cast.gravest
        cast.gravest = grades.index(finding.grade)
        # The finding is being heard as long as its notice is open, and no longer.
        assert finding.is_being_heard is (notice.state in OPEN)
        if finding.state is FindingState.STRUCK_OUT or finding.is_being_heard:
            assert finding.is_being_heard or notice.dropped_at or notice.reversed_at
            return
        if last.why is GradedWhy.APPEAL:
            assert notice.reversed_at is not None
        elif grading.weight_of(cast.scheme, finding.grade) is not None:
            _was_heard(cast, notice)


def _was_heard(cast: Cast, notice: Notice) -> None:
    """Tell that a grade in effect was heard, and decided by nobody of the team."""
    assert notice.effective_at is not None
    assert notice.answered_at is not None or notice.effective_at >= notice.answer_by
    assert notice.decided_by in {None, cast.audited.manager.person.id}

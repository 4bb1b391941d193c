"""Whatever the order of calls and callers: nothing in effect unheard, no appeal decided wrongly."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import CLOCK, Actor
from app.domains.appeals.models import Appeal, AppealVote
from app.domains.appeals.service import deciding, lodging, panel, reviewing
from app.domains.appeals.service.deciding import Vote
from app.domains.appeals.types import AppealState, Lodged, Outcome, WhyInadmissible
from app.domains.identity.models import Membership
from app.domains.notices.models import Notice
from app.domains.notices.service import announcing, taking_effect, urgent
from app.domains.notices.service.announcing import Attempted
from app.domains.notices.types import (
    ActKind,
    Announcement,
    NoticeState,
    Served,
    ServedBy,
    Terms,
    Thing,
)
from app.domains.subjects.models import Claim
from app.domains.subjects.rules import terms_of_appeal
from app.domains.subjects.service import claims
from app.domains.subjects.types import RefusalGround
from app.kit.errors import Problem
from app.store.work import Work
from tests.hearings import Hearing
from tests.make import NOON, OPERATOR
from tests.people import World

CALLERS = ("lena", "omar", "eva", "ana", "ben", "cho", "both", "inside", "firm", "clock")
DECIDED = {
    *(AppealState.UPHELD, AppealState.PARTLY, AppealState.DISMISSED),
    AppealState.INADMISSIBLE,
}


@dataclass
class Cast:
    """Those who call, what they call, and who did something with the act."""

    hearing: Hearing
    actors: dict[str, Actor]
    took_part: set[UUID] = field(default_factory=set)

    @property
    def claim_id(self) -> UUID:
        """The claim of the firm."""
        return UUID(self.hearing.claim["id"])

    def notice(self, work: Work) -> Notice:
        """Return the newest notice, or fail as a caller does who names none."""
        return work.session.scalars(select(Notice).order_by(Notice.id.desc()).limit(1)).one()

    def appeal(self, work: Work) -> Appeal:
        """Return the newest appeal."""
        return work.session.scalars(select(Appeal).order_by(Appeal.id.desc()).limit(1)).one()

    def appealed(self, work: Work) -> tuple[Appeal, Notice]:
        """Return the newest appeal, and the notice that it is against."""
        appeal = self.appeal(work)
        return appeal, work.session.get_one(Notice, appeal.notice_id)


@pytest.fixture
def cast(world: World, clock) -> Cast:
    """Everybody, with one who is of the secretariat and the panel, and one of firm and panel."""
    hearing = Hearing(world, clock)
    both = world.member(Role.APPEALS_MEMBER, hearing.scheme, email=hearing.lena.email)
    inside = world.member(Role.APPEALS_MEMBER, hearing.scheme, email=hearing.firm.email)
    members = {"both": both, "inside": inside}
    members |= {name: getattr(hearing, name) for name in CALLERS[:-1] if hasattr(hearing, name)}
    actors = {name: world.actor(member) for name, member in members.items()}
    return Cast(hearing, {**actors, "clock": CLOCK})


def _said(cast: Cast, work: Work) -> Announcement:
    return Announcement(
        act=ActKind.CLAIM_REFUSED,
        thing=Thing("claim", cast.claim_id),
        organisation_id=cast.hearing.firm.organisation.id,
        subject_id=None,
        ground="not_proved",
        rule="Fairness P1",
        facts=(),
        reason="Danger.",
        answer_by=work.at + timedelta(days=10),
        address="/v1/claims",
    )


def _terms(work: Work) -> Terms:
    return terms_of_appeal(work.at)


def _vote(outcome: Outcome) -> Vote:
    why = WhyInadmissible.NO_ACT if outcome is Outcome.INADMISSIBLE else None
    return Vote(outcome, "As I see it.", why)


def _calls(cast: Cast) -> dict[str, Callable[[Work], object]]:
    """Return what can be called, by name; those of the act itself begin with ``act``."""
    state = cast.hearing.world.api.state
    desk, appeals, subjects = state.notices, state.appeals, state.subjects

    def claim(work: Work) -> Claim:
        return work.session.get_one(Claim, cast.claim_id)

    def on(verb: Callable[..., object], *more: object) -> Callable[[Work], object]:
        return lambda work: verb(work, appeals, *cast.appealed(work), *more)

    people = [cast.actors[each].id for each in ("ana", "ben", "cho", "both", "inside")]
    served = Attempted(ServedBy.POST, Served.SERVED, NOON)
    return {
        "act refuse": lambda work: claims.refuse(
            work, subjects, claim(work), "no", RefusalGround.NOT_PROVED
        ),
        "act take_effect": lambda work: taking_effect.take_effect(
            work, desk, cast.notice(work), _terms(work), "now"
        ),
        "act propose": lambda work: urgent.propose_urgent(work, _said(cast, work), "danger"),
        "act confirm": lambda work: urgent.confirm_urgent(
            work, desk, cast.notice(work), _terms(work), work.at + timedelta(days=9), "yes"
        ),
        "review": lambda work: reviewing.review(work, appeals, cast.notice(work), (True, "ok")),
        "drop": lambda work: taking_effect.drop_by_hand(work, desk, cast.notice(work), "no"),
        "serve": lambda work: announcing.serve(work, cast.notice(work), served),
        "lapse": lambda work: announcing.lapse_unanswered(work, 10),
        "answer": lambda work: announcing.answer(work, cast.notice(work), "no"),
        "lodge": lambda work: lodging.lodge(work, appeals, cast.notice(work), Lodged("no", "late")),
        "withdraw": on(lodging.withdraw, "no"),
        **{f"name {place}": on(panel.name, [each]) for place, each in enumerate(people)},
        "admit": on(deciding.admit, "yes"),
        "hear": on(deciding.hear, "heard"),
        **{f"vote {each.value}": on(deciding.vote, _vote(each)) for each in Outcome},
        "conclude": on(deciding.conclude, "so"),
    }


NAMES = (
    *("act refuse", "act take_effect", "act propose", "act confirm", "review", "drop", "serve"),
    *("lapse", "answer", "lodge", "withdraw", "admit", "hear", "conclude", "days", "weeks"),
    *(f"name {place}" for place in range(5)),
    *(f"vote {each.value}" for each in Outcome),
)
STEP = st.tuples(st.sampled_from(NAMES), st.sampled_from(CALLERS))
REFUSED = [("act refuse", "lena"), ("answer", "firm"), ("act refuse", "omar")]
URGENT = [("act propose", "lena"), ("act confirm", "omar")]
APPEALED = [("lodge", "firm"), ("name 0", "eva"), ("name 1", "eva"), ("admit", "ana")]
HEARD = [("weeks", "clock"), ("hear", "ben")]
VOTED = [("vote upheld", "ana"), ("vote dismissed", "ben"), ("vote upheld", "ben")]
WHOLE = [*REFUSED, *APPEALED, *HEARD, *VOTED, ("conclude", "ana")]
INADMISSIBLE = [
    *(*REFUSED, *APPEALED[:3], ("weeks", "clock"), ("vote inadmissible", "ana")),
    *(("conclude", "ana"), ("vote inadmissible", "ben"), ("conclude", "ben")),
]


CONFLICTED = [
    *(*REFUSED, ("lodge", "firm"), ("name 0", "eva"), ("name 3", "eva"), ("name 4", "eva")),
    *(("admit", "ana"), ("weeks", "clock"), ("hear", "ana"), ("vote upheld", "ana")),
    *(("vote upheld", "both"), ("vote upheld", "inside"), ("conclude", "both")),
    *(("conclude", "inside"), ("conclude", "ana")),
]


@st.composite
def ways(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Draw a way that leads somewhere, with strange steps before, between and after."""
    way = list(draw(st.sampled_from([WHOLE, INADMISSIBLE, [*URGENT, *WHOLE[3:]], REFUSED])))
    for step in draw(st.lists(STEP, max_size=8)):
        way.insert(draw(st.integers(0, len(way))), step)
    return way


@contextmanager
def _undone(world: World) -> Iterator[None]:
    step = world.database._writing.begin_nested()
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
@example(way=WHOLE)
@example(way=INADMISSIBLE)
@example(way=[*URGENT, *WHOLE[3:]])
@example(way=[("act propose", "lena"), ("act confirm", "both"), ("act confirm", "lena")])
@example(way=CONFLICTED)
@given(way=ways())
def test_c1_no_order_of_calls_strikes_unheard_or_lets_who_had_a_part_decide(cast: Cast, way):
    with _undone(cast.hearing.world):
        cast.hearing.clock.at, cast.took_part = NOON, set()
        for call, caller in way:
            _call(cast, call, caller)
            _holds(cast)
    cast.hearing.clock.at = NOON


def test_the_ways_of_these_tests_lead_where_they_should(cast: Cast):
    for way, reached in (
        (WHOLE, AppealState.UPHELD),
        (INADMISSIBLE, AppealState.INADMISSIBLE),
        ([*URGENT, *APPEALED, *HEARD], AppealState.HEARD),
    ):
        with _undone(cast.hearing.world):
            cast.hearing.clock.at, cast.took_part = NOON, set()
            for call, caller in way:
                _call(cast, call, caller)
            with cast.hearing.world.database.reading(OPERATOR) as work:
                assert cast.appeal(work).state is reached


def _call(cast: Cast, call: str, caller: str) -> None:
    if call in ("days", "weeks"):
        cast.hearing.after(days=4 if call == "days" else 11)
        return
    actor = cast.actors[caller]
    # What there is not yet, cannot be named by anybody.
    with suppress(Problem, LookupError), cast.hearing.world.database.writing(actor) as work:
        if _is_there(work, call):
            _calls(cast)[call](work)
            if call.startswith("act") and actor.id is not None:
                cast.took_part.add(actor.id)


def _is_there(work: Work, call: str) -> bool:
    if call in ("act refuse", "act propose", "lapse"):
        return True
    needs_appeal = call in ("withdraw", "admit", "hear", "conclude") or call[:4] in ("name", "vote")
    model = Appeal if needs_appeal else Notice
    return work.session.scalar(select(model.id).limit(1)) is not None


def _holds(cast: Cast) -> None:
    with cast.hearing.world.database.reading(OPERATOR) as work:
        for notice in work.session.scalars(select(Notice)):
            _was_heard(notice)
        for appeal in work.session.scalars(select(Appeal)):
            if appeal.state in DECIDED:
                _was_decided_by_others(cast, work, appeal)


def _was_heard(notice: Notice) -> None:
    if notice.effective_at is None:
        assert notice.state not in (NoticeState.IN_EFFECT, NoticeState.REVIEWED)
        return
    if notice.proposed_by is not None:
        assert notice.decided_by not in (None, notice.proposed_by)
        return
    answered = notice.answered_at is not None and notice.answered_at <= notice.effective_at
    assert answered or (notice.answer_by and notice.answer_by <= notice.effective_at)


def _was_decided_by_others(cast: Cast, work: Work, appeal: Appeal) -> None:
    votes = work.session.scalars(
        select(AppealVote).where(
            AppealVote.appeal_id == appeal.id, AppealVote.replaced_at.is_(None)
        )
    ).all()
    counted = {each.person_id for each in votes if each.counted}
    assert len(counted) >= 2
    assert not counted & cast.took_part
    firm = select(Membership.person_id).where(
        Membership.organisation_id == cast.hearing.firm.organisation.id
    )
    assert not counted & set(work.session.scalars(firm))
    panel_ = select(Membership.person_id).where(Membership.role == Role.APPEALS_MEMBER)
    assert counted <= set(work.session.scalars(panel_))

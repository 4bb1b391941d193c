"""A life takes only the steps of its table, and a table that cannot be right is refused."""

from collections.abc import Iterable
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.kit.errors import StepRefused
from app.kit.workflow import Step, Workflow


class Door(StrEnum):
    """The states of a door."""

    OPEN = "open"
    SHUT = "shut"
    LOCKED = "locked"


class Act(StrEnum):
    """What is done with a door."""

    OPEN = "open"
    SHUT = "shut"
    LOCK = "lock"
    UNLOCK = "unlock"


class May(StrEnum):
    """What is granted at a door."""

    PASS = "door:pass"
    KEEP = "door:keep"


DoorStep = Step[Door, Act, May]


def step(
    action: Act, sources: Iterable[Door], target: Door, permission: May = May.PASS
) -> DoorStep:
    return Step(
        action=action,
        sources=frozenset(sources),
        target=target,
        permission=permission,
        event=f"doors.door.{action.value}",
        rule="House rule 1",
    )


OPEN = step(Act.OPEN, [Door.SHUT], Door.OPEN)
SHUT = step(Act.SHUT, [Door.OPEN], Door.SHUT)
LOCK = step(Act.LOCK, [Door.SHUT, Door.OPEN], Door.LOCKED, May.KEEP)
UNLOCK = step(Act.UNLOCK, [Door.LOCKED], Door.SHUT, May.KEEP)
LIFE = Workflow([OPEN, SHUT, LOCK, UNLOCK], start=Door.SHUT)
ARROWS = {
    (Door.SHUT, Act.OPEN): OPEN,
    (Door.OPEN, Act.SHUT): SHUT,
    (Door.SHUT, Act.LOCK): LOCK,
    (Door.OPEN, Act.LOCK): LOCK,
    (Door.LOCKED, Act.UNLOCK): UNLOCK,
}


@given(st.sampled_from(Door), st.sampled_from(Act))
def test_every_pair_of_state_and_action_is_in_the_table_or_refused(state: Door, action: Act):
    if (state, action) in ARROWS:
        assert LIFE.step(state, action) is ARROWS[state, action]
    else:
        with pytest.raises(StepRefused):
            LIFE.step(state, action)


def test_a_refusal_names_the_state_and_what_it_allows():
    with pytest.raises(StepRefused, match="'unlock' is not possible") as refused:
        LIFE.step(Door.SHUT, Act.UNLOCK)
    assert refused.value.members == {"state": "shut", "allowed": ["open", "lock"]}


def test_a_state_tells_its_actions_in_the_order_of_the_table():
    assert {state: LIFE.actions_from(state) for state in Door} == {
        Door.OPEN: [Act.SHUT, Act.LOCK],
        Door.SHUT: [Act.OPEN, Act.LOCK],
        Door.LOCKED: [Act.UNLOCK],
    }


def test_an_action_asks_for_its_permission():
    assert [LIFE.permission(act) for act in Act] == [May.PASS, May.PASS, May.KEEP, May.KEEP]


def test_the_diagram_draws_every_arrow_once():
    assert LIFE.mermaid().splitlines() == [
        "stateDiagram-v2",
        "    [*] --> shut",
        "    shut --> open: open",
        "    open --> shut: shut",
        "    open --> locked: lock",
        "    shut --> locked: lock",
        "    locked --> shut: unlock",
    ]


def test_an_arrow_that_stands_twice_is_refused():
    again = step(Act.OPEN, [Door.LOCKED, Door.SHUT], Door.LOCKED)
    with pytest.raises(ValueError, match="open leads from shut twice"):
        Workflow([OPEN, SHUT, LOCK, UNLOCK, again], start=Door.SHUT)


def test_an_action_with_two_permissions_is_refused():
    kept = step(Act.OPEN, [Door.LOCKED], Door.OPEN, May.KEEP)
    with pytest.raises(ValueError, match="open asks for two permissions"):
        Workflow([OPEN, SHUT, LOCK, kept], start=Door.SHUT)


def test_a_state_that_is_never_reached_is_refused():
    with pytest.raises(ValueError, match="never reached: locked"):
        Workflow([OPEN, SHUT, UNLOCK], start=Door.SHUT)


def test_states_that_only_lead_to_each_other_are_not_reached():
    with pytest.raises(ValueError, match="never reached: open, shut"):
        Workflow([OPEN, SHUT], start=Door.LOCKED)


class RandomWalk(RuleBasedStateMachine):
    """Somebody who tries every action at a door, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.state = LIFE.start
        self.walked: list[tuple[Door, Act, Door]] = []

    @rule(action=st.sampled_from(Act))
    def try_it(self, action: Act) -> None:
        """Take the step if the life allows it."""
        try:
            taken = LIFE.step(self.state, action)
        except StepRefused:
            assert action not in LIFE.actions_from(self.state)
            return
        assert action in LIFE.actions_from(self.state)
        self.walked.append((self.state, action, taken.target))
        self.state = taken.target

    @invariant()
    def stays_on_the_table(self) -> None:
        """Every step that was taken is an arrow of the table."""
        table = {(source, action, taken.target) for (source, action), taken in ARROWS.items()}
        assert set(self.walked) <= table


test_a_random_walk_never_leaves_the_table = RandomWalk.TestCase

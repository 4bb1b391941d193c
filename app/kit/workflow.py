"""A life as data: which action leads from which states to which, who may, and by which rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from app.kit.errors import StepRefused

S = TypeVar("S", bound=StrEnum)
A = TypeVar("A", bound=StrEnum)
P = TypeVar("P", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Step(Generic[S, A, P]):
    """One arrow of a life.

    Attributes:
        action: what is done.
        sources: the states in which it can be done.
        target: the state after it.
        permission: what the actor must be granted.
        event: the register event that it writes.
        rule: the law, clause or design rule behind it.
        reason_required: whether the actor must say why.
    """

    action: A
    sources: frozenset[S]
    target: S
    permission: P
    event: str
    rule: str
    reason_required: bool = False


class Workflow(Generic[S, A, P]):
    """A table of steps, checked when it is made.

    Args:
        steps: the arrows.
        start: the state in which a row is born.

    Raises:
        ValueError: an arrow stands twice, an action asks for two permissions, or a state is
            never reached.
    """

    def __init__(self, steps: Iterable[Step[S, A, P]], *, start: S) -> None:
        self.steps: tuple[Step[S, A, P], ...] = tuple(steps)
        self.start = start
        arrows: dict[tuple[S, A], Step[S, A, P]] = {}
        permissions: dict[A, P] = {}
        for step in self.steps:
            if permissions.setdefault(step.action, step.permission) != step.permission:
                raise ValueError(f"{step.action} asks for two permissions")
            for source in step.sources:
                if (source, step.action) in arrows:
                    raise ValueError(f"{step.action} leads from {source} twice")
                arrows[source, step.action] = step
        self._arrows: Mapping[tuple[S, A], Step[S, A, P]] = MappingProxyType(arrows)
        self._permissions: Mapping[A, P] = MappingProxyType(permissions)
        self._check_reach()

    def _check_reach(self) -> None:
        reached: set[S] = set()
        ahead = {self.start}
        while ahead:
            reached |= ahead
            ahead = {step.target for step in self.steps if step.sources & reached} - reached
        if lost := set(type(self.start)) - reached:
            raise ValueError(f"never reached: {', '.join(sorted(lost))}")

    def permission(self, action: A) -> P:
        """Return what an actor must be granted to take ``action``."""
        return self._permissions[action]

    def step(self, state: S, action: A) -> Step[S, A, P]:
        """Return the arrow that ``action`` takes from ``state``.

        Raises:
            StepRefused: there is none; it names the state and the actions that it allows.
        """
        found = self._arrows.get((state, action))
        if found is None:
            allowed = [each.value for each in self.actions_from(state)]
            raise StepRefused(
                f"'{action.value}' is not possible while the state is '{state.value}'.",
                state=state.value,
                allowed=allowed,
            )
        return found

    def actions_from(self, state: S) -> list[A]:
        """Return the actions that ``state`` allows, in the order of the table."""
        return [step.action for step in self.steps if state in step.sources]

    def mermaid(self) -> str:
        """Draw the life as a Mermaid state diagram."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.start.value}"]
        lines.extend(
            f"    {source.value} --> {step.target.value}: {step.action.value}"
            for step in self.steps
            for source in sorted(step.sources)
        )
        return "\n".join(lines)

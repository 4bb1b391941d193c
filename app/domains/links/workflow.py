"""The lives of a link, of a file that goes through it, and of a question that it asks."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.links.types import FileState, LinkState, QuestionState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What happens to a link."""

    CONFIRM = "confirm"
    DROP = "drop"
    SUSPEND = "suspend"
    RESUME = "resume"
    END = "end"


_State = LinkState


def _step(
    action: Action, sources: frozenset[LinkState], target: LinkState, past: str
) -> Step[LinkState, Action, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=Permission.INSTALLATION_LINK,
        event=f"links.link.{past}",
        rule="Fairness P4" if action is Action.CONFIRM else "Contract, Linked systems",
        reason_required=True,
    )


LINK: Workflow[LinkState, Action, Permission] = Workflow(
    [
        # By another person than who proposed it, who spells the key's fingerprint out.
        _step(Action.CONFIRM, frozenset({_State.PROPOSED}), _State.ACTIVE, "confirmed"),
        _step(Action.DROP, frozenset({_State.PROPOSED}), _State.DROPPED, "dropped"),
        _step(Action.SUSPEND, frozenset({_State.ACTIVE}), _State.SUSPENDED, "suspended"),
        _step(Action.RESUME, frozenset({_State.SUSPENDED}), _State.ACTIVE, "resumed"),
        _step(Action.END, frozenset({_State.ACTIVE, _State.SUSPENDED}), _State.ENDED, "ended"),
    ],
    start=_State.PROPOSED,
)


class FileAction(StrEnum):
    """What becomes of a file."""

    DELIVER = "deliver"
    TAKE = "take"


_WAITING = frozenset({FileState.WAITING})
FILE: Workflow[FileState, FileAction, Permission] = Workflow(
    [
        Step(
            action=FileAction.DELIVER,
            sources=_WAITING,
            target=FileState.DONE,
            permission=Permission.INSTALLATION_EXCHANGE,
            event="links.file.delivered",
            rule="Contract, Linked systems: one of ours waits for its signed receipt",
        ),
        Step(
            action=FileAction.TAKE,
            sources=_WAITING,
            target=FileState.DONE,
            permission=Permission.INSTALLATION_EXCHANGE,
            event="links.file.taken",
            rule="Contract, Linked systems: one of theirs is worked off to its last line",
        ),
    ],
    start=FileState.WAITING,
)


class QuestionAction(StrEnum):
    """What a person answers."""

    TAKE = "take"
    KEEP = "keep"


_OPEN = frozenset({QuestionState.OPEN})
QUESTION: Workflow[QuestionState, QuestionAction, Permission] = Workflow(
    [
        Step(
            action=QuestionAction.TAKE,
            sources=_OPEN,
            target=QuestionState.TAKEN,
            permission=Permission.DIFFERENCE_ANSWER,
            event="links.question.taken",
            rule="Fairness L10",
            reason_required=True,
        ),
        Step(
            action=QuestionAction.KEEP,
            sources=_OPEN,
            target=QuestionState.KEPT,
            permission=Permission.DIFFERENCE_ANSWER,
            event="links.question.kept",
            rule="Fairness L10",
            reason_required=True,
        ),
    ],
    start=QuestionState.OPEN,
)

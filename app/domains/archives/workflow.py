"""The life of an archive: asked for, made, removed."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.archives.types import ArchiveState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What happens to an archive."""

    FINISH = "finish"
    GIVE_UP = "give_up"
    REMOVE = "remove"


LIFE: Workflow[ArchiveState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.FINISH,
            sources=frozenset({ArchiveState.ASKED}),
            target=ArchiveState.READY,
            permission=Permission.ARCHIVE_MAKE,
            event="archives.archive.made",
            rule="Fairness P6",
        ),
        Step(
            action=Action.GIVE_UP,
            sources=frozenset({ArchiveState.ASKED}),
            target=ArchiveState.FAILED,
            permission=Permission.ARCHIVE_MAKE,
            event="archives.archive.failed",
            rule="Fairness P6",
        ),
        Step(
            action=Action.REMOVE,
            sources=frozenset({ArchiveState.READY}),
            target=ArchiveState.REMOVED,
            permission=Permission.ARCHIVE_MAKE,
            event="archives.archive.removed",
            rule="GDPR art. 5(1)(e)",
        ),
    ],
    start=ArchiveState.ASKED,
)

"""What a second person decides of a file that waits, and what became of an import."""

from dataclasses import dataclass
from datetime import date

from app.access.policy import Actor
from app.domains.imports import queries
from app.domains.imports.service import files
from app.domains.imports.service.files import Loader
from app.domains.imports.types import FileInHand, ImportState
from app.store.work import Database


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of an import, in rows of the list.

    Attributes:
        number: of the import; ``None`` when this very file is in force already, or on a dry run.
        outcome: ``applied``, ``held``, ``compared`` (dry run) or ``in_force_already``.
    """

    number: str | None
    outcome: str
    list_date: date
    read: int
    new: int
    changed: int
    returned: int
    unchanged: int
    gone: int
    worsened: int
    repeated: int
    rejected: int


def approve(database: Database, actor: Actor, loader: Loader, number: str, reason: str) -> Summary:
    """Put a held file in force, as a second person; see :func:`files.approve`.

    Records:
        ``imports.file.approved``.

    Rule:
        Fairness L6.
    """
    with database.writing(actor) as work:
        row = queries.by_number(work, number)
        file = files.in_hand(row, queries.source_for_change(work, row.source_key))
        files.approve(work, loader, row.id, operator=actor.name or "", reason=reason)
    summary = summary_of(database, actor, file, "applied")
    clear(database, actor, loader, file)
    return summary


def drop(database: Database, actor: Actor, loader: Loader, number: str, reason: str) -> None:
    """Turn a held file away; see :func:`files.drop`.

    Records:
        ``imports.file.dropped``.

    Rule:
        Fairness L6.
    """
    with database.writing(actor) as work:
        row = queries.by_number(work, number)
        file = files.in_hand(row, queries.source_for_change(work, row.source_key))
        files.drop(work, row.id, operator=actor.name or "", reason=reason)
    clear(database, actor, loader, file)


def clear(database: Database, actor: Actor, loader: Loader, file: FileInHand) -> None:
    """Remove what a file whose case is closed left in staging."""
    loader.clear(database, file.id)
    with database.writing(actor) as work:
        files.clear_staged(work, file.id)


def summary_of(database: Database, actor: Actor, file: FileInHand, outcome: str) -> Summary:
    """Return what became of a file, in rows of the list."""
    with database.reading(actor) as work:
        row = queries.one(work, file.id)
        counts = (
            *("read", "new", "changed", "returned", "unchanged"),
            *("gone", "worsened", "repeated", "rejected"),
        )
        return Summary(
            number=row.number if row.state is not ImportState.READING else None,
            outcome=outcome,
            list_date=row.list_date,
            **{name: getattr(row, name) for name in counts},
        )

"""Showing a person how something goes on; nothing is shown where nobody looks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from app.cli.desk import out


class _Count(ProgressColumn):
    """How many were worked off, of how many where that is known."""

    def render(self, task: Task) -> Text:
        """Write the count, or nothing before the first."""
        if not task.completed:
            return Text()
        of = f" of {task.total:,.0f}" if task.total else ""
        return Text(f"{task.completed:,.0f}{of}")


class Bars:
    """One line on the terminal for the step that is under way; each step replaces the last.

    Args:
        progress: where it is drawn.
        rows: how much there is to do in a step that does not say so itself.
    """

    def __init__(self, progress: Progress, rows: int | None) -> None:
        self._progress = progress
        self._rows = rows
        self._task: TaskID | None = None

    def step(self, what: str, total: int | None) -> Callable[[int], None]:
        """Begin a step, with how much there is to do where that is known."""
        if self._task is not None:
            self._progress.remove_task(self._task)
        task = self._task = self._progress.add_task(what.capitalize(), total=total or self._rows)

        def worked_off(rows: int) -> None:
            self._progress.advance(task, rows)

        return worked_off


@contextmanager
def bars(rows: int | None = None) -> Iterator[Bars]:
    """Show steps while the block runs; they vanish at its end.

    Args:
        rows: how much there is to do in a step that does not say so itself.
    """
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        _Count(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as progress:
        yield Bars(progress, rows)

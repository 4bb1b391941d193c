"""Decisions that were pushed: worked off in the background, some lines in each run."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.changes.engine.records import LONGEST_LINE
from app.domains.changes.models import Push
from app.domains.changes.queries import pushes
from app.domains.changes.rules import LINES_AT_ONCE
from app.domains.changes.service import deciding, pushing
from app.domains.changes.service.desk import ChangeDesk
from app.domains.changes.types import RUN_PUSH
from app.kit.errors import Busy, NoRoom, Problem
from app.store.jobs import enqueue
from app.store.work import Database

_GONE = "The file is not here any more; send it again."
_NOT_THEIRS = "Who sent it acts for the authority no more; the rest is not carried out."


class Line(NamedTuple):
    """A line of a file: its bytes without the end, its number, and where the next one begins."""

    said: bytes
    number: int
    until: int


def run_push(desk: ChangeDesk, _database: Database, body: dict[str, Any]) -> None:
    """Work some lines off, each in a transaction of its own: the work of the job.

    What is wrong with a line is told at the line. A run that is killed loses nothing: the next
    one goes on after the last line that was written down.

    Rule:
        Issue 10: a kill in the middle loses nothing; memory and time of a run are bounded.
    """
    push_id = UUID(body["push"])
    with desk.database.reading(CLOCK) as work:
        push = pushes.to_work_off(work, push_id)
        may_go_on = push is not None and pushes.is_still_theirs(work, push)
    if push is None:
        return
    path = desk.store.path(push.digest)
    why = _NOT_THEIRS if not may_go_on else None if path.is_file() else _GONE
    if why is None and _work_off(desk, push, path):
        with desk.database.writing(CLOCK) as work:
            enqueue(work, RUN_PUSH, body)
        return
    with desk.database.writing(CLOCK) as work:
        pushing.note_end(work, push_id, why)
        is_needed = pushes.needs_file(work, push.digest)
    if not is_needed:
        desk.store.remove(push.digest)


def _work_off(desk: ChangeDesk, push: Push, path: Path) -> bool:
    """Work lines off; tell whether there are more."""
    for count, line in enumerate(_lines(path, push), start=1):
        if not _done(desk, push, line):
            return True
        if count >= LINES_AT_ONCE:
            return True
    return False


def _lines(path: Path, push: Push) -> Iterator[Line]:
    """Yield the lines that were not worked off yet, without blank ones, none longer than may be."""
    with path.open("rb") as file:
        file.seek(push.position)
        number = push.lines
        while said := file.readline(LONGEST_LINE + 2):
            number += 1
            while not said.endswith(b"\n") and (more := file.readline(LONGEST_LINE)):
                said = said[: LONGEST_LINE + 1] + (b"\n" if more.endswith(b"\n") else b"")
            if said.strip():
                yield Line(said.rstrip(b"\r\n"), number, file.tell())


def _done(desk: ChangeDesk, push: Push, line: Line) -> bool:
    """Work one line off; tell whether nobody else is at these decisions."""
    try:
        with desk.database.writing(pushing.sender(push)) as work:
            row = pushes.at_line(work, push.id, line.number)
            if row is None:
                return False
            said = deciding.read(work, row, line.said)
            became = deciding.take(work, desk, row, line.number, said)
            pushing.note_line(work, row, line.number, line.until, became)
    except (Busy, NoRoom):
        raise
    except Problem as problem:
        return _refused(desk, push, line, problem)
    return True


def _refused(desk: ChangeDesk, push: Push, line: Line, problem: Problem) -> bool:
    """Write that a line was refused: what it began was undone."""
    with desk.database.writing(pushing.sender(push)) as work:
        if problem.afterwards is not None:
            problem.afterwards(work)
        row = pushes.at_line(work, push.id, line.number)
        if row is None:
            return False
        became = deciding.refused(problem, line.said)
        pushing.note_line(work, row, line.number, line.until, became)
    return True

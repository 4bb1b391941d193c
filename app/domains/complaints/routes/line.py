"""The line of intake over HTTP: a short wait under load, a puzzle for who does not want to wait."""

from math import ceil
from typing import Annotated

import anyio
from anyio import to_thread
from fastapi import Depends, Header
from pydantic import Field

from app.access.policy import ANYONE
from app.domains.complaints.engine.line import LONGEST_WAIT_SECONDS
from app.domains.complaints.engine.puzzles import BITS
from app.domains.complaints.errors import Crowded
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.service import line
from app.domains.complaints.service.desk import ComplaintDesk
from app.store.work import Database
from app.web.deps import Db
from app.web.operations import Router
from app.web.schemas import Shown

router = Router(prefix="/v1/complaints", tags=["complaints"])
PROOF = Header(
    alias="Intake-Proof",
    max_length=400,
    description="A puzzle, a colon and the number that solves it; or a ticket. Never needed.",
    examples=["1764115200.9f0c1b2a3d4e5f60.1c2d:48213"],
)


class PuzzleOut(Shown):
    """What lets somebody pass the line."""

    is_crowded: bool = Field(description="Whether there is a line at all now.")
    puzzle: str
    bits: int = Field(
        description="Find a number so that SHA-256 of puzzle, colon and number begins with so many"
        " zero bits; send puzzle, colon and number as Intake-Proof."
    )


@router.get("/puzzle")
def read_puzzle(desk: Desk, db: Db) -> PuzzleOut:
    """Get a puzzle that lets you pass the line, where there is one."""
    with db.writing(ANYONE) as work:
        made = line.puzzle(work, desk)
    is_crowded = desk.counters.is_spent(desk.calm, "intake")
    return PuzzleOut(is_crowded=is_crowded, puzzle=made, bits=BITS)


async def _in_line(desk: Desk, db: Db, proof: Annotated[str | None, PROOF] = None) -> None:
    """Let a complaint through: at once while it is calm, else in its turn.

    No thread and no connection waits. A dormitory behind one address is no load: what all bring
    together is counted, not who brings it.

    Raises:
        Crowded: the line is too long to be kept waiting; a ticket lets through later.

    Rule:
        Fairness W9: limits delay and queue, never refuse.
    """
    if await _is_calm(desk):
        return
    if proof is not None and await to_thread.run_sync(_passes, db, desk, proof):
        return
    wait = desk.line.place()
    if wait > LONGEST_WAIT_SECONDS:
        raise await to_thread.run_sync(_crowded, db, desk, ceil(wait))
    await anyio.sleep(wait)


async def _is_calm(desk: ComplaintDesk) -> bool:
    """Count one, beside Redis alone in a thread: in this process it takes a few microseconds."""
    if desk.counters.are_shared:
        return await to_thread.run_sync(desk.counters.take, desk.calm, "intake") is None
    return desk.counters.take(desk.calm, "intake") is None


def _passes(db: Database, desk: ComplaintDesk, proof: str) -> bool:
    with db.writing(ANYONE) as work:
        return line.lets_through(work, desk, proof)


def _crowded(db: Database, desk: ComplaintDesk, seconds: int) -> Crowded:
    with db.writing(ANYONE) as work:
        return Crowded(
            "Very many people write to us at this moment. Your message was not taken yet: send it"
            f" again in {seconds} seconds with the ticket, or at once with the puzzle solved.",
            seconds,
            ticket=line.ticket(work, desk, seconds),
            puzzle=line.puzzle(work, desk),
            bits=BITS,
        )


InLine = Depends(_in_line)
"""What every intake without an account waits for."""

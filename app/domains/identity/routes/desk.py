"""What the routes of identity share: the desk, and a password that is asked again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from app.access.policy import Actor
from app.domains.identity.engine import passwords
from app.domains.identity.errors import WrongCode
from app.domains.identity.models import Person
from app.domains.identity.queries import people
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.handing_over import OpenWork
from app.domains.identity.service.throttle import count_guess, refuse_guessing
from app.store.work import Database


async def _desk(request: Request) -> IdentityDesk:
    desk: IdentityDesk = request.app.state.identity
    return desk


Desk = Annotated[IdentityDesk, Depends(_desk)]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What letting somebody go works with: the desk, and what there is to hand over."""

    identity: IdentityDesk
    kinds: Sequence[OpenWork]


async def _leaving(request: Request) -> Leaving:
    return Leaving(request.app.state.identity, request.app.state.open_work)


LeavingDesk = Annotated[Leaving, Depends(_leaving)]


def ask_password_again(db: Database, desk: IdentityDesk, actor: Actor, password: str) -> Person:
    """Return the account of the caller, who knows its password; compared outside the doors.

    Raises:
        WrongCode: it is not the password.
        TooMany: too many were wrong.
    """
    with db.reading(actor) as work:
        person = people.me(work)
    refuse_guessing(desk.counters, person.id)
    if not passwords.is_right(person.password_hash, passwords.normalised(password)):
        count_guess(desk.counters, person.id)
        raise WrongCode("This is not the password of your account.")
    return person

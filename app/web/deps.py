"""What a route asks for: the database, whose doors it opens itself, and who is asking."""

from typing import Annotated

from fastapi import Depends, Request

from app.access.policy import ANYONE, Actor
from app.store.work import Database


async def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def _current_actor() -> Actor:
    """Everybody is the public until there are accounts to sign in with."""
    return ANYONE


Db = Annotated[Database, Depends(_database)]
CurrentActor = Annotated[Actor, Depends(_current_actor)]

"""What a route asks for: the database, whose doors it opens itself, and who is asking."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from app.access.policy import ANYONE, Actor, Recognised
from app.kit.errors import Unauthenticated
from app.store.work import Database
from app.web.moments import Moments
from app.web.rate_limits import count_caller
from app.web.scope import ACTOR_ID, RECOGNISED, SEEN

Authenticate = Callable[[str], Recognised]
"""Says who acts under a token, or raises ``Unauthenticated``."""

_bearer = HTTPBearer(
    auto_error=False,
    bearerFormat="JWT",
    scheme_name="bearer",
    description="An access token of /v1/oauth/token; it carries one membership.",
)


async def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database.showing(request.scope.get(SEEN))


async def _current_actor() -> Actor:
    """Whoever asks a public read is the public, with or without a token."""
    return ANYONE


async def _signed_in(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Actor:
    """Return who acts.

    Raises:
        Unauthenticated: there is no token, or it is not good.
        TooMany: the caller asked too often.
    """
    if credentials is None:
        raise Unauthenticated("This needs an access token in the field Authorization.")
    caller = await _recognised(request, credentials.credentials)
    request.scope[RECOGNISED] = caller
    request.scope[ACTOR_ID] = caller.actor.id
    await count_caller(request, caller.actor)
    return caller.actor


async def _recognised(request: Request, token: str) -> Recognised:
    """Return whom a token names: from memory, or from the register, in a thread."""
    moments: Moments = request.app.state.moments
    authenticate: Authenticate = request.app.state.authenticate
    moment = moments.now()
    if moment is None:
        return await run_in_threadpool(authenticate, token)
    key = moments.key(token)
    known = moment.callers.get(key)
    if known is None or not moments.is_good(known):
        known = await run_in_threadpool(authenticate, token)
        moment.keep_caller(key, known)
    return known


async def _perhaps_signed_in(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Actor:
    """Return who acts under the token that was sent; the public where none was.

    Raises:
        Unauthenticated: a token was sent, and it is not good.
        TooMany: the caller asked too often.
    """
    sent = request.headers.get("authorization") is not None
    return await _signed_in(request, credentials) if sent else ANYONE


Db = Annotated[Database, Depends(_database)]
CurrentActor = Annotated[Actor, Depends(_current_actor)]
SignedIn = Annotated[Actor, Depends(_signed_in)]
PerhapsSignedIn = Annotated[Actor, Depends(_perhaps_signed_in)]

"""What a route asks for: the database, whose doors it opens itself, and who is asking."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.access.policy import ANYONE, Actor
from app.kit.errors import Unauthenticated
from app.store.work import Database
from app.web.rate_limits import count_caller
from app.web.scope import ACTOR_ID, SEEN

Authenticate = Callable[[str], Actor]
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


def _signed_in(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Actor:
    """Return who acts; not async, since it opens a door of its own.

    Raises:
        Unauthenticated: there is no token, or it is not good.
        TooMany: the caller asked too often.
    """
    if credentials is None:
        raise Unauthenticated("This needs an access token in the field Authorization.")
    authenticate: Authenticate = request.app.state.authenticate
    actor = authenticate(credentials.credentials)
    request.scope[ACTOR_ID] = actor.id
    count_caller(request, str(actor.client_id or actor.id))
    return actor


def _perhaps_signed_in(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Actor:
    """Return who acts under the token that was sent; the public where none was.

    Raises:
        Unauthenticated: a token was sent, and it is not good.
        TooMany: the caller asked too often.
    """
    sent = request.headers.get("authorization") is not None
    return _signed_in(request, credentials) if sent else ANYONE


Db = Annotated[Database, Depends(_database)]
CurrentActor = Annotated[Actor, Depends(_current_actor)]
SignedIn = Annotated[Actor, Depends(_signed_in)]
PerhapsSignedIn = Annotated[Actor, Depends(_perhaps_signed_in)]

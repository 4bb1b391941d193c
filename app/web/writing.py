"""Every act over HTTP: one transaction, once for each key, on the version that was seen."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

import orjson
from fastapi import Depends, Header, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.access.policy import ANYONE, Actor
from app.kit.errors import BadInput, Fault, KeyRequired, Problem, VersionRequired
from app.store import idempotency
from app.store.work import Database, Work
from app.web.deps import Db, PerhapsSignedIn, SignedIn

LEAST_KEY, MOST_KEY = 22, 255
_VERSION = re.compile(r'"(\d{1,18})"')
_KEY = re.compile(r"[\x21-\x7e]+")
PRIVATE = "no-store"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that an act gives out, small enough to be kept for a repetition.

    Attributes:
        content: its bytes.
        name: of our own making, in ASCII.
        media_type: what it is.
    """

    content: bytes
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Made:
    """What an act answers.

    Attributes:
        body: what is shown; ``None`` for nothing.
        version: of the row, for its ``ETag``.
        status: 200, 201 where something was created, 202 where it goes on, 204 for nothing.
        location: where what was created can be read.
        file: what is given out instead of a body.
    """

    body: BaseModel | None = None
    version: int | None = None
    status: HTTPStatus = HTTPStatus.OK
    location: str | None = None
    file: Attached | None = None


Verb = Callable[[Work], Made]


@dataclass(frozen=True, slots=True)
class Writing:
    """One act: who, with which request, under which key.

    Attributes:
        database: both doors.
        actor: who acts.
        request: method, address, version and body, as compared with a repetition.
        key: the Idempotency-Key; ``None`` where the method is safe to repeat by itself.
    """

    database: Database
    actor: Actor
    request: bytes
    key: str | None

    def do(self, verb: Verb) -> Response:
        """Do the act in one transaction, and answer; a repetition gets the first answer.

        Raises:
            KeyReused, StillRunning: see :mod:`app.store.idempotency`.
        """
        try:
            return self._once(verb)
        except Problem as refused:
            if refused.afterwards is not None:
                with self.database.writing(self.actor) as work:
                    refused.afterwards(work)
            raise

    def _once(self, verb: Verb) -> Response:
        if self.key is None:
            with self.database.writing(self.actor) as work:
                made = verb(work)
            # Written out with the door shut: others wait for it.
            return _response(made)
        held = idempotency.claim(self.database, self.actor, self._caller(), self.key, self.request)
        if held.answer is not None:
            return _replayed(held.answer)
        try:
            with self.database.writing(self.actor) as work:
                response = _response(verb(work))
                idempotency.keep(work, held, _packed(response))
                return response
        except BaseException:
            # Nothing came of it, so the same key may try again.
            idempotency.release(self.database, self.actor, held)
            raise

    def _caller(self) -> str:
        actor = self.actor
        return f"{actor.id}:{actor.membership_id}:{actor.client_id}"


def shown(body: BaseModel, version: int | None = None) -> Response:
    """Answer a read of something that is not public."""
    return _response(Made(body, version))


def _response(made: Made) -> Response:
    headers = {"Cache-Control": PRIVATE}
    if made.version is not None:
        headers["ETag"] = f'"{made.version}"'
    if made.location is not None:
        headers["Location"] = made.location
    if made.file is not None:
        headers["Content-Disposition"] = f'attachment; filename="{made.file.name}"'
        return Response(made.file.content, made.status, headers, made.file.media_type)
    if made.body is None:
        return Response(status_code=HTTPStatus.NO_CONTENT, headers=headers)
    return Response(
        made.body.model_dump_json().encode(),
        status_code=made.status,
        headers=headers,
        media_type="application/json",
    )


def _packed(response: Response) -> bytes:
    headers = {name: value for name, value in response.headers.items() if name != "content-length"}
    head = orjson.dumps({"status": response.status_code, "headers": headers})
    return head + b"\n" + bytes(response.body)


def _replayed(answer: bytes) -> Response:
    head, _, body = answer.partition(b"\n")
    said = orjson.loads(head)
    headers = {**said["headers"], "Idempotent-Replayed": "true"}
    return Response(body, status_code=said["status"], headers=headers)


IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        description="At least 128 random bits, such as a UUIDv4; the same for a repetition.",
        examples=["5b0c1d5e-7f0a-4c3e-9a44-0d6f0f4b8f11"],
    ),
]


ACTING = (
    *("if-match", "case-number", "against-record", "is-safe", "channel", "read-back"),
    "file-name",
)
"""Headers that say what is done: with others of them a request is no repetition."""


async def _asked(request: Request) -> bytes:
    """Return the request as it is compared with a repetition."""
    return _head(request) + await request.body()


def _head(request: Request) -> bytes:
    said = "\n".join(f"{name}: {request.headers.get(name, '')}" for name in ACTING)
    return f"{request.method} {request.url.path}?{request.url.query}\n{said}\n".encode()


def _whose(request: Request) -> bytes:
    """Return what tells one caller without an account from another: the code of their receipt.

    A client that sends one key for everybody must not show a case to whoever asks about another.
    """
    return request.headers.get("authorization", "").encode() + b"\n"


async def _acting(
    database: Db,
    actor: SignedIn,
    asked: Annotated[bytes, Depends(_asked)],
    key: IdempotencyKey = None,
) -> Writing:
    return Writing(database, actor, asked, _good(key))


def _good(key: str | None) -> str:
    if key is None or not LEAST_KEY <= len(key) <= MOST_KEY or not _KEY.fullmatch(key):
        raise KeyRequired(
            f"Send Idempotency-Key with {LEAST_KEY} to {MOST_KEY} random visible characters, such"
            " as a UUID; the same when you repeat the request."
        )
    return key


async def _asking(
    database: Db,
    actor: PerhapsSignedIn,
    asked: Annotated[bytes, Depends(_asked)],
    key: IdempotencyKey = None,
) -> Writing:
    """Take an act of anyone; the key is a choice where there is no token."""
    is_free = key is None and actor.id is None
    return Writing(database, actor, asked, None if is_free else _good(key))


async def _as_anyone(
    request: Request,
    database: Db,
    asked: Annotated[bytes, Depends(_asked)],
    key: IdempotencyKey = None,
) -> Writing:
    """Take an act of somebody without an account, whatever token came with it."""
    request_of = _whose(request) + asked
    return Writing(database, ANYONE, request_of, None if key is None else _good(key))


@dataclass(frozen=True, slots=True)
class Uploading:
    """An act whose body is a file that is stored as it comes; its digest stands for the body.

    Attributes:
        database: both doors.
        actor: who acts.
        head: method, address and version.
        key: the Idempotency-Key; ``None`` where somebody without an account sent none.
    """

    database: Database
    actor: Actor
    head: bytes
    key: str | None

    def do(self, digest: str, verb: Verb) -> Response:
        """Do the act once the file came; see :meth:`Writing.do`."""
        return Writing(self.database, self.actor, self.head + digest.encode(), self.key).do(verb)


async def _anyone_uploading(
    request: Request, database: Db, key: IdempotencyKey = None
) -> Uploading:
    head = _whose(request) + _head(request)
    return Uploading(database, ANYONE, head, None if key is None else _good(key))


async def _uploading(
    request: Request, database: Db, actor: SignedIn, key: IdempotencyKey = None
) -> Uploading:
    return Uploading(database, actor, _head(request), _good(key))


async def _editing(database: Db, actor: SignedIn) -> Writing:
    return Writing(database, actor, b"", None)


async def _version(
    if_match: Annotated[
        str | None,
        Header(alias="If-Match", description="The ETag that you saw.", examples=['"3"']),
    ] = None,
) -> int:
    if if_match is None:
        raise VersionRequired("Say with If-Match which version you saw.")
    found = _VERSION.fullmatch(if_match.strip())
    if found is None:
        fault = Fault("/header/If-Match", 'Give the ETag as it was answered, such as "3".')
        raise BadInput("If-Match cannot be read.", faults=[fault])
    return int(found[1])


Acting = Annotated[Writing, Depends(_acting)]
"""A ``POST`` that creates or acts: it needs an Idempotency-Key."""
Asking = Annotated[Writing, Depends(_asking)]
"""A ``POST`` that anyone may send; under a token it needs an Idempotency-Key."""
AsAnyone = Annotated[Writing, Depends(_as_anyone)]
"""A ``POST`` of somebody without an account: the key is theirs to send, and scoped to itself."""
AnyoneUploading = Annotated[Uploading, Depends(_anyone_uploading)]
"""A ``POST`` of a file by somebody without an account."""
ActingUploading = Annotated[Uploading, Depends(_uploading)]
"""A ``POST`` of a file that creates or acts: it needs an Idempotency-Key."""
Editing = Annotated[Writing, Depends(_editing)]
"""A ``PATCH``, ``PUT`` or ``DELETE``, which can be repeated as it is."""
IfMatch = Annotated[int, Depends(_version)]
"""The version that the caller saw."""

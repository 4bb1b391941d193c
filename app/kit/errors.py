"""What can go wrong, as one tree of problems that a reader of the API can act on.

A class fixes what a problem *is* (its name, its status, the way out); an instance says what
happened this time. Nothing here knows HTTP: ``app.web.problems`` renders every problem.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

JSON = None | bool | int | float | str | Sequence["JSON"] | Mapping[str, "JSON"]

_KEBAB_CASE = re.compile(r"[a-z]+(-[a-z]+)*")
_RESERVED = frozenset({"type", "title", "status", "instance", "request_id"})
"""What every problem says beside its detail (RFC 9457, 3.1), and the id of the request."""


class Problem(Exception):
    """Something that the caller is told in plain words.

    A subclass sets all four class variables; ``slug`` is a promise to clients and never changes.
    """

    slug: ClassVar[str]
    title: ClassVar[str]
    status: ClassVar[int]
    what_to_do: ClassVar[str]
    afterwards: Callable[[Any], None] | None = None
    """What is written although the act was refused, in a work of its own (it is handed in)."""

    def __init__(self, detail: str, **members: JSON) -> None:
        """Say what happened this time.

        Args:
            detail: plain sentences about this one occurrence.
            members: what a program needs to act on it, shown beside the detail.
        """
        if taken := _RESERVED & members.keys():
            message = f"{', '.join(sorted(taken))}: the problem's own, not free for members"
            raise TypeError(message)
        super().__init__(detail)
        self.detail = detail
        self.members = members

    def __init_subclass__(cls) -> None:
        for required in ("slug", "title", "status", "what_to_do"):
            if not hasattr(cls, required):
                message = f"{cls.__name__} needs the class variable {required}"
                raise TypeError(message)
        if not _KEBAB_CASE.fullmatch(cls.slug):
            message = f"{cls.__name__}.slug must be kebab-case, not {cls.slug!r}"
            raise TypeError(message)


class NotFound(Problem):
    """There is no such thing, or this caller may not know of it."""

    slug = "not-found"
    title = "Not found"
    status = 404
    what_to_do = (
        "Check the address. If it holds an identifier or a number, compare it with where you took"
        " it from. What you may not see is answered in the same words."
    )


class Forbidden(Problem):
    """The caller may see this thing, but may not do this with it."""

    slug = "forbidden"
    title = "Not yours to do"
    status = 403
    what_to_do = "Ask somebody whose role allows it, or sign in with the membership that does."


class Unauthenticated(Problem):
    """Nobody is signed in, or the token is not good any more."""

    slug = "unauthenticated"
    title = "Sign in first"
    status = 401
    what_to_do = (
        "Get a token at /v1/oauth/token and send it as Authorization: Bearer TOKEN. A token lasts"
        " for minutes; the refresh token gives the next one."
    )

    def __init__(self, detail: str, *, had_token: bool = False) -> None:
        """Say why, and whether a token came with the request (RFC 6750, 3.1)."""
        super().__init__(detail)
        self.challenge = 'Bearer error="invalid_token"' if had_token else "Bearer"


class MistypedReceipt(Problem):
    """A receipt code whose form or check does not fit."""

    slug = "mistyped-receipt"
    title = "Receipt code mistyped"
    status = 422
    what_to_do = (
        "Compare it with the paper or the message, group by group. It is 32 digits; spaces between"
        " them do not matter. If it is lost, say so at the scheme's contact or to a partner."
    )


class ReceiptRequired(Problem):
    """No receipt code came, or none that opens a case."""

    slug = "receipt-required"
    title = "Receipt code needed"
    status = 401
    what_to_do = (
        "Send the code that you were given as Authorization: Receipt 1234 5678 and so on. If it is"
        " lost, say so at the scheme's contact or to a partner: two officers hear you."
    )
    challenge = "Receipt"


class KeyRequired(Problem):
    """An act needs an Idempotency-Key, and none came or too short a one."""

    slug = "idempotency-key-required"
    title = "Idempotency-Key required"
    status = 400
    what_to_do = (
        "Send the field Idempotency-Key with at least 128 random bits, such as a UUIDv4 or 22"
        " characters of base64url; the same one when you repeat this very request."
    )


class KeyReused(Problem):
    """The Idempotency-Key stands for another request."""

    slug = "idempotency-key-reused"
    title = "Idempotency-Key used before"
    status = 422
    what_to_do = "Make a new key for each new request; repeat a key only with the same request."


class StillRunning(Problem):
    """The first request with the same Idempotency-Key is not done."""

    slug = "still-running"
    title = "Still running"
    status = 409
    what_to_do = "Wait for some seconds and repeat the request with the same key."


class VersionRequired(Problem):
    """A change must say which version it was made on."""

    slug = "if-match-required"
    title = "If-Match required"
    status = 428
    what_to_do = "Read the thing, and send its ETag back in the field If-Match."


class MethodNotAllowed(Problem):
    """The address exists, but does not answer this method."""

    slug = "method-not-allowed"
    title = "Method not allowed"
    status = 405
    what_to_do = "Use one of the methods that the Allow field of the answer lists."

    def __init__(self, detail: str, *, allowed: Iterable[str] = ()) -> None:
        super().__init__(detail)
        self.allowed = tuple(sorted(allowed))


class StepRefused(Problem):
    """The present state does not allow this action."""

    slug = "step-refused"
    title = "Not possible in this state"
    status = 409
    what_to_do = (
        "Read the thing again: the answer lists the state that it is in and what it allows."
    )


class HappenedMeanwhile(Problem):
    """Somebody else did the very same at the same instant."""

    slug = "happened-meanwhile"
    title = "Happened meanwhile"
    status = 409
    what_to_do = "Read the list again: what you wanted to make is there already."


class Gone(Problem):
    """What stood here was taken away on purpose and does not come back."""

    slug = "gone"
    title = "No longer here"
    status = 410
    what_to_do = "Start again from the list: this address will not answer again."


class Changed(Problem):
    """Somebody else changed the thing after the caller read it."""

    slug = "changed-meanwhile"
    title = "Changed meanwhile"
    status = 412
    what_to_do = (
        "Read the thing again, look at what changed, and repeat your change if it still fits."
    )


class TooLarge(Problem):
    """The request carries more than this address takes."""

    slug = "too-large"
    title = "Request too large"
    status = 413
    what_to_do = "Send less at once. The detail names the limit in bytes."


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in what was sent: where it stands (RFC 6901 pointer) and what is wrong."""

    pointer: str
    detail: str


def _errors(*faults: Fault) -> list[dict[str, str]]:
    return [{"pointer": each.pointer, "detail": each.detail} for each in faults]


class BadInput(Problem):
    """What was sent cannot be read as what is asked for; the errors say where."""

    slug = "bad-input"
    title = "Input not accepted"
    status = 422
    what_to_do = (
        "Correct what the errors point at: each has a JSON pointer (for example /query/limit) and"
        " a sentence that says what is wrong there."
    )

    def __init__(self, detail: str, *, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail, errors=_errors(*faults))
        self.faults = tuple(faults)


class MistypedNumber(Problem):
    """A number's check digits do not fit: a slip of the pen, not an unknown number."""

    slug = "mistyped-number"
    title = "Mistyped number"
    status = 422
    what_to_do = "Type the number again as it is printed; at least one character of it is wrong."

    def __init__(self, detail: str, *, at: str | None = None) -> None:
        """Say what is wrong, and where: ``at`` points at the field of a body (RFC 6901)."""
        if at is None:
            super().__init__(detail)
        else:
            super().__init__(detail, errors=_errors(Fault(at, detail)))


class BadCursor(Problem):
    """The cursor is damaged, or belongs to another list, order or set of filters."""

    slug = "bad-cursor"
    title = "Cursor not accepted"
    status = 422
    what_to_do = (
        "Use a cursor only as it was given, with the same filters and the same sort. To begin"
        " again, ask for the list without a cursor."
    )


class TooMany(Problem):
    """The caller asked more often, or for more at once, than is allowed."""

    slug = "too-many-requests"
    title = "Too many requests"
    status = 429
    what_to_do = "Wait for the seconds that the Retry-After field gives, then ask again."

    def __init__(self, detail: str, *, retry_after: int) -> None:
        """Say what was too much, and after how many seconds to come back."""
        super().__init__(detail)
        self.retry_after = retry_after


class Unexpected(Problem):
    """The service failed; the reader sees a request id and nothing else."""

    slug = "unexpected"
    title = "Unexpected failure"
    status = 500
    what_to_do = (
        "The fault is ours. Try again in a moment; if it comes back, tell whoever runs this"
        " service the request id of the answer."
    )


class Busy(Problem):
    """The service cannot answer just now, and will soon."""

    slug = "busy"
    title = "Busy"
    status = 503
    what_to_do = "Wait for the seconds that the Retry-After field gives, then ask again."

    def __init__(self, detail: str, *, retry_after: int = 1) -> None:
        """Say why, and after how many seconds to come back."""
        super().__init__(detail)
        self.retry_after = retry_after


class NoRoom(Problem):
    """The service can read, but has no room to write: a disk is full or cannot be written to."""

    slug = "no-room"
    title = "No room to write"
    status = 503
    what_to_do = (
        "Nothing of the request was kept. Repeat it after the seconds that the Retry-After field"
        " gives; whoever runs this service has to make room."
    )

    def __init__(self, detail: str, *, retry_after: int = 60) -> None:
        """Say where there is none, and after how many seconds to come back."""
        super().__init__(detail)
        self.retry_after = retry_after


def every_problem() -> list[type[Problem]]:
    """List every kind of problem known at this moment, by slug."""
    return sorted(_descendants(Problem), key=lambda kind: kind.slug)


def _descendants(kind: type[Problem]) -> Iterator[type[Problem]]:
    for child in kind.__subclasses__():
        yield child
        yield from _descendants(child)

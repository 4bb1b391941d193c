"""How often one address and one caller may ask, for every operation at once.

What a front has ready (look-ups, remembered answers) is not counted: counting would cost as much
as answering. The fields are those of draft-ietf-httpapi-ratelimit-headers.
"""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.access.policy import Actor
from app.kit.errors import TooMany
from app.outside.counters import Counters, Standing
from app.web.conditional import Header
from app.web.health import Check, Finding

CALLER = "vouch.rate_limit.caller"

SILENT = (
    "Redis (VOUCH_COUNTERS_URL) does not answer: each process counts requests and failed sign-ins"
    " for itself until it does."
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How often, and who counts.

    Attributes:
        counters: in this process or shared.
        by_address: such as ``600/minute``, whoever asks.
        by_caller: for one account or machine.
    """

    counters: Counters
    by_address: str
    by_caller: str


def counters_check(counters: Counters) -> Check:
    """Return the question whether requests are counted for all processes together.

    It does not take the service out of use: without Redis each process counts for itself.
    """

    def look() -> Finding:
        is_well = counters.answer()
        shared = counters.are_shared and is_well
        facts = {"counted": "for all processes" if shared else "in this process"}
        return Finding(is_well, facts, None if is_well else SILENT)

    return Check("counters", look, is_needed=False)


class RateLimits:
    """Count each request by its address and refuse what is too much, before anything is read."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app = app
        self.limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``, unless the address asked too often."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        address = client_address(scope)
        over = self.limits.counters.take(self.limits.by_address, "address", address)
        if over is not None:
            raise _too_many(over)
        at_address = self.limits.counters.standing(self.limits.by_address, "address", address)

        async def send_with_fields(message: Message) -> None:
            if message["type"] == "http.response.start":
                fields = _fields({"address": at_address, "caller": scope.get(CALLER)})
                message = {**message, "headers": [*message["headers"], *fields]}
            await send(message)

        await self.app(scope, receive, send_with_fields)


async def count_caller(request: Request, actor: Actor) -> None:
    """Count a request of somebody who is signed in.

    Raises:
        TooMany: the caller asked too often.
    """
    if not await is_counted(request.app.state.limits, request.scope, actor):
        raise _too_many(request.scope[CALLER])


async def is_counted(limits: Limits, scope: Scope, actor: Actor) -> bool:
    """Count a request of somebody who is signed in; tell whether they did not ask too often."""
    if limits.counters.are_shared:  # Redis may be slow to answer.
        return await run_in_threadpool(_counted, limits, scope, actor)
    return _counted(limits, scope, actor)


def _counted(limits: Limits, scope: Scope, actor: Actor) -> bool:
    caller = str(actor.client_id or actor.id)
    over = limits.counters.take(limits.by_caller, "caller", caller)
    scope[CALLER] = over or limits.counters.standing(limits.by_caller, "caller", caller)
    return over is None


def client_address(scope: Scope) -> str:
    """Return the network address of the caller, as the server knows it."""
    client = scope.get("client")
    return str(client[0]) if client else "unknown"


def _too_many(over: Standing) -> TooMany:
    return TooMany(
        f"More than {over.limit} requests in {over.window_seconds} seconds.",
        retry_after=over.reset_seconds,
    )


def _fields(standings: dict[str, Standing | None]) -> list[Header]:
    known = {name: each for name, each in standings.items() if each is not None}
    policy = ", ".join(
        f'"{name}";q={each.limit};w={each.window_seconds}' for name, each in known.items()
    )
    now = ", ".join(
        f'"{name}";r={each.remaining};t={each.reset_seconds}' for name, each in known.items()
    )
    return [(b"ratelimit-policy", policy.encode()), (b"ratelimit", now.encode())]

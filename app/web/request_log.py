"""One log line for a request: what was done and how it ended, never what was asked."""

import logging
from itertools import count

from starlette.types import Scope

from app.kit.tallies import Spread
from app.web.scope import ACTOR_ID, REQUEST_ID, route_name

log = logging.getLogger(__name__)

LOGGED_ONE_IN = 100
SERVER_FAULT = 500

REQUESTS = Spread(
    "vouch_request_seconds",
    "Requests by operation and status, and how long each took; status 0: the caller was gone.",
    ("operation", "status"),
)


class RequestLog:
    """Writes a line for each request; of public reads that did not fail, one in a hundred.

    The line names the operation, never the path or the query, which may hold names.
    """

    def __init__(self) -> None:
        self._turns = count(1)

    def is_written(self, status: int, *, is_public: bool) -> bool:
        """Tell whether a request that ended so is written; counts those that are sampled."""
        is_sampled = is_public and 0 < status < SERVER_FAULT
        return not is_sampled or next(self._turns) % LOGGED_ONE_IN == 0

    def write(
        self, scope: Scope, method: str, status: int, seconds: float, *, is_public: bool
    ) -> None:
        """Write the line."""
        actor_id = scope.get(ACTOR_ID)
        log.info(
            "request",
            extra={
                "request_id": scope[REQUEST_ID],
                "actor_id": None if actor_id is None else str(actor_id),
                "method": method,
                "operation": route_name(scope),
                "status": status,
                "ms": round(seconds * 1000, 2),
                "one_in": LOGGED_ONE_IN if is_public else 1,
            },
        )


def write_failure(scope: Scope, error: Exception) -> None:
    """Write what nobody caught, by its kind and place."""
    log.error("request failed", exc_info=error, extra={"request_id": scope[REQUEST_ID]})

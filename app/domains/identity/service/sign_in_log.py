"""What the log says of signing in: who was let in by how many factors, and who was not.

Ids alone, and of an account that there is not, nothing.
"""

import logging
from uuid import UUID

from app.domains.identity.engine.access_tokens import Named

log = logging.getLogger(__name__)


def given(named: Named, client: str, *, factors: int) -> None:
    """Write that a token was given."""
    told = {"account_id": str(named.person_id), "session_id": str(named.session_id)}
    log.info("token given", extra={**told, "client": client, "factors": factors})


def refused(how: str, account: UUID | None) -> None:
    """Write that somebody was not let in."""
    told = None if account is None else str(account)
    log.warning("sign-in refused", extra={"how": how, "account_id": told})

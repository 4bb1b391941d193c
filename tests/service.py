"""The whole service for tests: its operations are put together once, what they work with is new."""

import copy
import gc
from functools import cache

from app.main import Domains, hand_over, new_service
from app.store.work import Database
from app.web.openapi import DescribedAPI


def service_api(database: Database, brought: Domains) -> DescribedAPI:
    """Return the whole API on a database, with what its domains bring.

    Its operations, what the framework works out of them when it is first asked for one, and its
    document are the same each time and slow to make; every test would wait for them. The database
    and the desks are those that are given. It has no life of its own: who wants to see the service
    start and stop uses ``create_app``.
    """
    together = _put_together()
    api = copy.copy(together)
    api.middleware_stack = None
    # Most tests never ask for the document; the first that does makes it for all.
    api.openapi = together.openapi  # type: ignore[method-assign]  # as the framework's guide does
    hand_over(api, database, brought)
    return api


@cache
def _put_together() -> DescribedAPI:
    api = new_service()
    # All of this stays until the end; the collector need not look at it again and again.
    gc.freeze()
    return api

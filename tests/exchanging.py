"""Sharing by rule for tests: states, the follower of the journal, and what came to each state."""

from typing import Any

from app.access.policy import CLOCK
from app.desks import exchange_desk
from app.domains.exchange import jobs
from app.domains.exchange.handlers import SharingFollower
from app.store.consumers import Consumer, run
from tests.sharing import Sharing


class Exchange(Sharing):
    """Authorities of states, what happens, and who is told of it."""

    def follow(self) -> None:
        """Let what happened be told, and what time brought."""
        desk = exchange_desk(self.world.settings)
        jobs.tend(desk, self.world.database)
        run(self.world.database, SharingFollower(desk))
        with self.world.database.reading(CLOCK) as work:
            assert work.session.get_one(Consumer, SharingFollower.name).last_error is None
        self.world.settle()

    def came(self, code: str) -> list[tuple[str, bool]]:
        """Return what came to a state since it acts here: what, and whether it is a recall."""
        return [(each["what"], each["recalls"] is not None) for each in self.inbox(code)]

    def told(self, code: str) -> list[dict[str, Any]]:
        """Return the contents of what came to a state, the oldest first."""
        rows = [each for each in self.rows() if each.receiver == code and not each.is_recall]
        return [dict(each.content) for each in rows]

"""States that answer for firms, for tests: told of final violations, late, under review."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from app.access.grants import Role
from app.desks import exchange_desk
from app.domains.accountability.jobs import count_month, tend
from app.domains.agreements.types import Deadline, Unit
from app.domains.disclosures.types import What
from app.domains.exchange import jobs as sharing
from app.domains.exchange.handlers import SharingFollower
from app.domains.identity.types import OrganisationKind
from app.store.consumers import run
from tests.agreeing import Agreed, clause, clause_in, lay_down
from tests.applications import REASON, publish
from tests.deciding import Committee
from tests.make import FixedClock
from tests.people import Member, World, key, on
from tests.violating import COUNT, Bench

COUNCIL = ("workers", "employers", "governments", "independent", "independent")
NATIONS = ("NO", "KE", "FR", "NP", "BR")
ANSWER_DAYS = 15
WHY = {"reason": "We read what was answered, and the facts."}


class States:
    """Qatar decides cases against firms of the Philippines, which are told of what is final.

    Args:
        world: the service.
        clock: of the test.
        ministry: who speaks for the Philippines, where these are on the register already.
    """

    def __init__(self, world: World, clock: FixedClock, ministry: Member | None = None) -> None:
        if ministry is None:
            publish(world)
        self.world, self.clock = world, clock
        self.bench = Bench(world, clock)
        self.asked = ministry or self.bench.manager
        qatar = world.organisation(OrganisationKind.AUTHORITY, "Labour of Qatar", "QA")
        self.bench.officer = world.member(Role.AUTHORITY_OFFICER, qatar)
        self.bench.manager = world.member(Role.AUTHORITY_MANAGER, qatar)
        self.secretary, self.colleague = self.bench.secretary, self.bench.colleague
        self._windows = count()
        for code in ("PH", "QA") if ministry is None else ("QA",):
            self.bench.does(self.secretary, "/v1/jurisdictions", {"code": code})
        # What the council's helper asks for.
        self.scheme_owner = self.bench.scheme
        self.secretariat = world.signed_in(self.secretary)

    def agree(self, *kinds: str) -> None:
        """Let an agreement be in force since long ago, with some clauses."""
        answer = Deadline(ANSWER_DAYS, Unit.DAYS)
        clauses = [clause(each, answer=answer) for each in kinds or ("final_violations",)]
        lay_down(self.world, "ph-qa", ["PH", "QA"], clauses)

    def council(self) -> Committee:
        """Seat the body that decides about countries; each said whose national they are."""
        self.secretariat = self.world.signed_in(self.secretary)
        found = Committee(self, "crg-1", COUNCIL)  # type: ignore[arg-type]  # a country
        for member, nation in zip(found.members, NATIONS, strict=True):
            said = {"countries": [nation]}
            answer = self.world.signed_in(member).put("/v1/me/nationalities", json=said)
            assert answer.status_code == 200, answer.text
        return found

    def agree_by_acts(self) -> None:
        """Let both states agree over HTTP, from the draft to the day on which it is in force."""
        agreed = Agreed(self.world)
        agreed.managers = {"PH": self.asked, "QA": self.bench.manager}
        answer = {"count": ANSWER_DAYS, "unit": "days"}
        agreed.agree("ph-qa", ["PH", "QA"], clause_in("final_violations", answer=answer))

    def follow(self) -> None:
        """Let time be noted, and sharing follow the journal."""
        desk = exchange_desk(self.world.settings)
        sharing.tend(desk, self.world.database)
        run(self.world.database, SharingFollower(desk))

    def tend(self) -> None:
        """Let the clock look at reviews."""
        tend(self.world.api.state.accountability, self.world.database)
        self.world.settle()

    def count(self) -> int:
        """Let the clock count the open cases of the month."""
        return count_month(self.world.api.state.accountability, self.world.database)

    def notified(self, **more: Any) -> dict[str, Any]:
        """Open a case of a conduct of its own, and notify the firm."""
        first = date(2024, 1, 1) + timedelta(days=10 * next(self._windows))
        window = {"since": first.isoformat(), "until": (first + timedelta(days=2)).isoformat()}
        return self.bench.notified(**{"counts": [{**COUNT, **window}], **more})

    def final(self, many: int = 1, **more: Any) -> list[dict[str, Any]]:
        """Bring cases to where they are final, and tell the state of them."""
        found = [self.notified(**more) for _ in range(many)]
        self.bench.after(days=16)
        for each in found:
            self.bench.done(self.bench.manager, each, "decide", self.bench.found(each))
        self.bench.after(days=31)
        self.follow()
        return found

    def late(self, many: int = 1) -> list[dict[str, Any]]:
        """Bring cases to where the state's answer is overdue."""
        found = self.final(many)
        self.bench.after(days=ANSWER_DAYS + 2)
        return found

    def public(self, query: str = "") -> dict[str, Any]:
        """Return what anybody reads of what the Philippines were told and did."""
        answer = self.world.client().get(f"/v1/jurisdictions/PH/answers{query}")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def told(self) -> list[dict[str, Any]]:
        """Return the final violations that came to the state, as it reads them, oldest first."""
        items = self.bench.reads(self.asked, "/v1/disclosures?limit=100&box=inbox")["items"]
        final = [each for each in items if each["what"] == What.VIOLATION_FINAL.value]
        return sorted(final, key=lambda each: str(each["id"]))

    def answers(self, disclosure: dict[str, Any], kind: str = "warned", **more: Any) -> None:
        """Let the state say what it did."""
        path = f"/v1/disclosures/{disclosure['id']}"
        version = self.bench.reads(self.asked, path)["version"]
        self.bench.does(self.asked, f"{path}/answer", {"kind": kind, **more}, version)

    def reviews(self, who: Member | None = None) -> list[dict[str, Any]]:
        """Return the reviews that somebody, or anybody, reads."""
        client = self.world.client() if who is None else self.world.signed_in(who)
        answer = client.get("/v1/state-reviews")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    def review(self, who: Member | None = None) -> dict[str, Any]:
        """Return the one review, whole, as somebody reads it."""
        [found] = self.reviews(who or self.secretary)
        client = self.world.signed_in(who or self.secretary)
        return dict(client.get(f"/v1/state-reviews/{found['id']}").json())

    def act(self, who: Member, verb: str, body: Any = None) -> Any:
        """Act on the one review as it stands now; return the answer."""
        found = self.review()
        path = f"/v1/state-reviews/{found['id']}/{verb}"
        headers = key() if verb == "votes" else on(found["version"])
        return self.world.signed_in(who).post(path, json=body, headers=headers)

    def does(self, who: Member, verb: str, body: Any = None) -> dict[str, Any]:
        """Act on it with success."""
        answer = self.act(who, verb, body)
        assert answer.status_code in {200, 201}, answer.text
        return dict(answer.json())

    def votes(self, council: Committee, outcome: str) -> None:
        """Let the council vote."""
        for each in council.members:
            self.does(each, "votes", {"outcome": outcome, **WHY})

    def under_review(self, many: int = 5) -> dict[str, Any]:
        """Let so many answers be late that a review is noted, and open it."""
        self.late(many)
        self.tend()
        self.does(self.secretary, "open")
        self.tend()
        return self.review()

    def heard(self) -> None:
        """Let the time to answer pass."""
        self.bench.after(days=62)
        self.tend()


__all__ = ["ANSWER_DAYS", "REASON", "WHY", "States"]

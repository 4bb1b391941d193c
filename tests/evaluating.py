"""A programme, firms with what it measures of them, and evaluations over HTTP, for tests."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domains.imports.types import LicenceStatus
from app.domains.subjects.models import Licence, Subject
from app.kit.ids import new_id
from tests.make import OPERATOR
from tests.people import Member, key
from tests.sanctioning import Court

DRAFT, SEEN = {"confidence": "draft"}, {"confidence": "seen", "source": "Gazette 7"}
PERIOD = {"period_from": "2026-01-01", "period_until": "2026-12-31"}


def criterion(name: str, weight: int, measure: str, *steps: tuple[float, float]) -> dict[str, Any]:
    """Return a criterion, with points from values on."""
    return {
        "key": name,
        "group": "all",
        "title": name,
        "weight": weight,
        "measure": measure,
        "steps": [{"at": at, "points": points} for at, points in steps],
        **DRAFT,
    }


MERIT: dict[str, Any] = {
    "key": "harbour-award",
    "edition": 1,
    "title": "The award of the harbour",
    "kind": "merit",
    "jurisdiction": "PH",
    **PERIOD,
    **DRAFT,
    "criterion": [
        criterion("deployed", 60, "workers_deployed", (0, 0), (1_000, 30), (2_000, 60)),
        criterion("violations", 40, "final_violations", (0, 40), (0.5, 20), (1, 0)),
    ],
    "award": [
        {"key": "silver", "title": "Silver", "rank": 1, "points": {"least": 50, **DRAFT}},
        {"key": "gold", "title": "Gold", "rank": 2, "points": {"least": 90, **DRAFT}},
    ],
}
DEMERIT: dict[str, Any] = {
    "key": "harbour-points",
    "edition": 1,
    "title": "Points of the harbour",
    "kind": "demerit",
    "jurisdiction": "PH",
    **PERIOD,
    **DRAFT,
    "tariff": [{"offence": "contract_substitution", "points": 12, **DRAFT}],
    "award": [
        {
            "key": "surveillance",
            "title": "Surveillance",
            "rank": 1,
            "adverse": True,
            "points": {"least": 12, **SEEN},
        }
    ],
}


class Contest(Court):
    """The people of a programme, and the firms that it looks at."""

    def loads(self, said: Mapping[str, Any] = MERIT, who: Member | None = None, **more: Any) -> Any:
        """Load a version of a programme, by default as the secretariat; return the answer."""
        programme = {**said, **more}
        body = {"programme": programme, "reason": "The committee agreed on it."}
        path = f"/v1/recognition/programmes/{programme['key']}/versions"
        return self.tries(who or self.secretary, path, body)

    def loaded(self, said: Mapping[str, Any] = MERIT, **more: Any) -> dict[str, Any]:
        """Load a version of a programme with success."""
        answer = self.loads(said, **more)
        assert answer.status_code in {200, 201}, answer.text
        return dict(answer.json())

    def asks(self, name: str = "harbour-award", who: Member | None = None, **more: Any) -> Any:
        """Ask for an evaluation; return the answer."""
        path = f"/v1/recognition/programmes/{name}/evaluations"
        return self.world.signed_in(who or self.secretary).post(path, json=more, headers=key())

    def evaluated(self, name: str = "harbour-award", **more: Any) -> dict[str, Any]:
        """Evaluate a programme, and let the worker compute it."""
        answer = self.asks(name, **more)
        assert answer.status_code == 202, answer.text
        self.world.settle()
        return dict(
            self.reads(self.secretary, f"/v1/recognition/evaluations/{answer.json()['id']}")
        )

    def result(
        self, of: Mapping[str, Any], firm: str | None = None, who: Member | None = None
    ) -> dict[str, Any]:
        """Read what an evaluation says of a firm, by default of the one with an account."""
        path = f"/v1/recognition/evaluations/{of['id']}/results/{firm or self.record}"
        return dict(self.reads(who or self.secretary, path))

    def reading(self, of: Mapping[str, Any], measure: str, firm: str | None = None) -> Any:
        """Return a measure of a firm."""
        found = self.result(of, firm)["readings"]
        return next(each for each in found if each["measure"] == measure)

    def again(self, of: Mapping[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Let an evaluation be computed again; return what came of it."""
        path = f"/v1/recognition/evaluations/{of['id']}/recomputation"
        answer = self.tries(who or self.secretary, path)
        assert answer.status_code == 202, answer.text
        self.world.settle()
        return dict(self.reads(self.secretary, answer.headers["location"]))

    def deploys(self, workers: int, month: str = "2026-03", who: Member | None = None) -> None:
        """Report workers placed in a month, by default as the firm, over HTTP."""
        line = {"month": month, "origin": "PH", "destination": "QA", "count": workers}
        body = {"lines": [{**line, "intermediary": str(self.subject_id)}]}
        self.does(who or self.firm, "/v1/deployments", body)

    def states(self, record: str, status: str = "valid", **more: Any) -> None:
        """Let a register state a licence of a firm."""
        with self.world.database.writing(OPERATOR) as work:
            said = {
                "stated_from": date(2020, 1, 1),
                "status": LicenceStatus(status),
                "source_key": "register-ph",
                "recorded_from": 1,
            }
            firm = work.session.scalars(select(Subject.id).where(Subject.number == record)).one()
            work.session.add(Licence(id=new_id(), subject_id=firm, **{**said, **more}))

    @staticmethod
    def uuid(text: str) -> UUID:
        """Return an identifier that was answered."""
        return UUID(text)

    def id_of(self, record: str) -> UUID:
        """Return the identifier of a record."""
        with self.world.database.reading(OPERATOR) as work:
            return work.session.scalars(select(Subject.id).where(Subject.number == record)).one()

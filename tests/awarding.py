"""Awards and all who have to do with them, for tests: over HTTP, as each of them."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.results import evaluate, written
from app.domains.recognition.engine.texts import canonical, digest_of, terms_of
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionResult,
)
from app.domains.recognition.types.programmes import MeasureKey
from app.domains.recognition.types.scoring import Found
from app.kit.ids import new_id
from tests.make import OPERATOR, FixedClock
from tests.people import Member, World
from tests.sanctioning import SWAPPED, Court

WHY = "The file was read, and the firm was heard."
TOP, EXCELLENCE = "top-performer", "excellence"
SEEN, DRAFT = {"confidence": "seen"}, {"confidence": "draft"}
OFFENCES, ANSWERS = "final_violations", "complaints_answered"
PROGRAMME: dict[str, Any] = {
    **SEEN,
    "key": "harbour-excellence",
    "edition": 1,
    "title": "Excellence of the Harbour",
    "kind": "merit",
    "jurisdiction": "PH",
    # It is over on the day of the tests: before, nothing is granted.
    "period_from": "2025-11-01",
    "period_until": "2026-10-31",
    "criterion": [
        {
            **DRAFT,
            "key": "clean",
            "group": "compliance",
            "title": "Final violations",
            "weight": 80,
            "measure": OFFENCES,
            "steps": [{"at": 0, "points": 80}, {"at": 1, "points": 0}],
        },
        {
            **DRAFT,
            "key": "answers",
            "group": "compliance",
            "title": "Complaints answered",
            "weight": 20,
            "measure": ANSWERS,
            "steps": [{"at": 0, "points": 0}, {"at": 1, "points": 20}],
        },
    ],
    "award": [
        {"key": TOP, "title": "Top Performer", "rank": 1, "points": {**DRAFT, "least": 60}},
        {
            "key": EXCELLENCE,
            "title": "Award of Excellence",
            "rank": 2,
            "points": {**DRAFT, "least": 95},
            "rest_years": 3,
        },
        {"key": "watch", "title": "Surveillance", "rank": 3, "adverse": True},
    ],
}
INPUTS: dict[MeasureKey, dict[str, Any]] = {
    MeasureKey.FINAL_VIOLATIONS: {"violations": 0, "deployed": 2_000},
    MeasureKey.COMPLAINTS_ANSWERED: {"told": 20, "in_time": 10},
}


class Jury(Court):
    """The people of the scheme, and the awards of the firm.

    Args:
        world: the service.
        clock: of the test.
    """

    def __init__(self, world: World, clock: FixedClock) -> None:
        super().__init__(world, clock)
        self.evaluator = self.secretary

    def evaluated(
        self,
        proposed: tuple[str, ...] = (TOP,),
        *,
        edition: int = 1,
        as_of: date | None = None,
        **more: Any,
    ) -> dict[str, str]:
        """Keep an evaluation of the firm that is finished, by default of today; return its ids."""
        said = Programme.model_validate({**PROGRAMME, "edition": edition, **more})
        text = canonical(said)
        terms = terms_of(text)
        firm = UUID(str(self.subject_id))
        found = evaluate(
            terms, [firm], {key: Found(value) for key, value in INPUTS.items()}, held=[]
        )
        with self.world.database.writing(OPERATOR) as work:
            programme = RecognitionProgramme(
                id=new_id(),
                key=terms.key,
                edition=terms.edition,
                title=terms.title,
                kind=terms.kind,
                jurisdiction=terms.jurisdiction,
                period_from=terms.period_from,
                period_until=terms.period_until,
                terms=text,
                digest=digest_of(text),
                entry=1,
                loaded_at=work.at,
            )
            work.session.add(programme)
            work.session.flush()
            evaluation = RecognitionEvaluation(
                id=new_id(),
                programme_id=programme.id,
                programme_digest=programme.digest,
                as_of=as_of or work.at.date(),
                read_entry=1,
                read_at=work.at,
                asked_by=self.evaluator.person.id,
                asked_at=work.at,
                total=1,
                done=1,
                proposed=dict.fromkeys(proposed, 1),
                digest="0" * 64,
                finished_at=work.at,
            )
            work.session.add(evaluation)
            work.session.flush()
            result = RecognitionResult(
                id=new_id(),
                evaluation_id=evaluation.id,
                subject_id=firm,
                score_hundredths=int(found.scored.score * Decimal(100)),
                is_eligible=True,
                proposed=list(proposed),
                first_proposed=next(iter(proposed), None),
                frozen=written(found),
                digest="0" * 64,
            )
            work.session.add(result)
        return {"evaluation": str(evaluation.id), "result": str(result.id)}

    def decides(self, result: str, award: str = TOP, who: Member | None = None, **more: Any) -> Any:
        """Decide about an award, by default as a decision maker who grants it."""
        body = {"result": result, "award": award, **more}
        return self.tries(who or self.judge, "/v1/recognition/awards", body)

    def granted(self, award: str = TOP, who: Member | None = None) -> dict[str, Any]:
        """Grant the firm an award that was proposed."""
        answer = self.decides(self.evaluated((award,))["result"], award, who)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def enters(self, who: Member | None = None, **more: Any) -> Any:
        """Enter an award from before the register, by default as the secretariat."""
        body = {
            "programme": PROGRAMME["key"],
            "award": TOP,
            "record": self.record,
            "period_from": "2020-01-01",
            "period_until": "2020-12-31",
            "granted_on": "2021-02-10",
            "source": "Gazette of 10 February 2021, page 3",
            "reason": WHY,
            **more,
        }
        return self.tries(who or self.secretary, "/v1/recognition/earlier-awards", body)

    def award(self, row: dict[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Read an award, by default as a decision maker."""
        return dict(self.reads(who or self.judge, f"/v1/recognition/awards/{row['id']}"))

    def on_award(
        self, row: dict[str, Any], verb: str, who: Member | None = None, **body: Any
    ) -> Any:
        """Act on an award as it stands; return the answer."""
        version = self.award(row)["version"]
        path = f"/v1/recognition/awards/{row['id']}/{verb}"
        return self.tries(who or self.other_judge, path, {"reason": WHY, **body}, version)

    def did_award(
        self, row: dict[str, Any], verb: str, who: Member | None = None, **body: Any
    ) -> dict[str, Any]:
        """Act on an award with success."""
        answer = self.on_award(row, verb, who, **body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def offended(self, since: str = "2026-03-01", until: str = "2026-04-30") -> dict[str, Any]:
        """Bring a case against the firm, of an act of some days, to where it is final."""
        return self.final(counts=[{**SWAPPED, "since": since, "until": until}])

    def lost(self, row: dict[str, Any]) -> dict[str, Any]:
        """Announce that an award is lost, let nobody answer, and decide it."""
        self.did_award(row, "announce-loss", self.secretary)
        self.after(days=15)
        return self.did_award(row, "lose")

    def page(self, **asked: Any) -> list[dict[str, Any]]:
        """Return what anybody reads of the awards."""
        answer = self.world.client().get("/v1/recognition/awards", params=asked)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    def of_firm(self) -> list[dict[str, Any]]:
        """Return what anybody reads of the awards of the firm."""
        answer = self.world.client().get(f"/v1/intermediaries/{self.record}/awards")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    def today(self) -> date:
        """Return the civil day of the test, UTC."""
        return self.clock.at.date()

"""Cohort studies for tests: a sponsor, an assessor from outside, and workers of three groups."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from sqlalchemy import inspect, select, table, text
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.make import OPERATOR
from tests.people import Member, World, key, on

ARMS = ("baseline", "secured", "full")
OUTCOMES = ("fees_paid", "documents_kept", "welfare", "productivity", "first_month_earnings")
DECLARED = {"no_tie_to_sponsor": True, "no_tie_to_firms": True}


@dataclass
class Studies:
    """A study, with who pays for it and who assesses it.

    Attributes:
        world: of the test.
        sponsor: speaks for the employer that pays.
        assessor: of the audit body that was asked.
        name: key of the study.
    """

    world: World
    name: str = "qatar-2027"
    sponsor: Member = field(init=False)
    assessor: Member = field(init=False)

    def __post_init__(self) -> None:
        payer = self.world.organisation(OrganisationKind.EMPLOYER, "Gulf Towers")
        body = self.world.organisation(OrganisationKind.AUDIT_BODY, "Outside Eyes")
        self.sponsor = self.world.member(Role.EMPLOYER_MANAGER, payer)
        self.assessor = self.world.member(Role.OUTSIDE_ASSESSOR, body)

    @property
    def path(self) -> str:
        """Where the study is."""
        return f"/v1/cohort-studies/{self.name}"

    def client(self, member: Member | None = None) -> TestClient:
        """Return a client of somebody; of nobody by default."""
        return self.world.client() if member is None else self.world.signed_in(member)

    def said(self, **more: Any) -> dict[str, Any]:
        """Return a protocol of the pilot's design with few outcomes."""
        return {
            "template": "qatar-pilot",
            "title": "Three cohorts, Nepal to Qatar",
            "language": "en",
            "outcomes": [{"outcome": each} for each in OUTCOMES],
            "subgroups": ["sex"],
            "seed": 20270101,
            "publish_by": "2027-12-31",
            **more,
        }

    def draft(self, **more: Any) -> Any:
        """Send a draft as the sponsor."""
        body = {
            "key": self.name,
            "assessor": self.assessor.organisation.number,
            "protocol": self.said(**more),
        }
        return self.client(self.sponsor).post("/v1/cohort-studies", json=body, headers=key())

    def drafted(self, **more: Any) -> "Studies":
        """Draft the study."""
        answer = self.draft(**more)
        assert answer.status_code == 201, answer.text
        return self

    def read(self, member: Member | None = None) -> dict[str, Any]:
        """Read the study."""
        answer = self.client(member).get(self.path)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def act(self, member: Member, verb: str, body: Any = None) -> Any:
        """Do something with the study as somebody, on the version that is there."""
        version = self.read(self.assessor)["version"]
        return self.client(member).post(f"{self.path}/{verb}", json=body, headers=on(version))

    def does(self, verb: str, body: Any = None) -> dict[str, Any]:
        """Do something as the assessor."""
        answer = self.act(self.assessor, verb, body)
        assert answer.status_code in {200, 202}, answer.text
        return dict(answer.json())

    def collecting(self, **more: Any) -> "Studies":
        """Bring the study to where records come in."""
        self.drafted(**more)
        self.does("freeze", DECLARED)
        self.does("begin")
        return self

    def codes(self, count: int) -> list[str]:
        """Get new codes."""
        answer = self.act(self.assessor, "codes", {"count": count})
        assert answer.status_code == 200, answer.text
        return list(answer.json()["codes"])

    def send(self, text: str | bytes, member: Member | None = None) -> Any:
        """Hand in a file."""
        return self.client(member or self.assessor).post(
            f"{self.path}/records/file", content=text, headers=key()
        )

    def sent(self, text: str) -> dict[str, Any]:
        """Hand in a file that is taken."""
        answer = self.send(text)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def analysed(self) -> "Studies":
        """Close the study and let the analysis run."""
        self.does("close")
        self.does("analyse")
        self.world.settle()
        return self

    def published(self) -> dict[str, Any]:
        """Publish the result and return it as anybody reads it."""
        self.does("publish")
        return self.result()

    def result(self, member: Member | None = None) -> dict[str, Any]:
        """Read the result."""
        answer = self.client(member).get(f"{self.path}/result")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())


def lines(*rows: dict[str, Any]) -> str:
    """Return rows as CSV; a value is written as it is."""
    head = list(dict.fromkeys(name for row in rows for name in row))
    return "\n".join(
        [",".join(head), *(",".join(str(row.get(name, "")) for name in head) for row in rows)]
    )


def workers(codes: list[str], seed: int = 7) -> list[dict[str, Any]]:
    """Return rows of workers, a third of them in each group, the later groups better off."""
    draw = Random(seed)  # noqa: S311 - figures of a test
    found = []
    for at, code in enumerate(codes):
        arm = at * len(ARMS) // len(codes)
        found.append(
            {
                "code": code,
                "arm": ARMS[arm],
                "consent": "yes",
                "sex": "female" if at % 3 == 0 else "male",
                "fees_paid": f"{max(0, round(draw.gauss(1_200 - 500 * arm, 150)))}.00",
                "documents_kept": "yes" if draw.random() < 0.8 - 0.35 * arm else "no",
                "welfare": str(min(5, 2 + arm + draw.randint(0, 1))),
                "productivity": str(90 + 5 * arm + draw.randint(0, 9)),
                "first_month_earnings": f"{300 + draw.randint(0, 40)}.00",
            }
        )
    return found


def everything(world: World) -> str:
    """Return every value of the database."""
    with world.database.reading(OPERATOR) as work:
        connection = work.session.connection()
        return "".join(
            str(connection.execute(select(text("*")).select_from(table(name))).all())
            for name in inspect(connection).get_table_names()
        )

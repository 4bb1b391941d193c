"""Real lists of enforcement, sent by an officer of the authority that publishes them."""

from typing import Any

import orjson

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.people import World

WHD = "us-whd-enforcement-construction/whd_concluded_cases_construction.csv.gz"
NEW_YORK = "us-nysdol-debarments/nysdol_debarment_2025-02-19_entities.csv"
H2 = "us-dol-h2-debarments/debarments-2010-2014.csv"
JAPAN = "jp-mhlw-labour-violations/appearances.tsv"
BRAZIL = "br-lista-suja-employers/br_cadastro_empregadores_2023-04_companies.csv"
EMPLOYERS = "/v1/roster?record=employer"
WATSON = "J+%26+K+Watson+Enterprises"
EXPORT = "/v1/roster/export.jsonl?record=employer"


class Authority:
    """An officer of an authority, who sends lists and reads what became of them."""

    def __init__(self, world: World, jurisdiction: str) -> None:
        self.world = world
        body = world.organisation(OrganisationKind.AUTHORITY, jurisdiction=jurisdiction)
        self.member = world.member(Role.AUTHORITY_OFFICER, body)
        self.client = world.signed_in(self.member)

    def send(self, profile: str, content: bytes, day: str) -> dict[str, Any]:
        """Send a list, and return what became of it when readers see it."""
        sent = self.client.post(f"/v1/imports?profile={profile}&list_date={day}", content=content)
        assert sent.status_code == 202, sent.text
        self.world.settle()
        follow(self.world)
        found: dict[str, Any] = self.client.get(sent.headers["location"]).json()
        return found


def follow(world: World) -> None:
    """Bring roster and search up to date."""
    run(world.database, RosterFollower())
    follow_roster(world.database, world.settings.index_folder)
    world.api.state.roster.lookout._good_until = 0.0
    world.api.state.roster.follow()


def look_again(world: World) -> None:
    """Let the roster look at the clock, without any follower or job."""
    world.api.state.roster.lookout._good_until = 0.0


def exported(world: World) -> list[dict[str, Any]]:
    """Return every employer on the roster."""
    look_again(world)
    answer = world.client().get(EXPORT)
    assert answer.status_code == 200
    return [orjson.loads(line) for line in answer.content.splitlines()]


def acts(firms: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [act for firm in firms for act in firm["enforcement"]]


def told(world: World) -> list[dict[str, Any]]:
    """Return what the public is told of what left it."""
    answer = world.client().get("/v1/roster/corrections?limit=100")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items

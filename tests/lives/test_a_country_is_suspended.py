"""A country is certified, then suspended: what that does to its recruiters, and to no others."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domains.certifications.jobs import tend_countries
from app.domains.standards.engine.reading import FOLDER
from app.domains.standards.service.loading import Request, load_files
from tests.applications import REASON, Applicant
from tests.certifying import SCHEMES, Audits
from tests.countries import Country
from tests.deciding import Committee
from tests.living import Living
from tests.make import OPERATOR
from tests.people import World

COUNCIL = ("workers", "employers", "governments", "independent", "independent")
CHARGE = {"ground": "requirements_not_met", "reason": "the law was repealed in March"}
NEEDS = """
[needs_country]
scheme = "crg-1"
jurisdiction = "MU"
source = "A test"
confidence = "draft"
"""


@pytest.fixture
def country(world: World, clock) -> Country:
    """Mauritius, whose government asks for its assessment."""
    return Country(world, clock)


@pytest.fixture
def council(country: Country) -> Committee:
    """The council, each of whom said of which country they are a national."""
    found = Committee(country, "crg-1", COUNCIL)
    for place, each in enumerate(found.members):
        country.national_of(each, ("NO", "KE", "PH", "FR", "NP")[place])
    return found


@pytest.fixture
def national_scheme(country: Country, tmp_path: Path, monkeypatch: Any) -> str:
    """A scheme that counts points, and asks that its country is certified."""
    own = (FOLDER / "nrs-1-scheme.toml").read_text("utf-8")
    path = tmp_path / "mus-1-scheme.toml"
    path.write_text(own.replace('key = "nrs-1"', 'key = "mus-1"', 1) + NEEDS, "utf-8")
    load_files(country.world.database, OPERATOR, Request([path], "a test"))
    monkeypatch.setitem(SCHEMES, "mus-1", ("nrs", ("met", "failed")))
    return "mus-1"


def certified(country: Country, council: Committee) -> dict[str, Any]:
    """Assess the country, let it answer, and let the council decide."""
    application = country.requested()
    country.drafted(application)
    country.ends_comments()
    return carried(council, council.file(application), "grant")


def carried(council: Committee, file: dict[str, Any], outcome: str) -> dict[str, Any]:
    council.votes(file, outcome)
    done = council.conclude(file, outcome)
    assert done.status_code == 200, done.text
    [item] = council.applicant.firm.get("/v1/certificates").json()["items"]
    return dict(council.applicant.firm.get(f"/v1/certificates/{item['number']}").json())


@dataclass
class Chain:
    """A recruiter, the scheme that certified it, and the country that the scheme asks for."""

    country: Country
    council: Committee
    recruiter: Applicant
    number: str
    life: Living

    def state(self) -> dict[str, Any]:
        """Read the end of the chain, as anybody who has the recruiter's number."""
        return dict(self.verified()["country"])

    def verified(self) -> dict[str, Any]:
        """Read what anybody who has the recruiter's number reads."""
        path = f"/v1/roster/certificates/{self.number}"
        return dict(self.country.world.client().get(path).json())

    def tend(self) -> int:
        """Let the clock look at countries."""
        desk = self.country.world.api.state.certifications
        return tend_countries(self.country.world.database, desk)

    def decide(self, outcome: str) -> None:
        """Let the council carry the newest decision about the country."""
        self.life.follow()
        carried(self.council, self.life.file(), outcome)


@pytest.fixture
def chain(country: Country, council: Committee, national_scheme: str, clock: Any) -> Chain:
    """A recruiter is granted what it asked for when its country is certified, and not before."""
    recruiter = Applicant(country.world)
    recruiter.listed_and_claimed(clock)
    application = Audits(recruiter, clock).reach_decision(national_scheme)
    committee = Committee(recruiter, national_scheme, ("independent",) * 3)
    file = committee.file(application)
    committee.votes(file)
    early = committee.conclude(file)
    assert early.json()["type"].endswith("/country-not-certified")
    of_country = certified(country, council)
    assert committee.conclude(file).status_code == 200
    [item] = recruiter.firm.get("/v1/certificates").json()["items"]
    life = Living(country, council, clock, of_country["number"])
    return Chain(country, council, recruiter, item["number"], life)


def test_a_country_is_certified_then_suspended(chain):
    state = chain.state()
    assert (state["status"], state["certificate"]) == ("certified", chain.life.number)
    chain.life.pass_days(100)
    chain.life.secretariat("propose-act", kind="suspend", **CHARGE)
    # The country is heard first, and nothing changes meanwhile.
    assert chain.state()["status"] == "certified"
    answer = chain.life.on_notice("answer", {"answer": "it is being amended"})
    assert answer.status_code == 200
    chain.decide("carry_out")
    assert chain.life.read()["status"] == "suspended"
    read = chain.verified()
    assert (read["valid"], read["status"], read["sanctions"]) == (True, "active", [])
    assert read["country"]["status"] == "suspended"
    assert "Own conduct not in question." in read["country"]["reads"]
    assert (chain.tend(), chain.tend()) == (1, 0)
    letters = chain.country.world.letters(chain.recruiter.manager.email)
    assert any(chain.number in each.subject for each in letters)

    chain.life.pass_days(30)
    chain.life.secretariat("propose-reinstatement", **REASON)
    chain.decide("grant")
    assert (chain.tend(), chain.state()["status"]) == (1, "certified")


def test_a_country_that_loses_its_certificate_ends_those_that_ask_for_it(chain):
    chain.life.pass_days(100)
    chain.life.secretariat("propose-act", kind="withdraw", **CHARGE)
    chain.life.pass_days(17)
    chain.decide("carry_out")
    chain.tend()
    until = date.fromisoformat(chain.state()["holds_until"])
    assert chain.verified()["valid"] is True
    chain.life.pass_days((until - chain.life.clock.at.date()).days + 1)
    assert (chain.tend(), chain.tend()) == (1, 0)
    ended = chain.verified()
    assert (ended["valid"], ended["status"]) == (False, "expired")
    assert ended["ground"]["code"] == "country_suspended"
    assert "Own conduct not in question" in ended["reads"]

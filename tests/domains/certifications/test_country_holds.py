"""What the loss of a country's certificate does to recruiters: to those that ask for it alone."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.grants import Role
from app.access.policy import ANYONE
from app.desks import certification_desk
from app.domains.certifications.errors import CountryNotCertified
from app.domains.certifications.jobs import tend_countries
from app.domains.certifications.rules.countries import certified_since, lost_since
from app.domains.certifications.service.countries.standing import reading_of, refuse_uncertified
from app.domains.certifications.types.certificates import (
    CertificateState,
    Ground,
    Standing,
    Validity,
)
from app.domains.identity.models import Organisation
from app.domains.standards import queries as standards
from app.domains.standards.engine.reading import FOLDER
from app.domains.standards.service.loading import Request, load_files
from app.domains.subjects.queries import by_number
from tests.countries import Country
from tests.issuing import Issued, Issuer
from tests.make import OPERATOR, add_subject
from tests.people import World
from tests.registers import row

S = CertificateState
DAYS = (date(2026, 11, 24), date(2029, 11, 23))
NEEDS = """
[needs_country]
scheme = "crg-1"
jurisdiction = "MU"
source = "A test"
confidence = "draft"
"""


class Scene:
    """A certified country, two recruiters of a scheme that asks for it, and one of another."""

    def __init__(self, world: World, clock, folder: Path) -> None:
        self.country, self.world, self.clock = Country(world, clock), world, clock
        own = (FOLDER / "ers-1-scheme.toml").read_text("utf-8")
        own = own.replace('key = "ers-1"', 'key = "mus-1"', 1)
        path = folder / "mus-1-scheme.toml"
        path.write_text(own + NEEDS, "utf-8")
        load_files(world.database, OPERATOR, Request([path], "a test"))
        self.issuer = Issuer(world.database)
        record = self.country.page()["record_id"]
        self.own = self.issuer.issue(record, DAYS, scheme="crg-1")
        self.first, self.second = self.of_firm(7001, "mus-1"), self.of_firm(7002, "mus-1")
        self.other = self.of_firm(7003, "ers-1")
        self.manager = self.manages(self.first)

    def of_firm(self, serial: int, scheme: str) -> Issued:
        number = add_subject(self.world.database, serial)
        with self.world.database.reading(OPERATOR) as work:
            record = by_number(work, number).id
        return self.issuer.issue(record, DAYS, scheme=scheme)

    def manages(self, issued: Issued):
        with self.world.database.reading(OPERATOR) as work:
            found = work.session.get_one(Organisation, issued.organisation_id)
        return self.world.member(Role.RECRUITER_MANAGER, found)

    def tend(self) -> int:
        """Let the clock look, until nothing is left to do."""
        desk, total = certification_desk(self.world.settings), 0
        while done := tend_countries(self.world.database, desk):
            total += done
        return total

    def read(self, issued: Issued) -> dict:
        return self.country.secretariat.get(f"/v1/certificates/{issued.number}").json()

    def suspended(self) -> None:
        self.clock.at += timedelta(days=100)
        self.issuer.stands(self.own, S.SUSPENDED, Ground.REQUIREMENTS_NOT_MET)


@pytest.fixture
def scene(world: World, clock, tmp_path) -> Scene:
    """All of them certified."""
    return Scene(world, clock, tmp_path)


def test_c8_certificates_that_ask_for_a_suspended_country_say_so_and_others_do_not(scene):
    assert scene.read(scene.first)["country"]["status"] == "certified"
    assert scene.tend() == 0
    scene.suspended()
    assert scene.tend() == 2
    for each in (scene.first, scene.second):
        read = scene.read(each)
        assert (read["status"], read["state"]) == ("active", "active")
        told = read["country"]
        assert told["status"] == "suspended"
        assert (told["number"], told["holds_until"]) == (scene.own.number, "2027-09-04")
        assert told["reads"] == (
            "Country suspended since 2027-03-04. Own conduct not in question."
            " It goes on until 2027-09-04."
        )
    assert scene.read(scene.other)["country"] is None
    [letter] = scene.world.letters(scene.manager.email)
    assert "not in question" in letter.text


def test_c8_what_the_clock_brings_comes_once_however_often_it_looks(scene):
    scene.suspended()
    assert scene.tend() == 2
    assert scene.tend() == 0
    assert len(scene.world.letters(scene.manager.email)) == 1
    scene.clock.at += timedelta(days=30)
    assert scene.tend() == 0
    assert scene.world.letters(scene.manager.email) == []


def test_c8_they_end_only_after_the_transition_and_by_nobodys_fault(scene):
    scene.suspended()
    scene.tend()
    scene.clock.at = datetime(2027, 9, 4, 21, 30, tzinfo=UTC)
    assert scene.tend() == 0
    assert scene.read(scene.first)["status"] == "active"
    # A week late.
    scene.clock.at = datetime(2027, 9, 11, 12, 0, tzinfo=UTC)
    assert scene.tend() == 2
    read = scene.read(scene.first)
    assert (read["status"], read["ground"]) == ("expired", "country_suspended")
    assert [each["state"] for each in read["standings"]] == ["active", "expired"]
    assert scene.read(scene.other)["status"] == "active"
    assert scene.tend() == 0
    texts = [each.text for each in scene.world.letters(scene.manager.email)]
    assert "has ended" in texts[-1]


def test_c8_a_country_that_is_certified_again_in_time_lets_them_go_on(scene):
    scene.suspended()
    scene.tend()
    scene.clock.at += timedelta(days=60)
    scene.issuer.stands(scene.own, S.ACTIVE, Ground.CAUSE_MENDED)
    assert scene.tend() == 2
    assert scene.read(scene.first)["country"]["status"] == "certified"
    scene.clock.at += timedelta(days=200)
    assert scene.tend() == 0
    assert scene.read(scene.first)["status"] == "active"


def test_c8_a_suspension_that_became_a_withdrawal_runs_from_the_suspension(scene):
    scene.suspended()
    scene.tend()
    until = scene.read(scene.first)["country"]["holds_until"]
    scene.clock.at += timedelta(days=60)
    scene.issuer.stands(scene.own, S.WITHDRAWN, Ground.REQUIREMENTS_NOT_MET)
    assert scene.tend() == 0
    told = scene.read(scene.first)["country"]
    assert (told["status"], told["holds_until"]) == ("withdrawn", until)


def test_c2_they_live_on_where_an_appeal_finds_that_there_was_no_loss(scene):
    scene.issuer.stands(scene.second, S.SUSPENDED, Ground.MAJOR_NOT_MENDED)
    scene.suspended()
    scene.tend()
    scene.clock.at += timedelta(days=300)
    scene.tend()
    assert scene.read(scene.first)["status"] == "expired"
    scene.issuer.overturned(scene.own, S.SUSPENDED)
    assert scene.tend() == 2
    first, second = scene.read(scene.first), scene.read(scene.second)
    assert (first["status"], second["status"]) == ("active", "suspended")
    assert [each["state"] for each in first["standings"]] == ["active"]
    assert first["country"]["status"] == "certified"
    assert scene.tend() == 0


def test_c8_nothing_is_granted_under_a_scheme_whose_country_is_not_certified(scene):
    with scene.world.database.reading(ANYONE) as work:
        scheme = standards.current_scheme(work, "mus-1", work.at.date()).said
        refuse_uncertified(work, scheme)
    scene.suspended()
    with scene.world.database.reading(ANYONE) as work, pytest.raises(CountryNotCertified):
        refuse_uncertified(work, scheme)


def test_l1_what_was_true_of_a_country_on_a_past_day_is_read_by_what_is_known_now(scene):
    before = scene.clock.at + timedelta(days=1)
    scene.suspended()
    during = scene.clock.at + timedelta(days=1)
    scene.clock.at += timedelta(days=30)

    def status(at: datetime) -> str:
        with scene.world.database.reading(ANYONE) as work:
            scheme = standards.current_scheme(work, "mus-1", work.at.date()).said
            reading = reading_of(work, scheme, at)
            assert reading is not None
            return reading.status.value

    assert (status(before), status(during)) == ("certified", "suspended")
    scene.issuer.overturned(scene.own, S.SUSPENDED)
    assert status(during) == "certified"


def test_c8_anybody_reads_the_chain_from_the_holder_to_the_state(scene):
    public = scene.world.client()
    certified = public.get(scene.first.path).json()
    assert certified["valid"] is True
    state = certified["country"]
    assert (state["jurisdiction"], state["status"]) == ("MU", "certified")
    assert (state["scheme"], state["certificate"]) == ("crg-1", scene.own.number)
    assert certified["scheme"]["key"] == "mus-1"
    assert public.get(state["address"]).json()["certificates"][0]["status"] == "active"
    assert public.get(scene.other.path).json()["country"] is None
    own = public.get(scene.own.path).json()
    assert (own["holder"]["name"], own["country"]) == ("Mauritius", None)

    scene.suspended()
    # What anybody reads waits for no job.
    read = public.get(scene.first.path).json()
    assert (read["valid"], read["status"]) == (True, "active")
    assert read["country"]["reads"] == (
        "Country suspended since 2027-03-04. Own conduct not in question."
        " It goes on until 2027-09-04."
    )
    assert read["sanctions"] == []
    before = public.get(f"{scene.first.path}?as_of=2027-01-01").json()
    assert before["country"]["status"] == "certified"
    scene.tend()
    scene.clock.at += timedelta(days=200)
    scene.tend()
    ended = public.get(scene.first.path).json()
    assert (ended["valid"], ended["status"]) == (False, "expired")
    assert "Own conduct not in question" in ended["reads"]
    assert ended["ground"]["code"] == "country_suspended"


def test_c8_the_roster_says_which_certificates_go_on_for_a_time_only(scene, register):
    register.bring(row("Alpha"), row("Beta"))
    items = register.client().get("/v1/roster").json()["items"]
    ids = {each["name"]: each["id"] for each in items}
    scene.issuer.issue(ids["Alpha"], DAYS, scheme="mus-1")
    scene.issuer.issue(ids["Beta"], DAYS, scheme="ers-1")
    register.follow()

    def shown(name: str) -> dict:
        found = register.client().get("/v1/roster").json()["items"]
        [one] = next(each for each in found if each["name"] == name)["certification"]
        return one

    assert shown("Alpha")["country"] is None
    scene.suspended()
    scene.tend()
    register.follow()
    said = shown("Alpha")
    assert said["status"] == "active"
    assert said["country"]["holds_until"] == "2027-09-04"
    assert "Own conduct not in question" in said["country"]["reads"]
    assert shown("Beta")["country"] is None
    scene.issuer.overturned(scene.own, S.SUSPENDED)
    scene.tend()
    register.follow()
    assert shown("Alpha")["country"] is None


ZONE = ZoneInfo("UTC")
START = datetime(2027, 1, 1, tzinfo=UTC)


def _at(day: int) -> datetime:
    return START + timedelta(days=day)


def _standings(cuts: list[int], states: list[CertificateState]) -> list[Standing]:
    edges = [*sorted(set(cuts)), None]
    return [
        Standing(states[place % len(states)], _at(first), None if then is None else _at(then), G)
        for place, (first, then) in enumerate(pairwise(edges))
        if first is not None
    ]


G = Ground.REQUIREMENTS_MET
CERTIFICATES = st.lists(
    st.tuples(
        st.lists(st.integers(0, 60), min_size=1, max_size=4),
        st.lists(st.sampled_from([S.ACTIVE, S.SUSPENDED]), min_size=1, max_size=4),
        st.integers(0, 50),
        st.integers(0, 30),
    ),
    max_size=3,
)


@given(CERTIFICATES, st.integers(0, 80))
def test_c8_since_when_a_country_is_certified_or_not_is_what_each_day_says(drawn, day):
    known = [
        (
            _standings(cuts, states),
            Validity(_at(first).date(), _at(first + length).date()),
        )
        for cuts, states, first, length in drawn
    ]

    def certified(instant: datetime) -> bool:
        return any(
            each.state is S.ACTIVE
            and each.from_at <= instant
            and (each.until_at is None or instant < each.until_at)
            and datetime.combine(validity.valid_from, time(), UTC) <= instant
            and instant.date() <= validity.valid_until
            for standings, validity in known
            for each in standings
        )

    at = _at(day) + timedelta(hours=12)
    since = certified_since(known, at, ZONE)
    assert (since is not None) == certified(at)
    # Everything changes at midnight, so noon of each day tells all.
    noons = [_at(each) + timedelta(hours=12) for each in range(day + 1)]
    days = [certified(each) for each in noons]
    if since is not None:
        run = len(days) - (days[::-1].index(False) if False in days else len(days))
        assert since == _at(run)
    elif any(days):
        last = len(days) - 1 - days[::-1].index(True)
        assert lost_since(known, at, ZONE) == _at(last + 1)
    else:
        assert lost_since(known, at, ZONE) is None

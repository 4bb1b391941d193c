"""An authority acts on a licence; the firm is told, contests it, and the authority answers."""

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.models import Claim, Licence, Subject
from app.domains.subjects.service.holdings import HOLDING as SUBJECTS_HELD
from app.domains.subjects.service.merging import merge
from app.domains.subjects.service.watching import Watchers
from app.domains.subjects.types import ClaimState
from app.kit.ids import new_id
from app.store import journal
from app.store.consumers import run
from app.store.holdings import Rows, Whose, WhoseKind
from tests.make import OPERATOR, statements
from tests.people import Member, World, key, on
from tests.scenes import step

VALID = "Valid License"
WHY = {"reason": "Inspection of 20 November: eleven workers paid before they had a job."}
GROUND = {
    "code": "unlawful_fees",
    "law": "Recruitment Rules of 2023",
    "article": "Rule II, section 14",
}
TODAY = "2026-11-24"
SUSPENDED = {"status": "suspended", "holds_from": "2026-11-20", "ground": GROUND, **WHY}
NEW = {"number": "KE-7", "status": "valid", "valid_until": "2027-12-31", "holds_from": TODAY, **WHY}
NEXT = {"holds_from": TODAY, **WHY}
CONTEST = {"reason": "The fees were paid back on the day of the inspection; receipts are here."}


class Scene:
    """A register with one list, its authority, and a firm that holds its record."""

    def __init__(self, world: World) -> None:
        self.world = world
        lookout = Lookout(world.database, "test", kept_seconds=0)
        world.api.state.roster = replace(world.api.state.roster, lookout=lookout)
        self.open()

    @step
    def open(self) -> None:
        """Bring everybody in, send the list, and let the firm hold its record."""
        world = self.world
        ministry = world.organisation(OrganisationKind.AUTHORITY, "Ministry of Tests", "PH")
        self.officers = [world.member(Role.AUTHORITY_OFFICER, ministry) for _ in range(2)]
        agency = world.organisation(OrganisationKind.INTERMEDIARY)
        self.firm = world.member(Role.RECRUITER_MANAGER, agency)
        self.clerk = world.member(Role.RECRUITER_STAFF, agency)
        self.sign_in()
        self.send("2026-09-14", HARBOUR_LIGHT=VALID, OTHER_FIRM=VALID)
        self.record = self.on_roster("HARBOUR LIGHT")["id"]
        self.claim(self.firm, self.record)

    def sign_in(self) -> None:
        """Sign everybody in, again where time has passed."""
        self.first, self.second = (self.world.signed_in(each) for each in self.officers)
        self.manager = self.world.signed_in(self.firm)

    def send(self, day: str, **status: str) -> dict[str, Any]:
        """Send the list of a day."""
        rows = [f"{name.replace('_', ' ')},Manila,{said}" for name, said in status.items()]
        body = "\n".join(["name,address,status", *rows]).encode()
        sent = self.first.post(f"/v1/imports?profile=ph-dmw&list_date={day}", content=body)
        assert sent.status_code == 202, sent.text
        self.settle()
        return self.first.get(sent.headers["location"]).json()

    def settle(self) -> None:
        """Let everything that follows follow."""
        self.world.settle()
        for follower in (RosterFollower(), Watchers()):
            run(self.world.database, follower)
        self.world.settle()

    def claim(self, member: Member, record: str, state: ClaimState = ClaimState.GRANTED) -> None:
        """Let a firm hold a record; how it comes to is a life of its own."""
        with self.world.database.writing(OPERATOR) as work:
            subject = work.session.scalars(select(Subject).where(Subject.id == UUID(record))).one()
            work.session.add(
                Claim(
                    id=new_id(),
                    subject_id=subject.id,
                    organisation_id=member.organisation.id,
                    jurisdiction="PH",
                    statement="it is ours",
                    state=state,
                    lodged_by=member.person.id,
                    lodged_at=work.at,
                    objections_until=work.at,
                )
            )

    def roster(self, path: str = "", **query: str) -> Any:
        """Read the roster, as anybody."""
        answer = self.world.client().get(f"/v1/roster{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def on_roster(self, name: str) -> dict[str, Any]:
        """Return the roster's item of a firm."""
        return next(each for each in self.roster(limit="100")["items"] if each["name"] == name)

    def reads(self, name: str = "HARBOUR LIGHT") -> list[tuple[str, str | None]]:
        """Return what the roster reads of each licence of a firm, and since when contested."""
        licences = self.on_roster(name)["licences"]
        return [(each["status"], each["contested_since"]) for each in licences]

    def licence(self, record: str | None = None, client: Any = None) -> dict[str, Any]:
        """Return the one licence of a record."""
        asked = client or self.first
        [found] = asked.get(f"/v1/intermediaries/{record or self.record}/licences").json()["items"]
        return found

    def act(self, client: Any, licence: dict[str, Any], action: str, **body: Any) -> Any:
        """Act on a licence."""
        where = f"/v1/licences/{licence['id']}/{action}"
        answer = client.post(where, json=body, headers=on(licence["version"]))
        self.settle()
        return answer

    def suspend(self, **body: Any) -> dict[str, Any]:
        """Suspend the licence of the firm."""
        answer = self.act(self.first, self.licence(), "change-status", **{**SUSPENDED, **body})
        assert answer.status_code == 201, answer.text
        return answer.json()

    def on_act(self, client: Any, act: dict[str, Any], action: str, **body: Any) -> Any:
        """Do something with an act, as it stands."""
        seen = self.first.get(f"/v1/licence-acts/{act['id']}").json()["version"]
        where = f"/v1/licence-acts/{act['id']}/{action}"
        answer = client.post(where, json={**WHY, **body}, headers=on(seen))
        self.settle()
        return answer

    def add(self, record: str | None = None, **body: Any) -> Any:
        """Add a licence to a record."""
        where = f"/v1/intermediaries/{record or self.record}/licences"
        answer = self.first.post(where, json={**NEW, **body}, headers=key())
        self.settle()
        return answer


def slug(answer: Any) -> str:
    return answer.json()["type"].rpartition("/")[2]


def pointers(answer: Any) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [each["pointer"] for each in answer.json()["errors"]]


def work_of(client: Any) -> list[tuple[str, str]]:
    return [(each["act"], each["what"]) for each in client.get("/v1/me/work").json()["items"]]


@pytest.fixture
def scene(world: World) -> Scene:
    """The register, its authority and the firm."""
    return Scene(world)


def test_p3_a_suspension_names_its_ground_and_the_firm_is_told_the_same_day(scene):
    scene.world.letters()
    licence = scene.licence()
    bare = {name: each for name, each in SUSPENDED.items() if name != "ground"}
    assert pointers(scene.act(scene.first, licence, "change-status", **bare)) == ["/ground"]

    act = scene.suspend(status_word="Suspended by order 17")
    assert (act["state"], act["is_worsening"], act["status_before"]) == ("in_force", True, "valid")
    assert (act["authority"], act["ground"]) == ("Ministry of Tests", GROUND)
    [letter] = scene.world.letters(scene.firm.email)
    for said in (
        *("Suspended by order 17", "before: valid", "20 November 2026", "Ministry of Tests"),
        *("Recruitment Rules of 2023", "Rule II, section 14", "unlawful fees", WHY["reason"]),
        *(f"/v1/licence-acts/{act['id']}/contest", "1,000 characters", act["record"]),
    ):
        assert said in letter.text, said
    assert "Told by letter" in act["notice"]["says"]

    [item] = scene.on_roster("HARBOUR LIGHT")["licences"]
    assert (item["status"], item["may_recruit"]) == ("suspended", "no")
    assert item["reads"].endswith(f"of {TODAY}")
    assert item["status_word"] == "Suspended by order 17"
    assert scene.reads("OTHER FIRM") == [("valid", None)]


def test_a_licence_keeps_its_versions_and_each_names_its_file_or_its_act(scene):
    act = scene.suspend()
    licence = scene.licence()
    now, before = licence["history"]
    assert (now["status"], now["since"], now["until"]) == ("suspended", "2026-11-20", None)
    assert (now["file"], now["line"], now["act"]) == (None, None, act["id"])
    assert (before["status"], before["since"], before["until"]) == (
        *("valid", "2026-09-14", "2026-11-19"),
    )
    assert (before["file"][:2], before["line"], before["act"]) == ("VF", 2, None)

    entry = scene.roster(f"/{scene.record}")
    [came] = [each for each in entry["provenance"] if each["pointer"] == "/licences/0"]
    assert came["act"] == {"entry": act["entry"], "authority": "Ministry of Tests", "on": TODAY}
    [told, *_] = scene.roster(f"/{scene.record}/history")["items"]
    assert (told["act"]["entry"], told["source"]) == (act["entry"], "ph-dmw")
    assert scene.roster(f"/{scene.record}", as_of="2026-11-19")["licences"][0]["status"] == "valid"
    # The id of any of its versions leads to the licence.
    assert scene.manager.get(f"/v1/licences/{licence['id']}").json()["id"] == licence["id"]


def test_grounds_are_read_by_the_firm_and_its_authority_and_not_by_others(scene):
    act = scene.suspend()
    stranger = scene.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    for client, sees in ((scene.manager, True), (scene.second, True), (stranger, False)):
        acts = scene.licence(client=client)["acts"]
        assert [each["ground"] for each in acts] == ([GROUND] if sees else [])
        one = client.get(f"/v1/licence-acts/{act['id']}")
        assert one.status_code == (200 if sees else 404)
        listed = client.get("/v1/licence-acts?state=in_force").json()["items"]
        assert len(listed) == int(sees)
    [event, *_] = scene.manager.get(f"/v1/intermediaries/{scene.record}/events").json()["items"]
    assert (event["event"], event["reason"]) == ("subjects.act.took_effect", WHY["reason"])


def test_p3_a_contest_shows_everywhere_until_another_officer_answers(scene):
    act = scene.suspend()
    assert work_of(scene.second) == []
    clerk = scene.world.signed_in(scene.clerk)
    assert scene.on_act(clerk, act, "contest").status_code == 403
    scene.world.letters()
    contested = scene.on_act(scene.manager, act, "contest", **CONTEST)
    assert (contested.status_code, contested.json()["state"]) == (200, "contested")
    assert len(scene.world.letters(scene.officers[0].email)) == 1

    assert scene.reads() == [("suspended", TODAY)]
    assert scene.roster(f"/{scene.record}")["licences"][0]["contested_since"] == TODAY
    assert scene.licence(client=scene.manager)["contested_since"] == TODAY
    lines = scene.world.client().get("/v1/roster/export.csv").text
    cells = {row["name"]: row for row in csv.DictReader(io.StringIO(lines))}
    assert cells["HARBOUR LIGHT"]["licences_contested_since"] == TODAY
    assert cells["OTHER FIRM"]["licences_contested_since"] == ""

    assert work_of(scene.first) == work_of(scene.second) == [("answer", "act")]
    [waits] = scene.second.get("/v1/me/work").json()["items"]
    assert waits["due"] == contested.json()["contests"][0]["answer_by"]
    own = scene.on_act(scene.first, act, "uphold")
    assert slug(own) == "needs-another-decider"
    upheld = scene.on_act(scene.second, act, "uphold", reason="The receipts are of another year.")
    assert upheld.json()["state"] == "upheld"
    [contest] = upheld.json()["contests"]
    assert (contest["answer"], contest["answer_reason"]) == (
        *("upheld", "The receipts are of another year."),
    )
    [letter] = scene.world.letters(scene.firm.email)
    assert "The receipts are of another year." in letter.text
    assert scene.reads() == [("suspended", None)]
    assert work_of(scene.second) == []


def test_p3_the_same_act_is_contested_again_only_with_news(scene):
    act = scene.suspend()
    assert scene.on_act(scene.manager, act, "contest", **CONTEST).status_code == 200
    again = scene.on_act(scene.manager, act, "contest", **CONTEST)
    assert (again.status_code, slug(again)) == (409, "contested-already")
    scene.on_act(scene.second, act, "uphold")
    for news in ({}, {"news": CONTEST["reason"]}):
        same = scene.on_act(scene.manager, act, "contest", **CONTEST, **news)
        assert slug(same) == "contested-already"
    news = {"news": "The court of Manila lifted the order yesterday."}
    fresh = scene.on_act(scene.manager, act, "contest", **CONTEST, **news)
    assert fresh.json()["state"] == "contested"
    assert [each["news"] for each in fresh.json()["contests"]] == [None, news["news"]]
    too_long = scene.on_act(scene.manager, act, "contest", reason="x" * 1_001)
    assert pointers(too_long) == ["/reason"]


def test_l1_a_reversal_opens_the_state_before_and_is_absent_from_the_public_past(scene, clock):
    act = scene.suspend()
    scene.on_act(scene.manager, act, "contest", **CONTEST)
    assert scene.roster(f"/{scene.record}", as_of="2026-11-22")["licences"][0]["status"] == (
        "suspended"
    )
    reversed_ = scene.on_act(scene.first, act, "reverse", reason="The receipts are in order.")
    assert (reversed_.json()["state"], reversed_.json()["contests"][0]["answer"]) == (
        *("reversed", "reversed"),
    )
    assert scene.reads() == [("valid", None)]
    [now] = scene.roster(f"/{scene.record}", as_of="2026-11-22")["licences"]
    assert (now["status"], now["contested_since"]) == ("valid", None)
    [version] = scene.licence()["history"]
    assert (version["since"], version["until"], version["line"]) == ("2026-09-14", None, 2)
    told = scene.roster(f"/{scene.record}/history")["items"]
    assert "suspended" not in str(told)
    assert [each["state"] for each in scene.licence()["acts"]] == ["reversed"]
    # The list that says the same again changes nothing.
    clock.at += timedelta(days=1)
    scene.sign_in()
    assert scene.send("2026-11-25", HARBOUR_LIGHT=VALID, OTHER_FIRM=VALID)["counts"]["gone"] == 0
    assert len(scene.licence()["history"]) == 1
    with scene.world.database.reading(OPERATOR) as work:
        assert journal.verify(work.session).broken_at is None


def test_l1_reversing_an_earlier_act_does_not_undo_a_later_one(scene):
    first = scene.suspend()
    cancelled = scene.act(
        scene.first,
        scene.licence(),
        "change-status",
        **{**SUSPENDED, "status": "cancelled", "holds_from": "2026-11-22"},
    ).json()
    assert cancelled["is_worsening"]
    scene.on_act(scene.first, first, "reverse")
    assert scene.reads() == [("cancelled", None)]
    assert [each["status"] for each in scene.licence()["history"]] == ["cancelled", "valid"]
    scene.on_act(scene.first, cancelled, "reverse")
    assert [each["status"] for each in scene.licence()["history"]] == ["valid"]


def test_what_lets_recruit_more_needs_a_date_and_no_ground_and_ends_the_contest(scene):
    act = scene.suspend()
    scene.on_act(scene.manager, act, "contest", **CONTEST)
    undated = scene.act(scene.first, scene.licence(), "change-status", status="valid", **WHY)
    assert pointers(undated) == ["/holds_from"]
    lifted = scene.act(
        scene.first, scene.licence(), "change-status", status="valid", holds_from=TODAY, **WHY
    )
    assert (lifted.status_code, lifted.json()["is_worsening"]) == (201, False)
    assert lifted.json()["notice"] is None
    assert scene.reads() == [("valid", None)]
    # It was contested, and is to be answered still: the public past shows it.
    assert work_of(scene.second) == [("answer", "act")]
    assert slug(scene.on_act(scene.first, lifted.json(), "reverse")) == "nothing-to-contest"
    scene.on_act(scene.second, act, "uphold")
    late = scene.on_act(scene.manager, act, "contest", **CONTEST, news="A new receipt.")
    assert slug(late) == "nothing-to-contest"


def test_p3_above_the_daily_limit_a_second_officer_confirms(scene):
    desk = scene.world.api.state.subjects
    scene.world.api.state.subjects = replace(desk, worsenings_a_day=1)
    scene.suspend()
    scene.world.letters()
    other = scene.on_roster("OTHER FIRM")["id"]
    proposed = scene.act(scene.first, scene.licence(other), "change-status", **SUSPENDED).json()
    assert (proposed["state"], proposed["entry"], proposed["notice"]) == ("proposed", None, None)
    assert scene.reads("OTHER FIRM") == [("valid", None)]
    assert work_of(scene.first) == []
    assert work_of(scene.second) == [("confirm", "act")]
    assert "confirm" not in proposed["available_actions"]

    assert slug(scene.on_act(scene.first, proposed, "confirm")) == "needs-another-decider"
    sister = scene.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    outsider = scene.world.signed_in(scene.world.member(Role.AUTHORITY_OFFICER, sister))
    assert scene.on_act(outsider, proposed, "confirm").status_code == 403
    confirmed = scene.on_act(scene.second, proposed, "confirm").json()
    assert (confirmed["state"], confirmed["by_two_officers"]) == ("in_force", True)
    assert scene.reads("OTHER FIRM") == [("suspended", None)]
    assert confirmed["notice"]["told_at"] is None
    twice = scene.on_act(scene.second, proposed, "confirm")
    assert (twice.status_code, slug(twice)) == (409, "step-refused")


def test_p3_a_proposal_is_dropped_or_overtaken_and_the_next_day_counts_anew(scene, clock):
    desk = scene.world.api.state.subjects
    scene.world.api.state.subjects = replace(desk, worsenings_a_day=0)
    dropped = scene.suspend()
    assert scene.on_act(scene.first, dropped, "drop").json()["state"] == "dropped"
    overtaken = scene.suspend()
    scene.send("2026-11-24", HARBOUR_LIGHT="Delisted", OTHER_FIRM=VALID)
    moved = scene.on_act(scene.second, overtaken, "confirm")
    assert (moved.status_code, slug(moved)) == (409, "licence-moved")
    scene.world.api.state.subjects = replace(desk, worsenings_a_day=1)
    other = scene.on_roster("OTHER FIRM")["id"]
    now = scene.act(scene.first, scene.licence(other), "change-status", **SUSPENDED).json()
    assert now["state"] == "in_force"
    more = {**SUSPENDED, "status": "cancelled"}
    later = scene.act(scene.first, scene.licence(other), "change-status", **more).json()
    assert later["state"] == "proposed"
    clock.at += timedelta(days=1)
    scene.sign_in()
    scene.on_act(scene.first, later, "drop")
    fresh = scene.act(scene.first, scene.licence(other), "change-status", **more).json()
    assert fresh["state"] == "in_force"


def test_p3_the_letter_for_a_record_that_nobody_holds_waits_for_its_holder(scene, clock):
    other = scene.on_roster("OTHER FIRM")
    act = scene.act(scene.first, scene.licence(other["id"]), "change-status", **SUSPENDED).json()
    assert act["notice"]["told_at"] is None
    assert "could be delivered to no account" in act["notice"]["says"]
    owner = scene.world.member(
        Role.RECRUITER_MANAGER, scene.world.organisation(OrganisationKind.INTERMEDIARY)
    )
    body = {"record": other["number"], "statement": "This licence was issued to us."}
    claim = scene.world.signed_in(owner).post("/v1/claims", json=body, headers=key()).json()
    confirmation = {**WHY, "channel": "licensing_authority"}
    where = f"/v1/claims/{claim['id']}"
    scene.first.post(f"{where}/confirm", json=confirmation, headers=on(claim["version"]))
    clock.at += timedelta(days=14)
    scheme = scene.world.organisation(OrganisationKind.SCHEME_OWNER)
    desk = scene.world.signed_in(scene.world.member(Role.SECRETARIAT, scheme))
    scene.world.letters()
    granted = desk.post(f"{where}/grant", json=WHY, headers=on(claim["version"] + 1))
    assert granted.status_code == 200, granted.text
    [letter] = scene.world.letters(owner.email)
    assert act["id"] in letter.text
    scene.sign_in()
    contested = scene.on_act(scene.world.signed_in(owner), act, "contest", **CONTEST)
    assert contested.json()["state"] == "contested"


def test_p3_an_officer_who_belongs_to_the_firm_does_not_act_on_it(scene):
    both = scene.world.member(
        Role.RECRUITER_STAFF, scene.firm.organisation, email=scene.officers[0].email
    )
    assert both.person.id == scene.officers[0].person.id
    refused = scene.act(scene.first, scene.licence(), "change-status", **SUSPENDED)
    assert (refused.status_code, slug(refused)) == (403, "party-to-it")
    act = scene.act(scene.second, scene.licence(), "change-status", **SUSPENDED).json()
    scene.on_act(scene.manager, act, "contest", **CONTEST)
    assert slug(scene.on_act(scene.first, act, "uphold")) == "party-to-it"
    assert slug(scene.on_act(scene.first, act, "reverse")) == "party-to-it"


def test_s5_authorities_act_on_licences_of_their_own_jurisdiction_alone(scene):
    licence = scene.licence()
    world = scene.world
    for place in ("MY", "PH-NCR"):
        other = world.anew(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, place)
        refused = scene.act(other, licence, "change-status", **SUSPENDED)
        assert refused.status_code == 404, place
        foreign = other.post(
            f"/v1/intermediaries/{scene.record}/licences",
            json={**NEW, "register_key": "ph-dmw"},
            headers=key(),
        )
        assert foreign.status_code == 404
    part = world.organisation(OrganisationKind.AUTHORITY, "Capital Region", "PH-NCR")
    local = world.signed_in(world.member(Role.AUTHORITY_OFFICER, part))
    where = f"/v1/intermediaries/{scene.record}/licences"
    added = local.post(where, json={**NEW, "number": "NCR-1"}, headers=key()).json()
    assert (added["jurisdiction"], added["authority"]) == ("PH-NCR", "Capital Region")
    # The country's authority answers for its parts, too.
    own = scene.first.get(f"/v1/licences/{added['licence_id']}").json()
    assert "change_status" in own["available_actions"]
    assert scene.manager.get(f"/v1/licences/{own['id']}").json()["available_actions"] == []


def test_l5_a_register_without_any_list_speaks_by_its_acts(scene):
    world = scene.world
    abroad = world.organisation(OrganisationKind.AUTHORITY, "Labour Office of Elsewhere", "KE")
    officer = world.member(Role.AUTHORITY_OFFICER, abroad)
    where = f"/v1/intermediaries/{scene.record}/licences"
    added = world.signed_in(officer).post(where, json=NEW, headers=key())
    assert (added.status_code, added.json()["is_worsening"]) == (201, False), added.text
    register = added.json()["register_key"]
    scene.settle()

    item = scene.on_roster("HARBOUR LIGHT")
    [theirs] = [each for each in item["licences"] if each["source"] == register]
    assert (
        theirs["reads"] == f"valid according to Register of Labour Office of Elsewhere of {TODAY}"
    )
    [source] = [each for each in item["sources"] if each["source"] == register]
    assert (source["list_date"], source["listed_since"], source["confirmed"]) == (
        TODAY,
        TODAY,
        True,
    )
    assert (
        f"Register of Labour Office of Elsewhere (Labour Office of Elsewhere) of {TODAY}"
        in (item["listing"])
    )
    listed = world.client().get("/v1/sources").json()["items"]
    [told] = [each for each in listed if each["key"] == register]
    assert (told["jurisdiction"], told["rows"], told["stale_after_days"]) == ("KE", 1, 365)


def test_l5_an_act_on_one_firm_makes_the_word_on_another_no_younger(scene, clock):
    world = scene.world
    abroad = world.organisation(OrganisationKind.AUTHORITY, "Labour Office of Elsewhere", "KE")
    officer = world.member(Role.AUTHORITY_OFFICER, abroad)
    where = f"/v1/intermediaries/{scene.record}/licences"
    added = world.signed_in(officer).post(where, json=NEW, headers=key())
    register = added.json()["register_key"]
    clock.at += timedelta(days=366)
    other = scene.on_roster("OTHER FIRM")["id"]
    again = {**NEW, "number": "KE-8", "holds_from": "2027-11-25", "valid_until": "2028-12-31"}
    world.signed_in(officer).post(f"/v1/intermediaries/{other}/licences", json=again, headers=key())
    scene.settle()
    item = scene.on_roster("HARBOUR LIGHT")
    [old] = [each for each in item["licences"] if each["source"] == register]
    assert (old["status"], f"of {TODAY} is older than the 365 days" in old["reads"]) == (
        *("unconfirmed", True),
    )
    found = scene.roster(source=register, licence_status="valid")["items"]
    assert [each["name"] for each in found] == ["OTHER FIRM"]
    found = scene.roster(source=register, licence_status="unconfirmed")["items"]
    assert [each["name"] for each in found] == ["HARBOUR LIGHT"]
    past = scene.roster(f"/{scene.record}", as_of="2026-12-01")
    assert {each["status"] for each in past["licences"]} == {"valid"}


def test_an_export_of_an_earlier_state_reads_registers_without_a_list(scene):
    scene.add(number="X-1")
    abroad = scene.world.organisation(OrganisationKind.AUTHORITY, "Elsewhere", "KE")
    officer = scene.world.signed_in(scene.world.member(Role.AUTHORITY_OFFICER, abroad))
    where = f"/v1/intermediaries/{scene.record}/licences"
    officer.post(where, json=NEW, headers=key())
    scene.settle()
    entry = scene.roster()["journal_number"]
    other = scene.licence(scene.on_roster("OTHER FIRM")["id"])
    scene.act(scene.first, other, "change-status", **SUSPENDED)
    assert scene.roster()["journal_number"] > entry
    lines = scene.world.client().get(f"/v1/roster/export.csv?entry={entry}")
    assert lines.status_code == 200, lines.text
    [row] = [each for each in csv.DictReader(io.StringIO(lines.text)) if "HARBOUR" in each["name"]]
    assert row["licence_statuses"] == "valid | valid | valid"


def test_a_licence_is_added_renewed_and_corrected(scene):
    added = scene.add(number="PH-17", kind="Agency licence", status_word="In good standing")
    assert (added.status_code, added.json()["register_key"]) == (201, "ph-dmw"), added.text
    taken = scene.add(number="ph-17")
    assert (slug(taken), taken.json()["licence"]) == ("number-taken", added.json()["licence_id"])
    licence = scene.first.get(f"/v1/licences/{added.json()['licence_id']}").json()

    renewed = scene.act(
        scene.first, licence, "renew", valid_until="2029-12-31", holds_from=TODAY, **WHY
    )
    assert renewed.json()["is_worsening"] is False
    assert renewed.json()["status_word"] == "In good standing"
    stale = scene.act(
        scene.first, licence, "renew", valid_until="2030-12-31", holds_from=TODAY, **WHY
    )
    assert stale.status_code == 412
    licence = scene.first.get(f"/v1/licences/{licence['id']}").json()
    shorter = {"valid_until": "2028-12-31", **WHY}
    assert pointers(scene.act(scene.first, licence, "correct", **shorter)) == ["/ground"]
    wrong = scene.act(scene.first, licence, "correct", number="PH-71", **WHY).json()
    assert (wrong["number"], wrong["is_worsening"]) == ("PH-71", False)
    licence = scene.first.get(f"/v1/licences/{licence['id']}").json()
    assert {each["number"] for each in licence["history"]} == {"PH-71"}
    assert licence["valid_until"] == "2029-12-31"
    ended = scene.act(
        scene.first, licence, "correct", valid_until="2026-12-31", ground=GROUND, **WHY
    ).json()
    assert ended["is_worsening"]
    scene.on_act(scene.manager, ended, "contest", **CONTEST)
    assert ("valid", TODAY) in scene.reads()
    scene.on_act(scene.first, ended, "reverse")
    licence = scene.first.get(f"/v1/licences/{licence['id']}").json()
    assert (licence["valid_until"], licence["contested_since"]) == ("2029-12-31", None)


def test_p3_a_licence_added_as_cancelled_is_a_worsening_and_its_reversal_leaves_nothing(scene):
    assert pointers(scene.add(status="cancelled")) == ["/ground"]
    act = scene.add(status="cancelled", ground=GROUND).json()
    assert ("cancelled", None) in scene.reads()
    scene.on_act(scene.manager, act, "contest", **CONTEST)
    scene.on_act(scene.first, act, "reverse")
    assert scene.reads() == [("valid", None)]
    assert scene.first.get(f"/v1/licences/{act['licence_id']}").status_code == 404
    assert scene.add().status_code == 201


def test_a_suspended_licence_is_not_renewed_and_an_expired_one_becomes_valid(scene):
    scene.suspend()
    renewal = {"valid_until": "2029-12-31", "holds_from": TODAY, **WHY}
    refused = scene.act(scene.first, scene.licence(), "renew", **renewal)
    assert (refused.status_code, slug(refused)) == (409, "not-renewable")
    expired = {**SUSPENDED, "status": "expired"}
    scene.act(scene.first, scene.licence(), "change-status", **expired)
    renewed = scene.act(scene.first, scene.licence(), "renew", **renewal)
    assert renewed.json()["status"] == "valid"


def test_what_cannot_be_meant_is_pointed_at(scene):
    cases: list[tuple[dict[str, Any], str]] = [
        ({"holds_from": "1899-12-31"}, "/holds_from"),
        ({"holds_from": "2026-11-26"}, "/holds_from"),
        ({"holds_from": "2300-01-01"}, "/holds_from"),
        ({"valid_until": "2227-01-01"}, "/valid_until"),
        ({"valid_from": "1066-10-14"}, "/valid_from"),
        ({"valid_from": "2028-01-01"}, "/valid_until"),
        ({"status": "no_longer_listed"}, "/status"),
        ({"status": "excellent"}, "/status"),
        ({"number": ""}, "/number"),
        ({"rating": 5}, "/rating"),
        ({"ground": {"code": "dislike", "law": "x", "article": "y"}}, "/ground/code"),
    ]
    assert [(body, pointers(scene.add(**body))) for body, _ in cases] == [
        (body, [pointer]) for body, pointer in cases
    ]


def test_an_act_that_changes_nothing_or_a_licence_that_is_not_there_is_refused(scene):
    same = {"status": "valid", "status_word": VALID, "holds_from": TODAY, **WHY}
    nothing = scene.act(scene.first, scene.licence(), "change-status", **same)
    assert nothing.status_code == 422
    assert "says this already" in nothing.text
    made_up = {"id": str(uuid4()), "version": 1}
    assert scene.act(scene.first, made_up, "change-status", **SUSPENDED).status_code == 404
    assert scene.add(record="VI99999974").status_code in {404, 422}
    wrong = scene.world.client().get(f"/v1/licences/{uuid4()}")
    assert wrong.status_code == 401


def test_the_same_key_acts_once(scene):
    licence, headers = scene.licence(), on(scene.licence()["version"])
    where = f"/v1/licences/{licence['id']}/change-status"
    once, again = (scene.first.post(where, json=SUSPENDED, headers=headers) for _ in range(2))
    assert once.json()["id"] == again.json()["id"]
    assert len(scene.licence()["acts"]) == 1


def test_a_newer_list_is_the_newer_word_and_an_older_one_undoes_no_act(scene, clock):
    scene.suspend()
    # It speaks of a day before the act, and says what the list before it said.
    assert scene.send("2026-11-15", HARBOUR_LIGHT=VALID, OTHER_FIRM=VALID)["stage"] == "applied"
    assert scene.reads() == [("suspended", None)]
    # So does one of the very day of the act.
    scene.send(TODAY, HARBOUR_LIGHT=VALID, OTHER_FIRM=VALID)
    assert scene.reads() == [("suspended", None)]
    clock.at += timedelta(days=3)
    scene.sign_in()
    scene.send("2026-11-26", HARBOUR_LIGHT=VALID, OTHER_FIRM=VALID)
    assert scene.reads() == [("valid", None)]
    history = [
        (each["status"], each["since"], each["until"]) for each in scene.licence()["history"]
    ]
    assert history == [
        ("valid", "2026-11-26", None),
        ("suspended", "2026-11-20", "2026-11-25"),
        ("valid", "2026-09-14", "2026-11-19"),
    ]
    act = scene.licence()["acts"][0]
    assert slug(scene.on_act(scene.manager, act, "contest", **CONTEST)) == "nothing-to-contest"


def test_p3_a_newer_list_that_repeats_the_act_leaves_it_contested(scene, clock):
    act = scene.suspend()
    scene.on_act(scene.manager, act, "contest", **CONTEST)
    clock.at += timedelta(days=3)
    scene.sign_in()
    scene.send("2026-11-26", HARBOUR_LIGHT="Suspended", OTHER_FIRM=VALID)
    assert scene.reads() == [("suspended", TODAY)]
    [item] = scene.on_roster("HARBOUR LIGHT")["licences"]
    assert item["status_word"] == "Suspended"
    # Reversed, the repetition is gone with it.
    scene.on_act(scene.first, act, "reverse")
    assert scene.reads() == [("valid", None)]
    assert {each["status"] for each in scene.licence()["history"]} == {"valid"}
    scene.send("2026-11-27", HARBOUR_LIGHT="Suspended", OTHER_FIRM=VALID)
    assert scene.reads() == [("suspended", None)]


def test_a_cancelled_firm_that_the_next_list_leaves_out_stays_cancelled(scene, clock):
    scene.suspend(status="cancelled")
    clock.at += timedelta(days=3)
    scene.sign_in()
    assert scene.send("2026-11-26", OTHER_FIRM=VALID)["counts"]["gone"] == 1
    assert scene.reads() == [("cancelled", None)]
    [item] = scene.on_roster("HARBOUR LIGHT")["licences"]
    assert item["reads"].endswith(f"of {TODAY}")
    scene.send("2026-11-27", HARBOUR_LIGHT=VALID, OTHER_FIRM=VALID)
    assert scene.reads() == [("valid", None)]


def test_a_list_that_waited_leaves_what_was_acted_upon_meanwhile(scene, clock):
    names = [f"AGENCY_{number}" for number in range(60)]
    listed = {**dict.fromkeys(names, VALID), "HARBOUR_LIGHT": VALID, "OTHER_FIRM": VALID}
    scene.send("2026-09-15", **listed)
    worse = {**listed, **dict.fromkeys(names[:40], "Delisted"), "HARBOUR_LIGHT": "Expired"}
    waiting = scene.send("2026-11-23", **worse)
    assert waiting["stage"] == "held", waiting
    act = scene.act(scene.first, scene.licence(), "change-status", **SUSPENDED).json()
    approved = scene.second.post(
        f"/v1/imports/{waiting['id']}/approve", json=WHY, headers=on(waiting["version"])
    )
    assert approved.status_code == 200, approved.text
    scene.settle()
    assert scene.reads() == [("suspended", None)]
    assert [each["act"] for each in scene.licence()["history"] if not each["until"]] == [act["id"]]
    clock.at += timedelta(days=2)
    scene.sign_in()
    scene.send("2026-11-25", **{**worse, "HARBOUR_LIGHT": "Expired"})
    assert scene.reads() == [("expired", None)]


def test_a_merged_record_shows_the_licences_of_both_and_every_follower_is_told(scene):
    world = scene.world
    other = scene.on_roster("OTHER FIRM")
    survivor = scene.on_roster("HARBOUR LIGHT")["number"]
    hotel = world.organisation(OrganisationKind.EMPLOYER)
    buyer = world.member(Role.EMPLOYER_MANAGER, hotel)
    assert world.signed_in(buyer).put(f"/v1/recruiters-list/{survivor}").status_code == 200
    world.letters()
    owner = scene.firm.organisation.id
    with world.database.writing(OPERATOR) as work:
        # Who holds it agreed; the two persons of P2 are another story.
        claim = work.session.scalars(select(Claim).where(Claim.organisation_id == owner)).one()
        work.session.delete(claim)
    with world.database.writing(OPERATOR) as work:
        merge(work, survivor, other["number"], operator="Amina", reason="one firm")
    scene.claim(scene.firm, scene.record)
    scene.settle()
    shown = scene.first.get(f"/v1/intermediaries/{scene.record}/licences").json()["items"]
    assert len(shown) == 2
    [merged] = [each for each in shown if each["subject_id"] == other["id"]]
    act = scene.act(scene.first, merged, "change-status", **SUSPENDED).json()
    assert {status for status, _ in scene.reads()} == {"valid", "suspended"}
    assert len(world.letters(buyer.email)) == 1
    assert act["notice"]["told_at"] is not None
    contested = scene.on_act(scene.manager, act, "contest", **CONTEST)
    assert contested.json()["state"] == "contested"
    assert ("suspended", TODAY) in scene.reads()
    listed = scene.manager.get(f"/v1/licence-acts?record={survivor}").json()["items"]
    assert [each["id"] for each in listed] == [act["id"]]


def test_the_sponsors_licence_of_an_employer_is_acted_upon_the_same_way(scene):
    world = scene.world
    office = world.organisation(OrganisationKind.AUTHORITY, "Home Office of Tests", "GB")
    officer = world.signed_in(world.member(Role.AUTHORITY_OFFICER, office))
    body = "name_normalised,route,rating\nHOTEL ONE,Skilled Worker,Worker (A rating)\n"
    sent = officer.post(
        "/v1/imports?profile=gb-sponsors-2026&list_date=2026-11-20", content=body.encode()
    )
    assert sent.status_code == 202, sent.text
    scene.settle()
    assert officer.get(sent.headers["location"]).json()["stage"] == "applied"
    [hotel] = scene.roster(record="employer")["items"]
    where = f"/v1/employers/{hotel['id']}/licences"
    [licence] = officer.get(where).json()["items"]
    act = scene.act(officer, licence, "change-status", **SUSPENDED).json()
    assert act["state"] == "in_force"
    [item] = scene.roster(record="employer")["items"]
    assert item["licences"][0]["status"] == "suspended"
    assert officer.get(f"/v1/intermediaries/{hotel['id']}/licences").status_code == 404
    added = officer.post(where, json={**NEW, "number": "GB-1"}, headers=key())
    assert (added.status_code, added.json()["register_key"][:2]) == (201, "gb")
    wrong = {**NEW, "number": "GB-2", "register_key": added.json()["register_key"]}
    refused = officer.post(f"/v1/intermediaries/{scene.record}/licences", json=wrong, headers=key())
    assert pointers(refused) == ["/register_key"]


def test_l8_the_words_of_an_act_can_be_erased_and_the_chain_still_fits(scene):
    act = scene.suspend()
    with scene.world.database.writing(OPERATOR) as work:
        assert journal.erase_words(work.session, act["entry"], work.at) == 3
    read = scene.manager.get(f"/v1/licence-acts/{act['id']}").json()
    assert (read["reason"], read["ground"]) == (
        None,
        {"code": "unlawful_fees", "law": None, "article": None},
    )
    with scene.world.database.reading(OPERATOR) as work:
        verdict = journal.verify(work.session)
        assert (verdict.broken_at, verdict.erased) == (None, 3)


def test_licences_and_acts_are_read_page_by_page_in_as_many_questions_however_many(scene):
    asked: list[int] = []
    where = f"/v1/intermediaries/{scene.record}/licences"
    for number in range(3):
        scene.add(number=f"L-{number}", status="cancelled", ground=GROUND)
        with statements(scene.world.database) as found:
            scene.manager.get("/v1/licence-acts")
            scene.manager.get(where)
        asked.append(len(found))
    assert asked[0] == asked[-1], asked
    first = scene.manager.get(f"{where}?limit=3")
    assert len(first.json()["items"]) == 3
    rest = scene.manager.get(first.links["next"]["url"]).json()
    assert (len(rest["items"]), rest["next_cursor"]) == (1, None)
    acts = scene.manager.get("/v1/licence-acts?limit=2")
    assert len(scene.manager.get(acts.links["next"]["url"]).json()["items"]) == 1


def test_l9_a_demonstration_puts_no_act_on_a_real_firms_record(scene):
    desk = scene.world.api.state.subjects
    scene.world.api.state.subjects = replace(desk, is_demonstration=True)
    refused = scene.act(scene.first, scene.licence(), "change-status", **SUSPENDED)
    assert (refused.status_code, slug(refused)) == (409, "only-lists-here")
    assert slug(scene.add()) == "only-lists-here"


def test_of_two_officers_at_the_same_instant_one_acts(scene):
    licence = scene.licence()
    where = f"/v1/licences/{licence['id']}/change-status"

    def suspend(client: Any) -> int:
        return client.post(where, json=SUSPENDED, headers=on(licence["version"])).status_code

    with ThreadPoolExecutor(2) as pool:
        found = sorted(pool.map(suspend, (scene.first, scene.second)))
    assert found == [201, 412]
    assert [each["until"] for each in scene.licence()["history"]] == [None, "2026-11-19"]


def test_a_status_changes_where_a_list_gives_one_number_twice(scene):
    scene.add(number="L-1")
    twice = scene.add(number="L-2").json()
    with scene.world.database.writing(OPERATOR) as work:
        row = work.session.get_one(Licence, UUID(twice["licence_id"]))
        row.number = "L-1"
    licence = scene.first.get(f"/v1/licences/{twice['licence_id']}").json()
    assert scene.act(scene.first, licence, "change-status", **SUSPENDED).status_code == 201


def declare(client: Any, **about: str) -> None:
    """Declare a tie to something."""
    body = {"kind": "family_tie", "since": "2020-01-01", **about}
    answer = client.post("/v1/me/interests", json=body, headers=key())
    assert answer.status_code == 201, answer.text


def test_p4_an_officer_with_an_interest_in_the_firm_neither_acts_nor_answers(scene):
    act = scene.suspend()
    assert scene.on_act(scene.manager, act, "contest", **CONTEST).status_code == 200
    declare(scene.second, record=scene.record)
    refused = [
        scene.act(scene.second, scene.licence(), "change-status", status="valid", **NEXT),
        *(scene.on_act(scene.second, act, each) for each in ("uphold", "reverse")),
    ]
    assert [(each.status_code, slug(each)) for each in refused] == [
        (409, "interest-declared"),
        *((409, "interest-declared") for _ in range(2)),
    ]
    assert scene.reads() == [("suspended", TODAY)]


def test_p4_an_officer_with_an_interest_lets_no_proposal_of_a_colleague_go(scene):
    desk = scene.world.api.state.subjects
    scene.world.api.state.subjects = replace(desk, worsenings_a_day=0)
    act = scene.suspend()
    declare(scene.first, organisation=scene.firm.organisation.number)
    declare(scene.second, organisation=scene.firm.organisation.number)
    for action in ("confirm", "drop"):
        assert slug(scene.on_act(scene.second, act, action)) == "interest-declared"
    # Who proposed it may take it back, so that an interest found later can be followed.
    assert scene.on_act(scene.first, act, "drop").json()["state"] == "dropped"


def test_p4_an_interest_in_the_country_holds_the_act_until_somebody_looked_at_it(scene):
    declare(scene.first, country="PH")
    held = scene.act(scene.first, scene.licence(), "change-status", **SUSPENDED)
    assert (held.status_code, slug(held)) == (409, "held-for-second-look")
    assert slug(scene.add()) == "held-for-second-look"
    where = held.json()["second_look"]
    look = scene.first.get(where).json()
    assert (look["act"], look["path"]) == (
        "licence.change_status",
        f"/v1/licences/{scene.licence()['id']}",
    )
    lena = scene.world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    released = lena.post(f"{where}/release", json=WHY, headers=on(1))
    assert released.status_code == 200, released.text
    scene.suspend()


def test_p5_a_proposal_of_somebody_who_goes_is_handed_over(scene):
    desk = scene.world.api.state.subjects
    scene.world.api.state.subjects = replace(desk, worsenings_a_day=0)
    act = scene.suspend()
    goes, stays = scene.officers
    chief = scene.world.member(Role.AUTHORITY_MANAGER, goes.organisation)
    where = f"/v1/memberships/{goes.membership.id}/end"
    body = {**WHY, "hand_over_to": str(stays.membership.id)}
    ended = scene.world.signed_in(chief).post(where, json=body, headers=on(goes.membership.version))
    assert ended.status_code == 204, ended.text
    handed = scene.world.signed_in(chief).get(f"/v1/organisations/{goes.organisation.id}/handovers")
    assert [(each["what"], each["path"]) for each in handed.json()["items"]] == [
        ("act", f"/v1/licence-acts/{act['id']}")
    ]


def test_p6_people_and_firms_are_told_what_is_held_of_acts_and_contests(scene):
    act = scene.suspend()
    assert scene.on_act(scene.manager, act, "contest", **CONTEST).status_code == 200
    held = {each["path"]: each["items"] for each in scene.manager.get("/v1/me/data").json()["held"]}
    [contest] = held["subjects/contests"]
    assert (contest["act_id"], contest["words"]) == (act["id"], CONTEST)
    held = {each["path"]: each["items"] for each in scene.first.get("/v1/me/data").json()["held"]}
    [decided] = held["subjects/licence_acts"]
    assert (decided["did"], decided["id"], decided["status"]) == ("decided", act["id"], "suspended")
    with scene.world.database.reading(OPERATOR) as work:
        whose = Whose(WhoseKind.ORGANISATION, scene.firm.organisation.id)
        told = {
            piece.path: list(piece.read())
            for piece in SUBJECTS_HELD.of[whose.kind](work, whose)
            if isinstance(piece, Rows)
        }
    [done] = told["subjects/licence_acts"]
    assert done["words"]["law"] == GROUND["law"]
    assert told["subjects/contests"][0]["words"] == CONTEST


def dispute(scene: Scene, pointer: str, value: str) -> str:
    """Say that a value of the firm is wrong; return the number of the question."""
    body = {"record": scene.record, "pointer": pointer, "value": value, "why": "a slip"}
    asked = scene.world.client().post("/v1/corrections", json=body)
    assert asked.status_code == 201, asked.text
    scene.settle()
    return asked.json()["number"]


def beside(scene: Scene, **asked: str) -> dict[str, str]:
    """Return what stands beside the firm's values, by pointer."""
    found = scene.roster(f"/{scene.record}", **asked)["corrections"]
    return {each["pointer"]: each["number"] for each in found}


def test_l7_a_question_stays_beside_what_an_act_does_not_change(scene):
    scene.add()
    number = dispute(scene, "/licences/1/valid_until", NEW["valid_until"])
    assert beside(scene) == {"/licences/1/valid_until": number}
    # No list has the licence; whose register it is, its authority is asked.
    asked = scene.first.get("/v1/disputes").json()["items"]
    assert [each["number"] for each in asked] == [number]

    [licence] = [
        each
        for each in scene.first.get(f"/v1/intermediaries/{scene.record}/licences").json()["items"]
        if each["number"] == "KE-7"
    ]
    corrected = scene.act(scene.first, licence, "correct", number="KE-8", **WHY)
    assert corrected.status_code == 201, corrected.text
    assert beside(scene) == {"/licences/1/valid_until": number}
    licence = scene.first.get(f"/v1/licences/{licence['id']}").json()
    suspended = scene.act(
        scene.first, licence, "change-status", **{**SUSPENDED, "holds_from": TODAY}
    )
    assert suspended.status_code == 201, suspended.text
    contested = scene.on_act(scene.manager, suspended.json(), "contest", **CONTEST)
    assert contested.status_code == 200
    entry = scene.roster(f"/{scene.record}")
    shown = entry["licences"][1]
    assert (shown["number"], shown["contested_since"]) == ("KE-8", TODAY)
    assert [each["number"] for each in shown["corrections"]] == [number]
    [came] = [each for each in entry["provenance"] if each["pointer"] == "/licences/1"]
    assert came["act"]["entry"] == suspended.json()["entry"]
    sheet = csv.DictReader(io.StringIO(scene.world.client().get("/v1/roster/export.csv").text))
    [row] = [each for each in sheet if each["name"] == "HARBOUR LIGHT"]
    assert row["licences_contested_since"] == f" | {TODAY}"
    assert row["disputed"].startswith("/licences/1/valid_until since ")


def test_l7_a_question_about_a_status_goes_and_comes_back_with_it(scene):
    number = dispute(scene, "/licences/0/status", "valid")
    assert beside(scene) == {"/licences/0/status": number}
    act = scene.suspend()
    assert beside(scene) == {}
    assert scene.on_act(scene.first, act, "reverse").json()["state"] == "reversed"
    assert scene.reads() == [("valid", None)]
    assert beside(scene) == {"/licences/0/status": number}


def test_a_register_that_lists_nobody_has_no_day_of_a_list_that_could_be_wrong(scene):
    kenya = scene.world.organisation(OrganisationKind.AUTHORITY, "Office of Tests", "KE")
    officer = scene.world.signed_in(scene.world.member(Role.AUTHORITY_OFFICER, kenya))
    added = officer.post(f"/v1/intermediaries/{scene.record}/licences", json=NEW, headers=key())
    assert added.status_code == 201, added.text
    scene.settle()
    [index] = [
        place
        for place, each in enumerate(scene.roster(f"/{scene.record}")["sources"])
        if each["source"].startswith("register-")
    ]
    body = {
        "record": scene.record,
        "pointer": f"/sources/{index}/listed_since",
        "value": TODAY,
        "why": "a slip",
    }
    asked = scene.world.client().post("/v1/corrections", json=body)
    assert (asked.status_code, slug(asked)) == (422, "no-such-value")

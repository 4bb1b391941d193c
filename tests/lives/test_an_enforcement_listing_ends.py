"""What a list of enforcement states ends: it leaves the public, and stays for who may read it."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.service.holdings import of_organisation
from app.domains.subjects.types import ClaimState
from app.kit.ids import new_id
from app.store.holdings import Rows, Whose, WhoseKind
from tests.enforcing import EMPLOYERS, NEW_YORK, Authority, acts, exported, look_again, told
from tests.make import OPERATOR
from tests.people import Member, World


def test_v4_new_york_debarments_leave_the_roster_on_the_day_after_the_last(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    with (national_lists / NEW_YORK).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    ends = [datetime.strptime(row["DEBAR_END"], "%m/%d/%Y").date() for row in rows]  # noqa: DTZ007 - a civil day has no zone

    done = Authority(world, "US-NY").send(
        "us-nysdol-debarments", (national_lists / NEW_YORK).read_bytes(), "2025-02-19"
    )
    counts = done["counts"]
    assert (counts["read"], counts["new"], counts["repeated"]) == (83, 82, 1)
    assert len(acts(exported(world))) == 82

    [emes] = world.client().get(f"{EMPLOYERS}&q=EMES+HEATING+PLUMBING").json()["items"][:1]
    assert emes["enforcement"][0]["until_by"] == "permanent"
    assert emes["enforcement"][0]["published_until"] is None

    # Two ended on 3 March: that day is their last, in New York. Nothing follows the journal now.
    late = {firm["name"]: firm["id"] for firm in exported(world)}["SCOTT DUFFIE"]
    clock.at = datetime(2025, 3, 4, 4, 59, tzinfo=UTC)
    look_again(world)
    assert world.client().get(f"/v1/roster/{late}").status_code == 200
    clock.at = datetime(2025, 3, 4, 5, 0, tzinfo=UTC)
    look_again(world)
    for path in ("", "/history", "?as_of=2025-03-01"):
        assert world.client().get(f"/v1/roster/{late}{path}").status_code == 404
    found = world.client().get(f"{EMPLOYERS}&q=SCOTT+DUFFIE").json()["items"]
    assert late not in {each["id"] for each in found}
    assert len(acts(exported(world))) == sum(end > date(2025, 3, 3) for end in ends) - 1

    clock.at = datetime(2035, 1, 1, tzinfo=UTC)
    look_again(world)
    assert {firm["name"] for firm in exported(world)} == {
        "EMES HEATING & PLUMBING CONTR",
        "LAKE CONSTRUCTION AND DEVELOPMENT CORPORATION",
        "STAR INTERNATIONAL INC",
    }


def test_v4_what_has_ended_stays_in_the_history_of_who_may_read_it(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    officers = Authority(world, "US-NY")
    officers.send("us-nysdol-debarments", (national_lists / NEW_YORK).read_bytes(), "2025-02-19")
    number = {firm["name"]: firm["number"] for firm in exported(world)}["SCOTT DUFFIE"]
    clock.at = datetime(2025, 3, 5, 12, tzinfo=UTC)
    officers.client = world.signed_in(officers.member)
    path = f"/v1/enforcement?record={number}"
    [act] = officers.client.get(path).json()["items"]
    assert (act["published_until"], act["until_by"]) == ("2025-03-03", "stated")
    assert act["file"].startswith("VF")
    stranger = Authority(world, "MY").client
    assert stranger.get(path).json()["items"] == []
    assert world.client().get(path).status_code == 401
    assert world.client().get(f"/v1/roster/{number}").status_code in {308, 404}


def test_l7_holders_of_older_files_are_told_what_left_and_not_what_it_was(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    content = (national_lists / NEW_YORK).read_bytes()
    officers = Authority(world, "US-NY")
    officers.send("us-nysdol-debarments", content, "2025-02-19")
    # What had ended before it came in was never public here, and nobody is told of it.
    assert told(world) == []

    clock.at = datetime(2025, 3, 4, 12, tzinfo=UTC)
    ended = told(world)
    assert len(ended) == sum(
        act["published_until"] == "2025-03-03" for act in acts_of_file(national_lists)
    )
    assert {(each["what"], each["outcome"], each["why"]) for each in ended} == {
        ("enforcement", "ended", None)
    }
    assert {each["at"] for each in ended} == {"2025-03-04T05:00:00Z"}

    without = b"\r\n".join(
        line for line in content.replace(b"\r\n", b"\n").split(b"\n") if b"KMA GROUP" not in line
    )
    officers.client = world.signed_in(officers.member)
    officers.send("us-nysdol-debarments", without, "2025-03-04")
    [newest, *older] = told(world)
    assert newest["outcome"] == "withdrawn"
    assert older == ended
    page = world.client().get("/v1/roster/corrections?limit=2").json()
    rest = (
        world.client().get(f"/v1/roster/corrections?limit=100&cursor={page['next_cursor']}").json()
    )
    assert page["items"] + rest["items"] == [newest, *older]
    feed = world.client().get("/v1/roster/corrections/feed.atom").text
    assert newest["id"] in feed
    for word in ("Ineligible", "debar", "KMA GROUP", "not_stated"):
        assert word not in feed
    assert world.client().get("/v1/corrections").json() == (
        world.client().get("/v1/roster/corrections").json()
    )


def acts_of_file(lists: Path) -> list[dict[str, str]]:
    """Return the last day of each row of the New York list."""
    with (lists / NEW_YORK).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    days = [datetime.strptime(row["DEBAR_END"], "%m/%d/%Y").date() for row in rows]  # noqa: DTZ007 - a civil day has no zone
    return [{"published_until": day.isoformat()} for day in days]


def test_p6_a_firm_fetches_what_lists_state_of_it(world, clock, national_lists: Path):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    content = (national_lists / NEW_YORK).read_bytes()
    Authority(world, "US-NY").send("us-nysdol-debarments", content, "2025-02-19")
    employer = world.member(
        Role.EMPLOYER_MANAGER, world.organisation(OrganisationKind.EMPLOYER, "KMA", "US")
    )
    number = {firm["name"]: firm["number"] for firm in exported(world)}["KMA GROUP INC."]
    grant(world, employer, number)
    clock.at = datetime(2028, 10, 12, 12, tzinfo=UTC)
    mine = world.signed_in(employer).get(f"/v1/enforcement?record={number}").json()["items"]
    assert [act["published_until"] for act in mine] == ["2028-10-11"]
    with world.database.reading(world.actor(employer)) as work:
        whose = Whose(WhoseKind.ORGANISATION, employer.organisation.id)
        tables = {
            each.path: list(each.read())
            for each in of_organisation(work, whose)
            if isinstance(each, Rows)
        }
    assert [row["record"] for row in tables["subjects/enforcement"]] == [number]


def grant(world: World, member: Member, number: str) -> None:
    """Let an organisation hold a record, where how it came to is not what is tested."""
    with world.database.writing(OPERATOR) as work:
        subject = work.session.scalars(select(Subject).where(Subject.number == number)).one()
        work.session.add(
            Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=member.organisation.id,
                jurisdiction="US",
                lodged_by=member.person.id,
                lodged_at=work.at,
                statement="We are this firm.",
                state=ClaimState.GRANTED,
                objections_until=work.at,
            )
        )

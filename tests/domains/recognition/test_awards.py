"""Awards over HTTP: proposed by an evaluation, granted by a person, read by anybody."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from app.access.policy import CLOCK
from app.domains.recognition.engine.public_scores import public_score
from app.domains.recognition.engine.texts import read_file, shipped_files
from app.domains.recognition.queries.awards import awards_of
from app.domains.recognition.service.award_holdings import HOLDING
from app.store.holdings import Rows, Whose, WhoseKind
from app.store.journal import Event
from tests.awarding import EXCELLENCE, TOP, WHY, Jury
from tests.people import World
from tests.violating import pointers, slug


@pytest.fixture
def jury(world: World, clock) -> Jury:
    return Jury(world, clock)


def now(jury: Jury) -> int:
    with jury.world.database.reading(CLOCK) as work:
        return work.session.scalar(select(func.max(Event.number))) or 0


def stood(jury: Jury, entry: int) -> list[str]:
    """Return the awards of the firm that stood at an entry."""
    with jury.world.database.reading(CLOCK) as work:
        found = awards_of(work, [jury.subject_id], "harbour-excellence", entry)
        return [each.award for held in found.values() for each in held]


def test_e1_an_evaluation_proposes_and_a_person_grants(jury: Jury):
    said = jury.evaluated((TOP,))
    assert jury.page() == []
    assert ("grant", "award") in jury.work_of(jury.judge)
    answer = jury.decides(said["result"])
    assert answer.status_code == 201, answer.text
    row = answer.json()
    assert (row["state"], row["departs"], row["recorded_by"]) == (
        *("granted", False),
        str(jury.judge.person.id),
    )
    assert ("grant", "award") not in jury.work_of(jury.judge)
    [shown] = jury.page(year=2026, programme="harbour-excellence", jurisdiction="PH")
    assert (shown["award"], shown["title"], shown["status"]) == (TOP, "Top Performer", "granted")
    assert (shown["name"], shown["record"]) == ("Harbour Light Manpower", jury.record)
    assert shown["period"] == {"first": "2025-11-01", "last": "2026-10-31"}
    assert jury.of_firm() == [shown]
    assert jury.page(year=2025) == jury.page(programme="another") == []
    assert jury.page(jurisdiction="NP") == []
    again = jury.decides(said["result"], TOP, jury.other_judge)
    assert (slug(again), again.json()["award"]) == ("awarded-already", row["id"])


def test_e1_the_public_gets_the_totals_that_no_open_case_moved_marked_as_drafts(jury: Jury):
    jury.granted()
    [shown] = jury.page()
    # How complaints are answered, which are open too, gives 20 of the 100 points.
    assert shown["score"] == {"points": "80.00", "of": "80.00", "draft": True}
    assert shown["draft"]
    answer = jury.world.client().get("/v1/recognition/awards")
    assert "no certificate" in answer.json()["means"]
    assert answer.json()["instance"] == "test"
    same = jury.world.client(**{"If-None-Match": answer.headers["etag"]})
    assert same.get("/v1/recognition/awards").status_code == 304


def test_e5_public_points_tell_nothing_of_few_complaints_or_repayments_of_a_firm():
    [terms] = [one for each in shipped_files() if (one := read_file(each).terms).criteria]
    points = {each.key: each.weight for each in terms.criteria}
    told = public_score(terms, points)
    # 100, without complaints (6), answers to them (4), and days to repay (10).
    assert (told.points, told.of) == (80, 80)
    without = {**points, "c3-complaints": Decimal(), "c5-welfare": Decimal()}
    assert public_score(terms, without) == told


def test_p4_who_asked_for_the_evaluation_or_has_an_interest_does_not_grant(jury: Jury):
    jury.evaluator = jury.judge
    result = jury.evaluated((TOP,))["result"]
    assert slug(jury.decides(result)) == "had-a-part-in-award"
    assert ("grant", "award") not in jury.work_of(jury.judge)
    jury.does(
        jury.other_judge,
        "/v1/me/interests",
        {"kind": "family_tie", "record": jury.record, "since": "2020-01-01"},
    )
    assert slug(jury.decides(result, TOP, jury.other_judge)) == "interest-declared"
    for who in (jury.secretary, jury.firm, jury.officer):
        assert jury.decides(result, TOP, who).status_code == 403
    assert jury.page() == []


def test_e1_a_departure_from_the_proposal_has_a_reason_and_so_has_a_refusal(jury: Jury):
    result = jury.evaluated((TOP,))["result"]
    assert pointers(jury.decides(result, EXCELLENCE)) == ["/reason"]
    higher = jury.decides(result, EXCELLENCE, reason=WHY).json()
    assert (higher["departs"], higher["reason"]) == (True, WHY)
    assert pointers(jury.decides(result, TOP, granted=False)) == ["/reason"]
    refused = jury.decides(result, TOP, granted=False, reason=WHY).json()
    assert (refused["state"], refused["departs"]) == ("refused", True)
    # The firm reads why; nobody else learns that it was refused.
    assert jury.award(refused, jury.firm)["reason"] == WHY
    assert [each["award"] for each in jury.page()] == [EXCELLENCE]
    assert jury.tries(jury.officer, "/v1/recognition/awards", {}).status_code == 422
    client = jury.world.signed_in(jury.officer)
    assert client.get(f"/v1/recognition/awards/{refused['id']}").status_code == 404
    mine = jury.reads(jury.firm, "/v1/recognition/award-decisions")["items"]
    assert [each["state"] for each in mine] == ["refused", "granted"]
    assert jury.reads(jury.officer, "/v1/recognition/award-decisions")["items"] == []


def test_a_refusal_is_decided_anew_by_another_person_alone(jury: Jury):
    result = jury.evaluated((TOP,))["result"]
    jury.decides(result, granted=False, reason=WHY)
    assert slug(jury.decides(result, reason=WHY)) == "had-a-part-in-award"
    assert pointers(jury.decides(result, TOP, jury.other_judge)) == ["/reason"]
    assert jury.decides(result, TOP, jury.other_judge, reason=WHY).status_code == 201


@pytest.mark.parametrize(
    ("award", "more", "pointer"),
    [
        ("grand-prix", {}, "/award"),
        ("watch", {}, "/award"),
        (EXCELLENCE, {"granted": False, "reason": WHY}, "/award"),
        ("Top Performer", {}, "/award"),
    ],
)
def test_what_cannot_be_granted_or_refused_is_named(jury: Jury, award, more, pointer):
    result = jury.evaluated((TOP,))["result"]
    assert pointers(jury.decides(result, award, **more)) == [pointer]


def test_an_evaluation_that_is_not_known_proposes_nothing(jury: Jury):
    jury.evaluated()
    assert jury.decides("0199b1b0-0000-7000-8000-000000000000").status_code == 404


def test_e1_nothing_is_decided_before_the_period_is_over(jury: Jury):
    result = jury.evaluated((TOP,), as_of=date(2026, 10, 30))["result"]
    assert ("grant", "award") not in jury.work_of(jury.judge)
    for more in ({}, {"granted": False, "reason": WHY}, {"reason": WHY}):
        refused = jury.decides(result, **more)
        assert (refused.status_code, slug(refused)) == (409, "award-period-not-over")
        said = refused.json()
        assert (said["counted_until"], said["from"]) == ("2026-10-30", "2026-11-01")
        assert "from 2026-11-01 on" in said["detail"]
    assert jury.page() == []
    whole = jury.evaluated((TOP,), edition=2, as_of=date(2026, 10, 31))["result"]
    assert ("grant", "award") in jury.work_of(jury.judge)
    assert jury.decides(whole).status_code == 201
    # What was only a preview stays one.
    assert slug(jury.decides(result, EXCELLENCE, reason=WHY)) == "award-period-not-over"


def test_one_rewarded_is_not_rewarded_again_for_the_years_of_the_terms(jury: Jury):
    period = {"period_from": "2021-01-01", "period_until": "2021-12-31"}
    first = jury.decides(jury.evaluated((EXCELLENCE,), **period)["result"], EXCELLENCE)
    assert first.status_code == 201
    period = {"period_from": "2024-01-01", "period_until": "2024-12-31"}
    soon = jury.evaluated((EXCELLENCE,), edition=2, **period)
    answer = jury.decides(soon["result"], EXCELLENCE, reason=WHY)
    assert (slug(answer), answer.json()["until"]) == ("award-rests", "2024-12-31")
    later = {"period_from": "2025-01-01", "period_until": "2025-12-31"}
    done = jury.decides(jury.evaluated((EXCELLENCE,), edition=3, **later)["result"], EXCELLENCE)
    assert done.status_code == 201, done.text


def test_p4_an_award_from_before_the_register_counts_once_a_second_person_confirmed_it(
    jury: Jury,
):
    jury.evaluated()
    row = jury.enters().json()
    assert (row["state"], row["origin"], row["result"]) == ("entered", "entered", None)
    assert jury.page() == []
    assert stood(jury, now(jury)) == []
    assert ("confirm", "award") in jury.work_of(jury.colleague)
    assert ("confirm", "award") not in jury.work_of(jury.secretary)
    assert slug(jury.on_award(row, "confirm", jury.secretary)) == "had-a-part-in-award"
    before = now(jury)
    done = jury.did_award(row, "confirm", jury.colleague)
    assert (done["state"], done["confirmed_by"]) == ("granted", str(jury.colleague.person.id))
    [shown] = jury.page(year=2021)
    assert (shown["entered"], shown["source"], shown["score"]) == (
        *(True, "Gazette of 10 February 2021, page 3"),
        None,
    )
    # What is read as of an entry before stays as it was then.
    assert (stood(jury, before), stood(jury, now(jury))) == ([], [TOP])
    assert slug(jury.enters()) == "awarded-already"


def test_an_entry_that_is_not_taken_leaves_nothing_public(jury: Jury):
    jury.evaluated()
    row = jury.enters().json()
    assert jury.did_award(row, "discard", jury.colleague)["state"] == "discarded"
    assert (jury.page(), stood(jury, now(jury))) == ([], [])
    assert jury.enters().status_code == 201


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"programme": "no-such"}, "/programme"),
        ({"award": "watch"}, "/award"),
        ({"period_until": "2019-12-31"}, "/period_until"),
        ({"granted_on": "2019-12-31"}, "/granted_on"),
        ({"granted_on": "2090-01-01"}, "/granted_on"),
        ({"source": "\0\0\0"}, "/source"),
        ({"source": "\u202e\u200b\u2066 "}, "/source"),
        ({"period_from": "1800-01-01"}, "/period_from"),
        ({"record": "VI00000001"}, "/record"),
        ({"record": ""}, "/record"),
    ],
)
def test_an_entry_that_does_not_fit_names_its_place(jury: Jury, more, pointer):
    jury.evaluated()
    assert pointers(jury.enters(**more)) == [pointer]


def test_pages_of_awards_go_on_where_the_last_one_ended(jury: Jury):
    jury.granted()
    for year in (2018, 2019, 2020):
        days = {"period_from": f"{year}-01-01", "period_until": f"{year}-12-31"}
        row = jury.enters(**days, granted_on="2021-02-10").json()
        jury.did_award(row, "confirm", jury.colleague)
    client = jury.world.client()
    first = client.get("/v1/recognition/awards?limit=3&programme=harbour-excellence").json()
    cursor = first["next_cursor"]
    asked = {"limit": 3, "programme": "harbour-excellence", "cursor": cursor}
    rest = client.get("/v1/recognition/awards", params=asked).json()
    assert (len(first["items"]), len(rest["items"]), rest["next_cursor"]) == (3, 1, None)
    other = client.get("/v1/recognition/awards", params={"limit": 3, "cursor": cursor})
    assert slug(other) == "bad-cursor"
    assert client.get("/v1/intermediaries/VI00000000/awards").status_code in {404, 422}


def test_the_firm_and_the_people_find_awards_in_their_files(jury: Jury):
    jury.granted()
    with jury.world.database.reading(CLOCK) as work:
        whose = {
            WhoseKind.ORGANISATION: jury.firm.organisation.id,
            WhoseKind.PERSON: jury.judge.person.id,
        }
        for kind, id_ in whose.items():
            pieces = HOLDING.of[kind](work, Whose(kind, id_))
            rows = [row for each in pieces if isinstance(each, Rows) for row in each.read()]
            assert [row["award_key"] for row in rows] == [TOP]


def test_events_of_awards_hold_codes_alone(jury: Jury):
    jury.evaluated()
    jury.enters()
    with jury.world.database.reading(CLOCK) as work:
        events = work.session.scalars(
            select(Event).where(Event.name.startswith("recognition.award"))
        ).all()
    assert [each.name for each in events] == ["recognition.award.entered"]
    [event] = events
    assert event.subject_id is None
    assert "Gazette" not in str(event.body)
    assert WHY not in str(event.body)

"""Complaints to their end: one unfounded, one withdrawn under pressure, one told and upheld."""

from datetime import timedelta

from tests.afterwards import all_is_well, spoken
from tests.handled import COMPANY, IDENTITY, REASONS, STATEMENT, TOLD, Case, Desk
from tests.handling import SAFE
from tests.make import FixedClock
from tests.people import World


def test_one_is_unfounded_and_the_firm_is_cleared(world: World, clock: FixedClock):
    desk = Desk(world, clock)
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    desk.replied(telling, "Her receipt is of another agency of a like name.")
    world.letters()

    desk.decided(case, "not_upheld", for_respondent="The receipt is not yours.")

    told = desk.read_by_firm(telling)
    assert (told["outcome"], told["told_of_outcome"]) == ("not_upheld", "The receipt is not yours.")
    assert len(world.letters(desk.firm.email)) == 1
    assert world.signed_in(desk.firm).get("/v1/notices").json()["items"] == []
    hers = case.read()
    assert hers["allegations"][0]["reasons"] == REASONS["reasons"]
    assert hers["announcements"][0]["appeal_until"] is not None
    desk.after(days=91)
    assert case.read()["state"] == "closed"
    closed, asked = clock.at, case.hers
    while (answer := asked.get("/v1/receipt")).status_code == 200:
        desk.after(days=31)
    assert answer.status_code == 410
    # Nothing was found: a year after its end (facts, 4.1), and after what she was asked by then.
    assert timedelta(days=365) < clock.at - closed < timedelta(days=450)
    assert desk.read_by_firm(telling)["statement"] is None
    at_its_end(desk, case, "Her receipt is of another agency of a like name.")


def test_one_is_withdrawn_under_pressure_and_taken_up_again(world: World, clock: FixedClock):
    desk = Desk(world, clock)
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    case.says("withdrawal", {"pressed": "yes", "words": "The agent sat beside me."})
    assert case.read()["tellings"][0]["state"] == "recalled"
    desk.after(days=8)
    assert case.read()["state"] == "withdrawn"
    shown = world.signed_in(desk.ana).get(f"/v1/complaints/{case.id}").json()
    assert "retaliation" in shown["flags"]

    case.says("withdrawal/undo")
    desk.brought(case)
    case.says("messages", {"text": "I am with my sister now."}, status=201)
    desk.replied(desk.told(case))
    desk.decided(case, "upheld")

    assert case.read()["state"] == "decided"
    assert desk.read_by_firm({"id": case.read()["tellings"][-1]["id"]})["outcome"] == "upheld"
    assert world.signed_in(desk.firm).get(f"/v1/tellings/{telling['id']}").status_code == 404
    at_its_end(desk, case, "The agent sat beside me.", "I am with my sister now.")


def test_one_is_told_with_her_yes_and_upheld_and_she_is_asked_afterwards(
    world: World, clock: FixedClock
):
    desk = Desk(world, clock)
    case = desk.inquired(COMPANY, {"use": "contact_me"})
    telling = desk.told(case)
    desk.after(days=15)
    assert desk.read_by_firm(telling)["state"] == "unanswered"
    desk.decided(case, "upheld")
    notice = world.signed_in(desk.firm).get("/v1/notices").json()["items"][0]
    assert notice["act"] == "complaint_upheld"
    desk.after(days=61)

    case.done(desk.ana, "close")
    desk.after(days=1)

    assert case.read()["questions"][0]["kind"] == "solved"
    case.says("questions/solved", {"answer": "yes"})
    desk.after(days=31)
    after = case.says(
        "questions/threatened_30_days", {"answer": "yes", "words": "They called my father."}
    )
    assert after["linked"][0]["state"] == "received"
    at_its_end(desk, case, "They called my father.", written_to=IDENTITY["email"])


def at_its_end(desk: Desk, case: Case, *words: str, written_to: str | None = None) -> None:
    """Search for all that was said, and ask as everybody who may know nothing.

    Args:
        desk: of the case.
        case: that is at its end.
        words: of this life.
        written_to: the address that stands on letters to her, since she asked for them.
    """
    said = [TOLD["story"], *IDENTITY.values(), REASONS["reasons"], STATEMENT, SAFE["words"]]
    strangers = [desk.firm, desk.secretary, *desk.panel]
    told = [each for each in (*said, *words, *spoken(case.receipt)) if each != written_to]
    all_is_well(desk.world, desk.scheme, [str(case.id)], told, strangers=strangers)

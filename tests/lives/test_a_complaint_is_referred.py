"""Complaints are passed on: one with her yes, one kept back, one recalled, one to who is silent."""

from typing import Any

from tests.afterwards import all_is_well, spoken
from tests.agreeing import Agreed, clause_in
from tests.handled import IDENTITY, STATEMENT, TOLD, Case, Desk
from tests.handling import SAFE
from tests.hearings import problem
from tests.make import FixedClock
from tests.people import Member, World, on
from tests.referring import REASON, look, pass_time, prepare, says, send, sent, yes_to

ASKED = "We asked the agency in Doha for its books."
PAID = "It paid all of it back by bank."
CALLED = "She told us that the agent called her again."
IN_QATAR = {"destination": "QA", "happened_in": "QA"}
IN_KUWAIT = {"destination": "KW", "happened_in": "KW"}


def test_complaints_are_referred_kept_back_recalled_and_chased(
    world: World, clock: FixedClock
) -> None:
    desk, agreed = Desk(world, clock), Agreed(world)
    doha, kuwait = agreed.authority("QA"), agreed.authority("KW")
    agreed.authority("NP")
    answer = {"answer": {"count": 15, "unit": "days"}}
    agreed.agree("np-gulf", ["NP", "QA", "KW"], clause_in("complaints_referred", **answer))

    first = _referred_to_its_end(desk, doha)
    second = _kept_back(desk, doha)
    third = _recalled(desk, doha)
    fourth = _nobody_answers(desk, kuwait, doha)

    cases = [first, second, third, fourth]
    said = [TOLD["story"], *IDENTITY.values(), STATEMENT, REASON, SAFE["words"]]
    codes = [word for each in cases for word in spoken(each.receipt)]
    strangers = [doha, kuwait, desk.firm, desk.secretary, *agreed.staff]
    all_is_well(
        world,
        desk.scheme,
        [str(each.id) for each in cases],
        [*said, ASKED, PAID, CALLED, *codes],
        strangers=strangers,
    )


def _referred_to_its_end(desk: Desk, doha: Member) -> Case:
    case = desk.inquired(yes_to(doha), **IN_QATAR)
    prepared = prepare(desk, case, doha).json()
    assert _hers(case)["text"] == STATEMENT
    assert look(desk, doha, prepared).status_code == 404

    assert send(desk, case, prepared).status_code == 200
    desk.after(days=2)
    opened = look(desk, doha, prepared).json()
    assert (opened["text"], opened["categories"]) == (STATEMENT, ["fee_charged"])
    assert _hers(case)["opened"][0]["who"] == doha.person.name
    assert says(desk, doha, prepared, "accept").status_code == 200
    assert _hers(case)["state_text"] == "The office works on it."
    desk.after(days=10)
    assert says(desk, doha, prepared, "report-progress", {"words": ASKED}).status_code == 200
    assert _hers(case)["reports"][1]["words"] is None
    desk.after(days=10)
    assert _hers(case)["reports"][1]["words"] == ASKED
    ended = says(
        desk, doha, prepared, "report-outcome", {"outcome": "workers_repaid", "words": PAID}
    )

    assert ended.json()["state"] == "ended"
    hers = _hers(case)
    assert hers["reports"][2]["text"] == "The company paid money back."
    assert hers["late_since"] is None
    assert _letters_say_nothing(desk)
    return case


def _kept_back(desk: Desk, doha: Member) -> Case:
    case = desk.inquired(excluded_states=["QA"], **IN_QATAR)
    assert problem(prepare(desk, case, doha)) == (409, "state-excluded")
    case.says("excluded-states/let-in", {"country": "QA"})
    assert problem(prepare(desk, case, doha)) == (409, "no-consent")

    told = case.read()

    assert told["referrals"] == []
    assert [each["why"] for each in told["kept_back"]] == ["state_excluded", "no_consent"]
    assert all(each["why_text"] for each in told["kept_back"])
    assert len(desk.world.signed_in(doha).get("/v1/referrals").json()["items"]) == 1
    return case


def _recalled(desk: Desk, doha: Member) -> Case:
    case = desk.inquired(yes_to(doha), **IN_QATAR)
    referral = sent(desk, case, doha)
    look(desk, doha, referral)
    says(desk, doha, referral, "accept", {"words": CALLED})

    case.says(f"consents/{case.read()['consents'][0]['id']}/withdraw")

    told = look(desk, doha, referral).json()
    assert (told["state"], told["text"], told["place"]) == ("recalled", None, None)
    assert told["reports"][0]["words"] is None
    assert _hers(case)["is_taken_back"] is False
    _acknowledge_recall(desk, doha)
    assert _hers(case)["is_taken_back"] is True
    assert _hers(case)["why_recalled"] == "You took your yes back."
    return case


def _acknowledge_recall(desk: Desk, member: Member) -> None:
    client = desk.world.signed_in(member)
    items = client.get("/v1/me/work").json()["items"]
    [path] = [each["path"] for each in items if each["what"] == "recall"]
    version = client.get(path).json()["version"]
    answer = client.post(f"{path}/acknowledge", headers=on(version))
    assert answer.status_code == 200, answer.text


def _nobody_answers(desk: Desk, kuwait: Member, doha: Member) -> Case:
    case = desk.inquired(yes_to(kuwait), **IN_KUWAIT)
    referral = sent(desk, case, kuwait)
    assert ("answer", "referral") in _waits(desk, kuwait)

    pass_time(desk, days=17)

    assert _hers(case)["late_since"] is not None
    assert ("chase", "complaint") in _waits(desk, desk.ana)
    assert ("remind", "authority") in _waits(desk, desk.secretary)
    case.done(desk.ana, f"referrals/{referral['id']}/take-back")
    assert look(desk, kuwait, referral).json()["text"] is None
    assert ("chase", "complaint") not in _waits(desk, desk.ana)
    case.says("consents", {**yes_to(doha), "language": "en", "text_version": "1"}, status=201)
    other = sent(desk, case, doha)
    assert look(desk, doha, other).json()["text"] == STATEMENT
    return case


def _hers(case: Case) -> dict[str, Any]:
    found: dict[str, Any] = case.read()["referrals"][-1]
    return found


def _waits(desk: Desk, member: Member) -> set[tuple[str, str]]:
    items = desk.world.signed_in(member).get("/v1/me/work").json()["items"]
    return {(each["act"], each["what"]) for each in items}


def _letters_say_nothing(desk: Desk) -> bool:
    letters = desk.world.letters()
    return bool(letters) and not any("gency" in each.text for each in letters)

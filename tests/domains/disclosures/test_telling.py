"""What is told to which state, and how it comes to its authorities."""

from app.domains.disclosures.types import DisclosureState
from tests.agreeing import lay_down
from tests.people import World
from tests.sharing import CONTENT, Sharing


def test_s1_a_state_is_told_under_a_clause_and_acknowledges(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["PH", "QA", "SA"])

    rows = states.tell(states.happens(["PH"]))

    assert {(each.receiver, each.state) for each in rows} == {
        ("PH", DisclosureState.SENT),
        ("QA", DisclosureState.SENT),
    }
    assert states.inbox("SA") == []
    [came] = states.inbox("QA")
    read = states.read("QA", came["number"] and came["id"])
    assert read["content"] == CONTENT["grounds"]
    assert read["available_actions"] == ["acknowledge", "answer"]
    assert states.acknowledge("QA", came["id"]).json()["state"] == "acknowledged"


def test_s2_a_recall_goes_first_and_stays_open_until_it_is_acknowledged(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["PH", "QA"])
    told = states.happens(["PH"])
    states.tell(told)
    states.acknowledge_all("QA")
    states.tell(states.happens(["PH"]))

    states.take_back(told)

    first, second, third = states.inbox("QA")
    assert first["recalls"] == third["id"]
    assert third["recalled_at"] is not None
    assert second["recalls"] is None
    assert states.acknowledge("QA", first["id"]).status_code == 200
    assert states.inbox("QA")[0]["id"] != first["id"]

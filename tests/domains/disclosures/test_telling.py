"""What is told to which state, and who reads it."""

from uuid import UUID

from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.engine import freezing
from app.domains.disclosures.types import DisclosureState, What
from app.kit.ids import new_id
from app.store.journal import Event
from tests.agreeing import clause, lay_down
from tests.make import OPERATOR
from tests.people import World
from tests.sharing import CONTENT, PATH, Sharing

SUSPENSIONS = ClauseKind.SUSPENSIONS


def test_s1_what_happened_goes_to_the_parties_of_an_agreement_and_to_nobody_else(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["PH", "QA", "SA"])

    rows = states.tell(states.happens(["PH"]))

    assert [(each.receiver, each.state.value) for each in rows] == [("PH", "sent"), ("QA", "sent")]
    assert states.inbox("SA") == []
    [came] = states.inbox("QA")
    read = states.read("QA", came["id"])
    assert read["content"] == CONTENT[Detail.GROUNDS]
    assert read["available_actions"] == ["acknowledge", "answer"]
    assert states.on("SA").get(f"{PATH}/{came['id']}").status_code == 404
    assert states.on("QA").get(f"{PATH}/{came['number']}").headers["location"] == (
        f"{PATH}/{came['id']}"
    )


def test_s1_a_state_reads_only_what_its_clause_lets_through(world: World):
    lay_down(world, "counts", ["PH", "QA"], [clause(SUSPENSIONS, Detail.COUNTS)])
    lay_down(world, "status", ["PH", "SA"], [clause(SUSPENSIONS, Detail.STATUS)])
    states = Sharing(world, ["QA", "SA"])

    rows = states.tell(states.happens(["PH"]))

    told = {each.receiver: each.content for each in rows}
    assert told["QA"] == CONTENT[Detail.COUNTS]
    assert told["SA"] == CONTENT[Detail.STATUS]
    for each in rows:
        assert each.digest == freezing.digest(each.content)


def test_what_has_nothing_to_tell_at_so_little_detail_is_not_told(world: World):
    lay_down(world, "counts", ["PH", "QA"], [clause(SUSPENSIONS, Detail.COUNTS)])
    states = Sharing(world, ["QA"])
    only_status = {Detail.STATUS: CONTENT[Detail.STATUS]}

    assert states.tell(states.happens(["PH"], content=only_status)) == []


def test_s1_what_a_narrower_agreement_keeps_back_is_noted_and_not_shown_to_its_receiver(
    world: World,
):
    lay_down(world, "wide", ["PH", "QA"], [clause(SUSPENSIONS)])
    lay_down(world, "narrow", ["PH", "QA"], [clause(SUSPENSIONS, corridors=["PH-SA"])])
    states = Sharing(world, ["PH", "QA"])

    rows = states.tell(states.happens(["PH"], corridors=[("PH", "QA")]))

    # The Philippines read it: no agreement keeps from a state what concerns it alone.
    [row] = [each for each in rows if each.receiver == "QA"]
    assert row.state is DisclosureState.KEPT_BACK
    assert states.inbox("QA") == []
    path = f"{PATH}/{row.id}"
    assert states.on("QA").get(path).status_code == 404
    shown = states.secretariat().get(path).json()
    assert (shown["state"], shown["content"]) == ("kept_back", {})


def test_s1_what_is_said_twice_is_told_once(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    said = states.happens(["PH"])

    first, again = states.tell(said), states.tell(said)

    assert [each.id for each in first] == [each.id for each in again]
    assert len(states.rows()) == 2


def test_s1_nothing_goes_to_a_state_that_is_excluded_nor_to_its_parts(world: World):
    lay_down(world, "three", ["PH", "QA", "AE", "AE-DU"])
    states = Sharing(world, ["QA", "AE", "AE-DU"])

    rows = states.tell(states.happens(["PH", "AE-DU"], never_to=frozenset({"AE"})))

    assert {each.receiver for each in rows} == {"PH", "QA"}


def test_s1_an_accused_authority_gets_nothing_while_another_of_its_place_does(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    accused = states.managers["QA"].organisation.id
    other = states.admit("QA")

    states.tell(states.happens(["PH"], never_to=frozenset({str(accused)})))

    assert states.inbox("QA") == []
    [came] = world.signed_in(other).get(PATH).json()["items"]
    assert came["receiver"] == "QA"


def test_s1_an_accused_authority_that_is_alone_in_its_place_gets_nothing(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    accused = states.managers["QA"].organisation.id

    rows = states.tell(states.happens(["PH"], never_to=frozenset({str(accused)})))

    assert {each.receiver for each in rows} == {"PH"}


def _refer(states: Sharing, to: UUID) -> None:
    referred = states.happens(
        ["PH"],
        kinds=frozenset({ClauseKind.COMPLAINTS_REFERRED}),
        what=What.COMPLAINT_REFERRED,
        thing_kind="referral",
        only_to=to,
        consent_id=new_id(),
    )
    states.tell(referred)


def test_w1_a_referred_complaint_is_seen_by_the_named_authority_alone(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA", "PH"])
    beside = states.admit("QA")

    _refer(states, states.managers["QA"].organisation.id)

    [came] = states.inbox("QA")
    path = f"{PATH}/{came['id']}"
    for client in (world.signed_in(beside), states.on("PH"), states.secretariat()):
        assert client.get(path).status_code == 404
        assert came["id"] not in client.get(PATH, params={"box": "outbox"}).text
        assert came["id"] not in client.get(PATH).text
    answered = states.answer("QA", came["id"], "investigating", words="we ask them")
    assert answered.status_code == 409
    assert answered.json()["type"].endswith("answered-elsewhere")
    assert states.acknowledge("QA", came["id"]).status_code == 200


def test_w1_the_journal_says_of_a_referred_complaint_neither_to_whom_nor_of_what(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    before = _newest(states)

    _refer(states, states.managers["QA"].organisation.id)

    events = [each for each in _newest(states) if each not in before]
    assert len(events) == 1
    name, body = events[0]
    assert name == "disclosures.disclosure.sent"
    assert set(body) == {"row", "digest"}


def _newest(states: Sharing) -> list[tuple[str, dict[str, str]]]:
    with states.world.database.reading(OPERATOR) as work:
        return [(each.name, each.body) for each in work.session.query(Event)]


def test_s1_whoever_is_told_a_count_does_not_read_of_which_thing_it_is(world: World):
    lay_down(world, "counts", ["PH", "QA"], [clause(SUSPENSIONS, Detail.COUNTS)])
    lay_down(world, "whole", ["PH", "NP"], [clause(SUSPENSIONS)])
    states = Sharing(world, ["QA", "NP"])
    said = states.happens(["PH"])
    states.tell(said)
    [count], [whole] = states.inbox("QA"), states.inbox("NP")
    assert str(said.thing_id) not in str(states.read("QA", count["id"]))
    assert states.read("NP", whole["id"])["thing"] == str(said.thing_id)

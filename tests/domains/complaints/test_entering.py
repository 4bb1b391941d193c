"""What is told by telephone, letter or in person, one or many at once (W7, S5)."""

from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.complaints.models import Complaint
from app.domains.identity.types import OrganisationKind
from tests.complaining import Desks, case_of
from tests.make import OPERATOR
from tests.partnering import admitted
from tests.people import World, key
from tests.posting import posted

HEADER = (
    "channel,story,categories,against_name,paid_amount,paid_currency,read_back,consents,"
    "consent_text"
)


@pytest.fixture
def union(world: World):
    """Somebody of a union, and the union."""
    found = world.organisation(OrganisationKind.CIVIL_SOCIETY, "Union of Domestic Workers")
    member = world.member(Role.PARTNER, found)
    admitted(world, found, member)
    return world.signed_in(member), found


def holder(world: World, code: str):
    return world.client(Authorization=f"Receipt {code}")


def lodged(world: World) -> str:
    """Tell something with no help; return the code."""
    answer = world.client().post("/v1/complaints", json={"story": "They took it."})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["receipt"])


def forms(*lines: str) -> bytes:
    return "\n".join((HEADER, *lines)).encode()


def send(client, content: bytes):
    return client.post(
        "/v1/complaints/entered-forms",
        content=content,
        headers={**key(), "Content-Type": "text/csv"},
    )


def test_w7_a_union_writes_down_what_it_was_told_until_she_ends_it(world: World, union):
    client, organisation = union
    body = {"story": "Ils ont pris mon passeport.", "channel": "telephone", "written": "fr"}
    told = client.post("/v1/complaints/entered", json={**body, "read_back": True}, headers=key())
    assert told.status_code == 201, told.text
    number, code = told.json()["number"], told.json()["receipt"]

    at = client.get(f"/v1/complaints/{number}").headers["location"]
    seen = client.get(at).json()
    assert (seen["state"], seen["channel"]) == ("received", "telephone")
    assert client.get(f"{at}/story").status_code == 403

    hers = holder(world, code)
    [partner] = hers.get("/v1/receipt").json()["partners"]
    assert partner["name"] == "Union of Domestic Workers"
    gone = hers.post(f"/v1/receipt/partners/{organisation.id}/end")
    assert gone.json()["partners"] == []
    assert client.get(at).status_code == 404


@pytest.mark.parametrize("read_back", [True, False, None])
@pytest.mark.parametrize("channel", ["telephone", "text_message", "letter", "in_person"])
def test_w7_how_it_came_is_shown_and_whether_it_was_read_back_to_her_is_kept(
    world: World, union, channel, read_back
):
    client, organisation = union
    desks = Desks(world)
    body = {"story": "Kinuha nila ang pasaporte ko.", "channel": channel, "written": "fil"}
    said = body if read_back is None else {**body, "read_back": read_back}

    told = client.post("/v1/complaints/entered", json=said, headers=key())

    assert told.status_code == 201, told.text
    officer, case = desks.officer(), case_of(world, holder(world, told.json()["receipt"]))
    assert officer.read(case).json()["channel"] == channel
    [listed] = officer.client.get("/v1/complaints").json()["items"]
    assert (listed["id"], listed["channel"]) == (case, channel)
    with world.database.reading(OPERATOR) as work:
        row = work.session.get_one(Complaint, UUID(case))
    assert row.read_back is read_back
    assert (row.channel, row.intake_organisation_id) == (channel, organisation.id)


def test_s5_a_post_abroad_takes_a_complaint_in_person_and_hands_the_code_over(world: World):
    mission = world.organisation(OrganisationKind.AUTHORITY, "Embassy of the Philippines", "PH")
    attache, colleague, manager = (
        world.member(each, mission)
        for each in (Role.MISSION_OFFICER, Role.MISSION_OFFICER, Role.AUTHORITY_MANAGER)
    )
    elsewhere = world.member(
        Role.MISSION_OFFICER, world.organisation(OrganisationKind.AUTHORITY, None, "NP")
    )
    posted(world, attache, colleague)
    posted(world, elsewhere, name="Embassy of Nepal")
    untold = case_of(world, holder(world, lodged(world)))
    # Of either state: she is no national of the one whose post hears her.
    body = {
        "story": "वे मेरो राहदानी राख्छन्।",
        "channel": "in_person",
        "written": "ne",
        "origin": "NP",
        "destination": "QA",
        "read_back": True,
    }

    told = world.signed_in(attache).post("/v1/complaints/entered", json=body, headers=key())

    assert told.status_code == 201, told.text
    hers = holder(world, told.json()["receipt"])
    read = hers.get("/v1/receipt").json()
    assert read["number"] == told.json()["number"]
    assert [each["name"] for each in read["partners"]] == ["Embassy of the Philippines"]
    assert hers.post("/v1/receipt/messages", json={"text": "म यहाँ छु।"}).status_code == 201
    case = case_of(world, hers)
    for post in (attache, colleague):
        client = world.signed_in(post)
        assert [each["id"] for each in client.get("/v1/complaints").json()["items"]] == [case]
        assert client.get(f"/v1/complaints/{case}").json()["channel"] == "in_person"
        assert client.get(f"/v1/complaints/{case}/story").status_code == 403
        assert client.get(f"/v1/complaints/{untold}").status_code == 404
    idle = world.member(Role.MISSION_OFFICER, mission)
    for other in (manager, elsewhere, idle):
        assert world.signed_in(other).get(f"/v1/complaints/{case}").status_code in {403, 404}

    gone = hers.post(f"/v1/receipt/partners/{mission.id}/end")

    assert gone.json()["partners"] == []
    assert world.signed_in(attache).get(f"/v1/complaints/{case}").status_code == 404


def test_w7_she_lets_several_partners_in_and_no_firm(world: World, union):
    _, organisation = union
    other = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    admitted(world, other, world.member(Role.PARTNER, other))
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    told = world.client().post("/v1/complaints", json={"story": "Help."}).json()
    hers = holder(world, told["receipt"])
    for each in (organisation, other):
        answer = hers.post("/v1/receipt/partners", json={"partner": each.number})
        assert answer.status_code == 201, answer.text
    assert len(answer.json()["partners"]) == 2
    refused = hers.post("/v1/receipt/partners", json={"partner": agency.number})
    assert refused.status_code == 404


def test_w6_a_partner_that_is_accused_is_not_let_in(world: World, union):
    client, organisation = union
    against = {"kind": "partner", "organisation": organisation.number}
    told = world.client().post("/v1/complaints", json={"story": "Help.", "against": against}).json()
    hers = holder(world, told["receipt"])
    refused = hers.post("/v1/receipt/partners", json={"partner": organisation.number})
    assert refused.status_code == 404
    assert client.get(f"/v1/complaints/{told['number']}").status_code == 404
    assert client.get("/v1/complaints").json()["items"] == []


def test_a_union_sends_its_paper_forms_at_once(world: World, union):
    client, _ = union
    answer = send(
        client,
        forms(
            'in_person,"Они взяли 5,000.",fee_charged;documents_held,Hill Agency,5000,QAR,yes,'
            "contact_me,1",
            "letter,নিয়োগকারী আমার বেতন দেয়নি।,unpaid_wages,,,,no,,",
        ),
    )
    assert answer.status_code == 201, answer.text
    items = answer.json()["items"]
    assert [each["line"] for each in items] == [2, 3]
    first = holder(world, items[0]["receipt"]["receipt"]).get("/v1/receipt").json()
    assert {each["category"] for each in first["allegations"]} == {"fee_charged", "documents_held"}
    assert [each["use"] for each in first["consents"]] == ["contact_me"]


def test_of_forms_with_a_slip_none_is_taken_and_each_slip_is_told(union):
    client, _ = union
    answer = send(
        client,
        forms(
            "in_person,They took money.,fee_charged,,,,yes,,",
            "by_pigeon,They took money.,no_such_thing,,,,yes,,",
            "in_person,,,,,,yes,,",
            "in_person,They took money.,,,12,ZZZ,yes,,",
        ),
    )
    assert answer.status_code == 422, answer.text
    places = {each["pointer"] for each in answer.json()["errors"]}
    assert places == {"/lines/3/channel", "/lines/3/categories"}
    assert client.get("/v1/complaints").json()["items"] == []

    again = send(client, forms("in_person,,,,,,yes,,", "in_person,Money.,,,12,ZZZ,yes,,"))
    places = {each["pointer"] for each in again.json()["errors"]}
    assert places == {"/lines/2/story", "/lines/3/paid_currency"}
    assert client.get("/v1/complaints").json()["items"] == []


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"",
        b"nonsense\nx\n",
        b"story,story\na,b\n",
        b"story,channel\na\n",
        b'story\n"never closed\n',
        forms(*["in_person,x,,,,,,,"] * 201),
        HEADER.encode(),
    ],
)
def test_what_is_no_table_of_forms_is_refused_in_plain_words(union, content: bytes):
    client, _ = union
    answer = send(client, content)
    assert answer.status_code == 422, answer.text
    assert client.get("/v1/complaints").json()["items"] == []


def test_a_recruiter_writes_nothing_down_for_others(world: World):
    recruiter = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    body = {"story": "x", "channel": "in_person"}
    assert recruiter.post("/v1/complaints/entered", json=body, headers=key()).status_code == 403


def test_w7_a_desk_sees_that_an_organisation_complains_in_its_own_name(world: World, union):
    client, _ = union
    body = {"story": "All agencies of this road take money.", "channel": "letter"}
    said = {**body, "in_own_name": True, "read_back": True}
    told = client.post("/v1/complaints/entered", json=said, headers=key())
    assert told.status_code == 201, told.text
    officer = world.signed_in(
        world.member(Role.COMPLAINTS_OFFICER, world.organisation(OrganisationKind.SCHEME_OWNER))
    )

    seen = officer.get(f"/v1/complaints/{told.json()['number']}", follow_redirects=True).json()

    assert (seen["in_own_name"], seen["read_back"]) == (True, True)

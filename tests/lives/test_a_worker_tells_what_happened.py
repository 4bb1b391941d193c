"""Somebody without an account tells what happened, and comes back with the code that she got."""

from tests.people import World

STORY = "पोखराको एजेन्सीले मसँग जागिरको लागि १,२०,००० रुपैयाँ लियो।"
TOLD = {
    "story": STORY,
    "categories": ["fee_charged", "contract_substitution"],
    "against": {"kind": "intermediary", "name": "हिमाल ओभरसिज", "more": "श्याम, ९८४११११११"},
    "origin": "NP",
    "destination": "QA",
    "happened_in": "NP",
    "happened_year": 2026,
    "paid": {"amount": "123456", "currency": "NPR"},
    "spoken": "ne",
    "written": "ne",
    "contact": {"name": "माया गुरुङ", "phone": "+977 984-1234567", "safe_hours": "after 21"},
    "consents": [{"use": "contact_me"}],
    "consent_text": "1",
}


def test_a_worker_tells_what_happened_and_comes_back(world: World):
    told = world.client().post("/v1/complaints", json=TOLD)

    assert told.status_code == 201, told.text
    receipt = told.json()["receipt"]
    hers = world.client(Authorization=f"Receipt {receipt}")
    seen = hers.get("/v1/receipt").json()
    assert seen["state"] == "received"
    assert [each["use"] for each in seen["consents"]] == ["contact_me"]

    more = hers.post("/v1/receipt/messages", json={"text": "एजेन्टले फेरि फोन गर्‍यो।"})

    assert more.status_code == 201, more.text
    assert [each["text"] for each in more.json()["messages"]] == ["एजेन्टले फेरि फोन गर्‍यो।"]
    gone = hers.post(f"/v1/receipt/consents/{seen['consents'][0]['id']}/withdraw")
    assert gone.json()["consents"][0]["withdrawn_at"] is not None
    ending = hers.post("/v1/receipt/withdrawal", json={"pressed": "yes"})
    assert ending.json()["state"] == "withdrawal_pending"
    back = hers.post("/v1/receipt/withdrawal/undo")
    assert back.json()["state"] == "safety_check"

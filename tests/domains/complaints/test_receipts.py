"""Codes: spoken, mistyped, guessed, replaced, objected to, lost."""

from base64 import b64encode
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256

import jwt
import pytest
from hypothesis import strategies as st
from jwt.algorithms import ECAlgorithm
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.complaints.engine.acknowledgements import digest_of, piece_of
from app.domains.complaints.models import Complaint, Receipt
from app.domains.identity.types import OrganisationKind
from app.kit import receipt_codes
from app.kit.catalogue import say
from app.kit.receipt_codes import ReceiptCode
from app.store.idempotency import IdempotencyKey
from tests.make import OPERATOR
from tests.people import World, key, on
from tests.searching import in_the_clear

STORY = "They took my passport and 90,000 rupees."
DIGITS = "0123456789"
SCRIPTS = (DIGITS, "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "٠١٢٣٤٥٦٧٨٩", "၀၁၂၃၄၅၆၇၈၉")
codes = st.builds(ReceiptCode, st.integers(0, 2**24 - 1), st.integers(0, 2**72 - 1))


def told(world: World, **more: object) -> tuple[str, str]:
    """Tell something; return the number and the code."""
    answer = world.client().post("/v1/complaints", json={"story": STORY, **more})
    assert answer.status_code == 201, answer.text
    return answer.json()["number"], answer.json()["receipt"]


def holder(world: World, code: str):
    return world.client(Authorization=f"Receipt {code}".encode())


@pytest.fixture
def officers(world: World):
    """Two officers of one scheme."""
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    return [world.signed_in(world.member(Role.COMPLAINTS_OFFICER, scheme)) for _ in range(2)]


def test_w2_a_case_is_read_with_the_code_in_the_digits_of_her_script(world: World):
    number, code = told(world)
    hers = holder(world, code.translate(str.maketrans(DIGITS, SCRIPTS[1])))
    answer = hers.get("/v1/receipt")
    assert answer.status_code == 200, answer.text
    assert answer.json()["number"] == number


def parts(code: str) -> list[str]:
    """Return what of a code gives it away: all of it, its secret part, and a digest of no key."""
    read = receipt_codes.read(code)
    secret = read.secret.to_bytes(9, "big")
    written = [str(read.secret), secret.hex(), b64encode(secret).decode()]
    return [code, read.digits, read.kept, *written, sha256(read.kept.encode()).hexdigest()]


def test_w2_the_code_is_kept_nowhere(world: World):
    number, first = told(world, contact={"email": "maya@mail.example"})
    second = holder(world, first).post("/v1/receipt/replacement", headers=key()).json()["receipt"]
    assert holder(world, second).get("/v1/receipt").json()["number"] == number
    world.settle()

    letters = "\n".join(str(each) for each in world.letters())
    found = in_the_clear(
        [*parts(first), *parts(second)],
        database=world.database,
        folders=[world.settings.data_dir],
        told={"letters": letters},
    )

    assert found == []
    # What is searched is there: both codes are known, each by its first groups and a digest.
    with world.database.reading(OPERATOR) as work:
        kept = work.session.execute(select(Receipt.find, Receipt.digest)).all()
    assert {each.find for each in kept} == {
        receipt_codes.read(each).find for each in (first, second)
    }
    assert len({each.digest for each in kept}) == 2


def test_w2_w5_beside_each_code_stands_that_it_is_shown_once_and_how_one_comes_back(world: World):
    client = world.client()
    answer = client.post("/v1/complaints", json={"story": STORY, "written": "ne"}).json()
    form = client.get("/v1/complaints/form", params={"language": "ne"}).json()
    assert answer["keep"] == form["receipt"] == say("ne", "complaints-receipt")
    assert "only this once" in say("en", "complaints-receipt")
    # What it says is done: the address and the header that it names open the case.
    method, path, *_ = answer["come_back"].split()
    header = answer["come_back"].partition("header ")[2].partition(",")[0]
    name, scheme = header.split(": ")
    hers = world.client(**{name: f"{scheme} {answer['receipt']}"})
    assert hers.request(method, path).json()["number"] == answer["number"]
    new = hers.post("/v1/receipt/replacement", headers=key()).json()
    assert (new["keep"], new["come_back"]) == (answer["keep"], answer["come_back"])


def test_w2_the_code_opens_no_other_case(world: World):
    _, first = told(world)
    number, second = told(world)
    assert holder(world, second).get("/v1/receipt").json()["number"] == number
    ours, other = receipt_codes.read(first), receipt_codes.read(second)
    mixed = ReceiptCode(ours.find, other.secret).spoken
    answer = holder(world, mixed).get("/v1/receipt")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Receipt"


def test_w2_whoever_guesses_is_slowed_down_and_she_is_never_locked_out(world: World):
    number, code = told(world)
    ours = receipt_codes.read(code)
    answers = []
    for guess in range(40):
        wrong = ReceiptCode(ours.find, (ours.secret + guess + 1) % 2**72).spoken
        answers.append(holder(world, wrong).get("/v1/receipt"))
    assert [each.status_code for each in answers] == [401] * 10 + [429] * 30
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert holder(world, code).get("/v1/receipt").json()["number"] == number


@pytest.mark.commits
def test_w2_a_thousand_guesses_at_once_open_nothing_and_shut_nobody_out(own_world: World):
    number, code = told(own_world)
    _, other = told(own_world)
    ours, theirs = receipt_codes.read(code), receipt_codes.read(other)
    guesses = [
        ReceiptCode(ours.find, (ours.secret + guess) % 2**72).spoken for guess in range(1, 1_001)
    ]

    with ThreadPoolExecutor(8) as pool:
        tried = list(
            pool.map(lambda each: holder(own_world, each).get("/v1/receipt").status_code, guesses)
        )

    assert Counter(tried) == {401: 10, 429: 990}
    assert holder(own_world, code).get("/v1/receipt").json()["number"] == number
    # Who mistakes the secret part of another code is told so, whatever is guessed elsewhere.
    wrong = ReceiptCode(theirs.find, (theirs.secret + 1) % 2**72).spoken
    assert holder(own_world, wrong).get("/v1/receipt").status_code == 401


def test_p8_the_answer_with_the_code_is_kept_under_the_key_of_the_caller_alone(world: World):
    once, body = key(), {"story": STORY}
    first = world.client().post("/v1/complaints", json=body, headers=once)
    code = first.json()["receipt"]

    found = in_the_clear([*parts(code), *once.values(), STORY], database=world.database)

    assert found == []
    with world.database.reading(OPERATOR) as work:
        [kept] = work.session.scalars(select(IdempotencyKey))
        assert kept.sealed is not None
    again = world.client().post("/v1/complaints", json=body, headers=once)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotent-replayed"] == "true"
    other = world.client().post("/v1/complaints", json=body, headers=key())
    assert other.json()["receipt"] != code
    with world.database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count(Complaint.id))) == 2


def test_a_mistyped_code_is_told_so_and_costs_no_try(world: World):
    _, code = told(world)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    answers = [holder(world, wrong).get("/v1/receipt") for _ in range(15)]
    assert {each.status_code for each in answers} == {422}
    assert answers[0].json()["type"].endswith("/problems/mistyped-receipt")


def test_w2_a_replaced_code_opens_nothing_leaves_a_notice_and_can_object(world: World):
    _, old = told(world, consents=[{"use": "contact_me"}], consent_text="1")
    answer = holder(world, old).post("/v1/receipt/replacement")
    assert answer.status_code == 201
    new = holder(world, answer.json()["receipt"])

    assert holder(world, old).get("/v1/receipt").status_code == 401
    [notice] = new.get("/v1/receipt").json()["messages"]
    assert "7 days" in notice["text"]

    assert holder(world, old).post("/v1/receipt/objections").status_code == 204
    assert holder(world, old).get("/v1/receipt").status_code == 401
    given = {"use": "tell_company", "language": "en", "text_version": "1"}
    refused = new.post("/v1/receipt/consents", json=given)
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("/problems/receipt-disputed")
    assert new.post("/v1/receipt/withdrawal", json={"pressed": "no"}).status_code == 409
    [consent] = new.get("/v1/receipt").json()["consents"]
    ended = new.post(f"/v1/receipt/consents/{consent['id']}/withdraw")
    assert ended.json()["consents"][0]["withdrawn_at"] is not None
    assert new.post("/v1/receipt/messages", json={"text": "It is me."}).status_code == 201


def test_w2_an_old_code_objects_for_seven_days(world: World, clock):
    _, old = told(world)
    holder(world, old).post("/v1/receipt/replacement")
    clock.at += timedelta(days=7, seconds=1)
    assert holder(world, old).post("/v1/receipt/objections").status_code == 409


def test_w2_a_lost_code_is_replaced_after_two_officers_heard_her(world: World, officers):
    number, old = told(world)
    first, second = officers
    at = first.get(f"/v1/complaints/{number}").headers["location"]
    version = first.get(at).json()["version"]
    body = {"is_her": True, "notes": "She named the colour of the agent's car."}

    heard = first.post(f"{at}/hearings", json=body, headers=on(version))
    assert heard.json() == {"heard": 1, "receipt": None, "keep": None, "come_back": None}
    again = first.post(f"{at}/hearings", json=body, headers=on(version))
    assert again.status_code == 409
    done = second.post(f"{at}/hearings", json=body, headers=on(version))

    assert done.json()["heard"] == 2
    assert holder(world, done.json()["receipt"]).get("/v1/receipt").json()["number"] == number
    assert holder(world, old).get("/v1/receipt").status_code == 401


def test_an_acknowledgement_is_checked_offline_and_says_nothing_of_the_story(world: World):
    number, code = told(world)
    made = holder(world, code).post("/v1/receipt/acknowledgement").json()
    [public] = world.client().get("/v1/complaints/keys").json()["keys"]

    said = jwt.decode(made["token"], ECAlgorithm.from_jwk(public), ["ES256"])

    assert said["complaint"] == number
    assert jwt.get_unverified_header(made["token"])["kid"] == public["kid"]
    assert made["pieces"] == [piece_of(STORY)]
    assert said["sha256"] == digest_of(made["salt"], [piece_of(STORY)])
    assert set(said) == {"iss", "iat", "complaint", "received_at", "sha256", "instance"}

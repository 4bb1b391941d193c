"""Remedies over HTTP: opened, planned, paid, confirmed by her, held, closed."""

import csv
from datetime import timedelta
from decimal import Decimal
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.access.policy import ANYONE
from app.domains.identity.types import OrganisationKind
from app.domains.remedies.engine.sampling import drawn
from app.domains.remedies.models import RemedyPayment, RemedySample, RemedyWorker
from app.domains.remedies.queries import unremedied
from app.domains.remedies.queries.erasing import STRUCK
from app.domains.remedies.service.waiting import waiting as remedies_waiting
from app.domains.subjects.models import Subject
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.types import Part
from app.kit.receipt_codes import ReceiptCode, read
from app.store.journal import Event
from tests.applications import Applicant
from tests.make import OPERATOR, because, statements
from tests.people import World, key
from tests.remedying import CORRIDOR, REASON, TOLD, Repaying, confirmed, npr

NOBODY = str(UUID(int=1))


@pytest.fixture
def desk(world: World) -> Repaying:
    return Repaying(world)


@pytest.fixture
def stands(desk: Repaying) -> tuple[Repaying, list[str]]:
    """A plan that stands, for three workers."""
    desk.opened()
    return desk, desk.accepted(1_000, 2_000, 3_000)


def slug(answer: Any) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


def pointer(answer: Any) -> str:
    assert answer.status_code == 422, answer.text
    return str(answer.json()["errors"][0]["pointer"])


def events(desk: Repaying, name: str) -> list[Event]:
    with desk.world.database.reading(OPERATOR) as work:
        return list(work.session.scalars(select(Event).where(Event.name == name)))


def adds_up(balance: dict[str, str]) -> bool:
    parts = ("claimed", "received", "held", "to_fund", "open")
    return Decimal(balance["due"]) == sum(Decimal(balance[each]) for each in parts)


def test_a_remedy_is_opened_once_for_what_the_own_body_confirmed(desk: Repaying):
    case = desk.case()
    other = desk.world.member(
        Role.SECRETARIAT, desk.world.organisation(OrganisationKind.SCHEME_OWNER)
    )
    assert desk.opens(case, other).status_code == 404
    assert desk.opens(UUID(NOBODY)).status_code == 404
    opened = desk.opened(case)
    assert opened["state"] == "opened"
    assert [each["kind"] for each in opened["payers"]] == ["agency"]
    assert slug(desk.opens(case)) == "remedy-there-already"


def test_the_window_takes_in_every_day_of_the_case(desk: Repaying):
    case = desk.case()
    assert pointer(desk.opens(case, since="2026-02-01")) == "/since"
    assert pointer(desk.opens(case, until="2025-12-31")) == "/until"
    assert desk.opens(case, since="2024-01-01", until="2026-10-01").status_code == 201


@pytest.mark.parametrize("field", ["currency", "paid_currency"])
def test_a_currency_that_is_none_is_refused(desk: Repaying, field):
    assert pointer(desk.opens(desk.case(), **{field: "XXA"})) == f"/{field}"


def test_nothing_opens_while_an_appeal_holds_it_back(desk: Repaying):
    case = desk.case()
    with desk.world.database.writing(OPERATOR) as work:
        work.session.execute(update(ViolationRespondent).values(held_at=work.at))
    assert slug(desk.opens(case)) == "violation-not-confirmed"


def test_v7_lists_of_workers_are_sealed_and_opened_with_a_reason_by_who_knows_her(desk: Repaying):
    desk.opened()
    said = {"name": "Maya Gurung", "contact": "+977 9841", "document": npr(1_000)}
    [code] = desk.hands_in(desk.payer, said)
    with desk.world.database.reading(OPERATOR) as work:
        row = work.session.scalars(select(RemedyWorker)).one()
        assert row.sealed_person is not None
        assert b"Maya" not in row.sealed_person
    path = f"{desk.path}/workers/{code}/person"
    assert pointer(desk.world.signed_in(desk.first).get(path)).startswith("/header")
    opened = desk.world.signed_in(desk.first).get(path, headers=because("to write to her"))
    assert opened.json()["name"] == "Maya Gurung"
    refused = desk.world.signed_in(desk.payer).get(path, headers=because("to call her"))
    assert slug(refused) == "line-known-to-others"


def test_a_list_comes_as_a_file_whole_or_not_at_all(desk: Repaying):
    desk.opened()
    client, path = desk.world.signed_in(desk.payer), f"{desk.path}/workers/file"
    head = "origin,destination,paid_on,currency,document,name,has_left\n"
    good = "NP,QA,2026-03-02,NPR,1200.50,माया गुरुङ,yes\n" * 3
    bad = (
        good
        + "NP,QA,2026-03-02,JPY,1.5,x,no\nNP,QA,yesterday,NPR,5,x,\nNP,QA,2026-03-02,NPR,-5,x,\n"
    )
    refused = client.post(path, content=(head + bad).encode(), headers=key())
    assert slug(refused) == "faulty-lines"
    pointers = [each["pointer"] for each in refused.json()["errors"]]
    assert pointers == ["/line/5/document", "/line/6/paid_on", "/line/7/document"]
    assert desk.read()["workers"] == 0
    taken = client.post(path, content=("\ufeff" + head + good).encode(), headers=key())
    assert taken.status_code == 201, taken.text
    assert len(set(taken.json()["codes"])) == 3
    assert desk.read()["workers"] == 3


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        b"origin,destination\nNP,QA\n",
        b"origin,destination,paid_on,currency,nonsense\n",
        b"origin,destination,paid_on,currency\nNP,QA\n",
        b'origin,destination,paid_on,currency\n"NP,QA\n',
        b"origin,destination,paid_on,currency\nN\0P,QA,2026-03-02,NPR\n",
    ],
)
def test_what_is_no_such_file_is_refused(desk: Repaying, content):
    desk.opened()
    client = desk.world.signed_in(desk.payer)
    answer = client.post(f"{desk.path}/workers/file", content=content, headers=key())
    assert answer.status_code == 422, answer.text


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"destination": "MY"}, "/workers/0/destination"),
        ({"paid_on": "2026-07-01"}, "/workers/0/paid_on"),
        ({"document": {"amount": "-1", "currency": "NPR"}}, "/workers/0/document/amount"),
        ({"document": {"amount": "NaN", "currency": "NPR"}}, "/workers/0/document/amount"),
        ({"document": {"amount": "1" + "0" * 30, "currency": "NPR"}}, "/workers/0/document/amount"),
        ({"document": {"amount": "1.5", "currency": "JPY"}}, "/workers/0/document/amount"),
        ({"document": {"amount": "1", "currency": "XXA"}}, "/workers/0/currency"),
        ({"repaid": {"amount": "1", "currency": "USD"}}, "/workers/0/repaid/currency"),
    ],
)
def test_what_cannot_be_of_this_remedy_is_pointed_at(desk: Repaying, said, where):
    desk.opened()
    answer = desk.tries(desk.payer, "workers", {"workers": [{**TOLD, **said}]})
    found = pointer(answer)
    assert found in {where, "/workers/0/origin"} if "destination" in said else found == where


def test_amounts_are_found_by_the_first_method_and_the_method_is_shown(desk: Repaying):
    desk.opened()
    asked = [{**CORRIDOR, "year": 2026, "paid": npr(100_000)}] * 10
    desk.does(desk.first, "figures", {"interviews": asked})
    made = desk.hands_in(
        desk.first,
        {"document": npr(90_000)},
        {"statement": npr(500_000), "supported_by": 1},
        {"statement": npr(140_000)},
        {"statement": npr(500_000)},
        {"repaid": npr(30_000)},
    )
    reckoned = desk.does(desk.payer, "reckon")
    lines = [desk.line(each) for each in made]
    methods = [each["method"] for each in lines]
    assert methods == ["exact", "supported", "statement", "cell_median", "cell_median"]
    dues = [each["balance"]["due"]["amount"] for each in lines]
    assert dues == ["90000.00", "500000.00", "140000.00", "100000.00", "70000.00"]
    assert lines[4]["interest_kind"] == "no_rate_known"
    assert reckoned["balance"]["due"]["amount"] == "900000.00"


def test_no_plan_is_proposed_while_nothing_tells_what_somebody_paid(desk: Repaying):
    desk.opened()
    assert slug(desk.tries(desk.payer, "propose", {})) == "amount-unknown"
    [code] = desk.hands_in(desk.payer, {})
    refused = desk.tries(desk.payer, "propose", {})
    assert slug(refused) == "amount-unknown"
    assert code in refused.json()["detail"]
    said = {**TOLD, "statement": npr(70_000), "supported_by": 2}
    changed = desk.world.signed_in(desk.first).post(
        f"{desk.path}/workers/{code}/told", json=said, headers=key()
    )
    assert changed.status_code == 200, changed.text
    assert desk.does(desk.payer, "propose", {})["state"] == "proposed"


def test_a_missing_rate_is_a_problem_and_nothing_is_half_done(desk: Repaying):
    desk.opened(currency="QAR")
    desk.hands_in(desk.payer, {"document": npr(1_000)})
    refused = desk.tries(desk.payer, "propose", {})
    assert slug(refused) == "no-rate"
    assert desk.read()["state"] == "opened"


def test_shares_are_the_whole_and_parts_need_a_reason(desk: Repaying):
    desk.opened()
    desk.hands_in(desk.payer, {"document": npr(1_000)})
    half = {"kind": "agency", "record": desk.record, "parts": 5_000}
    assert pointer(desk.tries(desk.payer, "propose", {"shares": [half]})) == "/shares"
    twice = desk.tries(desk.payer, "propose", {"shares": [half, half]})
    assert pointer(twice) == "/shares/1"
    assert pointer(desk.tries(desk.payer, "propose", {"instalments": 3})) == "/reason"
    many = {"instalments": 13, "reason": "it cannot pay faster"}
    assert pointer(desk.tries(desk.payer, "propose", many)) == "/instalments"


@pytest.mark.parametrize(
    ("share", "where"),
    [({}, "/shares/0"), ({"organisation": NOBODY}, "/shares/0/organisation")],
)
def test_a_payer_whom_nobody_knows_is_refused(desk: Repaying, share, where):
    desk.opened()
    desk.hands_in(desk.payer, {"document": npr(1_000)})
    whole = {"shares": [{"kind": "client", "parts": 10_000, **share}]}
    assert pointer(desk.tries(desk.payer, "propose", whole)) == where


def test_v6_a_client_can_fund_and_shares_add_up_to_the_unit(desk: Repaying):
    employer = desk.world.organisation(OrganisationKind.EMPLOYER)
    others = ((Part.EMPLOYER, None, employer.id, 3_333),)
    desk.opened(desk.case(others=others))
    desk.hands_in(desk.payer, {"document": npr("0.10")})
    proposed = desk.does(desk.payer, "propose", {})
    shares = {each["kind"]: each["share"]["amount"] for each in proposed["payers"]}
    assert shares == {"agency": "0.07", "employer": "0.03"}
    client = desk.world.organisation(OrganisationKind.EMPLOYER)
    desk.does(desk.second, "return", REASON)
    funded = [
        {"kind": "client", "organisation": str(client.id), "parts": 9_999},
        {"kind": "agency", "record": desk.record, "parts": 1},
    ]
    proposed = desk.does(desk.payer, "propose", {"shares": funded, "is_joint": True})
    shares = {each["kind"]: each["share"]["amount"] for each in proposed["payers"]}
    assert shares == {"agency": "0.00", "employer": "0.00", "client": "0.10"}
    assert proposed["plans"][-1]["is_joint"] is True
    funder = desk.world.member(Role.EMPLOYER_MANAGER, client)
    assert desk.world.signed_in(funder).get(desk.path).status_code == 404
    desk.does(desk.second, "accept")
    assert desk.world.signed_in(funder).get(desk.path).status_code == 200


def test_p4_a_second_person_of_the_body_accepts_the_plan(desk: Repaying):
    desk.opened()
    desk.hands_in(desk.payer, {"document": npr(1_000)})
    desk.does(desk.first, "propose", {})
    assert slug(desk.tries(desk.first, "accept")) == "second-person-accepts"
    assert desk.tries(desk.payer, "accept").status_code == 403
    accepted = desk.does(desk.second, "accept")
    assert accepted["state"] == "accepted"
    assert accepted["plans"][0]["pace"] == "in_time"


@pytest.mark.parametrize(("count", "pace"), [(2, "in_time"), (6, "instalments"), (12, "slow")])
def test_how_fast_a_plan_is_shows(desk: Repaying, count, pace):
    desk.opened()
    desk.accepted(1_000, instalments=count, reason="its bank lends no more at once")
    [plan] = desk.read()["plans"]
    assert (len(plan["parts"]), plan["pace"]) == (count, pace)
    assert sum(Decimal(each["amount"]["amount"]) for each in plan["parts"]) == 1_000


def test_v7_the_payers_word_alone_leaves_it_claimed(stands):
    desk, [one, *_] = stands
    desk.paid(one, 1_000)
    balance = desk.balance()
    assert (balance["claimed"], balance["received"], balance["open"]) == (
        "1000.00",
        "0.00",
        "5000.00",
    )
    assert slug(desk.tries(desk.third, "close", {})) == "still-owed"


def test_v7_she_sees_her_line_and_says_that_she_has_it(stands):
    desk, [one, two, _] = stands
    payment, code = desk.paid(one, 600), desk.code(one)
    [line] = desk.hers(code).get("/v1/my-repayment?language=ne").json()["items"]
    assert (line["due"]["amount"], line["open"]["amount"]) == ("1000.00", "400.00")
    assert line["method"] == "exact"
    assert line["due_on"][0]["amount"]["amount"] == "1000.00"
    assert [each["state"] for each in line["payments"]] == ["claimed"]
    assert "1000.00 NPR" in line["text"]
    assert desk.says(code, payment, "received").status_code == 200
    assert desk.line(one)["balance"]["received"]["amount"] == "600.00"
    assert slug(desk.says(code, payment, "received")) == "payment-answered-before"
    other = desk.paid(two, 1)
    assert desk.says(code, other, "received").status_code == 404
    assert adds_up(desk.balance())


@pytest.mark.parametrize(
    ("answer", "amount", "received", "open_"),
    [("less", 250, "250.00", "750.00"), ("made_to_give_it_back", None, "0.00", "1000.00")],
)
def test_v7_less_and_made_to_give_back_reopen_the_plan(stands, answer, amount, received, open_):
    desk, [one, *_] = stands
    payment, code = desk.paid(one, 1_000), desk.code(one)
    assert desk.says(code, payment, answer, amount).status_code == 200
    read = desk.read()
    assert read["state"] == "reopened"
    line = desk.line(one)["balance"]
    assert (line["received"]["amount"], line["open"]["amount"]) == (received, open_)
    assert adds_up(desk.balance())
    desk.does(desk.payer, "propose", {})
    desk.does(desk.second, "accept")
    desk.paid(one, open_)
    assert desk.balance()["open"] == "5000.00"


@pytest.mark.parametrize(
    ("answer", "amount"),
    [("less", None), ("less", 1_000), ("less", -1), ("made_to_give_it_back", 1_001)],
)
def test_what_she_says_fits_the_payment(stands, answer, amount):
    desk, [one, *_] = stands
    payment, code = desk.paid(one, 1_000), desk.code(one)
    assert desk.says(code, payment, answer, amount).status_code == 422
    assert desk.read()["state"] == "accepted"


def test_v7_having_it_can_end_later(stands):
    desk, [one, *_] = stands
    payment, code = desk.paid(one, 1_000), desk.code(one)
    desk.says(code, payment, "received")
    assert desk.says(code, payment, "made_to_give_it_back", 300).status_code == 200
    assert desk.says(code, payment, "made_to_give_it_back", 700).status_code == 200
    assert desk.line(one)["balance"]["open"]["amount"] == "1000.00"
    assert desk.says(code, payment, "made_to_give_it_back", 1).status_code == 422


def test_v7_no_firm_is_told_who_said_it(stands):
    desk, [one, *_] = stands
    payment, code = desk.paid(one, 1_000), desk.code(one)
    before = desk.line(one, desk.payer)
    client = desk.world.signed_in(desk.payer)
    listed = client.get(f"{desk.path}/payments").json()
    desk.says(code, payment, "less", 400)
    assert desk.line(one, desk.payer) == before
    assert client.get(f"{desk.path}/payments").json() == listed
    assert listed["items"][0]["state"] is None
    # Nor by trying to pay her again.
    assert slug(desk.pays(one, 600)) == "more-than-owed"
    shown = desk.world.signed_in(desk.first).get(f"{desk.path}/payments").json()
    assert shown["items"][0]["state"] == "less"
    for each in events(desk, "remedies.payment.answered"):
        assert one not in str(each.body)
        assert payment not in str(each.body)


def test_v7_a_payer_never_gets_her_code(stands):
    desk, [one, *_] = stands
    refused = desk.tries(desk.payer, f"workers/{one}/code")
    assert slug(refused) == "line-known-to-others"
    letter = desk.does(desk.first, f"workers/{one}/code")
    assert letter["code"] in letter["text"].replace("\u2068", "").replace("\u2069", "")
    newer = desk.code(one)
    assert desk.hers(letter["code"]).get("/v1/my-repayment").status_code == 401
    assert desk.hers(newer).get("/v1/my-repayment").status_code == 200


def test_v7_a_partner_knows_a_worker_whom_nobody_else_does(desk: Repaying):
    desk.opened()
    desk.accepted(1_000)
    assert desk.world.signed_in(desk.partner).get(desk.path).status_code == 404
    [one] = [
        desk.world.signed_in(desk.first).get(f"{desk.path}/workers").json()["items"][0]["code"]
    ]
    desk.paid(one, 10, via=str(desk.civil.id))
    assert desk.world.signed_in(desk.partner).get(desk.path).status_code == 200
    desk.paid(one, 20)
    shown = desk.world.signed_in(desk.partner).get(f"{desk.path}/payments").json()["items"]
    assert [each["paid"]["amount"] for each in shown] == ["10.00"]
    refused = desk.pays(one, 5, via=str(desk.agency.id))
    assert pointer(refused) == "/via"


def test_v7_a_worker_whom_only_the_partner_knows_gets_her_code_from_it(desk: Repaying):
    desk.opened()
    [first] = desk.accepted(1_000)
    payment, code = desk.paid(first, 500, via=str(desk.civil.id)), desk.code(first)
    desk.says(code, payment, "less", 100)
    [hers] = desk.hands_in(desk.partner, {"document": npr(70)})
    desk.does(desk.payer, "propose", {})
    desk.does(desk.second, "accept")
    known = desk.world.signed_in(desk.partner).get(f"{desk.path}/workers").json()["items"]
    assert [each["code"] for each in known] == [hers]
    paid = desk.paid(hers, 70, via=str(desk.civil.id))
    assert desk.says(desk.code(hers, desk.partner), paid, "received").status_code == 200
    assert slug(desk.tries(desk.partner, f"workers/{first}/code")) == "line-known-to-others"


def test_wrong_codes_are_throttled_and_the_right_one_opens_all_the_same(stands):
    desk, [one, *_] = stands
    code = desk.code(one)
    assert desk.hers("1234").get("/v1/my-repayment").status_code == 422
    wrong = _other(code)
    seen = {desk.hers(wrong).get("/v1/my-repayment").status_code for _ in range(14)}
    assert seen == {401, 429}
    assert desk.hers(code).get("/v1/my-repayment").status_code == 200


def _other(code: str) -> str:
    """Return a code with the same first groups."""
    known = read(code)
    return ReceiptCode(known.find, known.secret ^ 1).spoken


@pytest.mark.parametrize("amount", ["1000.01", "1001", "9999999999999"])
def test_a_payment_larger_than_owed_is_refused(stands, amount):
    desk, [one, *_] = stands
    refused = desk.pays(one, amount)
    assert (refused.status_code, slug(refused)) == (422, "more-than-owed")
    assert desk.balance()["claimed"] == "0.00"


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"paid": {"amount": "1", "currency": "USD"}}, "/paid/currency"),
        ({"paid": {"amount": "1.001", "currency": "NPR"}}, "/paid/amount"),
        ({"paid": {"amount": "-1", "currency": "NPR"}}, "/paid/amount"),
        ({"paid": {"amount": "1e3", "currency": "NPR"}}, "/paid/amount"),
        ({"paid": {"amount": "0", "currency": "NPR"}}, "/amount"),
        ({"worker": "1234567890"}, "/worker"),
        ({"payer": NOBODY}, "/payer"),
        ({"proof": NOBODY}, "/proof"),
        ({"via": NOBODY}, "/via"),
        ({"paid_on": "2027-01-01"}, "/paid_on"),
    ],
)
def test_a_faulty_payment_is_pointed_at_and_nothing_is_half_done(stands, more, where):
    desk, [one, *_] = stands
    assert pointer(desk.pays(one, 1, **more)) == where
    assert desk.balance()["claimed"] == "0.00"


def test_the_same_payment_reported_twice_is_refused(stands):
    desk, [one, two, _] = stands
    desk.paid(one, 10, reference="Bank 7 ")
    refused = desk.pays(two, 10, reference="bank 7")
    assert (refused.status_code, slug(refused)) == (409, "payment-reported-before")
    assert desk.balance()["claimed"] == "10.00"


def payments_file(desk: Repaying, *rows: tuple[str, str, str]) -> bytes:
    made = StringIO()
    writer = csv.writer(made)
    writer.writerow(["worker", "payer", "amount", "currency", "paid_on", "reference"])
    for worker, amount, reference in rows:
        writer.writerow([worker, desk.payer_id(), amount, "NPR", "2026-11-24", reference])
    return made.getvalue().encode()


def sent(desk: Repaying, content: bytes) -> Any:
    client = desk.world.signed_in(desk.payer)
    return client.post(f"{desk.path}/payments/file", content=content, headers=key())


def test_a_file_of_payments_is_taken_whole_or_not_at_all(stands):
    desk, [one, two, three] = stands
    bad = [(one, "1000", "a"), ("1234567890", "5", "b"), (two, "0", "c"), (two, "5", "")]
    refused = sent(desk, payments_file(desk, *bad))
    assert slug(refused) == "faulty-lines"
    pointers = [each["pointer"] for each in refused.json()["errors"]]
    assert pointers == ["/line/3/worker", "/line/4/amount", "/line/5/reference"]
    over = sent(desk, payments_file(desk, (one, "600", "a"), (one, "401", "b")))
    assert slug(over) == "more-than-owed"
    assert over.json()["errors"][0]["pointer"] == "/line/3/amount"
    twice = sent(desk, payments_file(desk, (one, "1", "a"), (two, "1", "A")))
    assert slug(twice) == "payment-reported-before"
    assert desk.balance()["claimed"] == "0.00"
    taken = sent(
        desk, payments_file(desk, (one, "1000", "a"), (two, "2000", "b"), (three, "1", "c"))
    )
    assert taken.json() == {"payments": 3, "total": npr("3001.00")}
    assert adds_up(desk.balance())


def test_who_pays_reports_its_own_payments_and_nothing_before_a_plan_stands(desk: Repaying):
    employer = desk.world.organisation(OrganisationKind.EMPLOYER)
    manager = desk.world.member(Role.EMPLOYER_MANAGER, employer)
    desk.opened(desk.case(others=((Part.EMPLOYER, None, employer.id, 5_000),)))
    [one] = desk.hands_in(desk.payer, {"document": npr(100)})
    assert slug(desk.pays(one, 1)) == "step-refused"
    desk.does(desk.payer, "propose", {})
    desk.does(desk.second, "accept")
    by_kind = {each["kind"]: each["id"] for each in desk.read()["payers"]}
    assert desk.pays(one, 1, manager, payer=by_kind["agency"]).status_code == 403
    desk.paid(one, 30, who=manager, payer=by_kind["employer"])
    reported = {each["kind"]: each["reported"]["amount"] for each in desk.read()["payers"]}
    assert reported == {"agency": "0.00", "employer": "30.00"}


def test_a_sample_confirms_where_everybody_who_was_drawn_has_it(desk: Repaying):
    desk.opened()
    made = desk.accepted(*[100] * 15)
    sent_ = sent(desk, payments_file(desk, *((each, "100", each) for each in made)))
    assert sent_.status_code == 201, sent_.text
    sample = desk.does(desk.first, "samples")
    assert (len(sample["codes"]), sample["listed"], sample["is_full"]) == (10, 15, False)
    assert slug(desk.tries(desk.first, "samples")) == "sample-not-possible"
    where = f"samples/{sample['id']}/answers"
    for each in sample["codes"]:
        sample = desk.does(desk.first, where, {"worker": each, "answer": "received"})
    assert sample["ended_at"] is not None
    assert desk.balance()["received"] == "1500.00"
    with desk.world.database.reading(OPERATOR) as work:
        ways = set(work.session.scalars(select(RemedyPayment.how)))
        kept = work.session.scalars(select(RemedySample)).one()
        assert drawn(kept.seed, dict(kept.listed)) == kept.codes
    assert {each.value for each in ways if each} == {"in_sample", "by_sample"}
    assert desk.does(desk.third, "close", {})["state"] == "closed"


def test_one_who_had_to_give_it_back_leads_to_a_full_count(desk: Repaying):
    desk.opened()
    made = desk.accepted(*[100] * 12)
    sent(desk, payments_file(desk, *((each, "100", each) for each in made)))
    sample = desk.does(desk.first, "samples")
    where = f"samples/{sample['id']}/answers"
    first, *rest = sample["codes"]
    back = {"worker": first, "answer": "made_to_give_it_back", "paid": npr(100)}
    desk.does(desk.first, where, back)
    for each in rest:
        desk.does(desk.first, where, {"worker": each, "answer": "received"})
    assert desk.read()["state"] == "reopened"
    assert desk.balance()["claimed"] == "200.00"
    full = desk.does(desk.first, "samples")
    assert full["is_full"] is True
    assert set(full["codes"]) == set(made) - set(sample["codes"])


def test_a_payer_must_not_know_who_is_asked(stands):
    desk, [one, *_] = stands
    desk.paid(one, 10)
    desk.does(desk.first, "samples")
    assert desk.world.signed_in(desk.payer).get(f"{desk.path}/samples").status_code == 403
    assert desk.tries(desk.payer, "samples").status_code == 403
    assert len(desk.world.signed_in(desk.first).get(f"{desk.path}/samples").json()["items"]) == 1


def test_who_was_not_drawn_or_was_asked_before_is_refused(stands):
    desk, [one, two, _] = stands
    desk.paid(one, 10)
    sample = desk.does(desk.first, "samples")
    where = f"samples/{sample['id']}/answers"
    assert pointer(desk.tries(desk.first, where, {"worker": two, "answer": None})) == "/worker"
    desk.does(desk.first, where, {"worker": one, "answer": None})
    assert (
        slug(desk.tries(desk.first, where, {"worker": one, "answer": None}))
        == "sample-not-possible"
    )
    assert desk.balance()["claimed"] == "10.00"


def looked_for(desk: Repaying, worker: str, clock: Any, *ways: str, days: int = 45) -> None:
    for way in ways:
        desk.does(desk.first, f"workers/{worker}/contacts", {"way": way, "is_reached": False})
        clock.at += timedelta(days=days)


def test_v7_what_cannot_be_paid_is_held_and_never_returns_to_the_payer(stands, clock):
    desk, [one, two, three] = stands
    assert slug(desk.tries(desk.first, f"workers/{one}/hold")) == "not-looked-for-enough"
    looked_for(desk, one, clock, "telephone", "telephone", "telephone")
    assert slug(desk.tries(desk.first, f"workers/{one}/hold")) == "not-looked-for-enough"
    looked_for(desk, one, clock, "family", "embassy")
    held = desk.does(desk.first, f"workers/{one}/hold")
    assert held["balance"]["held"]["amount"] == "1000.00"
    for each, amount in ((two, 2_000), (three, 3_000)):
        desk.says(desk.code(each), desk.paid(each, amount), "received")
    assert desk.does(desk.third, "close", {})["state"] == "closed"
    assert slug(desk.tries(desk.first, f"workers/{one}/fund")) == "nothing-to-let-go"
    clock.at += timedelta(days=3 * 366)
    given = desk.does(desk.first, f"workers/{one}/fund")
    assert given["balance"]["to_fund"]["amount"] == "1000.00"
    assert slug(desk.tries(desk.first, f"workers/{one}/fund")) == "nothing-to-let-go"
    assert adds_up(desk.balance())


def test_what_is_held_is_hers_when_she_comes(stands, clock):
    desk, [one, *_] = stands
    looked_for(desk, one, clock, "telephone", "family", "embassy")
    desk.does(desk.first, f"workers/{one}/hold")
    [line] = desk.hers(desk.code(one)).get("/v1/my-repayment").json()["items"]
    assert "1000.00 NPR" in line["held_text"]
    desk.does(desk.first, f"workers/{one}/release")
    desk.paid(one, 1_000)
    assert slug(desk.tries(desk.first, f"workers/{one}/release")) == "nothing-to-let-go"


def test_being_reached_begins_the_search_anew(stands, clock):
    desk, [one, *_] = stands
    looked_for(desk, one, clock, "telephone", "family", "embassy")
    desk.does(desk.first, f"workers/{one}/contacts", {"way": "union", "is_reached": True})
    assert slug(desk.tries(desk.first, f"workers/{one}/hold")) == "not-looked-for-enough"
    assert (
        desk.tries(
            desk.payer, f"workers/{one}/contacts", {"way": "union", "is_reached": False}
        ).status_code
        == 403
    )


def document(desk: Repaying, who: Any) -> str:
    client = desk.world.signed_in(who)
    answer = client.post(
        "/v1/evidence",
        params={"name": "proof.txt"},
        content=b"she died, and this is her son",
        headers=key(),
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_v7_heirs_are_proved_outside_the_payer_by_two(stands):
    desk, [one, *_] = stands
    old = desk.code(one)
    heir = {"name": "Her son", "contact": "+977 9800", "proof": document(desk, desk.first)}
    assert desk.tries(desk.payer, f"workers/{one}/heir", heir).status_code == 403
    desk.does(desk.first, f"workers/{one}/heir", heir)
    assert slug(desk.tries(desk.first, f"workers/{one}/heir/check")) == "second-person-accepts"
    checked = desk.does(desk.second, f"workers/{one}/heir/check")
    assert checked["heir_checked_at"] is not None
    assert desk.hers(old).get("/v1/my-repayment").status_code == 401
    opened = desk.world.signed_in(desk.first).get(
        f"{desk.path}/workers/{one}/person", headers=because("to write to the heir")
    )
    assert opened.json()["heir_name"] == "Her son"


def test_a_case_closes_with_something_owed_only_by_a_decision_that_says_why(stands):
    desk, [one, *_] = stands
    desk.paid(one, 400)
    assert slug(desk.tries(desk.third, "close", {})) == "still-owed"
    why = {"reason": "The firm was dissolved and its deposit is spent."}
    assert slug(desk.tries(desk.first, "close", why)) == "second-person-accepts"
    assert slug(desk.tries(desk.second, "close", why)) == "second-person-accepts"
    closed = desk.does(desk.third, "close", why)
    assert (closed["state"], closed["left"]["amount"]) == ("closed", "6000.00")
    assert closed["decision"] == why["reason"]
    assert violation_state(desk) == "closed"


def violation_state(desk: Repaying) -> str:
    with desk.world.database.reading(OPERATOR) as work:
        return str(work.session.scalars(select(Violation.state)).one().value)


def test_v7_who_has_all_of_it_closes_the_case_and_giving_back_opens_the_remedy_again(stands):
    desk, made = stands
    codes = {each: desk.code(each) for each in made}
    paid = {each: desk.paid(each, 1_000 * place) for place, each in enumerate(made, 1)}
    for each in made:
        desk.says(codes[each], paid[each], "received")
    assert desk.does(desk.third, "close", {})["state"] == "closed"
    assert violation_state(desk) == "closed"
    names = [each.name for each in events(desk, "violations.violation.remedied")]
    assert len(names) == 1
    desk.says(codes[made[0]], paid[made[0]], "made_to_give_it_back")
    assert desk.read()["state"] == "reopened"
    assert desk.balance()["open"] == "1000.00"


def test_she_is_asked_six_and_twelve_months_later(stands, clock):
    desk, made = stands
    codes = {each: desk.code(each) for each in made}
    for place, each in enumerate(made, 1):
        desk.says(codes[each], desk.paid(each, 1_000 * place), "received")
    desk.does(desk.third, "close", {})
    clock.at += timedelta(days=183)
    desk.tick()
    client = desk.hers(codes[made[0]])
    [line] = client.get("/v1/my-repayment").json()["items"]
    assert line["asked"] == [6]
    said = {"still_has_it": True, "was_pressed": True}
    assert client.post("/v1/my-repayment/follow-ups/6", json=said).status_code == 200
    assert client.post("/v1/my-repayment/follow-ups/12", json=said).status_code == 404
    clock.at += timedelta(days=183)
    desk.tick()
    desk.tick()
    assert client.get("/v1/my-repayment").json()["items"][0]["asked"] == [12]
    [asked, again] = events(desk, "remedies.follow_up.asked")
    assert (asked.body["months"], again.body["months"]) == (6, 12)


def test_a_plan_that_slips_is_told_of_at_thirty_and_ninety_days(stands, clock):
    desk, _ = stands
    clock.at += timedelta(days=30 + 30)
    desk.tick()
    assert events(desk, "remedies.remedy.late") == []
    clock.at += timedelta(days=2)
    desk.tick()
    desk.tick()
    assert len(events(desk, "remedies.remedy.late")) == 1
    assert desk.read()["overdue_since"] is not None
    clock.at += timedelta(days=60)
    desk.tick()
    assert len(events(desk, "remedies.remedy.gravely_late")) == 1
    assert desk.read()["lateness"] == "grave"


def test_a_plan_that_nobody_proposes_slips_too(desk: Repaying, clock):
    desk.opened()
    clock.at += timedelta(days=62)
    desk.tick()
    assert len(events(desk, "remedies.remedy.late")) == 1


def test_p7_what_a_remedy_asks_of_each_waits_for_them(desk: Repaying):
    def waits(who: Any) -> list[str]:
        items = desk.world.signed_in(who).get("/v1/me/work").json()["items"]
        return [each["act"] for each in items if each["what"] == "remedy"]

    desk.opened()
    assert (waits(desk.payer), waits(desk.first)) == (["propose"], ["propose"])
    [one] = desk.hands_in(desk.payer, {"document": npr(100)})
    desk.does(desk.payer, "propose", {})
    assert (waits(desk.payer), waits(desk.first)) == ([], ["accept"])
    desk.does(desk.second, "accept")
    assert waits(desk.payer) == ["pay"]
    payment = desk.paid(one, 100)
    assert (waits(desk.payer), waits(desk.first)) == ([], ["confirm"])
    desk.says(desk.code(one), payment, "received")
    assert waits(desk.first) == ["close"]


def public(desk: Repaying, **asked: str) -> Any:
    return desk.world.client().get("/v1/roster/remedies", params=asked).json()


def test_e5_the_public_reads_of_a_firm_what_is_final_and_never_of_a_worker(stands):
    desk, [one, *_] = stands
    [item] = public(desk, firm=desk.record)["items"]
    assert (item["workers"], item["is_rounded"]) == (None, True)
    assert item["owed"] == npr("6000.00")
    desk.says(desk.code(one), desk.paid(one, 1_000), "received")
    assert public(desk)["items"][0]["repaid"] == npr("0.00")
    body = str(public(desk))
    assert one not in body


def test_e5_what_was_repaid_is_of_the_first_of_the_month(stands, clock):
    desk, [one, *_] = stands
    desk.says(desk.code(one), desk.paid(one, 1_000), "received")
    clock.at += timedelta(days=20)
    assert public(desk)["items"][0]["repaid"] == npr("1000.00")


def test_e5_ten_workers_are_counted_and_their_sums_exact(desk: Repaying):
    desk.opened()
    desk.accepted(*[123] * 10)
    [item] = public(desk)["items"]
    assert (item["workers"], item["is_rounded"], item["owed"]) == (10, False, npr("1230.00"))


def test_v4_what_is_not_final_is_not_public(desk: Repaying):
    desk.opened(desk.case(is_final=False))
    desk.accepted(100)
    assert public(desk)["items"] == []


def test_screening_reads_whether_workers_are_still_owed(stands):
    desk, made = stands

    def owed() -> int:
        with desk.world.database.reading(ANYONE) as work:
            return len(unremedied(work, desk.record_id))

    assert owed() == 1
    for place, each in enumerate(made, 1):
        desk.says(desk.code(each), desk.paid(each, 1_000 * place), "received")
    assert owed() == 1
    desk.does(desk.third, "close", {})
    assert owed() == 0


def test_screening_of_an_application_names_what_is_still_owed(world: World):
    applicant = Applicant(world)
    applicant.holds_a_record()
    with world.database.reading(OPERATOR) as work:
        named = select(Subject.id).where(Subject.number == applicant.record)
        record_id = work.session.scalars(named).one()
    case = confirmed(world, applicant.staff, (record_id, None))
    with world.database.reading(OPERATOR) as work:
        number = work.session.get_one(Violation, case).number
    checks = applicant.submitted()["checks"]
    [conduct] = [each for each in checks if each["key"] == "bars_and_violations"]
    assert conduct["outcome"] == "not_met"
    assert number in conduct["explanation"]


def test_a_line_that_was_struck_is_forgotten_for_good(desk: Repaying):
    desk.opened()
    twice = {"name": "Maya Gurung", "document": npr(1_000)}
    kept, gone = desk.hands_in(desk.payer, twice, twice)
    desk.does(desk.first, f"workers/{gone}/strike", {"why": "twice"})
    assert [desk.read()["workers"], desk.line(kept)["code"]] == [1, kept]
    with desk.world.database.reading(OPERATOR) as work:
        row = work.session.scalars(select(RemedyWorker).where(STRUCK.is_gone)).one()
        assert (row.code, row.sealed_person) == (gone, None)


def test_l8_no_event_of_a_remedy_holds_a_word_or_a_name(stands):
    desk, [one, *_] = stands
    desk.paid(one, 10, reference="Maya Gurung 77")
    with desk.world.database.reading(OPERATOR) as work:
        found = work.session.scalars(select(Event).where(Event.name.startswith("remedies."))).all()
    assert found
    for each in found:
        assert "Maya" not in str(each.body)
        assert REASON["reason"] not in str(each.body)


def test_the_sums_of_lines_are_those_of_their_payments(stands):
    desk, [one, two, three] = stands
    for worker, amount, said in ((one, 700, "less"), (two, 2_000, "received"), (three, 1, "less")):
        payment = desk.paid(worker, amount)
        desk.says(desk.code(worker), payment, said, 0 if said == "less" else None)
        if desk.read()["state"] == "reopened":
            desk.does(desk.payer, "propose", {})
            desk.does(desk.second, "accept")
    with desk.world.database.reading(OPERATOR) as work:
        for line in work.session.scalars(select(RemedyWorker)):
            paid = work.session.scalars(
                select(RemedyPayment).where(RemedyPayment.worker_id == line.id)
            ).all()
            got = sum(e.amount_minor - e.returned_minor for e in paid if e.standing != "claimed")
            assert line.received_minor == got
    assert adds_up(desk.balance())


def test_p7_what_plans_ask_of_a_body_takes_as_many_statements_for_two_as_for_one(stands):
    desk, _ = stands

    def asked() -> tuple[int, int]:
        actor = desk.world.actor(desk.first)
        with desk.world.database.reading(actor) as work, statements(desk.world.database) as said:
            return len(remedies_waiting(work)), len(said)

    waits, count = asked()
    desk.opened(desk.case())
    desk.accepted(500)
    assert asked() == (waits + 1, count)

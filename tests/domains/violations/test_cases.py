"""Cases of violations: competence, respondents and counts, one conduct, decisions."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.violations.engine.offences import classes
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.service.holdings import HOLDING
from app.domains.violations.service.waiting import waiting as violations_waiting
from app.domains.violations.types import Offence, Standard, WhyNotProved
from app.store.holdings import Whose, WhoseKind, held
from tests.audits import Audited
from tests.make import OPERATOR, loaded
from tests.people import Member, World, key
from tests.violating import CHARGE, COUNT, DEFENCE, REASON, Bench, pointers, slug

OTHER = {**COUNT, "offence": "document_retention"}


@pytest.fixture
def bench(world: World, clock) -> Bench:
    return Bench(world, clock)


def both(bench: Bench, **more: object) -> list[dict[str, object]]:
    return [
        {"part": "agency", "record": bench.record},
        {"part": "sub_agent", "record": bench.silent, **more},
    ]


def test_v3_an_officer_opens_and_notifies_and_a_manager_decides(bench: Bench):
    case = bench.opened()
    assert (case["state"], case["body"], case["jurisdiction"]) == ("alleged", "authority", "PH")
    assert case["number"].startswith("VX")
    case = bench.done(bench.officer, case, "notify")
    assert case["respondents"][0]["notice_state"] == "announced"
    early = bench.act(bench.manager, case, "decide", bench.found(case))
    assert slug(early) == "notice-not-heard"
    said = {
        "answer": DEFENCE,
        "stances": [{"count": case["counts"][0]["id"], "stance": "denied"}],
    }
    answered = bench.done(bench.firm, case, "answer", said)
    assert answered["respondents"][0]["answer"] == DEFENCE
    refused = bench.act(bench.officer, case, "decide", bench.found(case))
    assert refused.status_code == 403
    confirmed = bench.done(bench.manager, case, "decide", bench.found(case))
    assert confirmed["state"] == "confirmed"
    finding = confirmed["respondents"][0]["findings"][0]
    assert (finding["outcome"], finding["share"], finding["stance"]) == ("proved", 10_000, "denied")
    assert finding["reason"] == REASON


def test_v3_whoever_brought_a_case_does_not_decide_it(bench: Bench):
    case = bench.opened(bench.manager)
    bench.done(bench.officer, case, "notify")
    bench.after(days=16)
    assert slug(bench.act(bench.manager, case, "decide", bench.found(case))) == (
        "had-a-part-in-violation"
    )
    waits = str(bench.reads(bench.manager, "/v1/me/work"))
    assert case["id"] not in waits
    assert case["id"] in str(bench.reads(bench.second_manager, "/v1/me/work"))
    done = bench.done(bench.second_manager, case, "decide", bench.found(case))
    assert done["state"] == "confirmed"


def test_v3_an_authority_has_no_case_outside_of_its_jurisdiction(bench: Bench):
    ministry = bench.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    officer = bench.world.member(Role.AUTHORITY_OFFICER, ministry)
    assert slug(bench.tries(officer, "/v1/violations", bench.asked())) == "body-not-competent"
    within = bench.tries(officer, "/v1/violations", bench.asked(origin="NP"))
    assert within.status_code == 201, within.text
    path = f"/v1/violations/{within.json()['id']}"
    assert bench.world.signed_in(bench.manager).get(path).status_code == 404
    assert bench.tries(bench.manager, f"{path}/notify", None, 1).status_code == 404


def test_s5_a_part_of_a_country_has_its_own_cases_and_the_whole_sees_them(bench: Bench):
    part = bench.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH-CEB")
    officer = bench.world.member(Role.AUTHORITY_OFFICER, part)
    of_all = bench.opened()
    own = bench.does(officer, "/v1/violations", bench.asked(origin="PH-CEB"))
    seen = bench.reads(officer, "/v1/violations")["items"]
    assert [each["id"] for each in seen] == [own["id"]]
    national = {each["id"] for each in bench.reads(bench.officer, "/v1/violations")["items"]}
    assert national == {own["id"], of_all["id"]}
    assert bench.act(bench.officer, own, "notify").status_code == 403


def test_v3_only_an_authority_inspects(bench: Bench):
    assert pointers(bench.tries(bench.secretary, "/v1/violations", bench.asked())) == [
        "/source/kind"
    ]


def test_v3_the_standard_of_proof_is_a_named_setting_and_is_frozen(bench: Bench):
    before = bench.opened()
    assert before["standard_of_proof"] == "balance_of_probabilities"
    state = bench.world.api.state
    own = {"PH": Standard.SUBSTANTIAL_EVIDENCE}
    state.violations = replace(state.violations, standards=own)
    after = bench.opened(counts=[OTHER])
    assert after["standard_of_proof"] == "substantial_evidence"
    assert bench.read(before)["standard_of_proof"] == "balance_of_probabilities"
    assert state.violations.standard_of("PH-CEB") is Standard.SUBSTANTIAL_EVIDENCE
    assert state.violations.standard_of(None) is Standard.BALANCE_OF_PROBABILITIES


def test_v3_want_of_a_receipt_is_no_reason_to_dismiss(bench: Bench):
    assert not [each for each in WhyNotProved if "receipt" in each.value]
    case = bench.notified()
    bench.after(days=16)
    found = bench.found(case, "not_proved", why_not="no_receipt")
    assert pointers(bench.act(bench.manager, case, "decide", found)) == ["/found/0/why_not"]
    unsaid = bench.found(case, "not_proved", why_not=None)
    assert pointers(bench.act(bench.manager, case, "decide", unsaid)) == ["/found/0/why_not"]
    done = bench.done(bench.manager, case, "decide", bench.found(case, "not_proved"))
    assert (done["state"], done["respondents"][0]["notice_state"]) == ("dismissed", "dropped")


def test_v3_one_conduct_counts_once_however_many_report_it(bench: Bench):
    first = bench.opened()
    second = bench.opened()
    assert [each["other_id"] for each in second["likenesses"]] == [first["id"]]
    assert bench.read(first)["likenesses"] == []
    refused = bench.act(bench.officer, second, "notify")
    assert slug(refused) == "likeness-open"
    assert refused.json()["cases"] == [first["id"]]
    said = {"other": first["id"], "answer": "same", "reason": "The same inspection, told twice."}
    dropped = bench.done(bench.officer, second, "likenesses", said)
    assert (dropped["state"], dropped["why_dropped"], dropped["same_as_id"]) == (
        *("dismissed", "same_conduct"),
        first["id"],
    )
    assert dropped["sources"] == []
    assert len(bench.read(first)["sources"]) == 2
    third = bench.opened()
    assert [each["other_id"] for each in third["likenesses"]] == [first["id"]]


def test_v3_what_is_another_conduct_goes_on(bench: Bench):
    first = bench.opened()
    second = bench.opened()
    said = {"other": first["id"], "answer": "different", "reason": "Another branch, other workers."}
    bench.done(bench.officer, second, "likenesses", said)
    assert bench.done(bench.officer, second, "notify")["state"] == "notified"


@pytest.mark.parametrize(
    "count", [{"offence": "deception"}, {"since": "2026-05-01", "until": "2026-05-02"}]
)
def test_v3_another_class_or_other_days_are_no_hint(bench: Bench, count):
    bench.opened()
    assert bench.opened(counts=[{**COUNT, **count}])["likenesses"] == []


def test_v3_a_further_source_is_linked_and_counts_once(bench: Bench):
    case = bench.opened()
    said = {"kind": "inspection", "reference": "DMW 40/2026", "seen_on": "2026-05-20"}
    linked = bench.done(bench.officer, case, "sources", said)
    assert [each["reference"] for each in linked["sources"]] == ["DMW 12/2026", "DMW 40/2026"]
    assert len(linked["counts"]) == 1


@pytest.mark.parametrize(
    ("stray", "place"),
    [
        ({"finding": str(uuid4())}, "/finding"),
        ({"complaint": str(uuid4())}, "/complaint"),
    ],
)
def test_v3_a_source_names_nothing_that_nobody_looked_at(bench: Bench, stray, place):
    case = bench.opened()
    said = {"kind": "inspection", "reference": "DMW 40/2026", "seen_on": "2026-05-20", **stray}
    refused = bench.act(bench.officer, case, "sources", said)
    assert refused.status_code == 422, refused.text
    assert [each["pointer"] for each in refused.json()["errors"]] == [place]


def test_v3_nobody_links_a_report_of_another_about_itself(bench: Bench):
    refused = bench.act(bench.officer, bench.opened(), "sources", {"kind": "self_report"})
    assert refused.json()["errors"][0]["pointer"] == "/kind"


def test_v6_each_respondent_has_its_own_notice_finding_and_share(bench: Bench):
    count = {**COUNT, "respondents": [0, 1]}
    case = bench.notified(respondents=both(bench), counts=[count, OTHER])
    bench.served(case)
    bench.after(days=16)
    found = bench.found(case)
    for each, share in zip(found["found"][:2], (7_000, 3_000), strict=True):
        each.update(share=share, is_joint=True)
    done = bench.done(bench.manager, case, "decide", found)
    agency, agent = done["respondents"]
    assert [each["share"] for each in agency["findings"]] == [7_000, 10_000]
    assert [each["share"] for each in agent["findings"]] == [3_000]
    assert agency["notice_id"] != agent["notice_id"]
    assert {each["is_joint"] for each in agent["findings"]} == {True}


def test_v6_one_can_be_found_and_another_not(bench: Bench):
    count = {**COUNT, "respondents": [0, 1]}
    case = bench.notified(respondents=both(bench), counts=[count])
    bench.served(case)
    bench.after(days=16)
    found = bench.found(case)
    found["found"][0]["share"] = 10_000
    found["found"][1] = {
        **{key: found["found"][1][key] for key in ("count", "respondent", "reason")},
        "outcome": "not_proved",
        "why_not": "another_did_it",
    }
    done = bench.done(bench.manager, case, "decide", found)
    assert done["state"] == "confirmed"
    assert [each["state"] for each in done["respondents"]] == ["confirmed", "dismissed"]
    assert done["respondents"][1]["notice_state"] == "dropped"


def test_v6_a_respondent_reads_its_own_part_and_nothing_of_the_others(bench: Bench):
    count = {**COUNT, "respondents": [0, 1]}
    secret = {**OTHER, "respondents": [1]}
    case = bench.notified(respondents=both(bench), counts=[count, secret])
    own = bench.read(case, bench.firm)
    assert [each["part"] for each in own["respondents"]] == ["agency"]
    assert [each["offence"] for each in own["counts"]] == ["fee_charging"]
    assert (own["sources"], own["likenesses"]) == ([], [])
    stranger = bench.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert stranger.get(f"/v1/violations/{case['id']}").status_code == 404
    assert stranger.get("/v1/violations").json()["items"] == []


def test_v6_shares_add_up_and_only_a_rule_makes_several_liable_for_all(bench: Bench):
    case = bench.notified(counts=[{**COUNT, "offence": "reports_missing"}])
    bench.after(days=16)
    less = bench.found(case, share=9_999)
    assert slug(bench.act(bench.manager, case, "decide", less)) == "shares-do-not-fit"
    joint = bench.found(case, is_joint=True)
    assert slug(bench.act(bench.manager, case, "decide", joint)) == "no-joint-liability"
    twice = bench.found(case)
    twice["found"] *= 2
    assert slug(bench.act(bench.manager, case, "decide", twice)) == "counts-unanswered"
    shareless = bench.found(case, share=None)
    assert pointers(bench.act(bench.manager, case, "decide", shareless)) == ["/found/0/share"]


def test_v6_an_officer_of_a_firm_is_named_sealed_and_by_no_record(bench: Bench):
    officer = {"part": "officer", "officer_of": bench.record, "name": "Anselmo Quibranza"}
    people = [{"part": "agency", "record": bench.record}, officer]
    case = bench.opened(respondents=people, counts=[{**COUNT, "respondents": [0, 1]}])
    part = case["respondents"][1]
    assert (part["name"], part["record"], part["officer_of"]) == (
        *("Anselmo Quibranza", None),
        bench.record,
    )
    nameless = {"part": "officer", "officer_of": bench.record}
    body = bench.asked(respondents=[people[0], nameless])
    assert pointers(bench.tries(bench.officer, "/v1/violations", body)) == ["/respondents/1"]


def test_a_case_grows_until_somebody_is_notified(bench: Bench):
    case = bench.opened()
    more = {
        "respondents": [{"part": "sub_agent", "record": bench.silent}],
        "counts": [{**OTHER, "respondents": [0, 1], "until": "2026-06-30"}],
    }
    grown = bench.done(bench.officer, case, "amend", more)
    assert [each["place"] for each in grown["counts"]] == [1, 2]
    assert grown["window_until"] == "2026-06-30"
    bench.done(bench.officer, case, "notify")
    assert bench.act(bench.officer, case, "amend", more).status_code == 409


def test_a_case_that_has_nothing_to_answer_is_dropped_with_a_reason(bench: Bench):
    case = bench.opened()
    dropped = bench.done(
        bench.officer, case, "drop", {"why": "nothing_to_answer", "reason": "A clerical error."}
    )
    assert (dropped["state"], dropped["why_dropped"]) == ("dismissed", "nothing_to_answer")
    notified = bench.notified()
    late = {"why": "nothing_to_answer", "reason": "It is over."}
    assert bench.act(bench.officer, notified, "drop", late).status_code == 409


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"since": "2026-05-01", "until": "2026-04-01"}, "/counts/0/until"),
        ({"until": "2027-04-01"}, "/counts/0/until"),
        ({"respondents": [1]}, "/counts/0/respondents"),
        ({"respondents": [0, 0]}, "/counts/0/respondents"),
        ({"workers": 0}, "/counts/0/workers"),
        ({"charges": [{**CHARGE, "charged_on": "2026-05-10"}]}, "/counts/0/charges/0/charged_on"),
        ({"charges": [{**CHARGE, "workers": 41}]}, "/counts/0/charges/0/workers"),
        ({"charges": [{**CHARGE, "category": "fee.secret"}]}, "/counts/0/charges/0/category"),
    ],
)
def test_counts_that_do_not_fit_are_refused_with_their_place(bench: Bench, more, pointer):
    body = bench.asked(counts=[{**COUNT, **more}])
    assert pointer in pointers(bench.tries(bench.officer, "/v1/violations", body))


@pytest.mark.parametrize(
    ("amount", "currency", "at"),
    [
        ("-1.00", "PHP", "amount"),
        ("0", "PHP", "amount"),
        ("1" + "0" * 30, "PHP", "amount"),
        ("NaN", "PHP", "amount"),
        ("10.50", "JPY", "amount"),
        ("1.0001", "BHD", "amount"),
        ("1.00", "XXX", "currency"),
    ],
)
def test_amounts_that_are_none_are_refused_with_their_place(bench: Bench, amount, currency, at):
    charge = {**CHARGE, "charged": {"amount": amount, "currency": currency}}
    body = bench.asked(counts=[{**COUNT, "charges": [charge]}])
    [pointer] = pointers(bench.tries(bench.officer, "/v1/violations", body))
    assert pointer.startswith("/counts/0/charges/0")
    assert at == "currency" or pointer.endswith("amount")


def test_v3_overlapping_counts_of_one_class_against_one_respondent_are_one(bench: Bench):
    later = {**COUNT, "since": "2026-04-30", "until": "2026-06-01"}
    body = bench.asked(counts=[COUNT, later])
    assert pointers(bench.tries(bench.officer, "/v1/violations", body)) == ["/counts/1/from"]
    apart = {**later, "since": "2026-05-01"}
    assert (
        bench.tries(bench.officer, "/v1/violations", bench.asked(counts=[COUNT, apart])).status_code
        == 201
    )


def test_a_respondent_that_the_register_does_not_know_is_not_found(bench: Bench):
    unknown = [{"part": "agency", "record": "00000000-0000-7000-8000-000000000001"}]
    answer = bench.tries(bench.officer, "/v1/violations", bench.asked(respondents=unknown))
    assert answer.status_code == 404
    mistyped = [{"part": "agency", "record": "VI00004712"}]
    answer = bench.tries(bench.officer, "/v1/violations", bench.asked(respondents=mistyped))
    assert (slug(answer), pointers(answer)) == ("mistyped-number", ["/respondents/0/record"])
    twice = [{"part": "agency", "record": bench.record}] * 2
    body = bench.asked(respondents=twice)
    assert pointers(bench.tries(bench.officer, "/v1/violations", body)) == ["/respondents/1/record"]


def test_two_acts_on_one_version_are_one(bench: Bench):
    case = bench.opened()
    path, version = f"/v1/violations/{case['id']}/notify", bench.version(case)
    assert bench.tries(bench.officer, path, None, version).status_code == 200
    assert bench.tries(bench.officer, path, None, version).status_code == 412
    again = bench.act(bench.officer, case, "notify")
    assert (again.status_code, slug(again)) == (409, "step-refused")
    bench.after(days=16)
    found, version = bench.found(case), bench.version(case)
    decide = f"/v1/violations/{case['id']}/decide"
    assert bench.tries(bench.manager, decide, found, version).status_code == 200
    assert bench.tries(bench.second_manager, decide, found, version).status_code == 412
    assert bench.act(bench.second_manager, case, "decide", found).status_code == 409


def test_v3_a_firm_reports_itself_and_that_closes_nothing(bench: Bench):
    said = {
        "record": bench.record,
        "part": "agency",
        "report": "Our branch in Cebu took fees in spring; we stopped it.",
        "origin": "PH",
        "destination": "QA",
        "counts": [COUNT],
    }
    own = bench.does(bench.firm, "/v1/violations/self-reports", said)
    assert (own["body"], own["is_self_reported"], own["state"]) == ("scheme", True, "alleged")
    assert own["id"] in str(bench.reads(bench.secretary, "/v1/me/work"))
    assert (
        bench.act(
            bench.firm, own, "drop", {"why": "nothing_to_answer", "reason": "It is old."}
        ).status_code
        == 403
    )
    bench.done(bench.secretary, own, "notify")
    bench.after(days=16)
    done = bench.done(bench.judge, own, "decide", bench.found(own))
    assert (done["state"], done["source"]) == ("confirmed", "self_report")
    strange = {**said, "record": bench.silent}
    assert pointers(bench.tries(bench.firm, "/v1/violations/self-reports", strange)) == ["/record"]
    ministry = str(bench.officer.organisation.id)
    to_them = bench.does(
        bench.firm,
        "/v1/violations/self-reports",
        {**said, "authority": ministry, "counts": [OTHER]},
    )
    assert (to_them["body"], to_them["jurisdiction"]) == ("authority", "PH")
    wrong = {**said, "authority": str(bench.firm.organisation.id)}
    assert pointers(bench.tries(bench.firm, "/v1/violations/self-reports", wrong)) == ["/authority"]


def test_v4_each_class_of_offence_has_a_period_with_its_source():
    known = classes()
    assert set(known) == set(Offence)
    assert {each.months for each in known.values()} == {12, 36, 60}
    assert {each.period_source for each in known.values()} == {"a setting of this scheme"}


def test_cases_are_listed_by_state_class_and_record_in_pages(bench: Bench):
    one = bench.opened()
    two = bench.opened(counts=[OTHER], respondents=[{"part": "agency", "record": bench.silent}])
    path = "/v1/violations"

    def ids(query: str) -> list[str]:
        return [each["id"] for each in bench.reads(bench.officer, f"{path}?{query}")["items"]]

    assert ids("state=alleged") == [two["id"], one["id"]]
    assert ids("offence=document_retention") == [two["id"]]
    assert ids(f"record={bench.subject_id}") == [one["id"]]
    assert ids("state=closed") == []
    first = bench.reads(bench.officer, f"{path}?limit=1")
    rest = bench.reads(bench.officer, f"{path}?limit=1&cursor={first['next_cursor']}")
    assert [first["items"][0]["id"], rest["items"][0]["id"]] == [two["id"], one["id"]]
    numbered = bench.world.signed_in(bench.officer).get(f"{path}/{one['number']}")
    assert (numbered.status_code, numbered.headers["location"]) == (308, f"{path}/{one['id']}")


def test_l9_a_demonstration_says_nothing_of_a_firm_that_a_list_names(bench: Bench):
    state = bench.world.api.state
    cases = replace(state.violations.cases, instance="demo")
    state.violations = replace(state.violations, cases=cases)
    assert slug(bench.tries(bench.officer, "/v1/violations", bench.asked())) == "only-lists-here"
    case = {"record": bench.record, "part": "agency", "report": "We took money.", "counts": [COUNT]}
    assert slug(bench.tries(bench.firm, "/v1/violations/self-reports", case)) == "only-lists-here"


def test_p4_who_declared_an_interest_in_a_firm_does_nothing_in_its_case(bench: Bench):
    case = bench.opened()
    said = {"kind": "family_tie", "record": bench.record, "since": "2026-01-01"}
    declared = bench.tries(bench.manager, "/v1/me/interests", said)
    assert declared.status_code == 201, declared.text
    bench.done(bench.officer, case, "notify")
    bench.after(days=16)
    refused = bench.act(bench.manager, case, "decide", bench.found(case))
    assert slug(refused) == "interest-declared"
    assert slug(bench.tries(bench.manager, "/v1/violations", bench.asked())) == "interest-declared"


def test_p6_a_firm_fetches_the_cases_against_it_and_a_person_what_they_did(bench: Bench):
    case = bench.confirmed()
    own = bench.opened(counts=[OTHER])
    told = rows_of(bench, bench.firm.organisation.id, WhoseKind.ORGANISATION)
    [against] = told["violations/cases"]
    assert (against["number"], against["state"]) == (case["number"], "confirmed")
    assert [each["outcome"] for each in against["counts"]] == ["proved"]
    assert "complaint_id" not in str(told)
    ministry = rows_of(bench, bench.officer.organisation.id, WhoseKind.ORGANISATION)
    numbers = {each["number"] for each in ministry["violations/brought"]}
    assert numbers == {case["number"], own["number"]}
    did = rows_of(bench, bench.manager.person.id, WhoseKind.PERSON)
    assert [each["number"] for each in did["violations/cases"]] == [case["number"]]


def rows_of(bench: Bench, whose_id: UUID, kind: WhoseKind) -> dict[str, list[dict[str, object]]]:
    with bench.world.database.reading(OPERATOR) as work:
        pieces = held(work, [HOLDING], Whose(kind, whose_id))
        return {each.path: [dict(row) for row in each.read()] for each in pieces}


def test_p7_each_step_waits_for_who_can_take_it(bench: Bench):
    first = bench.opened()
    second = bench.opened()

    def waits(who: Member) -> set[tuple[str, str]]:
        items = bench.reads(who, "/v1/me/work")["items"]
        return {
            (each["act"], each["path"].rpartition("/")[2])
            for each in items
            if each["what"] == "violation"
        }

    assert waits(bench.officer) == {("notify", first["id"]), ("liken", second["id"])}
    assert waits(bench.secretary) == set()
    bench.done(bench.officer, first, "notify")
    assert waits(bench.firm) == {("answer", first["id"])}
    assert waits(bench.manager) == {("liken", second["id"])}
    bench.done(bench.firm, first, "answer", {"answer": DEFENCE})
    assert waits(bench.firm) == set()
    assert ("decide", first["id"]) in waits(bench.manager)


def test_v3_a_finding_in_effect_bears_a_case_of_the_scheme(world: World):
    audited = Audited.made(world)
    audit_id = audited.reported("minor")
    audited.does(audited.manager, audit_id, "accept")
    secretary = world.signed_in(audited.secretariat)
    [finding] = secretary.get(f"/v1/findings?audit={audit_id}").json()["items"]
    body = {
        "source": {"kind": "finding", "finding": finding["id"]},
        "allegation": "Fees were taken from workers.",
        "respondents": [{"part": "agency", "record": str(audited.subject)}],
        "counts": [COUNT],
    }
    opened = secretary.post("/v1/violations", json=body, headers=key())
    assert opened.status_code == 201, opened.text
    assert (opened.json()["source"], opened.json()["sources"][0]["finding_id"]) == (
        *("finding", finding["id"]),
    )
    other = {**body, "respondents": [{"part": "agency", "record": str(audited.another_record())}]}
    refused = secretary.post("/v1/violations", json=other, headers=key())
    assert slug(refused) == "source-does-not-bear"


def test_v3_a_finding_whose_auditee_is_being_heard_bears_none(world: World):
    audited = Audited.made(world)
    audit_id = audited.reported("critical")
    audited.does(audited.manager, audit_id, "accept")
    secretary = world.signed_in(audited.secretariat)
    [finding] = secretary.get(f"/v1/findings?audit={audit_id}").json()["items"]
    body = {
        "source": {"kind": "finding", "finding": finding["id"]},
        "allegation": "Fees were taken from workers.",
        "respondents": [{"part": "agency", "record": str(audited.subject)}],
        "counts": [COUNT],
    }
    refused = secretary.post("/v1/violations", json=body, headers=key())
    assert slug(refused) == "source-does-not-bear"


def test_p7_cases_that_wait_for_nobody_are_not_read_to_tell_what_waits(bench: Bench):
    bench.confirmed()
    with (
        bench.world.database.reading(bench.world.actor(bench.manager)) as work,
        loaded(Violation, ViolationRespondent) as read,
    ):
        assert (violations_waiting(work), read) == ([], [])

"""Warnings: on what they rest, who publishes them, how they end, and "that is not me"."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.complaints.models import Complaint
from app.domains.complaints.types import Outcome
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing
from app.domains.warnings import jobs
from app.domains.warnings.models import PublicWarning, WarningAttempt, WarningObjection
from app.domains.warnings.queries.erasing import ADDRESSES, OBJECTED, TAKEN
from app.domains.warnings.rules import months_after
from tests.domains.archives.test_archives import held_record, rows, whole_file
from tests.make import NOON, OPERATOR, statements
from tests.officers import NAME, STORIES, Officers
from tests.people import Member, World

NOBODY = str(UUID(int=1))
UNREACHED = {"way": "no_way_known", "is_reached": False, "note": "No number is known."}


@pytest.fixture
def desk(world: World) -> Officers:
    return Officers(world)


@pytest.fixture
def two(desk: Officers) -> list[str]:
    """Two complaints, of two people."""
    return taken(desk, 1, 2)


def taken(desk: Officers, *places: int, **more: Any) -> list[str]:
    ids = [desk.told(place, **more) for place in places]
    for each in ids:
        desk.takes(desk.first, each)
    return ids


def slug(answer: Any) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


def pointer(answer: Any) -> str:
    assert answer.status_code == 422, answer.text
    return str(answer.json()["errors"][0]["pointer"])


def public(desk: Officers) -> list[dict[str, Any]]:
    return list(desk.world.client().get("/v1/warnings").json()["items"])


def drafted(desk: Officers, complaints: list[str]) -> tuple[str, int]:
    """Draft a warning; return where it is and its version."""
    answer = desk.drafted(desk.ghost(*complaints), {"complaints": complaints})
    assert answer.status_code == 201, answer.text
    return f"/v1/warning-drafts/{answer.json()['id']}", answer.json()["version"]


def agreed(desk: Officers, complaints: list[str]) -> tuple[str, int]:
    path, version = drafted(desk, complaints)
    return path, desk.does(desk.second, f"{path}/agree", None, version)["version"]


def test_l4_one_person_is_not_enough_however_often_it_is_told(desk: Officers):
    ids = taken(desk, 1, 1, 1)
    assert slug(desk.drafted(desk.ghost(*ids), {"complaints": ids})) == "not-independent"


def test_l4_complaints_without_a_contact_are_one_source_until_an_officer_vouches(desk: Officers):
    ids = taken(desk, 1, 2, is_anonymous=True)
    ghost = desk.ghost(*ids)
    assert slug(desk.drafted(ghost, {"complaints": ids})) == "not-independent"
    said = {"other": ids[1], "answer": "together"}
    desk.does(desk.first, f"/v1/complaints/{ids[0]}/links", said)
    assert desk.drafted(ghost, {"complaints": ids}).status_code == 201


def test_l4_one_finding_by_an_authority_is_enough(desk: Officers):
    ghost = desk.ghost()
    authority = desk.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    named = {"authority": str(authority.id), "found_on": "2026-10-01"}
    assert pointer(desk.drafted(ghost, named)) == "/sources/reference"
    whole = {**named, "reference": "DoFE 12/2083"}
    answer = desk.drafted(ghost, whole)
    assert (answer.status_code, answer.json()["basis"]) == (201, "authority")
    firm = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    other = {**whole, "authority": str(firm.id)}
    assert pointer(desk.drafted(ghost, other)) == "/sources/authority"


def test_l4_a_finding_of_a_day_that_has_not_come_is_refused(desk: Officers):
    authority = desk.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    ghost, named = desk.ghost(), {"authority": str(authority.id), "reference": "DoFE 12/2083"}
    ahead = (NOON + timedelta(days=2)).date().isoformat()
    assert pointer(desk.drafted(ghost, {**named, "found_on": ahead})) == "/sources/found_on"
    today = NOON.date().isoformat()
    assert desk.drafted(ghost, {**named, "found_on": today}).status_code == 201


def test_a_day_that_has_begun_where_the_authority_sits_has_come(desk: Officers, clock):
    authority = desk.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    clock.at = NOON.replace(hour=20)
    begun = (NOON + timedelta(days=1)).date().isoformat()
    named = {"authority": str(authority.id), "reference": "DoFE 12/2083", "found_on": begun}
    assert desk.drafted(desk.ghost(), named).status_code == 201


def test_l4_a_region_is_one_of_the_country_under_which_the_warning_is_found(desk: Officers, two):
    ghost, named = desk.ghost(*two), {"complaints": two}
    assert pointer(desk.drafted(ghost, named, region="IN-DL")) == "/region"
    draft = desk.drafted(ghost, named, region="NP-P4").json()
    path = f"/v1/warning-drafts/{draft['id']}"
    version = desk.does(desk.second, f"{path}/agree", None, draft["version"])["version"]
    draft = desk.does(desk.first, f"{path}/attempts", UNREACHED, version)["warning"]
    desk.does(desk.second, f"{path}/publish", {"months": 3}, draft["version"])
    for country, regions in (("NP", ["NP-P4"]), ("IN", [])):
        found = desk.world.client().get("/v1/warnings", params={"country": country}).json()
        assert [each["region"] for each in found["items"]] == regions


@pytest.mark.parametrize("sources", [{}, {"complaints": [NOBODY], "inquiry": NOBODY}])
def test_a_warning_rests_on_one_of_three_things(desk: Officers, sources):
    assert pointer(desk.drafted(desk.ghost(), sources)) == "/sources"


def test_an_inquiry_that_goes_on_or_found_nothing_bears_no_warning(desk: Officers, two):
    ghost = desk.ghost(*two)
    body = {"category": "fee_charged", "complaints": two}
    inquiry = desk.does(desk.first, "/v1/inquiries", body)
    path, named = f"/v1/inquiries/{inquiry['id']}", {"inquiry": inquiry["id"]}
    assert slug(desk.drafted(ghost, named)) == "not-about-this-one"
    said = {"record": "Nothing was found."}
    inquiry = desk.does(desk.first, f"{path}/record", said, inquiry["version"])
    desk.does(desk.second, f"{path}/conclude", {"outcome": "not_upheld"}, inquiry["version"])
    assert slug(desk.drafted(ghost, named)) == "not-about-this-one"


def test_l10_a_complaint_that_no_person_matched_bears_no_warning(desk: Officers, two):
    assert slug(desk.drafted(desk.ghost(), {"complaints": two})) == "not-about-this-one"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("text", "He lives at 12 Lakeside Road and takes money."),
        ("text", "Takes money; born 12 March 1984."),
        ("text", "Takes money; call +977 9841234567."),
        ("name", "Shyam shyam@mail.example"),
        ("locality", "Pokhara 6"),
    ],
)
def test_l4_no_home_birth_or_contact_stands_in_a_warning(desk: Officers, two, field, text):
    refused = desk.drafted(desk.ghost(*two), {"complaints": two}, **{field: text})
    assert pointer(refused) == f"/{field}"


def test_w1_words_that_few_could_have_told_are_refused(desk: Officers, two):
    refused = desk.drafted(desk.ghost(*two), {"complaints": two}, could_fit=9)
    assert pointer(refused) == "/could_fit"


def test_w1_no_word_of_who_told_it_stands_in_what_is_public(desk: Officers):
    ids = [
        desk.told(each, contact={"name": name, "phone": f"+977 98412345{each:02d}"})
        for each, name in ((1, "Maya Gurung"), (2, "Sita Rai"))
    ]
    for each in ids:
        desk.takes(desk.first, each)
    hers = desk.world.client(Authorization=f"Receipt {desk.receipts[0]}")
    ghost = desk.ghost(*ids)
    for text in ("He took money from Mrs. GURUNG.", "Takes money; ask Rai in Pokhara."):
        refused = desk.drafted(ghost, {"complaints": ids}, text=text)
        assert slug(refused) == "points-to-her", refused.text

    compared = {each["why"] for each in hers.get("/v1/receipt").json()["openings"]}

    assert "compared by the service, shown to nobody" in compared
    draft = desk.drafted(ghost, {"complaints": ids})
    assert draft.status_code == 201
    path, said = (
        f"/v1/warning-drafts/{draft.json()['id']}/words",
        {"name": NAME, "locality": "Pokhara"},
    )
    anew = {**said, "text": "He took money from Mrs. GURUNG."}
    refused = desk.tries(desk.first, path, anew, draft.json()["version"])
    assert slug(refused) == "points-to-her", refused.text


def test_w1_nothing_reaches_the_named_one_before_a_second_officer_agreed(desk: Officers, two):
    path, version = drafted(desk, two)
    tried = {"way": "telephone", "is_reached": True, "note": "He was called."}
    assert slug(desk.tries(desk.first, f"{path}/attempts", tried, version)) == "warning-not-agreed"
    assert slug(desk.tries(desk.first, f"{path}/agree", None, version)) == "second-officer"
    version = desk.does(desk.second, f"{path}/agree", None, version)["version"]
    words = {"name": NAME, "text": "Takes money for jobs that he does not have."}
    anew = desk.does(desk.first, f"{path}/words", words, version)
    assert anew["agreed_by"] is None
    again = desk.tries(desk.first, f"{path}/attempts", tried, anew["version"])
    assert slug(again) == "warning-not-agreed"


def test_l4_nothing_is_published_before_somebody_tried_to_reach_him(desk: Officers, two):
    path, version = agreed(desk, two)
    early = desk.tries(desk.second, f"{path}/publish", {"months": 3}, version)
    assert early.status_code == 409
    assert early.json()["state"] == "drafted"


def test_c1_who_was_reached_has_fourteen_days_to_answer(desk: Officers, two, clock):
    path, version = agreed(desk, two)
    tried = {"way": "visit", "is_reached": True, "note": "A letter was left."}
    reached = desk.does(desk.first, f"{path}/attempts", tried, version)["warning"]
    clock.at += timedelta(days=13, hours=23)
    early = desk.tries(desk.second, f"{path}/publish", {"months": 3}, reached["version"])
    assert slug(early) == "hearing-goes-on"
    clock.at += timedelta(hours=1)
    assert path in str(desk.reads(desk.second, "/v1/me/work"))
    assert path not in str(desk.reads(desk.first, "/v1/me/work"))
    desk.does(desk.second, f"{path}/publish", {"months": 3}, reached["version"])
    assert len(public(desk)) == 1


def test_c1_an_answer_that_is_withheld_leaves_the_rest_of_the_time(desk: Officers, two, clock):
    path, version = agreed(desk, two)
    tried = {"way": "visit", "is_reached": True, "note": "A letter was left."}
    warning = desk.does(desk.first, f"{path}/attempts", tried, version)["warning"]
    said = {"answer": "It was Maya who lied."}
    warning = desk.does(desk.first, f"{path}/answer", said, warning["version"])
    unread = desk.tries(desk.second, f"{path}/publish", {"months": 3}, warning["version"])
    assert slug(unread) == "answer-unread"
    hidden = {"is_shown": False}
    warning = desk.does(desk.first, f"{path}/read-answer", hidden, warning["version"])
    early = desk.tries(desk.second, f"{path}/publish", {"months": 3}, warning["version"])
    assert slug(early) == "hearing-goes-on"
    assert path not in str(desk.reads(desk.second, "/v1/me/work"))
    clock.at += timedelta(days=14)
    desk.does(desk.second, f"{path}/publish", {"months": 3}, warning["version"])


def waits(desk: Officers, who: Member) -> list[str]:
    """Return what of warnings waits for somebody."""
    items = desk.reads(who, "/v1/me/work")["items"]
    return [each["act"] for each in items if each["what"] == "warning"]


def test_p7_each_step_of_a_warning_waits_for_who_may_take_it(desk: Officers, two, clock):
    path, version = drafted(desk, two)
    assert (waits(desk, desk.first), waits(desk, desk.second)) == ([], ["agree"])
    version = desk.does(desk.second, f"{path}/agree", None, version)["version"]
    assert waits(desk, desk.second) == []
    warning = desk.does(desk.first, f"{path}/attempts", UNREACHED, version)["warning"]
    assert (waits(desk, desk.first), waits(desk, desk.second)) == ([], ["publish"])
    said = {"answer": "It is not true."}
    warning = desk.does(desk.first, f"{path}/answer", said, warning["version"])
    assert waits(desk, desk.second) == ["read_answer"]
    shown = {"is_shown": True}
    warning = desk.does(desk.first, f"{path}/read-answer", shown, warning["version"])
    desk.does(desk.second, f"{path}/publish", {"months": 1}, warning["version"])
    clock.at += timedelta(days=5)
    assert (waits(desk, desk.first), waits(desk, desk.second)) == (["renew"], [])


@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_p4_whoever_has_a_part_in_the_named_one_takes_no_step(
    desk: Officers, two, *, is_withdrawn: bool
):
    path, version = drafted(desk, two)
    record = desk.reads(desk.first, path)["subject_id"]
    tied = {"kind": "family_tie", "since": "2020-01-01", "record": record}
    made = desk.does(desk.second, "/v1/me/interests", tied)
    expected = "interest-declared"
    if is_withdrawn:
        where = f"/v1/me/interests/{made['id']}/withdraw"
        desk.does(desk.second, where, {"reason": "I mistook the name."}, made["version"])
        expected = "held-for-second-look"
    assert slug(desk.tries(desk.second, f"{path}/agree", None, version)) == expected
    mistake = {"why": "mistake"}
    assert slug(desk.tries(desk.second, f"{path}/withdraw", mistake, version)) == expected


def test_sources_that_fell_since_bear_nothing(desk: Officers, two):
    path, version = agreed(desk, two)
    reached = desk.does(desk.first, f"{path}/attempts", UNREACHED, version)["warning"]
    with desk.world.database.writing(OPERATOR) as work:
        work.session.get_one(Complaint, UUID(two[0])).outcome = Outcome.NOT_UPHELD
    refused = desk.tries(desk.second, f"{path}/publish", {"months": 3}, reached["version"])
    assert slug(refused) == "not-about-this-one"


def test_l4_a_record_that_came_to_be_one_of_the_register_bears_no_warning(desk: Officers, two):
    path, version = agreed(desk, two)
    reached = desk.does(desk.first, f"{path}/attempts", UNREACHED, version)["warning"]
    with desk.world.database.writing(OPERATOR) as work:
        row = work.session.get_one(PublicWarning, UUID(reached["id"]))
        work.session.get_one(Subject, row.subject_id).standing = Standing.IMPORTED
    refused = desk.tries(desk.second, f"{path}/publish", {"months": 3}, reached["version"])
    assert slug(refused) == "not-unregistered"


def test_an_answer_that_names_others_is_withheld_and_can_be_given_anew(desk: Officers, two):
    warning = desk.published(*two)
    path = f"/v1/warning-drafts/{warning['id']}"
    said = {"answer": "It was Maya who lied."}
    warning = desk.does(desk.first, f"{path}/answer", said, warning["version"])
    assert public(desk)[0]["answer"] is None
    hidden = {"is_shown": False}
    warning = desk.does(desk.first, f"{path}/read-answer", hidden, warning["version"])
    assert public(desk)[0]["answer"] is None
    said = {"answer": "It is not true."}
    warning = desk.does(desk.first, f"{path}/answer", said, warning["version"])
    desk.does(desk.second, f"{path}/read-answer", {"is_shown": True}, warning["version"])
    assert public(desk)[0]["answer"] == "It is not true."


def kept_words(desk: Officers) -> set[bytes | str | None]:
    """Return what is left of the words of the one warning."""
    with desk.world.database.reading(OPERATOR) as work:
        row = work.session.scalars(select(PublicWarning)).one()
        notes = work.session.scalars(select(WarningAttempt.sealed_note)).all()
        own = (row.sealed_words, row.sealed_answer, row.sealed_reference, row.sealed_why)
        return {*own, row.code_digest, *notes}


def test_l4_it_runs_out_by_itself_and_then_its_words_are_destroyed(desk: Officers, two, clock):
    warning = desk.published(*two)
    path = f"/v1/warning-drafts/{warning['id']}"
    clock.at += timedelta(days=364)
    assert len(public(desk)) == 1
    assert path in str(desk.reads(desk.first, "/v1/me/work"))
    clock.at += timedelta(days=1)
    assert public(desk) == []
    late = desk.tries(desk.first, f"{path}/renew", {"months": 3}, warning["version"])
    assert slug(late) == "warning-not-standing"
    assert kept_words(desk) != {None}
    assert jobs.end_with_time(desk.world.database) == 1
    assert jobs.end_with_time(desk.world.database) == 0
    assert kept_words(desk) == {None}


def test_l4_it_is_renewed_by_another_officer_than_who_let_it_stand(desk: Officers, two, clock):
    warning = desk.published(*two)
    path = f"/v1/warning-drafts/{warning['id']}/renew"
    clock.at += timedelta(days=340)
    own = desk.tries(desk.second, path, {"months": 12}, warning["version"])
    assert slug(own) == "second-officer"
    assert pointer(desk.tries(desk.first, path, {"months": 13}, warning["version"])) == "/months"
    renewed = desk.does(desk.first, path, {"months": 12}, warning["version"])
    clock.at += timedelta(days=364)
    assert len(public(desk)) == 1
    again = desk.tries(desk.first, path, {"months": 1}, renewed["version"])
    assert slug(again) == "second-officer"


@pytest.mark.parametrize(
    ("verb", "why", "wrong"), [("end", "stopped", "mistake"), ("withdraw", "mistake", "stopped")]
)
def test_l4_what_is_over_or_taken_back_leaves_no_text(desk: Officers, two, verb, why, wrong):
    warning = desk.published(*two)
    path = f"/v1/warning-drafts/{warning['id']}/{verb}"
    assert pointer(desk.tries(desk.first, path, {"why": wrong}, warning["version"])) == "/why"
    gone = desk.does(desk.first, path, {"why": why}, warning["version"])
    assert (gone["name"], gone["text"], gone["why_taken"]) == (None, None, why)
    assert kept_words(desk) == {None}
    assert public(desk) == []
    assert desk.world.client().get(f"/v1/warnings/{warning['number']}").status_code == 404


def objected(desk: Officers, number: str, **more: Any) -> tuple[str, dict[str, Any]]:
    """Object to a warning; return the code, and the objection as who decides finds it."""
    said = {"ground": "not_me", "words": "I drive a bus in Pokhara.", **more}
    answer = desk.world.client().post(f"/v1/warnings/{number}/objections", json=said)
    assert answer.status_code == 201, answer.text
    [found] = desk.reads(desk.judge, "/v1/warning-objections?state=lodged")["items"]
    return answer.json()["code"], found


def test_l4_that_is_not_me_needs_no_account_and_who_had_no_part_decides(desk: Officers, two):
    warning = desk.published(*two)
    code, found = objected(desk, warning["number"], email="bus@driver.example")
    [item] = public(desk)
    assert (item["contested"], bool(item["contested_text"])) == (True, True)
    path = f"/v1/warning-objections/{found['id']}"
    assert path in str(desk.reads(desk.judge, "/v1/me/work"))
    assert desk.reads(desk.judge, path)["words"] == "I drive a bus in Pokhara."
    decision = {"is_upheld": True, "reason": "It is another man of that name."}
    officer = desk.tries(desk.first, f"{path}/decide", decision, found["version"])
    assert officer.status_code == 404
    desk.does(desk.judge, f"{path}/decide", decision, found["version"])
    assert public(desk) == []
    assert kept_words(desk) == {None}
    mine = desk.world.client().post("/v1/warnings/objection", json={"code": code}).json()
    assert (mine["state"], mine["reason"]) == ("upheld", decision["reason"])
    [letter] = desk.world.letters("bus@driver.example")
    assert [said for said in (warning["number"], NAME) if said in letter.text] == []


def test_an_objection_that_is_dismissed_leaves_the_warning_and_its_mark_goes(desk: Officers, two):
    warning = desk.published(*two)
    _, found = objected(desk, warning["number"])
    path = f"/v1/warning-objections/{found['id']}/decide"
    decision = {"is_upheld": False, "reason": "The receipts bear his number."}
    done = desk.does(desk.judge, path, decision, found["version"])
    assert [each["contested"] for each in public(desk)] == [False]
    again = desk.tries(desk.judge, path, decision, done["version"])
    assert again.status_code == 409


def test_c2_who_had_a_part_in_the_warning_does_not_decide_about_it(desk: Officers, two):
    warning = desk.published(*two)
    _, found = objected(desk, warning["number"])
    both = desk.world.member(Role.APPEALS_MEMBER, desk.scheme, email=desk.second.email)
    path = f"/v1/warning-objections/{found['id']}/decide"
    decision = {"is_upheld": False, "reason": "I published it and it is right."}
    refused = desk.tries(both, path, decision, found["version"])
    assert slug(refused) == "had-a-part-in-warning"


def test_c2_nor_who_agreed_to_its_words(desk: Officers, two):
    path, version = drafted(desk, two)
    third = desk.world.member(Role.COMPLAINTS_OFFICER, desk.scheme)
    version = desk.does(third, f"{path}/agree", None, version)["version"]
    warning = desk.does(desk.first, f"{path}/attempts", UNREACHED, version)["warning"]
    late = desk.tries(desk.second, f"{path}/agree", None, warning["version"])
    assert late.status_code == 409
    desk.does(desk.second, f"{path}/publish", {"months": 3}, warning["version"])
    _, found = objected(desk, warning["number"])
    both = desk.world.member(Role.APPEALS_MEMBER, desk.scheme, email=third.email)
    decision = {"is_upheld": False, "reason": "I agreed to it and it is right."}
    where = f"/v1/warning-objections/{found['id']}/decide"
    assert slug(desk.tries(both, where, decision, found["version"])) == "had-a-part-in-warning"


def test_l4_who_judges_takes_a_warning_back_by_an_objection_alone(desk: Officers, two):
    warning = desk.published(*two)
    path = f"/v1/warning-drafts/{warning['id']}/withdraw"
    refused = desk.tries(desk.judge, path, {"why": "mistake"}, warning["version"])
    assert refused.status_code == 403
    assert len(public(desk)) == 1


def test_a_code_of_nothing_opens_nothing(desk: Officers):
    code = {"code": "abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456"}
    for path in ("announcement", "objection"):
        assert desk.world.client().post(f"/v1/warnings/{path}", json=code).status_code == 404


def test_l4_a_draft_is_seen_by_nobody_but_who_works_on_it(desk: Officers, two):
    path, _ = drafted(desk, two)
    number = desk.reads(desk.first, path)["number"]
    assert desk.world.client().get(f"/v1/warnings/{number}").status_code == 404
    found = desk.world.client().post("/v1/warnings/search", json={"name": NAME}).json()
    assert found["items"] == []
    firm = desk.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert firm.get(path).status_code == 404
    assert firm.get("/v1/warning-drafts").json()["items"] == []


def test_w5_conduct_is_told_in_the_language_of_the_reader(desk: Officers, two):
    desk.published(*two)
    [item] = desk.world.client().get("/v1/warnings?language=ne").json()["items"]
    assert "पैसा" in item["conduct"][0]["text"]


def test_l9_every_public_answer_says_of_which_instance_it_is(desk: Officers, two):
    warning = desk.published(*two)
    client, instance = desk.world.client(), desk.world.api.state.warnings.instance
    answers = [client.get("/v1/warnings"), client.get(f"/v1/warnings/{warning['number']}")]
    answers.append(client.post("/v1/warnings/search", json={"name": NAME}))
    assert {each.json()["instance"] for each in answers} == {instance}
    assert instance is not None


def test_the_list_asks_the_same_however_long_it_is(desk: Officers, two):
    def asked() -> int:
        with statements(desk.world.database) as seen:
            public(desk)
        return len(seen)

    desk.published(*two)
    before = asked()
    desk.published(*taken(desk, 3, 4))
    assert len(public(desk)) == 2
    assert asked() == before


def test_l4_it_lasts_twelve_months_at_most():
    assert months_after(NOON.replace(month=3, day=31), 11).month == 2
    with pytest.raises(ValueError, match="1 to 12"):
        months_after(NOON, 13)


def test_l4_what_a_restored_backup_brings_back_is_erased_again_and_not_public(desk: Officers, two):
    warning = desk.published(*two)
    gone = select(PublicWarning.id).where(TAKEN.is_gone)
    with desk.world.database.writing(OPERATOR) as work:
        assert work.session.scalars(gone).all() == []
        # As after a restore of a backup that is older than the withdrawal.
        work.session.execute(update(PublicWarning).values(**TAKEN.emptied))
        assert TAKEN.then is not None
        TAKEN.then(work)
    assert public(desk) == []
    assert desk.world.client().get(f"/v1/warnings/{warning['number']}").status_code == 404
    assert kept_words(desk) == {None}


def test_l8_what_was_said_against_it_is_erased_again_after_a_restore(desk: Officers, two):
    warning = desk.published(*two)
    _, found = objected(desk, warning["number"], email="bus@driver.example")
    path = f"/v1/warning-objections/{found['id']}/decide"
    decision = {"is_upheld": True, "reason": "It is another man of that name."}
    desk.does(desk.judge, path, decision, found["version"])
    with desk.world.database.reading(OPERATOR) as work:
        for each in (OBJECTED, ADDRESSES):
            assert work.session.scalars(select(WarningObjection.id).where(each.is_gone)).all()
            assert {"sealed_words", "sealed_address"} & set(each.emptied)


def archived(desk: Officers, who: Member) -> tuple[dict[str, Any], str]:
    """Fetch the whole file of somebody's organisation: its warnings by piece, and all its text."""
    archive = whole_file(desk.world, who)
    found = {each: rows(archive, f"warnings/{each}") for each in ("warnings", "findings")}
    return found, b"".join(archive.read(name) for name in archive.namelist()).decode()


def test_p6_a_firm_fetches_what_was_warned_of_it_and_never_who_complained(desk: Officers, two):
    warning = desk.published(*two)
    said = {"answer": "It is not true."}
    path = f"/v1/warning-drafts/{warning['id']}"
    warning = desk.does(desk.first, f"{path}/answer", said, warning["version"])
    warning = desk.does(desk.first, f"{path}/read-answer", {"is_shown": True}, warning["version"])
    agency = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    holder = desk.world.member(Role.RECRUITER_MANAGER, agency)
    assert archived(desk, holder)[0] == {"warnings": [], "findings": []}
    record = held_record(desk.world, holder)
    with desk.world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, UUID(warning["subject_id"])).merged_into = record

    held, whole = archived(desk, holder)

    [told] = held["warnings"]
    assert (told["number"], told["name"], told["answer"]) == (
        *(warning["number"], NAME),
        said["answer"],
    )
    people = [str(each.person.id) for each in (desk.first, desk.second)]
    secret = [*two, *desk.receipts, *STORIES[:3], "98412345", *people, desk.first.email]
    assert [each for each in secret if each in whole] == []
    desk.does(desk.first, f"{path}/withdraw", {"why": "mistake"}, warning["version"])
    [told] = archived(desk, holder)[0]["warnings"]
    assert (told["state"], told["name"], told["text"]) == ("withdrawn", None, None)


def test_p6_no_draft_is_told_to_the_authority_on_whose_finding_it_rests(desk: Officers):
    authority = desk.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    manager = desk.world.member(Role.AUTHORITY_MANAGER, authority)
    found = {"authority": str(authority.id), "found_on": "2026-10-01", "reference": "DoFE 12"}
    draft = desk.drafted(desk.ghost(), found).json()
    assert archived(desk, manager)[0]["findings"] == []
    path = f"/v1/warning-drafts/{draft['id']}"
    draft = desk.does(desk.first, f"{path}/attempts", UNREACHED, draft["version"])["warning"]
    desk.does(desk.second, f"{path}/publish", {"months": 3}, draft["version"])
    [told] = archived(desk, manager)[0]["findings"]
    assert (told["number"], told["reference"]) == (draft["number"], "DoFE 12")


def test_p6_an_officer_is_told_what_they_did_for_warnings(desk: Officers, two):
    warning = desk.published(*two)
    for who, count in ((desk.first, 1), (desk.second, 1), (desk.judge, 0)):
        pieces = desk.reads(who, "/v1/me/data")["held"]
        [mine] = [each["items"] for each in pieces if each["path"] == "warnings/warnings"]
        assert [each["number"] for each in mine] == [warning["number"]] * count
        assert not any(each in str(mine) for each in two)

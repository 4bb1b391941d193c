"""Respondents without an account: letters with a code, service, absence, answers, appeals (V1)."""

import pytest
from sqlalchemy import select

from app.domains.imports.models import Source
from app.domains.imports.types import ContactKind, RecordKind
from app.domains.subjects.models import Contact, Listing, Subject
from app.domains.violations.models import ViolationRespondent
from app.kit.ids import new_id
from tests.make import OPERATOR
from tests.people import World
from tests.violating import ALLEGATION, COUNT, DEFENCE, REASON, Bench, code_of, slug, text_of


@pytest.fixture
def bench(world: World, clock) -> Bench:
    return Bench(world, clock)


@pytest.fixture
def case(bench: Bench) -> dict:
    """A case against a firm without an account, notified."""
    return bench.notified(respondents=[{"part": "agency", "record": bench.silent}])


def test_v1_a_letter_goes_to_the_published_address_with_a_code_for_this_case_alone(bench, case):
    part = case["respondents"][0]
    assert (part["organisation_id"], part["answer_by"], part["service"]) == (None, None, [])
    page = bench.printed(case)
    text = text_of(page)
    assert "Silent Harbour Agency" in text
    assert "Ministry" in text
    code = code_of(page)
    own = bench.by_code("read", code)
    assert own.status_code == 200, own.text
    assert (own.json()["number"], own.json()["allegation"]) == (case["number"], ALLEGATION)
    assert own.json()["can_answer"] is True
    other = bench.notified(
        respondents=[{"part": "agency", "record": bench.silent}],
        counts=[{**COUNT, "offence": "deception"}],
    )
    assert bench.by_code("read", code_of(bench.printed(other))).json()["number"] == other["number"]


def test_v1_a_newer_letter_makes_an_older_code_void(bench, case):
    first, second = code_of(bench.printed(case)), code_of(bench.printed(case))
    assert bench.by_code("read", first).status_code == 404
    assert bench.by_code("read", second.upper()).status_code == 200


def test_v1_the_time_to_answer_runs_from_service(bench, case):
    bench.after(days=40)
    unserved = bench.act(bench.manager, case, "decide", bench.found(case))
    assert slug(unserved) == "notice-not-served"
    assert ("serve" in str(bench.reads(bench.officer, "/v1/me/work"))) is True
    bench.served(case)
    part = bench.read(case)["respondents"][0]
    assert [(each["way"], each["outcome"]) for each in part["service"]] == [("post", "served")]
    bench.after(days=14)
    assert slug(bench.act(bench.manager, case, "decide", bench.found(case))) == "notice-not-heard"
    bench.after(days=2)
    done = bench.done(bench.manager, case, "decide", bench.found(case))
    assert done["respondents"][0]["in_absence"] is False


def test_v1_unserved_it_goes_on_in_absence_and_says_so(bench, case):
    bench.served(case, "returned")
    bench.after(days=5)
    bench.served(case, "bounced", "email")
    bench.after(days=16)
    done = bench.done(bench.manager, case, "decide", bench.found(case))
    part = done["respondents"][0]
    assert (done["state"], part["in_absence"]) == ("confirmed", True)
    assert [each["outcome"] for each in part["service"]] == ["returned", "bounced"]
    text = text_of(bench.printed(case))
    assert "in absence" in text


def test_v1_it_answers_without_an_account_and_once(bench, case):
    code = code_of(bench.printed(case))
    count = case["counts"][0]["id"]
    said = {"answer": DEFENCE, "stances": [{"count": count, "stance": "partly"}]}
    answered = bench.by_code("answer", code, **said)
    assert answered.status_code == 200, answered.text
    assert (answered.json()["part"]["answer"], answered.json()["can_answer"]) == (DEFENCE, False)
    assert bench.by_code("answer", code, **said).status_code == 409
    part = bench.read(case)["respondents"][0]
    assert (part["answer"], part["findings"][0]["stance"]) == (DEFENCE, "partly")
    done = bench.done(bench.manager, case, "decide", bench.found(case))
    assert done["state"] == "confirmed"
    strange = [{"count": case["id"], "stance": "denied"}]
    late = bench.by_code("answer", code, answer=DEFENCE, stances=strange)
    assert late.status_code == 422


def test_v1_what_came_by_post_is_written_down_with_its_documents(bench, case):
    sent = bench.world.signed_in(bench.officer).post(
        "/v1/evidence?name=letter.txt", content=b"We took nothing, see enclosed."
    )
    document = sent.json()["id"] if sent.status_code == 201 else None
    said = {"answer": DEFENCE, "documents": [document] if document else []}
    path = f"respondents/{case['respondents'][0]['id']}/enter-answer"
    done = bench.done(bench.officer, case, path, said)
    part = done["respondents"][0]
    assert (part["answer"], part["notice_state"]) == (DEFENCE, "answered")
    again = bench.act(bench.officer, case, path, said)
    assert again.status_code == 409


def test_v1_wrong_codes_are_throttled_and_the_right_one_opens_all_the_same(bench, case):
    code = code_of(bench.printed(case))
    wrong = f"{code[:5]}{'aaaa-' * 5}aaaa"
    answers = [bench.by_code("read", wrong).status_code for _ in range(11)]
    assert answers == [404] * 10 + [429]
    assert bench.by_code("read", code).status_code == 200
    assert bench.by_code("read", "zz" * 15).status_code == 404


def test_v1_the_published_e_mail_is_written_to_once_a_day(bench, case):
    path = f"respondents/{case['respondents'][0]['id']}/email"
    assert slug(bench.act(bench.officer, case, path)) == "no-published-contact"
    publishes(bench, "office@silent-harbour.example")
    bench.done(bench.officer, case, path)
    [letter] = bench.world.letters("office@silent-harbour.example")
    assert case["number"] in letter.subject
    assert ALLEGATION not in letter.text
    code = next(word for word in letter.text.split() if word.count("-") == 6)
    assert bench.by_code("read", code).json()["number"] == case["number"]
    assert slug(bench.act(bench.officer, case, path)) == "no-published-contact"


def publishes(bench: Bench, address: str) -> None:
    with bench.world.database.writing(OPERATOR) as work:
        row = work.session.scalars(select(Subject).where(Subject.number == bench.silent)).one()
        work.session.add(
            Source(
                key="ph-dmw",
                title="List",
                publisher="Ministry",
                jurisdiction="PH",
                record=RecordKind.INTERMEDIARY,
                data_licence="open",
                attribution="Ministry",
                time_zone="Asia/Manila",
                stale_after_days=90,
                digest_key="0" * 64,
            )
        )
        work.session.flush()
        listing = Listing(
            source_key="ph-dmw",
            key="silent",
            subject_key="silent",
            subject_id=row.id,
            digest="0",
            file_id=new_id(),
            line=1,
            listed_from=work.at.date(),
        )
        work.session.add(listing)
        work.session.flush()
        work.session.add(
            Contact(
                subject_id=row.id,
                listing_id=listing.id,
                kind=ContactKind.EMAIL,
                value=address,
                stated_from=work.at.date(),
                recorded_from=1,
            )
        )


def test_a_firm_with_an_account_has_no_code(bench):
    case = bench.notified()
    part = case["respondents"][0]["id"]
    assert slug(bench.act(bench.officer, case, f"respondents/{part}/print", {})) == (
        "respondent-has-account"
    )
    fresh = bench.opened(counts=[{**COUNT, "offence": "deception"}])
    part = fresh["respondents"][0]["id"]
    assert bench.act(bench.officer, fresh, f"respondents/{part}/print", {}).status_code == 409


@pytest.mark.parametrize("language", ["ne", "ar", "fil", "xx"])
def test_w5_a_letter_in_a_draft_language_has_the_english_behind_it(bench, case, language):
    part = case["respondents"][0]["id"]
    answer = bench.act(bench.officer, case, f"respondents/{part}/print", {"language": language})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert "A case goes against you" in text_of(answer.content)


def test_c2_one_without_an_account_appeals_and_objects_to_a_member(bench, case):
    code = code_of(bench.printed(case))
    bench.served(case)
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    nothing = bench.by_code("objections", code, member=case["id"], reason="He knows us.")
    assert nothing.status_code == 404
    lodged = bench.by_code("appeal", code, grounds="Nobody asked us which driver it was.")
    assert lodged.status_code == 200, lodged.text
    assert (lodged.json()["appeal"]["state"], lodged.json()["part"]["is_held"]) == ("lodged", True)
    number = lodged.json()["appeal"]["number"]
    [appeal] = bench.reads(bench.colleague, "/v1/appeals")["items"]
    assert appeal["number"] == number
    members = {"members": [str(each.person.id) for each in bench.panel]}
    version = bench.reads(bench.colleague, f"/v1/appeals/{appeal['id']}")["version"]
    bench.does(bench.colleague, f"/v1/appeals/{appeal['id']}/panel", members, version)
    panel = bench.by_code("read", code).json()["appeal"]["panel"]
    said = {"member": panel[0]["id"], "reason": "She was our lawyer until last year."}
    assert bench.by_code("objections", code, **said).status_code == 200
    assert slug(bench.by_code("objections", code, **said)) == "objection-to-member-over"
    back = bench.by_code("take-appeal-back", code)
    assert (back.json()["appeal"]["state"], back.json()["part"]["is_held"]) == ("withdrawn", False)


def test_c2_its_own_words_stand_beside_what_was_confirmed(bench, case):
    code = code_of(bench.printed(case))
    early = bench.by_code("statement", code, statement="We did not do it.")
    assert slug(early) == "act-not-in-effect"
    bench.served(case)
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    too_long = bench.by_code("statement", code, statement="w" * 1_001)
    assert too_long.status_code == 422
    said = bench.by_code("statement", code, statement="A driver did it; we repaid all of it.")
    assert said.json()["part"]["statement"] == "A driver did it; we repaid all of it."


def test_l8_the_name_of_a_person_is_sealed_and_forgotten_when_nothing_needs_it(bench):
    officer = {
        "part": "officer",
        "officer_of": bench.silent,
        "name": "Anselmo Quibranza",
        "address": "14 Mabini Street\nCebu",
    }
    people = [{"part": "agency", "record": bench.silent}, officer]
    case = bench.notified(respondents=people, counts=[{**COUNT, "respondents": [0, 1]}])
    text = text_of(bench.printed(case))
    assert "Anselmo Quibranza" in text
    assert "14 Mabini Street" in text
    for each in case["respondents"]:
        known = bench.reads(bench.officer, f"/v1/notices/{each['notice_id']}")
        said = {"way": "post", "outcome": "served", "at": bench.clock.at.isoformat()}
        bench.does(bench.officer, f"/v1/notices/{each['notice_id']}/serve", said, known["version"])
    path = f"respondents/{case['respondents'][1]['id']}/forget"
    assert slug(bench.act(bench.officer, case, path)) == "violation-still-kept"
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case, "not_proved"))
    held = bench.act(bench.officer, case, path)
    assert slug(held) == "held-for-second-look", held.text
    with bench.world.database.reading(OPERATOR) as work:
        rows = work.session.scalars(select(ViolationRespondent.sealed_name)).all()
    assert b"Quibranza" not in b"".join(each for each in rows if each)


def test_a_decision_by_letter_says_its_reasons(bench, case):
    bench.served(case)
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    page = bench.printed(case)
    text = " ".join(text_of(page).split())
    assert REASON in text
    assert "You can appeal until" in text
    own = bench.by_code("read", code_of(page)).json()
    assert REASON in own["reasons"]

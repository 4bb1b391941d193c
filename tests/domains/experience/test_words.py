"""Words of workers: sealed, shown only as a person left them, removed for listed reasons (E4)."""

from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.experience.engine.bank import QUESTIONS
from app.domains.experience.models import ExperienceAnswer
from app.domains.experience.types import Harm, RemovalReason
from app.domains.identity.models import Interest
from app.domains.identity.types import InterestKind, InterestState
from app.kit.ids import new_id
from app.store.journal import Event
from tests.deploying import firm
from tests.experiencing import Survey
from tests.make import OPERATOR
from tests.people import World, key, on

HERS = "Aling रोपिताNena held my passport; call +63 917 555 0101"
CLEARED = "Somebody held my passport."


@pytest.fixture
def survey(world: World, clock) -> Survey:
    found = Survey(world, clock, workers=60)
    found.on(2026, 10, 6)
    return found


def published(survey: Survey) -> dict[str, Any]:
    """Let twelve answer, one of them in words, which a person clears; return her text."""
    given = survey.codes(20)
    survey.answers(given[0], words=HERS, language="fil")
    [waiting] = survey.waiting()
    done = survey.acts(waiting, "count", shown=CLEARED)
    assert done.status_code == 200, done.text
    survey.told(given[1:12])
    survey.on(2027, 1, 2)
    survey.tended()
    [text] = survey.texts()
    return dict(text)


def test_e4_words_are_sealed_and_shown_as_a_person_left_them(survey: Survey):
    text = published(survey)
    assert (text["words"], text["language"]) == (CLEARED, "fil")
    # Neither day, nor place, nor job stands beside it.
    assert text.keys() == {"id", "words", "language"}
    held = survey.held()
    assert "रोपिता" not in held
    assert "555 0101" not in held
    [read] = [each for each in survey.waiting("counted") if each["has_words"]]
    assert survey.read(read["id"])["words"] == HERS
    # Sealed words go when the answer is too old to be shown; what was shown goes with its block.
    survey.on(2029, 2, 1)
    survey.tended()
    assert survey.texts() == []
    assert survey.read(read["id"])["words"] is None


def test_e5_words_cleared_late_wait_for_the_next_quarter(survey: Survey):
    given = survey.codes(20)
    survey.told(given[:12])
    survey.on(2027, 1, 2)
    survey.tended()
    survey.answers(given[12], words="later")
    [waiting] = survey.waiting()
    survey.acts(waiting, "count", shown="later")
    assert survey.texts() == []
    survey.on(2027, 4, 2)
    survey.tended()
    # Alone it is in no block.
    assert survey.texts() == []


def test_e4_what_still_points_to_somebody_is_not_shown(survey: Survey):
    survey.answers(survey.codes(10)[0], words=HERS)
    [waiting] = survey.waiting()
    refused = survey.acts(waiting, "count", shown="call +63 917 555 0101")
    assert (refused.status_code, refused.json()["found"]) == (422, ["telephone"])
    for said in ({}, {"shown": CLEARED, "words_removed": "threat"}):
        assert survey.acts(waiting, "count", **said or {"shown": None}).status_code == 422


def test_e4_an_answer_waits_for_its_words_and_harm_in_them_sets_these_aside(survey: Survey):
    given = survey.codes(20)
    survey.answers(given[0], {"job": 1}, words="He beat us.")
    survey.told(given[1:10])
    survey.on(2027, 1, 2)
    survey.tended()
    # Nine counted: what nobody has read is in no figure.
    assert survey.shown()["figures"] is None
    [waiting] = survey.waiting()
    done = survey.acts(waiting, "set-aside", reason="hurt")
    assert (done.status_code, done.json()["state"]) == (200, "set_aside")
    assert (done.json()["harm"], done.json()["available_actions"]) == ("hurt", [])
    assert [each["id"] for each in survey.waiting("set_aside")] == [waiting["id"]]
    assert survey.acts(waiting, "count", words_removed="threat").status_code == 409
    # Nobody reads her words, and what she thinks of the job is not lost with them.
    survey.on(2027, 4, 2)
    survey.tended()
    figures = survey.figures()
    promise = next(each for each in figures["scores"] if each["group"] == "promise")
    assert (figures["answers"], promise["n"], promise["mean"]) == (10, 10, 3.7)
    assert survey.texts() == []
    # One is told in no number.
    assert (figures["words_set_aside_at_least"], figures["words_removed"]) == (0, {})


@pytest.mark.parametrize("reason", [None, "spam", "the firm is unhappy"])
def test_e4_words_are_set_aside_for_a_listed_harm_alone(survey: Survey, reason: str | None):
    survey.answers(survey.codes(10)[0], words="He beat us.")
    [waiting] = survey.waiting()
    refused = survey.acts(waiting, "set-aside", **({"reason": reason} if reason else {}))
    assert refused.status_code == 422
    assert survey.waiting() == [waiting]


def test_e4_what_counts_is_never_set_aside_by_hand(survey: Survey):
    # One officer cannot let a firm's bad answers vanish.
    given = survey.codes(20)
    survey.told(given[:11], {"job": 1})
    survey.answers(given[11], {"job": 1}, words="the job was another")
    [waiting] = survey.waiting()
    assert survey.acts(waiting, "count", shown="the job was another").status_code == 200
    survey.on(2027, 1, 2)
    survey.tended()
    before = survey.figures()
    for each in survey.waiting("counted"):
        refused = survey.acts(each, "set-aside", reason="hurt")
        assert (refused.status_code, refused.json()["title"]) == (409, "Not possible in this state")
        assert "set_aside" not in survey.read(each["id"])["available_actions"]
    survey.on(2027, 4, 2)
    survey.tended()
    assert survey.figures() == {**before, "since": "2025-04-01", "until": "2027-03-31"}
    assert len(survey.texts()) == 1


def test_e4_an_answer_without_words_is_never_set_aside_by_hand(survey: Survey):
    for code in survey.codes(31):
        survey.answers(code)
    [waiting] = survey.waiting()
    assert survey.read(waiting["id"])["available_actions"] == ["count", "remove"]
    refused = survey.acts(waiting, "set-aside", reason="hurt")
    assert (refused.status_code, refused.json()["title"]) == (409, "No words to set aside")


def test_e4_words_set_aside_are_counted_in_public_in_steps_of_ten(survey: Survey):
    for place, code in enumerate(survey.codes(20)[:12]):
        if place in (4, 8):
            survey.after(days=7)
        survey.answers(code, words=f"He beat us. {'x' * place}")
    read = []
    for each in survey.waiting():
        assert survey.acts(each, "set-aside", reason="hurt").status_code == 200
        read.append(survey.anyone.get("/v1/experience/removals").json())
    told = [each["words_set_aside_at_least"] for each in read]
    # Nine are told in no number: one more would tell of her.
    assert told == [0] * 9 + [10] * 3
    assert all((each["answers"], each["words"]) == ({}, {}) for each in read)
    survey.on(2027, 1, 2)
    survey.tended()
    figures = survey.figures()
    assert (figures["answers"], figures["words_set_aside_at_least"]) == (12, 10)
    assert figures["set_aside_at_least"] == 0
    assert survey.texts() == []
    with survey.world.database.reading(OPERATOR) as work:
        told_of = work.session.scalars(
            select(Event).where(Event.name == "experience.answer.set_aside")
        ).all()
    assert [each.body["reason"] for each in told_of] == ["hurt"] * 12


def test_e4_words_are_judged_by_the_same_harms_that_the_survey_asks_for():
    assert {each.value for each in Harm} == {each.code for each in QUESTIONS if each.harm}


@pytest.mark.parametrize("reason", list(RemovalReason))
def test_e4_each_removal_is_counted_in_public_by_its_listed_reason(survey: Survey, reason):
    given = survey.codes(20)
    survey.answers(given[0], words="one")
    survey.answers(given[1], words="two")
    first, second = survey.waiting()
    assert survey.acts(first, "remove", reason=reason.value).status_code == 200
    assert survey.acts(second, "count", words_removed=reason.value).status_code == 200
    read = survey.anyone.get("/v1/experience/removals").json()
    assert (read["answers"], read["words"]) == ({reason.value: 1}, {reason.value: 1})
    with survey.world.database.reading(OPERATOR) as work:
        names = work.session.scalars(select(Event.name)).all()
    assert {"experience.answer.removed", "experience.answer.counted"} <= set(names)


def test_e4_there_is_no_other_reason_and_nobody_else_decides(survey: Survey):
    survey.answers(survey.codes(10)[0], words="one")
    [waiting] = survey.waiting()
    assert survey.acts(waiting, "remove", reason="the firm is unhappy").status_code == 422
    assert survey.acts(waiting, "remove").status_code == 422
    for who in (survey.firm.holder, survey.secretariat, survey.officer):
        client = survey.world.signed_in(who)
        assert client.get(f"/v1/experience/answers/{waiting['id']}").status_code == 404
        answer = client.post(
            f"/v1/experience/answers/{waiting['id']}/set-aside",
            json={"reason": "hurt"},
            headers=on(waiting["version"]),
        )
        assert answer.status_code in (403, 404)


def test_p4_who_declared_an_interest_in_the_firm_decides_nothing(survey: Survey):
    survey.answers(survey.codes(10)[0], words="one")
    [waiting] = survey.waiting()
    with survey.world.database.writing(OPERATOR) as work:
        work.session.add(
            Interest(
                id=new_id(),
                person_id=survey.reader.person.id,
                organisation_id=survey.reader.organisation.id,
                state=InterestState.DECLARED,
                kind=InterestKind.FAMILY_TIE,
                subject_id=survey.firm.id,
                since=work.at.date(),
                entry=1,
                declared_at=work.at,
            )
        )
    refused = survey.acts(waiting, "count", shown="one")
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("interest-declared")


def test_p4_who_acts_for_the_firm_in_another_membership_decides_nothing(survey: Survey):
    survey.answers(survey.codes(10)[0], words="one")
    [waiting] = survey.waiting()
    scheme = survey.reader.organisation
    survey.reader = survey.world.member(
        Role.COMPLAINTS_OFFICER, scheme, email=survey.firm.holder.email
    )
    assert survey.acts(waiting, "count", shown="one").status_code == 403
    assert survey.acts(waiting, "remove", reason="spam").status_code == 403


def replies(survey: Survey, who: Any, words: str) -> Any:
    path = f"/v1/intermediaries/{survey.firm.id}/experience/replies"
    body = {"words": words, "language": "en"}
    return survey.world.signed_in(who).post(path, json=body, headers=key())


def test_e4_the_firm_replies_beside_the_figures_and_earlier_replies_stay(survey: Survey):
    published(survey)
    assert replies(survey, survey.firm.holder, "We hand passports out now.").status_code == 201
    assert replies(survey, survey.firm.holder, "Since May we hold none.").status_code == 201
    newest, older = survey.shown()["replies"]
    assert (newest["words"], newest["replaced_at"]) == ("Since May we hold none.", None)
    assert older["words"] == "We hand passports out now."
    assert older["replaced_at"] is not None
    assert replies(survey, survey.secretariat, "A word of ours.").status_code == 403
    assert replies(survey, firm(survey.world, number="L-2").holder, "Not ours.").status_code == 403
    refused = replies(survey, survey.firm.holder, "Ask her at nena@hotel.example")
    assert (refused.status_code, refused.json()["found"]) == (422, ["email"])


def test_words_for_the_public_turn_no_line_around(survey: Survey):
    survey.answers(survey.codes(10)[0], words="gnol \u202egood")
    [waiting] = survey.waiting()
    # Hers are kept as they came.
    assert survey.read(waiting["id"])["words"] == "gnol \u202egood"
    cleared = survey.acts(waiting, "count", shown="\u202edoog saw tI\u202c, a\u200d b")
    assert cleared.json()["shown_words"] == "doog saw tI, a\u200d b"
    said = replies(survey, survey.firm.holder, "We \u202eyalp riaf\u2066.\nAll of us.")
    assert (said.status_code, said.json()["words"]) == (201, "We yalp riaf.\nAll of us.")
    assert replies(survey, survey.firm.holder, "\u202e\u2066\u2067\u202d").status_code == 422


def asks(survey: Survey, text_id: str, ground: str = "identifies_person") -> Any:
    path = f"/v1/intermediaries/{survey.firm.id}/experience/texts/{text_id}/removal-requests"
    body = {"ground": ground, "reason": "It names our cook."}
    return survey.world.signed_in(survey.firm.holder).post(path, json=body, headers=key())


def decides(survey: Survey, request: dict[str, Any], verb: str, **body: Any) -> Any:
    path = f"/v1/experience/removal-requests/{request['id']}/{verb}"
    client = survey.world.signed_in(survey.reader)
    return client.post(path, json={"reason": "read again", **body}, headers=on(request["version"]))


def test_e4_a_firm_asks_on_two_grounds_and_a_person_decides(survey: Survey):
    text = published(survey)
    assert asks(survey, text["id"], "it_hurts_us").status_code == 422
    asked = asks(survey, text["id"])
    assert asked.status_code == 201, asked.text
    assert asks(survey, text["id"], "unlawful").status_code == 409
    # Until then it stands.
    assert survey.texts() == [text]
    work = survey.world.signed_in(survey.reader).get("/v1/me/work").json()["items"]
    assert "experience_removal" in {each["what"] for each in work}
    refused = decides(survey, asked.json(), "refuse")
    assert (refused.status_code, refused.json()["state"]) == (200, "refused")
    assert survey.texts() == [text]
    again = asks(survey, text["id"], "unlawful").json()
    granted = decides(survey, again, "grant", removed_for="court_order")
    assert granted.json()["state"] == "granted"
    assert survey.texts() == []
    # How she answered goes on to count; the removal is counted too.
    assert survey.figures()["answers"] == 12
    assert survey.anyone.get("/v1/experience/removals").json()["words"] == {"court_order": 1}
    listed = survey.world.signed_in(survey.firm.holder).get("/v1/experience/removal-requests")
    assert [each["state"] for each in listed.json()["items"]] == ["granted", "refused"]
    assert decides(survey, granted.json(), "refuse").status_code == 409


def test_e4_words_of_another_firm_are_not_there_to_ask_about(survey: Survey):
    text = published(survey)
    other = firm(survey.world, number="L-2")
    path = f"/v1/intermediaries/{other.id}/experience/texts/{text['id']}/removal-requests"
    body = {"ground": "unlawful", "reason": "It is about them."}
    answer = survey.world.signed_in(other.holder).post(path, json=body, headers=key())
    assert answer.status_code == 404


def test_p7_what_waits_to_be_read_waits_for_officers_of_complaints(survey: Survey):
    survey.answers(survey.codes(10)[0], words="one")
    mine = survey.world.signed_in(survey.reader).get("/v1/me/work").json()["items"]
    assert [(each["act"], each["what"]) for each in mine] == [("moderate", "experience")]
    others = survey.world.signed_in(survey.secretariat).get("/v1/me/work").json()["items"]
    assert "experience" not in {each["what"] for each in others}


def test_texts_are_paged_in_no_order_of_time(survey: Survey):
    given = survey.codes(20)
    for place, code in enumerate(given[:12]):
        survey.answers(code, words=f"word {'x' * place}")
        if place in (4, 8):
            survey.after(days=7)
    for each in survey.waiting():
        survey.acts(each, "count", shown=survey.read(each["id"])["words"])
    survey.on(2027, 1, 2)
    survey.tended()
    path = f"/v1/intermediaries/{survey.firm.id}/experience/texts?limit=5"
    read: list[str] = []
    cursor = ""
    while cursor is not None:
        page = survey.anyone.get(path + (f"&cursor={cursor}" if cursor else "")).json()
        read += [each["id"] for each in page["items"]]
        cursor = page["next_cursor"]
    assert (len(read), read) == (12, sorted(read))
    with survey.world.database.reading(OPERATOR) as work:
        ids = work.session.scalars(select(ExperienceAnswer.id)).all()
    assert {str(each) for each in ids} == set(read)

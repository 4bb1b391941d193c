"""Cases handled over HTTP: taken up, kept safe, sorted, opened by two, and by nobody with a tie."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Principal, Subject
from app.store.journal import Event
from tests.complaining import NEPALI, WORDS, Desks, Officer, case_of, tells
from tests.make import OPERATOR, add_subject, statements
from tests.people import World, key, on


def slug(answer) -> str:
    """Return which problem was answered."""
    return answer.json()["type"].rpartition("/")[2]


@pytest.fixture
def desks(world: World) -> Desks:
    """The scheme with its desks."""
    return Desks(world)


@pytest.fixture
def sita(desks: Desks) -> Officer:
    """An officer."""
    return desks.officer()


@pytest.fixture
def omar(desks: Desks) -> Officer:
    """Another officer."""
    return desks.officer()


@pytest.fixture
def hers(world: World):
    """A case, for whoever has its receipt."""
    return tells(world, contact={"name": "Maya Gurung", "phone": "+977 9841234567"})


@pytest.fixture
def case(world: World, hers) -> str:
    """The same, as officers know it."""
    return case_of(world, hers)


def _times(officer: Officer, case: str) -> dict[str, str]:
    clocks = officer.read(case, "/handling").json()["clocks"]
    return {each["clock"]: each["due_at"] for each in clocks}


def flag_of(officer: Officer, case: str, kind: str) -> dict[str, object]:
    flags = officer.read(case, "/handling").json()["flags"]
    return next(each for each in flags if each["flag"] == kind and not each["closed_at"])


# Taking up


def test_the_story_opens_to_the_officer_of_the_case_alone(case, sita, omar):
    sita.act(case, "assign")
    assert sita.read(case, "/story").json()["documents"][0]["text"] == NEPALI
    sita.act(case, "assign", person=omar.id, **WORDS)
    assert sita.read(case, "/story").status_code == 403
    assert omar.read(case, "/story").status_code == 200


def test_nobody_takes_a_case_from_a_colleague_who_is_there(case, sita, omar, desks):
    sita.act(case, "assign")
    refused = omar.tries(case, "assign", **WORDS)
    assert (refused.status_code, slug(refused)) == (409, "with-somebody-else")
    lena = desks.officer()
    assert lena.act(case, "assign", person=omar.id, **WORDS)["officer_id"] == omar.id


def test_a_case_is_given_on_with_a_reason_alone(case, sita, omar):
    sita.act(case, "assign")
    refused = sita.tries(case, "assign", person=omar.id)
    assert refused.json()["errors"][0]["pointer"] == "/reason"


def test_a_case_goes_to_somebody_of_its_desk_alone(case, sita, desks):
    reviewer = desks.reviewer()
    refused = sita.tries(case, "assign", person=reviewer.id)
    assert refused.json()["errors"][0]["pointer"] == "/person"


def test_candidates_are_named_with_load_and_language_as_hints(case, sita, omar, world):
    other = case_of(world, tells(world))
    sita.act(other, "assign")
    items = sita.read(case, "/candidates").json()["items"]
    assert [(each["person_id"], each["load"]) for each in items] == [(omar.id, 0), (sita.id, 1)]
    assert all(each["is_fit"] for each in items)


def test_p4_who_declared_an_interest_sees_nothing_and_is_not_given_the_case(world, sita, omar):
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    about = {"kind": "partner", "organisation": partner.number}
    case = case_of(world, tells(world, against=about))
    body = {"kind": "family_tie", "since": "2020-01-01", "organisation": partner.number}
    assert sita.read(case).status_code == 200
    made = sita.client.post("/v1/me/interests", json=body, headers=key())
    assert made.status_code == 201, made.text

    assert sita.read(case).status_code == 404
    assert sita.client.get("/v1/complaints").json()["items"] == []
    assert sita.work() == []
    [tied] = [
        e for e in omar.read(case, "/candidates").json()["items"] if e["person_id"] == sita.id
    ]
    assert (tied["is_fit"], tied["ties"]) == (False, ["interest"])
    refused = omar.tries(case, "assign", person=sita.id)
    assert (slug(refused), refused.json()["ties"]) == ("tied-to-case", ["interest"])


def test_w6_who_acts_for_the_accused_neither_sees_counts_nor_gets_a_case(world, desks, sita):
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    both = desks.officer()
    world.member(Role.PARTNER, partner, email=both.member.email)
    about = {"kind": "partner", "organisation": partner.number}
    case = case_of(world, tells(world, against=about))
    assert sita.read(case).status_code == 200
    assert both.read(case).status_code == 404
    assert both.client.get("/v1/complaints").json()["items"] == []
    refused = sita.tries(case, "assign", person=both.id)
    assert refused.json()["ties"] == ["of_the_accused"]


def test_w6_whoever_is_kept_out_loses_sight_of_the_case_and_it_is_free_again(case, sita, omar):
    sita.act(case, "assign")
    omar.act(case, "kept-out", person=sita.id, tie="related")
    assert sita.read(case).status_code == 404
    assert omar.read(case).json()["officer_id"] is None
    assert ("take", case) in omar.work()
    assert slug(omar.tries(case, "assign", person=sita.id)) == "tied-to-case"


def test_a_tie_that_the_register_finds_is_not_said(case, sita):
    refused = sita.tries(case, "kept-out", tie="interest")
    assert refused.json()["errors"][0]["pointer"] == "/tie"


def test_w3_what_nobody_takes_in_time_is_given_to_the_least_loaded_who_fits(
    world, desks, case, sita, omar, clock
):
    sita.act(case_of(world, tells(world)), "assign")
    assert desks.tend() == 0
    clock.at += timedelta(days=4)
    assert desks.tend() == 1
    assert desks.tend() == 0
    assert omar.read(case).json()["officer_id"] == omar.id
    assert omar.read(case, "/story").status_code == 200
    [letter] = world.letters(omar.member.email)
    assert "complaint" not in (letter.subject + letter.text).lower()


def test_w3_a_critical_case_is_given_after_four_hours(world, desks, sita, clock):
    case = case_of(world, tells(world, safe="no"))
    clock.at += timedelta(hours=3, minutes=59)
    assert desks.tend() == 0
    clock.at += timedelta(minutes=1)
    assert desks.tend() == 1
    assert sita.read(case).json()["officer_id"] == sita.id


def test_a_case_is_given_to_nobody_where_nobody_fits(desks, case, sita, omar, clock):
    omar.act(case, "kept-out", person=sita.id, tie="accused")
    omar.act(case, "kept-out", tie="own_word")
    clock.at += timedelta(days=4)
    assert desks.tend() == 0


def test_p5_what_an_officer_leaves_is_handed_over_and_closed_to_them(
    world, desks, case, sita, omar
):
    sita.act(case, "assign")
    client = world.signed_in(world.member(Role.ADMINISTRATOR, desks.scheme))
    membership = sita.member.membership
    ended = client.post(
        f"/v1/memberships/{membership.id}/end",
        json={**WORDS, "hand_over_to": str(omar.member.membership.id)},
        headers=on(membership.version),
    )
    assert ended.status_code == 204, ended.text
    assert ("carry_on", case) in omar.work()
    assert omar.act(case, "assign", **WORDS)["officer_id"] == omar.id
    assert omar.read(case, "/story").status_code == 200
    assert ("carry_on", case) not in omar.work()


def test_p7_whoever_is_away_is_given_nothing_and_a_colleague_takes_over(
    world, desks, case, sita, omar, clock
):
    sita.act(case, "assign")
    days = {"from_on": "2026-11-24", "until_on": "2026-11-30"}
    said = sita.client.put(
        "/v1/me/absence",
        json={**days, "substitute": str(omar.member.membership.id)},
        headers={"If-Match": '"0"'},
    )
    assert said.status_code in {200, 201}, said.text
    away = {e["person_id"]: e["is_away"] for e in omar.read(case, "/candidates").json()["items"]}
    assert away == {sita.id: True, omar.id: False}
    other = case_of(world, tells(world, safe="no"))
    clock.at += timedelta(hours=5)
    desks.tend()
    assert omar.read(other).json()["officer_id"] == omar.id
    assert omar.act(case, "assign", **WORDS)["officer_id"] == omar.id
    assert sita.read(case, "/story").status_code == 403


def test_w3_danger_is_told_to_the_desk_at_once_without_a_word_of_it(world, sita, omar):
    case = case_of(world, tells(world, safe="no"))
    letters = world.letters()
    assert {each.to for each in letters} == {sita.member.email, omar.member.email}
    assert all(case not in each.text and "complaint" not in each.text for each in letters)


def test_w6_no_letter_goes_to_whoever_acts_for_the_accused(world, desks, sita):
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    both = desks.officer()
    world.member(Role.PARTNER, partner, email=both.member.email)
    tells(world, safe="no", against={"kind": "partner", "organisation": partner.number})
    assert [each.to for each in world.letters()] == [sita.member.email]


def test_w6_two_names_alike_are_looked_at_before_an_officer_takes_a_case(world, sita, omar):
    [number] = [add_subject(world.database, 901)]
    case = case_of(world, tells(world, against={"record": number}))
    with world.database.writing(OPERATOR) as work:
        subject = work.session.scalars(select(Subject).where(Subject.number == number)).one()
        work.session.add(
            Principal(
                subject_id=subject.id,
                role="owner",
                stated_from=work.at.date(),
                name=sita.member.person.name,
                recorded_from=1,
            )
        )
    listed = omar.read(case, "/candidates").json()["items"]
    assert {e["person_id"]: e["ties"] for e in listed}[sita.id] == ["to_be_looked_at"]
    assert slug(sita.tries(case, "assign")) == "held-for-second-look"
    assert slug(omar.tries(case, "assign", person=sita.id)) == "tied-to-case"
    heard = {"is_her": True, "notes": "She named the car."}
    assert slug(sita.tries(case, "hearings", **heard)) == "held-for-second-look"
    omar.act(case, "assign")
    asked = omar.act(case, "identity-requests", reason="To reach her.")
    granted = {"answer": "granted", "reason": "It is needed."}
    path = f"identity-requests/{asked['id']}/answer"
    assert slug(sita.tries(case, path, **granted)) == "held-for-second-look"
    omar.act(case, "safety", answer="safe", words="Asked.")
    assert slug(sita.tries(case, "decider")) == "held-for-second-look"


# Safety and severity


def test_w3_whoever_is_not_safe_makes_the_case_critical_and_its_times_short(case, sita, hers):
    sita.act(case, "assign")
    before, triage = sita.read(case).json(), _times(sita, case)["triage"]
    after = sita.act(case, "safety", answer="not_safe", words="She is locked in the house.")
    assert (before["severity"], after["severity"]) == ("medium", "critical")
    assert _times(sita, case)["triage"] < triage
    said = [each["text"] for each in hers.get("/v1/receipt").json()["messages"]]
    assert len(said) >= 2


def test_w3_anyone_who_sees_it_raises_a_severity_and_a_second_person_alone_lowers_it(
    case, sita, omar
):
    omar.act(case, "severities", severity="critical", why="threatened", **WORDS)
    sita.act(case, "assign")
    assert omar.tries(case, "severities", severity="low", why="over", **WORDS).status_code == 403
    due = sita.read(case).json()["due_at"]
    held = sita.act(case, "severities", severity="medium", why="misread", **WORDS)
    assert held["severity"] == "critical"
    [change] = [
        e for e in sita.read(case, "/handling").json()["severities"] if not e["answered_at"]
    ]
    answer = f"severities/{change['id']}/answer"
    refused = sita.tries(case, answer, agrees=True, **WORDS)
    assert slug(refused) == "another-person-needed"
    assert ("confirm_severity", case) in omar.work()
    assert omar.act(case, answer, agrees=True, **WORDS)["severity"] == "medium"
    assert sita.read(case).json()["due_at"] == due
    assert slug(omar.tries(case, answer, agrees=True, **WORDS)) == "answered-already"


def test_w3_a_refused_lower_severity_changes_nothing(case, sita, omar):
    sita.act(case, "assign")
    sita.act(case, "severities", severity="low", why="misread", **WORDS)
    [change] = sita.read(case, "/handling").json()["severities"]
    answer = f"severities/{change['id']}/answer"
    assert omar.act(case, answer, agrees=False, **WORDS)["severity"] == "medium"


def test_w3_a_case_is_not_admitted_while_a_lower_severity_waits(case, sita):
    sita.act(case, "assign")
    sita.act(case, "safety", answer="safe", words="Asked by message.")
    sita.act(case, "severities", severity="low", why="misread", **WORDS)
    assert slug(sita.tries(case, "admit")) == "not-sorted"


def test_a_case_that_speaks_of_nothing_is_not_admitted(case, sita, hers):
    sita.act(case, "assign")
    sita.act(case, "safety", answer="not_asked", words="No way to reach her.")
    [named] = sita.read(case, "/handling").json()["allegations"]
    sita.act(case, f"allegations/{named['id']}/drop", reason="It was a loan of a cousin.")
    assert slug(sita.tries(case, "admit")) == "not-sorted"
    [seen] = hers.get("/v1/receipt").json()["allegations"]
    assert seen["dropped_at"] is not None
    assert seen["reasons"] == "It was a loan of a cousin."
    sita.act(case, "allegations", category="fee_charged", **WORDS)
    assert sita.act(case, "admit")["state"] == "inquiry"


def test_w2_a_flag_is_closed_by_two_and_not_by_a_withdrawal(case, sita, omar, hers):
    sita.act(case, "assign")
    sita.act(case, "allegations", category="violence_sexual", **WORDS)
    hers.post("/v1/receipt/withdrawal", json={"pressed": "no"})
    flag = flag_of(sita, case, "violence")
    close = f"flags/{flag['id']}/close"
    sita.act(case, close, **WORDS)
    assert slug(sita.tries(case, close, **WORDS)) == "another-person-needed"
    assert "violence" in sita.read(case).json()["flags"]
    assert ("confirm_flag", case) in omar.work()
    omar.act(case, f"flags/{flag['id']}/keep-open", **WORDS)
    assert ("confirm_flag", case) not in omar.work()
    sita.act(case, close, **WORDS)
    assert "violence" not in omar.act(case, close, **WORDS)["flags"]


def test_l10_a_person_matches_a_name_to_a_record_and_a_tie_frees_the_case(world, sita, omar):
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    body = {"kind": "employment", "since": "2020-01-01", "organisation": partner.number}
    made = sita.client.post("/v1/me/interests", json=body, headers=key())
    assert made.status_code == 201, made.text
    case = case_of(world, tells(world, against={"name": "The helpers"}))
    assert sita.act(case, "assign")["accused_organisation_id"] is None
    against = {"kind": "partner", "organisation": partner.number}
    sita.act(case, "accused", against=against, **WORDS)
    assert sita.read(case).status_code == 404
    seen = omar.read(case).json()
    assert (seen["officer_id"], seen["accused_name"]) == (None, "The helpers")
    assert seen["accused_organisation_id"] == str(partner.id)


def test_w6_a_case_that_turns_out_to_be_of_the_scheme_leaves_the_officers(desks, case, sita):
    reviewer = desks.reviewer()
    sita.act(case, "assign")
    sita.act(case, "accused", against={"kind": "scheme"}, **WORDS)
    assert sita.read(case).status_code == 404
    assert reviewer.read(case).json()["officer_id"] is None
    assert reviewer.act(case, "assign")["state"] == "safety_check"


# Who complained


def test_w2_who_complained_opens_once_another_officer_granted_it_and_she_reads_all(
    case, sita, omar, hers, clock
):
    sita.act(case, "assign")
    assert slug(sita.read(case, "/identity")) == "identity-closed"
    asked = sita.act(case, "identity-requests", reason="The airport desk needs her name today.")
    path = f"identity-requests/{asked['id']}"
    assert slug(sita.tries(case, f"{path}/answer", answer="granted", **WORDS)) == (
        "another-person-needed"
    )
    assert ("answer_request", case) in omar.work()
    assert omar.read(case, f"/{path}").json()["reason"] == "The airport desk needs her name today."
    omar.act(case, f"{path}/answer", answer="granted", reason="Her life is in danger.")
    assert omar.read(case, "/identity").status_code == 403
    opened = sita.read(case, "/identity").json()
    assert opened["facts"] == {"name": "Maya Gurung", "phone": "+977 9841234567"}

    seen = hers.get("/v1/receipt").json()
    [request] = seen["identity_requests"]
    assert request["who"] == sita.member.person.name
    assert request["why"] == "The airport desk needs her name today."
    assert request["answered_by"] == omar.member.person.name
    assert request["answer_why"] == "Her life is in danger."
    assert request["opened_at"] is not None
    assert [each["what"] for each in seen["openings"]] == [
        "complaint_request",
        "complaint_identity",
    ]
    clock.at += timedelta(days=8)
    assert slug(sita.read(case, "/identity")) == "identity-closed"


def test_w2_a_refused_request_opens_nothing_and_she_reads_that_too(case, sita, omar, hers):
    sita.act(case, "assign")
    asked = sita.act(case, "identity-requests", **WORDS)
    again = sita.tries(case, "identity-requests", **WORDS)
    assert slug(again) == "answered-already"
    path = f"identity-requests/{asked['id']}/answer"
    omar.act(case, path, answer="refused", reason="Ask her first, by message.")
    assert slug(sita.read(case, "/identity")) == "identity-closed"
    [request] = hers.get("/v1/receipt").json()["identity_requests"]
    assert (request["answer"], request["opened_at"]) == ("refused", None)
    assert request["answer_why"] == "Ask her first, by message."


def test_w2_a_critical_case_takes_two_as_well(world, sita):
    case = case_of(world, tells(world, safe="no", contact={"phone": "+97455551234"}))
    sita.act(case, "assign")
    assert slug(sita.read(case, "/identity")) == "identity-closed"


def test_w2_a_grant_ends_when_the_case_is_handed_on(case, sita, omar, desks):
    lena = desks.officer()
    sita.act(case, "assign")
    asked = sita.act(case, "identity-requests", **WORDS)
    omar.act(case, f"identity-requests/{asked['id']}/answer", answer="granted", **WORDS)
    sita.act(case, "assign", person=lena.id, **WORDS)
    assert sita.read(case, "/identity").status_code == 403
    assert slug(lena.read(case, "/identity")) == "identity-closed"


# Words and times


def test_w5_a_translation_is_a_document_of_its_own_and_the_original_stays(case, sita):
    sita.act(case, "assign")
    story = sita.read(case, "/story").json()["documents"][0]
    sita.act(case, "translations", of=story["id"], language="en", text="The agency took money.")
    documents = sita.read(case, "/story").json()["documents"]
    [translated] = [each for each in documents if each["kind"] == "translation"]
    assert (translated["of_id"], translated["language"]) == (story["id"], "en")
    assert [each["text"] for each in documents if each["kind"] == "story"] == [NEPALI]
    for other in (translated["id"], case):
        refused = sita.tries(case, "translations", of=other, language="fr", text="L'agence.")
        assert refused.json()["errors"][0]["pointer"] == "/of"


def test_w1_an_officer_writes_nothing_to_a_respondent(case, sita):
    sita.act(case, "assign")
    refused = sita.tries(case, "messages", text="She says so.", audience="respondent")
    assert refused.json()["errors"][0]["pointer"] == "/audience"


def test_a_note_is_not_for_her(case, sita, hers):
    sita.act(case, "assign")
    sita.act(case, "messages", text="Ask the post tomorrow.", audience="internal")
    assert "Ask the post tomorrow." not in hers.get("/v1/receipt").text
    assert "Ask the post tomorrow." in sita.read(case, "/story").text


def test_a_pause_ends_by_itself_when_it_has_lasted_too_long(case, sita, desks, clock):
    sita.act(case, "assign")
    sita.act(case, "safety", answer="safe", words="Asked by message.")
    before = {e["clock"]: e for e in sita.read(case, "/handling").json()["clocks"]}
    sita.act(case, "pause", why="waiting_for_complainant", **WORDS)
    assert slug(sita.tries(case, "pause", why="she_asked_to_wait", **WORDS)) == "step-refused"
    clock.at += timedelta(days=45)
    desks.tend()
    after = {e["clock"]: e for e in sita.read(case, "/handling").json()["clocks"]}
    assert not after["triage"]["stands"]
    assert after["progress"]["due_at"] == before["progress"]["due_at"]
    assert after["decision"]["due_at"] > before["decision"]["due_at"]
    assert slug(sita.tries(case, "resume", **WORDS)) == "step-refused"


def test_a_time_is_extended_once_while_it_lasts(case, sita, hers):
    sita.act(case, "assign")
    before = {e["clock"]: e for e in sita.read(case, "/handling").json()["clocks"]}
    reason = "The bank answers in June."
    sita.act(case, "extensions", clock="decision", reason=reason)
    after = {e["clock"]: e for e in sita.read(case, "/handling").json()["clocks"]}
    assert after["decision"]["due_at"] > before["decision"]["due_at"]
    assert reason in [each["text"] for each in hers.get("/v1/receipt").json()["messages"]]
    again = sita.tries(case, "extensions", clock="decision", reason=reason)
    assert slug(again) == "time-not-extended"
    for kind in ("triage", "inquiry"):
        refused = sita.tries(case, "extensions", clock=kind, reason=reason)
        assert slug(refused) == "time-not-extended"


def test_p7_what_waits_names_each_act_with_its_time(case, sita, omar, clock):
    assert omar.work() == [("take", case)]
    sita.act(case, "assign")
    assert omar.work() == []
    assert sorted(sita.work()) == [("check_safety", case), ("inform", case)]
    sita.act(case, "safety", answer="safe", words="Asked by message.")
    assert sorted(sita.work()) == [("inform", case), ("sort", case)]
    sita.act(case, "admit")
    clock.at += timedelta(days=32)
    items = [e for e in sita.client.get("/v1/me/work").json()["items"] if e["what"] == "complaint"]
    assert sorted(each["act"] for each in items) == ["inform", "look_into"]
    assert all(each["due"] for each in items), items


def test_nothing_of_what_officers_write_stands_in_the_journal(world, case, sita):
    sita.act(case, "assign")
    sita.act(case, "safety", answer="safe", words="Kathmandu-planted-word")
    sita.act(case, "severities", severity="high", why="more_told", reason="Planted-word-two")
    sita.act(case, "messages", text="Planted-word-three", audience="complainant")
    with world.database.reading(OPERATOR) as work:
        events = work.session.scalars(select(Event)).all()
        told = " ".join(str(vars(each)) for each in events).lower()
        ours = [each for each in events if each.name.startswith("complaints.")]
    assert ours
    assert all(each.subject_id is None for each in ours)
    assert "planted" not in told


def test_lists_and_work_ask_as_often_for_many_cases_as_for_one(world, sita):
    def asked(path: str) -> int:
        client = sita.client
        with statements(world.database) as found:
            assert client.get(path).status_code == 200
        return len(found)

    def told(count: int) -> None:
        for _ in range(count):
            sita.act(case_of(world, tells(world)), "assign")
            tells(world)

    told(1)
    few = [asked(path) for path in ("/v1/complaints", "/v1/me/work")]
    told(4)
    assert [asked(path) for path in ("/v1/complaints", "/v1/me/work")] == few


def test_w5_burmese_in_the_old_code_is_marked_for_the_officer(world: World, sita: Officer):
    case = case_of(world, tells(world, story="ေက်းဇူးတင္ပါတယ္", spoken="my"))
    sita.act(case, "assign")
    kept = sita.read(case, "/story").json()["documents"]
    facts = next(each["text"] for each in kept if each["kind"] == "facts")
    assert json.loads(facts)["zawgyi"] is True

"""Sanctions over HTTP: proposed, announced, decided by another, in force, ended."""

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.certifications.rules import conduct_found
from app.domains.identity.types import OrganisationKind
from app.domains.sanctions.queries.in_force import in_force
from app.domains.sanctions.service.holdings import HOLDING
from app.store.holdings import Rows, Whose, WhoseKind
from app.store.journal import Event
from tests.people import World, key
from tests.sanctioning import ARTICLE, LEFT, SUSPENSION, SWAPPED, WHY, Court
from tests.violating import COUNT, pointers, slug


@pytest.fixture
def court(world: World, clock) -> Court:
    return Court(world, clock)


def test_v3_the_schedule_proposes_with_its_row_and_how_sure_it_is(court: Court):
    case = court.confirmed(counts=[SWAPPED])
    whom = case["respondents"][0]["id"]
    path = f"/v1/violations/{case['id']}/respondents/{whom}/sanction-proposal"
    said = court.reads(court.officer, path)
    proposal = said["proposal"]
    assert (proposal["schedule"], proposal["version"]) == ("ph-overseas", "2023")
    assert (proposal["law"], proposal["confidence"]) == ("day_of_act", "draft")
    [count] = proposal["counts"]
    assert (count["offence"], count["step"], count["steps"]) == ("PH-L-05", 1, 4)
    assert (count["confidence"], count["article"]) == ("seen", None)
    assert proposal["penalty"]["kind"] == "licence_suspension"
    assert proposal["penalty"]["least"] == {"months": 2, "days": 0}
    assert "several_victims" in proposal["circumstances"]
    graver = court.reads(court.officer, f"{path}?circumstance=minors")["proposal"]
    assert "minors" in graver["circumstances"]
    assert court.tries(court.firm, "/v1/sanctions", court.sanctioning(case)).status_code == 403


def test_a_count_that_can_fall_under_several_offences_is_asked_of_a_person(court: Court):
    case = court.confirmed()
    whom, count = case["respondents"][0]["id"], case["counts"][0]["id"]
    path = f"/v1/violations/{case['id']}/respondents/{whom}/sanction-proposal"
    said = court.reads(court.officer, path)
    assert said["proposal"] is None
    [left] = said["open_counts"]
    assert left["offences"] == ["PH-S-11", "PH-S-12", "PH-L-01", "PH-L-02"]
    assert (
        court.world.signed_in(court.officer).get(f"{path}?offence={'-' * 36}:PH-L-01").status_code
        == 422
    )
    named = court.reads(court.officer, f"{path}?offence={count}:PH-L-01")["proposal"]
    assert named["counts"][0]["offence"] == "PH-L-01"
    assert named["counts"][0]["refund"]
    other = court.tries(
        court.officer,
        "/v1/sanctions",
        court.sanctioning(case, offences={count: "PH-T-02"}),
    )
    assert pointers(other) == [f"/offences/{count}"]


def test_c1_nothing_is_in_effect_before_the_firm_was_heard(court: Court):
    case = court.final(counts=[SWAPPED])
    row = court.announced(case)
    assert (row["state"], row["in_force"], row["departs"]) == ("announced", False, False)
    assert row["number"].startswith("VS")
    notice = court.reads(court.firm, f"/v1/notices/{row['notice']}")
    assert (notice["act"], notice["state"]) == ("sanction_imposed", "announced")
    assert {"case": case["number"]}.items() <= notice["facts"][0].items()
    assert court.work_of(court.firm).count(("answer", "notice")) == 1
    assert slug(court.on(row, "decide")) == "notice-not-heard"
    court.does(
        court.firm,
        f"/v1/notices/{row['notice']}/answer",
        {"answer": "We changed the contracts back."},
        notice["version"],
    )
    assert ("decide", "sanction") in court.work_of(court.manager)
    assert ("decide", "sanction") not in court.work_of(court.officer)
    done = court.did(row, "decide")
    assert (done["state"], done["in_force"]) == ("imposed", True)
    assert court.read(case)["state"] == "sanctioned"
    assert court.sanction(row, court.firm)["state"] == "imposed"


def test_v3_p4_whoever_opened_the_case_or_announced_it_does_not_decide(court: Court):
    case = court.opened(court.manager, counts=[SWAPPED])
    case = court.done(court.officer, case, "notify")
    court.after(days=16)
    case = court.done(court.second_manager, case, "decide", court.found(case))
    court.after(days=40)
    row = court.announced(case, court.second_manager)
    court.after(days=15)
    for who in (court.manager, court.second_manager):
        assert slug(court.on(row, "decide", who)) == "opened-it"
    assert court.on(row, "decide", court.officer).status_code == 403
    assert (
        court.tries(
            court.judge, f"/v1/sanctions/{row['id']}/decide", {"reason": WHY}, 1
        ).status_code
        == 404
    )


def test_v3_a_departure_has_a_reason_and_nothing_harsher_than_announced_is_decided(court: Court):
    case = court.final(counts=[SWAPPED])
    fine = {"kind": "fine", "fine": {"amount": "20000.00", "currency": "PHP"}}
    refused = court.announces(case, measure=fine)
    assert slug(refused) == "departure-unreasoned"
    row = court.announced(case, measure=fine, why_departing="Everything was put right at once.")
    assert (row["departs"], row["why_departing"]) == (True, "Everything was put right at once.")
    court.after(days=15)
    harsher = {"kind": "fine", "fine": {"amount": "20000.01", "currency": "PHP"}}
    assert slug(court.on(row, "decide", milder=harsher)) == "harsher-than-announced"
    assert slug(court.on(row, "decide", milder=SUSPENSION)) == "harsher-than-announced"
    milder = {"kind": "fine", "fine": {"amount": "15000.00", "currency": "PHP"}}
    done = court.did(row, "decide", milder=milder)
    assert done["fine"]["amount"] == {"amount": "15000.00", "currency": "PHP"}
    letters = court.reads(court.firm, f"/v1/notices/{row['notice']}")
    assert letters["state"] == "in_effect"


def test_a_length_inside_the_step_is_no_departure(court: Court):
    case = court.final(counts=[SWAPPED])
    inside = {"kind": "licence_suspension", "length": {"months": 5}}
    assert not court.announced(case, measure=inside)["departs"]


def test_v3_each_body_decides_what_is_its_own(court: Court):
    case = court.confirmed(counts=[SWAPPED])
    for kind in ("certificate_withdrawal", "mark_withdrawal", "membership_end", "warning"):
        answer = court.announces(case, measure={"kind": kind}, why_departing=WHY)
        assert slug(answer) == "not-competent-for-sanction", kind
    ours = court.of_scheme()
    for kind in ("licence_suspension", "licence_cancellation", "fine", "disqualification"):
        answer = court.announces(ours, court.secretary, measure={"kind": kind}, why_departing=WHY)
        assert slug(answer) == "not-competent-for-sanction", kind
    advice = {"kind": "recommendation", "sent_to": "Department of Migrant Workers"}
    row = court.announced(ours, court.secretary, measure=advice)
    court.after(days=15)
    done = court.did(row, "decide", court.judge)
    assert (done["state"], done["in_force"], done["sent_to"]) == (
        *("imposed", False),
        "Department of Migrant Workers",
    )
    court.follow()
    assert court.shown() == []


def test_v3_one_conduct_is_sanctioned_once_in_each_kind(court: Court):
    case = court.final(counts=[SWAPPED])
    row = court.announced(case)
    again = court.announces(case)
    assert slug(again) == "sanctioned-already"
    assert again.json()["sanction"] == row["id"]
    court.did(row, "drop")
    assert court.announces(case).status_code == 201


def test_nothing_is_announced_for_what_is_not_confirmed(court: Court):
    case = court.notified(counts=[SWAPPED])
    assert slug(court.announces(case)) == "not-confirmed"


def test_a_licence_is_changed_only_for_what_is_final(court: Court):
    case = court.confirmed(counts=[SWAPPED])
    row = court.announced(case)
    court.after(days=15)
    assert slug(court.on(row, "decide")) == "violation-not-final"
    court.after(days=40)
    assert court.did(row, "decide")["state"] == "imposed"


def test_a_suspension_suspends_the_licence_and_ends_on_its_day_without_anybody(court: Court):
    court.licensed()
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    [on] = row["licences"]
    act = court.reads(court.officer, f"/v1/licence-acts/{on['act']}")
    assert (act["status"], act["ground"]["article"]) == ("suspended", ARTICLE)
    assert court.licence() == "suspended"
    court.follow()
    [shown] = court.shown()
    assert (shown["number"], shown["provisional"], shown["by"]) == (
        *(row["number"], False),
        "authority",
    )
    assert (shown["grounds"], shown["appeal"]) == (["contract_substitution"], "appeal_open")
    assert row["pipeline_until"] is not None
    court.after(days=62)
    assert court.shown() == []
    assert court.in_force() == []
    assert court.tend() == 1
    assert court.licence() == "valid"
    assert court.tend() == 0
    assert court.sanction(row)["licences"][0]["back_act"] is not None


def test_suspensions_are_served_one_after_another(court: Court):
    cases = [court.confirmed(counts=[SWAPPED]), court.confirmed(counts=[LEFT])]
    court.after(days=40)
    rows = [court.announced(each, measure=SUSPENSION, why_departing=WHY) for each in cases]
    court.after(days=15)
    first, second = (court.did(each, "decide") for each in rows)
    assert second["from_at"] == first["until_at"]
    assert court.in_force() == [first["number"]]
    court.did(first, "lift")
    moved = court.sanction(second)
    assert moved["from_at"] < second["from_at"]
    assert court.in_force() == [second["number"]]


def test_what_is_served_already_is_not_counted_again(court: Court):
    kinds = ("contract_substitution", "abandonment", "false_documents")
    cases = [court.confirmed(counts=[{**COUNT, "offence": each}]) for each in kinds]
    court.after(days=40)
    measures = {"measure": SUSPENSION, "why_departing": WHY}
    first, second, third = (
        court.announced(
            each, **measures, offences={each["counts"][0]["id"]: "PH-L-06"} if place == 2 else {}
        )
        for place, each in enumerate(cases)
    )
    court.after(days=15)
    first, second = court.did(first, "decide"), court.did(second, "decide")
    court.after(days=70)
    third = court.did(third, "decide")
    assert first["until_at"] == second["from_at"]
    assert third["from_at"] == second["until_at"]


def test_what_waits_for_compliance_ends_when_a_person_certifies_it(court: Court):
    case = court.final(counts=[LEFT])
    measure = {"kind": "processing_suspension", "until": "complied"}
    row = court.imposed(case, measure=measure, why_departing=WHY)
    assert (row["until_at"], row["until"]) == (None, "complied")
    court.after(days=400)
    assert court.in_force() == [row["number"]]
    assert court.on(row, "comply", court.officer).status_code == 403
    done = court.did(row, "comply")
    assert (done["state"], done["in_force"]) == ("complied", False)
    assert slug(court.on(row, "lift")) == "sanction-not-in-force"


def test_what_waits_for_nothing_is_not_complied_with(court: Court):
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    assert slug(court.on(row, "comply")) == "no-condition"


def test_v4_an_urgent_measure_is_provisional_by_two_persons_and_names_no_offence(court: Court):
    court.licensed()
    case = court.notified(counts=[SWAPPED])
    urgent = {"urgent_because": "Forty workers leave on Friday.", "law": "Recruitment Rules"}
    for_good = {"kind": "licence_cancellation"}
    assert slug(court.announces(case, measure=for_good, **urgent)) == "not-for-urgency"
    too_long = {"kind": "licence_suspension", "length": {"months": 4}}
    assert pointers(court.announces(case, measure=too_long, **urgent)) == ["/length"]
    meant = {"kind": "licence_suspension", "length": {"days": 30}}
    row = court.announced(case, measure=meant, **urgent)
    assert (row["state"], row["in_force"]) == ("urgent", False)
    path = f"/v1/sanctions/{row['id']}"
    assert court.world.signed_in(court.firm).get(path).status_code == 404
    assert ("confirm", "sanction") in court.work_of(court.manager)
    done = court.did(row, "confirm")
    assert (done["in_force"], done["provisional"], done["grounds"]) == (True, True, [])
    assert court.licence() == "suspended"
    court.follow()
    [shown] = court.shown()
    assert (shown["provisional"], shown["grounds"]) == (True, [])
    assert "Provisional" in shown["reads"]
    assert "contract" not in str(shown)
    court.after(days=31)
    assert court.shown() == []
    court.tend()
    assert court.licence() == "valid"


def test_v4_a_provisional_measure_falls_with_its_case_from_that_instant(court: Court):
    court.licensed()
    case = court.notified(counts=[SWAPPED])
    meant = {"kind": "licence_suspension", "length": {"days": 60}}
    urgent = {"urgent_because": "Forty workers leave on Friday.", "law": "Recruitment Rules"}
    row = court.announced(case, measure=meant, **urgent)
    court.did(row, "confirm")
    court.follow()
    assert len(court.shown()) == 1
    court.after(days=16)
    court.done(court.manager, case, "decide", court.found(case, "not_proved"))
    assert court.shown() == []
    assert court.in_force() == []
    assert court.tend() == 2
    assert court.sanction(row)["state"] == "overturned"
    assert court.licence() == "valid"


def test_c2_what_an_appeal_finds_wrong_is_gone_at_once_and_the_licence_as_it_was(court: Court):
    court.licensed()
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    court.follow()
    assert len(court.shown()) == 1
    body = {"notice": row["notice"], "grounds": "The schedule asks for two months at most."}
    appeal = court.does(court.firm, "/v1/appeals", body)
    court.follow()
    assert court.shown()[0]["appeal"] == "appeal_running"
    court.judged(appeal["id"], "upheld")
    assert court.shown() == []
    court.tend()
    assert court.licence() == "valid"
    assert court.sanction(row)["state"] == "overturned"
    path = f"/v1/licence-acts/{row['licences'][0]['act']}"
    assert court.reads(court.officer, path)["state"] == "reversed"


def test_c2_a_sanction_falls_with_the_violation_on_which_it_rests(court: Court):
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    court.follow()
    assert len(court.shown()) == 1
    case = {"id": row["violation"], "body": "authority"}
    court.done(court.manager, case, f"respondents/{row['respondent']}/overturn", {"reason": WHY})
    assert court.shown() == []
    assert court.in_force() == []
    court.tend()
    assert court.sanction(row)["state"] == "overturned"


def test_the_body_takes_back_what_should_not_have_been(court: Court):
    court.licensed()
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    assert court.on(row, "take-back", court.officer).status_code == 403
    done = court.did(row, "take-back", reason="The court set it aside.")
    assert (done["state"], court.licence()) == ("overturned", "valid")


def test_a_fine_is_due_and_what_is_paid_is_noted_once(court: Court):
    fine = {"kind": "fine", "fine": {"amount": "50000.00", "currency": "PHP"}, "due_days": 20}
    case = court.final(counts=[SWAPPED])
    row = court.imposed(case, measure=fine, why_departing=WHY)
    assert row["fine"]["owed"]["amount"] == "50000.00"
    court.after(days=25)
    assert ("collect", "sanction") in court.work_of(court.manager)
    today = court.clock.at.date().isoformat()

    def pays(amount: str, reference: str, currency: str = "PHP"):
        money = {"amount": amount, "currency": currency}
        body = {"amount": money, "paid_on": today, "reference": reference}
        return court.on(row, "payments", None, **body)

    assert pays("20000.00", "OR-1").json()["fine"]["owed"]["amount"] == "30000.00"
    assert slug(pays("10000.00", "OR-1")) == "fine-payment-does-not-fit"
    assert slug(pays("30000.01", "OR-2")) == "fine-payment-does-not-fit"
    assert pointers(pays("100.00", "OR-2", "USD")) == ["/amount/currency"]
    assert pointers(pays("0.00", "OR-2")) == ["/amount/amount"]
    paid = pays("30000.00", "OR-2").json()
    assert paid["fine"]["paid_at"] is not None
    assert ("collect", "sanction") not in court.work_of(court.manager)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("1" * 31, "PHP"), ("NaN", "PHP"), ("1.5", "JPY"), ("1.0001", "BHD"), ("5", "XXX")],
)
def test_amounts_that_are_none_are_refused(court: Court, amount: str, currency: str):
    case = {"id": "00000000-0000-4000-8000-000000000000", "respondents": []}
    body = {
        "violation": case["id"],
        "respondent": case["id"],
        "reason": WHY,
        "measure": {"kind": "fine", "fine": {"amount": amount, "currency": currency}},
    }
    answer = court.tries(court.officer, "/v1/sanctions", body)
    assert pointers(answer) == ["/measure/fine"]


def test_what_does_not_fit_together_is_pointed_at(court: Court):
    case = court.final(counts=[SWAPPED])
    why = {"why_departing": WHY}
    for measure, where in (
        ({"kind": "licence_cancellation", "length": {"months": 2}}, ["/length"]),
        ({"kind": "licence_suspension"}, ["/length"]),
        ({"kind": "fine"}, ["/fine"]),
        ({"kind": "referral"}, ["/sent_to"]),
    ):
        assert pointers(court.announces(case, measure=measure, **why)) == where
    bare = court.announces(case, article=None)
    assert pointers(bare) == ["/article"]
    other = "00000000-0000-4000-8000-000000000000"
    assert pointers(court.announces(case, licences=[other])) == ["/licences/0"]


def test_a_sanction_in_force_binds_screening(court: Court):
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    with court.world.database.reading(CLOCK) as work:
        [found] = in_force(work, [court.subject_id], work.at)
    fact = {"sanction": found.number, "kind": found.kind.value, "provisional": False}
    assert conduct_found([fact], []).outcome == "not_met"
    assert row["number"] in conduct_found([fact], []).explanation
    assert conduct_found([{**fact, "provisional": True}], []).outcome == "question"


def test_v3_a_scheme_of_which_nothing_is_known_has_to_say_law_and_reason(court: Court):
    case = court.final(counts=[{**COUNT, "offence": "discrimination"}])
    assert pointers(court.announces(case)) == ["/measure"]
    measured = court.announces(case, measure=SUSPENSION, why_departing=WHY)
    assert pointers(measured) == ["/law"]
    law = {"law": "Anti-Discrimination Act", "why_departing": WHY}
    row = court.announced(case, measure=SUSPENSION, **law)
    assert (row["schedule"], row["law"], row["departs"]) == (None, "Anti-Discrimination Act", True)


def test_anyone_reads_the_schedules_with_sources_and_how_sure_they_are(world: World):
    client = world.client()
    found = client.get("/v1/sanction-schedules").json()
    assert [(each["key"], each["version"]) for each in found["items"]] == [
        *(("ph-overseas", each) for each in ("1983", "1985", "1987", "2016", "2023")),
        ("scheme", "1"),
    ]
    page = client.get("/v1/sanction-schedules", params={"limit": 2}).json()
    more = client.get(
        "/v1/sanction-schedules", params={"limit": 2, "cursor": page["next_cursor"]}
    ).json()
    assert [each["version"] for each in more["items"]] == ["1987", "2016"]
    whole = client.get("/v1/sanction-schedules/ph-overseas/2023").json()
    assert {each["confidence"] for each in whole["offences"]} == {"seen", "general"}
    assert "no law" in whole["means"]
    assert client.get("/v1/sanction-schedules/ph-overseas/1999").status_code == 404


def test_v3_the_scheme_warns_in_words_and_stands_on_no_record(court: Court):
    case = court.of_scheme()
    row = court.announced(case, court.secretary, article=None)
    assert (row["kind"], row["schedule"], row["departs"]) == ("warning", "scheme 1", False)
    court.after(days=15)
    done = court.did(row, "decide", court.judge)
    assert (done["state"], done["in_force"]) == ("imposed", False)
    assert "said once" in done["ends_reads"]


def test_an_employer_that_follows_the_firm_is_told_when_a_sanction_begins_and_ends(court: Court):
    employer = court.world.organisation(OrganisationKind.EMPLOYER, "Gulf Builders")
    buyer = court.world.member(Role.EMPLOYER_MANAGER, employer)
    case = court.final(counts=[SWAPPED])
    path = f"/v1/recruiters-list/{court.record}"
    watched = court.world.signed_in(buyer).put(path, headers=key())
    assert watched.status_code in {200, 201, 204}, watched.text
    court.follow()
    court.world.letters()
    row = court.announced(case, measure=SUSPENSION)
    court.follow()
    assert court.world.letters(buyer.email) == []
    court.after(days=15)
    court.did(row, "decide")
    court.follow()
    [letter] = court.world.letters(buyer.email)
    assert court.record in letter.text
    court.after(days=2)
    court.did(row, "lift")
    court.follow()
    assert len(court.world.letters(buyer.email)) == 1


def test_l8_events_hold_codes_alone_and_name_no_record_before_it_is_in_force(court: Court):
    case = court.final(counts=[SWAPPED])
    row = court.announced(case, measure=SUSPENSION)
    court.after(days=15)
    court.did(row, "decide")
    with court.world.database.reading(CLOCK) as work:
        events = work.session.scalars(
            select(Event).where(Event.name.startswith("sanctions.")).order_by(Event.number)
        ).all()
    assert [(each.name, each.subject_id) for each in events] == [
        ("sanctions.sanction.announced", None),
        ("sanctions.sanction.imposed", court.subject_id),
    ]
    assert WHY not in str([each.body for each in events])


def test_p6_the_firm_the_body_and_the_people_find_it_in_their_files(court: Court):
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    whose = (
        (WhoseKind.ORGANISATION, court.firm.organisation.id, "sanctions/against"),
        (WhoseKind.ORGANISATION, court.officer.organisation.id, "sanctions/decided"),
        (WhoseKind.PERSON, court.manager.person.id, "sanctions/sanctions"),
    )
    for kind, id_, path in whose:
        with court.world.database.reading(CLOCK) as work:
            pieces = HOLDING.of[kind](work, Whose(kind, id_))
            found = {each.path: list(each.read()) for each in pieces if isinstance(each, Rows)}
        assert [each["number"] for each in found[path]] == [row["number"]]

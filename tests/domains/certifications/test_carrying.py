"""Answers carried over from another standard: where they answer the same, marked, confirmed."""

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.applications import Applicant
from tests.certifying import Audits
from tests.people import World, key


@pytest.fixture
def applicant(world: World) -> Applicant:
    """A trained firm that holds a record."""
    found = Applicant(world)
    found.holds_a_record()
    found.is_trained()
    return found


def carry(applicant: Applicant, application, source):
    where = f"/v1/applications/{application['id']}/carry"
    return applicant.firm.post(where, json={"from": source["id"]}, headers=key())


def confirm(applicant: Applicant, application, *codes: str):
    where = f"/v1/applications/{application['id']}/confirm-carried"
    return applicant.firm.post(where, json={"indicators": list(codes)}, headers=key())


def answered(applicant: Applicant, **words: str):
    """An application under ers-1 that says of each criterion that it conforms, but for some."""
    source = applicant.begin()
    proof = applicant.document("earlier.txt")
    given = applicant.answers("ers", "conforms", documents=[proof])
    for each in given:
        for criterion, word in words.items():
            if each["indicator"].startswith(f"{criterion.replace('_', '.')}."):
                each["answer"], each["statement"] = word, "not yet at every site"
    for first in range(0, len(given), 500):
        assert applicant.answer(source, *given[first : first + 500]).status_code == 200
    return source, proof


def test_what_asks_for_all_of_it_is_carried_and_the_rest_is_a_suggestion(applicant):
    source, proof = answered(applicant, A_4="does_not")
    application = applicant.begin("nrs-1")
    made = carry(applicant, application, source)
    assert made.status_code == 200, made.text
    carried = {each["carried"]["criterion"]: each for each in made.json()["carried"]}
    # A.2 asks for all that 3.1 does, B.3 for all that 8.2 does.
    assert {"A.2", "B.3"} <= set(carried)
    one = carried["A.2"]
    assert (one["answer"], one["documents"], one["is_confirmed"]) == ("met", [proof], False)
    assert one["carried"]["relation"] == "superset"
    assert one["carried"]["number"] == source["number"]
    why = {(each["source"], each["target"]): each["why"] for each in made.json()["suggestions"]}
    assert why["A.1", "1.2"] == "relation"
    assert why["A.4", "5.2"] == "not_met"
    assert "A.4" not in carried

    again = carry(applicant, application, source)
    assert again.json()["carried"] == []


def test_what_was_carried_counts_when_it_is_confirmed_and_stays_marked(applicant):
    source, _ = answered(applicant)
    application = applicant.begin("nrs-1")
    codes = [each["indicator"] for each in carry(applicant, application, source).json()["carried"]]
    prepared = applicant.prepare(application)
    refused = applicant.act(applicant.firm, prepared, "submit")
    assert refused.status_code == 422
    assert {f"/answers/{code}" for code in codes} == {
        each["pointer"] for each in refused.json()["errors"]
    }
    first, second, *rest = codes
    wrong = confirm(applicant, application, first, "1.2.P")
    assert wrong.json()["errors"][0]["pointer"] == "/indicators/1"
    [done] = confirm(applicant, application, first).json()["changed"]
    assert (done["revision"], done["is_confirmed"]) == (2, True)
    assert done["carried"]["number"] == source["number"]
    # The same word again confirms; another word is an answer of its own.
    same = next(each for each in standing(applicant, application) if each["indicator"] == second)
    sent = {name: same[name] for name in ("indicator", "answer", "documents", "revision")}
    [told] = applicant.answer(application, sent).json()["changed"]
    assert told["is_confirmed"] is True
    assert confirm(applicant, application, *rest).status_code == 200
    other = {"indicator": first, "answer": "failed", "statement": "not so", "revision": 2}
    [own] = applicant.answer(application, other).json()["changed"]
    assert (own["carried"], own["is_confirmed"]) == (None, None)
    assert applicant.act(applicant.firm, prepared, "submit").status_code == 200


def standing(applicant, application):
    return applicant.firm.get(f"/v1/applications/{application['id']}/answers").json()["items"]


def test_a_workbook_that_nobody_touched_confirms_nothing(applicant):
    source, _ = answered(applicant)
    application = applicant.begin("nrs-1")
    carry(applicant, application, source)
    where = f"/v1/applications/{application['id']}/workbook"
    book = applicant.firm.get(f"{where}.xlsx").content
    assert applicant.firm.post(where, content=book).json() == {"changed": []}
    assert all(each["is_confirmed"] is False for each in standing(applicant, application))


def test_who_assesses_sees_what_was_carried(applicant, clock):
    source, _ = answered(applicant)
    application = applicant.begin("nrs-1")
    codes = [each["indicator"] for each in carry(applicant, application, source).json()["carried"]]
    confirm(applicant, application, *codes)
    applicant.prepare(application)
    assert applicant.act(applicant.firm, application, "submit").status_code == 200
    applicant.screened(application)
    applicant.act(applicant.secretariat, application, "accept", reason="looked at by two")
    proof = applicant.document()
    rest = [
        each
        for each in applicant.answers("nrs", "met", documents=[proof])
        if each["indicator"] not in codes
    ]
    assert applicant.answer(application, *rest).status_code == 200
    audits = Audits(applicant, clock)
    audits.accredited("nrs-1")
    audit = audits.ordered(application, "stage_2")
    audits.started(audit)
    audits.write(audit, f"assessment/{codes[0]}", {"result": "met"})
    reader = applicant.world.signed_in(audits.manager)
    [entry] = reader.get(f"/v1/audits/{audit}/entries").json()["items"]
    assert entry["applicant"]["carried"].startswith("ers 1.0, ")


def test_only_another_standard_of_the_same_record_carries(applicant, world):
    source, _ = answered(applicant)
    same = carry(applicant, source, source)
    assert same.status_code == 409
    assert same.json()["type"].endswith("/no-mapping")
    other = Applicant(world)
    other.holds_a_record()
    stranger = other.begin("nrs-1")
    assert carry(applicant, stranger, source).status_code == 404
    assert carry(other, stranger, source).status_code == 404
    applicant.holds_a_record()
    elsewhere = applicant.begin("nrs-1")
    refused = carry(applicant, elsewhere, source)
    assert refused.json()["errors"][0]["pointer"] == "/from"
    outsider = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    where = f"/v1/applications/{elsewhere['id']}/carry"
    assert outsider.post(where, json={"from": source["id"]}, headers=key()).status_code == 404

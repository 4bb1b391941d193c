"""Two auditors take one audit into the field; their bundles collide, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.domains.audits import jobs
from tests.audits import REASON, Audited, Bundle
from tests.make import because
from tests.people import World, key, on

STATEMENT = "Eleven of twelve workers paid before they left."
MENDED = {
    "root_cause": "sub-agents took fees, and nobody asked the workers",
    "correction": "the fees were paid back to all eleven",
    "corrective_action": "each worker is asked before departure and after arrival",
}
WORKERS = [
    {"name": f"Worker Number{index}", "contact": f"+974 55{index:04}", "site": "head"}
    | {"is_deployed": index % 4 != 0}
    for index in range(40)
]


@pytest.fixture
def audited(world: World) -> Audited:
    """A body and an auditee with people, and the shipped standards."""
    return Audited.made(world)


def waits(audited: Audited, who) -> set[str]:
    items = audited.by(who).get("/v1/me/work").json()["items"]
    return {each["act"] for each in items if each["what"] in ("audit", "finding")}


def test_one_is_audited_offline_by_two_whose_bundles_collide(audited: Audited):
    answers = {code: {"answer": "conforms"} for code in audited.indicators()}
    audit_id = audited.started(answers=answers, consent_to_summary=True)
    drawn = workers_are_drawn(audited, audit_id)

    # Both go into the field on the same morning, each with a bundle of their own.
    lead = Bundle.fetched(audited, audited.lead, audit_id)
    colleague = Bundle.fetched(audited, audited.auditor, audit_id)
    told = [each["auditee"]["answer"] for each in lead.said["criteria"][0]["indicators"]]
    assert told
    assert all(told)
    assert "Worker Number" not in str(lead.said)
    assert lead.said["drawn"] == sorted(drawn)

    audited.world.database.clock.at += timedelta(days=3)
    finding = uuid4()
    hers = written_by_the_colleague(audited, colleague)
    assert colleague.give_back(*hers).json()["unchanged"] == 0
    his = written_by_the_lead(audited, lead, finding, drawn)
    told = lead.give_back(*his)
    assert told.status_code == 409
    [collision] = told.json()["collisions"]
    assert collision["key"] == audited.indicators()[0]
    assert (collision["mine"]["result"], collision["theirs"]["result"]) == ("does_not", "partly")

    # They talk about it, and what the lead saw stands; what she wrote stays readable.
    his[0]["choice"] = {"take": "mine", "revision": collision["revision"]}
    assert lead.give_back(*his).status_code == 200
    assert lead.give_back(*his).json() == {"added": [], "unchanged": len(his)}
    assert colleague.give_back(*hers).json()["added"] == []
    path = f"/v1/audits/{audit_id}/entries/assessment/{audited.indicators()[0]}"
    revisions = audited.by(audited.manager).get(path).json()["items"]
    assert [each["content"]["result"] for each in revisions] == ["partly", "does_not"]

    is_accepted_and_mended(audited, audit_id)


def workers_are_drawn(audited: Audited, audit_id: UUID) -> list[str]:
    assert waits(audited, audited.recruiter) == {"hand_in_workers"}
    assert audited.hand_in(audit_id, WORKERS).status_code == 201
    assert waits(audited, audited.recruiter) == set()
    drawn: list[str] = audited.draw(audit_id, 12).json()["codes"]
    path = f"/v1/audits/{audit_id}/worker-list/drawn"
    shown = audited.by(audited.lead).get(path, headers=because("to reach them in Doha")).json()
    assert [each["code"] for each in shown["items"]] == drawn
    refused = audited.by(audited.recruiter).get(path, headers=because("whom did you draw?"))
    assert refused.status_code == 403
    return drawn


def written_by_the_colleague(audited: Audited, bundle: Bundle) -> list[dict]:
    first, *others = audited.indicators()
    partly = {"result": "partly", "statement": "some receipts are missing"}
    conforms = {"result": "conforms"}
    return [
        bundle.entry(f"assessment/{first}", partly),
        *(bundle.entry(f"assessment/{code}", conforms) for code in others),
    ]


def written_by_the_lead(
    audited: Audited, bundle: Bundle, finding: UUID, drawn: list[str]
) -> list[dict]:
    first, second, *_ = audited.indicators()
    said = {"result": "does_not", "statement": STATEMENT}
    born = {
        "criterion": audited.criteria()[0],
        "indicators": [first],
        "grade": "major",
        "statement": STATEMENT,
    }
    heard = {"without_help": True, "language": "ne", "is_deployed": True}
    return [
        bundle.entry(f"assessment/{first}", said),
        bundle.entry(f"assessment/{second}", {"result": "conforms"}),
        bundle.entry(f"finding/{finding}", born),
        *(bundle.entry(f"interview/{uuid4()}", {**heard, "drawn": code}) for code in drawn),
    ]


def is_accepted_and_mended(audited: Audited, audit_id: UUID) -> None:
    departure = {"departure": "two camps were closed; twelve were heard by telephone"}
    early = audited.act(audited.lead, audit_id, "submit", {})
    assert {each["pointer"] for each in early.json()["errors"]} <= {"/interviews", "/files"}
    audited.does(audited.lead, audit_id, "submit", departure)
    assert waits(audited, audited.manager) == {"review"}
    audited.does(audited.manager, audit_id, "return", REASON)
    assert waits(audited, audited.lead) == {"submit"}
    audited.does(audited.lead, audit_id, "submit", departure)
    number = audited.does(audited.manager, audit_id, "accept")["number"]

    assert waits(audited, audited.recruiter) == {"answer"}
    [finding] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    assert (finding["grade"], finding["statement"]) == ("major", STATEMENT)
    path = f"/v1/findings/{finding['id']}"
    proof = audited.by(audited.recruiter).post(
        "/v1/evidence?name=receipts.pdf", content=b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"
    )
    sent = {**MENDED, "documents": [proof.json()["id"]]}
    answered = audited.by(audited.recruiter).post(
        f"{path}/answer", json=sent, headers=on(finding["version"])
    )
    assert answered.status_code == 200, answered.text
    assert waits(audited, audited.auditor) == {"verify"}
    seen = {"how": "evidence", "reason": "receipts of all eleven, signed by them"}
    verified = audited.by(audited.auditor).post(
        f"{path}/verify", json=seen, headers=on(answered.json()["version"])
    )
    assert verified.json()["state"] == "verified"
    # The answer said nothing against the grade, so it is in effect.
    jobs.tend(audited.desk, audited.world.database)
    summary = audited.world.client().get(f"/v1/audit-summaries/{number}")
    [told] = summary.json()["findings"]
    assert (told["grade"], told["is_mended"], told["verified_how"]) == ("major", True, "evidence")
    assert STATEMENT not in summary.text


def test_c5_a_lost_computer_brings_nothing_back_and_a_new_bundle_does(audited: Audited):
    audit_id = audited.started()
    lost = Bundle.fetched(audited, audited.lead, audit_id)
    note = lost.entry(f"note/{uuid4()}", {"text": "the office is closed on Fridays"})
    path = f"/v1/audits/{audit_id}/bundles/{lost.said['bundle']}/revoke"
    why = {"reason": "the computer was stolen at the airport"}
    assert audited.by(audited.lead).post(path, json=why, headers=key()).status_code == 200
    answer = lost.give_back(note)
    assert answer.json()["type"].endswith("/bundle-over")
    new = Bundle.fetched(audited, audited.lead, audit_id)
    assert new.give_back(note).json()["added"][0]["revision"] == 1


def test_of_two_bundles_that_return_at_the_same_instant_neither_is_lost(audited: Audited):
    audit_id = audited.started()
    bundles = [Bundle.fetched(audited, who, audit_id) for who in (audited.lead, audited.auditor)]
    first, *others = audited.indicators()
    conforms, partly = {"result": "conforms"}, {"result": "partly", "statement": "half of it"}

    def give_back(index: int) -> int:
        bundle = bundles[index]
        said = conforms if index else partly
        entries = [bundle.entry(f"assessment/{first}", said)]
        entries += [bundle.entry(f"assessment/{code}", conforms) for code in others]
        status: int = bundle.give_back(*entries).status_code
        return status

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(give_back, (0, 1))) == [200, 409]
    path = f"/v1/audits/{audit_id}/entries/assessment/{first}"
    items = audited.by(audited.manager).get(path).json()["items"]
    assert [each["revision"] for each in items] == [1]


def test_nothing_comes_in_while_the_report_is_submitted(audited: Audited):
    audit_id = audited.started()
    audited.assess(audit_id)
    bundle = Bundle.fetched(audited, audited.auditor, audit_id)
    note = bundle.entry(f"note/{uuid4()}", {"text": "one more thing"})

    def submit() -> int:
        done = audited.act(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
        status: int = done.status_code
        return status

    def write() -> int:
        status: int = bundle.give_back(note).status_code
        return status

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(submit), pool.submit(write)
        assert (first.result(), second.result()) in {(200, 200), (200, 409)}
    # Whichever came first: what was taken was there when the report was looked at.
    kept = audited.standing_entries(audit_id)
    assert (note["key"] in kept) == (second.result() == 200)

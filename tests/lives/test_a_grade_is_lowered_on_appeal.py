"""A recruiter is graded, heard, appeals; a panel lowers the grade, and it is certified."""

from datetime import timedelta

from app.domains.audits import jobs
from app.domains.certifications import jobs as certifying
from app.domains.certifications.handlers.certificates import CertificateFollower
from app.store.consumers import run
from tests.applications import Applicant
from tests.certifying import ANSWER, SCHEMES, Audits
from tests.deciding import Committee
from tests.panels import Panel

MAJOR = {"criterion": "B.6", "grade": "major", "statement": "No internal audit was seen."}
OBJECTION = {"objection": "It took place in May; the auditor read the plan of another year."}
CONFIRMED = {"outcome": "confirmed", "reason": "What was sent is a plan and no audit."}


def graded(audits: Audits) -> tuple[dict, dict]:
    """Take an application to a report with a major finding; return it, and the finding."""
    applicant = audits.applicant
    applicant.is_trained()
    audits.accredited("ers-1")
    standard, words = SCHEMES["ers-1"]
    application = applicant.assessed("ers-1", standard, words[0])
    audits.accepted(audits.ordered(application, "stage_1"), standard, words)
    last = audits.ordered(application, "stage_2")
    audits.accepted(last, standard, words, MAJOR)
    [finding] = audits.findings(last)
    return application, finding


def notice_of(applicant: Applicant, finding: dict) -> dict:
    return dict(applicant.firm.get(f"/v1/notices/{finding['notice_id']}").json())


def tick(audits: Audits) -> None:
    """Let time do what it brings to audits."""
    jobs.tend(audits.world.api.state.audits, audits.world.database)
    audits.follow()


def follow(audits: Audits) -> None:
    """Let applications and certificates follow the journal, until nothing is left to follow."""
    audits.follow()
    desk = audits.world.api.state.certifications
    run(audits.world.database, CertificateFollower(desk))
    audits.follow()


def left_unmended(audits: Audits, clock) -> None:
    """Let the time to mend pass: the application goes to its decision as it is."""
    clock.at += timedelta(days=200)
    certifying.end_with_time(audits.world.database)
    follow(audits)


def test_c1_c2_a_grade_is_heard_appealed_and_lowered_and_the_recruiter_certified(
    applicant, audits, clock
):
    application, finding = graded(audits)
    assert (finding["grade"], finding["grade_since_at"]) == ("major", None)
    notice = notice_of(applicant, finding)
    assert (notice["state"], notice["ground"]) == ("announced", "finding_mended_first")
    assert notice["act"] == "finding_graded"
    letters = applicant.world.letters(applicant.manager.email)
    assert any(notice["number"] in each.subject for each in letters)

    # One answer is enough: that of the finding answers the notice of its grade too.
    said = {**ANSWER, **OBJECTION}
    audits.on_finding(applicant.manager, finding, "answer", said)
    assert notice_of(applicant, finding)["answer"] == OBJECTION["objection"]
    tick(audits)
    assert notice_of(applicant, finding)["state"] == "answered"
    confirmed = audits.on_finding(audits.manager, finding, "decide-grade", CONFIRMED)
    assert confirmed["grade_since_at"] is not None
    audits.follow()
    assert applicant.read(application)["state"] == "corrective_action"

    panel = Panel(applicant, clock)
    appeal = panel.lodged(finding["notice_id"], "The panel may read the report of May itself.")
    assert panel.decides(appeal, "partly", "It took place, and was late.")["state"] == "partly"
    audits.follow()
    [lowered] = audits.findings(finding["audit_id"])
    assert (lowered["grade"], lowered["state"]) == ("minor", "answered")
    assert notice_of(applicant, finding)["reversed_by"] == "appeal"
    letter = applicant.world.letters(applicant.manager.email)[-1]
    assert "appeal" in letter.subject.casefold()

    assert applicant.read(application)["state"] == "decision"
    certificate = Committee(applicant).granted(applicant.read(application))
    assert certificate["status"] == "active"


def test_c2_a_finding_that_an_appeal_strikes_out_reopens_the_refusal_that_rested_on_it(
    applicant, audits, clock
):
    application, finding = graded(audits)
    audits.on_finding(applicant.manager, finding, "answer", {**ANSWER, **OBJECTION})
    audits.on_finding(audits.manager, finding, "decide-grade", CONFIRMED)
    follow(audits)
    panel = Panel(applicant, clock)
    appeal = panel.lodged(finding["notice_id"], "There was an audit, in May.")
    # Nobody mends what is not there: the application goes to its decision as it is.
    left_unmended(audits, clock)
    committee = Committee(applicant)
    file = committee.file(application)
    ground = {"ground": "requirements_not_met"}
    committee.votes(file, "refuse", most=3)
    assert committee.conclude(file, "refuse", **ground).status_code == 200
    clock.at += timedelta(days=20)
    assert committee.conclude(file, "refuse", **ground).json()["state"] == "decided"
    assert applicant.read(application)["state"] == "refused"

    panel.decides(appeal, "upheld", "The audit of May is there.")
    follow(audits)
    assert applicant.read(application)["state"] == "decision"
    refusal = applicant.firm.get(f"/v1/notices/{committee.read(file)['notice_id']}").json()
    assert refusal["reversed_by"] == "owner"
    anew = committee.file(application)
    assert anew["content"]["said"]["findings"] == []
    assert applicant.firm.get(f"/v1/findings/{finding['id']}").json()["state"] == "struck_out"

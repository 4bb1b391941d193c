"""Certificates live: suspended at once and reinstated, renewed, restored, withdrawn, lapsed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.domains.standards.engine.reading import FOLDER
from app.domains.standards.service.loading import Request, load_files
from tests.applications import REASON, edition
from tests.certifying import SCHEMES, Audits
from tests.deciding import Committee
from tests.living import CHARGE, Living
from tests.make import OPERATOR
from tests.people import key, on

FAILED = (
    {"criterion": "1.2", "statement": "Changes were told late."},
    {"criterion": "2.3", "statement": "Payslips name no deductions."},
)


def certified(audits: Audits, clock: Any, scheme: str = "ers-1", *found: dict[str, Any]) -> Living:
    """Take a firm from its first draft to its certificate."""
    application = audits.reach_decision(scheme, *found)
    seats = {} if scheme == "ers-1" else {"seats": ("independent",) * 3}
    committee = Committee(audits.applicant, scheme, **seats)
    certificate = committee.granted(application)
    living = Living(audits.applicant, committee, clock, certificate["number"])
    living.pass_days(1)
    return living


def at_day(living: Living, day: str, before: int) -> None:
    """Let it be noon so many days before a day."""
    noon = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    living.clock.at = noon - timedelta(days=before)


def publicly(living: Living, number: str, as_of: str | None = None) -> dict[str, Any]:
    """Return what anybody reads of a number, today or on a past day."""
    asked = "" if as_of is None else f"?as_of={as_of}"
    path = f"/v1/roster/certificates/{number}{asked}"
    answer = living.world.client().get(path)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def renewed(living: Living, audits: Audits) -> dict[str, Any]:
    """Apply to renew, be audited in one go, and be granted; return the new certificate."""
    standard, words = SCHEMES["ers-1"]
    application = living.applicant.assessed("ers-1", standard, words[0], renews=living.number)
    audits.accepted(audits.ordered(application, "stage_2"), standard, words)
    return living.committee.granted(living.applicant.read(application))


def publish_next_edition(living: Living, folder: Path) -> None:
    """Publish the next edition of the standard, as an operator does: the same criteria, newly."""
    today = living.clock.at.date()
    text = (FOLDER / "ers-1.0.toml").read_text("utf-8")
    same = "\n".join(
        f'  {{ criterion = "{each.code}", how = "same", replaces = ["{each.code}"],'
        ' reason = "It stays." },'
        for each in edition(living.world, "ers").criteria
    )
    said = (
        f'version = "1.1"\nreplaces = "1.0"\ntransition_until = {today + timedelta(days=90)}\n'
        f"successions = [\n{same}\n]"
    )
    path = folder / "ers-1.1.toml"
    text = text.replace('version = "1.0"', said, 1)
    path.write_text(text.replace("2026-11-01", today.isoformat(), 1), "utf-8")
    load_files(living.world.database, OPERATOR, Request([path], "a new edition"))


def test_one_is_suspended_at_once_heard_reinstated_and_renewed_under_a_new_edition(
    audits, clock, tmp_path
):
    living = certified(audits, clock)
    living.suspended_urgently()
    assert publicly(living, living.number)["status"] == "suspended"
    answer = living.on_notice("answer", {"answer": "It was one site.", "documents": []})
    assert answer.status_code == 200, answer.text
    living.pass_days(5)
    living.decide("carry_out")
    assert living.notice()["state"] == "reviewed"
    living.holder("ask", kind="reinstate", statement="Everybody was paid back.")
    living.pass_days(20)
    living.secretariat("propose-reinstatement", **REASON)
    living.decide("grant")
    assert publicly(living, living.number)["status"] == "active"

    until = living.read()["valid_until"]
    at_day(living, until, 150)
    publish_next_edition(living, tmp_path)
    living.pass_days(1)
    new = renewed(living, audits)
    assert (new["follows"], new["edition"], living.read()["edition"]) == (
        *(living.number, "1.1"),
        "1.0",
    )
    assert new["valid_until"][5:] == until[5:]
    assert publicly(living, living.number)["status"] == "active"
    at_day(living, until, -1)
    living.tick()
    assert publicly(living, living.number)["status"] == "superseded"
    assert publicly(living, new["number"])["status"] == "active"


def test_one_has_expired_and_is_restored_with_a_gap_that_everybody_sees(audits, clock):
    living = certified(audits, clock)
    until = living.read()["valid_until"]
    at_day(living, until, -20)
    assert publicly(living, living.number)["status"] == "expired"
    living.tick()
    new = renewed(living, audits)
    assert new["valid_from"] > until
    assert int(new["valid_until"][:4]) == int(until[:4]) + 3
    gap = (datetime.fromisoformat(until) + timedelta(days=5)).date().isoformat()
    assert publicly(living, living.number, gap)["status"] == "expired"
    assert publicly(living, living.number)["status"] == "expired"
    assert publicly(living, new["number"])["status"] == "active"


def test_one_is_withdrawn_and_told_until_when_when_it_applies_again_too_early(audits, clock):
    living = certified(audits, clock)
    living.struck("withdraw", {**CHARGE, "ground": "fees_charged"})
    assert publicly(living, living.number)["status"] == "withdrawn"
    living.pass_days(40)
    application = living.applicant.submitted()
    [check] = [each for each in application["checks"] if each["key"] == "waiting_period"]
    assert check["outcome"] == "not_met"
    assert living.number in check["explanation"]
    assert check["facts_used"][0]["again_from"] in check["explanation"]
    screened = living.applicant.screened(application)
    refused = living.applicant.act(living.applicant.secretariat, screened, "accept", **REASON)
    assert refused.json()["type"].endswith("screening-not-met")


def test_one_has_conditions_that_lapse_under_the_points_scheme(audits, clock):
    living = certified(audits, clock, "nrs-1", *FAILED)
    first, second = living.read()["conditions"]
    proof = living.applicant.document("changes.txt")
    where = f"{living.path}/conditions/{first['id']}"
    said = {"statement": "We tell changes now.", "documents": [proof]}
    shown = living.applicant.firm.post(f"{where}/show", json=said, headers=on(first["version"]))
    version = shown.json()["conditions"][0]["version"]
    met = living.applicant.secretariat.post(f"{where}/meet", json=REASON, headers=on(version))
    assert met.json()["conditions"][0]["state"] == "met"
    at_day(living, second["due_on"], 29)
    living.world.letters()
    living.tick()
    assert living.number in living.world.letters(living.applicant.manager.email)[-1].subject
    at_day(living, second["due_on"], -1)
    living.tick()
    assert publicly(living, living.number)["status"] == "active"
    assert living.notice()["ground"] == "conditions_not_met"
    living.pass_days(16)
    living.decide("carry_out")
    assert publicly(living, living.number)["status"] == "withdrawn"
    lodged = living.applicant.firm.post(
        "/v1/appeals",
        json={"notice": living.notice()["id"], "grounds": "the payslips were sent"},
        headers=key(),
    )
    assert lodged.status_code == 201, lodged.text
    # This scheme holds the act back while an appeal runs.
    assert publicly(living, living.number)["status"] == "active"

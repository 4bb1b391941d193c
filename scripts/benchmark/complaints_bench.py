"""Complaints, measured: intake at sixteen clients, and an officer's list of many cases."""

import json
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from audits_bench import opened
from servers import HERE, LOAD_CORE, environment, watched
from sqlalchemy import insert, text

from app.access.grants import Role
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.types import (
    AccusedKind,
    Channel,
    ComplaintState,
    Desk,
    Severity,
    Side,
)
from app.domains.complaints.types.categories import Category
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from app.settings import Settings
from app.store.base import table_of
from app.store.work import Database
from tests.make import OPERATOR
from tests.people import World

CLIENTS, SECONDS, ROUNDS = 16, 5, 3
CASES, BATCH, ASKED = 100_000, 10_000, 25
STORY_CHARACTERS = 2_000
INTAKE_P99_MS, LIST_MS = 250, 30
WORDS = "agency money passport contract salary promised airport employer village uncle paid never"


@dataclass(frozen=True, slots=True)
class Complained:
    """What complaints took.

    Attributes:
        per_second: taken in, of each round.
        p99_ms: of each round.
        bad: answers that were no 201.
        list_ms: the first page of all cases, each time.
        filtered_ms: the same by state, severity and category.
    """

    per_second: tuple[float, ...]
    p99_ms: tuple[float, ...]
    bad: int
    list_ms: tuple[float, ...]
    filtered_ms: tuple[float, ...]


def rows(found: Complained | None) -> list[str]:
    """Return the lines of a table for the report."""
    if found is None:
        return []
    rate, p99 = median(found.per_second), median(found.p99_ms)
    listed, filtered = median(found.list_ms), median(found.filtered_ms)
    return [
        "",
        "| complaints | measured | target |",
        "|---|---:|---|",
        (
            f"| taken in at {CLIENTS} clients, {STORY_CHARACTERS:,} characters | {rate:,.0f}/s |"
            f" {found.bad} bad |"
        ),
        f"| p99 of it | {p99:.0f} ms | under {INTAKE_P99_MS}: {_met(p99 < INTAKE_P99_MS)} |",
        (
            f"| first page of {CASES:,} cases | {listed:.1f} ms |"
            f" under {LIST_MS}: {_met(listed < LIST_MS)} |"
        ),
        (
            f"| the same, by state, severity and category | {filtered:.1f} ms |"
            f" under {LIST_MS}: {_met(filtered < LIST_MS)} |"
        ),
    ]


def _met(is_met: bool) -> str:  # noqa: FBT001 - the one thing it tells
    return "met" if is_met else "**not met**"


def measure_complaints(url: str, folder: Path) -> Complained:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "complaints") as (database, place):
        settings = Settings(_env_file=None, data_dir=place, operator="Bench")  # type: ignore[call-arg]  # its own option
        world = World(database, settings)
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        officer = world.member(Role.COMPLAINTS_OFFICER, scheme)
        taken = _intake(database, place)
        _fill(database)
        client = world.signed_in(officer)
        narrow = "?state=received&severity=high&category=fee_charged"
        return Complained(
            tuple(each["requests"] / each["us"] * 1e6 for each in taken),
            tuple(each["p99"] for each in taken),
            int(sum(each["bad"] for each in taken)),
            _times(lambda: client.get("/v1/complaints")),
            _times(lambda: client.get(f"/v1/complaints{narrow}")),
        )


def _times(ask) -> tuple[float, ...]:  # noqa: ANN001 - any request
    found = []
    for _ in range(ASKED):
        began = time.perf_counter()
        answer = ask()
        found.append((time.perf_counter() - began) * 1000)
        assert answer.is_success, answer.text
    return tuple(found)


def _intake(database: Database, place: Path) -> Sequence[dict[str, float]]:
    """Let sixteen clients tell what happened, over loopback, to a service of its own."""
    body = place / "body.json"
    body.write_text(json.dumps(_told()), encoding="utf-8")
    said = {
        "VOUCH_DATABASE_URL": database.url.render_as_string(hide_password=False),
        "VOUCH_DATA_DIR": str(place),
        "VOUCH_INSTANCE": "test",
        # What is measured is intake itself, neither the line nor the limits before it.
        "VOUCH_INTAKE_CALM": "1000000/minute",
        "VOUCH_REQUESTS_BY_ADDRESS": "1000000/minute",
    }
    with watched(said) as (address, _):
        return [_round(address, body) for _ in range(ROUNDS)]


def _round(address: str, body: Path) -> dict[str, float]:
    done = subprocess.run(  # noqa: S603 - load goes to loopback alone
        [
            *("taskset", "-c", LOAD_CORE, "wrk", "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s"),
            *("--latency", "--timeout", "10s", "-s", str(HERE / "intake.lua"), address),
        ],
        env=environment(VOUCH_BODY=str(body)),
        capture_output=True,
        text=True,
        check=True,
    )
    measured: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return measured


def _told() -> dict[str, object]:
    drawn, words = Random(7), WORDS.split()  # noqa: S311 - a story of any words
    story = ""
    while len(story) < STORY_CHARACTERS:
        story += f"{drawn.choice(words)} "
    return {
        "story": story[:STORY_CHARACTERS],
        "categories": ["fee_charged", "documents_held"],
        "against": {"kind": "intermediary", "name": "Hill Agency"},
        "origin": "NP",
        "destination": "QA",
        "paid": {"amount": "120000", "currency": "NPR"},
        "contact": {"name": "Maya Gurung", "phone": "+977 984 1234567"},
        "consents": [{"use": "contact_me"}, {"use": "count_me"}],
        "consent_text": "1",
    }


def _fill(database: Database) -> None:
    drawn = Random(8)  # noqa: S311 - cases of any kind
    states, grades = list(ComplaintState), list(Severity)
    categories = [each.value for each in Category]
    for start in range(0, CASES, BATCH):
        with database.writing(OPERATOR) as work:
            cases = [
                {
                    "id": new_id(),
                    "number": f"VG9{start + place:08d}",
                    "state": drawn.choice(states),
                    "desk": Desk.OFFICERS,
                    "channel": Channel.WEB,
                    "written": "ne",
                    "accused_kind": AccusedKind.UNKNOWN,
                    "severity": drawn.choice(grades),
                    "in_own_name": False,
                    "received_at": work.at,
                    "version": 1,
                }
                for place in range(BATCH)
            ]
            work.session.execute(insert(table_of(Complaint)), cases)
            named = [
                {
                    "id": new_id(),
                    "complaint_id": each["id"],
                    "category": category,
                    "side": Side.COMPLAINANT,
                    "stated_at": work.at,
                }
                for each in cases
                for category in drawn.sample(categories, 2)
            ]
            work.session.execute(insert(table_of(Allegation)), named)
    with database.writing(OPERATOR) as work:
        # A server that has run for a while has counted its rows.
        work.session.execute(text("ANALYZE"))


if __name__ == "__main__":
    import sys
    import tempfile

    with tempfile.TemporaryDirectory() as folder_:
        url_ = sys.argv[1] if len(sys.argv) > 1 else "sqlite://"
        print("\n".join(rows(measure_complaints(url_, Path(folder_)))))

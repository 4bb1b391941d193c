"""What is measured, in one run: imports, look-ups, lists, searches, exports, recall."""

import csv
import gzip
import json
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from audits_bench import Timed, measure_audits
from certificates_bench import certify
from changes_bench import Pulled, measure_changes
from complaints_bench import Complained, measure_complaints
from enforcement_bench import Imported, measure_enforcement
from fees_bench import Checked, measure_fees
from imports_bench import bring
from keys_bench import Turned, measure_keys
from links_bench import Exchanged, measure_links
from misspellings import misspellings
from printing_bench import Printed, measure_printing
from remedies_bench import Repaid, measure_remedies
from reports_bench import Governed, measure_reports
from servers import OURS, UVICORNS, Rate, bare, count_lines, fetch, load, served, vouch
from signed_in_bench import SignedIn, measure_signed_in
from sqlalchemy import create_engine, make_url, text
from ticking_bench import Ticked, measure_ticking
from uploads_bench import Uploaded, measure_uploads

LISTS = "uk-licensed-sponsors"
FIRST = f"{LISTS}/uk_sponsors_2026-06-19_normalised.csv.gz"
NEXT = f"{LISTS}/uk_sponsors_2026-08-21_normalised.csv.gz"
OLD = f"{LISTS}/uk_register_of_sponsors_2015-08-26.csv.gz"
SAMPLE = 500
FRESH = 24_000
ALL = 200_000
SMALL = 1_000
EACH = 150
CLIENTS = 16
EMPLOYERS = "/v1/roster?record=employer"
ASKED_BEFORE = "name search, 10 answers, asked before"
NEVER_ASKED = "name search, 10 answers, never asked before"
LOOK_UP = "look-up by id, asked before"
NEVER_LOOKED_UP = "look-up by id, never asked before"
VERIFIED = "verification of a number, asked before"
NEVER_VERIFIED = "verification of a number, never asked before"
ONCE = (NEVER_ASKED, NEVER_LOOKED_UP, NEVER_VERIFIED)
CERTIFIED = 20_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Where and how long it is measured."""

    name: str
    url: str
    data: Path
    folder: Path
    seconds: int
    rounds: int

    def load(
        self, address: str, paths: Sequence[str], clients: int = CLIENTS, **asked: Any
    ) -> Rate:
        """Ask for ``paths`` as often and as long as in every other measurement."""
        return load(
            address,
            paths,
            self.folder,
            clients=clients,
            seconds=self.seconds,
            rounds=self.rounds,
            **asked,
        )

    def environment(self) -> dict[str, str]:
        """Return the settings of Vouch for this register."""
        return {
            "VOUCH_DATABASE_URL": self.url,
            "VOUCH_DATA_DIR": str(self.folder / self.name),
            "VOUCH_INSTANCE": "test",
        }


@dataclass(frozen=True, slots=True)
class Read:
    """One kind of read, beside the bare function on our server and on Uvicorn's own."""

    title: str
    size: int
    rate: Rate
    ours: Rate
    uvicorns: Rate


@dataclass(slots=True)
class Results:
    """What was measured on one database."""

    imports: list[tuple[str, int, float, float]] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    alone: Rate | None = None
    small: tuple[Rate, Rate] | None = None
    slowest_first: dict[str, float] = field(default_factory=dict)
    recall: dict[str, float] = field(default_factory=dict)
    exports: dict[str, float] = field(default_factory=dict)
    signed_in: list[SignedIn] = field(default_factory=list)
    audits: list[Timed] = field(default_factory=list)
    turned: Turned | None = None
    complained: Complained | None = None
    checked: Checked | None = None
    imported: Imported | None = None
    repaid: Repaid | None = None
    pulled: Pulled | None = None
    exchanged: Exchanged | None = None
    uploads: list[Uploaded] = field(default_factory=list)
    printed: Printed | None = None
    ticked: Ticked | None = None
    governed: list[Governed] = field(default_factory=list)


def measure(settings: Settings) -> Results:
    """Build the register of the UK list and measure everything on it."""
    results = Results()
    say = f"[{settings.name}]"
    print(say, "importing", flush=True)
    vouch("migrate", settings=settings.environment())
    for title, profile, file in (
        ("first list", "gb-sponsors-2026", FIRST),
        ("next date of the list", "gb-sponsors-2026", NEXT),
        ("a second register", "gb-sponsors-2015", OLD),
    ):
        path = settings.data / file
        day = re.findall(r"\d{4}-\d{2}-\d{2}", file)[0]
        rows = _rows(path)
        words = ("import", profile, str(path), "--as-of", day, "--by", "Bench")
        dry = vouch(*words, "--dry-run", settings=settings.environment())
        brought = bring(settings.url, settings.environment(), *words)
        results.imports += [
            (f"{title}, compared only", rows, *dry),
            (f"{title}, until it is in force", rows, brought.in_force, brought.peak),
            (f"{title}, until readers see it", rows, brought.seen, brought.peak),
        ]
    _without_jobs(settings.url)
    print(say, "certificates", flush=True)
    numbers = certify(settings.url, CERTIFIED)
    with served(settings.environment()) as address:
        _wait_for_search(address)
        _measure_reads(settings, results, address, numbers)
        _measure_recall(settings, results, address)
        _measure_exports(results, address)
        _measure_small(settings, results, address)
    print(say, "signed-in reads, audits, uploads and pages", flush=True)
    results.signed_in = measure_signed_in(settings.environment(), settings.load)
    results.audits, results.uploads = (
        each(settings.url, settings.folder) for each in (measure_audits, measure_uploads)
    )
    results.printed = measure_printing(settings.url, settings.folder)
    results.ticked = measure_ticking(settings.url, settings.folder)
    results.turned = measure_keys(settings.url, settings.folder)
    results.complained, results.checked = (
        each(settings.url, settings.folder) for each in (measure_complaints, measure_fees)
    )
    results.repaid, results.pulled, results.exchanged, results.governed = (
        each(settings.url, settings.folder)
        for each in (measure_remedies, measure_changes, measure_links, measure_reports)
    )
    results.imported = measure_enforcement(settings.url, settings.folder, settings.data)
    return results


def _without_jobs(url: str) -> None:
    """Empty the queue: the search for candidates runs for an hour beside whatever is measured."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM job"))
    engine.dispose()


def _measure_small(settings: Settings, results: Results, address: str) -> None:
    """Look up in a register of a thousand rows and in the large one, in turn."""
    print(f"[{settings.name}] look-up in a small register", flush=True)
    folder = settings.folder / f"{settings.name}-small"
    folder.mkdir()
    part = folder / "first_thousand_2026-06-19.csv"
    with gzip.open(settings.data / FIRST, "rt", encoding="utf-8") as lines:
        part.write_text("".join(islice(lines, SMALL + 1)), encoding="utf-8")
    is_sqlite = settings.url.startswith("sqlite")
    url = f"sqlite:///{folder}/small.db" if is_sqlite else _beside(settings.url)
    small = {**settings.environment(), "VOUCH_DATABASE_URL": url, "VOUCH_DATA_DIR": str(folder)}
    vouch("migrate", settings=small)
    words = ("import", "gb-sponsors-2026", str(part), "--as-of", "2026-06-19", "--by", "Bench")
    vouch(*words, settings=small)
    with served(small) as beside:
        few, many = (
            settings.load(where, [f"/v1/roster/{firm['id']}" for firm in _some_firms(where)])
            for where in (beside, address)
        )
    results.small = (few, many)


def _some_firms(address: str, count: int = SAMPLE) -> list[dict[str, Any]]:
    """Return the same few firms of a register each time, as its list gives them."""
    lines = fetch(f"{address}/v1/roster/export.jsonl?record=employer").splitlines()
    chance = random.Random(1)  # noqa: S311 - no secret
    return [json.loads(line) for line in chance.sample(lines, min(count, len(lines)))]


def _beside(url: str) -> str:
    """Make an empty database beside the one of the address, and return its address."""
    address = make_url(url)
    name = f"{address.database}_small"
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}"')
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    engine.dispose()
    return address.set(database=name).render_as_string(hide_password=False)


def _rows(path: Path) -> int:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1


def _wait_for_search(address: str) -> None:
    for _ in range(120):
        if json.loads(fetch(f"{address}{EMPLOYERS}&q=limited&limit=1"))["items"]:
            return
        time.sleep(1)


def _measure_reads(
    settings: Settings, results: Results, address: str, numbers: Sequence[str]
) -> None:
    firms = _some_firms(address, SAMPLE + FRESH + ALL)
    known, fresh, rest = firms[:SAMPLE], firms[SAMPLE:][:FRESH], firms[SAMPLE + FRESH :]
    kinds = ["Skilled Worker", "Creative Worker", "Charity Worker"]
    asked = {
        LOOK_UP: _look_ups(known),
        NEVER_LOOKED_UP: _look_ups(rest),
        VERIFIED: numbers[:SAMPLE],
        NEVER_VERIFIED: numbers[SAMPLE:],
        "first page of 50, filtered": [
            f"{EMPLOYERS}&licence_kind={quote(kind)}&limit=50" for kind in kinds
        ],
        ASKED_BEFORE: _searches(known),
        NEVER_ASKED: _searches(fresh[: FRESH // 2]),
        "facets, filtered": [
            f"/v1/roster/facets?record=employer&licence_kind={quote(kind)}" for kind in kinds
        ],
    }
    for title, paths in asked.items():
        print(f"[{settings.name}] {title}", flush=True)
        began = time.perf_counter()
        size = len(fetch(address + paths[0]))
        results.slowest_first[title] = (time.perf_counter() - began) * 1000
        if title in (LOOK_UP, ASKED_BEFORE, VERIFIED):
            for path in paths:
                fetch(address + path)
        with bare(size, OURS) as ours, bare(size, UVICORNS) as uvicorns:
            rate = settings.load(address, paths, once=title in ONCE)
            ceilings = (settings.load(each, ["/"]) for each in (ours, uvicorns))
            results.reads.append(Read(title, size, rate, *ceilings))
    alone = _searches(fresh[FRESH // 2 :])
    results.alone = settings.load(address, alone, clients=1, once=True)


def _look_ups(firms: Sequence[dict[str, Any]]) -> list[str]:
    return [f"/v1/roster/{firm['id']}" for firm in firms]


def _searches(firms: Sequence[dict[str, Any]]) -> list[str]:
    return [f"{EMPLOYERS}&q={quote(firm['name'])}&limit=10" for firm in firms]


def _measure_recall(settings: Settings, results: Results, address: str) -> None:
    print(f"[{settings.name}] recall", flush=True)
    with gzip.open(settings.data / NEXT, "rt", encoding="utf-8") as lines:
        names = sorted({row["name_normalised"] for row in csv.DictReader(lines)})
    with gzip.open(settings.data / OLD, "rt", encoding="utf-8") as lines:
        formal = sorted({row["organisation_name"] for row in csv.DictReader(lines)})
    found: dict[str, list[bool]] = {}
    for wrong in misspellings(names, formal, EACH):
        page = json.loads(fetch(f"{address}{EMPLOYERS}&limit=10&q={quote(wrong.typed)}"))
        met = {
            name
            for item in page["items"]
            for name in (item["name"], *(each["name"] for each in item["other_names"]))
        }
        found.setdefault(wrong.kind, []).append(wrong.meant in met)
    results.recall = {kind: sum(each) / len(each) for kind, each in found.items()}


def _measure_exports(results: Results, address: str) -> None:
    for form in ("csv", "jsonl"):
        rates = []
        for _ in range(3):
            began = time.perf_counter()
            rows = count_lines(f"{address}/v1/roster/export.{form}?record=employer")
            rates.append(rows / (time.perf_counter() - began))
        results.exports[form] = max(rates)

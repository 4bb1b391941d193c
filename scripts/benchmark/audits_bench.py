"""Audits, measured: a bundle each way, and the first page of many findings, beside their targets.

Asked in one process through the whole service, without a network between, on a database of its own.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import create_engine, insert, make_url, text

from app.domains.audits.models import Audit, Finding
from app.domains.evidence.models import Document
from app.domains.standards.service.loading import Request, load
from app.domains.standards.types.edition import Edition
from app.kit.ids import new_id
from app.settings import Settings
from app.store.migrations import upgrade
from app.store.work import Database
from tests.audits import Audited, Bundle, ers
from tests.make import NOON, OPERATOR
from tests.people import World

LARGE = "ers-large"
INDICATORS, DOCUMENTS, FINDINGS = 200, 50, 10_000
ROUNDS, ASKED = 7, 25
BUNDLE_MS, LIST_MS = 300, 20


@dataclass(frozen=True, slots=True)
class Timed:
    """How long one kind of request took, and how long it may take.

    Attributes:
        title: of the request.
        ms: of each time that it was asked.
        most_ms: the target for the middle one.
    """

    title: str
    ms: tuple[float, ...]
    most_ms: int

    @property
    def middle(self) -> float:
        """The middle time, in milliseconds."""
        return median(self.ms)

    @property
    def is_met(self) -> bool:
        """Whether the target is met."""
        return self.middle < self.most_ms


def rows(timed: Sequence[Timed]) -> list[str]:
    """Return the lines of a table for the report."""
    if not timed:
        return []
    return [
        "",
        "| audits | ms, the middle one | slowest | target |",
        "|---|---:|---:|---|",
        *(
            f"| {each.title} | {each.middle:.0f} | {max(each.ms):.0f} |"
            f" under {each.most_ms}: {'met' if each.is_met else '**not met**'} |"
            for each in timed
        ),
    ]


def measure_audits(url: str, folder: Path) -> list[Timed]:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "audits") as (database, place):
        settings = Settings(_env_file=None, data_dir=place, operator="Bench")  # type: ignore[call-arg]  # its own option
        audited = Audited.made(World(database, settings))
        found = _bundles(audited)
        _many_findings(audited)
        path = "/v1/findings"
        for whose, member in (("its body", audited.manager), ("the auditee", audited.recruiter)):
            client = audited.by(member)
            title = f"first page of {FINDINGS:,} findings, for {whose}"
            ask = _times(ASKED, lambda client=client: client.get(path))  # type: ignore[misc]  # bound now
            found.append(Timed(title, ask, LIST_MS))
        return found


@contextmanager
def opened(url: str, folder: Path, what: str) -> Iterator[tuple[Database, Path]]:
    """Make an empty register beside another database, with a folder for its files.

    Args:
        url: of the other one.
        folder: for files.
        what: is measured there.
    """
    place = folder / f"{what}-{make_url(url).get_backend_name()}"
    place.mkdir(parents=True)
    if url.startswith("sqlite"):
        beside = f"sqlite:///{place}/{what}.db"
    else:
        address = make_url(url)
        name = f"{address.database}_{what}"
        engine = create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}"')
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
        engine.dispose()
        beside = address.set(database=name).render_as_string(hide_password=False)
    database = Database.open(beside, clock=_Clock())
    upgrade(database)
    try:
        yield database, place
    finally:
        database.dispose()


class _Clock:
    """Stands still, and can be set."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> Any:
        return self.at


def _bundles(audited: Audited) -> list[Timed]:
    criteria, codes = _scope(_published(audited))
    documents = _documents(audited)
    answers = {
        code: {"answer": "conforms", "statement": "As our procedure says, and as is shown. " * 8}
        for code in codes
    }
    for index, document in enumerate(documents):
        answers[codes[index % len(codes)]]["documents"] = [str(document)]  # type: ignore[assignment]  # a list beside words
    audit_id = audited.started(standard=LARGE, criteria=criteria, answers=answers)
    there, back = [], []
    for turn in range(ROUNDS):
        began = time.perf_counter()
        bundle = Bundle.fetched(audited, audited.lead, audit_id)
        there.append(_ms_since(began))
        said = {"result": "partly", "statement": f"Seen {turn} times; half of it is there. " * 6}
        entries = [bundle.entry(f"assessment/{code}", said) for code in codes]
        began = time.perf_counter()
        answer = bundle.give_back(*entries)
        back.append(_ms_since(began))
        if len(answer.json()["added"]) != len(codes):
            raise SystemExit(answer.text)
    what = f"a bundle of {len(codes)} indicators with {DOCUMENTS} references to evidence"
    return [
        Timed(f"{what}, fetched and opened", tuple(there), BUNDLE_MS),
        Timed(f"{what}, returned with all of them", tuple(back), BUNDLE_MS),
    ]


def _published(audited: Audited) -> Edition:
    """Publish the shipped standard with each criterion twice, so that it has indicators enough."""
    said = ers().model_dump(mode="json")
    said["standard"] = LARGE
    for principle in said["principles"]:
        again = [{**each, "code": f"{each['code']}.2"} for each in principle["criteria"]]
        for criterion in again:
            criterion["indicators"] = [
                {**each, "code": f"{each['code']}.2"} for each in criterion["indicators"]
            ]
        principle["criteria"] += again
    large = Edition.model_validate(said)
    with audited.world.database.writing(OPERATOR) as work:
        load(work, "large.toml", large, Request((), "to be measured"))
    return large


def _scope(edition: Edition) -> tuple[tuple[str, ...], list[str]]:
    """Return criteria of a standard that have as many indicators as are measured."""
    criteria: list[str] = []
    codes: list[str] = []
    for each in edition.criteria:
        if len(codes) >= INDICATORS:
            break
        criteria.append(each.code)
        codes += [one.code for one in each.indicators]
    return tuple(criteria), codes


def _documents(audited: Audited) -> list[UUID]:
    found = [
        Document(
            id=new_id(),
            organisation_id=audited.firm.id,
            digest=uuid4().hex * 2,
            size_bytes=100_000,
            media_type="application/pdf",
            name=f"receipts {index}.pdf",
            sent_at=NOON,
        )
        for index in range(DOCUMENTS)
    ]
    with audited.world.database.writing(OPERATOR) as work:
        work.session.add_all(found)
    return [each.id for each in found]


def _many_findings(audited: Audited) -> None:
    with audited.world.database.writing(OPERATOR) as work:
        audit = work.session.query(Audit).first()
        if audit is None:
            raise SystemExit("There is no audit.")
        said = {
            "audit_id": audit.id,
            "audit_body_id": audit.audit_body_id,
            "auditee_organisation_id": audit.auditee_organisation_id,
            "subject_id": audit.auditee_subject_id,
            "criterion": "1.1",
            "indicators": ["1.1.P"],
            "grade": "major",
            "statement": "Workers paid fees before they left.",
            "state": "open",
            "announced_at": NOON,
            "times": {},
            "told_overdue": [],
            "version": 1,
        }
        rows_ = [{**said, "id": new_id(), "number": f"VN{n:08}"} for n in range(FINDINGS)]
        work.session.execute(insert(Finding), rows_)
        # As the database does by itself a minute after so many rows came.
        work.session.execute(text("ANALYZE"))


def _times(count: int, ask: Callable[[], Any]) -> tuple[float, ...]:
    found = []
    for _ in range(count):
        began = time.perf_counter()
        answer = ask()
        found.append(_ms_since(began))
        if answer.status_code != 200:  # noqa: PLR2004 - it is what HTTP calls success
            raise SystemExit(answer.text)
    return tuple(found)


def _ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    import sys
    import tempfile

    with tempfile.TemporaryDirectory() as folder_:
        url_ = sys.argv[1] if len(sys.argv) > 1 else "sqlite://"
        print("\n".join(rows(measure_audits(url_, Path(folder_)))))

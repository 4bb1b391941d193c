"""Read a large register once, and print what it took.

``large_reads.py facts|report|evaluation URL FOLDER``: a process of its own, so that its peak memory
is that of the reading alone.
"""

import json
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import Actor, operator
from app.desks import counting_desk, evaluation_desk, report_desk
from app.domains.identity.models import Membership, Organisation
from app.domains.recognition.engine.texts import read_file, shipped_files
from app.domains.recognition.models.programmes import RecognitionEvaluation
from app.domains.recognition.service import evaluating, loading
from app.domains.reports.engine.asked_period import Days
from app.domains.reports.service.asking import Wanted, granted
from app.domains.reports.service.counting import ReportFollower
from app.domains.reports.service.freezing import freeze
from app.domains.reports.service.making import made
from app.kit.quarters import Quarter
from app.settings import Settings
from app.store.consumers import run
from app.store.work import Database

BENCH = operator("Bench")
REPORTED, EVALUATED, YEAR = "PH", "LK", 2025
AN_HOUR = timedelta(hours=1)


def facts(database: Database, settings: Settings) -> dict[str, Any]:
    """Count all facts, and freeze the quarters of the year."""
    began = time.perf_counter()
    run(database, ReportFollower(counting_desk(settings)))
    seconds = time.perf_counter() - began
    for number in range(1, 5):
        with database.writing(BENCH) as work:
            freeze(work, Quarter(YEAR, number))
    return {"seconds": seconds}


def report(database: Database, settings: Settings) -> dict[str, Any]:
    """Make the compliance report of one jurisdiction for a year, as its authority does."""
    actor, desk = _authority(database), report_desk(settings)
    began = time.perf_counter()
    with database.reading(actor) as work:
        days = Days(date(YEAR, 1, 1), date(YEAR, 12, 31))
        found = made(work, desk, granted(work, desk, Wanted(REPORTED, days)))
    return {"seconds": time.perf_counter() - began, "sections": len(found.sections)}


def evaluation(database: Database, settings: Settings) -> dict[str, Any]:
    """Evaluate every firm of one jurisdiction under the Philippine programme."""
    desk = evaluation_desk(settings)
    with database.writing(BENCH) as work:
        programme = read_file(_programme(settings.data_dir))
        row, _ = loading.load(work, programme.key, programme, "measured")
        asked = evaluating.ask(work, desk, row, date(YEAR, 12, 31), AN_HOUR)
    began = time.perf_counter()
    evaluating.run(desk, database, {"evaluation": str(asked.id)}, BENCH)
    seconds = time.perf_counter() - began
    with database.reading(BENCH) as work:
        done = work.session.get_one(RecognitionEvaluation, asked.id)
        return {"seconds": seconds, "firms": done.done}


def _authority(database: Database) -> Actor:
    with database.reading(BENCH) as work:
        member = work.session.scalars(
            select(Membership)
            .join(Organisation, Organisation.id == Membership.organisation_id)
            .where(Organisation.jurisdiction == REPORTED)
        ).one()
    return Actor(
        member.person_id,
        Role.AUTHORITY_MANAGER,
        organisation_id=member.organisation_id,
        jurisdiction=REPORTED,
        membership_id=member.id,
    )


def _programme(folder: Path) -> Path:
    [shipped] = [each for each in shipped_files() if each.name == "ph-excellence.toml"]
    text = shipped.read_text(encoding="utf-8")
    key, home = 'key = "ph-excellence"', 'jurisdiction = "PH"'
    text = text.replace(key, 'key = "measured"', 1).replace(home, f'jurisdiction = "{EVALUATED}"')
    file = folder / "measured.toml"
    file.write_text(text, encoding="utf-8")
    return file


def main() -> None:
    """Do what is asked, and print it."""
    what, url, folder = sys.argv[1:]
    database = Database.open(url, statement_timeout_ms=600_000)
    settings = Settings(_env_file=None, data_dir=Path(folder), operator="Bench")  # type: ignore[call-arg]  # its own option
    asked = {"facts": facts, "report": report, "evaluation": evaluation}
    print(json.dumps(asked[what](database, settings)))
    database.dispose()


main()

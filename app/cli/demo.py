"""``vouch demo``: real lists of two governments, and more where they are at hand."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import typer

from app import demo
from app.access.policy import Actor, operator
from app.cli.desk import Desk, Refused, desk, out
from app.cli.fee_rules import bring_rules
from app.cli.progress import bars
from app.cli.recognition import bring_programmes
from app.cli.standards import bring_shipped
from app.cli.upkeep import bring_up_to_date
from app.domains.imports import queries
from app.domains.imports.engine.profile import load_profile
from app.domains.imports.errors import OlderFile
from app.domains.imports.jobs.lists import Request
from app.domains.imports.jobs.lists import import_list as bring_in
from app.domains.imports.service import decisions
from app.domains.imports.service.decisions import Summary
from app.domains.subjects.service import import_loader
from app.settings import Instance

FOLDER = Path(demo.__path__[0])

# One machine stands for two persons here, and the journal says so: the next year's list of the
# United States names hundreds of recruiters no longer, so it waits (fairness L6), and a
# demonstration without it would show no history.
LOADER = operator("Demonstration: the loader")
APPROVER = operator("Demonstration: stands for a second person")
REASON = "Loaded by `vouch demo load`. Nobody looked at its rows."

app = typer.Typer(help="The demonstration register.", no_args_is_help=True)


@dataclass(frozen=True, slots=True)
class DemoList:
    """A list of the demonstration: where it lies, and how it is read."""

    path: Path
    profile: str
    list_date: date
    rows: int | None


@app.callback()
def demonstration() -> None:
    """Fill a register with lists that may be shown; only published list data stands in it."""


@app.command()
def load() -> None:
    """Load the lists that are shipped, and those in the folder VOUCH_DEMO_DATA; each once."""
    with desk() as here:
        if here.settings.instance is Instance.LIVE:
            raise Refused(
                "This register is live, so no demonstration is loaded into it. Point"
                " VOUCH_DATABASE_URL to another database and set VOUCH_INSTANCE to demo."
            )
        bring_shipped(here.database)
        bring_rules(here.database)
        bring_programmes(here.database)
        with here.database.reading(here.actor) as work:
            known = queries.applied_digests(work)
        loaded = [_load(here, each, known) for each in _lists(here.settings.demo_data)]
        if any(loaded):
            bring_up_to_date(here)
        else:
            out.print("The demonstration register is loaded already.")


def _lists(more: Path | None) -> Iterator[DemoList]:
    """Name what is shipped, then what the folder has; what it has not is left out."""
    manifest = tomllib.loads((FOLDER / "extracts.toml").read_text(encoding="utf-8"))
    for said in manifest["extract"]:
        yield _demo_list(FOLDER / said["file"], said)
    if more is None:
        return
    if not more.is_dir():
        raise Refused(f"VOUCH_DEMO_DATA names {more}, and there is no such folder.")
    for said in manifest["list"]:
        if (path := more / said["path"]).is_file():
            yield _demo_list(path, said)


def _demo_list(path: Path, said: dict[str, Any]) -> DemoList:
    return DemoList(path, said["profile"], said["list_date"], said.get("rows"))


def _load(here: Desk, demo_list: DemoList, known: set[str]) -> bool:
    """Load a list unless it is known; tell whether the register changed."""
    if hashlib.sha256(demo_list.path.read_bytes()).hexdigest() in known:
        return False
    request = Request(
        profile=load_profile(demo_list.profile),
        path=demo_list.path,
        list_date=demo_list.list_date,
        rejects=here.settings.data_dir / "rejects" / f"{demo_list.path.name}.rejects.csv",
        reason=REASON,
    )
    title = f"{request.profile.source.title}, {demo_list.list_date}"
    with bars(demo_list.rows) as shown:
        try:
            summary = bring_in(here.database, LOADER, import_loader, request, shown)
        except OlderFile:
            out.print(f"{title}: left out, a newer list is in force.", soft_wrap=True)
            return False
        if summary.outcome == "held":
            summary = _approve(here, APPROVER, summary)
    out.print(
        f"{title}: {summary.read:,} rows read, {summary.new:,} new, {summary.gone:,} gone.",
        soft_wrap=True,
    )
    return True


def _approve(here: Desk, second: Actor, held: Summary) -> Summary:
    assert held.number is not None
    return decisions.approve(here.database, second, import_loader, held.number, REASON)

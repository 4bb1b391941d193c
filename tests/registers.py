"""A small register for tests: lists of one or two sources, imported as a person would."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from app.access.policy import Actor
from app.domains.imports.engine.profile import load_profile
from app.domains.imports.jobs.lists import Request, import_list
from app.domains.imports.service.decisions import Summary
from app.domains.roster.routes.lane import remembering
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.projection import RosterFollower
from app.domains.roster.service.searching import Finder
from app.domains.subjects.service import import_loader
from app.main import Domains
from app.settings import Instance, Settings
from app.store.consumers import run
from app.store.work import Database
from app.web.stack import Face, wrapped
from tests.make import OPERATOR
from tests.scenes import step
from tests.service import service_api

FIRST_DAY = date(2026, 9, 1)
HEADER = "licence,name,other,status,until,place,number,from,to"

PROFILE = """
subject_identity = ["{identity}"]
listing_identity = ["licence"]
country = {{ field = "place" }}

[source]
key = "{key}"
title = "Register of {key}"
publisher = "Ministry of Tests"
jurisdiction = "PH"
record = "{record}"
data_licence = "Public domain"
attribution = "Ministry of Tests"
time_zone = "Asia/Manila"
# A setting for tests.
stale_after_days = 100

[layout]
rejects_limit = "0.5"

[fields.licence]
column = "licence"
[fields.name]
column = "name"
required = true
[fields.other]
column = "other"
[fields.status]
column = "status"
[fields.until]
column = "until"
dates = ["%Y-%m-%d"]
[fields.place]
column = "place"
[fields.number]
column = "number"
[fields.from]
column = "from"
[fields.to]
column = "to"

[[names]]
kind = "legal"
name = {{ field = "name" }}
[[names]]
kind = "alias"
name = {{ field = "other" }}

[[identifiers]]
scheme = "XX-TEST"
value = {{ field = "number" }}

[[licences]]
number = {{ field = "licence" }}
kind = {{ is = "Agency licence" }}
status_word = {{ field = "status" }}
valid_until = {{ field = "until" }}

[[corridors]]
origin = {{ field = "from" }}
destination = {{ field = "to" }}

[statuses]
"OK" = "valid"
"Limited" = "temporary_authority"
"Stopped" = "suspended"
"Ended" = "cancelled"
"""


class Silent:
    """Shows nothing."""

    def step(self, _what: str, _total: int | None = None) -> Any:
        """Begin a step that nobody watches."""
        return lambda _rows: None


def row(name: str, status: str = "OK", **more: str) -> str:
    """Return a line of a list; columns that are not named stay empty but for the licence."""
    cells = {"licence": f"L-{name}", "name": name, "status": status, "place": "PH", **more}
    return ",".join(f'"{cells.get(column, "")}"' for column in HEADER.split(","))


@dataclass
class Register:
    """A database, a folder, and how lists come in."""

    database: Database
    folder: Path
    settings: Settings
    clients: list[TestClient] = field(default_factory=list)
    is_patched: bool = False

    def bring(
        self,
        *rows: str,
        day: date = FIRST_DAY,
        key: str = "test-list",
        record: str = "intermediary",
        actor: Actor = OPERATOR,
        **options: Any,
    ) -> Summary:
        """Import a list of a source, and bring the roster up to date."""
        path = self.folder / f"{key}-{day}.csv"
        path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
        summary = self.bring_file(path, day, key=key, record=record, actor=actor, **options)
        self.follow()
        return summary

    @step
    def begin(self, *rows: str) -> None:
        """Begin with a list that was brought in, where bringing it in is not what is tested."""
        self.bring(*rows)

    def bring_file(
        self,
        path: Path,
        day: date,
        *,
        key: str = "test-list",
        record: str = "intermediary",
        actor: Actor = OPERATOR,
        identity: str = "name",
        **options: Any,
    ) -> Summary:
        """Import a file as it lies there."""
        profile = self.folder / f"{key}.toml"
        profile.write_text(
            PROFILE.format(key=key, record=record, identity=identity), encoding="utf-8"
        )
        request = Request(
            profile=load_profile(str(profile)),
            path=path,
            list_date=day,
            rejects=self.folder / "rejects.csv",
            reason="a test",
            **options,
        )
        return import_list(self.database, actor, import_loader, request, Silent())

    def follow(self) -> None:
        """Bring roster, index and searches up to date."""
        run(self.database, RosterFollower())
        follow_roster(self.database, self.settings.index_folder)
        for client in self.clients:
            client.desk.follow()  # type: ignore[attr-defined]  # set below

    def client(self, instance: str = "test") -> TestClient:
        """Return a client of the service on this register; every answer is of this instant."""
        settings = self.settings.model_copy(update={"instance": Instance(instance)})
        brought = Domains(settings, self.database)
        shown = None if instance == "live" else instance
        desk = RosterDesk(
            self.database,
            Lookout(self.database, shown, kept_seconds=0),
            Finder(self.database, settings.index_folder),
            timedelta(hours=24),
        )
        api = service_api(self.database, brought)
        api.state.roster = desk
        app = wrapped(api, Face(instance, None, ("/v1",)), (), remembering(desk))
        client = TestClient(app, follow_redirects=False)
        client.desk = desk  # type: ignore[attr-defined]  # for follow()
        self.clients.append(client)
        self.follow()
        return client


def names(page: dict[str, Any]) -> Sequence[str]:
    """Return the names of a page's items, in order."""
    return [item["name"] for item in page["items"]]

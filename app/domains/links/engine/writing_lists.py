"""A partner's list as a table that the import reads, and the profile of that table."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.domains.imports.engine.profile import Profile
from app.domains.imports.errors import ProfileProblem
from app.domains.imports.types import LicenceStatus, NameKind, RecordKind
from app.domains.subjects.rules import OURS
from app.kit.descriptions import load_description

FOLDER = Path(__file__).resolve().parents[1] / "data"
BETWEEN = "\N{SYMBOL FOR RECORD SEPARATOR}"
COLUMNS = (
    *("row", "firm", "country", "legal", "trading", "former", "alias"),
    *("number", "kind", "status", "valid_from", "valid_until"),
)


@dataclass(frozen=True, slots=True)
class About:
    """What a partner's list is as a source here.

    Attributes:
        key: of the source here.
        title: as the partner names it.
        partner: id of its installation.
        jurisdiction: of the register.
        record: what its firms are.
        time_zone: in which registers of that country date.
    """

    key: str
    title: str
    partner: str
    jurisdiction: str
    record: RecordKind
    time_zone: str


class Table:
    """Writes rows as lines of CSV, and remembers which word stands for which status."""

    def __init__(self) -> None:
        self.statuses: dict[str, LicenceStatus] = {}

    def lines(self, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[bytes]:
        """Yield the header, then a line for each row; each row is its key and its content."""
        yield _line(COLUMNS)
        for key, content in rows:
            yield _line(self._cells(key, content))

    def _cells(self, key: str, content: Mapping[str, Any]) -> list[str]:
        firm, licence = content["firm"], content.get("licence") or {}
        names = {
            kind.value: BETWEEN.join(
                each["text"] for each in firm.get("names", []) if each["kind"] == kind.value
            )
            for kind in NameKind
        }
        return [
            key,
            firm.get("number") or key,
            firm.get("country") or "",
            *(names[kind] for kind in ("legal", "trading", "former", "alias")),
            licence.get("number") or "",
            licence.get("kind") or "",
            self._word(licence),
            licence.get("valid_from") or "",
            licence.get("valid_until") or "",
        ]

    def _word(self, licence: Mapping[str, Any]) -> str:
        """Return the register's own word; one that stood for another status says which."""
        if "status" not in licence:
            return ""
        status = LicenceStatus(licence["status"])
        status = LicenceStatus.UNKNOWN if status in OURS else status
        word = " ".join((licence.get("status_word") or status.value.replace("_", " ")).split())
        if self.statuses.setdefault(word.casefold(), status) is not status:
            word = f"{word} ({status.value})"
            self.statuses[word.casefold()] = status
        return word


def profile_of(about: About, statuses: Mapping[str, LicenceStatus]) -> Profile:
    """Return the profile of a partner's list as it was written."""
    base = _base()
    source = base.source.model_copy(
        update={
            "key": about.key,
            "title": about.title,
            "publisher": about.partner,
            "attribution": f"{about.title}, told by {about.partner}",
            "jurisdiction": about.jurisdiction,
            "record": about.record,
            "time_zone": about.time_zone,
        }
    )
    return base.model_copy(update={"name": about.key, "source": source, "statuses": dict(statuses)})


@cache
def _base() -> Profile:
    return load_description("linked-list", FOLDER, Profile, "profile", ProfileProblem)


def _line(cells: Iterable[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()

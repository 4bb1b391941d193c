"""The schedules that are shipped: read whole from a folder, or refused with each fault."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.domains.sanctions.engine.documents import Schedule
from app.domains.sanctions.errors import FaultySchedule
from app.domains.violations.types import Body
from app.kit.errors import Fault

FOLDER = Path(__file__).resolve().parents[1] / "data"
MOST_FAULTS = 20


def _whole(name: str, says: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a version says with what it takes from the one from which it begins."""
    based_on = says.get("based_on")
    if based_on is None:
        return dict(says)
    before = others.get(based_on)
    if before is None or before is says:
        raise FaultySchedule(name, [Fault("/based_on", f"There is no file {based_on}.")])
    whole = _whole(based_on, before, {k: v for k, v in others.items() if k != name})
    found = whole | {each: value for each, value in says.items() if each != "based_on"}
    for part, by in (("offence", "code"), ("ladder", "key")):
        rows = {row.get(by): row for row in whole.get(part, [])}
        rows |= {row.get(by): row for row in says.get(part, [])}
        found[part] = list(rows.values())
    if "ends" not in says:
        found.pop("ends", None)
    return found


def read_schedules(folder: Path) -> tuple[Schedule, ...]:
    """Read every schedule of a folder, a file for each version.

    Raises:
        FaultySchedule: a file is none, names a class of offences that is unknown, a ladder has a
            gap, or two versions of one schedule hold on the same day.
    """
    said = {path.stem: _toml(path) for path in sorted(folder.glob("*.toml"))}
    found = [_checked(name, _whole(name, says, said)) for name, says in said.items()]
    _refuse_overlap(found)
    return tuple(sorted(found, key=lambda each: (each.key, each.begins)))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        fault = Fault("", f"It is no TOML in UTF-8: {error}.")
        raise FaultySchedule(path.name, [fault]) from error


def _checked(name: str, says: dict[str, Any]) -> Schedule:
    try:
        return Schedule.model_validate(says)
    except ValidationError as error:
        faults = [
            Fault("/" + "/".join(map(str, each["loc"])), f"{each['msg']}.")
            for each in error.errors(include_url=False)[:MOST_FAULTS]
        ]
        raise FaultySchedule(name, faults) from error


def _refuse_overlap(found: Iterable[Schedule]) -> None:
    """Refuse two versions of one schedule that are law on one day, or bear one name."""
    by_key: dict[str, list[Schedule]] = {}
    for each in sorted(found, key=lambda one: (one.key, one.begins)):
        by_key.setdefault(each.key, []).append(each)
    for key, versions in by_key.items():
        for before, after in pairwise(versions):
            if before.version == after.version:
                raise FaultySchedule(key, [Fault("/version", f"{after.version} is there twice.")])
            if before.ends is None or before.ends > after.begins:
                both = f"{before.version} and {after.version} are both law on {after.begins}."
                raise FaultySchedule(key, [Fault("/ends", both)])


@cache
def shipped() -> tuple[Schedule, ...]:
    """Return the schedules of this package, by key and day."""
    return read_schedules(FOLDER)


def versions(key: str) -> tuple[Schedule, ...]:
    """Return the versions of a schedule, the oldest first."""
    return tuple(each for each in shipped() if each.key == key)


def of_body(body: Body, jurisdiction: str | None) -> tuple[Schedule, ...]:
    """Return the versions of the schedule that a body applies; none where none is known."""
    return tuple(
        each for each in shipped() if each.body is body and each.jurisdiction == jurisdiction
    )

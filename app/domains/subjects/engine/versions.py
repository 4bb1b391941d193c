"""What an act makes of the versions of a licence, and what its reversal makes of them again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from app.domains.subjects.rules import Terms

A_DAY = timedelta(days=1)


class Origin(NamedTuple):
    """Where a version comes from: the line of a file, or an authority's act."""

    file_id: UUID | None
    line: int | None
    act_id: UUID | None


@dataclass(frozen=True, slots=True)
class Version:
    """What is known now of a licence for some days.

    Attributes:
        terms: what it says.
        origin: who says so.
        since: first civil day.
        until: last civil day; ``None``: still.
    """

    terms: Terms
    origin: Origin
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """An act on a licence, as far as a reversal has to know it.

    Attributes:
        before: what the licence said; ``None``: it is new.
        after: what it said then.
        entry: the journal number that put it in force.
        reversed_entry: the one that reversed it.
    """

    before: Terms | None
    after: Terms
    entry: int
    reversed_entry: int | None = None

    def changed(self) -> tuple[str, ...]:
        """Name what it changed; of a new licence, its status stands for all.

        The register's word goes with the status, even where it stayed the same.
        """
        if self.before is None:
            return ("status",)
        pairs = zip(Terms._fields, self.before, self.after, strict=True)
        names = {name for name, was, now in pairs if was != now}
        if "status" in names:
            names.add("status_word")
        return tuple(name for name in Terms._fields if name in names)


def restated(
    versions: Iterable[Version], day: date, change: Callable[[Version], Version | None]
) -> list[Version]:
    """Change what holds from a day on; what held before stays as it was.

    Args:
        versions: of one licence, in any order, none over another.
        day: first civil day of the change.
        change: gives a version as it reads now; ``None``: it is no more.
    """
    found: list[Version] = []
    for each in sorted(versions, key=lambda version: version.since):
        if each.until is not None and each.until < day:
            found.append(each)
            continue
        if each.since < day:
            found.append(replace(each, until=day - A_DAY))
        changed = change(replace(each, since=max(each.since, day)))
        if changed is not None:
            found.append(changed)
    return _joined(found)


def begun_by(versions: Sequence[Version], day: date) -> list[Version]:
    """Let the first version begin on a day before it was known."""
    first, *rest = sorted(versions, key=lambda version: version.since)
    return [replace(first, since=min(first.since, day)), *rest]


def _joined(versions: Iterable[Version]) -> list[Version]:
    """Join versions that follow each other and say the same of the same origin."""
    found: list[Version] = []
    for each in versions:
        last = found[-1] if found else None
        if (
            last is not None
            and (last.terms, last.origin) == (each.terms, each.origin)
            and last.until is not None
            and last.until + A_DAY >= each.since
        ):
            found[-1] = replace(last, until=each.until)
        else:
            found.append(each)
    return found


def before_all(act: Past, earlier: Sequence[Past]) -> Terms | None:
    """Return what a licence said before an act, without earlier acts that were reversed since.

    Args:
        act: the act.
        earlier: the acts on the same licence before it, the oldest first.
    """
    terms = act.before
    if terms is None:
        return None
    for name in act.changed():
        value = getattr(terms, name)
        for each in reversed(earlier):
            if each.before is None or name not in each.changed():
                continue
            if getattr(each.after, name) != value:
                continue
            if each.reversed_entry is None or each.reversed_entry < act.entry:
                break
            value = getattr(each.before, name)
        terms = terms._replace(**{name: value})
    return terms


def undone(
    versions: Sequence[Version], act: Past, day: date, act_id: UUID, before: Version | None
) -> list[Version]:
    """Open the state before an act again, for as long as nothing else was said since.

    Args:
        versions: of the licence, as known now.
        act: the act, its ``before`` cleared of what was reversed (:func:`before_all`).
        day: from which the act held.
        act_id: of the act; the origin where no earlier one says the same.
        before: the version that the act changed, with its origin.
    """
    names = act.changed()
    # A register's words for one status differ between its acts and its lists.
    telling = set(names) - ({"status_word"} if "status" in names else set())
    goes_on = True
    last = next((each for each in versions if _holds_on(each, day - A_DAY)), None)

    def change(version: Version) -> Version | None:
        nonlocal goes_on, last
        goes_on = goes_on and all(
            getattr(version.terms, name) == getattr(act.after, name) for name in telling
        )
        if not goes_on:
            return version
        if act.before is None:
            return None
        terms = version.terms._replace(**{name: getattr(act.before, name) for name in names})
        opened = replace(version, terms=terms)
        if last is not None and last.terms == terms:
            opened = replace(opened, origin=last.origin)
        else:
            opened = _from(opened, act_id, before)
        last = opened
        return opened if opened.until is None or opened.until >= opened.since else None

    return restated(versions, day, change)


def _holds_on(version: Version, day: date) -> bool:
    return version.since <= day and (version.until is None or version.until >= day)


def _from(version: Version, act_id: UUID, before: Version | None) -> Version:
    """Say where a version comes from that says again what it said before the act."""
    if before is not None and version.terms == before.terms:
        # An act dated back had let it begin before anybody knew of it.
        return replace(version, origin=before.origin, since=max(version.since, before.since))
    if version.origin.act_id not in (None, act_id):
        return version
    return replace(version, origin=Origin(None, None, act_id))

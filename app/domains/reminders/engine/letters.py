"""The letters of reminders; their words stand in ``app/texts/<language>/reminders.ftl``."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from app.domains.reminders.types import Group, Line
from app.kit.catalogue import Block, Word, has, say
from app.outside.letters import Reader, letter
from app.outside.mail import Letter

_DATED = {Group.OVERDUE: "reminders-was-due", Group.DUE: "reminders-is-due"}


def digest(to: Reader, day: date, lines: Sequence[Line], link: str) -> Letter:
    """Remind somebody of what waits: how many of each kind, and nothing of what they are about."""
    ordered = sorted(lines, key=lambda each: list(Group).index(each.group))
    return letter(
        "reminders-digest",
        to,
        count=len(lines),
        day=day,
        lines=lambda language: _written(language, ordered),
        link=Block(link),
    )


def _written(language: str, lines: Sequence[Line]) -> str:
    parts = []
    for group, those in groupby(lines, lambda each: each.group):
        kinds = defaultdict[tuple[str, str, bool, bool], list[Line]](list)
        for each in those:
            kinds[_thing(each), each.act, each.is_instead, each.is_to_see].append(each)
        listed = [f"- {_line(language, group, alike)}" for alike in kinds.values()]
        parts.append("\n".join([say(language, f"reminders-{group.value}"), *listed]))
    return "\n\n".join(parts)


def _thing(line: Line) -> str:
    """Return what a task is about; a second look names the act that is held too (claim.grant)."""
    return line.what.partition(".")[0]


def _line(language: str, group: Group, alike: Sequence[Line]) -> str:
    first = alike[0]
    key = f"work-{_thing(first)}-{first.act}"
    # A domain that came later may name work that no catalogue knows yet.
    key = key if has(language, key) else "work-other"
    said = say(language, key, count=len(alike))
    dates = [each.due for each in alike if each.due is not None]
    if dates:
        said = say(language, _DATED[group], what=Block(said), due=min(dates))
    if first.is_instead:
        said = say(language, "reminders-instead", what=Block(said))
    if first.is_to_see:
        said = say(language, "reminders-see-to", what=Block(said))
    return said


def substitute_named(
    to: Reader, colleague: str, membership: tuple[str, str], days: tuple[date, date], link: str
) -> Letter:
    """Tell somebody that they were named to stand in.

    Args:
        to: who was named.
        colleague: the name of who is away.
        membership: the name of the organisation, and the role.
        days: first and last.
        link: to the page on which they decline.
    """
    organisation, role = membership
    return letter(
        "reminders-substitute-named",
        to,
        colleague=colleague,
        organisation=organisation,
        role=Word(f"role-{role}", role.replace("_", " ")),
        begins=days[0],
        until=days[1],
        link=Block(link),
    )


def substitute_released(to: Reader, colleague: str, organisation: str) -> Letter:
    """Tell somebody that they do not stand in any more."""
    return letter(
        "reminders-substitute-released", to, colleague=colleague, organisation=organisation
    )


def substitute_declined(to: Reader, colleague: str, days: tuple[date, date], link: str) -> Letter:
    """Tell somebody that their substitute declined."""
    return letter(
        "reminders-substitute-declined",
        to,
        colleague=colleague,
        begins=days[0],
        until=days[1],
        link=Block(link),
    )

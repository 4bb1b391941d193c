"""Moulds: the texts of firms that differ in nothing but name, numbers and lines, rendered once.

A register lists tens of thousands of firms with one and the same licence. One firm of each shape is
rendered as any other; what is its own in the texts are holes, and the others of the shape fill
them. So there is no second way of rendering: what a mould gives is what ``render`` gives.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from operator import itemgetter
from typing import Any, NamedTuple

import orjson

from app.domains.roster.engine.firm import Firm, Said
from app.domains.roster.engine.rendering import Rendered, csv_line, render
from app.domains.roster.engine.tokens import CLOSE, OPEN

NAME, LICENCE, ADDRESS, IDENTIFIER = TABLES = ("subject_name", "licence", "address", "identifier")
"""What a firm with a mould has; of all else it has nothing."""
OWN_TEXTS = {ADDRESS: (0, 1, 2), IDENTIFIER: (1,)}
"""Which values of a fact are a firm's own; the others are of its shape."""

Own = list[Any]
"""What fills the holes: id, number, instant, name in JSON and as a cell; then texts and lines."""
_ID, _NUMBER, _AT, _NAME, _CELL, _FURTHER = range(6)
_MOST = 100

_LINES = 7_700_000_000_000_000_000
_INSTANT = datetime(9999, 12, 31, 23, 59, 58, tzinfo=UTC)
_HOLE = re.compile("\ue002([0-9]{2})\ue003|77000000000000000([0-9]{2})|(9999-12-31T23:59:58Z)")
_PLAIN_CELL = re.compile(r"[A-Za-z0-9][A-Za-z0-9 &.()/_:-]*")


class _Text(NamedTuple):
    """A text with holes, and which of a firm's own values stand in them."""

    text: str
    holes: "itemgetter[Any]"

    def filled(self, own: Own) -> str:
        filled: str = self.text % self.holes(own)
        return filled


class Mould(NamedTuple):
    """The texts of a shape."""

    item: _Text
    extra: _Text
    csv: _Text

    def filled(self, own: Own) -> tuple[str, str, str]:
        """Return the texts of one firm of the shape, in the order of ``Rendered``."""
        return self.item.filled(own), self.extra.filled(own), self.csv.filled(own)


def own_of(firm_id: str, number: str, updated_at: str, name: str) -> Own:
    """Begin what is a firm's own; texts and lines follow, in the order of its facts."""
    return [firm_id, number, updated_at, in_json(name), _cell(name)]


def instant(at: datetime) -> str:
    """Write an instant as the texts write it."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def in_json(text: str) -> str:
    """Write a text as it stands between quotation marks."""
    return orjson.dumps(text)[1:-1].decode()


def _cell(text: str) -> str:
    return text if _PLAIN_CELL.fullmatch(text) else csv_line((text,)).removesuffix("\r\n")


def is_plain(text: str) -> bool:
    """Tell whether a text stands in the answer as it is written."""
    return text.isascii() or not (OPEN in text or CLOSE in text)


def own_texts(table: str, value: Sequence[Any]) -> Iterator[str]:
    """Yield the values of a fact that are a firm's own, beside its name."""
    for position in OWN_TEXTS.get(table, ()):
        if value[position] is not None:
            yield value[position]


def cast(firm: Firm, rendered: Rendered) -> Mould | None:
    """Make the mould of a firm's shape; ``None`` where it would not give back the firm itself.

    Args:
        firm: with facts of :data:`TABLES` alone, and one name.
        rendered: its texts.
    """
    own = own_of(firm.id, firm.number, instant(firm.updated_at), rendered.name)
    for table in TABLES:
        for said in firm.said(table):
            own += map(in_json, own_texts(table, said.value))
            own.append(said.came.line)
    if len(own) > _MOST:
        return None
    hollow = render(_hollow(firm))
    mould = Mould(_text(hollow.item), _text(hollow.extra), _text(hollow.csv, _CELL))
    return mould if mould.filled(own) == rendered[1:] else None


def _hollow(firm: Firm) -> Firm:
    """Return a firm of the same shape with a hole for each value that is its own."""
    place = count(_FURTHER)
    facts: dict[str, dict[Any, Said]] = {}
    for table in TABLES:
        for said in firm.said(table):
            value = list(said.value)
            if table == NAME:
                value[1] = _hole(_NAME)
            for position in OWN_TEXTS.get(table, ()):
                if value[position] is not None:
                    value[position] = _hole(next(place))
            came = said.came._replace(line=_LINES + next(place))
            hollow = said._replace(value=tuple(value), came=came)
            facts.setdefault(table, {})[hollow.value] = hollow
    return replace(firm, id=_hole(_ID), number=_hole(_NUMBER), updated_at=_INSTANT, facts=facts)


def _hole(place: int) -> str:
    return f"\ue002{place:02}\ue003"


def _text(text: str, name: int = _NAME) -> _Text:
    places: list[int] = []

    def pierce(found: re.Match[str]) -> str:
        place = _AT if found[3] else int(found[1] or found[2])
        places.append(name if place == _NAME else place)
        return "%s"

    pierced = _HOLE.sub(pierce, text.replace("%", "%%"))
    return _Text(pierced, itemgetter(*places))

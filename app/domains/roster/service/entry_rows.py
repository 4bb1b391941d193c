"""The rows that a batch of rendered firms gives the roster's tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from app.domains.certifications.rules.standing import after, start_of
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.moulds import Mould, cast
from app.domains.roster.engine.rendering import Rendered
from app.domains.roster.engine.tokens import iso
from app.domains.roster.models import RosterCertificate, RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries.alike import Alike
from app.domains.roster.service.versions import Version
from app.kit.text import fold
from app.store.base import table_of
from app.store.bulk import load
from app.store.plain import PlainId

ENTRY_COLUMNS = (
    *("id", "serial", "subject_id", "number", "record", "country", "sort_name", "names"),
    *("from_entry", "updated_at", "item", "extra", "csv", "shown_from", "shown_until"),
)
LICENCE_COLUMNS = (
    *("entry_id", "position", "source_key", "kind"),
    *("status", "valid_from", "valid_until", "said_on", "is_alone"),
)
CERTIFICATE_COLUMNS = (
    *("entry_id", "position", "certificate_id", "scheme_key", "begins_at", "ends_at"),
)
TERM_COLUMNS = ("entry_id", "term")
WORTH_A_MOULD = 3
"""So many firms of a batch have a shape, and a mould is made of it."""
MOST_SHAPES = 500


class Shape(NamedTuple):
    """What firms that read the same have in common, in all tables."""

    mould: Mould
    record: str
    country: str | None
    licences: Sequence[tuple[Any, ...]]
    terms: Sequence[str]


class Shapes:
    """The shapes that a run has met, each with the mould of its first firm."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, ...], Shape | None] = {}

    def lacking(self, firms: Iterable[Alike]) -> dict[PlainId, tuple[Any, ...]]:
        """Return a firm of each frequent shape that has no mould, to render and to learn from."""
        if len(self._known) > MOST_SHAPES:
            self._known.clear()
        new = [each for each in firms if each.shape not in self._known]
        often = Counter(each.shape for each in new)
        first = {each.shape: each.key for each in new if often[each.shape] >= WORTH_A_MOULD}
        return {key: shape for shape, key in first.items()}

    def learn(self, shape: tuple[Any, ...], firm: Firm, rendered: Rendered) -> None:
        """Keep the mould of a shape, made of a firm that was gathered and rendered as any other."""
        mould = cast(firm, rendered)
        self._known[shape] = mould and Shape(
            mould, firm.record, firm.country, [*_licences(firm)], sorted(_terms(firm))
        )

    def of(self, firm: Alike) -> Shape | None:
        """Return the shape of a firm; ``None``: it is rendered as any other."""
        return self._known.get(firm.shape)


class Rows:
    """Rows of each table, in the order of their columns.

    Args:
        head: the journal number from which they are read.
        ids: gives the next free key.
    """

    def __init__(self, head: int, ids: Iterator[int]) -> None:
        self.head = head
        self._ids = ids
        self._entries: list[tuple[Any, ...]] = []
        self._licences: list[tuple[Any, ...]] = []
        self._certificates: list[tuple[Any, ...]] = []
        self._terms: list[tuple[int, str]] = []

    def add(self, version: Version, rendered: Rendered) -> None:
        """Add a firm that was rendered."""
        entry_id, firm = next(self._ids), version.firm
        names = dict.fromkeys(fold(said.value[1]) for said in firm.said("subject_name"))
        self._entries.append(
            (
                *(entry_id, firm.serial, firm.id.replace("-", ""), firm.number, firm.record),
                *(firm.country, fold(rendered.name), "\n".join(name for name in names if name)),
                *(self.head, _written(firm.updated_at), *rendered[1:]),
                *(each and _written(each) for each in (version.shown_from, version.shown_until)),
            )
        )
        self._licences.extend((entry_id, *each) for each in _licences(firm))
        self._certificates.extend((entry_id, *each) for each in _certificates(firm))
        self._terms.extend((entry_id, term) for term in _terms(firm))

    def add_alike(self, firms: Iterable[tuple[Alike, Shape]], updated_at: datetime) -> None:
        """Add firms by the moulds of their shapes."""
        head, at = self.head, _written(updated_at)
        for firm, shape in firms:
            entry_id, folded, own = next(self._ids), fold(firm.name), firm.own
            mould, record, country, licences, terms = shape
            self._entries.append(
                (
                    *(entry_id, firm.serial, own[0].replace("-", ""), firm.number, record, country),
                    *(folded, folded, head, at, *mould.filled(own), None, None),
                )
            )
            for each in licences:
                self._licences.append((entry_id, *each))
            for term in terms:
                self._terms.append((entry_id, term))

    def load(self, session: Session) -> None:
        """Write them."""
        load(session, table_of(RosterEntry), ENTRY_COLUMNS, self._entries)
        load(session, table_of(RosterLicence), LICENCE_COLUMNS, self._licences)
        load(session, table_of(RosterCertificate), CERTIFICATE_COLUMNS, self._certificates)
        load(session, table_of(RosterTerm), TERM_COLUMNS, self._terms)


def _licences(firm: Firm) -> Iterator[tuple[Any, ...]]:
    for position, said in enumerate(firm.said("licence")):
        register, _, kind, _, status, first, last = said.value
        act = said.came.act
        acted = (None, None) if act is None else (iso(act.on), act.is_alone)
        yield (position, register, kind, status.value, iso(first), iso(last), *acted)


def _certificates(firm: Firm) -> Iterator[tuple[Any, ...]]:
    for position, each in enumerate(firm.certificates):
        zone = ZoneInfo(each.zone)
        begins = start_of(each.validity.valid_from, zone)
        ends = after(each.validity.valid_until, zone)
        yield (position, each.id.replace("-", ""), each.scheme, _written(begins), _written(ends))


def _written(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")


def _terms(firm: Firm) -> set[str]:
    """Return the words by which the firm is found with filters."""
    terms = {f"source:{listed.source}" for listed in firm.listings}
    terms |= {f"sector:{said.value[0]}" for said in firm.said("sector")}
    for said in firm.said("corridor"):
        origin, destination = said.value
        terms |= {f"origin:{origin}"} if origin else set()
        terms |= {f"destination:{destination}"} if destination else set()
    return terms

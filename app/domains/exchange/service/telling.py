"""What all tellings share: the firm, what is told of it, and taking it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domains.agreements.engine.opening import openings
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import Detail
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.service.recalling import recall
from app.domains.disclosures.types import ToDisclose, ToRecall, What, WhyRecalled
from app.domains.exchange.queries.disclosed import corrected_names
from app.domains.exchange.queries.firms import corridors_of, public_record
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.types import Firm
from app.domains.subjects.queries import alike
from app.domains.subjects.queries.answerable import answerable
from app.store.journal import Event
from app.store.work import Work

ACT, CERTIFICATE, LIST = "licence_act", "certificate", "import_file"
SANCTION, VIOLATION, WARNING = "sanction", "violation_respondent", "warning"
FIGURES = "quarter_figures"
"""What disclosures are about, by the tables of the things."""


def id_in(event: Event, name: str = "row") -> UUID | None:
    """Return an id that an entry names; ``None`` where it names none."""
    try:
        return UUID(str(event.body[name]))
    except (KeyError, ValueError):
        return None


def firm_of(work: Work, desk: ExchangeDesk, subject_id: UUID | None) -> Firm | None:
    """Return a firm as others are told of it; ``None``: the public knows of none.

    Rule:
        Fairness L4: what stands on an unregistered record goes nowhere.
    """
    record = public_record(work, subject_id)
    if record is None:
        return None
    places = answerable(work, [record.id]).get(record.id, frozenset())
    holder = desk.holders_of(work, [record.id])[record.id]
    wrong = corrected_names(work, alike(work, [record.id]))
    right = wrong.get(holder.name, holder.name)
    name = right if isinstance(right, str) else f"Record {holder.number}"
    return Firm(holder.number, name, places, corridors_of(work, record.id))


def tell_in_part_public(
    work: Work, desk: ExchangeDesk, said: ToDisclose, public: Mapping[Detail, Mapping[str, Any]]
) -> None:
    """Disclose something of which the public may read a part: of the rest binding agreements alone.

    Args:
        work: an open one.
        desk: of the exchange.
        said: the whole of it.
        public: what a consultative agreement opens of it.

    Rule:
        Fairness S3: a consultative agreement opens only what is public anyway.
    """
    whole = replace(said, happening=replace(said.happening, is_public=False))
    part = replace(said, happening=replace(said.happening, is_public=True), content=public)
    # From whom the whole is kept back, what is public anyway may be open all the same.
    disclose(work, desk.disclosures, whole, _opened(work, desk, part) - _opened(work, desk, whole))
    # Whoever was told the whole under a binding one is not told again.
    disclose(work, desk.disclosures, part)


def _opened(work: Work, desk: ExchangeDesk, said: ToDisclose) -> frozenset[str]:
    today = desk.disclosures.today(work.at)
    found = openings(said.happening, terms(work), today)
    return frozenset(each.receiver for each in found if not each.is_kept_back)


@dataclass(frozen=True, slots=True)
class Gone:
    """That something does not stand as it was told.

    Attributes:
        why: it does not.
        thing_kind: of what it is about.
        thing_id: of it.
        whats: which disclosures of it; empty: all.
        now: what stands now; codes and days.
        since: from when on; ``None``: from the entry on.
    """

    why: WhyRecalled
    thing_kind: str
    thing_id: UUID
    whats: frozenset[What] = frozenset()
    now: Mapping[str, Any] = field(default_factory=dict)
    since: datetime | None = None


def take_back(work: Work, desk: ExchangeDesk, event: Event, gone: Gone) -> None:
    """Tell every receiver of something that it does not stand.

    What was told anew because of the same entry stays, though the entry comes twice.

    Records:
        Those of :func:`recall`.

    Rule:
        Fairness S2.
    """
    recall(
        work,
        desk.disclosures,
        ToRecall(
            why=gone.why,
            entry=event.number,
            thing_kind=gone.thing_kind,
            thing_id=gone.thing_id,
            whats=gone.whats,
            before_entry=event.number,
            content=gone.now,
            since=gone.since or event.at,
        ),
    )

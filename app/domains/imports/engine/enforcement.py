"""From the values of a row to the act of enforcement that it states."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from app.domains.imports.engine.fields import Refused, Values
from app.domains.imports.engine.profile import EnforcementSlots, Profile, Slot
from app.domains.imports.types import EnforcementFact, ListedUntil, OffenceClass
from app.kit.money import BadMoney, Money

Row = Mapping[str, Values]
Said = Callable[[Row], str | None]
Words = TypeVar("Words", bound=StrEnum)

BETWEEN = "; "
MOST_WORKERS = 10_000_000
_DAYS = {
    "acted_until": "acted_from",
    "published_until": "published_from",
}
"""The last day of each period, with its first."""


def enforcement_reader(profile: Profile) -> Callable[[Row], tuple[EnforcementFact, ...]]:
    """Compile the acts of enforcement that a row states by the profile.

    The function raises :class:`~app.domains.imports.engine.fields.Refused` for a row that states
    one in a way that the profile does not know.
    """
    readers = [_compiled(profile, slots) for slots in profile.enforcement]
    if not readers:
        return lambda _row: ()
    return lambda row: tuple(read(row) for read in readers)


def _compiled(profile: Profile, slots: EnforcementSlots) -> Callable[[Row], EnforcementFact]:
    singles = {
        name: _one(getattr(slots, name))
        for name in (
            *("case_number", "authority", "acted_from", "acted_until", "decided_on"),
            *("published_from", "published_until"),
        )
    }
    joined = {name: _joined(getattr(slots, name)) for name in ("offence", "law", "penalty", "note")}
    offence_class, until_by = first_said(slots.offence_class), first_said(slots.until_by)
    amount_of, workers_of = _amount(profile, slots), _workers(profile, slots)

    def read(row: Row) -> EnforcementFact:
        said = {name: reader(row) for name, reader in singles.items()}
        said |= {name: reader(row) for name, reader in joined.items()}
        _in_order(profile, slots, said)
        said["published_until"], by = _until(slots, said, until_by(row))
        amount = amount_of(row)
        return EnforcementFact(
            **said,
            offence_class=_word(OffenceClass, offence_class(row)).value,
            until_by=by.value,
            amount_minor=amount,
            currency=None if amount is None else slots.currency,
            workers=workers_of(row),
        )

    return read


def _one(slot: Slot | None) -> Said:
    if slot is None:
        return lambda _row: None
    if slot.field is None:
        constant = slot.constant
        return lambda _row: constant
    field = slot.field
    return lambda row: next(iter(row[field]), None)


def _joined(slots: Sequence[Slot]) -> Said:
    readers = [_every(slot) for slot in slots]
    return lambda row: BETWEEN.join(each for read in readers for each in read(row)) or None


def _every(slot: Slot) -> Callable[[Row], Values]:
    if slot.field is None:
        constant = (slot.constant or "",)
        return lambda _row: constant
    field = slot.field
    return lambda row: row[field]


def first_said(slots: Sequence[Slot]) -> Said:
    """Compile what the first of some slots says that says anything."""
    readers = [_one(slot) for slot in slots]
    return lambda row: next((said for read in readers if (said := read(row))), None)


def _word(words: type[Words], said: str | None) -> Words:
    try:
        return words(said or "")
    except ValueError:
        raise Refused(None, f"the profile gives it no {words.__name__} ({said!r})") from None


def _in_order(profile: Profile, slots: EnforcementSlots, said: Mapping[str, str | None]) -> None:
    for end, start in _DAYS.items():
        first, last = said[start], said[end]
        if first and last and first > last:
            raise Refused(_column(profile, getattr(slots, end)), "ends before it begins")


def _until(
    slots: EnforcementSlots, said: Mapping[str, str | None], told: str | None
) -> tuple[str | None, ListedUntil]:
    """Return the last day of publication, and from what it is known.

    Rule:
        Fairness V4: as the source says; else while it is listed; else by a setting, said so.
    """
    first, last = said["published_from"], said["published_until"]
    if told is not None:
        return last, _word(ListedUntil, told)
    if last is not None:
        return last, ListedUntil.STATED
    if slots.published_for_days is None or first is None:
        return None, ListedUntil.WHILE_LISTED
    end = date.fromisoformat(first) + timedelta(days=slots.published_for_days)
    return end.isoformat(), ListedUntil.BY_SETTING


def _amount(profile: Profile, slots: EnforcementSlots) -> Callable[[Row], int | None]:
    currency = slots.currency
    if currency is None:
        return lambda _row: None
    text_of, column = _one(slots.amount), _column(profile, slots.amount)

    def read(row: Row) -> int | None:
        text = text_of(row)
        if text is None:
            return None
        try:
            minor = Money.parse(text, currency).amount_minor
        except BadMoney as error:
            raise Refused(column, f"{text[:40]!r} is no amount: {error}") from error
        if minor < 0:
            raise Refused(column, f"{text[:40]!r} is less than nothing")
        return minor

    return read


def _workers(profile: Profile, slots: EnforcementSlots) -> Callable[[Row], int | None]:
    text_of, column = _one(slots.workers), _column(profile, slots.workers)

    def read(row: Row) -> int | None:
        text = text_of(row)
        if text is None:
            return None
        if not text.isdecimal() or int(text) > MOST_WORKERS:
            raise Refused(column, f"{text[:40]!r} is no number of workers")
        return int(text)

    return read


def _column(profile: Profile, slot: Slot | None) -> str | None:
    if slot is None or slot.field is None:
        return None
    return profile.fields[slot.field].column

"""What is told of recourse in a place, in the language of who reads it (fairness W11, W3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from babel import Locale

from app.domains.jurisdictions.engine.names import called
from app.domains.jurisdictions.engine.recourse import (
    Emergency,
    KnownSince,
    Limit,
    Office,
    Place,
    Sourced,
    Tag,
    Text,
)
from app.domains.jurisdictions.rules import last_day
from app.kit.catalogue import ENGLISH, Composed, chain, said, say


@dataclass(frozen=True, slots=True)
class SureTold:
    """How far what is told can be relied on.

    Attributes:
        source: the text that was read.
        confidence: in a code.
        sure: the same in words.
        checked_on: when somebody last looked.
        advice: that it is no advice, and may have changed.
    """

    source: str
    confidence: str
    sure: str
    checked_on: date
    advice: str


@dataclass(frozen=True, slots=True)
class OfficeTold:
    """An authority, as it is told.

    Attributes:
        name: in the language of the reader where it is known in it.
        takes: matters.
        can: what it can do.
        only: for whom alone.
        web: address of its pages.
        telephone: its number.
        email: its address for mail.
        address: where it is.
        reach_unknown: said where none of these is known.
        limit: for how long, and from which day; or that it is not known.
        last_day: where the day is known from which it runs.
        last_day_reads: the same in words.
        note: what else there is to say.
        basis: the law or practice, as the source names it.
        how_sure: how far to rely on it.
    """

    name: str
    takes: tuple[str, ...]
    can: tuple[str, ...]
    only: str | None
    web: str | None
    telephone: str | None
    email: str | None
    address: str | None
    reach_unknown: str | None
    limit: str
    last_day: date | None
    last_day_reads: str | None
    note: str | None
    basis: str
    how_sure: SureTold


@dataclass(frozen=True, slots=True)
class EmergencyTold:
    """A number to call in danger, as it is told.

    Attributes:
        name: whose it is.
        telephone: as it is dialled in the place.
        languages: spoken there; empty: not known.
        is_free: whether the call costs nothing; ``None``: not known.
        hours: of the place; ``None``: not known.
        note: what else there is to say.
        how_sure: how far to rely on it.
    """

    name: str
    telephone: str
    languages: tuple[str, ...]
    is_free: bool | None
    hours: str | None
    note: str | None
    how_sure: SureTold


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """What is told of a place.

    Attributes:
        code: of the place.
        name: in the language of the reader.
        edition: of what the installation says; ``None``: what is shipped, if anything.
        own: said where it comes from whoever runs this register.
        offices: that enforce a rule there.
        unknown: said where none is known.
        emergency: numbers to call in danger.
        emergency_unknown: said where none is known.
    """

    code: str
    name: str
    edition: int | None
    own: str | None
    offices: tuple[OfficeTold, ...]
    unknown: str | None
    emergency: tuple[EmergencyTold, ...]
    emergency_unknown: str | None


def told(
    place: Place, asked: str, days: Mapping[KnownSince, date], edition: int | None = None
) -> PlaceTold:
    """Tell what is known of a place, and say plainly what is not.

    Args:
        place: with nothing in it where nothing is known.
        asked: BCP 47, of who reads it.
        days: from which times run, such as that on which she paid; those that are known.
        edition: where the installation says it.
    """
    name = _place_name(place.code, chain(asked)[0])
    return PlaceTold(
        code=place.code,
        name=name,
        edition=edition,
        own=None if edition is None else said(asked, "recourse-own"),
        offices=tuple(_office(each, asked, days) for each in place.office),
        unknown=None if place.office else said(asked, "recourse-unknown", place=name),
        emergency=tuple(_emergency(each, asked) for each in place.emergency),
        emergency_unknown=None
        if place.emergency
        else said(asked, "recourse-emergency-unknown", place=name),
    )


def _office(office: Office, asked: str, days: Mapping[KnownSince, date]) -> OfficeTold:
    reached = (office.web, office.telephone, office.email, office.address)
    last = None if office.limit is None else _last_day(office.limit, days)
    return OfficeTold(
        name=_in_words_of(office.names, asked) or office.name,
        takes=_each(asked, "takes", office.takes),
        can=_each(asked, "can", office.can),
        only=None if office.only is None else said(asked, f"recourse-only-{office.only}"),
        web=office.web,
        telephone=office.telephone,
        email=office.email,
        address=office.address,
        reach_unknown=None if any(reached) else said(asked, "recourse-reach-unknown"),
        limit=_limit(office.limit, asked),
        last_day=last,
        last_day_reads=None if last is None else said(asked, "recourse-last_day", day=last),
        note=_in_words_of(office.notes, asked, otherwise=ENGLISH),
        basis=office.basis,
        how_sure=_sure(office, asked),
    )


def _emergency(number: Emergency, asked: str) -> EmergencyTold:
    return EmergencyTold(
        name=_in_words_of(number.names, asked) or number.name,
        telephone=number.telephone,
        languages=number.languages,
        is_free=number.is_free,
        hours=number.hours,
        note=_in_words_of(number.notes, asked, otherwise=ENGLISH),
        how_sure=_sure(number, asked),
    )


def _sure(thing: Sourced, asked: str) -> SureTold:
    return SureTold(
        source=thing.source,
        confidence=thing.confidence.value,
        sure=said(asked, f"recourse-sure-{thing.confidence.value}"),
        checked_on=thing.checked_on,
        advice=said(asked, "recourse-advice", checked=thing.checked_on),
    )


def _each(asked: str, group: str, codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(said(asked, f"recourse-{group}-{code}") for code in codes)


def _limit(limit: Limit | None, asked: str) -> str:
    if limit is None:
        return said(asked, "recourse-limit-unknown")
    span = said(asked, f"recourse-limit-{limit.of}", time=_span(limit))
    return f"{span} {said(asked, f'recourse-since-{limit.since}')}"


def _span(limit: Limit) -> Composed:
    return lambda language: say(language, f"recourse-time-{limit.unit}", count=limit.count)


def _last_day(limit: Limit, days: Mapping[KnownSince, date]) -> date | None:
    """Return the last day; the earliest that it can be where the source does not say since when."""
    since = min(days.values(), default=None) if limit.since == "not_said" else days.get(limit.since)
    return None if since is None else last_day(since, limit.count, limit.unit)


def _in_words_of(words: Mapping[Tag, Text], asked: str, otherwise: str | None = None) -> str | None:
    """Return the words of the language nearest to the one asked for, if there are any.

    Rule:
        RFC 4647, 3.4 (lookup).
    """
    known = {tag.lower(): text for tag, text in words.items()}
    parts = asked.lower().split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((known[tag] for tag in [*tags, otherwise or ""] if tag in known), None)


def _place_name(code: str, language: str) -> str:
    names = Locale.parse(language, sep="-").territories
    return str(names.get(code) or called(code))

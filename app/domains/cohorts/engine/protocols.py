"""A protocol as one text with a digest, read back, and what is wrong with one."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

import orjson
import rfc8785

from app.domains.cohorts.rules import LATEST_YEARS, LEAST_SITES
from app.domains.cohorts.types import VARIABLES, Arm, Measured, Outcome, Protocol, Site, Subgroup
from app.kit.errors import Fault
from app.kit.money import EXPONENTS
from app.kit.months import add_months
from app.kit.private_details import Detail, private_details
from app.kit.small_numbers import LEAST

FORMAT = 1
_CONTACTS = {Detail.EMAIL, Detail.TELEPHONE}


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose protocol it is.

    Attributes:
        study: its key.
        sponsor: number and name of the organisation that pays for it.
        assessor: likewise of the one that runs it.
    """

    study: str
    sponsor: tuple[str, str]
    assessor: tuple[str, str]


def written(said: Protocol, whose: Whose) -> str:
    """Return a protocol as its one text (RFC 8785)."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "study": whose.study,
        "sponsor": _named(whose.sponsor),
        "assessor": _named(whose.assessor),
        "title": said.title,
        "language": said.language,
        "question": said.question,
        "corridors": [list(each) for each in said.corridors],
        "currency": said.currency,
        "arms": [_arm_said(each) for each in said.arms],
        "outcomes": [_measured_said(each) for each in said.outcomes],
        "comparisons": [list(each) for each in said.comparisons],
        "subgroups": [each.value for each in said.subgroups],
        "sites": [{"key": each.key, "name": each.name} for each in said.sites],
        "threshold": said.threshold,
        "seed": said.seed,
        "draws": said.draws,
        "false_rate": said.false_rate,
        "publish_by": said.publish_by.isoformat(),
        "productivity_from": [str(each) for each in said.productivity_from],
        "template": said.template,
    }
    return rfc8785.dumps(content).decode()


def _arm_said(arm: Arm) -> dict[str, Any]:
    return {
        "key": arm.key,
        "name": arm.name,
        "what": arm.what,
        "is_baseline": arm.is_baseline,
        "is_historical": arm.is_historical,
        "firms": list(arm.firms),
    }


def _measured_said(measured: Measured) -> dict[str, Any]:
    variable = VARIABLES[measured.outcome]
    return {
        "outcome": measured.outcome.value,
        "label": variable.label,
        "kind": variable.kind.value,
        "is_primary": measured.is_primary,
    }


def _named(who: tuple[str, str]) -> dict[str, str]:
    number, name = who
    return {"number": number, "name": name}


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def content_of(text: str) -> dict[str, Any]:
    """Return what a text that :func:`written` made holds."""
    found: dict[str, Any] = orjson.loads(text)
    return found


def read(text: str) -> Protocol:
    """Return the protocol that a text holds."""
    said = content_of(text)
    return Protocol(
        title=said["title"],
        language=said["language"],
        question=said["question"],
        corridors=tuple((origin, destination) for origin, destination in said["corridors"]),
        currency=said["currency"],
        arms=tuple(_arm(each) for each in said["arms"]),
        outcomes=tuple(
            Measured(Outcome(each["outcome"]), each["is_primary"]) for each in said["outcomes"]
        ),
        comparisons=tuple((one, other) for one, other in said["comparisons"]),
        subgroups=tuple(Subgroup(each) for each in said["subgroups"]),
        sites=tuple(Site(each["key"], each["name"]) for each in said["sites"]),
        threshold=said["threshold"],
        seed=said["seed"],
        draws=said["draws"],
        false_rate=said["false_rate"],
        publish_by=date.fromisoformat(said["publish_by"]),
        productivity_from=tuple(UUID(each) for each in said["productivity_from"]),
        template=said["template"],
    )


def _arm(said: Mapping[str, Any]) -> Arm:
    return Arm(
        said["key"],
        said["name"],
        said["what"],
        said["is_baseline"],
        said["is_historical"],
        tuple(said["firms"]),
    )


def every_pair(arms: Sequence[Arm]) -> tuple[tuple[str, str], ...]:
    """Return each arm against each that stands before it."""
    keys = [each.key for each in arms]
    return tuple((one, other) for at, one in enumerate(keys) for other in keys[:at])


def faults_of(said: Protocol, today: date, countries: Collection[str]) -> list[Fault]:
    """Return what is wrong with a protocol, each place of it.

    Args:
        said: the protocol.
        today: the civil day on which it is written.
        countries: codes that the register knows.
    """
    return [
        *_faults_of_arms(said),
        *_faults_of_outcomes(said),
        *_faults_of_sites(said),
        *_faults_of_corridors(said, countries),
        *_faults_of_numbers(said, today),
        *_faults_of_words(said),
    ]


def _faults_of_arms(said: Protocol) -> Iterator[Fault]:
    keys = [each.key for each in said.arms]
    if len(keys) < 2:  # noqa: PLR2004 - a comparison needs two
        yield Fault("/arms", "Name two groups at least.")
    yield from (Fault(f"/arms/{at}/key", "Another group has it.") for at in _doubles(keys))
    if sum(each.is_baseline for each in said.arms) != 1:
        yield Fault("/arms", "Mark exactly one group as the baseline.")
    for at, pair in enumerate(said.comparisons):
        if len(set(pair)) != len(pair) or not set(pair) <= set(keys):
            yield Fault(f"/comparisons/{at}", "Name two different groups by their keys.")
    pairs = [frozenset(each) for each in said.comparisons]
    yield from (Fault(f"/comparisons/{at}", "They are compared once.") for at in _doubles(pairs))


def _faults_of_outcomes(said: Protocol) -> Iterator[Fault]:
    if not said.outcomes:
        yield Fault("/outcomes", "Name what is measured.")
    names = [each.outcome for each in said.outcomes]
    yield from (Fault(f"/outcomes/{at}/outcome", "It stands twice.") for at in _doubles(names))
    yield from (Fault(f"/subgroups/{at}", "It stands twice.") for at in _doubles(said.subgroups))


def _faults_of_sites(said: Protocol) -> Iterator[Fault]:
    keys = [each.key for each in said.sites]
    yield from (Fault(f"/sites/{at}/key", "Another site has it.") for at in _doubles(keys))
    if 0 < len(keys) < LEAST_SITES:
        yield Fault("/sites", f"Name no site, or {LEAST_SITES} at least: means need so many.")


def _faults_of_corridors(said: Protocol, countries: Collection[str]) -> Iterator[Fault]:
    if not said.corridors:
        yield Fault("/corridors", "Name from where to where the workers go.")
    for at, (origin, destination) in enumerate(said.corridors):
        for end, code in (("origin", origin), ("destination", destination)):
            if code not in countries:
                told = "Give a country by its two letters of ISO 3166-1, such as NP."
                yield Fault(f"/corridors/{at}/{end}", told)
        if origin == destination:
            yield Fault(f"/corridors/{at}", "Give two countries.")
    yield from (Fault(f"/corridors/{at}", "It stands twice.") for at in _doubles(said.corridors))


def _faults_of_numbers(said: Protocol, today: date) -> Iterator[Fault]:
    if said.threshold < LEAST:
        yield Fault("/threshold", f"No group under {LEAST} is ever shown.")
    if said.currency not in EXPONENTS:
        yield Fault("/currency", "Give three letters of ISO 4217, such as USD.")
    if said.publish_by <= today:
        yield Fault("/publish_by", "Give a day that is still to come.")
    elif said.publish_by > (latest := add_months(today, 12 * LATEST_YEARS)):
        told = f"Give a day until {latest}: a result is promised within {LATEST_YEARS} years."
        yield Fault("/publish_by", told)


def _faults_of_words(said: Protocol) -> Iterator[Fault]:
    words = {"/title": said.title, "/question": said.question}
    for at, arm in enumerate(said.arms):
        words |= {f"/arms/{at}/name": arm.name, f"/arms/{at}/what": arm.what}
    words |= {f"/sites/{at}/name": each.name for at, each in enumerate(said.sites)}
    for pointer, text in words.items():
        if _CONTACTS & {*private_details(text)}:
            yield Fault(pointer, "Leave out addresses and telephone numbers: it will be public.")


def _doubles(some: Sequence[Any]) -> list[int]:
    counts = Counter(some)
    seen = set[Any]()
    found = []
    for at, each in enumerate(some):
        if counts[each] > 1 and each in seen:
            found.append(at)
        seen.add(each)
    return found


def taken_away(before: Protocol, after: Protocol) -> list[Fault]:
    """Return what an amendment may not take away any more once records came in."""
    found = []
    arms, sites = {each.key for each in after.arms}, {each.key for each in after.sites}
    if not {each.key for each in before.arms} <= arms:
        found.append(Fault("/arms", "Keep the groups: records name them."))
    if not {each.key for each in before.sites} <= sites:
        found.append(Fault("/sites", "Keep the sites: records name them."))
    if not set(before.corridors) <= set(after.corridors):
        found.append(Fault("/corridors", "Keep the corridors: records name them."))
    if before.currency != after.currency:
        found.append(Fault("/currency", "Keep the currency: amounts were converted into it."))
    return found

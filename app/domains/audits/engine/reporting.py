"""What a report still lacks: all of it at once, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domains.audits.engine.contents import Assessment, Content, FileCheck, Finding, Interview
from app.domains.audits.types import EntryKind
from app.domains.standards.types.deciding import Answer
from app.domains.standards.types.words import Meaning

Entries = Mapping[tuple[EntryKind, str], Content]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report must answer.

    Attributes:
        criteria: codes of indicators by codes of criteria, of the order.
        scale: answers by their codes.
        gravest: the grade of coaching and punishing; ``None`` where the scheme has no grades.
        interviews: with workers.
        files: of workers.
        is_reasoned: whether a departure from these numbers has its reason.
    """

    criteria: Mapping[str, tuple[str, ...]]
    scale: Mapping[str, Answer]
    gravest: str | None
    interviews: int
    files: int
    is_reasoned: bool


def missing(asked: Asked, entries: Entries) -> list[tuple[str, str]]:
    """Return what a report lacks, as places and sentences."""
    assessed = {key: each for (_, key), each in entries.items() if isinstance(each, Assessment)}
    findings = {key: each for (_, key), each in entries.items() if isinstance(each, Finding)}
    return [
        *_open(asked, assessed),
        *_unmatched(asked, assessed, findings),
        *_too_few(asked, entries),
        *_unheard(asked, entries, findings),
    ]


def _meaning(asked: Asked, one: Assessment | None) -> Meaning:
    answer = None if one is None else asked.scale.get(one.result)
    return Meaning.OPEN if answer is None else answer.meaning


def _open(asked: Asked, assessed: Mapping[str, Assessment]) -> list[tuple[str, str]]:
    return [
        (f"/entries/assessment/{indicator}", f"Indicator {indicator} is not assessed.")
        for indicators in asked.criteria.values()
        for indicator in indicators
        if _meaning(asked, assessed.get(indicator)) is Meaning.OPEN
    ]


def _unmatched(
    asked: Asked, assessed: Mapping[str, Assessment], findings: Mapping[str, Finding]
) -> list[tuple[str, str]]:
    bad = (Meaning.FAILED, Meaning.PARTLY)
    failed = {
        criterion
        for criterion, indicators in asked.criteria.items()
        if any(_meaning(asked, assessed.get(each)) in bad for each in indicators)
    }
    found = {each.criterion for each in findings.values()}
    faults = [
        (f"/criteria/{code}", f"Criterion {code} is not met and has no finding.")
        for code in sorted(failed - found)
    ]
    return faults + [
        (f"/entries/finding/{key}", f"Criterion {each.criterion} is met, and has a finding.")
        for key, each in findings.items()
        if each.criterion not in failed
    ]


def _too_few(asked: Asked, entries: Entries) -> list[tuple[str, str]]:
    if asked.is_reasoned:
        return []
    counted = (
        ("interviews", asked.interviews, Interview),
        ("files", asked.files, FileCheck),
    )
    found = []
    for name, wanted, kind in counted:
        held = sum(1 for each in entries.values() if isinstance(each, kind))
        if held < wanted:
            found.append((f"/{name}", f"{held} of {wanted} {name}; give a reason for less."))
    return found


def _unheard(
    asked: Asked, entries: Entries, findings: Mapping[str, Finding]
) -> list[tuple[str, str]]:
    """Coaching or punishing a worker is a critical finding (C6)."""
    if asked.gravest is None or any(e.grade == asked.gravest for e in findings.values()):
        return []
    return [
        (f"/entries/interview/{key}", f"Coaching or punishing needs a {asked.gravest} finding.")
        for (_, key), each in entries.items()
        if isinstance(each, Interview) and (each.was_coached or each.was_punished)
    ]

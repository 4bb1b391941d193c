"""What an applicant declares, what screening finds, and when an answer comes too late."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from app.domains.certifications.types import (
    CheckKey,
    CheckOutcome,
    DeclarationKey,
    Declared,
    Earlier,
    Finding,
    LicenceReading,
)

MOST_ANSWERS = 500
"""How many answers one call takes."""

DECLARATIONS: Mapping[DeclarationKey, str] = MappingProxyType(
    {
        DeclarationKey.TRUE_AND_COMPLETE: "What this application says is true and complete.",
        DeclarationKey.NO_FEES_FROM_WORKERS: (
            "No worker pays fees or related costs for recruitment, and what was paid is repaid."
        ),
        DeclarationKey.LAWFUL: (
            "The applicant keeps the law of the countries in which it recruits and places workers."
        ),
        DeclarationKey.NAMED_WITH_CONSENT: (
            "Each sub-agent and representative who is named here agreed to be named."
        ),
        DeclarationKey.NO_UNDUE_INFLUENCE: (
            "Nobody who audits, screens or decides was offered or promised anything."
        ),
    }
)
"""The declarations, in the words in which they are made."""

OF_COUNTRIES = frozenset({DeclarationKey.TRUE_AND_COMPLETE, DeclarationKey.NO_UNDUE_INFLUENCE})
"""What a government declares; the others are about a firm's own recruiting."""

NOTHING_KNOWN = (
    "No sanction is in force here, and no violation is confirmed and final. Only what bodies of"
    " this register decided is looked at: that nothing is shown does not mean that there is none."
)
"""What screening says where nothing is known."""


def is_late(due_at: datetime | None, at: datetime) -> bool:
    """Tell whether the time to answer remarks has passed; its last day is in time.

    Rule:
        Scheme, limit ``deferral_response``: 60 days, the last one included.
    """
    return due_at is not None and at >= due_at


def record_found(*, is_held: bool) -> Finding:
    """Say whether the applicant still holds the record.

    Rule:
        Fairness P1: who speaks for a record holds it by a granted claim.
    """
    if is_held:
        return Finding(CheckKey.RECORD_HELD, CheckOutcome.MET, "The applicant holds the record.")
    return Finding(
        CheckKey.RECORD_HELD,
        CheckOutcome.NOT_MET,
        "The applicant does not hold the record any more: its claim ended.",
    )


def authority_found(*, speaks: bool) -> Finding:
    """Say whether who asks for the assessment of a country speaks for it.

    Rule:
        Scheme, steps: a government asks. The secretariat admitted the authority for it.
    """
    if speaks:
        said = "The authority was admitted for exactly this jurisdiction."
        return Finding(CheckKey.RECORD_HELD, CheckOutcome.MET, said)
    said = "The authority does not speak for this jurisdiction any more."
    return Finding(CheckKey.RECORD_HELD, CheckOutcome.NOT_MET, said)


def declarations_of(*, is_country: bool) -> tuple[DeclarationKey, ...]:
    """Return what is declared, in its order.

    Rule:
        Scheme, agreement: a country recruits nobody, so it declares nothing of its own recruiting.
    """
    return tuple(each for each in DeclarationKey if not is_country or each in OF_COUNTRIES)


def licence_found(readings: Sequence[LicenceReading]) -> Finding:
    """Say whether a register names a licence that lets the applicant recruit today.

    Rule:
        Scheme, screening: a valid licence where the law asks for one. Whether it does, no list
        says: where no register names a licence, or its word is old, it is a question for a person.
    """
    facts = [
        {
            "licence": str(each.fact_id),
            "reads": each.reads,
            "on": each.on.isoformat(),
            "journal_number": each.entry,
        }
        for each in readings
    ]
    answers = {each.may_recruit for each in readings}
    told = " ".join(f"{each.number or 'A licence'}: {each.reads}." for each in readings)
    if not readings:
        said = "No register here names a licence of this record; does the law ask for one?"
        return Finding(CheckKey.LICENCE, CheckOutcome.QUESTION, said, facts)
    if "yes" in answers:
        return Finding(CheckKey.LICENCE, CheckOutcome.MET, told, facts)
    outcome = CheckOutcome.NOT_MET if answers == {"no"} else CheckOutcome.QUESTION
    return Finding(CheckKey.LICENCE, outcome, told, facts)


def waiting_found(waits: Sequence[tuple[Earlier, date]], today: date) -> Finding:
    """Say whether a waiting period after an earlier application still runs.

    Args:
        waits: earlier applications, each with the first day on which one can apply again.
        today: where the scheme is.

    Rule:
        Scheme, limits ``wait_after_...``.
    """
    facts = [
        {
            "application": each.number,
            "how": each.how,
            "ended_on": each.ended_on.isoformat(),
            "again_from": again.isoformat(),
        }
        for each, again in waits
    ]
    running = [(each, again) for each, again in waits if today < again]
    if not running:
        said = "No waiting period after an earlier application runs."
        return Finding(CheckKey.WAITING_PERIOD, CheckOutcome.MET, said, facts)
    each, again = max(running, key=lambda pair: pair[1])
    said = f"{each.what} {each.number} was {each.how} on {each.ended_on}; again from {again}."
    return Finding(CheckKey.WAITING_PERIOD, CheckOutcome.NOT_MET, said, facts)


def training_found(needed: Mapping[str, str], done: Mapping[str, date]) -> Finding:
    """Say whether the levels of training that the scheme needs are confirmed.

    Args:
        needed: titles of the levels by code.
        done: the day on which each confirmed level was finished.

    Rule:
        Scheme, training.
    """
    facts = [
        {"level": code, "finished_on": done[code].isoformat() if code in done else None}
        for code in needed
    ]
    missing = [title for code, title in needed.items() if code not in done]
    if missing:
        said = f"Not confirmed: {'; '.join(missing)}."
        return Finding(CheckKey.TRAINING, CheckOutcome.NOT_MET, said, facts)
    said = "All that is needed is confirmed." if needed else "The scheme needs no training."
    return Finding(CheckKey.TRAINING, CheckOutcome.MET, said, facts)


def principals_found(*, is_declared: bool, is_waiting: bool, was_changed: bool = False) -> Finding:
    """Say whether it is known who owns and runs the applicant, and whether that waits.

    Why it waits stands nowhere here: the applicant alone reads that.

    Rule:
        Fairness V5: held with the reason to the applicant alone.
    """
    if not is_declared:
        said = "It was not said who owns and runs the firm. Until then nothing is accepted."
        return Finding(CheckKey.PRINCIPALS, CheckOutcome.QUESTION, said)
    if is_waiting:
        said = "It waits for an answer. Only the applicant reads why, at its holds."
        return Finding(CheckKey.PRINCIPALS, CheckOutcome.QUESTION, said)
    if was_changed:
        said = "It waited, until it was said anew who owns and runs the firm. Ask what changed."
        return Finding(CheckKey.PRINCIPALS, CheckOutcome.QUESTION, said)
    said = "It was said who owns and runs the firm, and nothing waits."
    return Finding(CheckKey.PRINCIPALS, CheckOutcome.MET, said)


def conduct_found(
    sanctions: Sequence[Mapping[str, Any]],
    violations: Sequence[Mapping[str, Any]],
    owed: Sequence[str] = (),
) -> Finding:
    """Say whether a sanction is in force on the firm, workers are owed, and what is final.

    Args:
        sanctions: in force now, each with number, kind, end, and whether it is provisional.
        violations: final ones, each with number and class.
        owed: numbers of those for which workers are still owed money.

    Rule:
        Domain model, application: no confirmed violation without remedy; issue "Fee rules,
        violations, sanctions and remedy": sanctions in force bind screening; fairness V4: a
        provisional measure is no finding; an absence is no clean record.
    """
    facts = [*sanctions, *violations, *({"owed_for": each} for each in owed)]
    binding = [each for each in sanctions if not each["provisional"]]
    if binding:
        named = "; ".join(f"{each['sanction']} ({each['kind']})" for each in binding)
        said = f"In force: {named}. While that is so, nothing is accepted."
        return Finding(CheckKey.BARS_AND_VIOLATIONS, CheckOutcome.NOT_MET, said, facts)
    if owed:
        named = "; ".join(owed)
        said = f"Workers are still owed money for: {named}. Until it is repaid nothing is accepted."
        return Finding(CheckKey.BARS_AND_VIOLATIONS, CheckOutcome.NOT_MET, said, facts)
    if facts:
        said = (
            "Somebody looks at what is named here: what was confirmed and is final, and provisional"
            " measures, of which nothing is found yet."
        )
        return Finding(CheckKey.BARS_AND_VIOLATIONS, CheckOutcome.QUESTION, said, facts)
    return Finding(CheckKey.BARS_AND_VIOLATIONS, CheckOutcome.MET, NOTHING_KNOWN)


EARLIEST = date(1970, 1, 1)
"""No consent and no training is of an earlier day; such a date is a slip of whoever typed it."""

READS: Mapping[Declared, str] = MappingProxyType(
    {
        Declared.DECLARED: (
            "The firm declares that they act for it today, with their consent. Vouch did not"
            " examine them. A name can be used by somebody else: ask for the number too."
        ),
        Declared.NOT_DECLARED: (
            "The firm does not declare them today. Pay nothing and sign nothing before the firm"
            " itself, on the address that its register names, has confirmed them."
        ),
        Declared.KEEPS_NO_LIST: (
            "The firm keeps no list here today, so nobody can be looked for on it. That says"
            " nothing of whom you met: ask the firm itself, on the address that its register names."
        ),
    }
)
"""What the public reads of a name or number, in the words of which no other answer is given."""


def declared_today(since: date, until: date | None, day: date) -> bool:
    """Tell whether somebody acts for a firm on a day; first and last day are included.

    Rule:
        Fairness C4.
    """
    return since <= day and (until is None or day <= until)

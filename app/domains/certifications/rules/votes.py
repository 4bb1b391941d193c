"""Who may decide, and what votes come to: pure rules, asked when somebody votes and at the end."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import timedelta

from app.domains.certifications.types.decisions import (
    HEARD,
    Ballot,
    Conflict,
    Decider,
    Tally,
)
from app.domains.standards.types.words import Constituency

ADVICE = timedelta(days=14)
"""How long workers' and employers' representatives have to advise; a default of our own."""
HEARING = timedelta(days=14)
"""How long somebody has to answer an announcement, where the scheme sets no ``notice_answer``."""


def conflicts_of(one: Decider, country: str | None) -> tuple[Conflict, ...]:
    """Return all that keeps somebody out of a decision; nothing means that they may decide.

    Args:
        one: what the register knows of them.
        country: that is itself judged; ``None`` where a firm is.

    Rule:
        ISO/IEC 17021-1, 9.5.1: who audited does not decide; 5.2: two years after a tie; fairness
        P4; C8: nobody votes on a country who is a national, employee or contractor of it, or paid
        by it.
    """
    said = (
        (Conflict.NOT_SEATED, not one.is_seated),
        (Conflict.OF_THE_AUDIT_TEAM, one.is_of_team),
        (Conflict.OF_THE_AUDIT_BODY, one.acts_for_audit_body),
        (Conflict.ACTS_FOR_APPLICANT, one.acts_for_applicant),
        (Conflict.DECLARED_INTEREST, one.has_interest),
        (Conflict.TO_BE_LOOKED_AT, bool(one.to_be_looked_at)),
        (Conflict.PART_IN_OVERTURNED, one.voted_for_overturned),
        (Conflict.OF_THE_COUNTRY, country is not None and _is_of(one, country)),
        (Conflict.NATIONALITY_NOT_TOLD, country is not None and one.nationalities is None),
    )
    return tuple(conflict for conflict, holds in said if holds)


def _is_of(one: Decider, country: str) -> bool:
    return country in one.countries | (one.nationalities or frozenset())


def tally(
    ballots: Iterable[Ballot],
    quorum: int,
    reserved: Collection[Constituency] = (),
    advised: Collection[Constituency] = (),
) -> Tally:
    """Count the votes that are free of conflict; more than half of them at quorum carry.

    Args:
        ballots: one of each member.
        quorum: how many of the body decide together.
        reserved: constituencies for which the scheme keeps seats.
        advised: those who advised in writing, or were asked and let the time pass.

    Rule:
        Scheme, bodies: quorum and seats; issue "Decisions": votes by decision makers free of
        conflict, and seats or advice reserved for workers' and employers' representatives.
    """
    counted = [each for each in ballots if not each.conflicts]
    votes = Counter(each.outcome for each in counted)
    carried = None
    if len(counted) >= quorum:
        carried = next((each for each, n in votes.items() if 2 * n > len(counted)), None)
    heard = {each.constituency for each in counted} | set(advised)
    unheard = tuple(each for each in HEARD if each in reserved and each not in heard)
    return Tally(len(counted), quorum, dict(votes), carried, unheard)

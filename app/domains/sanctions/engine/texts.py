"""What is said in plain English of a proposal, a schedule, and how long a sanction lasts."""

from datetime import datetime

from app.domains.sanctions.types import LawOf, SanctionState, Until, Why
from app.domains.standards.types.words import Confidence

LAW = {
    LawOf.DAY_OF_ACT: "The schedule that was law on the day of the act is applied.",
    LawOf.MILDER_LATER: (
        "A later version of the schedule is milder than that of the day of the act, and is applied"
        " in its place."
    ),
}
WHY = {
    Why.GRAVEST: "The gravest of the counts decides.",
    Why.ONE_AFTER_ANOTHER: "The suspensions of all counts are served one after another.",
    Why.TOTAL_CANCELS: "The suspensions together reach the total at which the schedule cancels.",
}
CONFIDENCE = {
    Confidence.SEEN: "Every row that was applied was read in a text that states it.",
    Confidence.GENERAL: (
        "Something that was applied is general knowledge that nobody checked: it is no law."
    ),
    Confidence.DRAFT: (
        "Something that was applied is a draft value, since none was found: it is no law. Compare"
        " it with the law before you decide."
    ),
}
MEANS = (
    "A schedule proposes, and a person of the competent body decides. Rows say how sure they are:"
    " only what is marked seen was read; general and draft values are no law. An empty article"
    " could be read in no copy."
)
PUBLIC = (
    "A sanction of the body that is named here, for the time that is named. Until nobody can appeal"
    " any more, it is not final. Having none says nothing of what other bodies decided."
)
_WAITS = {
    Until.COMPLIED: "until it is complied with",
    Until.REFUNDED: "until what is owed is refunded",
    Until.SETTLED: "until the claims are settled",
}
_OVER = {
    SanctionState.ANNOUNCED: "It is announced, and nothing of it is in effect.",
    SanctionState.URGENT: "It is proposed as urgent, and nothing of it is in effect.",
    SanctionState.DROPPED: "It was dropped: nothing of it happened.",
    SanctionState.OVERTURNED: "It does not stand.",
}


def ends(
    state: SanctionState, until_at: datetime | None, waits_for: Until | None, *, is_once: bool
) -> str:
    """Say until when a sanction lasts."""
    if state in _OVER:
        return _OVER[state]
    if is_once:
        return "It is said once, and is in force at no time."
    if until_at is not None:
        return f"It is in force until {until_at:%Y-%m-%d %H:%M} UTC."
    if waits_for is not None:
        return f"It is in force {_WAITS[waits_for]}; a person of the body certifies that."
    return "It is for good."

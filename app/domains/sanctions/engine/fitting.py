"""Whether what a body means to impose fits together: pure, and pointing at each fault."""

from app.domains.sanctions.rules import MOST_MONTHS
from app.domains.sanctions.types import Chosen, Proposal
from app.domains.sanctions.types.kinds import SENT_ON, TIMED, SanctionKind
from app.domains.violations.types import Body
from app.kit.errors import Fault


def faults(body: Body, chosen: Chosen, found: Proposal | None) -> list[Fault]:
    """Return what does not fit together.

    Args:
        body: which kind of body decides.
        chosen: what it means.
        found: what the schedule proposes; ``None``: none is known.

    Rule:
        Fairness P3, V3: an authority names law and article of its own.
    """
    kind, length, fine = chosen.kind, chosen.length, chosen.fine
    is_timed, is_sent = kind in TIMED, kind in SENT_ON
    has_days = length is not None or chosen.until is not None
    needs_law = body is Body.AUTHORITY and not is_sent
    has_article = chosen.article is not None or (
        found is not None and all(each.row.article for each in found.counts)
    )
    checks = (
        (
            not is_timed and has_days,
            Fault("/length", f"A {kind.value} has no length and waits for nothing."),
        ),
        (
            is_timed and not has_days,
            Fault("/length", "Say for how long, or until what is complied with."),
        ),
        (
            length is not None and not 0 < length.weight <= MOST_MONTHS * 30,
            Fault("/length", f"Give a length of more than nothing, and {MOST_MONTHS} months most."),
        ),
        (kind is SanctionKind.FINE and fine is None, Fault("/fine", "Give the amount.")),
        (
            fine is not None and fine.amount_minor <= 0,
            Fault("/fine/amount", "A fine is more than nothing."),
        ),
        (
            is_sent is (chosen.sent_to is None),
            Fault("/sent_to", "Name the office, of a referral or recommendation alone."),
        ),
        (
            needs_law and not has_article,
            Fault("/article", "Name the article of your law: no copy that shows it was read."),
        ),
        (
            needs_law and chosen.law is None and found is None,
            Fault("/law", "No schedule is known: name the law."),
        ),
    )
    return [fault for is_wrong, fault in checks if is_wrong]

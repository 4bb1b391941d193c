"""Which rules of what may be charged are known of a jurisdiction, for its page."""

from app.domains.fees.service.rulebook import RULEBOOKS, asked_for
from app.domains.jurisdictions.types import FeeRuleShort
from app.store.work import Work


def fee_rules_of(work: Work, code: str) -> list[FeeRuleShort]:
    """Return the rules of a jurisdiction and of its parts, by their codes.

    An authority's word stands before how sure whoever read it was.
    """
    found = asked_for(RULEBOOKS.now(work), code, (None, None), None)
    return [
        FeeRuleShort(
            key=each.rule.id,
            jurisdiction=each.rule.jurisdiction,
            what=each.rule.text,
            confidence="confirmed" if each.is_confirmed else each.rule.confidence.value,
            valid_from=each.rule.first,
            valid_until=each.rule.last,
        )
        for each in found
    ]

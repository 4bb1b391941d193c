"""What fee rules are asked of a count, made of what a case keeps."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domains.fees.engine.freezing import charge_of, circumstances_of
from app.domains.fees.types import Charge, Circumstances, FeeCategory, Payee
from app.domains.violations.models import Violation, ViolationCharge
from app.domains.violations.types import Part

_ASKED = (
    *("origin_part", "destination_part", "flag", "occupation", "sex", "skill", "channel"),
    *("programme", "contract_months", "public_contract", "job_order", "fee_from_abroad", "ended"),
)
_TAKERS: Mapping[Part, Payee] = {
    Part.AGENCY: Payee.ORIGIN_AGENCY,
    Part.SUB_AGENT: Payee.SUB_AGENT,
    Part.PRINCIPAL: Payee.DESTINATION_AGENCY,
    Part.EMPLOYER: Payee.EMPLOYER,
    Part.OFFICER: Payee.ORIGIN_AGENCY,
}
"""Who a rule takes a respondent for, where the case does not say it itself."""
_OF_CHARGE = (
    *("item", "actual_cost", "month_of_service", "initiated", "required"),
    "during_recruitment",
)


def is_category(code: str) -> bool:
    """Tell whether fee rules know a category."""
    return code in {each.value for each in FeeCategory}


def circumstances(violation: Violation, *, is_certified: bool) -> Circumstances | None:
    """Return what rules may ask of a case; ``None`` without an origin or a destination.

    What was not given stays not given: it is never taken for a "no".
    """
    if violation.origin is None or violation.destination is None:
        return None
    given = violation.circumstances
    kept: dict[str, Any] = {name: given.get(name) for name in _ASKED}
    for name, place in (("origin", violation.origin), ("destination", violation.destination)):
        kept[name] = place.partition("-")[0]
        if "-" in place:
            kept[f"{name}_part"] = place
    for name in ("wages", "milestones", "facts"):
        kept[name] = given.get(name, {})
    return circumstances_of({**kept, "certified": is_certified})


def asked(charges: Sequence[ViolationCharge], takers: Mapping[Any, Part]) -> list[Charge]:
    """Return the charges of a count as rules are asked about them.

    Args:
        charges: of a count.
        takers: as what respondents answer, by their ids.
    """
    return [charge_of(_kept(each, takers)) for each in charges]


def _kept(charge: ViolationCharge, takers: Mapping[Any, Part]) -> dict[str, Any]:
    more = charge.more
    part = takers.get(charge.payee_respondent_id)
    taker = Payee.OTHER if part is None else _TAKERS[part]
    return {
        "key": str(charge.id),
        "category": charge.category,
        "amount": charge.money.wire(),
        "payee": more.get("payee", taker.value),
        "charged_on": charge.charged_on.isoformat(),
        **{name: more.get(name) for name in _OF_CHARGE},
        "claimed_optional": more.get("claimed_optional", False),
    }

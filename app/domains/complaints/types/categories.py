"""What can have happened to a worker: closed categories, how bad each is, and what it raises.

The eleven indicators (``fl.*``) are those of the ILO's booklet of 2012; the others are a list of
our own about recruitment. One indicator alone can mean forced labour, so nothing is counted here: a
flag asks a person to look (never a finding), and severity is where a case begins, not where it
stays. Severities and routes are proposals of ours; the facts pages name no norm for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domains.complaints.types import Flag, Severity
from app.domains.standards.types.words import Confidence

ILO = "ILO Indicators of Forced Labour, SAP-FL 2012: the list as in copies of the booklet"
OURS = "A proposal of this register, after practice and the ILO definition of fees of 2018"


class RouteHint(StrEnum):
    """Where a case of a category goes first; officers may choose otherwise."""

    USUAL = "usual"
    FEE_FACTS = "fee_facts"
    QUICK = "quick"
    AUTHORITY = "authority"
    PROTECTION = "protection"
    PERSON_ONLY = "person_only"
    OTHER_HANDLER = "other_handler"
    SORT = "sort"


class Group(StrEnum):
    """Under which heading a category is shown to her."""

    DANGER = "danger"
    MONEY = "money"
    PROMISES = "promises"
    PAPERS = "papers"
    WORK = "work"
    OTHER = "other"


class Category(StrEnum):
    """What happened, in codes that are counted and shown to officers."""

    FL_VULNERABILITY = "fl.vulnerability"
    FL_DECEPTION = "fl.deception"
    FL_MOVEMENT = "fl.movement"
    FL_ISOLATION = "fl.isolation"
    FL_VIOLENCE = "fl.violence"
    FL_THREATS = "fl.threats"
    FL_DOCUMENTS = "fl.documents"
    FL_WAGES = "fl.wages"
    FL_DEBT = "fl.debt"
    FL_CONDITIONS = "fl.conditions"
    FL_OVERTIME = "fl.overtime"
    FEE_CHARGED = "fee_charged"
    FEE_DEDUCTED = "fee_deducted"
    FEE_REFUND_REFUSED = "fee_refund_refused"
    CONTRACT_SUBSTITUTION = "contract_substitution"
    CONTRACT_MISSING = "contract_missing"
    DECEPTION_JOB = "deception_job"
    DOCUMENTS_HELD = "documents_held"
    NON_DEPLOYMENT = "non_deployment"
    FALSE_DOCUMENTS = "false_documents"
    UNLICENSED_RECRUITER = "unlicensed_recruiter"
    THREATS_RETALIATION = "threats_retaliation"
    DISCRIMINATION = "discrimination"
    ABANDONMENT = "abandonment"
    UNPAID_WAGES = "unpaid_wages"
    VIOLENCE_SEXUAL = "violence_sexual"
    CHILD_LABOUR = "child_labour"
    CONDITIONS_HOUSING = "conditions_housing"
    HEALTH_SAFETY = "health_safety"
    OVERTIME = "overtime"
    MOVEMENT = "movement"
    DATA_MISUSE = "data_misuse"
    COMPLAINT_HANDLING = "complaint_handling"
    OTHER = "other"

    @property
    def is_indicator(self) -> bool:
        """Whether it is one of the ILO's own."""
        return self.value.startswith("fl.")


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """One row of the table of categories.

    Attributes:
        group: under which heading she finds it.
        severity: at which a case with it begins.
        indicators: of the ILO, that it points to.
        flags: what it raises.
        route: where it goes first.
        is_mediated: whether mediation may be offered at all (W3).
        is_asked: whether the form shows it; what another one says in plainer words is for officers.
        source: of the code.
        confidence: in the code as a category; severity and route are drafts throughout.
    """

    group: Group
    severity: Severity
    indicators: frozenset[Category] = frozenset()
    flags: frozenset[Flag] = frozenset()
    route: RouteHint = RouteHint.USUAL
    is_mediated: bool = True
    is_asked: bool = True
    source: str = OURS
    confidence: Confidence = Confidence.DRAFT


_C, _S, _R = Category, Severity, RouteHint
_SLAVERY = frozenset({Flag.TRAFFICKING})
_HURT = frozenset({Flag.VIOLENCE})


def _indicator(
    group: Group, severity: Severity, flags: frozenset[Flag] = frozenset(), **more: bool
) -> CategoryRow:
    """Return a row of the ILO's list; mediation is never offered where a flag is raised."""
    return CategoryRow(
        group,
        severity,
        flags=flags,
        is_mediated=more.get("is_mediated", not flags),
        is_asked=more.get("is_asked", True),
        source=ILO,
        confidence=Confidence.SEEN,
    )


def _ours(
    group: Group,
    severity: Severity,
    *indicators: Category,
    route: RouteHint = RouteHint.USUAL,
    flags: frozenset[Flag] = frozenset(),
) -> CategoryRow:
    """Return a row of our own list."""
    return CategoryRow(
        group,
        severity,
        frozenset(indicators),
        flags,
        route,
        is_mediated=not flags,
    )


_DANGER, _MONEY, _PROMISES = Group.DANGER, Group.MONEY, Group.PROMISES
_PAPERS, _WORK, _OTHER = Group.PAPERS, Group.WORK, Group.OTHER
_ROWS: dict[Category, CategoryRow] = {
    # Danger
    _C.VIOLENCE_SEXUAL: _ours(
        _DANGER, _S.CRITICAL, _C.FL_VIOLENCE, route=_R.PERSON_ONLY, flags=_HURT
    ),
    _C.FL_VIOLENCE: _indicator(_DANGER, _S.CRITICAL, _HURT, is_asked=False),
    _C.FL_THREATS: _indicator(_DANGER, _S.CRITICAL, is_mediated=False),
    _C.THREATS_RETALIATION: _ours(
        _DANGER,
        _S.CRITICAL,
        _C.FL_THREATS,
        route=_R.PROTECTION,
        flags=frozenset({Flag.RETALIATION}),
    ),
    _C.MOVEMENT: _ours(_DANGER, _S.HIGH, _C.FL_MOVEMENT, flags=_SLAVERY),
    _C.FL_MOVEMENT: _indicator(_DANGER, _S.HIGH, _SLAVERY, is_asked=False),
    _C.FL_ISOLATION: _indicator(_DANGER, _S.CRITICAL, _SLAVERY),
    _C.ABANDONMENT: _ours(_DANGER, _S.CRITICAL, _C.FL_WAGES, _C.FL_ISOLATION, route=_R.QUICK),
    _C.CHILD_LABOUR: _ours(
        _DANGER, _S.CRITICAL, route=_R.PERSON_ONLY, flags=frozenset({Flag.CHILD})
    ),
    # Money
    _C.FEE_CHARGED: _ours(_MONEY, _S.MEDIUM, _C.FL_DEBT, route=_R.FEE_FACTS),
    _C.FEE_DEDUCTED: _ours(_MONEY, _S.MEDIUM, _C.FL_WAGES, route=_R.FEE_FACTS),
    _C.FEE_REFUND_REFUSED: _ours(_MONEY, _S.MEDIUM, route=_R.FEE_FACTS),
    _C.NON_DEPLOYMENT: _ours(_MONEY, _S.MEDIUM),
    _C.UNPAID_WAGES: _ours(_MONEY, _S.HIGH, _C.FL_WAGES),
    _C.FL_WAGES: _indicator(_MONEY, _S.HIGH, is_asked=False),
    _C.FL_DEBT: _indicator(_MONEY, _S.HIGH, _SLAVERY),
    # What was promised
    _C.DECEPTION_JOB: _ours(_PROMISES, _S.HIGH, _C.FL_DECEPTION),
    _C.FL_DECEPTION: _indicator(_PROMISES, _S.HIGH, is_asked=False),
    _C.CONTRACT_SUBSTITUTION: _ours(_PROMISES, _S.HIGH, _C.FL_DECEPTION),
    _C.CONTRACT_MISSING: _ours(_PROMISES, _S.MEDIUM, _C.FL_DECEPTION),
    _C.UNLICENSED_RECRUITER: _ours(_PROMISES, _S.MEDIUM, route=_R.AUTHORITY),
    # Papers
    _C.DOCUMENTS_HELD: _ours(_PAPERS, _S.HIGH, _C.FL_DOCUMENTS, route=_R.QUICK),
    _C.FL_DOCUMENTS: _indicator(_PAPERS, _S.HIGH, is_asked=False),
    _C.FALSE_DOCUMENTS: _ours(_PAPERS, _S.HIGH),
    _C.DATA_MISUSE: _ours(_PAPERS, _S.MEDIUM),
    # Work and housing
    _C.OVERTIME: _ours(_WORK, _S.HIGH, _C.FL_OVERTIME),
    _C.FL_OVERTIME: _indicator(_WORK, _S.HIGH, is_asked=False),
    _C.CONDITIONS_HOUSING: _ours(_WORK, _S.HIGH, _C.FL_CONDITIONS),
    _C.HEALTH_SAFETY: _ours(_WORK, _S.HIGH, _C.FL_CONDITIONS),
    _C.FL_CONDITIONS: _indicator(_WORK, _S.HIGH, is_asked=False),
    _C.FL_VULNERABILITY: _indicator(_WORK, _S.HIGH),
    _C.DISCRIMINATION: _ours(_WORK, _S.MEDIUM),
    # Other
    _C.COMPLAINT_HANDLING: _ours(_OTHER, _S.LOW, route=_R.OTHER_HANDLER),
    _C.OTHER: _ours(_OTHER, _S.MEDIUM, route=_R.SORT),
}
CATEGORIES: Mapping[Category, CategoryRow] = _ROWS
"""Every category with its row, in the order in which she reads them: danger first."""

_ORDER = list(Severity)


def severity_of(categories: frozenset[Category]) -> Severity:
    """Return at which severity a case of these categories begins: the worst of them.

    Rule:
        Fairness W3; without a category it begins as one that is still to be sorted.
    """
    chosen = categories or {Category.OTHER}
    return max((CATEGORIES[each].severity for each in chosen), key=_ORDER.index)


def flags_of(categories: frozenset[Category]) -> frozenset[Flag]:
    """Return what these categories raise for a person to look at."""
    return frozenset().union(*(CATEGORIES[each].flags for each in categories))


def indicators_of(categories: frozenset[Category]) -> frozenset[Category]:
    """Return the indicators of the ILO that these categories name or point to."""
    pointed = frozenset().union(*(CATEGORIES[each].indicators for each in categories))
    return pointed | {each for each in categories if each.is_indicator}


def may_be_mediated(categories: frozenset[Category]) -> bool:
    """Tell whether mediation may be offered in a case of these categories.

    Rule:
        Fairness W3: violence, sexual abuse, child, trafficking and threats never go to mediation.
    """
    return all(CATEGORIES[each].is_mediated for each in categories)

"""For what a worker paid: where each category of fees stands in the ILO's definition.

The definition (Tripartite Meeting of Experts, 2018) is an open list, so ``other`` stays and a
person sorts it. Its limbs were not read in the booklet itself; the items of FAR 22.1702 were.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domains.fees.types import FeeCategory
from app.domains.standards.types.words import Confidence

DEFINITION = "ILO definition of recruitment fees and related costs, 2018; FAR 22.1702"


class FeeClass(StrEnum):
    """Which of the definition's kinds a payment is."""

    FEE = "fee"
    RELATED_COST = "related_cost"
    ILLEGITIMATE = "illegitimate"
    LOAN = "loan"
    UNSORTED = "unsorted"


@dataclass(frozen=True, slots=True)
class FeeRow:
    """One row of the table of fee codes.

    Attributes:
        kind: of payment.
        limb: paragraph of the ILO's definition; empty where it names none.
        far: item of FAR 22.1702; empty where it names none.
        source: of the code.
        confidence: in the paragraph of the definition.
    """

    kind: FeeClass
    limb: str = ""
    far: str = ""
    source: str = DEFINITION
    confidence: Confidence = Confidence.GENERAL


_A, _B, _I = FeeClass.FEE, FeeClass.RELATED_COST, FeeClass.ILLEGITIMATE
_OURS = "A proposal of this register"
FEE_CODES: Mapping[FeeCategory, FeeRow] = {
    FeeCategory.FEE_SERVICE: FeeRow(_A, "9(a)", "(1)(i)"),
    FeeCategory.FEE_SUBAGENT: FeeRow(_A, "9(a)", "(2)(v)"),
    FeeCategory.FEE_DIRECT_EMPLOYER: FeeRow(_A, "9(c)"),
    FeeCategory.FEE_THIRD_PARTY: FeeRow(_A, "9(b)", "(1)(viii)"),
    FeeCategory.FEE_RECOVERY: FeeRow(_A, "9(d)", "(2)"),
    FeeCategory.FEE_ADVERTISING: FeeRow(_A, "10", "(1)(ii)"),
    FeeCategory.MEDICAL: FeeRow(_B, "12(i)", "(1)(vii)"),
    FeeCategory.INSURANCE: FeeRow(_B, "12(ii)", "(1)(xii)"),
    FeeCategory.TESTS: FeeRow(_B, "12(iii)", "(1)(i)"),
    FeeCategory.TRAINING: FeeRow(_B, "12(iv)", "(1)(i)"),
    FeeCategory.EQUIPMENT: FeeRow(_B, "12(v)", "(1)(xiii)"),
    FeeCategory.TRAVEL: FeeRow(_B, "12(vi)", "(1)(xi)"),
    FeeCategory.LODGING: FeeRow(_B, "12(vi)", "(1)(xi)"),
    FeeCategory.IDENTITY: FeeRow(_B, "12(vii)", "(1)(vi)"),
    FeeCategory.VISA: FeeRow(_B, "12(vii)", "(1)(v)"),
    FeeCategory.CONTRACT: FeeRow(_B, "12(vii)", "(1)(iii)"),
    FeeCategory.BACKGROUND: FeeRow(_B, "12(vii)", "(1)(vii)"),
    FeeCategory.LEVY: FeeRow(_B, "12(vii)", "(1)(x)"),
    FeeCategory.ADVICE: FeeRow(_B, "12(vii)", "(1)(ix)"),
    FeeCategory.BANKING: FeeRow(_B, "12(vii)"),
    FeeCategory.ADMIN: FeeRow(_B, "12(vii)", "(1)(iv)"),
    FeeCategory.BRIBE: FeeRow(_I, "15", "(2)(iv)"),
    FeeCategory.TRIBUTE: FeeRow(_I, "15", "(2)(iv)"),
    FeeCategory.EXTORTION: FeeRow(_I, "15", "(2)(iv)"),
    FeeCategory.BOND: FeeRow(_I, "15", "(1)(xii)"),
    FeeCategory.COLLATERAL: FeeRow(_I, "15", "(1)(xii)"),
    FeeCategory.COST_RECOVERY: FeeRow(_I, "15"),
    FeeCategory.LOAN_INTEREST: FeeRow(FeeClass.LOAN, source=_OURS, confidence=Confidence.DRAFT),
    FeeCategory.OTHER: FeeRow(FeeClass.UNSORTED, source=_OURS, confidence=Confidence.DRAFT),
}
"""Every code with its row, in the order in which she reads them."""

"""For what a worker paid: closed codes after the ILO's definition of recruitment fees and costs.

The definition (Tripartite Meeting of Experts, 2018) is an open list, so ``other`` stays and a
person sorts it. Its limbs were not read in the booklet itself; the items of FAR 22.1702 were.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domains.standards.types.words import Confidence

DEFINITION = "ILO definition of recruitment fees and related costs, 2018; FAR 22.1702"


class FeeClass(StrEnum):
    """Which of the definition's kinds a payment is."""

    FEE = "fee"
    RELATED_COST = "related_cost"
    ILLEGITIMATE = "illegitimate"
    LOAN = "loan"
    UNSORTED = "unsorted"


class FeeCode(StrEnum):
    """For what was paid."""

    SERVICE = "fee.service"
    THIRD_PARTY_EMPLOYMENT = "fee.third_party_employment"
    DIRECT_EMPLOYER = "fee.direct_employer"
    RECOVERY = "fee.recovery"
    SUBAGENT = "fee.subagent"
    ADVERTISING = "fee.advertising"
    MEDICAL = "cost.medical"
    INSURANCE = "cost.insurance"
    TESTS = "cost.tests"
    TRAINING = "cost.training"
    EQUIPMENT = "cost.equipment"
    TRAVEL = "cost.travel"
    LODGING = "cost.lodging"
    ADMIN = "cost.admin"
    ADMIN_CONTRACT = "cost.admin.contract"
    ADMIN_IDENTITY = "cost.admin.identity"
    ADMIN_VISA = "cost.admin.visa"
    ADMIN_ADVICE = "cost.admin.advice"
    ADMIN_BACKGROUND = "cost.admin.background"
    ADMIN_BANKING = "cost.admin.banking"
    ADMIN_LEVY = "cost.admin.levy"
    BRIBE = "illicit.bribe"
    TRIBUTE = "illicit.tribute"
    EXTORTION = "illicit.extortion"
    BOND = "illicit.bond"
    COLLATERAL = "illicit.collateral"
    COST_RECOVERY = "illicit.cost_recovery"
    LOAN_INTEREST = "loan.interest"
    OTHER = "other"


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
FEE_CODES: Mapping[FeeCode, FeeRow] = {
    FeeCode.SERVICE: FeeRow(_A, "9(a)", "(1)(i)"),
    FeeCode.SUBAGENT: FeeRow(_A, "9(a)", "(2)(v)"),
    FeeCode.DIRECT_EMPLOYER: FeeRow(_A, "9(c)"),
    FeeCode.THIRD_PARTY_EMPLOYMENT: FeeRow(_A, "9(b)", "(1)(viii)"),
    FeeCode.RECOVERY: FeeRow(_A, "9(d)", "(2)"),
    FeeCode.ADVERTISING: FeeRow(_A, "10", "(1)(ii)"),
    FeeCode.MEDICAL: FeeRow(_B, "12(i)", "(1)(vii)"),
    FeeCode.INSURANCE: FeeRow(_B, "12(ii)", "(1)(xii)"),
    FeeCode.TESTS: FeeRow(_B, "12(iii)", "(1)(i)"),
    FeeCode.TRAINING: FeeRow(_B, "12(iv)", "(1)(i)"),
    FeeCode.EQUIPMENT: FeeRow(_B, "12(v)", "(1)(xiii)"),
    FeeCode.TRAVEL: FeeRow(_B, "12(vi)", "(1)(xi)"),
    FeeCode.LODGING: FeeRow(_B, "12(vi)", "(1)(xi)"),
    FeeCode.ADMIN_IDENTITY: FeeRow(_B, "12(vii)", "(1)(vi)"),
    FeeCode.ADMIN_VISA: FeeRow(_B, "12(vii)", "(1)(v)"),
    FeeCode.ADMIN_CONTRACT: FeeRow(_B, "12(vii)", "(1)(iii)"),
    FeeCode.ADMIN_BACKGROUND: FeeRow(_B, "12(vii)", "(1)(vii)"),
    FeeCode.ADMIN_LEVY: FeeRow(_B, "12(vii)", "(1)(x)"),
    FeeCode.ADMIN_ADVICE: FeeRow(_B, "12(vii)", "(1)(ix)"),
    FeeCode.ADMIN_BANKING: FeeRow(_B, "12(vii)"),
    FeeCode.ADMIN: FeeRow(_B, "12(vii)", "(1)(iv)"),
    FeeCode.BRIBE: FeeRow(_I, "15", "(2)(iv)"),
    FeeCode.TRIBUTE: FeeRow(_I, "15", "(2)(iv)"),
    FeeCode.EXTORTION: FeeRow(_I, "15", "(2)(iv)"),
    FeeCode.BOND: FeeRow(_I, "15", "(1)(xii)"),
    FeeCode.COLLATERAL: FeeRow(_I, "15", "(1)(xii)"),
    FeeCode.COST_RECOVERY: FeeRow(_I, "15"),
    FeeCode.LOAN_INTEREST: FeeRow(FeeClass.LOAN, source=_OURS, confidence=Confidence.DRAFT),
    FeeCode.OTHER: FeeRow(FeeClass.UNSORTED, source=_OURS, confidence=Confidence.DRAFT),
}
"""Every code with its row, in the order in which she reads them."""

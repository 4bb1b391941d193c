"""Words of what is kept: where a rule comes from, and where a change of one stands."""

from enum import StrEnum


class RuleOrigin(StrEnum):
    """Where an edition of a rule comes from."""

    SHIPPED = "shipped"
    OPERATOR = "operator"
    AUTHORITY = "authority"


class ChangeAct(StrEnum):
    """What an authority proposes."""

    ADD = "add"
    REPLACE = "replace"
    END = "end"


class ChangeState(StrEnum):
    """Where a proposed change stands; whether it is in force, its day says."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"

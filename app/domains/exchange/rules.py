"""Which clauses open what is told."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domains.agreements.types import ClauseKind
from app.domains.disclosures.types import What
from app.domains.imports.types import ListPurpose

_Kind = ClauseKind
TOLD_UNDER: Mapping[What, frozenset[ClauseKind]] = MappingProxyType(
    {
        What.LICENCE_CHANGED: frozenset({_Kind.LICENCE_CHANGES}),
        What.LICENCE_SUSPENDED: frozenset({_Kind.LICENCE_CHANGES, _Kind.SUSPENSIONS}),
        What.CERTIFICATE_SUSPENDED: frozenset({_Kind.SUSPENSIONS}),
        What.CERTIFICATE_WITHDRAWN: frozenset({_Kind.SUSPENSIONS}),
        What.SANCTION_IMPOSED: frozenset({_Kind.SANCTIONS}),
        What.VIOLATION_FINAL: frozenset({_Kind.FINAL_VIOLATIONS}),
        What.WARNING_PUBLISHED: frozenset({_Kind.WARNINGS}),
        What.STATISTICS: frozenset({_Kind.STATISTICS}),
    }
)
"""Clauses of any of these kinds open it."""
LIST_UNDER: Mapping[ListPurpose, frozenset[ClauseKind]] = MappingProxyType(
    {
        ListPurpose.REGISTER: frozenset({_Kind.LICENCE_CHANGES}),
        ListPurpose.ENFORCEMENT: frozenset({_Kind.SANCTIONS}),
    }
)
"""That a list came into force is opened by what it is a list of."""

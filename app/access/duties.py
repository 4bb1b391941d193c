"""Duties that must lie with different people, judged on the person over all memberships."""

from collections.abc import Iterable

from app.access.grants import Role

APART: frozenset[frozenset[Role]] = frozenset(
    frozenset({Role.ADMINISTRATOR, other})
    for other in (
        *(Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER),
        *(Role.ACCESS_REVIEWER, Role.OUTSIDE_REVIEWER),
    )
)


def clash(held: Iterable[Role], wanted: Role) -> Role | None:
    """Return a role that somebody holds and that does not go together with a wanted one.

    Rule:
        Fairness P4: nobody joins administrator with decision maker, complaints officer or
        reviewer.
    """
    return next((role for role in held if frozenset({role, wanted}) in APART), None)

"""What a demonstration refuses: words beside a real firm's record that no list says (L9)."""

from collections.abc import Collection
from uuid import UUID

from app.domains.subjects import queries
from app.domains.subjects.errors import OnlyLists
from app.store.work import Work


def refuse_beside_lists(
    work: Work, subject_ids: Collection[UUID], *, is_demonstration: bool
) -> None:
    """Refuse to say something of a firm that a list names, where the register is a demonstration.

    Whoever lets somebody claim, dispute, describe, link or change a record asks this first. The
    firms that a demonstration registers itself are invented, and anything can be said of them.

    Args:
        work: the open transaction.
        subject_ids: the records of which something would be said.
        is_demonstration: what the installation says of itself.

    Raises:
        OnlyLists: a list names one of them, or a record that counts as one with it.

    Rule:
        Fairness L9.
    """
    if is_demonstration and is_beside_lists(work, subject_ids):
        raise OnlyLists(
            "This is a demonstration: of a real firm it says what published lists say, and no more."
            " What is wrong in a list, tell its publisher, who is named under 'sources'."
        )


def is_beside_lists(work: Work, subject_ids: Collection[UUID]) -> bool:
    """Tell whether a list names one of some firms, or a record that counts as one with it."""
    return queries.is_listed(work, queries.alike(work, subject_ids))

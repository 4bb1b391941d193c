"""What a post must say of itself."""

from app.domains.posts.types import Reach

WAYS = ("address", "telephone", "email", "web")
"""How a worker reaches a post; one of them is needed."""


def is_reachable(reach: Reach) -> bool:
    """Tell whether a worker can get at a post by what is said of it.

    Rule:
        Fairness S5: it takes complaints in person.
    """
    return any(getattr(reach, each) is not None for each in WAYS)

"""What can go wrong with partners."""

from app.kit.errors import Problem


class NotReady(Problem):
    """References or answers are missing."""

    slug = "partner-not-ready"
    title = "The admission lacks something"
    status = 409
    what_to_do = (
        "Note two references that speak for it, each checked, and answer each question about a"
        " name that it shares with a firm. Whoever shares a person with one is not admitted."
    )


class AlreadyProposed(Problem):
    """One proposal of an organisation at a time."""

    slug = "partner-already-proposed"
    title = "It is proposed already"
    status = 409
    what_to_do = "Decide on the proposal that stands, or refuse it first."

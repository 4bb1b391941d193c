"""What can go wrong when subjects are joined."""

from app.kit.errors import Problem


class CannotMerge(Problem):
    """These two records cannot be merged as they stand."""

    slug = "cannot-merge"
    title = "The two records cannot be merged"
    status = 409
    what_to_do = "Look at both records; undo an earlier merge first if one of them is merged."


class NotMerged(Problem):
    """There is no merge to undo."""

    slug = "not-merged"
    title = "The record is not merged"
    status = 409
    what_to_do = "Name the record that was merged into another, by its own number."


class TooEarly(Problem):
    """The time in which others can object is not over."""

    slug = "objections-open"
    title = "Objections are still possible"
    status = 409
    what_to_do = "Wait until the day that the answer names; until then others can object."


class SecondPerson(Problem):
    """Who confirmed a claim does not decide on it."""

    slug = "needs-another-decider"
    title = "Needs another person"
    status = 409
    what_to_do = "Ask a colleague to decide."


class NeedsTwoPersons(Problem):
    """A record that somebody holds is merged, or taken apart again, by two persons."""

    slug = "needs-two-persons"
    title = "Needs two persons"
    status = 409
    what_to_do = "Decide over the API: one person proposes it, and another one of them confirms."


class ClaimedAlready(Problem):
    """Another organisation holds the record."""

    slug = "claimed-already"
    title = "Held by another"
    status = 409
    what_to_do = "Let the other claim lapse first, or refuse this one."


class SharedContact(Problem):
    """An address that several firms share confirms no claim of one of them."""

    slug = "shared-contact"
    title = "The address is of several firms"
    status = 409
    what_to_do = "Object with the same code if it is wrong; else the authority confirms it."

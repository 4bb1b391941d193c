"""What can go wrong with agreements and regional bodies."""

from app.kit.errors import Problem


class KeyTaken(Problem):
    """The key addresses another agreement or body."""

    slug = "agreement-key-taken"
    title = "The key is taken"
    status = 409
    what_to_do = "Choose another key: one that was used once stays with what it addressed."


class SignedAlready(Problem):
    """The party signed this edition before."""

    slug = "agreement-signed-already"
    title = "Signed already"
    status = 409
    what_to_do = "Nothing is left to do for this party: the agreement says who has yet to sign."


class AuthoritySigns(Problem):
    """A state whose authority is here signs for itself."""

    slug = "authority-signs-itself"
    title = "Its own authority signs"
    status = 409
    what_to_do = (
        "Ask a manager of that authority to sign. The secretariat notes signatures of regional"
        " bodies, and of states that have no authority here."
    )


class NotInForce(Problem):
    """The agreement is not in force today."""

    slug = "agreement-not-in-force"
    title = "The agreement is not in force"
    status = 409
    what_to_do = "Read the agreement: it says from when and until when it is in force, and why."


class AmendmentOpen(Problem):
    """Another amendment of the agreement waits."""

    slug = "amendment-open"
    title = "An amendment waits already"
    status = 409
    what_to_do = "Confirm or drop the amendment that waits, then propose this one."


class AmendmentPassed(Problem):
    """The day from which an amendment was to hold has passed."""

    slug = "amendment-passed"
    title = "Its day has passed"
    status = 409
    what_to_do = (
        "Drop it and propose it again from a day to come: what was shared was shared under what"
        " was in force."
    )


class NoSuchQuestion(Problem):
    """Nobody asks whether this successor takes the place of this party."""

    slug = "no-question-of-succession"
    title = "There is no such question"
    status = 409
    what_to_do = (
        "Read the agreement: it lists the successors of which it has to be said whether they take"
        " the place of a party that is no more."
    )

"""What can go wrong when firms are registered and state facts of themselves."""

from app.kit.errors import Problem


class ProfileOpen(Problem):
    """The organisation has a profile that is not decided."""

    slug = "profile-open"
    title = "There is an open profile already"
    status = 409
    what_to_do = "Go on with the profile that the answer names, or withdraw it first."


class NotEditable(Problem):
    """A profile is changed only while it is a draft or was returned."""

    slug = "not-editable"
    title = "The profile cannot be changed now"
    status = 409
    what_to_do = "Wait for the decision; withdraw the profile to begin a new one."


class NotTheirs(Problem):
    """Who lodged a profile, or belongs to its organisation, does not decide on it."""

    slug = "decides-own-profile"
    title = "Not to be decided by its lodger"
    status = 409
    what_to_do = "Ask a colleague who has nothing to do with the firm."


class NotSearchedYet(Problem):
    """Records that may be the firm were not looked for yet."""

    slug = "search-not-done"
    title = "The search for like records is not done"
    status = 409
    what_to_do = "Try again in a minute; the job that looks for like records has to run first."


class LikelyRecords(Problem):
    """There are records that may be the firm, which nobody said are others."""

    slug = "likely-records"
    title = "There are records that may be this firm"
    status = 409
    what_to_do = (
        "Look at each record that the answer names. Match the profile to the one that is the firm,"
        " or name all of them in different_from."
    )


class AnsweredByHolder(Problem):
    """Somebody holds the record that a link names, and answers for it."""

    slug = "answered-by-holder"
    title = "The holder of the other record answers"
    status = 409
    what_to_do = "Leave the answer to the organisation that holds the other record."


class EndedAlready(Problem):
    """What was stated has ended."""

    slug = "ended-already"
    title = "It has ended already"
    status = 409
    what_to_do = "Read the record again; state it anew if it holds again."

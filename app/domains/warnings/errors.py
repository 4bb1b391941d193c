"""What can go wrong with a warning."""

from app.kit.errors import Problem


class NotIndependent(Problem):
    """A warning rests on too few sources that do not depend on each other."""

    slug = "not-independent"
    title = "Too few independent sources"
    status = 409
    what_to_do = (
        "Name complaints of at least two different people, an inquiry into such, or the finding of"
        " an authority. Where you know that complaints without a contact are of different people,"
        " say so with their links first."
    )


class NotAboutThisOne(Problem):
    """A source is not about the intermediary that is warned of, or does not hold."""

    slug = "not-about-this-one"
    title = "The source does not bear it"
    status = 409
    what_to_do = "Name complaints that are matched to its record and were not turned down."


class SecondOfficer(Problem):
    """Whoever drafted a warning does not publish it; who published it does not renew it."""

    slug = "second-officer"
    title = "A second officer does this"
    status = 403
    what_to_do = "Another officer, who did not do the step before, looks at it and does it."


class NotAgreed(Problem):
    """Nobody but who drafted it has said that the words can point to none who complained."""

    slug = "warning-not-agreed"
    title = "A second officer has not agreed yet"
    status = 409
    what_to_do = "Let another officer read the words and agree; then reach the named one."


class HearingGoesOn(Problem):
    """The named one can still answer."""

    slug = "hearing-goes-on"
    title = "The named one can still answer"
    status = 409
    what_to_do = "Wait until its time has passed, or until it has answered."


class AnswerUnread(Problem):
    """An answer has come that nobody has looked at."""

    slug = "answer-unread"
    title = "An answer waits to be read"
    status = 409
    what_to_do = "Read the answer and say whether it is shown; withhold it where it names others."


class NotStanding(Problem):
    """The warning is not public, or not any more."""

    slug = "warning-not-standing"
    title = "The warning does not stand"
    status = 409
    what_to_do = "Read the list: nothing is said of this one any more."


class HasAPart(Problem):
    """Whoever had a part in a warning does not decide about it."""

    slug = "had-a-part-in-warning"
    title = "You had a part in it"
    status = 403
    what_to_do = "Somebody else, who had no part in the warning, decides."

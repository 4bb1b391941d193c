"""What can go wrong with appeals."""

from app.kit.errors import Problem


class AppealTooLate(Problem):
    """The time to appeal is over, and no reason was given why it comes late."""

    slug = "appeal-too-late"
    title = "Too late to appeal"
    status = 409
    what_to_do = "Say in late_reason why it comes late; the panel decides whether it is admitted."


class AppealedAlready(Problem):
    """An appeal against this act runs, or was decided; ``appeal`` names it."""

    slug = "appealed-already"
    title = "Appealed already"
    status = 409
    what_to_do = "Read the appeal that the answer names."


class NotUnconflicted(Problem):
    """Somebody who must not decide an appeal would; ``conflicts`` says why, by person."""

    slug = "appeal-conflict"
    title = "Somebody must not decide this"
    status = 409
    what_to_do = (
        "Name members who hold the role, had no part in the act, do not belong to the appellant,"
        " declared no interest in it, and are not objected to."
    )


class NotOfThePanel(Problem):
    """The caller was not named for the panel of this appeal."""

    slug = "not-of-the-panel"
    title = "Not of this panel"
    status = 409
    what_to_do = "Leave it to the members of the panel; the secretariat names them."


class StillObjecting(Problem):
    """The appellant can still object to a member, or an objection is not answered."""

    slug = "objections-to-members-open"
    title = "Objections to members are open"
    status = 409
    what_to_do = "Wait until the instant that the answer names, and answer every objection."


class ObjectionTimeOver(Problem):
    """The time to object to this member is over, or the appellant objected already."""

    slug = "objection-to-member-over"
    title = "No objection is possible any more"
    status = 409
    what_to_do = "Each member can be objected to once, until the instant that the appeal shows."


class BelowQuorum(Problem):
    """Too few votes of members who may decide; ``counted`` and ``quorum`` say how many."""

    slug = "below-quorum"
    title = "Too few votes"
    status = 409
    what_to_do = "Wait for the votes of the others, or let the secretariat name further members."


class NoMajority(Problem):
    """The votes come to nothing; ``votes`` counts them."""

    slug = "no-majority"
    title = "No majority"
    status = 409
    what_to_do = "Change votes, or let the secretariat name a further member."


class VoteNotFitting(Problem):
    """This vote cannot be given now."""

    slug = "vote-not-fitting"
    title = "Not a vote for now"
    status = 422
    what_to_do = (
        "Before an appeal is admitted, vote for inadmissible, with a reason of the closed list, or"
        " admit it; once it was heard, vote upheld, partly or dismissed."
    )


class ReviewedByDecision(Problem):
    """A committee reviews urgent acts of this kind, and not one person alone."""

    slug = "reviewed-by-decision"
    title = "A committee reviews this"
    status = 409
    what_to_do = "Vote on the decision about it that is open (GET /v1/decisions), and conclude it."


class SecretariatFirst(Problem):
    """The secretariat still has time to compose the panel; ``from`` says when the body may."""

    slug = "secretariat-first"
    title = "The secretariat composes the panel first"
    status = 403
    what_to_do = (
        "Somebody of the secretariat who had no part in the act names members and answers"
        " objections. Where nobody did until the instant that is named, the body that hears appeals"
        " does it itself."
    )

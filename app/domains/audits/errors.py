"""What can go wrong with an audit."""

from app.kit.errors import Problem


class NotAccredited(Problem):
    """The body may take no audits of this scheme on this day, or not there."""

    slug = "not-accredited"
    title = "Not accredited"
    status = 409
    what_to_do = (
        "Choose a body that is accredited for the scheme and its countries on this day, or ask the"
        " secretariat to hand the audit over to one."
    )


class PlanRefused(Problem):
    """The plan departs from the scheme further than it allows, or without a reason."""

    slug = "plan-refused"
    title = "The plan does not do"
    status = 422
    what_to_do = (
        "Mend each point of the list, or give the reason for it where the scheme takes one."
    )


class TeamRefused(Problem):
    """Something stands against the team."""

    slug = "team-refused"
    title = "The team cannot be cleared"
    status = 409
    what_to_do = "Mend every point of the list: declare what is missing, or propose other members."


class GradeDecided(Problem):
    """The grade of the finding was not announced, is in effect, or the finding was struck out."""

    slug = "grade-decided"
    title = "Nothing waits to be decided"
    status = 409
    what_to_do = (
        "Read the finding and its notice. A grade in effect is appealed (POST /v1/appeals) or, as a"
        " plain error, corrected by the body (POST /v1/notices/{id}/errors)."
    )


class ObjectionNotPossible(Problem):
    """The one objection to a member was made, or its time has passed."""

    slug = "objection-not-possible"
    title = "No objection is possible"
    status = 409
    what_to_do = "The detail says why; an appeal against the decision itself stays possible."


class ObjectionOpen(Problem):
    """The auditee can still object to a member, or an objection waits for its decision."""

    slug = "objection-open"
    title = "An objection is still possible"
    status = 409
    what_to_do = "Wait until the day that the answer names, and decide each objection before."


class OfTheTeam(Problem):
    """Who is of the team does not judge it."""

    slug = "of-the-team"
    title = "Of the team"
    status = 409
    what_to_do = "Ask a colleague who is not and was not of this audit's team."


class ReportIncomplete(Problem):
    """The report lacks something."""

    slug = "report-incomplete"
    title = "The report is not complete"
    status = 422
    what_to_do = "Each point names its place; mend all of them, and submit again."


class BundleOver(Problem):
    """The bundle is not good any more."""

    slug = "bundle-over"
    title = "The bundle is over"
    status = 409
    what_to_do = (
        "Fetch a new bundle; what you wrote can be returned with it, on the revisions that it has."
    )


class BundleCollides(Problem):
    """Somebody wrote something else meanwhile where the bundle wrote."""

    slug = "bundle-collides"
    title = "The bundle collides"
    status = 409
    what_to_do = (
        "Nothing was taken. Look at each collision, give its entry a choice with the revision that"
        ' you saw, such as {"take": "mine", "revision": 3}, and send the bundle again.'
    )


class ListNotPossible(Problem):
    """A list of workers stands that was drawn from, or there is none."""

    slug = "worker-list-not-possible"
    title = "Not with this list of workers"
    status = 409
    what_to_do = "The detail says what stands in the way."

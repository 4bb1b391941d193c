"""What can go wrong in the alliance."""

from app.kit.errors import Problem


class KeyTaken(Problem):
    """A key names one thing for good."""

    slug = "alliance-key-taken"
    title = "The key is taken"
    status = 409
    what_to_do = "Choose another key: it names one thing for good."


class IsMember(Problem):
    """One membership of an organisation at a time."""

    slug = "alliance-member-already"
    title = "It is a member, or asked already"
    status = 409
    what_to_do = "Read the membership that goes on: GET /v1/alliance/members."


class NoMember(Problem):
    """Only who is a member now pledges."""

    slug = "alliance-no-member"
    title = "It is no member now"
    status = 409
    what_to_do = "Ask to join first; a membership that is over can be asked for anew."


class StillHeard(Problem):
    """A membership is ended after the time to answer."""

    slug = "alliance-still-heard"
    title = "The time to answer runs"
    status = 409
    what_to_do = "Wait until hear_until is over, or keep the member."


class CommitmentOver(Problem):
    """What is kept or withdrawn is not reported on any more."""

    slug = "alliance-commitment-over"
    title = "The commitment is over"
    status = 409
    what_to_do = "Make a new commitment; this one stays public as it ended."


class FoundAlready(Problem):
    """A person looks at a report once."""

    slug = "alliance-report-found"
    title = "Somebody looked at this report"
    status = 409
    what_to_do = "Let the member report anew, and look at that."


class NotOutside(Problem):
    """Only somebody outside the firm confirms."""

    slug = "alliance-not-outside"
    title = "You are not outside the firm"
    status = 409
    what_to_do = (
        "Let somebody outside the firm confirm it: who held the training or issued the certificate,"
        " or the secretariat. A firm, whoever owns it, and firms tied to it do not count."
    )

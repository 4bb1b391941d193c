"""What can go wrong with a consultation."""

from app.kit.errors import Problem


class TimeToAnswerPassed(Problem):
    """The draft can be answered no longer."""

    slug = "time-to-answer-passed"
    title = "The time to answer has passed"
    status = 409
    what_to_do = (
        "What was answered in time is published beside the draft; a later update takes in more."
    )


class AnsweredOften(Problem):
    """The organisation has added to its answer as often as it can."""

    slug = "answered-often"
    title = "Answered often enough"
    status = 409
    what_to_do = "Your answers are published as they are; nothing more can be added to them."


class NobodyMatchedIt(Problem):
    """The organisation signed itself up, and nobody has found that it is what it says."""

    slug = "nobody-matched-it"
    title = "Nobody has found yet that your organisation is what it says"
    status = 403
    what_to_do = (
        "What is answered is published under the name of the organisation. Claim the record of your"
        " firm, or submit a profile where no register lists it; when the secretariat has granted"
        " that, answer, as long as the draft is open."
    )

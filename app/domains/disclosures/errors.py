"""What can go wrong with a disclosure."""

from app.kit.errors import Problem


class RecallsNeedNoAnswer(Problem):
    """A recall was answered, which only asks to be acknowledged."""

    slug = "recall-needs-no-answer"
    title = "A recall is acknowledged, not answered"
    status = 409
    what_to_do = "Acknowledge it, and take back what you did because of the original."


class AnsweredElsewhere(Problem):
    """What tells of a complaint is answered where the complaint is referred."""

    slug = "answered-elsewhere"
    title = "It is answered in another place"
    status = 409
    what_to_do = "Acknowledge it here, and say in the referral what you do about the complaint."

"""What can go wrong with the review of a state's certificate."""

from app.kit.errors import Problem


class RuleStillHolds(Problem):
    """What opened the review still stands."""

    slug = "rule-still-holds"
    title = "The rule that opened the review still holds"
    status = 409
    what_to_do = (
        "A review is lifted when so many of its facts fell that the rule holds no longer; the"
        " answer counts those that stand. Otherwise the body decides after everybody was heard."
    )


class RuleHoldsNoLonger(Problem):
    """So many facts fell that the review would not be opened today."""

    slug = "rule-holds-no-longer"
    title = "The rule that opened the review holds no longer"
    status = 409
    what_to_do = "Lift the review, or decide that there is no ground."


class NoCertificateToSuspend(Problem):
    """The state holds no certificate that is in force."""

    slug = "no-certificate-to-suspend"
    title = "There is no certificate to suspend"
    status = 409
    what_to_do = "Decide that there is no ground, or close the review with remarks."


class NamesAPerson(Problem):
    """A public statement names an owner or officer of the firm."""

    slug = "names-a-person"
    title = "The statement names a person"
    status = 422
    what_to_do = "Say what was done about the firm, without the names of people."

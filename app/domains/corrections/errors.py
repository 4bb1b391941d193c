"""What can go wrong when a public value is disputed."""

from app.kit.errors import Problem


class NoSuchValue(Problem):
    """The pointer leads to nothing that can be corrected."""

    slug = "no-such-value"
    title = "Nothing to correct there"
    status = 422
    what_to_do = (
        "Read GET /v1/roster/{id} and point at one of its values, such as /licences/0/status. What"
        " Vouch itself computes or says (identifiers, dates of lists, sentences) is not corrected"
        " here, but the values that it is made from are."
    )


class ValueChanged(Problem):
    """The value is another one than the one that was read."""

    slug = "value-changed"
    title = "The value changed meanwhile"
    status = 422
    what_to_do = "Read the record again; if its present value is wrong too, point at that one."


class WrongCorrection(Problem):
    """The corrected value is none that stands in this place."""

    slug = "correction-not-possible"
    title = "The corrected value does not fit"
    status = 422
    what_to_do = "Give a value of the kind that the detail names, or none where it only is wrong."


class CorrectedAlready(Problem):
    """The value carries another correction."""

    slug = "corrected-already"
    title = "Corrected already"
    status = 409
    what_to_do = "Reverse or withdraw the other correction first; the answer names it."


class HearingOpen(Problem):
    """Authority or firm can still answer before a value is corrected."""

    slug = "hearing-open"
    title = "Somebody can still answer"
    status = 409
    what_to_do = "Wait for their answers, or until the day that this answer names."


class HasAPart(Problem):
    """Who has a part in the question does not decide it."""

    slug = "has-a-part"
    title = "Has a part in it"
    status = 409
    what_to_do = "Ask a colleague who has no part in it to decide."

"""What can go wrong with codes, answers and replies."""

from app.kit.errors import Problem


class NoReportedDeployments(Problem):
    """No authority reported workers of the firm, corridor and months."""

    slug = "no-reported-deployments"
    title = "No authority reported deployments"
    status = 409
    what_to_do = (
        "Codes are given in numbers tied to what authorities report. Ask the authority of the"
        " country of origin or destination to report its deployments of these months, or name"
        " months that it reported."
    )


class MoreCodesThanWorkers(Problem):
    """More codes were asked for than there are workers without one."""

    slug = "more-codes-than-workers"
    title = "More codes than workers"
    status = 409
    what_to_do = (
        "Ask for no more than the answer says are left. Codes already given for months that"
        " overlap count."
    )


class MistypedCode(Problem):
    """A one-time code whose form or check does not fit."""

    slug = "mistyped-code"
    title = "Code mistyped"
    status = 422
    what_to_do = "Compare it with the paper, group by group: twenty digits in groups of four."


class UnknownCode(Problem):
    """No such code was given, or its time was over long ago."""

    slug = "unknown-code"
    title = "Code not known"
    status = 404
    what_to_do = (
        "Compare it with the paper. If it is right, ask whoever gave it to you for another."
    )


class CodeUsed(Problem):
    """Somebody answered with this code."""

    slug = "code-used"
    title = "Code used"
    status = 409
    what_to_do = (
        "A code takes one answer. If that was yours, it is in, and nothing is left to do. If it was"
        " not, ask whoever gave you the code for another. What happened to you, you can tell at"
        " any time at /v1/complaints, without a code."
    )


class CodeExpired(Problem):
    """The time of this code is over."""

    slug = "code-expired"
    title = "Code expired"
    status = 410
    what_to_do = (
        "Ask whoever gave it to you for another. What happened to you, you can tell at any time at"
        " /v1/complaints, without a code."
    )


class TooManyWrongCodes(Problem):
    """Wrong codes with the same first digits were tried too often."""

    slug = "too-many-wrong-codes"
    title = "Too many wrong codes"
    status = 429
    what_to_do = "Compare the code with the paper, and wait; the right code is taken at once."

    def __init__(self, detail: str, retry_after: int) -> None:
        """Say for how long."""
        super().__init__(detail)
        self.retry_after = retry_after


class PointsToSomebody(Problem):
    """A text for the public holds what points to a private person."""

    slug = "points-to-somebody"
    title = "The text points to a person"
    status = 422
    what_to_do = (
        "Leave out names, telephone numbers, addresses, dates, links and whatever else points to"
        " one person."
    )


class NoWordsToSetAside(Problem):
    """An answer without words is not set aside by hand."""

    slug = "no-words-to-set-aside"
    title = "No words to set aside"
    status = 409
    what_to_do = (
        "Let it count, or remove it for a listed reason. What its questions tell of harm was set"
        " aside when it came."
    )


class AskedAlready(Problem):
    """Whether these words are removed was asked, and is not decided."""

    slug = "removal-asked-already"
    title = "Asked already"
    status = 409
    what_to_do = "Wait for the decision; it names its reasons."

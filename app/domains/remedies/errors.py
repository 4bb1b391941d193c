"""What can go wrong with a remedy."""

from app.kit.errors import Problem


class NotConfirmed(Problem):
    """A remedy is for a violation that was confirmed, by the body that confirmed it."""

    slug = "violation-not-confirmed"
    title = "Nothing is confirmed"
    status = 409
    what_to_do = (
        "Read the case: a remedy opens once something in it is confirmed, and not held back."
    )


class RemedyThere(Problem):
    """There is one already."""

    slug = "remedy-there-already"
    title = "The case has a remedy"
    status = 409
    what_to_do = "Go on with the one that the detail names."


class AmountUnknown(Problem):
    """Nothing tells what some workers paid."""

    slug = "amount-unknown"
    title = "Amounts are not known yet"
    status = 409
    what_to_do = (
        "Hand in documents, statements or interviews, or a figure of the corridor with its source,"
        " for the workers that the detail names; then propose the plan."
    )


class SecondPersonAccepts(Problem):
    """Whoever proposed a plan does not accept it; who opened a remedy does not leave a rest."""

    slug = "second-person-accepts"
    title = "A second person does this"
    status = 403
    what_to_do = "Somebody else of the body, who did not do the step before, looks at it."


class MoreThanOwed(Problem):
    """A payment is larger than what is owed."""

    slug = "more-than-owed"
    title = "More than is owed"
    status = 422
    what_to_do = "Read the line: the amount is no more than what is open. Report the rest nowhere."

    def __init__(self, detail: str, *, pointer: str) -> None:
        super().__init__(detail, errors=[{"pointer": pointer, "detail": detail}])


class ReportedBefore(Problem):
    """The same payment was reported before."""

    slug = "payment-reported-before"
    title = "Reported before"
    status = 409
    what_to_do = "Read the payments: this payer's payment with this reference stands there already."


class FaultyLines(Problem):
    """Some lines of a file cannot be taken, so none was."""

    slug = "faulty-lines"
    title = "Lines cannot be taken"
    status = 422
    what_to_do = (
        "Mend the lines that the errors name, by their number in the file, and send it anew."
    )


class StillOwed(Problem):
    """Something is owed, or nobody but the payer says that it was paid."""

    slug = "still-owed"
    title = "Something is still owed"
    status = 409
    what_to_do = (
        "Let what is open be paid, and what is claimed be confirmed, or hold what cannot be paid."
        " A person of the body can close it with a reason; what is left is shown."
    )


class NotUnreachable(Problem):
    """A worker was not looked for as long as it takes."""

    slug = "not-looked-for-enough"
    title = "Not looked for long enough"
    status = 409
    what_to_do = "Try further ways to reach her; the detail says how often, and over which time."


class NothingHeld(Problem):
    """Nothing is held for this worker, or it can still be claimed."""

    slug = "nothing-to-let-go"
    title = "Nothing is held that could go"
    status = 409
    what_to_do = "Read the line: what is held can be claimed until the day that it says."


class AnsweredBefore(Problem):
    """She answered so before, or there is nothing to answer."""

    slug = "payment-answered-before"
    title = "Answered before"
    status = 409
    what_to_do = "Read your line again; you can still say that you had to give it back."


class NotYours(Problem):
    """A line is known to others."""

    slug = "line-known-to-others"
    title = "Not known to you"
    status = 403
    what_to_do = "Ask who handed her in, or the body; a payer never gets her code."


class SampleOpen(Problem):
    """A sample is drawn and not asked, or nothing is there to ask about."""

    slug = "sample-not-possible"
    title = "No sample is drawn now"
    status = 409
    what_to_do = "End the sample that was drawn, or wait until a payment is claimed."

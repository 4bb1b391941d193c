"""What can go wrong with violations."""

from app.kit.errors import Problem


class NotCompetent(Problem):
    """The body has nothing to decide here: the case lies outside of its jurisdiction."""

    slug = "body-not-competent"
    title = "Another body is competent"
    status = 409
    what_to_do = (
        "An authority opens cases of its own jurisdiction: name an origin or a destination there,"
        " or a respondent that it licenses. Tell the body that is competent."
    )


class SourceDoesNotBear(Problem):
    """What the case would rest on is not decided, not in effect, or not about a respondent."""

    slug = "source-does-not-bear"
    title = "The source does not bear it"
    status = 409
    what_to_do = (
        "Name a complaint that was decided for whoever complained and told to the respondent, a"
        " finding whose grade is in effect, or an inspection; and the record that it is about."
    )


class MayNotBeTold(Problem):
    """The complaint may not be told to the respondent, or not any more (W1)."""

    slug = "complaint-may-not-be-told"
    title = "The complaint may not be told"
    status = 409
    what_to_do = (
        "Nothing of it reaches the respondent. Let the case rest on a finding or an inspection of"
        " its own, or drop it."
    )


class LikenessOpen(Problem):
    """Another case can be about the same conduct, and nobody has answered whether it is."""

    slug = "likeness-open"
    title = "It can be the conduct of another case"
    status = 409
    what_to_do = (
        "Read the cases that the answer names, and say of each whether it is the same conduct; one"
        " conduct counts once."
    )


class SourceLinked(Problem):
    """The source is part of this case already."""

    slug = "source-linked-already"
    title = "Linked already"
    status = 409
    what_to_do = "Read the case: the source counts once."


class HadAPart(Problem):
    """Whoever opened, notified, judged or decided a case before does not decide it."""

    slug = "had-a-part-in-violation"
    title = "You had a part in it"
    status = 403
    what_to_do = "Somebody else of the body, who had no part in the case, decides."


class NotJudged(Problem):
    """Charges are confirmed or dismissed after they were judged against the rules."""

    slug = "charges-not-judged"
    title = "The charges were not judged"
    status = 409
    what_to_do = "Judge the charges of each count first (POST /v1/violations/{id}/judge)."


class CannotBeJudged(Problem):
    """What the fee rules need is missing, such as a rate of exchange or a country."""

    slug = "charges-cannot-be-judged"
    title = "The charges cannot be judged"
    status = 409
    what_to_do = "Give what the answer names: an origin and destination, or a rate of that day."


class NotAllDecided(Problem):
    """A decision answers each open count of each open respondent, once."""

    slug = "counts-unanswered"
    title = "Not every count is answered"
    status = 409
    what_to_do = "Send an outcome for each pair that the answer names, and for no other."


class SharesDoNotFit(Problem):
    """The shares of those against whom a count is proved come to more or less than the whole."""

    slug = "shares-do-not-fit"
    title = "The shares do not add up"
    status = 409
    what_to_do = "Let the shares of a count add up to 10,000 hundredths of a per cent."


class NotJoint(Problem):
    """No rule makes several liable for the whole of this offence."""

    slug = "no-joint-liability"
    title = "No rule says jointly"
    status = 409
    what_to_do = "Give each its share; only for offences whose data say so is each liable for all."


class NotAbsent(Problem):
    """The decision was not in absence, or the time to be heard later is over."""

    slug = "not-decided-in-absence"
    title = "Not decided in absence"
    status = 409
    what_to_do = "Lodge an appeal instead; the letter says until when."


class HasAccount(Problem):
    """A respondent with an account is notified there, and has no code."""

    slug = "respondent-has-account"
    title = "It has an account"
    status = 409
    what_to_do = "It reads and answers the notice after signing in."


class NoPublishedContact(Problem):
    """No register publishes an address to which a letter or an e-mail could go."""

    slug = "no-published-contact"
    title = "No contact is published"
    status = 409
    what_to_do = (
        "Serve it in person, or by letter to the address that the licence names, and record the"
        " attempt at its notice; unserved, the case goes on in absence."
    )


class NotOver(Problem):
    """A case closes when all that was confirmed is final, and its remedy, if it has one, closes."""

    slug = "violation-not-over"
    title = "The case is not over"
    status = 409
    what_to_do = (
        "Wait until the time to appeal has passed and no appeal runs; where money is repaid, close"
        " the remedy (POST /v1/remedies/{id}/close), and the case closes with it."
    )


class StillKept(Problem):
    """Names are kept while the case goes on, or while what was found is public."""

    slug = "violation-still-kept"
    title = "It is still needed"
    status = 409
    what_to_do = "Wait until the case is over and its publication has ended."


class TooManyCodes(Problem):
    """Wrong codes that begin alike, or from one network, were tried too often."""

    slug = "too-many-codes"
    title = "Too many wrong codes"
    status = 429
    what_to_do = "Wait for as long as Retry-After says, and copy the code from your letter."

    def __init__(self, detail: str, retry_after: int) -> None:
        """Say for how long."""
        super().__init__(detail)
        self.retry_after = retry_after

"""What can go wrong with a complaint."""

from app.kit.errors import JSON, Problem


class NothingTold(Problem):
    """Neither words, nor a file, nor a category came."""

    slug = "nothing-told"
    title = "Nothing was told"
    status = 422
    what_to_do = "Write a few words, choose what happened, or send a voice message."


class NobodyReads(Problem):
    """A demonstration takes nothing about a real firm, and nobody there would read it (L9)."""

    slug = "nobody-reads-here"
    title = "Only a demonstration"
    status = 409
    what_to_do = (
        "Nothing was kept. Go to an authority or call for help: recourse_at names them, with the"
        " code of the country where you are or come from. To try the form, leave the record out, or"
        " name a firm that is invented."
    )


class TooManyTries(Problem):
    """A wrong code of one first group was tried too often."""

    slug = "too-many-tries"
    title = "Too many wrong codes"
    status = 429
    what_to_do = "Compare the code with the paper, and wait; the right code opens the case at once."

    def __init__(self, detail: str, retry_after: int) -> None:
        """Say for how long."""
        super().__init__(detail)
        self.retry_after = retry_after


class CaseGone(Problem):
    """The time of a case is over: its keys were destroyed, and nothing of it can be read."""

    slug = "case-gone"
    title = "The case was destroyed"
    status = 410
    what_to_do = "Nothing of it is kept. What happened since can be told as a new complaint."


class ReceiptDisputed(Problem):
    """Somebody with an older code of the case did not ask for the newer one."""

    slug = "receipt-disputed"
    title = "It is open whose the case is"
    status = 409
    what_to_do = (
        "Go to the scheme's contact or a partner: two officers hear what only you can know, and"
        " give you a new code. You can read the case and write messages meanwhile."
    )


class NeedsTwoHearings(Problem):
    """The second hearing is another officer's."""

    slug = "needs-two-hearings"
    title = "Needs another officer"
    status = 409
    what_to_do = "Ask a colleague of your desk to hear her for themselves."


class Crowded(Problem):
    """So many write at this moment that nobody can be kept waiting on the line."""

    slug = "crowded"
    title = "Very many write at this moment"
    status = 503
    what_to_do = (
        "Send the same message again after the seconds of Retry-After, with the ticket in the field"
        " Intake-Proof; or solve the puzzle, and it is taken at once. Nobody is refused."
    )

    def __init__(self, detail: str, retry_after: int, **members: JSON) -> None:
        """Say for how long, and what lets through."""
        super().__init__(detail, **members)
        self.retry_after = retry_after


class TooManyFiles(Problem):
    """A case has as many files as one can have."""

    slug = "too-many-case-files"
    title = "The case has very many files"
    status = 409
    what_to_do = (
        "What you sent is safe. Put what is still missing into one document, or write a message:"
        " the officer of the case tells you how to hand it over."
    )


class NotAPartner(Problem):
    """The organisation is not admitted as a partner, or its term is over."""

    slug = "not-a-partner"
    title = "Not admitted as a partner"
    status = 403
    what_to_do = (
        "Ask the secretariat for admission or renewal. Until then she can tell it herself without"
        " an account, or at another partner of /v1/partners; and of a practice you complain in"
        " your own name."
    )


class TiedToCase(Problem):
    """Something keeps somebody out of a case; ``ties`` names it by codes."""

    slug = "tied-to-case"
    title = "They have a part in this case"
    status = 409
    what_to_do = "Give the case to a colleague without a tie; the list of candidates names them."


class WithSomebodyElse(Problem):
    """A colleague has the case, and is there."""

    slug = "with-somebody-else"
    title = "A colleague has this case"
    status = 409
    what_to_do = "Ask them to hand it over, or a third colleague to give it to you with a reason."


class CannotExtend(Problem):
    """A time cannot be extended, or not any more."""

    slug = "time-not-extended"
    title = "This time cannot be extended"
    status = 409
    what_to_do = "Do the step now, and write to whoever told the case how far you are."


class NotSorted(Problem):
    """A case is not ready to be looked into."""

    slug = "not-sorted"
    title = "Not sorted yet"
    status = 409
    what_to_do = "Say of what it speaks, and let what was proposed be answered first."


class AnotherPerson(Problem):
    """An act takes two persons, and the caller was the first."""

    slug = "another-person-needed"
    title = "Another person has to do this"
    status = 409
    what_to_do = "Leave it to a colleague of the desk who did not ask for it."


class AnsweredAlready(Problem):
    """What was asked was answered before, or is asked already."""

    slug = "answered-already"
    title = "Asked or answered before"
    status = 409
    what_to_do = "Read the case again; what was answered stays, and can be asked anew."


class IdentityClosed(Problem):
    """Nobody granted it to open who complained, or its time is over."""

    slug = "identity-closed"
    title = "Who complained is not open to you"
    status = 409
    what_to_do = "Ask for it with a reason; another officer of the desk grants or refuses it."


class LookedIntoIt(Problem):
    """Whoever looked into something does not decide what was found."""

    slug = "looked-into-it"
    title = "You looked into it"
    status = 403
    what_to_do = "Somebody else of the desk, who had no part in it, concludes."


class NotOneInquiry(Problem):
    """A complaint cannot be part of an inquiry."""

    slug = "not-one-inquiry"
    title = "Not part of one inquiry"
    status = 409
    what_to_do = "Join complaints of one desk and one practice that are in no other inquiry."


class NoRecord(Problem):
    """An inquiry is concluded on a record, and there is none."""

    slug = "no-record"
    title = "Nothing was written down"
    status = 409
    what_to_do = "Write what was found, in words that name no complainant; then conclude."


class NotUnregistered(Problem):
    """The record is a registered firm, or one of a list, and no unregistered intermediary."""

    slug = "not-unregistered"
    title = "Not an unregistered intermediary"
    status = 409
    what_to_do = "Match the complaint to the registered record instead."


class PointsToHer(Problem):
    """Words of who complained stand in what others would read."""

    slug = "points-to-her"
    title = "It would point to whoever told it"
    status = 409
    what_to_do = (
        "Take out every name, number, address and place of hers, and write it anew; which words"
        " they are is not said here."
    )


class NoConsent(Problem):
    """What is wanted needs a yes of hers that does not stand."""

    slug = "no-consent"
    title = "There is no consent to this"
    status = 409
    what_to_do = "Ask her through the receipt; without her yes it is not done."


class CanBeAsked(Problem):
    """She can be asked, or said no, so that two officers cannot do without her."""

    slug = "can-be-asked"
    title = "She can be asked"
    status = 409
    what_to_do = "Ask her through the receipt, and wait for what she says."


class FitsTooFew(Problem):
    """A statement could fit so few workers that it points to one."""

    slug = "fits-too-few"
    title = "It could fit too few workers"
    status = 422
    what_to_do = "Make it coarser until it could fit at least ten, or do not tell it."


class NotShownToHer(Problem):
    """She has not read what would be told, or objected to it."""

    slug = "not-shown-to-her"
    title = "She has not agreed to this text"
    status = 409
    what_to_do = (
        "Wait until she agreed, or the time to read it is over; after an objection, write anew."
    )


class NotServedHere(Problem):
    """Whoever the complaint is about has no account here."""

    slug = "not-served-here"
    title = "Nobody here speaks for whom it is about"
    status = 409
    what_to_do = "It is served outside, through the contact that its register publishes."


class NotWhileCritical(Problem):
    """By the service levels of this scheme nobody is told while a case is critical."""

    slug = "not-while-critical"
    title = "Nobody is told while somebody is in danger"
    status = 409
    what_to_do = "Make her safe first; a second person can lower the severity then."


class AnotherOfficer(Problem):
    """Somebody else has to do this."""

    slug = "another-officer"
    title = "Another officer has to do this"
    status = 409
    what_to_do = "Ask somebody of the desk who had no part in the case."


class NotMediated(Problem):
    """A case in which nobody is asked to agree."""

    slug = "not-mediated"
    title = "This is not mediated"
    status = 409
    what_to_do = "Look into it and decide; violence, children, trafficking and threats stay so."


class NotAgreed(Problem):
    """Not every side said yes."""

    slug = "not-agreed"
    title = "Not everybody agreed"
    status = 409
    what_to_do = "Wait for the yes of both sides, or end it."


class RespondentNotHeard(Problem):
    """Nothing is found against somebody who could not answer."""

    slug = "respondent-not-heard"
    title = "Whom it is about was not heard"
    status = 409
    what_to_do = (
        "Tell it first, and wait for the reply; what may not be told still counts for patterns and"
        " audits, and is decided as not enough evidence."
    )


class AllegationsUnanswered(Problem):
    """A decision does not answer just what is alleged."""

    slug = "allegations-unanswered"
    title = "The decision does not answer what is alleged"
    status = 422
    what_to_do = "Give an outcome and reasons for each allegation that stands, and for no other."


class SomethingOpen(Problem):
    """A case cannot end while something about it is open."""

    slug = "something-open"
    title = "Something about the case is open"
    status = 409
    what_to_do = "Wait until it is over, and try again."


class StateExcluded(Problem):
    """She said that a state must not read what she told."""

    slug = "state-excluded"
    title = "She shut this state out"
    status = 409
    what_to_do = (
        "It goes to no authority of this state. Ask her through the receipt: she alone can let the"
        " state in again."
    )


class AuthorityInterested(Problem):
    """Somebody who acts for an authority has a part in whom a complaint is about."""

    slug = "authority-interested"
    title = "This authority has a part in it"
    status = 409
    what_to_do = "Refer it to another authority that she allows, or look into it here."


class NoAgreement(Problem):
    """No agreement between states opens a complaint to an authority."""

    slug = "no-agreement"
    title = "No agreement opens it to this authority"
    status = 409
    what_to_do = (
        "It goes once an agreement with this clause is in force. Until then tell her in her receipt"
        " that she can go there herself: recourse says where and how."
    )

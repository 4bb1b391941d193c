"""What can go wrong with an application."""

from app.kit.errors import Problem


class RecordNotHeld(Problem):
    """Whoever applies does not hold the record."""

    slug = "record-not-held"
    title = "The record is not yours yet"
    status = 409
    what_to_do = "Claim the record first (POST /v1/claims); apply when the claim is granted."


class SchemeForOthers(Problem):
    """The scheme measures another kind of subject."""

    slug = "scheme-for-others"
    title = "This scheme is for others"
    status = 422
    what_to_do = "Choose a scheme that certifies your kind of record: GET /v1/schemes lists them."


class AppliedAlready(Problem):
    """An application for the same certificate is open."""

    slug = "applied-already"
    title = "An application is open already"
    status = 409
    what_to_do = "Go on with the application that the answer names, or withdraw it first."


class NotReady(Problem):
    """Something is missing; the errors list all of it."""

    slug = "not-ready"
    title = "Something is missing"
    status = 422
    what_to_do = "Complete what the errors point at; they are all that is missing, not the first."


class AnswersCollide(Problem):
    """Answers were changed by somebody else since they were read."""

    slug = "answers-collide"
    title = "Answers changed meanwhile"
    status = 409
    what_to_do = (
        "Each collision names the place of yours and shows the answer as it stands. Decide which"
        " is right, and send it with the revision that stands. Nothing was changed."
    )


class WorkbookRefused(Problem):
    """A workbook of answers that cannot be taken; the errors name its cells."""

    slug = "workbook-refused"
    title = "Workbook not taken"
    status = 422
    what_to_do = (
        "Correct the cells that the errors name (/sheet/cell) and send the file again, or fetch the"
        " workbook anew: it holds the answers that stand. Nothing was changed."
    )


class FeeOpen(Problem):
    """A fee is neither paid nor waived."""

    slug = "fee-open"
    title = "A fee is open"
    status = 409
    what_to_do = "Record that it was paid, or waive it with a reason, before screening begins."


class TooLate(Problem):
    """The time to answer remarks has passed, and the scheme takes no late answers."""

    slug = "answered-too-late"
    title = "Answered too late"
    status = 409
    what_to_do = "Begin a new application; what was answered can be sent again."


class ScreeningNotMet(Problem):
    """A rule of screening is not met."""

    slug = "screening-not-met"
    title = "Screening is not met"
    status = 409
    what_to_do = "Return the application with remarks, or reject it; the rules are listed with it."


class ActsForApplicant(Problem):
    """Who has a part in the applicant does not screen it."""

    slug = "acts-for-applicant"
    title = "Has a part in the applicant"
    status = 409
    what_to_do = "Ask a colleague who has no part in the applicant."


class AuditGoesOn(Problem):
    """An audit of the application is under way."""

    slug = "audit-goes-on"
    title = "An audit goes on"
    status = 409
    what_to_do = (
        "Wait for its report. Where its body cannot carry it out, hand it over to another"
        " (POST /v1/audits/{id}/hand-over), or cancel it and order anew."
    )


class StageNotNext(Problem):
    """The scheme has no such stage, or another one comes first."""

    slug = "stage-not-next"
    title = "Another stage comes next"
    status = 409
    what_to_do = "Order the stage that the answer names."


class FirstStageTooOld(Problem):
    """The first stage lies further back than the scheme's rules take without a word."""

    slug = "first-stage-too-old"
    title = "The first stage lies too far back"
    status = 409
    what_to_do = "Order the first stage again, or give the reason why it is still good."


class OpenedWithoutRequest(Problem):
    """The scheme assesses this country without its request."""

    slug = "opened-without-request"
    title = "It was not asked for"
    status = 409
    what_to_do = (
        "Answer it: the indicators now, and the draft when it is published. Only the scheme ends an"
        " assessment that the country did not ask for."
    )


class Requested(Problem):
    """The applicant asked for this itself."""

    slug = "asked-for-by-applicant"
    title = "The applicant asked for it"
    status = 409
    what_to_do = "Return or reject it at its screening, or let the applicant withdraw it."


class NoAuthority(Problem):
    """No authority speaks for the country here."""

    slug = "no-authority"
    title = "Nobody speaks for the country"
    status = 409
    what_to_do = (
        "Admit an authority of exactly this jurisdiction first (POST /v1/organisations): it is who"
        " is told and can answer, even while nobody of it has signed in."
    )


class CountryNotCertified(Problem):
    """The scheme asks for the certificate of its country, and there is none."""

    slug = "country-not-certified"
    title = "The country is not certified"
    status = 409
    what_to_do = (
        "Wait until the country is certified; GET /v1/jurisdictions/{code} says how it stands."
        " The applicant's own conduct is not in question."
    )


class NoMapping(Problem):
    """No published mapping compares the two standards."""

    slug = "no-mapping"
    title = "The standards are not compared"
    status = 409
    what_to_do = (
        "GET /v1/mappings lists which standards are compared; answer the indicators themselves."
    )


class NotHeld(Problem):
    """Who declares does not hold the record."""

    slug = "not-held"
    title = "Not a record of your firm"
    status = 409
    what_to_do = "Claim the record first (POST /v1/claims); declare when the claim is granted."


class SeatNotFree(Problem):
    """The body has no such seat, or somebody has it."""

    slug = "seat-not-free"
    title = "No such seat is free"
    status = 409
    what_to_do = "Choose a seat that the answer names as free, or end one first."


class NoDecisionMaker(Problem):
    """Who is to sit in the body has not the role."""

    slug = "no-decision-maker"
    title = "Not a decision maker"
    status = 409
    what_to_do = "Let them be given the role of a decision maker of the scheme's owner first."


class ConflictOfInterest(Problem):
    """Something keeps the caller out of this decision."""

    slug = "conflict-of-interest"
    title = "You do not decide this"
    status = 409
    what_to_do = (
        "Leave the decision to members without a part in it; the answer names what stands against"
        " you. Where too few are left, the scheme seats others."
    )


class FileStale(Problem):
    """What the decision rests on changed since it was frozen."""

    slug = "file-stale"
    title = "The facts have changed"
    status = 409
    what_to_do = "The file was frozen anew and earlier votes fell: read it again, and vote on it."


class OutcomeUnknown(Problem):
    """This kind of decision has no such outcome."""

    slug = "outcome-unknown"
    title = "No such outcome"
    status = 422
    what_to_do = "Choose one of the outcomes that the answer names."


class NotCarried(Problem):
    """Too few members voted, or not enough of them for this outcome."""

    slug = "not-carried"
    title = "The votes do not carry this"
    status = 409
    what_to_do = (
        "More than half of the votes that are free of conflict, at the scheme's quorum, must be for"
        " the outcome; the answer counts them."
    )


class RepresentativesNotHeard(Problem):
    """Workers' or employers' representatives were not heard."""

    slug = "representatives-not-heard"
    title = "Representatives were not heard"
    status = 409
    what_to_do = (
        "Wait for the vote of the seats that the answer names, or ask them for advice; they are"
        " heard when they gave it, or let its time pass."
    )


class NoAcceptedAudit(Problem):
    """No audit of the right kind was accepted."""

    slug = "no-accepted-audit"
    title = "No accepted audit"
    status = 409
    what_to_do = "Nothing is granted before the audit that the scheme asks for is accepted."


class FindingsOpen(Problem):
    """The scheme's rule does not propose to grant."""

    slug = "findings-open"
    title = "Findings stand against it"
    status = 409
    what_to_do = (
        "What the answer names is to be mended and verified first; until then it can only be"
        " refused."
    )


class GradeNotHeard(Problem):
    """Only findings would bear it on whose grade the firm is still being heard (C1).

    ``findings`` names each, and until when it can be answered.
    """

    slug = "grade-not-heard"
    title = "A grade is still being heard"
    status = 409
    what_to_do = (
        "Wait until the grades are in effect: when the audit body has decided on the answer, or by"
        " time. Nothing is granted meanwhile. Where delay endangers workers, a first person"
        " proposes the urgent way and another one confirms it."
    )


class AdviceNotPossible(Problem):
    """Advice was not asked for, was given, or its time has passed."""

    slug = "advice-not-possible"
    title = "No advice can be given"
    status = 409
    what_to_do = "Ask for advice first; it is given once, until its time has passed."


class ActNotPossible(Problem):
    """A certificate is not in a status in which this can be done."""

    slug = "act-not-possible"
    title = "Not possible as the certificate stands"
    status = 409
    what_to_do = "Read the certificate; the answer names its status and those in which it is."


class ProposedAlready(Problem):
    """A decision of the kind about the certificate is open; ``decision`` names it."""

    slug = "proposed-already"
    title = "Proposed already"
    status = 409
    what_to_do = "Go on with the decision that the answer names."


class NothingUrgent(Problem):
    """Nobody proposed an urgent suspension that could be confirmed."""

    slug = "nothing-urgent"
    title = "Nothing to confirm"
    status = 409
    what_to_do = "One person proposes the urgent suspension first; another one confirms it."


class AskedAlready(Problem):
    """The holder asked for it already, or has used what the scheme allows once a cycle."""

    slug = "asked-already"
    title = "Asked for already"
    status = 409
    what_to_do = "Wait for what was asked, or withdraw it; once a cycle means once."


class RenewalNotPossible(Problem):
    """The certificate cannot be renewed or restored now; ``opens_on`` or ``until`` says when."""

    slug = "renewal-not-possible"
    title = "It cannot be renewed now"
    status = 409
    what_to_do = (
        "Within its window a certificate is renewed, and for some time after its end restored; the"
        " answer says from and until when. Later, apply anew: a full audit is needed."
    )


class NotBorneOut(Problem):
    """What was asked has no audit behind it that bears it out."""

    slug = "not-borne-out"
    title = "No audit bears this out"
    status = 409
    what_to_do = "Order a special audit of what is asked; decide when its report is accepted."


class BodyNotAccredited(Problem):
    """The audit body that is to watch a certificate is not accredited for its scheme."""

    slug = "body-not-accredited"
    title = "The audit body is not accredited"
    status = 409
    what_to_do = "Choose a body whose accreditation for the scheme is in force."

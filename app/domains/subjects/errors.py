"""What can go wrong when subjects are joined."""

from app.kit.errors import Problem


class CannotMerge(Problem):
    """These two records cannot be merged as they stand."""

    slug = "cannot-merge"
    title = "The two records cannot be merged"
    status = 409
    what_to_do = "Look at both records; undo an earlier merge first if one of them is merged."


class NotMerged(Problem):
    """There is no merge to undo."""

    slug = "not-merged"
    title = "The record is not merged"
    status = 409
    what_to_do = "Name the record that was merged into another, by its own number."


class NobodyClaimsIt(Problem):
    """The record is a country's, which no firm holds."""

    slug = "nobody-claims-it"
    title = "Nobody claims a country"
    status = 409
    what_to_do = (
        "Each authority that is admitted for this jurisdiction speaks for it; ask the secretariat"
        " to admit yours."
    )


class TooEarly(Problem):
    """The time in which others can object is not over."""

    slug = "objections-open"
    title = "Objections are still possible"
    status = 409
    what_to_do = "Wait until the day that the answer names; until then others can object."


class SecondPerson(Problem):
    """Who confirmed a claim does not decide on it."""

    slug = "needs-another-decider"
    title = "Needs another person"
    status = 409
    what_to_do = "Ask a colleague to decide."


class NeedsTwoPersons(Problem):
    """A record that somebody holds is merged, or taken apart again, by two persons."""

    slug = "needs-two-persons"
    title = "Needs two persons"
    status = 409
    what_to_do = "Decide over the API: one person proposes it, and another one of them confirms."


class ClaimedAlready(Problem):
    """Another organisation holds the record."""

    slug = "claimed-already"
    title = "Held by another"
    status = 409
    what_to_do = "Let the other claim lapse first, or refuse this one."


class SharedContact(Problem):
    """An address that several firms share confirms no claim of one of them."""

    slug = "shared-contact"
    title = "The address is of several firms"
    status = 409
    what_to_do = "Object with the same code if it is wrong; else the authority confirms it."


class NumberTaken(Problem):
    """The register has a licence of this number."""

    slug = "number-taken"
    title = "Number used before"
    status = 409
    what_to_do = "Look at the licence that the answer names; change that one, or mend the number."


class NotRenewable(Problem):
    """A licence that does not let its holder recruit is not renewed."""

    slug = "not-renewable"
    title = "Not to be renewed as it stands"
    status = 409
    what_to_do = "Change its status first, with the date from which it holds, then renew it."


class PartyToIt(Problem):
    """Who belongs to the firm does not act for its authority on it."""

    slug = "party-to-it"
    title = "Party to it"
    status = 403
    what_to_do = "Let a colleague act who belongs to no organisation that holds or claims it."


class LicenceMoved(Problem):
    """The licence is not any more as it was when the act was proposed."""

    slug = "licence-moved"
    title = "The licence changed since"
    status = 409
    what_to_do = "Drop this proposal, look at the licence as it stands now, and propose anew."


class OverAlready(Problem):
    """What the act did to the licence does not hold any more, or it took nothing away."""

    slug = "nothing-to-contest"
    title = "Nothing to contest"
    status = 409
    what_to_do = "Read the licence: contested is an act that worsened it and still holds."


class ContestedAlready(Problem):
    """It was contested, and nothing new is said."""

    slug = "contested-already"
    title = "Contested already"
    status = 409
    what_to_do = (
        "Wait for the answer. After one, say in 'news' what is new since; the same words again"
        " get the same answer."
    )


class NoMergeToContest(Problem):
    """The two records are not joined, and nobody proposes it."""

    slug = "no-merge-to-contest"
    title = "Nothing to contest"
    status = 409
    what_to_do = (
        "Contested is a merge that is proposed or in force, or the proposal to take one back; your"
        " record lists them under merges."
    )


class MergeContested(Problem):
    """Whoever holds one of the records contests this, and is not answered."""

    slug = "merge-contested"
    title = "Contested"
    status = 409
    what_to_do = (
        "Answer the contest first: GET /v1/candidates/{id} lists it, and who may uphold or grant it"
        " is who had no part in the decision."
    )


class OnlyLists(Problem):
    """A demonstration puts nothing on a real firm's record that no list says."""

    slug = "only-lists-here"
    title = "Not in a demonstration"
    status = 409
    what_to_do = (
        "Try it with a firm that was registered here and is invented, or on an installation for"
        " tests. What is wrong in a published list, tell the authority that publishes it: the"
        " answer of GET /v1/roster/{id} names it under sources."
    )


class PrincipalsNotDeclared(Problem):
    """Nobody has said who owns and runs the firm."""

    slug = "principals-not-declared"
    title = "Principals are not declared"
    status = 409
    what_to_do = (
        "The applicant says with POST .../principals who owns and runs it: name, birth date and a"
        " document. Nothing of it is public."
    )


class Waiting(Problem):
    """It waits; why, only the applicant reads."""

    slug = "waits"
    title = "It waits"
    status = 409
    what_to_do = "Wait. The applicant reads why at /v1/holds, and can object there."

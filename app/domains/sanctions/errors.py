"""What can go wrong with a sanction."""

from collections.abc import Sequence

from app.kit.errors import BadInput, Fault, Problem


class FaultySchedule(BadInput):
    """A schedule of sanctions does not say what it must; nothing was loaded."""

    slug = "faulty-schedule"
    title = "The schedule cannot be loaded"
    status = 422
    what_to_do = "Mend the file at each place that is named, and load it again."

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        places = "1 place" if len(faults) == 1 else f"{len(faults)} places"
        super().__init__(f"{file} is at fault in {places}.", faults=faults)


class NotConfirmed(Problem):
    """Nothing is confirmed against this respondent for which it could be sanctioned."""

    slug = "not-confirmed"
    title = "Nothing is confirmed against it"
    status = 409
    what_to_do = "Let the violation be confirmed against this respondent first."


class NotCompetent(Problem):
    """The body is not competent for what it would decide (V3)."""

    slug = "not-competent-for-sanction"
    title = "Not this body's to decide"
    status = 409
    what_to_do = (
        "Decide what is yours: an authority about its own licences under its own law, the scheme"
        " about its certificate, its mark and its membership. For anything else the scheme"
        " recommends: use the kind 'recommendation'."
    )


class DepartureUnreasoned(Problem):
    """What is meant is not what the schedule proposes, and nobody said why."""

    slug = "departure-unreasoned"
    title = "A departure from the schedule has a reason"
    status = 409
    what_to_do = "Give 'why_departing', or take what the schedule proposes."


class OpenedIt(Problem):
    """Whoever opened the case, or announced the sanction, does not decide about it."""

    slug = "opened-it"
    title = "Another person of the body decides"
    status = 403
    what_to_do = "Let somebody of the body decide who neither opened the case nor announced this."


class HarsherThanAnnounced(Problem):
    """What is to be decided is harsher than what the respondent was heard on."""

    slug = "harsher-than-announced"
    title = "It was heard on something milder"
    status = 409
    what_to_do = "Drop it, and announce what you mean, so that it can be answered first (C1)."


class SanctionedAlready(Problem):
    """A sanction of this kind for this violation is announced, or stands."""

    slug = "sanctioned-already"
    title = "It is sanctioned already"
    status = 409
    what_to_do = "Read the sanction that the answer names; one conduct counts once (V3)."


class NothingStands(Problem):
    """The sanction is not in force, so that nothing of it can be ended or paid."""

    slug = "sanction-not-in-force"
    title = "The sanction is not in force"
    status = 409
    what_to_do = "Read the sanction: it has ended, was lifted, or never took effect."


class NoCondition(Problem):
    """The sanction does not wait for anything that could be complied with."""

    slug = "no-condition"
    title = "It does not end by compliance"
    status = 409
    what_to_do = "It ends by its days. To end it earlier, lift it with a reason."


class ConditionOpen(Problem):
    """The firm still owes what the sanction waits for."""

    slug = "condition-open"
    title = "What it waits for is not done"
    status = 409
    what_to_do = "Certify compliance when it is done, or lift the sanction with a reason."


class NotFinal(Problem):
    """What a lasting sanction rests on can still be appealed, and is not public before.

    The sanction names the offence; and a licence that is changed and given back costs workers and
    firm more than a few weeks do.
    """

    slug = "violation-not-final"
    title = "The violation is not final yet"
    status = 409
    what_to_do = (
        "Decide when the time to appeal against the violation is over, or its appeal is decided."
        " Where delay endangers workers, take the urgent way."
    )


class NotForUrgency(Problem):
    """Only what suspends for a time can be taken while the case goes on."""

    slug = "not-for-urgency"
    title = "Nothing for the urgent way"
    status = 409
    what_to_do = "Take a suspension; what is for good waits for the case to be decided."


class PaidTooMuch(Problem):
    """A payment is larger than what is still owed of the fine, or it was noted before."""

    slug = "fine-payment-does-not-fit"
    title = "The payment does not fit the fine"
    status = 409
    what_to_do = "Compare amount and reference with the payments that the sanction shows."

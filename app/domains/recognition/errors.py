"""What can go wrong with programmes and their evaluations."""

from collections.abc import Sequence

from app.kit.errors import BadInput, Fault, Problem


class FaultyProgramme(BadInput):
    """A programme does not say what it must, or what it says does not fit together."""

    slug = "faulty-programme"
    title = "The programme cannot be loaded"
    status = 422
    what_to_do = "Mend it at each place that is named, and load it again; nothing was loaded."

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        places = "1 place" if len(faults) == 1 else f"{len(faults)} places"
        super().__init__(f"{name} is at fault in {places}.", faults=faults)


class EditionStands(Problem):
    """This version of the programme is loaded, and says something else."""

    slug = "programme-edition-stands"
    title = "This version of the programme is loaded already"
    status = 409
    what_to_do = (
        "A version never changes, since evaluations rest on it. Give what differs the next number;"
        " the answer names it."
    )


class OtherRules(Problem):
    """A programme of this key counts in another way, or is of another jurisdiction."""

    slug = "programme-of-other-kind"
    title = "The programme is of another kind or jurisdiction"
    status = 409
    what_to_do = "Give a programme that counts in another way, or is of another law, its own key."


class EvaluationRuns(Problem):
    """An evaluation of this programme is not finished yet."""

    slug = "evaluation-runs"
    title = "An evaluation of this programme runs already"
    status = 409
    what_to_do = "Wait until it is finished; the answer names it."


class NotEvaluated(Problem):
    """The evaluation is not finished, so there is nothing to read or to compute again."""

    slug = "evaluation-not-finished"
    title = "The evaluation is not finished"
    status = 409
    what_to_do = "Read how far it is, and come back when it is finished."


class PeriodNotOver(Problem):
    """The evaluation was made before its period was over: it is a preview, and nothing is given.

    ``from`` says from which day an evaluation counts the whole period, ``counted_until`` until when
    facts counted in this one.
    """

    slug = "award-period-not-over"
    title = "The period was not over when this was evaluated"
    status = 409
    what_to_do = (
        "Evaluate the programme again on the day that the answer names, or later, and decide on"
        " what that proposes."
    )


class DayNotOver(BadInput):
    """The day of which facts are asked is not in the period, or not over."""

    slug = "evaluation-day"
    title = "Facts cannot be read as of this day"
    status = 422
    what_to_do = (
        "Give a day on or after the first of the period, and not after today. The last day of the"
        " period counts once it is over."
    )


class AwardedAlready(Problem):
    """The firm was given it for this period, or an entry of it waits; ``award`` names which."""

    slug = "awarded-already"
    title = "It was given already"
    status = 409
    what_to_do = "Read the award that the answer names."


class AwardRests(Problem):
    """The terms do not let a firm be given the award again yet; ``until`` says when they do."""

    slug = "award-rests"
    title = "It cannot be given again yet"
    status = 409
    what_to_do = "Give it in an evaluation after the day that the answer names, or refuse it."


class HadAPartInAward(Problem):
    """Whoever asked for the evaluation, decided before, or announced this must not decide it."""

    slug = "had-a-part-in-award"
    title = "Another person decides"
    status = 403
    what_to_do = (
        "Let somebody decide who neither asked for the evaluation nor decided about this award"
        " before, and who had no part in what the decision rests on."
    )


class NoFinalViolation(Problem):
    """No final violation lies in the period of the award; an open case moves nothing (E1)."""

    slug = "no-final-violation-in-period"
    title = "Nothing final lies in the period of the award"
    status = 409
    what_to_do = (
        "Wait until a violation is final and public whose act lies on a day of the period. What was"
        " announced on something that does not stand any more is dropped."
    )


class ViolationStands(Problem):
    """What the loss of the award rests on is final still."""

    slug = "award-violation-stands"
    title = "What it rests on still stands"
    status = 409
    what_to_do = "The firm can appeal against the loss; it is restored when that is upheld."


class NoLossAnnounced(Problem):
    """Nobody announced to the firm that the award is lost, or what was announced was dropped."""

    slug = "no-loss-announced"
    title = "Its loss is not announced"
    status = 409
    what_to_do = "Announce it with grounds and a time to answer first (C1)."

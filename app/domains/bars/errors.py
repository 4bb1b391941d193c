"""What can go wrong with a bar, and with what waits because of one."""

from app.kit.errors import Problem


class NotIdentified(Problem):
    """Nobody is barred by name."""

    slug = "not-identified"
    title = "A person is met by identity"
    status = 422
    what_to_do = "Give a document of the person, or the day on which they were born."


class NotCompetent(Problem):
    """The body does not decide this."""

    slug = "bar-not-competent"
    title = "Another body is competent"
    status = 409
    what_to_do = (
        "An authority bars from its own licences, on its own cases and orders; the scheme from its"
        " certificates, on its own cases. Recommend it to whoever is competent."
    )


class GroundDoesNotStand(Problem):
    """The sanction or the violation does not stand, or not yet."""

    slug = "bar-ground-does-not-stand"
    title = "The ground does not stand"
    status = 409
    what_to_do = "Wait until it is confirmed or in force; if it fell, spare the officer."


class NotInOffice(Problem):
    """The officer had left before the act, or came after it."""

    slug = "not-in-office"
    title = "Not in office at the act"
    status = 409
    what_to_do = "Spare the officer with that reason, or correct the days of office."


class SecondOfBody(Problem):
    """Whoever proposed or announced a bar, or decided it before, does not impose it."""

    slug = "second-of-the-body"
    title = "Another person of the body does this"
    status = 403
    what_to_do = "Somebody else of the body, who had no part in the proposal, decides."


class TooManyDeclared(Problem):
    """An organisation declared more people than any firm has."""

    slug = "too-many-principals-declared"
    title = "Too many people were declared"
    status = 409
    what_to_do = (
        "Declare who really owns and runs the firm, once; wait until the earlier words are a month"
        " old, or write to the secretariat."
    )


class NothingToAsk(Problem):
    """It is asked or answered already."""

    slug = "nothing-to-ask"
    title = "Nothing to ask"
    status = 409
    what_to_do = "Read the hold: it says whether it is asked, until when, or what was answered."


class Decided(Problem):
    """What is asked for is decided; its principals are declared no more."""

    slug = "thing-decided"
    title = "It is decided"
    status = 409
    what_to_do = "Declare principals while it is open, or with the next application."

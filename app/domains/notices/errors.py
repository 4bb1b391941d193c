"""What can go wrong with notices."""

from app.kit.errors import Problem


class NotHeard(Problem):
    """The time to answer is not over, and no answer came; ``until`` says when it ends."""

    slug = "notice-not-heard"
    title = "Not heard yet"
    status = 409
    what_to_do = (
        "Wait for the answer, or until its time has passed. Where delay endangers workers, a first"
        " person proposes the urgent way and another one confirms it."
    )


class NotServed(Problem):
    """Nobody brought the notice to whom it strikes yet, so its time to answer does not run."""

    slug = "notice-not-served"
    title = "Not served yet"
    status = 409
    what_to_do = (
        "Serve it and record how (POST /v1/notices/{id}/serve). What bounced or was returned is"
        " recorded too: when the time has passed after the last attempt, it goes on in absence."
    )


class NoticedAlready(Problem):
    """The same act on the same thing is announced already; ``notice`` names it."""

    slug = "noticed-already"
    title = "Announced already"
    status = 409
    what_to_do = "Read the notice that the answer names, and let it take effect or drop it."


class AnotherPerson(Problem):
    """Who had a part in an act does not do this as well."""

    slug = "needs-a-person-without-part"
    title = "Needs a person without part"
    status = 409
    what_to_do = "Leave it to a colleague who had no part in the act."


class DecidedElsewhere(Problem):
    """The thing that the act changes is decided with it; ``address`` says where."""

    slug = "act-decided-elsewhere"
    title = "Decided with the thing itself"
    status = 409
    what_to_do = "Decide where the answer says: of the grade of a finding, at the finding."


class NotInEffect(Problem):
    """The act is not in effect, or was reversed."""

    slug = "act-not-in-effect"
    title = "The act is not in effect"
    status = 409
    what_to_do = (
        "Read the notice: what is only announced is answered; what was dropped or reversed strikes"
        " nobody any more."
    )


class NotUrgent(Problem):
    """Only an act that took the urgent way is reviewed."""

    slug = "act-not-urgent"
    title = "Nothing to review"
    status = 409
    what_to_do = "An act that took effect after a hearing is appealed, not reviewed."


class ErrorTimeOver(Problem):
    """The time to say that an act is a plain error is over, or there is none."""

    slug = "error-time-over"
    title = "Too late for a plain error"
    status = 409
    what_to_do = "Lodge an appeal (POST /v1/appeals); the notice says until when."


class ErrorClaimedAlready(Problem):
    """Somebody of the organisation said so already."""

    slug = "error-claimed-already"
    title = "Said already"
    status = 409
    what_to_do = "Wait for the answer, or lodge an appeal."

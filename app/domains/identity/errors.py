"""What can go wrong with people, organisations and signing in."""

from app.kit.errors import Problem


class LinkSpent(Problem):
    """The link was used, has expired, or was never sent."""

    slug = "link-spent"
    title = "Link not good any more"
    status = 410
    what_to_do = "Ask for a new one: a link works once and for a limited time."


class NotYourself(Problem):
    """Nobody grants a role to themselves, nor approves what they began."""

    slug = "not-yourself"
    title = "Needs another person"
    status = 409
    what_to_do = "Ask somebody else who holds the role that may do this."


class RolesApart(Problem):
    """The person holds a role that does not go together with this one."""

    slug = "roles-apart"
    title = "Roles that must stay apart"
    status = 409
    what_to_do = "Give the role to another person, or end the other membership first."


class LastManager(Problem):
    """An organisation would be left without anybody who speaks for it."""

    slug = "last-manager"
    title = "Last manager"
    status = 409
    what_to_do = "Bring in another manager first, or close the organisation."


class AlreadyMember(Problem):
    """The person holds this role there already."""

    slug = "already-member"
    title = "Member already"
    status = 409
    what_to_do = "Nothing is to be done: sign in and choose the membership."


class EnoughAdministrators(Problem):
    """The command line makes the first two administrators only."""

    slug = "enough-administrators"
    title = "Administrators there already"
    status = 409
    what_to_do = "Invite further ones over the API, where two persons grant the role."


class WrongCode(Problem):
    """The password or the one-time code is not right."""

    slug = "wrong-code"
    title = "Not the right password or code"
    status = 422
    what_to_do = "Check the clock of the device that makes the codes; each code works once."


class PasskeyRefused(Problem):
    """The answer of a passkey is not good; the member ``fault`` says why."""

    slug = "passkey-refused"
    title = "Passkey not accepted"
    status = 422
    what_to_do = (
        "Ask for a new challenge and let the device answer it once, on the page of this register,"
        " with its PIN, finger or face."
    )


class InterestDeclared(Problem):
    """Who would act has declared an interest in the matter; ``interests`` names it."""

    slug = "interest-declared"
    title = "You have an interest in this"
    status = 409
    what_to_do = (
        "Leave it to a colleague who has none. An interest that was declared wrongly can be"
        " withdrawn; then a second person looks at what you do in the matter."
    )


class HeldForSecondLook(Problem):
    """Who would act may have a part in it, or destroys something: somebody looks at it first."""

    slug = "held-for-second-look"
    title = "Held for a second look"
    status = 409
    what_to_do = (
        "Wait until somebody of the secretariat has released it, and act again; or leave it to a"
        " colleague. Nothing is said against you: names and addresses are often alike."
    )


class GrantRefused(Exception):
    """A token is not issued; the words are those of RFC 6749, which clients know.

    Attributes:
        error: its code, such as ``invalid_grant``.
        description: for the developer of the client.
        retry_after: seconds, where too much was tried.
    """

    def __init__(self, error: str, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.error = error
        self.description = description
        self.retry_after = retry_after

"""What can go wrong with an archive."""

from app.kit.errors import Problem


class NotMadeYet(Problem):
    """The archive is still being made, or could not be made."""

    slug = "archive-not-ready"
    title = "The archive is not ready"
    status = 409
    what_to_do = (
        "Read the archive again in a minute; it says how far it has come. Where it failed, all that"
        " is held is too large for one file: ask the secretariat."
    )


class NarrowedToken(Problem):
    """An archive holds everything, so a token for some of it does not ask for one."""

    slug = "token-is-narrowed"
    title = "The token is narrowed"
    status = 403
    what_to_do = "Sign in as a person, without a scope; machines fetch what their scopes name."

"""The problems of reminders."""

from app.kit.errors import Problem


class AwayThemselves(Problem):
    """The colleague who was named is away in these days too."""

    slug = "substitute-away"
    title = "The substitute is away too"
    status = 409
    what_to_do = "Name somebody else, or agree on other days."

"""What can go wrong with a request."""

from app.kit.errors import Problem


class AnotherOfficer(Problem):
    """The second check is another person's."""

    slug = "needs-another-officer"
    title = "Needs another officer"
    status = 409
    what_to_do = "Ask a colleague to check the identity for themselves."


class ChecksDiffer(Problem):
    """Two officers found different facts to be about the person."""

    slug = "checks-differ"
    title = "The checks differ"
    status = 409
    what_to_do = "Talk to the first officer; set the first check aside if it is wrong."


class NotOpened(Problem):
    """An officer relies on a document without having opened it."""

    slug = "document-not-opened"
    title = "The document was not opened"
    status = 409
    what_to_do = "Open a document of the request first, or say by what else it was proved."


class CannotExtend(Problem):
    """The time was extended before, or is over."""

    slug = "cannot-extend"
    title = "The time cannot be extended"
    status = 409
    what_to_do = "Decide now: it can be extended once, before the first month is over."


class TooManyDocuments(Problem):
    """The request has as many documents as it can have."""

    slug = "too-many-documents"
    title = "Too many documents"
    status = 409
    what_to_do = "Hand the request in; officers ask for what is missing."

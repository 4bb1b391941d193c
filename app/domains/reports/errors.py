"""What can go wrong with reports and statistics."""

from app.kit.errors import Problem


class NotCountedYet(Problem):
    """A report as of an entry that the facts have not come to."""

    slug = "report-not-counted-yet"
    title = "The facts have not come to that entry"
    status = 409
    what_to_do = (
        "Leave the entry out, or name an earlier one; the answer says how far the facts are. They"
        " follow the journal within seconds, and after a first start within minutes."
    )


class BeforeTheFacts(Problem):
    """A report as of an entry before all facts were counted."""

    slug = "report-before-the-facts"
    title = "Nothing can be told as of that entry"
    status = 409
    what_to_do = (
        "Name a later entry. The answer says from which one on facts are kept: they were counted"
        " then for the first time, or anew after they were lost."
    )

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


class NotOpened(Problem):
    """The report of another state, which no agreement opens."""

    slug = "report-not-opened"
    title = "No agreement opens this report"
    status = 403
    what_to_do = (
        "Ask for your own state; or see at /v1/agreements whether one with this state has a clause"
        " on statistics in force that is not limited to corridors. Public totals of every state are"
        " at /v1/statistics."
    )


class TooLargeAtOnce(Problem):
    """A report over so much that it is made in the background."""

    slug = "report-too-large"
    title = "Too much to be counted while you wait"
    status = 409
    what_to_do = (
        "Ask for the same with POST /v1/reports: it is made in the background, says how far it has"
        " come, and is fetched when it is ready. Or ask for a shorter period."
    )


class RecordsNotListed(Problem):
    """Records behind a figure that this caller does not see, or nobody does."""

    slug = "records-not-listed"
    title = "The records of this figure are not listed"
    status = 403
    what_to_do = (
        "The detail says why. Figures of complaints, remedy and experience end at the cell for"
        " everybody without a role on the case (docs/reports.md)."
    )


class ReportNotReady(Problem):
    """The report is still being made, or could not be made."""

    slug = "report-not-ready"
    title = "The report is not ready"
    status = 409
    what_to_do = (
        "Read the report again in a minute; it says how many sections are done. Where it failed,"
        " ask for it anew."
    )


class NoSuchQuarter(Problem):
    """A quarter that is not called so, or of which nothing is frozen."""

    slug = "no-such-quarter"
    title = "There are no figures of that quarter"
    status = 404
    what_to_do = (
        "A quarter is called 2026-Q4. /v1/statistics/catalogue lists those of which there are"
        " figures; one is frozen some days after it ended."
    )


class QuarterNotOver(Problem):
    """A quarter that is frozen already, or goes on."""

    slug = "quarter-not-to-be-frozen"
    title = "That quarter is not frozen now"
    status = 409
    what_to_do = "Figures are frozen once, when their quarter is over; say more with a note."

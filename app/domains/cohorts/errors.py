"""What can go wrong with a cohort study."""

from app.kit.errors import Problem


class StudyKeyTaken(Problem):
    """Another study has the key."""

    slug = "study-key-taken"
    title = "The key is taken"
    status = 409
    what_to_do = "Choose another key for the new study."


class AssessorTied(Problem):
    """The assessor has a tie to the sponsor, or to a firm of the study."""

    slug = "assessor-tied"
    title = "The assessor is not independent"
    status = 409
    what_to_do = (
        "Let an audit body assess the study that is not the sponsor and audited no firm of its"
        " arms within two years; the sponsor names it in the draft."
    )


class NothingToAnalyse(Problem):
    """No record of a participant stands."""

    slug = "nothing-to-analyse"
    title = "There is nothing to analyse"
    status = 409
    what_to_do = "A study without a record cannot be analysed; it stays public as not published."


class AnalysisRuns(Problem):
    """The analysis of the study was asked for already."""

    slug = "analysis-runs"
    title = "The analysis was asked for"
    status = 409
    what_to_do = "Wait, and read the study again: it is analysed in the background."


class TooManyRecords(Problem):
    """A study takes no more participants than can be analysed."""

    slug = "too-many-records"
    title = "Too many records"
    status = 413
    what_to_do = "Send fewer participants; the detail names how many a study takes."


class NothingChosen(Problem):
    """No code of the file stands in the study."""

    slug = "no-such-participant"
    title = "No such participant"
    status = 404
    what_to_do = "Compare the code with the paper on which it was given, digit by digit."

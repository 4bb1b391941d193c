"""What can go wrong when the roster is read."""

from app.kit.errors import Problem


class ExportGone(Problem):
    """The state that an export was pinned to is not kept any more."""

    slug = "export-gone"
    title = "This state is not kept any more"
    status = 410
    what_to_do = "Start a new export; its header names the journal number that it is pinned to."


class NoSuchEntry(Problem):
    """The roster never came to this journal number."""

    slug = "no-such-entry"
    title = "The roster has not come so far"
    status = 422
    what_to_do = "Use the number that the export's header named."

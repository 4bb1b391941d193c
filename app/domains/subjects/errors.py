"""What can go wrong when subjects are joined."""

from app.kit.errors import Problem


class CannotMerge(Problem):
    """These two records cannot be merged as they stand."""

    slug = "cannot-merge"
    title = "The two records cannot be merged"
    status = 409
    what_to_do = "Look at both records; undo an earlier merge first if one of them is merged."


class NotMerged(Problem):
    """There is no merge to undo."""

    slug = "not-merged"
    title = "The record is not merged"
    status = 409
    what_to_do = "Name the record that was merged into another, by its own number."

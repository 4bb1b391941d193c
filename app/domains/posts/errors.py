"""What can go wrong with posts abroad."""

from app.kit.errors import Problem


class ServesThere(Problem):
    """The officer serves at this post already."""

    slug = "serves-there"
    title = "The officer serves there already"
    status = 409
    what_to_do = "Nothing is left to do: GET /v1/posts/{id}/officers says since when."


class PostClosed(Problem):
    """The post takes no complaints any more."""

    slug = "post-closed"
    title = "The post is closed"
    status = 409
    what_to_do = "Use its successor, which the post names, or another post of GET /v1/posts."


class NoPost(Problem):
    """A mission officer serves at no post now."""

    slug = "no-post"
    title = "You serve at no post now"
    status = 403
    what_to_do = (
        "Ask the manager of your authority to assign you to a post. Until then she can tell it"
        " herself without an account, or at a post of /v1/posts or a partner of /v1/partners."
    )

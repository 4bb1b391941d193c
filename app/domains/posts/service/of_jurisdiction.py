"""Which posts a jurisdiction has abroad, and which are in it, for its page."""

from app.domains.jurisdictions.types import Posts, PostShort, PostsOf
from app.domains.posts import queries
from app.domains.posts.queries import Listed
from app.domains.posts.types import Wanted
from app.store.work import Work

MOST = 20


def posts_of(work: Work, code: str) -> PostsOf:
    """Return the open posts of a jurisdiction abroad, and those in it; the first of each.

    Rule:
        Fairness S5: a worker finds where to go.
    """
    return PostsOf(
        abroad=_some(work, Wanted(sending=code)),
        here=_some(work, Wanted(host=code)),
    )


def _some(work: Work, wanted: Wanted) -> Posts:
    rows = queries.counted(work, wanted, MOST)
    return Posts(count=rows[0][1] if rows else 0, posts=tuple(_short(each) for each, _ in rows))


def _short(listed: Listed) -> PostShort:
    post = listed.post
    return PostShort(
        address=f"/v1/posts/{post.id}",
        kind=post.kind.value,
        name=post.name,
        authority=listed.authority,
        sending=listed.sending,
        host=post.host,
        city=post.city,
    )

"""Posts abroad for tests, opened and manned without the way to it."""

from uuid import UUID

from app.domains.posts.models import PostAbroad, PostOfficer
from app.domains.posts.types import PostKind, PostState
from app.kit.ids import new_id
from tests.make import OPERATOR
from tests.people import Member, World


def posted(world: World, *members: Member, host: str = "QA", name: str = "Embassy") -> UUID:
    """Let mission officers of one authority serve at a new post from now on; return its id.

    Args:
        world: of the test.
        members: the first one's authority has the post.
        host: where it is.
        name: how it is called.
    """
    first = members[0]
    post_id = new_id()
    with world.database.writing(OPERATOR) as work:
        work.session.add(
            PostAbroad(
                id=post_id,
                organisation_id=first.organisation.id,
                kind=PostKind.EMBASSY,
                host=host,
                name=name,
                city="Doha",
                languages=["en"],
                telephone="+974 4400 0000",
                state=PostState.OPEN,
                opened_by=first.person.id,
                opened_at=work.at,
                answering_id=post_id,
            )
        )
        work.session.flush()
        for each in members:
            work.session.add(
                PostOfficer(
                    id=new_id(),
                    post_id=post_id,
                    membership_id=each.membership.id,
                    since_at=work.at,
                    assigned_by=first.person.id,
                )
            )
    return post_id

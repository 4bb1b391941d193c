"""Rows of the access walk for posts abroad: the list is public, the rest is their authority's."""

from uuid import UUID

from app.access.grants import AUTHORITY, Role
from app.domains.posts import queries
from tests.access.rows import REASON, Row, Rows, Scene, at
from tests.make import OPERATOR
from tests.posting import posted

MANAGER = frozenset({Role.AUTHORITY_MANAGER})
OTHERS = AUTHORITY - MANAGER
AT = "/v1/posts/{s.post}"
REACH = {"name": "Embassy", "city": "Doha", "languages": ["en"], "telephone": "+974 4400 0000"}


def _post(scene: Scene) -> tuple[UUID, UUID, UUID]:
    """Note a post of the organisation that is asked for; I serve there where I can."""
    authority = scene.whose.organisation
    serving = scene.world.member(Role.MISSION_OFFICER, authority)
    free = scene.world.member(Role.MISSION_OFFICER, authority)
    is_mine = scene.me.membership.role is Role.MISSION_OFFICER and scene.me is scene.whose
    post_id = posted(scene.world, serving, *([scene.me] if is_mine else []))
    with scene.world.database.reading(OPERATOR) as work:
        row = queries.standing_of(work, serving.membership.id)
    assert row is not None
    return post_id, row.id, free.membership.id


ROWS = Rows(
    {
        "open_post": Row(
            "POST",
            at("/v1/posts", {**REACH, "kind": "embassy", "host": "QA"}),
            201,
            own=MANAGER,
            narrow=403,
            strange=None,
        ),
        "change_post_reach": Row("PUT", at(f"{AT}/reach", REACH), own=MANAGER, refused=404),
        "close_post": Row("POST", at(f"{AT}/close", REASON), own=MANAGER, refused=404),
        "list_post_officers": Row("GET", at(f"{AT}/officers"), own=AUTHORITY, refused=404),
        "assign_post_officer": Row(
            "POST",
            at(f"{AT}/officers", {"membership": "{s.post_free}"}),
            201,
            own=MANAGER,
            refused=404,
        ),
        "end_post_officer": Row(
            "POST", at(f"{AT}/officers/{{s.post_officer}}/end"), own=MANAGER, refused=404
        ),
    },
    public=frozenset({"list_posts", "read_post"}),
    seen_at_home={
        "change_post_reach": OTHERS,
        "close_post": OTHERS,
        "assign_post_officer": OTHERS,
        "end_post_officer": OTHERS,
    },
    things={"post post_officer post_free": _post},
)

"""A post that nobody can get at is none."""

import pytest

from app.domains.posts.rules import is_reachable
from app.domains.posts.types import Reach

POST = {"name": "Embassy", "city": "Doha", "languages": ("ne",)}


@pytest.mark.parametrize("way", ["address", "telephone", "email", "web"])
def test_s5_each_way_alone_leads_to_a_post_and_hours_lead_nowhere(way):
    nowhere = dict.fromkeys(("address", "telephone", "email", "web", "hours"))
    assert is_reachable(Reach(**POST, **{**nowhere, way: "there"}))
    assert not is_reachable(Reach(**POST, **{**nowhere, "hours": "Sunday, 9:00"}))

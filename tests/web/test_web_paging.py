"""A list links to its next page, which asks the same."""

import pytest
from pydantic import TypeAdapter
from starlette.requests import Request

from app.web.paging import PageOf, answer_page, next_link

ADAPTER = TypeAdapter(PageOf[int])


def asked(query: str, path: str = "/v1/roster") -> Request:
    return Request(
        {
            "type": "http",
            "scheme": "http",
            "path": path,
            "query_string": query.encode(),
            "headers": [(b"host", b"vouch.example")],
        }
    )


def test_the_last_page_has_no_link() -> None:
    answer = answer_page(asked("limit=2"), ADAPTER, PageOf[int](items=[1]))

    assert answer.body == b'{"items":[1],"next_cursor":null}'
    assert "link" not in answer.headers


@pytest.mark.parametrize(
    ("query", "linked"),
    [
        ("", "cursor=c"),
        ("limit=2&cursor=b&q=", "limit=2&q=&cursor=c"),
        ("q=a%26b+c&q=%E0%A6%95", "q=a%26b+c&q=%E0%A6%95&cursor=c"),
        ('q=">;rel="x', "q=%22%3E&rel=%22x&cursor=c"),
    ],
)
def test_the_link_asks_the_same_from_the_cursor_on(query: str, linked: str) -> None:
    link = next_link(asked(query), "c")["Link"]

    if ";" in query:
        assert link.count(">") == 1
    else:
        assert link == f'<http://vouch.example/v1/roster?{linked}>; rel="next"'


def test_a_page_is_written_with_its_cursor() -> None:
    answer = answer_page(asked(""), ADAPTER, PageOf[int](items=[1], next_cursor="c"))

    assert answer.body == b'{"items":[1],"next_cursor":"c"}'
    assert answer.headers["link"].endswith('?cursor=c>; rel="next"')

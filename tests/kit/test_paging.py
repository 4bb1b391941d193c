"""A cursor leads back to its place, and to nothing else."""

import json
from base64 import urlsafe_b64encode
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.kit.errors import BadCursor
from app.kit.paging import ListOrder, decode, encode

ID = UUID(int=7)
FILTERS: dict[str, object] = {"country": "PH", "sectors": ("a", "b"), "q": None}
BY_NAME = ListOrder("roster", "name", FILTERS, (str, UUID))
BY_EVERYTHING = ListOrder("all", "x", {}, (str, int, float, date, datetime, UUID))

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=100)
KEYS = st.tuples(
    TEXTS,
    st.integers(-(2**63) + 1, 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.uuids(),
)


def forged(*held: object) -> str:
    """Make a cursor by hand, as anyone can who reads how it is made."""
    body = json.dumps(held).encode()
    return urlsafe_b64encode(sha256(body).digest()[:6] + body).rstrip(b"=").decode()


@given(KEYS)
def test_a_cursor_leads_back_to_its_place(
    after: tuple[str, int, float, date, datetime, UUID],
) -> None:
    assert decode(BY_EVERYTHING, encode(BY_EVERYTHING, after)) == after


def test_a_cursor_that_was_given_before_an_upgrade_still_leads_back() -> None:
    given_once = (
        "uaNx3mLSWzEsIjlkNTg4NGYyYTdlNjlhYTMiLCJhZ2VuY3kiLCIwMDAwMDAwMC0wMDAwLTAwMDAt"
        "MDAwMC0wMDAwMDAwMDAwMDciXQ"
    )
    assert decode(BY_NAME, given_once) == ("agency", ID)


@given(st.data())
def test_a_cursor_with_one_other_character_is_refused(data: st.DataObject) -> None:
    cursor = encode(BY_NAME, ("agency", ID))
    place = data.draw(st.integers(0, len(cursor) - 1))
    other = data.draw(st.characters(max_codepoint=0x2FF))
    assume(other != cursor[place])

    with pytest.raises(BadCursor):
        decode(BY_NAME, cursor[:place] + other + cursor[place + 1 :])


@given(st.text(max_size=200))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(BadCursor):
        decode(BY_NAME, text)


@pytest.mark.parametrize(
    "other",
    [
        ListOrder("sources", "name", FILTERS, (str, UUID)),
        ListOrder("roster", "updated", FILTERS, (str, UUID)),
        ListOrder("roster", "name", FILTERS | {"country": "BD"}, (str, UUID)),
        ListOrder("roster", "name", FILTERS | {"q": "None"}, (str, UUID)),
        ListOrder("roster", "name", {}, (str, UUID)),
    ],
)
def test_a_cursor_of_another_list_order_or_filter_is_refused(other: ListOrder) -> None:
    with pytest.raises(BadCursor, match="belongs to another list"):
        decode(other, encode(BY_NAME, ("agency", ID)))


def test_filters_in_another_order_are_the_same_filters() -> None:
    turned = {"q": None, "sectors": ("b", "a"), "country": "PH"}
    same = ListOrder("roster", "name", turned, (str, UUID))

    assert decode(same, encode(BY_NAME, ("agency", ID))) == ("agency", ID)


@pytest.mark.parametrize(
    "held",
    [
        [2, BY_NAME.digest(), "a", str(ID)],
        [1, BY_NAME.digest()],
        [1, BY_NAME.digest(), "a"],
        [1, BY_NAME.digest(), "a", "no id"],
        [1, BY_NAME.digest(), "a\0", str(ID)],
        [1, BY_NAME.digest(), "\ud800", str(ID)],
        [1, BY_NAME.digest(), 5, str(ID)],
        [1, BY_NAME.digest(), None, str(ID)],
        [1],
        [],
    ],
)
def test_a_cursor_made_by_hand_gets_nothing_strange_through(held: list[object]) -> None:
    with pytest.raises(BadCursor):
        decode(BY_NAME, forged(*held))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, 2**63),
        (int, True),
        (int, "1"),
        (float, float("nan")),
        (float, float("inf")),
        (float, 10**400),
        (float, "1"),
        (date, "2026-13-01"),
        (date, 5),
        (datetime, "2026-01-01T00:00:00"),
    ],
)
def test_a_key_of_another_type_is_refused(kind: type[int], value: object) -> None:
    order = ListOrder("l", "s", {}, (kind,))

    with pytest.raises(BadCursor):
        decode(order, forged(1, order.digest(), value))


def test_a_cursor_nested_without_end_is_refused() -> None:
    body = b"[" * 1_400
    cursor = urlsafe_b64encode(sha256(body).digest()[:6] + body).rstrip(b"=").decode()

    with pytest.raises(BadCursor):
        decode(BY_NAME, cursor)


def test_a_cursor_longer_than_any_of_ours_is_not_even_read() -> None:
    order = ListOrder("l", "s", {}, (str,))

    with pytest.raises(BadCursor):
        decode(order, encode(order, ("x" * 2_000,)))


def test_a_cursor_is_short_and_fits_a_query() -> None:
    cursor = encode(BY_NAME, ("agency", ID))

    assert len(cursor) < 120
    assert cursor.replace("-", "").replace("_", "").isalnum()

"""Identifiers tell their age, and none comes twice."""

from datetime import UTC, datetime
from uuid import RFC_4122, UUID

from app.kit.ids import made_at, new_hex_id, new_id


def test_an_id_is_a_uuid_of_version_7():
    made = new_id()
    assert isinstance(made, UUID)
    assert (made.version, made.variant) == (7, RFC_4122)


def test_later_ids_sort_after_earlier_ones_even_within_a_millisecond():
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(set(made))


def test_ids_for_bulk_are_the_same_ids_as_text_and_sort_among_them():
    before, text, after = new_id(), new_hex_id(), new_id()
    assert len(text) == 32
    assert before < UUID(hex=text) < after


def test_an_id_says_to_the_millisecond_when_it_was_made():
    # The example of RFC 9562, A.6: 22 February 2022, 14:22:22 in New York.
    made = UUID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")

    assert made_at(made) == datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)

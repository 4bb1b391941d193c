"""So many at a time."""

from collections.abc import Iterator

from app.kit.batches import batched


def test_rows_come_in_their_order_so_many_at_a_time_and_the_rest_at_the_end():
    assert list(batched("abcdefg", 3)) == [["a", "b", "c"], ["d", "e", "f"], ["g"]]
    assert list(batched([1, 2], 2)) == [[1, 2]]
    assert list(batched([], 5)) == []


def test_no_more_is_read_than_the_batch_that_is_asked_for():
    read: list[int] = []

    def rows() -> Iterator[int]:
        for number in range(10):
            read.append(number)
            yield number

    batches = batched(rows(), 4)
    assert read == []
    assert next(batches) == [0, 1, 2, 3]
    assert read == [0, 1, 2, 3]

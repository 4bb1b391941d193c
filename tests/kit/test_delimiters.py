"""Which sign parts the columns of a file, and which line of it is none."""

import pytest

from app.kit.delimiters import BadLine, delimiter_of, rows


@pytest.mark.parametrize(
    ("head", "sign"), [("a,b;c,d", ","), ("a;b;c,d", ";"), ("a\tb", "\t"), ("a", ",")]
)
def test_columns_are_parted_by_what_stands_most_often_in_the_first_line(head, sign):
    assert delimiter_of(head) == sign


def test_the_first_line_tells_it_for_all_and_rows_are_counted_in_lines():
    lines = iter(["name;of\n", 'a,b;"two\n', 'lines"\n', "c;d\n"])
    assert list(rows(lines)) == [
        (1, ["name", "of"]),
        (3, ["a,b", "two\nlines"]),
        (4, ["c", "d"]),
    ]
    assert [cells for _, cells in rows(iter([]))] == [[]]


def test_a_line_that_is_none_is_told_by_its_number():
    with pytest.raises(BadLine, match="Line 2") as refused:
        list(rows(iter(["a,b\n", '"c"d,e\n'])))
    assert refused.value.number == 2
    assert refused.value.reason

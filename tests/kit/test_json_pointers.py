"""Where something stands in a document (RFC 6901)."""

from hypothesis import given
from hypothesis import strategies as st

from app.kit.json_pointers import escaped, pointer, unescaped


def test_a_pointer_is_written_as_the_standard_says():
    assert pointer() == ""
    assert pointer("foo", 0, "a/b", "m~n", "") == "/foo/0/a~1b/m~0n/"


@given(st.text("~/01a"))
def test_a_step_comes_back_from_its_pointer_whatever_signs_it_has(step):
    assert "/" not in escaped(step)
    assert unescaped(escaped(step)) == step

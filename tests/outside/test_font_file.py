"""What we read of the fonts is what a library for fonts reads of them."""

import pytest
from fontTools.ttLib import TTFont

from app.outside.font_file import characters
from app.outside.typesetting import font_files


@pytest.mark.parametrize("file", font_files(), ids=lambda file: file.name)
def test_the_characters_of_a_font_are_those_that_a_library_finds(file):
    with TTFont(file, fontNumber=0, lazy=True) as font:
        expected = set(font["cmap"].getBestCmap())

    found = {code for first, last in characters(file) for code in range(first, last + 1)}

    assert found == expected


def test_a_file_that_is_no_font_is_refused_by_name(tmp_path):
    file = tmp_path / "empty.ttf"
    file.write_bytes(b"\0\1\0\0" + bytes(12))
    with pytest.raises(ValueError, match=r"empty\.ttf has no table of characters"):
        characters(file)

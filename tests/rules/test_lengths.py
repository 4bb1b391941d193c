"""What is left out of a quick run is there."""

from pathlib import Path

import pytest

from tests.lengths import FOLDER, long_functions

ROOT = FOLDER.parent
LISTS = sorted(FOLDER.glob("long_on_*.txt"))


def _is_there(function: str) -> bool:
    path, name, *_ = function.split("::")
    file = ROOT / path
    return file.exists() and name in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", LISTS, ids=lambda path: path.stem)
def test_a_test_that_is_said_to_take_long_is_there(kept: Path):
    gone = [function for function in long_functions(kept) if not _is_there(function)]
    assert gone == [], f"Mend their names in {kept.name}, or measure with scripts/test --lengths."


def test_each_database_has_its_list():
    assert [each.stem for each in LISTS] == ["long_on_postgresql", "long_on_sqlite"]

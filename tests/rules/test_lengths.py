"""What is left out of a quick run is there."""

from tests.lengths import LIST, long_functions

ROOT = LIST.parent.parent


def _is_there(function: str) -> bool:
    path, name, *_ = function.split("::")
    file = ROOT / path
    return file.exists() and name in file.read_text(encoding="utf-8")


def test_a_test_that_is_said_to_take_long_is_there():
    listed = long_functions()
    assert listed
    gone = [function for function in listed if not _is_there(function)]
    assert gone == [], f"Mend their names in {LIST.name}, or measure with scripts/test --lengths."

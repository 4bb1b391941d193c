"""While code is read nothing in memory is looked through, and what was read stays apart."""

import gc

import pytest

from app.kit.loading import loading


@pytest.fixture(autouse=True)
def _as_it_was():
    """Leave memory as it was found."""
    was_on = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("was_on", [True, False])
def test_collecting_rests_while_code_is_read_and_goes_on_as_it_was(was_on):
    (gc.enable if was_on else gc.disable)()
    with loading(), loading():
        assert not gc.isenabled()
    assert gc.isenabled() is was_on


def test_what_was_read_is_set_apart_even_where_reading_failed():
    gc.unfreeze()
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.get_freeze_count() > 0
    assert gc.isenabled()

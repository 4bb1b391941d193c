"""A trial of a changed rule ends by its own processor time, or by a far later end by the clock."""

import time

import pytest

from scripts.mutating.children import TOO_LONG, in_a_child


def test_what_a_fork_says_of_itself_is_told():
    assert in_a_child(lambda: 3, 60, busy=60) == 3
    assert in_a_child(lambda: None, 60) == 0


def test_what_waits_is_ended_by_the_clock():
    assert in_a_child(lambda: time.sleep(60), 0.02, busy=60) == TOO_LONG


@pytest.mark.slow  # the system counts processor time against a limit by the second
def test_what_never_ends_is_ended_by_its_processor_time():
    def work() -> None:
        while True:
            pass

    assert in_a_child(work, 60, busy=1) == TOO_LONG

"""What was freed is given back where the C library has a way to."""

from types import SimpleNamespace

import pytest

from app.kit import memory


def test_the_library_is_asked_to_give_everything_back(monkeypatch: pytest.MonkeyPatch):
    asked: list[int] = []
    monkeypatch.setattr(memory, "CDLL", lambda _: SimpleNamespace(malloc_trim=asked.append))
    memory.give_back()
    assert asked == [0]


def test_a_library_without_a_way_is_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(memory, "CDLL", lambda _: SimpleNamespace())
    memory.give_back()

"""A sealed file gives back what was written, whole, and nothing else."""

from io import BufferedReader

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.outside.sealed_file import CHUNK, Damaged, Reader, Sealing, new_key, opened, sealed_size


def sealed(path, content, key, piece=10_000):
    with path.open("wb") as file:
        sealing = Sealing(file, key)
        for start in range(0, len(content), piece):
            sealing.write(content[start : start + piece])
        sealing.close()
    return path


@given(size=st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_was_written_comes_back(tmp_path, size):
    content, key = bytes(range(256)) * (size // 256 + 1), new_key()
    path = sealed(tmp_path / "file", content[:size], key)
    assert b"".join(opened(path, key)) == content[:size]
    assert content[:64] not in path.read_bytes() or size < 64


@pytest.mark.parametrize("harm", ["cut", "changed", "swapped", "another key", "empty"])
def test_a_file_that_was_tampered_with_does_not_open(tmp_path, harm):
    key = new_key()
    path = sealed(tmp_path / "file", b"x" * (2 * CHUNK + 5), key)
    content, whole = path.read_bytes(), CHUNK + 16
    harmed = {
        "cut": content[: 2 * whole],
        "changed": content[:9] + bytes([content[9] ^ 1]) + content[10:],
        "swapped": content[whole : 2 * whole] + content[:whole] + content[2 * whole :],
        "another key": content,
        "empty": b"",
    }[harm]
    path.write_bytes(harmed)
    with pytest.raises(Damaged):
        list(opened(path, new_key() if harm == "another key" else key))


@given(
    size=st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]),
    places=st.lists(st.tuples(st.integers(0, 4 * CHUNK), st.integers(0, 2 * CHUNK)), max_size=4),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_sealed_file_is_read_at_any_place(tmp_path, size, places):
    content, key = (bytes(range(256)) * (size // 256 + 1))[:size], new_key()
    path = sealed(tmp_path / "file", content, key)
    assert path.stat().st_size == sealed_size(size)
    with BufferedReader(Reader(path, key)) as file:
        assert file.seek(0, 2) == size
        for start, length in places:
            file.seek(start)
            assert file.read(length) == content[start : start + length]


@pytest.mark.parametrize("harm", ["cut", "changed", "another key", "empty"])
def test_what_was_tampered_with_is_not_read(tmp_path, harm):
    key = new_key()
    path = sealed(tmp_path / "file", b"x" * (2 * CHUNK + 5), key)
    content = path.read_bytes()
    harmed = {
        "cut": content[: 2 * (CHUNK + 16)],
        "changed": content[:-1] + bytes([content[-1] ^ 1]),
        "another key": content,
        "empty": b"",
    }[harm]
    path.write_bytes(harmed)
    with (
        pytest.raises(Damaged),
        BufferedReader(Reader(path, new_key() if harm == "another key" else key)) as file,
    ):
        file.seek(0)
        file.read()

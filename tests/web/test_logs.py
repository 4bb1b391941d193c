"""A log line is one line of JSON and quotes nobody."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from app.web import logs


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    stream = io.StringIO()
    logs.configure("info", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)


def test_what_is_given_beside_the_words_is_in_the_line(stream: io.StringIO) -> None:
    logging.getLogger("vouch").info("file read", extra={"rows": 3, "source": "ph-dmw"})
    logging.getLogger("vouch").debug("not shown")

    line = json.loads(stream.getvalue())
    assert (line["event"], line["rows"], line["source"]) == ("file read", 3, "ph-dmw")
    assert (line["level"], line["logger"]) == ("info", "vouch")


def test_a_failure_names_its_causes_and_leaves_out_their_words(stream: io.StringIO) -> None:
    try:
        try:
            int("Maria Santos")
        except ValueError as error:
            raise LookupError("Maria Santos") from error
    except LookupError:
        logging.getLogger("vouch").exception("line refused")

    assert "Maria" not in stream.getvalue()
    line = json.loads(stream.getvalue())
    assert line["errors"] == ["LookupError", "ValueError"]
    assert line["stack"][-1].endswith("test_a_failure_names_its_causes_and_leaves_out_their_words")


def test_a_line_break_in_the_words_does_not_break_the_line(stream: io.StringIO) -> None:
    logging.getLogger("vouch").info("a\nb")

    assert stream.getvalue().count("\n") == 1

"""A log line is one line and quotes nobody, whoever writes it."""

import io
import json
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.web import logs
from app.web.logs import LogForm


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    with configured() as stream:
        yield stream


@contextmanager
def configured(level: str = "info", form: LogForm = LogForm.AUTO) -> Iterator[io.StringIO]:
    """Let the logs of this process go into a text, and then where they went before."""
    named = [logging.getLogger(name) for name in (None, "app", "vouch", "uvicorn")]
    root, levels, handlers = named[0], [each.level for each in named], named[0].handlers[:]
    hooks = sys.excepthook, threading.excepthook
    root.handlers.clear()
    stream = io.StringIO()
    logs.configure(level, stream, form=form)
    try:
        yield stream
    finally:
        root.handlers[:] = handlers
        sys.excepthook, threading.excepthook = hooks
        for each, before in zip(named, levels, strict=True):
            each.setLevel(before)


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


def test_a_person_reads_the_same_on_one_line() -> None:
    with configured(form=LogForm.PLAIN) as stream:
        logging.getLogger("vouch").warning(
            "file read", extra={"rows": 3, "said": "a\nb", "no": None}
        )

    assert stream.getvalue()[12:] == ' warning file read rows=3 said="a\\nb"\n'


def test_of_a_library_the_words_of_its_code_are_written_without_what_it_puts_in(
    stream: io.StringIO,
) -> None:
    logging.getLogger("library.part").warning("refused %s", "Maria Santos")
    logging.getLogger("asyncio").error("Task failed\nfuture: <Maria Santos>")
    logging.getLogger("uvicorn.error").info("Started server process [%d]", 7)

    events = [json.loads(line)["event"] for line in stream.getvalue().splitlines()]
    assert events == ["refused %s", "Task failed", "Started server process [7]"]


def test_a_finer_level_is_for_our_own_lines_alone() -> None:
    with configured("debug") as stream:
        logging.getLogger("app.store").debug("looked")
        logging.getLogger("sqlalchemy.engine.Engine").info("SELECT %r", "Maria Santos")
        logging.getLogger("httpx").info("GET https://a.example/?q=Maria")

    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["looked"]


def test_what_ends_a_thread_is_told_without_its_words(stream: io.StringIO) -> None:
    def end() -> None:
        raise ValueError("Maria Santos")

    thread = threading.Thread(target=end, name="following")
    thread.start()
    thread.join()

    line = json.loads(stream.getvalue())
    assert (line["errors"], line["in_thread"]) == (["ValueError"], "following")
    assert "Maria" not in stream.getvalue()


def test_what_ends_a_process_is_told_without_its_words(stream: io.StringIO) -> None:
    error = ValueError("Maria Santos")
    sys.excepthook(ValueError, error, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    line = json.loads(stream.getvalue())
    assert line["errors"] == ["ValueError"]
    assert "Maria" not in stream.getvalue()

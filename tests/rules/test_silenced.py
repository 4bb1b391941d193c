"""A tool is silenced by its code and with a reason, so that the next reader can judge it."""

import io
import re
import tokenize

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "name the code and say why on the same line, for example"
    " '# noqa: S608 - the table name is ours' or '# type: ignore[arg-type]  # stubs lag behind'."
)
SILENCES = re.compile(
    r"#\s*(noqa|type:\s*ignore|mypy:|ruff:\s*noqa|pragma:\s*no\s*cover)", re.IGNORECASE
)
CODE = r"[A-Z]{1,4}\d{2,4}"
HAS_CODE_AND_REASON = re.compile(
    rf"#\s*(noqa:\s*{CODE}(,\s*{CODE})*|type:\s*ignore\[[\w-]+(,\s*[\w-]+)*\]|pragma:\s*no\s*cover)"
    r"\W+\w+\W+\w+"
)


def broken(file: Module) -> list[str]:
    if not SILENCES.search(file.text):
        return []
    tokens = tokenize.generate_tokens(io.StringIO(file.text).readline)
    return [
        f"{file.path}:{token.start[0]}: {ADVICE}"
        for token in tokens
        if token.type == tokenize.COMMENT
        and SILENCES.match(token.string)
        and not HAS_CODE_AND_REASON.match(token.string)
    ]


def test_every_silenced_warning_has_its_code_and_its_reason():
    files = modules("app", "migrations", "tests", "scripts")
    assert [line for file in files for line in broken(file)] == []


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "# noqa: S608",
        "# noqa - it is fine here",
        "# type: ignore",
        "# type: ignore[arg-type]",
        "# ruff: noqa",
        "# pragma: no cover",
    ],
)
def test_a_warning_silenced_without_a_word_is_found(comment):
    assert broken(module(f"run(query)  {comment}")) == [
        f"app/domains/samples/service.py:1: {ADVICE}"
    ]


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa: S608 - the table name is ours",
        "# noqa: S603, S607  # our own program",
        "# type: ignore[arg-type]  # the stubs lag behind",
        "# pragma: no cover - only where there is no fork",
    ],
)
def test_a_code_with_its_reason_passes(comment):
    assert broken(module(f"run(query)  {comment}")) == []

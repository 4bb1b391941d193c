"""Each answer of docs/where-is.md is there."""

import re
from pathlib import Path

import pytest

import app

DOCS = Path(app.__path__[0]).parent / "docs"
ANSWER = re.compile(
    r"^\| (?P<question>[^|]+\?) \| \[[^]]+\]\((?P<file>[^)]+)\) \| `(?P<word>[^`]+)` \|$"
)
ANSWERS = [
    found
    for line in (DOCS / "where-is.md").read_text("utf-8").splitlines()
    if (found := ANSWER.match(line))
]


def test_there_are_twenty_questions_and_more():
    assert len(ANSWERS) >= 20


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda each: each["question"])
def test_what_is_asked_for_is_in_the_file_that_is_named(answer):
    assert answer["word"] in (DOCS / answer["file"]).read_text("utf-8")

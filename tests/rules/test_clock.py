"""Time comes from one place, so that a test can set it and a verb has one instant."""

import ast

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "only app/kit/clock.py asks the time. Use work.at inside a transaction; elsewhere take a"
    " Clock as a parameter."
)
ASKS_THE_TIME = {
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.time",
    "time.localtime",
    "time.gmtime",
}


def broken(file: Module) -> list[str]:
    if file.path == "app/kit/clock.py":
        return []
    return [
        file.finding(node, ADVICE)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Attribute | ast.Name) and file.full_name(node) in ASKS_THE_TIME
    ]


def test_only_the_clock_asks_the_time():
    assert [line for file in modules("app", "migrations") for line in broken(file)] == []


@pytest.mark.parametrize(
    "sample",
    [
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "from datetime import datetime as dt\nstamp(default=dt.utcnow)",
        "from datetime import date\ndate.today()",
        "from time import time\ntime()",
    ],
)
def test_a_hidden_clock_is_found(sample):
    assert broken(module(sample)) == [f"app/domains/samples/service.py:2: {ADVICE}"]

"""The environment is read once, so that ``docs/settings.md`` can name everything that counts."""

import ast

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "only app/settings.py reads the environment. Add a field to Settings, and pass its value on"
    " from app/main.py or app/cli.py."
)
ENVIRONMENT = {"os.environ", "os.environb", "os.getenv", "os.putenv"}


def broken(file: Module) -> list[str]:
    if file.path == "app/settings.py":
        return []
    return [
        file.finding(node, ADVICE)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Attribute | ast.Name) and file.full_name(node) in ENVIRONMENT
    ]


def test_only_the_settings_read_the_environment():
    assert [line for file in modules("app") for line in broken(file)] == []


@pytest.mark.parametrize(
    "sample",
    [
        "import os\nos.environ['VOUCH_PORT']",
        "from os import environ\nenviron.get('VOUCH_PORT')",
        "from os import getenv as of\nof('VOUCH_PORT')",
    ],
)
def test_a_setting_read_on_the_side_is_found(sample):
    assert broken(module(sample)) == [f"app/domains/samples/service.py:2: {ADVICE}"]

"""What the operators' book tells somebody to type at three in the morning is there."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import COMMANDS, GROUPS, command_named, main

LOADED = ("restore", "backup", "worker")
TEXT = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"vouch ([a-z]+)(?: ([a-z]+))?\b", TEXT)))


@pytest.mark.parametrize(("command", "second"), NAMED)
def test_every_command_that_it_names_is_there(command, second):
    if command not in COMMANDS | GROUPS:
        pytest.fail(f"there is no command {command}")
    words = [command, second] if command in GROUPS and second else [command]
    assert CliRunner().invoke(main, [*words, "--help"]).exit_code == 0, words


def test_every_option_of_a_restore_that_it_names_is_there():
    known = {name for group in LOADED for each in command_named(group).params for name in each.opts}
    section = TEXT.partition("## Restore")[2].partition("## Upgrade")[0]
    named = set(re.findall(r"(--[a-z]+[a-z-]*)", section))
    assert named - known == set()


def test_every_link_within_it_leads_to_a_heading():
    heads = {re.sub(r"[^a-z0-9 -]", "", h.lower()).replace(" ", "-") for h in HEADINGS}
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", TEXT)) <= heads


HEADINGS = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)

"""What every command has in common: plain words, and an exit status that can be relied on."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context

import app
from app import VERSION
from app.cli import COMMANDS, GROUPS, command_named
from app.store.migrations import newest

ROOT = Path(app.__path__[0]).parent


def test_without_a_register_a_command_says_how_to_make_one(bare_vouch):
    said = bare_vouch("imports", status=1)

    assert said.stderr == "There is no register in this database yet. Run: vouch migrate\n"


def test_a_register_is_made_once(bare_vouch):
    assert f"at migration {newest()} now, from nothing" in bare_vouch("migrate").output
    assert f"at migration {newest()} already" in bare_vouch("migrate").output


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("VOUCH_DATABASE_URL", "mysql://x/y", "VOUCH_DATABASE_URL: "),
        ("VOUCH_WORKERS", "3", "SQLite allows one API process"),
        ("VOUCH_INSTANCE", "live", "VOUCH_OPERATOR must name"),
        ("VOUCH_PORT", "many", "VOUCH_PORT: "),
    ],
)
@pytest.mark.parametrize("command", ["serve", "worker", "migrate", "imports"])
def test_settings_that_cannot_be_used_are_told(
    bare_vouch, monkeypatch, command, variable, value, told
):
    monkeypatch.setenv(variable, value)

    said = bare_vouch(command, status=1)

    assert said.stderr.startswith("The settings cannot be used.\n")
    assert told in said.stderr


def test_a_database_that_does_not_answer_is_told_without_its_password(bare_vouch, monkeypatch):
    monkeypatch.setenv("VOUCH_DATABASE_URL", "postgresql+psycopg://me:hush@127.0.0.1:1/vouch")

    said = bare_vouch("migrate", status=1)

    assert said.stderr.startswith("The database cannot be used: ")
    assert "hush" not in said.stderr


def test_a_file_that_is_no_database_is_told(bare_vouch, tmp_path, monkeypatch):
    (tmp_path / "letter.db").write_text("dear aunt, " * 1000, "utf-8")
    monkeypatch.setenv("VOUCH_DATABASE_URL", f"sqlite:///{tmp_path / 'letter.db'}")

    assert "file is not a database" in bare_vouch("imports", status=1).stderr


def test_the_contract_is_printed_without_a_register(bare_vouch):
    document = json.loads(bare_vouch("openapi").output)

    assert document["openapi"].startswith("3.1")
    assert "/v1/roster/{id}" in document["paths"]


def test_it_can_be_started_as_a_module():
    help_ = [sys.executable, "-m", "app.cli", "--help"]
    from_root = subprocess.run(
        help_, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )

    assert "Usage: vouch" in from_root.stdout


def test_it_tells_its_version(bare_vouch):
    told = bare_vouch("--version")
    assert told.output == f"vouch {VERSION}\n"


def test_every_command_says_what_it_does():
    commands = {name: command_named(name) for name in COMMANDS | GROUPS}
    for group, within in [(name, commands[name]) for name in GROUPS]:
        named = {each: within.get_command(Context(within), each) for each in within.commands}
        commands |= {f"{group} {name}": each for name, each in named.items()}
    assert [name for name, each in commands.items() if not each.help] == []


def test_each_command_of_a_module_can_be_asked_for():
    where = Path(app.cli.__path__[0])
    held = {
        f"{file.stem}.{holder}"
        for file in where.glob("*.py")
        for holder in re.findall(r"^(\w+) = typer\.Typer\(", file.read_text("utf-8"), re.MULTILINE)
    }
    # The commands on keys that work with the register are part of the group ``keys``.
    apart = {"__init__.main", "key_commands.keys"}
    assert held - apart == {*COMMANDS.values(), *GROUPS.values()}


def test_a_mistyped_command_is_told_what_it_may_have_meant(bare_vouch):
    assert "Did you mean 'migrate'" in " ".join(bare_vouch("migrat", status=2).stderr.split())


def loaded_by(code: str) -> set[str]:
    """The modules of a process of its own, after it ran some code."""
    said = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(said.stdout.split())


def test_an_import_loads_neither_the_service_nor_what_people_sign_in_with():
    loaded = loaded_by("from app.cli import command_named; command_named('import')")
    assert {"app.main", "fastapi", "webauthn", "zxcvbn"}.isdisjoint(loaded)


def test_the_service_starts_without_libraries_that_only_some_requests_need():
    loaded = loaded_by("from app.cli import command_named; command_named('serve'); import app.main")
    assert "app.main" in loaded
    tables_and_pages = {"openpyxl", "numpy", "scipy", "matplotlib", "lxml", "PIL", "typst"}
    others = {"httpx", "charset_normalizer", "puremagic", "zxcvbn"}
    assert (tables_and_pages | others) & loaded == set()

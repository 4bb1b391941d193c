"""The README's answer is the one that the demonstration gives."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

import app
from app.cli import GROUPS, main
from app.main import create_app
from app.settings import Settings

README = (Path(app.__path__[0]).parent / "README.md").read_text("utf-8")
DIFFERING = ("id", "updated_at", "next_cursor")


def alike(said: Any) -> Any:
    """Leave out what differs from one installation to the next."""
    if isinstance(said, dict):
        return {key: alike(value) for key, value in said.items() if key not in DIFFERING}
    return [alike(each) for each in said] if isinstance(said, list) else said


@pytest.fixture
def demonstration(tmp_path, monkeypatch) -> Settings:
    """The demonstration register, loaded as scripts/run loads it."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"VOUCH_{name.upper()}", raising=False)
    monkeypatch.setenv("VOUCH_INSTANCE", "demo")
    for command in (["migrate"], ["demo", "load"]):
        assert CliRunner().invoke(main, command).exit_code == 0
    return Settings()


@pytest.mark.slow
def test_the_answer_of_the_readme_is_true(demonstration):
    [url] = re.findall(r"^\$ curl '([^']+)'", README, re.MULTILINE)
    [shown] = re.findall(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)

    with TestClient(create_app(demonstration)) as client:
        answer = client.get(url.removeprefix(f"http://{urlsplit(url).netloc}"))

    assert alike(json.loads(shown)) == alike(answer.json()), json.dumps(
        answer.json(), indent=2, ensure_ascii=False
    )


def test_it_opens_with_what_this_is_and_for_whom():
    first = README.split("\n\n")[1]
    assert first.startswith("Vouch is an accreditation register")
    assert "for labour ministries" in first.replace("\n", " ")
    assert first.count(". ") == 0


def test_every_command_that_it_names_is_there():
    shown = "\n".join(re.findall(r"^\$ .*", README, re.MULTILINE))
    named = {tuple(each.split()) for each in re.findall(r"vouch ([a-z]+(?: [a-z]+)?\b)", shown)}
    assert len(named) > 5
    for command, *more in named:
        words = [command, *more] if command in GROUPS else [command]
        assert CliRunner().invoke(main, [*words, "--help"]).exit_code == 0, words


def test_it_maps_every_folder_of_the_package():
    package = Path(app.__path__[0])
    found = [*package.iterdir(), *(package / "domains").iterdir()]
    folders = {path.name for path in found if path.is_dir()}
    mapped = set(re.findall(r"^\| `(?:domains/)?(\w+)/`", README, re.MULTILINE))
    assert folders - mapped - {"domains", "__pycache__"} == set()

"""Commands are run as a person runs them, on a register of their own."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli import main
from app.settings import Settings

Vouch = Callable[..., Result]
FIRMS = tuple(f"AGENCY {number} INC" for number in range(40))


@pytest.fixture(autouse=True)
def _settings_alone(tmp_path, monkeypatch):
    """No setting of the machine, and no ``.env``."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"VOUCH_{name.upper()}", raising=False)
    monkeypatch.setenv("VOUCH_DATA_DIR", str(tmp_path / "var"))


@pytest.fixture
def vouch(own_database, monkeypatch) -> Vouch:
    """Run a command on a migrated register, and expect its exit status."""
    url = own_database.url.render_as_string(hide_password=False)
    monkeypatch.setenv("VOUCH_DATABASE_URL", url)
    return run


@pytest.fixture
def bare_vouch() -> Vouch:
    """Run a command where there is no register."""
    return run


def run(*arguments: str, status: int = 0) -> Result:
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exit_code == status, (result.output, result.exception)
    return result


@pytest.fixture
def make_list(tmp_path) -> Callable[..., Path]:
    """Write a list in the layout of the profile ``ph-dmw``."""

    def write(name: str, firms: Iterable[str] = FIRMS, *, also: Iterable[str] = ()) -> Path:
        path: Path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as handle:
            writer = csv.writer(handle)
            writer.writerow(("name", "address", "status"))
            writer.writerows((firm, "Manila", "Valid License") for firm in (*firms, *also))
        return path

    return write

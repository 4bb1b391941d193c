"""Settings are safe by default and told in the documents as they are."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from app import settings
from app.settings import Instance, Settings, example_environment, settings_document

ROOT = Path(settings.__file__).parent.parent


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"VOUCH_{name.upper()}", raising=False)


def read() -> Settings:
    return Settings(_env_file=None)


def test_without_any_setting_it_is_a_test_register_that_only_this_machine_reaches() -> None:
    plain = read()

    assert plain.instance is Instance.TEST
    assert plain.host == "127.0.0.1"
    assert plain.on_sqlite
    assert plain.index_folder == Path("var/index")


def test_a_variable_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOUCH_PORT", "9000")
    monkeypatch.setenv("VOUCH_INDEX_DIR", "/srv/index")
    monkeypatch.setenv("VOUCH_OPERATOR", "")

    assert read().port == 9000
    assert read().index_folder == Path("/srv/index")
    assert read().operator is None


def test_settings_do_not_change_while_the_service_runs() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        read().port = 1


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"WORKERS": "2"}, "SQLite allows one API process"),
        ({"DATABASE_READ_URL": "postgresql+psycopg://a@b/c"}, "SQLite has none"),
        ({"DATABASE_READ_URL": "sqlite:///var/vouch.db"}, "match pattern"),
        ({"TRACES_SHARE": "2"}, "less than or equal to 1"),
        ({"LOG_FORMAT": "xml"}, "'auto', 'json' or 'plain'"),
        ({"INSTANCE": "live"}, "VOUCH_OPERATOR must name"),
        ({"INSTANCE": "production"}, "'live', 'test' or 'demo'"),
        ({"DATABASE_URL": "mysql://x/y"}, "match pattern"),
        ({"PUBLIC_URL": "https://a.example/path"}, "match pattern"),
        ({"PORT": "70000"}, "less than or equal to 65535"),
    ],
)
def test_what_cannot_work_is_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], message: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"VOUCH_{name}", value)

    with pytest.raises(ValidationError, match=message):
        read()


def test_several_processes_need_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOUCH_WORKERS", "4")
    monkeypatch.setenv("VOUCH_DATABASE_URL", "postgresql+psycopg://vouch@db/vouch")

    assert read().workers == 4


def test_the_documents_tell_every_setting() -> None:
    assert (ROOT / "docs" / "settings.md").read_text("utf-8") == settings_document()
    assert (ROOT / ".env.example").read_text("utf-8") == example_environment()


def test_passkeys_are_bound_to_the_host_of_the_pages_of_people(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert (read().passkey_site, read().front_origin) == ("127.0.0.1", "http://127.0.0.1:8000")

    monkeypatch.setenv("VOUCH_FRONT_URL", "https://Pages.Vouch.example:443/app")
    assert read().passkey_site == "pages.vouch.example"
    assert read().front_origin == "https://pages.vouch.example"

    monkeypatch.setenv("VOUCH_PASSKEY_DOMAIN", "vouch.example")
    assert read().passkey_site == "vouch.example"

    monkeypatch.setenv("VOUCH_PASSKEY_DOMAIN", "other.example")
    with pytest.raises(ValidationError, match="VOUCH_PASSKEY_DOMAIN"):
        read()

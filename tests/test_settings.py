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


LIVE = {
    "INSTANCE": "live",
    "OPERATOR": "Ministry",
    "MASTER_KEY": "x" * 43,
    "SMTP_HOST": "mail.example",
    "PUBLIC_URL": "https://vouch.example",
}


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PUBLIC_URL", "http://vouch.example"),
        ("FRONT_URL", "http://pages.example"),
        ("DATABASE_URL", "postgresql+psycopg://vouch@db.example/vouch"),
        ("COUNTERS_URL", "redis://counts.example"),
        ("OIDC_ISSUER", "http://issuer.example"),
        ("SCANNER", "scanner.example:3310"),
        ("SMTP_TLS", "false"),
    ],
)
def test_a_live_register_says_nothing_that_can_be_overheard(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    more = {"OIDC_AUDIENCE": "vouch", "OIDC_ROLES": '{"staff": "employer_staff"}'}
    for name, each in {**LIVE, **more}.items():
        monkeypatch.setenv(f"VOUCH_{name}", each)
    assert read().instance is Instance.LIVE

    monkeypatch.setenv(f"VOUCH_{variable}", value)
    with pytest.raises(ValidationError, match=f"TLS is needed by VOUCH_{variable}"):
        read()

    hosts = ("vouch", "pages", "db", "counts", "issuer", "scanner", "mail")
    listed = ", ".join(f'"{each}.example"' for each in hosts)
    monkeypatch.setenv("VOUCH_PRIVATE_HOSTS", f"[{listed}]")
    assert read().instance is Instance.LIVE


@pytest.mark.parametrize("value", ["*", "127.0.0.1,*", "proxy.example"])
def test_no_setting_believes_every_proxy(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("VOUCH_TRUSTED_PROXIES", value)
    with pytest.raises(ValidationError, match="trusted_proxies"):
        read()


def test_secrets_are_read_from_files_of_a_secret_store(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "vouch_master_key").write_text("k" * 43 + "\n", "utf-8")
    (tmp_path / "vouch_smtp_password").write_text("of the file", "utf-8")
    (tmp_path / "something_else").write_text("of another service", "utf-8")
    monkeypatch.setenv("VOUCH_SECRETS_DIR", str(tmp_path))
    monkeypatch.setenv("VOUCH_SMTP_PASSWORD", "of the environment")
    found = read()
    assert found.master_key is not None
    assert found.master_key.get_secret_value() == "k" * 43
    assert found.smtp_password is not None
    assert found.smtp_password.get_secret_value() == "of the environment"
    assert "k" * 43 not in repr(found)

    monkeypatch.setenv("VOUCH_SECRETS_DIR", str(tmp_path / "nowhere"))
    with pytest.raises(ValidationError, match="secrets_dir"):
        read()

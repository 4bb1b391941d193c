"""The tests run without a container engine: the compose file and the Dockerfile are read."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.settings import Settings

ROOT = Path(__file__).parents[2]
OURS = ("migrate", "api", "worker")
A_SECRET = re.compile(r"(PASSWORD|SECRET|TOKEN|KEY)$")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    return read


@pytest.fixture(scope="module")
def services(compose) -> dict[str, Any]:
    found: dict[str, Any] = compose["services"]
    return found


def test_a_database_a_migration_the_api_and_the_worker_are_started(services):
    assert set(services) == {"postgres", *OURS}
    assert [services[name]["command"] for name in OURS] == [["migrate"], ["serve"], ["worker"]]


def test_the_database_is_a_postgresql_that_we_support(services):
    version = re.fullmatch(r"postgres:(\d+)(-\w+)?", services["postgres"]["image"])
    assert version is not None
    assert int(version[1]) >= 15


def test_nothing_has_a_default_password(services):
    values = {
        (name, variable): value
        for name, service in services.items()
        for variable, value in service["environment"].items()
        if A_SECRET.search(variable)
    }
    of_database = [v for v in values.values() if v.startswith("${POSTGRES_PASSWORD:?")]
    assert len(of_database) == len(services)
    # Those of a live register are handed through, and empty where nobody sets them.
    others = {key[1]: v for key, v in values.items() if v not in of_database}
    assert others == {name: f"${{{name}:-}}" for name in others}


def test_no_password_stands_in_an_address(services):
    addresses = [services[name]["environment"]["VOUCH_DATABASE_URL"] for name in OURS]
    assert set(addresses) == {"postgresql+psycopg://vouch@postgres/vouch"}


def test_the_migration_waits_for_the_database_and_the_rest_for_the_migration(services):
    waits = {name: services[name]["depends_on"] for name in OURS}
    assert waits == {
        "migrate": {"postgres": {"condition": "service_healthy"}},
        "api": {"migrate": {"condition": "service_completed_successfully"}},
        "worker": {"migrate": {"condition": "service_completed_successfully"}},
    }


def test_every_service_that_stays_has_a_health_check_and_starts_again(services):
    staying = {name: service for name, service in services.items() if name != "migrate"}
    assert [n for n, service in staying.items() if not service["healthcheck"].get("test")] == []
    assert {service["restart"] for service in staying.values()} == {"unless-stopped"}
    assert services["migrate"]["restart"] == "no"


def test_the_api_has_several_workers_and_is_open_to_this_machine_alone_unless_told(services):
    assert services["api"]["environment"]["VOUCH_WORKERS"] == "${VOUCH_WORKERS:-4}"
    assert services["api"]["ports"] == ["${VOUCH_HOST:-127.0.0.1}:${VOUCH_PORT:-8000}:8000"]
    assert [name for name, service in services.items() if "ports" in service] == ["api"]


def test_all_that_is_kept_lies_in_named_volumes(compose, services):
    mounts = {v.split(":")[0] for service in services.values() for v in service["volumes"]}
    assert mounts == set(compose["volumes"])
    assert services["api"]["volumes"] == services["worker"]["volumes"]


def test_our_services_have_no_rights_that_they_do_not_need(services):
    for service in (services[name] for name in OURS):
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]


def test_every_setting_in_the_compose_file_and_the_image_is_one_of_ours(services):
    known = {f"VOUCH_{name.upper()}" for name in Settings.model_fields}
    given = {v for name in OURS for v in services[name]["environment"] if v.startswith("VOUCH_")}
    image = set(
        re.findall(r"VOUCH_[A-Z_]+(?==)", (ROOT / "Dockerfile").read_text(encoding="utf-8"))
    )
    assert (given | image) - known == set()


def test_the_image_runs_as_a_user_without_rights_and_copies_only_what_the_builder_is_sent():
    stages = (ROOT / "Dockerfile").read_text(encoding="utf-8").split("\nFROM ")[1:]
    assert len(stages) == len(["build", "run"])
    assert re.findall(r"^USER (\w+)$", stages[-1], re.MULTILINE) == ["vouch"]
    sent = (ROOT / ".dockerignore").read_text(encoding="utf-8")
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", stages[0], re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    assert names == set(re.findall(r"^!(\S+)$", sent, re.MULTILINE))


def test_the_image_is_built_from_the_lock_alone():
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    installs = re.findall(r"pip install (.+)$", text, re.MULTILINE)
    assert [
        line for line in installs if "--require-hashes" not in line and "--no-index" not in line
    ] == []

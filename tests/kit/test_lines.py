"""Which lines to other services can be overheard."""

import pytest

from app.kit.lines import is_in_the_clear


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///var/vouch.db",
        "postgresql+psycopg://vouch@/vouch",
        "postgresql+psycopg://vouch@localhost/vouch",
        "postgresql+psycopg://vouch@127.0.0.1:5433/vouch?sslmode=disable",
        "postgresql+psycopg://vouch@db.example/vouch?sslmode=verify-full",
        "postgresql+psycopg://vouch@db.example/vouch?sslmode=verify-ca",
        "memory://",
        "rediss://counts.example",
        "https://issuer.example",
        "//[::1]:3310",
        "//postgres:5432",
        "",
    ],
)
def test_what_stays_here_or_is_encrypted_is_overheard_by_nobody(address: str) -> None:
    assert not is_in_the_clear(address, {"postgres"})


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg://vouch@db.example/vouch",
        "postgresql+psycopg://vouch@db.example/vouch?sslmode=require",
        "redis://counts.example",
        "http://issuer.example",
        "http://127.0.0.1.example",
        "//scanner.example:3310",
    ],
)
def test_everything_else_could_be(address: str) -> None:
    assert is_in_the_clear(address, {"postgres"})

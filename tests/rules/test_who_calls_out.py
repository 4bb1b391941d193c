"""The service calls nobody but whom its settings name, or a link that two persons confirmed.

What opens connections is imported by the ports of ``app/outside`` that are named here, each with
the settings from which its address comes. An address in a profile, a standard or a token is text.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.source import Module, module, modules

CALLS_OUT = {
    "app/outside/openid.py": "VOUCH_OIDC_ISSUER, and where that issuer says that its keys are",
    "app/outside/mail.py": "VOUCH_SMTP_HOST",
    "app/outside/partners.py": "no setting: links that two persons of the secretariat made; each"
    " address is judged by where it leads, and that one is asked",
    "app/outside/scanner.py": "VOUCH_SCANNER",
    "app/outside/key_service.py": "VOUCH_KEY_SERVICE, a socket of this machine",
    "app/outside/key_server.py": "nobody: it listens on a socket of this machine",
    "app/cli/serve.py": "nobody: it listens",
    "app/watching.py": "nobody: it asks the machine for its own name",
}
OPENS_CONNECTIONS = (
    *("aiohttp", "asyncio.open_connection", "ftplib", "http.client", "http.server", "httpx"),
    *("httpx2", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "telnetlib"),
    *("urllib.request", "urllib3", "xmlrpc"),
)


def opening(file: Module) -> list[str]:
    return [
        name
        for name in _named(file)
        if any(f"{name}.".startswith(f"{each}.") for each in OPENS_CONNECTIONS)
    ]


def _named(file: Module) -> Iterator[str]:
    """Name all that is imported, or reached through what is imported."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Attribute):
            yield file.full_name(node)


def test_only_named_ports_open_connections():
    assert {file.path for file in modules("app") if opening(file)} == set(CALLS_OUT)


@pytest.mark.parametrize(
    "text",
    [
        "import httpx",
        "from httpx import get",
        "import urllib.request",
        "from urllib.request import urlopen",
        "from urllib import request",
        "from asyncio import open_connection",
        "import asyncio as a\na.open_connection('b', 1)",
        "import socket as s",
    ],
)
def test_what_opens_a_connection_is_found_however_it_is_imported(text):
    assert opening(module(text))


@pytest.mark.parametrize("text", ["from http import HTTPStatus", "from urllib.parse import quote"])
def test_what_opens_none_is_none(text):
    assert not opening(module(text))

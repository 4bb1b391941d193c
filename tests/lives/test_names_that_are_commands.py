"""Names that are commands somewhere: in SQL, a spreadsheet, a template, a page, a letter, a log.

Whatever a firm is called, it is shown, found, exported and written to as it is called.
"""

import csv
import io
import json

import pytest

from app.kit.catalogue import languages
from app.kit.text import csv_plain
from app.outside.letters import Address, letter
from tests.registers import Register, row

COMMANDS = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1+1)*cmd",
    "'=1+1",
    "'); DROP TABLE subject; --",
    "x' OR '1'='1",
    "100%_[a-z]*?",
    "{ $organisation }",
    "{ identity-recovery }",
    "{{ 7 * 7 }}",
    "{% include '/etc/passwd' %}",
    "${jndi:ldap://127.0.0.1/a}",
    "%(name)s %s {0} {name.__class__}",
    "#panic() #import x $ 1 / 0 $",
    "[*bold*](javascript:alert) <script>alert(1)</script>",
    "<!--#exec cmd='id'-->",
    "\\u202e \\ \\x00 \\n",
    "*:* AND name:[* TO *] ~ ^9 (",
    "../../etc/passwd",
    "null",
    "NaN",
]


@pytest.fixture
def named(register: Register) -> Register:
    register.bring(*(row(name, licence=f"L-{at}") for at, name in enumerate(COMMANDS)))
    return register


def test_a_firm_is_listed_and_found_by_whatever_it_is_called(named: Register):
    client = named.client()
    listed = {each["name"] for each in client.get("/v1/roster?limit=100").json()["items"]}
    assert listed == set(COMMANDS)
    for name in COMMANDS:
        found = client.get("/v1/roster", params={"q": name, "limit": 100})
        assert found.status_code == 200, found.text
        assert {each["name"] for each in found.json()["items"]} <= set(COMMANDS)


def test_an_export_runs_nothing_and_gives_every_name_back(named: Register):
    client = named.client()
    sheet = client.get("/v1/roster/export.csv").text
    cells = list(csv.DictReader(io.StringIO(sheet, newline="")))
    assert {csv_plain(each["name"]) for each in cells} == set(COMMANDS)
    assert not [each for each in cells if each["name"].startswith(("=", "+", "-", "@"))]
    lines = client.get("/v1/roster/export.jsonl").text.splitlines()
    assert {json.loads(line)["name"] for line in lines} == set(COMMANDS)


@pytest.mark.parametrize("language", list(languages()))
def test_a_letter_in_any_language_names_a_firm_as_it_is_called(language: str):
    for name in COMMANDS:
        reader = Address("reader@agency.example", language)
        found = letter("identity-recovery", reader, organisation=name, role="manager")
        assert name in found.subject
        assert name in found.text

"""``vouch rates`` and ``vouch fee-rules``: tables and rules, loaded by a person."""

import pytest
from sqlalchemy import select

from app.domains.fees.models import ExchangeRate
from app.store.journal import Event, Word
from tests.fees import row
from tests.make import OPERATOR

pytestmark = pytest.mark.commits
BY = ("--by", "Lena Fischer")
OWN = (*BY, "--reason", "as the ministry wrote")
ECB = "Date,USD,PHP\n2024-10-01,1.1,62.5\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "rates.csv"
    path.write_text(ECB, "utf-8")
    return path


def test_a_table_of_rates_is_loaded_once_and_by_name(vouch, table, own_database):
    assert "No rates are loaded." in vouch("rates").output
    assert "Nothing was kept." in vouch("rates", "load", "ecb", table, "--dry-run", *BY).output
    assert "2 new" in vouch("rates", "load", "ecb", table, *OWN).output
    assert "Nothing changed." in vouch("rates", "load", "ecb", table, *OWN).output
    assert "2024-10-01" in vouch("rates").output
    with own_database.reading(OPERATOR) as work:
        assert len(work.session.scalars(select(ExchangeRate)).all()) == 2
        names = select(Event.number).where(Event.name == "fees.rates.loaded")
        (number,) = work.session.scalars(names).all()
        words = work.session.scalars(select(Word.text).where(Word.event_number == number)).all()
    assert {"Lena Fischer", "as the ministry wrote"} <= set(words)


def test_the_pegs_are_shipped_and_off_until_they_are_loaded(vouch):
    assert "6 new" in vouch("rates", "load", "pegs", *BY).output
    assert "No table is shipped for ecb" in vouch("rates", "load", "ecb", *BY, status=1).stderr


def test_a_bad_table_is_told_with_its_lines(vouch, table):
    table.write_text("Date,USD,PHP\n2024-10-01,-1,62.5\n", "utf-8")
    said = vouch("rates", "load", "ecb", table, *BY, status=1).stderr
    assert "line 2, column 'USD'" in said
    assert "There is no layout 'imf'" in vouch("rates", "load", "imf", table, status=1).stderr


def test_rules_of_the_package_are_loaded_once(vouch):
    assert "new." in vouch("fee-rules", "load", *BY).output
    assert "unchanged." in vouch("fee-rules", "load", *BY).output
    listed = vouch("fee-rules").output
    assert "PH-2" in listed
    assert "shipped" in listed


def test_rules_of_ones_own_need_a_reason_and_go_together(vouch, tmp_path):
    path = tmp_path / "aq.toml"
    says = row("AQ-1", "AQ")
    head = "\n".join(f'{key} = "{says[key]}"' for key in ("id", "text", "source", "read_in"))
    line = 'line = [{ shape = "fixed", covers = ["fee.service"], amount = "USD 100" }]'
    rule = f'[[rule]]\n{head}\nwho = ["origin"]\nconfidence = "seen"\n{line}\n'
    path.write_text(f'jurisdiction = "AQ"\n{rule}', "utf-8")
    assert "--reason" in vouch("fee-rules", "load", path, *BY, status=1).stderr
    assert "Nothing was kept." in vouch("fee-rules", "load", path, "--dry-run").output
    assert "1 new." in vouch("fee-rules", "load", path, *OWN).output
    path.write_text(path.read_text("utf-8").replace("USD 100", "USD ten"), "utf-8")
    assert "AQ-1" in vouch("fee-rules", "load", path, *OWN, status=1).stderr

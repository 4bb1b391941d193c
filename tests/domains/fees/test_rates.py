"""Rates of exchange: exact, dated, superseded and never overwritten; what is missing is said."""

import gzip
import os
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from starlette.testclient import TestClient

from app.access.policy import ANYONE
from app.domains.fees.engine.crossing import Known, crossed
from app.domains.fees.engine.layouts import FOLDER, RateKind, load_layout, shipped, shipped_table
from app.domains.fees.engine.quotes import read
from app.domains.fees.errors import FaultyLayout, NoRate, TooManyBadRates
from app.domains.fees.models import ExchangeRate, RateFile
from app.domains.fees.service.loading_rates import Request, load_rates
from app.domains.fees.service.rates import rate
from app.domains.imports.types import Reject
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.store.journal import Event
from app.store.work import Database
from tests.fees import load_table
from tests.make import OPERATOR
from tests.people import World

DATA = Path(
    os.environ.get(  # noqa: TID251 - a test of the real tables says where they are
        "VOUCH_BENCH_DATA", Path(__file__).resolve().parents[4] / "shared" / "data"
    )
)
REAL = DATA / "exchange-rates"
TABLES = {
    "world-bank": "wb_official_exchange_rate_lcu_per_usd_1960-2017.csv",
    "ecb": "ecb_eurofxref_hist_daily.csv.gz",
    "fred": "fred_yearly.csv",
}
TODAY = date(2026, 11, 26)
ECB = (
    "Date,USD,JPY,PHP,CYP\n2024-10-04,1.1029,161.5,62.098,N/A\n2024-10-01,1.1086,159.3,62.45,N/A\n"
)
real = pytest.mark.skipif(not REAL.is_dir(), reason="the real tables are not here")


def of(work, frm: str, to: str, day: date) -> Fraction:
    return rate(work, frm, to, day).factor


def rows_of(database: Database) -> list[ExchangeRate]:
    with database.reading(OPERATOR) as work:
        return list(work.session.scalars(select(ExchangeRate).order_by(ExchangeRate.id)))


def test_a_rate_is_exact_and_says_which_rows_gave_it(database, tmp_path):
    load_table(database, tmp_path, "ecb", ECB)
    with database.reading(OPERATOR) as work:
        found = rate(work, "USD", "PHP", date(2024, 10, 1))
    assert found.factor == Fraction("62.45") / Fraction("1.1086")
    said = [(each.one, each.other, each.rate, each.first_day) for each in found.rows]
    assert said == [
        ("EUR", "USD", "1.1086", date(2024, 10, 1)),
        ("EUR", "PHP", "62.45", date(2024, 10, 1)),
    ]


def test_between_a_currency_and_itself_nothing_is_asked(database):
    with database.reading(OPERATOR) as work:
        found = rate(work, "PHP", "PHP", date(1999, 1, 1))
    assert (found.factor, found.rows) == (Fraction(1), ())


def test_over_a_week_end_the_last_day_serves_and_not_for_longer(database, tmp_path):
    load_table(database, tmp_path, "ecb", ECB)
    with database.reading(OPERATOR) as work:
        assert of(work, "EUR", "JPY", date(2024, 10, 6)) == Fraction("161.5")
        assert of(work, "EUR", "JPY", date(2024, 10, 11)) == Fraction("161.5")
        with pytest.raises(NoRate, match="EUR and JPY is loaded for 2024-10-12"):
            rate(work, "EUR", "JPY", date(2024, 10, 12))
        with pytest.raises(NoRate):
            rate(work, "EUR", "JPY", date(2024, 9, 30))


def test_a_missing_rate_names_both_currencies_and_the_day(database):
    with database.reading(OPERATOR) as work, pytest.raises(NoRate) as refused:
        rate(work, "NPR", "QAR", date(2024, 10, 1))
    assert "NPR and QAR" in refused.value.detail
    assert "2024-10-01" in refused.value.detail
    assert refused.value.status == 422


def test_the_same_table_again_changes_nothing(database, tmp_path):
    first = load_table(database, tmp_path, "ecb", ECB)
    again = load_table(database, tmp_path, "ecb", ECB)
    assert (first.added, first.is_kept) == (6, True)
    assert (again.added, again.superseded, again.unchanged, again.is_kept) == (0, 0, 6, False)
    with database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count()).select_from(RateFile)) == 1
        loaded = select(func.count()).where(Event.name == "fees.rates.loaded")
        assert work.session.scalar(loaded) == 1


def test_another_rate_supersedes_and_the_one_that_was_used_stays(database, clock, tmp_path):
    load_table(database, tmp_path, "ecb", ECB)
    then = clock()
    clock.at = then + timedelta(days=1)
    done = load_table(database, tmp_path, "ecb", ECB.replace("62.45", "62.46"))
    assert (done.added, done.superseded) == (0, 1)
    day = date(2024, 10, 1)
    with database.reading(OPERATOR) as work:
        assert of(work, "EUR", "PHP", day) == Fraction("62.46")
        before = rate(work, "EUR", "PHP", day, known_at=then)
    assert before.factor == Fraction("62.45")
    kept = [each for each in rows_of(database) if (each.other, each.first_day) == ("PHP", day)]
    assert {(each.rate, each.superseded_at is None) for each in kept} == {
        ("62.45", False),
        ("62.46", True),
    }


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("-1.1", "no positive decimal number"),
        ("0", "cannot be a rate"),
        ("0.000", "cannot be a rate"),
        ("NaN", "no positive decimal number"),
        ("inf", "no positive decimal number"),
        ("1,5", "no positive decimal number"),
        ("1e999", "no positive decimal number"),
        ("9" * 31, "no positive decimal number"),
    ],
)
def test_a_bad_rate_is_turned_away_with_its_line(tmp_path, cell, why):
    path = tmp_path / "bad.csv"
    path.write_text(f'Date,USD,PHP\n2024-10-01,"{cell}",62.45\n', encoding="utf-8")
    found = list(read(path, load_layout("ecb"), TODAY))
    bad = [each for each in found if isinstance(each, Reject)]
    assert [(each.line, each.column) for each in bad] == [(2, "USD")]
    assert why in bad[0].reason
    assert [each.rate for each in found if not isinstance(each, Reject)] == ["62.45"]


def test_a_day_to_come_or_none_is_turned_away(tmp_path):
    path = tmp_path / "days.csv"
    path.write_text("Date,USD\n2027-01-01,1.1\n2024-02-30,1.1\n24-01-01,1.1\n", encoding="utf-8")
    found = list(read(path, load_layout("ecb"), TODAY))
    assert [each.line for each in found if isinstance(each, Reject)] == [2, 3, 4]


def test_the_average_of_a_year_that_goes_on_is_none(tmp_path):
    path = tmp_path / "year.csv"
    path.write_text("Date,Country,Exchange rate\n2026-01-01,India,84.1\n", encoding="utf-8")
    (found,) = read(path, load_layout("fred"), TODAY)
    assert isinstance(found, Reject)
    assert "2026 is not over" in found.reason


def test_a_table_of_bad_rates_is_refused_whole(database, tmp_path):
    with pytest.raises(TooManyBadRates, match="1 of 2 rates") as refused:
        load_table(database, tmp_path, "ecb", "Date,USD,PHP\n2024-10-01,-3,62.45\n")
    assert "line 2, column 'USD'" in refused.value.detail
    assert rows_of(database) == []
    assert "2,USD," in (tmp_path / "rejects.csv").read_text(encoding="utf-8")


def test_two_rates_of_one_day_in_one_file_are_a_fault(database, tmp_path):
    lines = "".join(f"2024-09-{day:02},1.1,62.1\n" for day in range(1, 30))
    done = load_table(
        database, tmp_path, "ecb", f"Date,USD,PHP\n{lines}2024-10-01,1.1,62\n2024-10-01,1.2,62\n"
    )
    assert done.rejected == 1
    assert done.told == ["line 32, column 'USD': line 31 says 1.1 for the same time"]


def test_a_rate_that_runs_the_other_way_round_is_found(database, tmp_path):
    years = "\n".join(f"{year}-01-01,Japan,110" for year in range(1990, 2025))
    table = f"Date,Country,Exchange rate\n{years}\n2020-01-01,Australia,"
    load_table(database, tmp_path, "fred", f"{table}1.45\n")
    own = tmp_path / "other-way.toml"
    text = (FOLDER / "fred.toml").read_text(encoding="utf-8")
    own.write_text(text.replace('key = "fred"', 'key = "copy"'), encoding="utf-8")
    path = tmp_path / "copy.csv"
    path.write_text(f"{table}0.69\n", encoding="utf-8")
    asked = Request(load_layout(str(own)), path, tmp_path / "r.csv", "a test")
    with pytest.raises(TooManyBadRates, match="is it the other way round"):
        load_rates(database, OPERATOR, asked)


def test_nobody_but_an_operator_loads_rates(database, tmp_path):
    path = tmp_path / "ecb.csv"
    path.write_text(ECB, encoding="utf-8")
    with pytest.raises(Forbidden):
        load_rates(
            database, ANYONE, Request(load_layout("ecb"), path, tmp_path / "r.csv", "a test")
        )


def test_pegs_are_off_until_they_are_loaded(database, tmp_path):
    load_table(database, tmp_path, "ecb", ECB)
    day = date(2024, 10, 1)
    with database.reading(OPERATOR) as work, pytest.raises(NoRate):
        rate(work, "QAR", "PHP", day)
    shipped_pegs = shipped_table("pegs")
    assert shipped_pegs is not None
    load_table(database, tmp_path, "pegs", shipped_pegs.read_text(encoding="utf-8"))
    with database.reading(OPERATOR) as work:
        found = rate(work, "QAR", "PHP", day)
    assert found.factor == Fraction("62.45") / Fraction("1.1086") / Fraction("3.64")
    assert [each.kind for each in found.rows] == [RateKind.PEG, RateKind.DAY, RateKind.DAY]
    assert "World Bank" in (found.rows[0].basis or "")


def test_a_peg_without_a_text_that_says_so_is_turned_away(tmp_path):
    path = tmp_path / "pegs.csv"
    path.write_text("one,currency,rate,from,until,source\nUSD,SAR,3.75,2018-01-01,,\n")
    (found,) = read(path, load_layout("pegs"), TODAY)
    assert isinstance(found, Reject)


def test_every_shipped_layout_can_be_read():
    assert shipped() == ["ecb", "fred", "pegs", "world-bank"]
    assert {load_layout(name).source.key for name in shipped()} == set(shipped())
    with pytest.raises(FaultyLayout, match="There is no layout 'imf'"):
        load_layout("imf")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('column = "Date"', 'column = "Date"\nacross = "(?P<value>x)"'), "either 'column' or"),
        (('one = "EUR"', ""), "either 'one' or 'one_column'"),
        (("[source]", "[strange]\n[source]"), "strange"),
    ],
)
def test_a_faulty_layout_is_told_plainly(tmp_path, change, why):
    own = tmp_path / "own.toml"
    text = (FOLDER / "ecb.toml").read_text(encoding="utf-8")
    own.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(FaultyLayout, match=why):
        load_layout(str(own))


@real
def test_the_real_tables_are_read_without_a_reject():
    counts = {}
    for name, file in TABLES.items():
        found = list(read(REAL / file, load_layout(name), TODAY))
        assert not [each for each in found if isinstance(each, Reject)], name
        counts[name] = len(found)
    assert counts == {"world-bank": 5_764, "ecb": 198_271, "fred": 962}


@real
def test_the_three_sources_agree_so_that_no_direction_is_wrong(database, tmp_path):
    with gzip.open(REAL / TABLES["ecb"], "rt", encoding="utf-8") as lines:
        header, *rest = lines.read().splitlines()
    days = [line for line in rest if line.startswith(("2016-07-01", "2025-07-01"))]
    load_table(database, tmp_path, "ecb", "\n".join([header, *days]))
    for name in ("world-bank", "fred"):
        done = load_table(database, tmp_path, name, (REAL / TABLES[name]).read_text("utf-8-sig"))
        assert done.rejected == 0
    with database.reading(OPERATOR) as work:
        for code in ("AUD", "EUR", "NZD", "INR", "JPY", "PHP", "THB"):
            daily = of(work, code, "USD", date(2016, 7, 1))
            yearly = of(work, code, "USD", date(2016, 2, 1))
            assert abs(daily / yearly - 1) < Fraction(1, 5), code
        for code in ("AUD", "EUR", "NZD"):
            daily = of(work, code, "USD", date(2025, 7, 1))
            yearly = of(work, code, "USD", date(2025, 2, 1))
            assert abs(daily / yearly - 1) < Fraction(1, 5), code


@real
def test_a_rate_between_origin_and_gulf_comes_from_one_table(database, tmp_path):
    table = (REAL / TABLES["world-bank"]).read_text("utf-8-sig")
    load_table(database, tmp_path, "world-bank", table)
    with database.reading(OPERATOR) as work:
        found = rate(work, "QAR", "NPR", date(2015, 5, 5))
    assert found.factor == Fraction("102.405134331356") / Fraction("3.64")
    assert {each.source for each in found.rows} == {"world-bank"}


def _known(one: str, other: str, of_it: str, source: str = "x") -> Known:
    day = date(2024, 10, 1)
    return Known(new_id(), source, 1, RateKind.DAY, one, other, of_it, day, day, None)


CODES = st.sampled_from(("USD", "EUR", "PHP", "QAR", "NPR", "INR"))
NUMBERS = st.decimals(min_value="0.0001", max_value="99999", places=4, allow_nan=False).map(str)


@given(rates=st.dictionaries(st.tuples(CODES, CODES), NUMBERS, max_size=9), frm=CODES, to=CODES)
def test_there_and_back_again_is_nothing(rates, frm, to):
    known = [_known(one, other, of_it) for (one, other), of_it in rates.items() if one != other]
    there = crossed(frm, to, date(2024, 10, 1), known)
    back = crossed(to, frm, date(2024, 10, 1), known)
    assert (there is None) == (back is None)
    if there is not None and len(there.rows) == 1:
        assert there.factor * crossed(to, frm, date(2024, 10, 1), there.rows).factor == 1


@given(rates=st.dictionaries(st.tuples(CODES, CODES), NUMBERS, max_size=9), frm=CODES, to=CODES)
def test_what_a_second_source_says_changes_no_answer_of_the_first(rates, frm, to):
    known = [_known(one, other, of_it) for (one, other), of_it in rates.items() if one != other]
    beside = [_known("USD", "PHP", "1"), _known("EUR", "PHP", "1")]
    more = [*known, *(Known(**{**_fields(e), "source": "y", "rank": 9}) for e in beside)]
    day = date(2024, 10, 1)
    first = crossed(frm, to, day, known)
    if first is not None:
        found = crossed(frm, to, day, more)
        assert found is not None
        assert found.factor == first.factor


def _fields(known: Known) -> dict[str, object]:
    return {name: getattr(known, name) for name in Known.__slots__}


def test_anybody_reads_what_is_loaded(world: World, tmp_path):
    load_table(world.database, tmp_path, "ecb", ECB)
    client: TestClient = world.client()
    (source,) = client.get("/v1/exchange-rates").json()["items"]
    assert source["source"] == "ecb"
    assert (source["first_day"], source["last_day"]) == ("2024-10-01", "2024-10-04")
    assert source["currencies"] == ["EUR", "JPY", "PHP", "USD"]
    assert source["licence"] == "Free to use where the source is named"
    assert client.head("/v1/exchange-rates").status_code == 200


def test_anybody_reads_the_rate_of_a_day(world: World, tmp_path):
    load_table(world.database, tmp_path, "ecb", ECB)
    client = world.client()
    said = client.get("/v1/exchange-rates/EUR/PHP?on=2024-10-02").json()
    assert (said["rate"], said["about"]) == ("1249/20", "62.45")
    missing = client.get("/v1/exchange-rates/EUR/PHP?on=2020-01-01")
    assert missing.status_code == 422
    assert missing.json()["day"] == "2020-01-01"
    assert client.get("/v1/exchange-rates/EUR/ZZZ?on=2024-10-02").status_code == 422

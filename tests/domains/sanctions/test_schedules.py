"""Schedules of sanctions as data: what a file can hold, what is refused, what is shipped."""

from datetime import date
from pathlib import Path

import pytest

from app.domains.sanctions.engine.documents import Schedule
from app.domains.sanctions.engine.schedules import (
    FOLDER,
    of_body,
    read_schedules,
    shipped,
    versions,
)
from app.domains.sanctions.errors import FaultySchedule
from app.domains.sanctions.types import Gravity
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.standards.types.words import Confidence
from app.domains.violations.types import Body, Offence

VERSION = """
key = "here"
version = "{version}"
title = "Law of {version}"
body = "authority"
jurisdiction = "XA"
begins = {begins}
{ends}
days = "draft"
source = "invented"

[procedure]
look_back = "3y"
counted_by = "class"
count_is = "conduct"
appeal_days = 15
heard_by = "minister"
provisional = "90d"
confidence = "draft"
source = "invented"

[[ladder]]
key = "L-ONE"
source = "invented"
confidence = "draft"
step = [
  {{ number = 1, kind = "licence_suspension", least = "2m", most = "6m" }},
  {{ number = {second}, kind = "licence_suspension", least = "{least}", most = "1y" }},
]

[[offence]]
code = "XA-A-01"
says = "charging"
breach = "{breach}"
gravity = "less_serious"
ladder = "{ladder}"
source = "invented"
confidence = "draft"
"""


def a_version(folder: Path, name: str = "one", **values: str) -> Path:
    said = {
        "version": "1",
        "begins": "2020-01-01",
        "ends": "",
        "second": "2",
        "least": "6m1d",
        "breach": "fee_charging",
        "ladder": "L-ONE",
        **values,
    }
    path = folder / f"{name}.toml"
    path.write_text(VERSION.format(**said), encoding="utf-8")
    return path


def faults(folder: Path) -> str:
    with pytest.raises(FaultySchedule) as refused:
        read_schedules(folder)
    return " ".join(each.detail for each in refused.value.faults)


def test_a_file_that_says_what_it_must_is_read(tmp_path: Path):
    a_version(tmp_path)
    [found] = read_schedules(tmp_path)
    assert [step.least for step in found.ladder[0].step] == [Span(2), Span(6, 1)]


def test_an_unknown_class_of_offence_is_named(tmp_path: Path):
    a_version(tmp_path, breach="bad_manners")
    assert "'bad_manners'" not in faults(tmp_path)
    assert "fee_charging" in faults(tmp_path)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"second": "3"}, "count from 1 without a gap"),
        ({"least": "7m"}, "lies a gap"),
        ({"least": "1m"}, "lies a gap"),
        ({"least": "2y"}, "'most' is shorter"),
        ({"least": "soon"}, "no length"),
        ({"ladder": "L-TWO"}, "there is no ladder L-TWO"),
        ({"ends": "ends = 2019-01-01"}, "not after"),
    ],
)
def test_a_gap_in_a_ladder_and_what_leads_nowhere_are_refused(
    tmp_path: Path, values: dict[str, str], said: str
):
    a_version(tmp_path, **values)
    assert said in faults(tmp_path)


def test_two_versions_on_one_day_are_refused(tmp_path: Path):
    a_version(tmp_path)
    a_version(tmp_path, "two", version="2", begins="2021-01-01")
    assert "both law on 2021-01-01" in faults(tmp_path)


def test_the_same_version_twice_is_refused(tmp_path: Path):
    a_version(tmp_path, ends="ends = 2021-01-01")
    a_version(tmp_path, "two", begins="2021-01-01")
    assert "twice" in faults(tmp_path)


def test_versions_one_after_another_are_read(tmp_path: Path):
    a_version(tmp_path, ends="ends = 2021-01-01")
    a_version(tmp_path, "two", version="2", begins="2021-01-01")
    assert [each.version for each in read_schedules(tmp_path)] == ["1", "2"]


def test_what_is_no_toml_is_refused(tmp_path: Path):
    (tmp_path / "one.toml").write_text("key = ", encoding="utf-8")
    assert "no TOML" in faults(tmp_path)


def test_a_version_begins_from_another_and_says_what_differs(tmp_path: Path):
    a_version(tmp_path, ends="ends = 2021-01-01")
    (tmp_path / "two.toml").write_text(
        'based_on = "one"\nversion = "2"\nbegins = 2021-01-01\n', encoding="utf-8"
    )
    [_, later] = read_schedules(tmp_path)
    assert later.row("XA-A-01") is not None
    assert later.ends is None


def test_a_version_that_begins_from_none_is_refused(tmp_path: Path):
    (tmp_path / "two.toml").write_text('based_on = "one"\nversion = "2"\n', encoding="utf-8")
    assert "There is no file one" in faults(tmp_path)


def test_v3_a_schedule_of_the_scheme_decides_about_no_licence(tmp_path: Path):
    text = (FOLDER / "scheme-1.toml").read_text("utf-8")
    (tmp_path / "one.toml").write_text(
        text.replace('"certificate_withdrawal" }', '"licence_cancellation" }'), encoding="utf-8"
    )
    assert "not competent for licence_cancellation" in faults(tmp_path)


def test_v3_a_schedule_of_an_authority_names_its_place(tmp_path: Path):
    path = a_version(tmp_path)
    path.write_text(path.read_text("utf-8").replace('jurisdiction = "XA"', ""), encoding="utf-8")
    assert "names its jurisdiction" in faults(tmp_path)


def test_every_offence_of_the_facts_page_is_shipped_with_how_sure_it_is():
    [*_, of_2016, of_2023] = versions("ph-overseas")
    rows = {each.code: each for each in of_2016.offence}
    serious = [f"PH-S-{n:02d}" for n in range(1, 16)]
    less = [f"PH-L-{n:02d}" for n in range(1, 20)]
    light = [f"PH-T-{n:02d}" for n in range(1, 6)]
    assert sorted(rows) == sorted([*serious, *less, *light])
    assert rows["PH-L-05"].confidence is Confidence.SEEN
    assert rows["PH-L-09"].confidence is Confidence.GENERAL
    assert all(each.article is None for each in of_2016.offence)
    assert rows["PH-S-08"].gravity is Gravity.LESS_SERIOUS
    later = of_2023.row("PH-S-08")
    assert later is not None
    assert later.gravity is Gravity.SERIOUS


def test_the_ladders_are_those_that_were_read():
    [*_, schedule] = versions("ph-overseas")
    steps = [
        (each.kind, str(each.least), str(each.most)) for each in schedule.ladder_of("L-LESS").step
    ]
    assert steps == [
        (SanctionKind.LICENCE_SUSPENSION, "2m", "6m"),
        (SanctionKind.LICENCE_SUSPENSION, "6m1d", "12m"),
        (SanctionKind.LICENCE_SUSPENSION, "12m1d", "24m"),
        (SanctionKind.LICENCE_CANCELLATION, "None", "None"),
    ]
    [only] = schedule.ladder_of("L-SER").step
    assert only.kind is SanctionKind.LICENCE_CANCELLATION


def test_all_values_of_the_scheme_are_drafts_and_every_class_has_a_row():
    [scheme] = of_body(Body.SCHEME, None)
    assert {each.confidence for each in scheme.offence} == {Confidence.DRAFT}
    late = {each.late_days: scheme.ladder_of(each.ladder or "") for each in scheme.offence}
    assert late[30].step[0].kind is SanctionKind.WARNING
    assert late[90].step[0].kind is SanctionKind.CERTIFICATE_SUSPENSION
    known = {each.breach for each in scheme.offence}
    of_authorities = {
        *(Offence.RECRUITMENT_ELSEWHERE, Offence.UNPROCESSED_DEPLOYMENT, Offence.LICENCE_LENT),
        *(Offence.OWNERSHIP, Offence.ADVERTISING, Offence.NO_ORIENTATION, Offence.INDUCEMENT),
    }
    assert set(Offence) - known == of_authorities


def test_a_schedule_is_law_from_its_first_day_and_not_on_the_day_it_ends():
    [*_, of_2016, _] = versions("ph-overseas")
    assert isinstance(of_2016, Schedule)
    assert of_2016.holds(date(2023, 6, 8))
    assert not of_2016.holds(date(2023, 6, 9))
    assert not any(each.holds(date(2010, 1, 1)) for each in shipped() if each.key != "scheme")


@pytest.mark.parametrize(
    ("text", "found"), [("6m1d", Span(6, 1)), ("1y", Span(12)), ("90d", Span(0, 90))]
)
def test_a_length_is_read_as_a_law_writes_it(text: str, found: Span):
    assert Span.read(text) == found


@pytest.mark.parametrize("text", ["", "m", "6", "1d2", "-1m", "1w", "0m", "٣m"])
def test_what_is_no_length_is_refused(text: str):
    with pytest.raises(ValueError, match="is no length"):
        Span.read(text)


def test_a_length_ends_on_a_day_of_the_calendar():
    assert Span(6, 1).after(date(2026, 8, 31)) == date(2027, 3, 1)

"""A profile says all that is needed, and is refused with the place where it does not."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from app.domains.imports.engine.profile import FOLDER, _fields_of, load_profile, shipped
from app.domains.imports.errors import ProfileProblem
from app.domains.imports.types import ListPurpose, RecordKind
from tests.domains.imports.engine.sample_list import SOURCE, profile, with_field

ENFORCEMENT = {
    *("us-whd-construction", "us-dol-h2-debarments", "us-dol-h2a-debarment-table"),
    *("us-dol-h2b-debarment-table", "us-nysdol-debarments", "jp-mhlw-violations", "br-lista-suja"),
}
NAMES = {
    *("ph-dmw", "bd-bmet", "bd-dos", "my-jtksm", "jm-mlss"),
    *("us-dol-h2b-recruiters", "gb-sponsors-2015", "gb-sponsors-2026", "nl-ind"),
    *ENFORCEMENT,
}
EMPLOYERS = {"gb-sponsors-2015", "gb-sponsors-2026", "nl-ind", *ENFORCEMENT}


def test_a_profile_is_shipped_for_every_list_that_was_promised():
    assert set(shipped()) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_shipped_profile_says_whose_list_it_is_and_on_what_terms(name):
    found = load_profile(name)
    assert found.name == name
    assert found.source.zone.key == found.source.time_zone
    assert found.source.data_licence
    assert found.source.attribution
    assert found.source.record is (
        RecordKind.EMPLOYER if name in EMPLOYERS else RecordKind.INTERMEDIARY
    )
    assert 0 < found.rejects_limit < 1


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_shipped_profile_says_where_its_age_limit_comes_from(name):
    lines = (FOLDER / f"{name}.toml").read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("stale_after_days"))
    assert "setting" in lines[place - 1].casefold()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_shipped_profile_reads_telephones_and_mail_addresses_as_contacts_alone(name):
    found = load_profile(name)
    kept = {slots.value.field for slots in found.contacts}
    others = {field.column for key, field in found.fields.items() if key not in kept}
    assert others & {"phone", "email", "contact", "website", "PERSON_REF"} == set()
    without = found.model_copy(update={"contacts": ()})
    assert kept & _fields_of(without) == set()


def test_one_register_reads_the_same_in_all_its_profiles():
    sources: dict[str, Any] = {}
    for name in NAMES:
        source = load_profile(name).source
        assert sources.setdefault(source.key, source) == source


def test_a_profile_of_ones_own_is_read_by_its_path(tmp_path):
    path = tmp_path / "my-own.toml"
    path.write_bytes((FOLDER / "ph-dmw.toml").read_bytes())
    assert load_profile(str(path)).name == "my-own"


@pytest.mark.parametrize("name", ["xx-none", "../ph-dmw", "ph-dmw/../ph-dmw", "", "none.toml"])
def test_a_profile_that_is_not_there_is_answered_with_those_that_are(name):
    with pytest.raises(ProfileProblem, match="These are shipped: bd-bmet, bd-dos, br-"):
        load_profile(name)


def written(folder: Path, text: str) -> str:
    path = folder / "my-own.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("raw", [b"country = {\n", b"title = '\xff'"], ids=["cut off", "latin-1"])
def test_a_profile_that_is_no_toml_is_refused_by_its_name(tmp_path, raw):
    path = tmp_path / "my-own.toml"
    path.write_bytes(raw)
    with pytest.raises(ProfileProblem, match=r"my-own\.toml is no TOML in UTF-8: "):
        load_profile(str(path))


def test_every_fault_of_a_profile_is_named_by_its_place(tmp_path):
    text = (FOLDER / "jm-mlss.toml").read_text(encoding="utf-8")
    faulty = text.replace("stale_after_days = 365", "stale_after_days = 0").replace(
        "[fields.status]\n", "[fields.status]\nspilt = ','\n"
    )
    with pytest.raises(ProfileProblem) as told:
        load_profile(written(tmp_path, faulty))
    assert "source.stale_after_days: " in told.value.detail
    assert "fields.status.spilt: " in told.value.detail


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"subject_identity": []}, "at least 1"),
        ({"subject_identity": ["number|nmae"]}, "no such field: nmae"),
        ({"listing_identity": ["place"]}, "no such field: place"),
        ({"names": [{"kind": "legal", "name": {"field": "title"}}]}, "no such field: title"),
        ({"names": []}, "at least 1"),
        ({"country": {}}, "say either 'field' or 'is'"),
        ({"country": {"field": "name", "is": "PH"}}, "say either 'field' or 'is'"),
        ({"licences": [{"kind": {"is": "x"}}]}, "say either 'status_word' or 'status'"),
        ({"statuses": {"Valid": "fine"}}, "statuses.Valid"),
        ({"layout": {"encoding": "utf-9"}}, "utf-9 is no encoding"),
        ({"layout": {"rejects_limit": 2}}, "less than or equal to 1"),
        ({"layout": {"date_in_name": r"\d+"}}, "a group named 'value'"),
        ({"source": {**SOURCE, "time_zone": "Mars/Olympus"}}, "is no time zone"),
        ({"source": {**SOURCE, "key": "Not A Slug"}}, "should match pattern"),
        ({"source": {**SOURCE, "record": "bank"}}, "'intermediary' or 'employer'"),
    ],
)
def test_a_profile_that_does_not_fit_together_is_refused(parts, fault):
    with pytest.raises(ValidationError, match=fault):
        profile(**parts)


@pytest.mark.parametrize(
    ("says", "fault"),
    [
        ({"match": r"(\d+)"}, "a group named 'value'"),
        ({"match": r"(?P<value>["}, "no pattern"),
        ({"remove": "("}, "no pattern"),
        ({"values": {"a": "b"}, "dates": ["%Y"]}, "either 'values' or 'dates'"),
        ({"dates": ["%Y"], "others": "keep"}, "cannot be kept"),
        ({"pad": 0}, "greater than or equal to 1"),
    ],
)
def test_a_field_that_does_not_fit_together_is_refused(says, fault):
    with pytest.raises(ValidationError, match=fault):
        with_field("number", **says)


def test_v4_every_list_of_enforcement_says_so_and_no_other_does():
    said = {name for name in NAMES if load_profile(name).source.purpose is ListPurpose.ENFORCEMENT}
    assert said == ENFORCEMENT


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"class": [{"is": "theft"}]}, "no OffenceClass: theft"),
        ({"until_by": {"is": "some day"}}, "no ListedUntil: some day"),
        ({"amount": {"field": "name"}}, "an amount needs its currency"),
        ({"currency": "USD"}, "an amount needs its currency"),
        ({"published_for_days": 0}, "published_for_days"),
        ({"class": []}, "class"),
        ({"ground": {"is": "x"}}, "ground"),
    ],
)
def test_an_act_of_enforcement_that_a_profile_says_wrongly_is_refused(change, fault):
    act = {"class": [{"is": "other"}], **change}
    with pytest.raises(ValidationError) as refused:
        profile(source={**SOURCE, "purpose": "enforcement"}, enforcement=[act])
    assert fault in str(refused.value)


@pytest.mark.parametrize(
    ("purpose", "acts"),
    [("register", [{"class": {"is": "other"}}]), ("enforcement", [])],
)
def test_v4_a_list_states_enforcement_if_it_is_one_of_enforcement_and_else_not(purpose, acts):
    with pytest.raises(ValidationError, match="states enforcement if its purpose is"):
        profile(source={**SOURCE, "purpose": purpose}, enforcement=acts)

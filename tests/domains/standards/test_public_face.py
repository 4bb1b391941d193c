"""The public face of a scheme and its standard, read as anyone would (C9)."""

import hashlib
from datetime import date

import pytest
import rfc8785

from tests.make import statements

SOURCED = {"source", "confidence"}


def _sourced(value):
    """Find everything that names a source, wherever it stands."""
    if isinstance(value, dict):
        if value.keys() >= SOURCED:
            yield value
        for each in value.values():
            yield from _sourced(each)
    elif isinstance(value, list):
        for each in value:
            yield from _sourced(each)


def test_c9_anyone_reads_which_schemes_there_are(face):
    answer = face.get("/v1/schemes")

    body = answer.json()
    assert [each["key"] for each in body["items"]] == ["crg-1", "ers-1", "nrs-1"]
    assert body["items"][1]["certifies"].startswith("That an accredited audit body found")
    assert face.get(body["items"][1]["url"]).status_code == 200


@pytest.mark.parametrize("key", ["ers-1", "nrs-1", "crg-1"])
def test_c9_a_scheme_tells_all_that_the_public_may_ask(face, key):
    said = face.get(f"/v1/schemes/{key}").json()

    assert said["certifies"]
    assert all(step["text"] and step["who"] for step in said["steps"])
    known = {each["key"] for each in said["limits"]}
    assert {step["limit"] for step in said["steps"] if step["limit"]} <= known
    assert any(step["limit"] for step in said["steps"])
    assert said["fees"]
    assert said["languages"] == ["en"]
    assert [each["title"] for each in said["bodies"] if each["decides"]]
    assert [each["title"] for each in said["bodies"] if each["hears_appeals"]]
    for part in ("appeals", "complaints", "impartiality", "mark", "contact", "agreement"):
        assert said[part], part


@pytest.mark.parametrize("key", ["ers-1", "nrs-1", "crg-1"])
def test_c9_every_figure_of_a_scheme_says_how_sure_it_is(face, key):
    said = face.get(f"/v1/schemes/{key}").json()

    figures = list(_sourced(said))
    assert {each["confidence"] for each in figures} <= {"seen", "general", "draft"}
    assert all(each["source"] for each in figures)
    for each in said["limits"]:
        assert each.keys() >= SOURCED
    counted = said["confidence"]
    assert counted["seen"] + counted["general"] + counted["draft"] == len(figures)
    assert "can be set by whoever runs the scheme" in counted["notice"]


@pytest.mark.parametrize("standard", ["ers", "nrs", "crg"])
def test_c9_each_indicator_has_guidance_and_evidence_that_does_and_does_not_do(face, standard):
    said = face.get(f"/v1/standards/{standard}/editions/1.0").json()

    indicators = [
        indicator
        for principle in said["principles"]
        for criterion in principle["criteria"]
        for indicator in criterion["indicators"]
    ]
    assert indicators
    for each in indicators:
        assert each["check"]
        assert each["guidance"]
        assert each["does"]
        assert each["does_not"]
        assert each["evidence"]
        assert "{" not in str([each["check"], each["guidance"], each["does"]])


def test_c9_a_criterion_is_read_with_its_principle_and_the_evidence_asked_for(face):
    said = face.get("/v1/standards/ers/editions/1.0/criteria/1.1").json()

    assert said["principle"]["code"] == "1"
    assert said["grade"] == "critical"
    assert {"policy", "interviews"} <= {each["code"] for each in said["asks_for"]}
    assert {each["by"] for each in said["asks_for"]} == {"applicant", "auditor"}
    assert "not checked" in said["notice"]
    seen = face.get("/v1/standards/ers/editions/1.0/criteria/A.1").json()
    assert (seen["official_ref"], seen["notice"]) == ("A.1", None)


def test_the_agreements_digest_is_that_of_its_text(face):
    agreement = face.get("/v1/schemes/ers-1").json()["agreement"]

    digest = agreement.pop("digest")
    assert hashlib.sha256(rfc8785.dumps(agreement)).hexdigest() == digest
    [consent] = [each for each in agreement["clauses"] if each["code"] == "publication"]
    assert "certificate_number" in consent["consents_to"]


def test_the_decision_rule_is_public_as_data(face):
    rule = face.get("/v1/schemes/nrs-1").json()["rule"]

    assert rule["logic"] == "failure_points"
    assert [(each["at_least"], each["outcome"]) for each in rule["bands"]] == [
        (0, "grant"),
        (1, "grant_with_conditions"),
        (30, "refuse"),
    ]


def test_the_editions_say_under_which_one_may_apply_today(face, load, small, clock):
    load(small())
    load(
        small(
            "2",
            ("a",),
            "2026-12-01",
            'replaces = "1"\ntransition_until = 2027-01-31\n'
            'successions = [{ criterion = "a", how = "joined", replaces = ["a", "b"],'
            ' reason = "One." }]',
        )
    )

    def read():
        items = face.get("/v1/standards/small/editions").json()["items"]
        return {each["version"]: (each["current"], each["open_for_applications"]) for each in items}

    assert read() == {"2": (False, False), "1": (True, True)}
    clock.at = clock.at.replace(month=12, day=1)
    assert read() == {"2": (True, True), "1": (False, True)}
    clock.at = clock.at.replace(year=2027, month=2)
    assert read() == {"2": (True, True), "1": (False, False)}
    criterion = face.get("/v1/standards/small/editions/2/criteria/a").json()
    assert criterion["replaced"] == {
        "version": "1",
        "how": "joined",
        "criteria": ["a", "b"],
        "reason": "One.",
    }


def test_a_scheme_of_ones_own_sets_figures_and_rules_for_itself(face, load, change):
    figure = (
        '\n[[figures]]\nindicator = "A.1.P"\nkey = "review"\nvalue = 6\n'
        'source = "Ministry of Labour"\nconfidence = "seen"\n'
    )
    changes = (
        (
            'version = "1.0"\ntitle = "Certification of',
            'version = "1.0-mu"\ntitle = "Certification of',
        ),
        ("in_force_from = 2026-11-01", "in_force_from = 2026-11-20"),
        ("amount = 10\n", "amount = 15\n"),
    )
    load(change("ers-1-scheme.toml", *changes, also=figure))

    scheme = face.get("/v1/schemes/ers-1").json()
    plain = face.get("/v1/standards/ers/editions/1.0/criteria/A.1").json()
    own = face.get("/v1/standards/ers/editions/1.0/criteria/A.1?scheme=ers-1").json()

    assert [each["version"] for each in scheme["versions"]] == ["1.0-mu", "1.0"]
    assert face.get("/v1/schemes/ers-1?version=1.0").json()["limits"][0]["amount"] == 10
    assert "within the last 12 months" in plain["indicators"][0]["check"]
    assert "within the last 6 months" in own["indicators"][0]["check"]
    assert own["indicators"][0]["figures"][0]["source"] == "Ministry of Labour"
    assert own["figures_of"] == "ers-1"


def test_mappings_are_read_from_either_side(face):
    [there] = face.get("/v1/mappings?from=ers&to=nrs").json()["items"]
    [back] = face.get("/v1/mappings?from=nrs").json()["items"]

    def relations(mapping):
        return {(each["from"], each["to"]): each["relation"] for each in mapping["pairs"]}

    assert relations(there)["1.1", "7.1"] == "superset"
    assert relations(back)["7.1", "1.1"] == "subset"
    assert all(each["reason"] for each in there["pairs"])
    assert {each["carries"] for each in there["pairs"] if each["relation"] == "overlaps"} == {False}
    assert (back["from_standard"], back["to_standard"]) == ("nrs", "ers")
    assert face.get("/v1/mappings?to=ers").json()["items"] == [back]
    assert face.get("/v1/mappings?from=crg").json()["items"] == []


@pytest.mark.parametrize(
    "path",
    [
        "/v1/schemes/none",
        "/v1/schemes/ers-1?version=9",
        "/v1/standards/none/editions",
        "/v1/standards/ers/editions/9",
        "/v1/standards/ers/editions/1.0?scheme=none",
        "/v1/standards/ers/editions/1.0/criteria/Z.9",
    ],
)
def test_what_there_is_not_is_told(face, path):
    answer = face.get(path)

    assert answer.status_code == 404
    assert answer.json()["type"].endswith("/problems/not-found")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/schemes?limit=0",
        "/v1/schemes?cursor=x",
        "/v1/schemes/ERS",
        "/v1/schemes/ers-1?language=%00",
        "/v1/schemes/ers-1?language=not%20a%20tag",
        "/v1/standards/ers/editions/1.0?colour=red",
        "/v1/mappings?from=ERS",
    ],
)
def test_bad_input_is_told_with_its_place(face, path):
    answer = face.get(path)

    assert answer.status_code == 422
    assert answer.json()["type"].endswith(("/bad-input", "/bad-cursor"))


def test_a_draft_is_not_public(face, load, small):
    load(small(), as_draft=True)

    assert face.get("/v1/standards/small/editions").status_code == 404
    assert face.get("/v1/standards/small/editions/1").status_code == 404


def test_the_same_bytes_are_not_sent_twice(face):
    path = "/v1/standards/ers/editions/1.0"
    first = face.get(path)

    again = face.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Cache-Control"] == "public, max-age=60"
    assert first.headers["Vary"] == "Accept-Language"
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    assert face.head(path).headers["ETag"] == first.headers["ETag"]


def test_lists_go_on_page_by_page(face):
    first = face.get("/v1/schemes?limit=2").json()
    rest = face.get("/v1/schemes", params={"limit": 2, "cursor": first["next_cursor"]}).json()

    assert [each["key"] for each in first["items"] + rest["items"]] == ["crg-1", "ers-1", "nrs-1"]
    assert rest["next_cursor"] is None


def test_a_list_asks_as_often_whatever_its_length(face, load, small, database):
    load(small())

    def asked(path: str) -> int:
        face.get(path)
        with statements(database) as said:
            face.get(path)
        return len(said)

    assert asked("/v1/schemes?limit=1") == asked("/v1/schemes?limit=3")
    one = asked("/v1/standards/small/editions")
    load(
        small(
            "2",
            ("a", "b"),
            "2026-11-24",
            'replaces = "1"\ntransition_until = 2027-01-31\nsuccessions = ['
            '{ criterion = "a", how = "same", replaces = ["a"], reason = "Same." },'
            '{ criterion = "b", how = "same", replaces = ["b"], reason = "Same." }]',
        )
    )
    assert asked("/v1/standards/small/editions") == one


def test_l9_an_instance_that_is_not_live_says_so_in_each_answer(face, world):
    kind = world.settings.instance.value
    for path in (
        "/v1/schemes",
        "/v1/schemes/ers-1",
        "/v1/standards/ers/editions",
        "/v1/standards/ers/editions/1.0",
        "/v1/standards/ers/editions/1.0/criteria/A.1",
        "/v1/mappings",
    ):
        answer = face.get(path)
        assert answer.json()["instance"] == kind != "live"
        assert answer.headers["Vouch-Instance"] == kind


def test_days_and_numbers_are_written_as_the_contract_says(face):
    said = face.get("/v1/standards/crg/editions/1.0").json()

    assert date.fromisoformat(said["published_on"]) == date(2026, 11, 1)
    assert said["principles"][0]["weight"]["value"] == "12"

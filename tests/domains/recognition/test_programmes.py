"""Programmes: data that says how sure it is, checked whole, loaded once, never changed."""

from copy import deepcopy

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.recognition.engine.checking import faults
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.measures import MEASURES
from app.domains.recognition.engine.texts import canonical, digest_of, read_file, terms_of
from app.domains.recognition.engine.texts import shipped_files as shipped
from app.domains.recognition.errors import FaultyProgramme
from app.domains.recognition.queries.measuring import GATHER
from app.domains.recognition.service.loading import load_shipped
from app.domains.recognition.types.programmes import MeasureKey
from tests.evaluating import DEMERIT, DRAFT, MERIT, Contest, criterion
from tests.people import key

PROGRAMMES = "/v1/recognition/programmes"


@pytest.fixture
def contest(world, clock) -> Contest:
    return Contest(world, clock)


def told(**more: object) -> list[tuple[str, str]]:
    """Return the faults of the programme with something else in it."""
    found = faults(Programme.model_validate({**deepcopy(MERIT), **more}))
    return [(each.pointer, each.detail) for each in found]


def one(measure: str = "workers_deployed", *steps: tuple[float, float]) -> list[dict]:
    """Return a list of one criterion of the whole weight."""
    return [criterion("all", 100, measure, *(steps or ((0, 0), (1, 100))))]


def test_every_measure_has_a_reader_and_says_what_it_counts():
    assert set(MEASURES) == set(GATHER) == set(MeasureKey)


def test_weights_that_do_not_add_up_say_what_they_add_up_to():
    light = [*MERIT["criterion"][:1], criterion("other", 35, "trainings", (0, 0), (1, 35))]
    assert told(criterion=light) == [
        ("/criterion", "The weights add up to 95, and must add up to 100.")
    ]


def test_an_unknown_measure_lists_the_known_ones():
    [(pointer, said)] = told(criterion=one("luck"))
    assert pointer == "/criterion/0/measure"
    assert said.startswith("There is no measure luck. Known are: certificate_share, ")


def test_a_period_that_ends_before_it_starts_is_a_fault():
    [(pointer, said)] = told(period_from="2027-01-01", period_until="2026-12-31")
    assert pointer == "/period_until"
    assert "2026-12-31, before it starts on 2027-01-01" in said


def test_thresholds_rise_and_points_go_one_way_up_to_the_weight():
    falls = told(criterion=one("trainings", (1, 0), (1, 100)))
    assert falls == [("/criterion/0/steps/1/at", "The thresholds do not rise: 1 comes after 1.")]
    both = told(criterion=one("trainings", (0, 0), (1, 100), (2, 50)))
    assert both[0][0] == "/criterion/0/steps"
    low = told(criterion=one("trainings", (0, 0), (1, 90)))
    assert low == [("/criterion/0/steps", "The most points of a step are 90; the weight is 100.")]


@pytest.mark.parametrize("measure", ["pending_complainants", "licence_sanctions_and_reversed"])
def test_e1_what_is_not_final_counts_only_where_the_programme_names_the_law(measure):
    asked = one(measure, (0, 100), (1, 0))
    [(pointer, said)] = told(criterion=asked)
    assert pointer == "/criterion/0/measure"
    assert "say under 'because' which law" in said
    assert told(criterion=asked, because={measure: "Circular 3 counts it."}) == []


def test_awards_name_awards_that_there_are_and_do_what_their_kind_does():
    award = {"key": "gold", "title": "Gold", "rank": 1}
    earlier = {**award, "earlier": [{"any_of": ["platin"], "times": 2, **DRAFT}]}
    assert told(award=[earlier])[0][0] == "/award/0/earlier/0/any_of"
    among = {**award, "among_current": {"award": "gold", **DRAFT}}
    assert told(award=[among])[0][0] == "/award/0/among_current/award"
    assert told(award=[{**award, "adverse": True}])[0][0] == "/award/0/adverse"
    assert told(award=[award, award])[0] == ("/award", "gold stands there 2 times.")
    strange = Programme.model_validate(
        {**DEMERIT, "tariff": [{"offence": "sloth", "points": 1, **DRAFT}]}
    )
    assert "Known are: abandonment, " in faults(strange)[0].detail


def test_a_gate_has_a_bound_that_can_be_passed():
    gate = {"key": "g", "title": "g", "measure": "trainings", **DRAFT}
    gate["key"] = "gate"
    assert "a gate without a bound is none" in told(gate=[gate])[0][1]
    assert told(gate=[{**gate, "least": 3, "most": 2}])[0][0] == "/gate/0/most"


def test_what_is_kept_of_a_programme_says_the_same_again():
    for path in shipped():
        said = read_file(path)
        again = terms_of(canonical(said))
        assert again == said.terms
        assert digest_of(canonical(said)) == digest_of(canonical(said))


def test_the_shipped_programmes_mark_what_no_text_gives():
    merit, demerit = (read_file(each).terms for each in shipped())
    assert sum(each.weight for each in merit.criteria) == 100
    assert {each.backing.confidence for each in merit.criteria} == {"draft"}
    gates = {gate.key: gate for award in merit.awards for gate in award.gates}
    assert {gate.backing.confidence for gate in (*merit.gates, *gates.values())} == {"seen"}
    assert all(gate.backing.source for gate in (*merit.gates, *gates.values()))
    assert str(gates["pending"].bound.most) == "0.01"
    assert {each.backing.confidence for each in demerit.tariff} == {"draft"}
    assert [each.points for each in demerit.awards] == [12, 24]
    assert {each.points_backing.confidence for each in demerit.awards} == {"seen"}


def test_a_file_that_is_no_toml_or_of_another_shape_is_told_with_its_place(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text("key = ", "utf-8")
    with pytest.raises(FaultyProgramme, match=r"x\.toml is at fault"):
        read_file(path)
    path.write_text('key = "x1"\nedition = 0\n', "utf-8")
    with pytest.raises(FaultyProgramme) as refused:
        read_file(path)
    assert "/edition" in {each.pointer for each in refused.value.faults}


def test_anybody_reads_a_programme_and_what_of_it_is_a_draft(contest):
    load_shipped(contest.world.database, "1")
    assert load_shipped(contest.world.database, "2") == []
    listed = contest.world.client().get(PROGRAMMES, params={"limit": 1}).json()
    assert [each["key"] for each in listed["items"]] == ["ph-excellence"]
    assert listed["items"][0]["has_drafts"] is True
    assert "values of our own" in listed["items"][0]["reads"]
    more = contest.world.client().get(PROGRAMMES, params={"cursor": listed["next_cursor"]}).json()
    assert [each["key"] for each in more["items"]] == ["sg-points"]
    answer = contest.world.client().get(f"{PROGRAMMES}/ph-excellence")
    assert answer.headers["cache-control"] == "public, max-age=60"
    read = answer.json()
    assert {each["confidence"] for each in read["criteria"]} == {"draft"}
    assert "values of our own" in read["reads"]
    because = {each["key"]: each["because"] for each in read["measures"]}
    assert "Circular 3 s.2012 counts complainants" in because["pending_complainants"]
    assert because["final_violations"] is None


def test_a_draft_is_marked_wherever_in_the_programme_it_stands(contest):
    sure = {"confidence": "seen"}
    line = {**MERIT["criterion"][0], **sure, "weight": 100, "steps": [{"at": 0, "points": 100}]}
    first, second = ({**each, "points": {"least": 1, **sure}} for each in MERIT["award"])
    second["among_current"] = {"award": first["key"], "confidence": "draft"}
    said = contest.loaded(**sure, criterion=[line], award=[first, second])
    assert said["has_drafts"]
    second["among_current"]["confidence"] = "seen"
    assert not contest.loaded(**sure, edition=2, criterion=[line], award=[first, second])[
        "has_drafts"
    ]


def test_a_version_is_loaded_once_and_never_changes(contest):
    first = contest.loads()
    assert first.status_code == 201
    assert contest.loads().status_code == 200
    changed = contest.loads(title="The award of another harbour")
    assert (changed.status_code, changed.json()["next_edition"]) == (409, 2)
    assert contest.loads(edition=2, title="The award of another harbour").status_code == 201
    read = contest.world.client().get(f"{PROGRAMMES}/harbour-award?edition=1").json()
    assert (read["title"], read["digest"]) == (MERIT["title"], first.json()["digest"])
    assert [each["edition"] for each in read["editions"]] == [2, 1]
    assert contest.loads(DEMERIT, key="harbour-award", edition=3).status_code == 409


def test_a_programme_that_does_not_fit_together_is_told_with_pointers(contest):
    answer = contest.loads(criterion=MERIT["criterion"][:1])
    assert answer.status_code == 422
    assert answer.json()["type"].endswith("/faulty-programme")
    assert answer.json()["errors"] == [
        {
            "pointer": "/programme/criterion",
            "detail": "The weights add up to 60, and must add up to 100.",
        }
    ]
    shape = contest.loads(period_from="soon")
    assert shape.json()["errors"][0]["pointer"] == "/programme/period_from"
    body = {"programme": MERIT, "reason": "We agreed on it."}
    client = contest.world.signed_in(contest.secretary)
    other = client.post(f"{PROGRAMMES}/another/versions", json=body, headers=key())
    assert other.json()["errors"][0]["pointer"] == "/programme/key"
    nul = contest.loads(title="a\0b")
    assert (nul.status_code, nul.json()["errors"][0]["pointer"]) == (422, "/programme/title")


def test_what_is_not_shown_is_in_no_text_of_a_programme_and_no_text_is_of_that_alone(contest):
    turned = {"source": "Gazette\u2066 7", "note": "one line\nand another"}
    assert contest.loads(title="The \u202eaward\u200b", **turned).status_code == 201
    found = contest.world.client().get(f"{PROGRAMMES}/harbour-award").json()
    assert (found["title"], found["source"]) == ("The award", "Gazette 7")
    assert found["note"] == turned["note"]
    # The joiners of several scripts decide how a word is written, and stay.
    written = "\u0915\u094d\u200d\u0937"
    assert contest.loaded(edition=2, title=written)["title"] == written
    answer = contest.loads(edition=3, title="\u202e\u200b")
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/programme/title"]


def test_only_the_secretariat_loads_programmes(contest):
    assert contest.loads(who=contest.firm).status_code == 403
    assert contest.loads(who=contest.judge).status_code == 403
    house = contest.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    assert contest.loads(who=contest.world.member(Role.PARTNER, house)).status_code == 403
    assert contest.world.client().get(f"{PROGRAMMES}/nowhere").status_code == 404

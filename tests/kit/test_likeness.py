"""What a search finds likest, and why two records may be one firm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit import likeness
from app.kit.legal_forms import strip_legal_form
from app.kit.likeness import (
    CANDIDATE,
    FLOOR,
    Match,
    pair,
    prepared,
    rank,
    reasons,
    score,
)
from app.kit.text import fold

NAMES = [
    ("Reliance Overseas Manpower Inc.",),
    ("Del Al Associates Inc.",),
    ("Delta Alloys Ltd",),
    ("Golden Horizon Placement Agency", "GHPA"),
    ("New Horizon Recruitment Limited",),
    ("Société Générale de Recrutement S.A.",),
    ("トヨタ自動車株式会社",),
    ("রূপসী ওভারসিজ লিমিটেড",),
    ("Skyline International Services Pvt. Ltd.",),
    ("Skylark Hotels LLP",),
]
CANDIDATES = {at: prepared(map(fold, names)) for at, names in enumerate(NAMES, 1)}


def ranked(query, firms):
    return rank(query, [*firms], [*firms.values()])


WORDS = st.lists(
    st.text(st.characters(codec="utf-8", categories=["L", "Nd"]), min_size=1), max_size=5
)


@pytest.mark.parametrize(
    ("query", "serial"),
    [
        ("reliance overseas manpower", 1),
        ("RELIANCE OVERSEAS MANPOWER INCORPORATED", 1),
        ("reli over", 1),
        ("over reli", 1),
        ("relaince oversaes", 1),
        ("del al", 2),
        ("Associates, Del-Al", 2),
        ("ghpa", 4),
        ("newhorizon recruitment", 5),
        ("societe generale de recrutement", 6),
        ("Sociéte Generral Recrutement", 6),
        ("自動車", 7),
        ("トヨタ", 7),
        ("রূপসী", 8),
        ("skyline internatonal servces", 9),
        ("Limited New Horizon Recruitment", 5),
    ],
)
def test_the_firm_that_was_meant_comes_first(query, serial):
    assert ranked(query, CANDIDATES)[0].serial == serial


def test_a_match_says_which_name_met_the_query():
    [found] = ranked("GHPA", CANDIDATES)
    assert (found.serial, found.name) == (4, "ghpa")
    [found] = ranked("golden horizon placemnt", CANDIDATES)
    assert found.name == "golden horizon placement agency"
    [found] = ranked("skylark hotels", CANDIDATES)
    assert found.name == "skylark hotels llp"


def test_the_same_name_scores_one_and_without_its_form_nearly():
    assert score("acme ltd", "acme ltd") == pytest.approx(1)
    assert 0.98 < score("acme", "acme ltd") < 1


def test_among_firms_of_one_name_the_form_that_was_asked_for_comes_first():
    forms = {1: prepared(["acme llp"]), 2: prepared(["acme ltd"]), 3: prepared(["acme plc"])}
    assert ranked("acme plc", forms)[0].serial == 3


@pytest.mark.parametrize("query", ["zzzz", "❤️", "", "   ", "'; DROP TABLE subject; --", "qx"])
def test_what_is_like_nothing_finds_nothing(query):
    assert ranked(query, CANDIDATES) == []


def test_no_candidates_give_no_matches():
    assert ranked("acme", {}) == []
    assert ranked("acme", {1: prepared([])}) == []


def test_a_query_of_ten_thousand_characters_is_cut():
    assert ranked("reliance overseas " * 600, CANDIDATES) == []
    assert likeness._Query("a" * 10_000).folded == "a" * 200


@pytest.mark.parametrize(
    ("query", "name"),
    [("cat", "cab"), ("reliance", "realince"), ("skylne servces", "skyline services")],
)
def test_one_or_two_typing_errors_stay_above_the_floor(query, name):
    assert score(query, name) >= FLOOR


@given(WORDS, st.randoms())
def test_word_order_does_not_matter_to_the_words_met(words, random):
    name = fold(" ".join(words))
    shuffled = name.split()
    random.shuffle(shuffled)
    if strip_legal_form(name) == name and strip_legal_form(" ".join(shuffled)) == " ".join(
        shuffled
    ):
        assert not name or score(" ".join(shuffled), name) >= 0.97


@given(st.text().map(fold), st.text().map(fold))
def test_a_score_is_between_nought_and_one(query, name):
    assert 0 <= score(query, name) <= 1 + 1e-9


@given(st.text(), st.dictionaries(st.integers(1, 9), st.lists(st.text().map(fold), max_size=3)))
def test_ranking_never_fails_and_is_in_order(query, firms):
    found = ranked(query, {serial: prepared(names) for serial, names in firms.items()})
    assert found == sorted(found, key=lambda match: -match.score)
    assert all(isinstance(match, Match) and match.score >= FLOOR for match in found)


@pytest.mark.parametrize("query", ["recruitment", "recruitmnt"])
def test_every_firm_with_a_common_word_is_shown_and_not_only_the_likest(query):
    firms = {at: f"{at * 'z'} overseas recruitment" for at in range(1, 201)}
    assert len(ranked(query, firms)) == 200


@given(WORDS, st.lists(WORDS, max_size=6))
def test_a_name_scores_the_same_among_others_as_alone(query, names):
    typed, folded = fold(" ".join(query)), [fold(" ".join(words)) for words in names]
    alone = {at: score(typed, name) for at, name in enumerate(folded)}
    firms = {at: prepared([name]) for at, name in enumerate(folded)}
    among = {match.serial: match.score for match in ranked(typed, firms)}
    assert among == pytest.approx({at: own for at, own in alone.items() if own >= FLOOR})


@pytest.mark.parametrize(
    ("query", "name", "likeness"),
    [
        ("care care", "care home care", 0.94974),
        ("care care", "care home support", 0.492045),
        ("carer caret", "carex cares home support", 0.73343),
        ("golden gold", "gold golden manpower bureau", 0.928004),
        ("horizen horizon", "horizon horizan horizom ltd group", 0.78222),
    ],
)
def test_each_word_of_a_name_is_met_once_by_the_word_that_comes_first(query, name, likeness):
    assert score(query, name) == pytest.approx(likeness, abs=1e-6)


@given(st.text(), st.text())
def test_two_records_are_compared_the_same_way_round(name1, name2):
    assert pair(name1, name2) == pytest.approx(pair(name2, name1))


@pytest.mark.parametrize(
    ("name1", "name2", "codes"),
    [
        ("Acme Ltd", "Acme Ltd", ("same_name",)),
        ("ACME, Ltd.", "Acme Ltd", ("same_but_case_or_punctuation",)),
        ("Acme Ltd", "Acme Inc", ("same_but_legal_form",)),
        ("Acme Ltd", "Acme", ("same_but_legal_form",)),
        ("Del Al Associates", "Associates Del Al", ("same_words_in_another_order",)),
        ("Good Will Agency", "Goodwill Agency", ("same_but_spaces",)),
        ("Reliance Overseas", "Relianse Overseas", ("letters_differ:1",)),
        ("Reliance Overseas Inc", "Relianse Oversaes", ("letters_differ:2", "same_but_legal_form")),
        ("Reliance Overseas Inc", "Relianse Overseas Inc", ("letters_differ:1",)),
        ("The Smith & Sons Agency", "Smith and Sons Agency", ("same_but_little_words",)),
        ("A.B.C. Manpower", "ABC Manpower", ("same_but_spaces",)),
        ("Fabel", "Fabel Europe", ("one_begins_the_other",)),
        ("Acme", "Zenith Partners Abroad", ()),
    ],
)
def test_a_candidate_says_why(name1, name2, codes):
    assert reasons([name1], [name2])[1] == codes


def test_two_firms_are_compared_by_their_likest_names():
    likeness_, codes = reasons(["Zenith", "Acme Ltd"], ["Boreal", "ACME LTD"])
    assert likeness_ == pytest.approx(1)
    assert codes == ("same_but_case_or_punctuation",)


def test_firms_without_names_are_not_alike():
    assert reasons([], ["Acme"]) == (0.0, ())
    assert pair("❤️", "❤️") == 0.0


@pytest.mark.parametrize(
    ("name1", "name2"),
    [
        ("Siemens Aktiengesellschaft", "Siemens AG"),
        ("ABC Company", "A.B.C. Company"),
        ("The Homs Refinery Company", "HOMS REFINERY CORPORATION"),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom"),
        ("Skyline Servces Ltd", "Skyline Services Limited"),
    ],
)
def test_names_of_one_firm_are_candidates(name1, name2):
    assert pair(name1, name2) >= CANDIDATE


@pytest.mark.parametrize(
    ("name1", "name2"),
    [
        ("Bank of China (Hong Kong) Limited", "Bank of China (Singapore) Limited"),
        ("C.B.A. Company", "A.B.C. Company"),
        ("Volkswagen AG", "Siemens AG"),
        ("Manila Manpower Services", "Cebu Manpower Services"),
        ("Management Company 23", "Management Company"),
    ],
)
def test_names_of_two_firms_are_not(name1, name2):
    assert pair(name1, name2) < CANDIDATE

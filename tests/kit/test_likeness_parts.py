"""What a score is made of: words that are meant, the rest of a name, and what tells two apart."""

import pytest

from app.kit import likeness
from app.kit.likeness import pair, prepared, rank, reasons, score


def meant(word: str, *known: str) -> dict[str, float]:
    """Say which words of names a word of a query means, and how well."""
    return dict(likeness._fits([word], sorted(known, key=len))[word])


@pytest.mark.parametrize(
    ("word", "own", "is_meant"),
    [
        ("cat", "cab", False),
        ("acme", "acne", True),
        ("acme", "axne", False),
        ("horizon", "hxrixon", False),
        ("overseas", "ovxrsxas", True),
        ("overseas", "ovxrsxax", False),
        ("overseas", "oversea", True),
        ("overseas", "ovresaes", True),
    ],
)
def test_a_word_of_four_letters_may_have_one_error_and_one_of_eight_two(word, own, is_meant):
    assert (own in meant(word, own)) is is_meant


def test_a_whole_word_is_worth_more_than_one_that_is_begun_or_misspelt():
    assert meant("reliance", "reliance", "reliances") == {"reliance": 1.0, "reliances": 0.97}
    assert meant("reli", "reliance") == {"reliance": 0.97}
    assert meant("acme", "acne") == {"acne": pytest.approx(0.97 * 3 / 4)}
    # Begun, and with an error in what is typed of it.
    assert meant("relianse", "reliancewide") == {"reliancewide": pytest.approx(0.97 * 7 / 8)}
    assert meant("acme", "zenith") == {}


def test_a_part_of_a_word_is_meant_only_where_words_follow_each_other_without_a_space():
    assert meant("自動車", "トヨタ自動車株式会社") == {"トヨタ自動車株式会社": 0.9}
    assert meant("over", "moreover") == {}
    assert meant("x自", "トx自動") == {}


def test_each_word_of_a_name_is_met_by_one_word_of_the_query_and_the_likest():
    fits = {"acme": [("acme", 1.0), ("acmes", 0.97)], "acm": [("acme", 0.97), ("acmes", 0.97)]}

    def letters(query: list[str], name: list[str]) -> float:
        return likeness._Meaning(query, fits).met(name)

    assert letters(["acme", "acm"], ["acmes", "acme"]) == pytest.approx(1.0 * 4 + 0.97 * 3)
    assert letters(["acme", "acm"], ["acme", "acme"]) == pytest.approx(1.0 * 4 + 0.97 * 3)
    assert letters(["acme", "acm"], ["acme"]) == pytest.approx(4)
    assert letters(["acme"], ["zenith"]) == 0.0


def test_of_words_that_fit_alike_the_first_of_the_name_is_taken_and_of_others_the_best():
    fits = {
        "car": [("care", 0.97), ("cars", 0.97)],
        "care": [("care", 1.0), ("cars", 0.7)],
    }
    met = likeness._Meaning(["car", "care"], fits).met(["cars", "care"])
    assert met == pytest.approx(0.97 * 3 + 4)
    known = ["reliance", "reliances"]
    assert [own for own, _ in likeness._fits(["reliance"], known)["reliance"]] == known
    assert score("reliance", "reliances reliance") == pytest.approx(
        0.99 * (0.9 + 0.08 * 8 / 18) + 0.01 * 2 * 8 / (8 + 18)
    )


def test_words_that_are_met_count_nine_tenths_and_how_much_of_the_name_they_are_the_rest():
    name = "acme overseas manpower services"
    assert score("acme", name) == pytest.approx(
        0.99 * (0.9 + 0.08 * 4 / len(name)) + 0.01 * 2 * 4 / (4 + len(name))
    )


def test_a_query_that_is_longer_than_the_name_covers_all_of_it_and_no_more():
    # Without their spaces they share 4 and 4 letters of 28 and 4.
    assert score("acme overseas manpower services", "acme") == pytest.approx(
        0.99 * 8 / 32 + 0.01 * 8 / 35
    )


def test_short_words_with_errors_are_compared_as_words_in_any_order():
    assert score("cat dog", "dog cab") == pytest.approx(0.99 * 6 / 7 + 0.01 * 3 / 7)


LONG = "golden horizon international manpower overseas placement recruitment services"


def test_of_two_ways_to_compare_a_long_name_the_likelier_counts_however_little_it_is_ahead():
    assert score(f"{LONG} yellowzebra", f"{LONG} yellow zebra") > 0.999
    longer = f"{LONG} and consultants for workers abroad"
    assert score(f"b a {longer}", f"a b {longer}") > 0.999


def test_a_form_that_is_misspelt_is_looked_for_in_the_name():
    assert score("acme limmited", "acme limited") > 0.9
    assert score("acme limmited", "acme") < 0.66


def test_where_a_form_was_recognised_no_other_is_looked_for():
    assert score("acme limmited ltd", "acme limited") < 0.66
    assert 0 < score("x ltd", "acme ltd") < 0.01


def test_the_names_of_one_firm_are_one_answer_by_the_likest_of_them():
    firms = [prepared(["zenith", "acme ltd", "acme"]), prepared([]), prepared(["acme overseas"])]
    found = rank("acme", [7, 8, 9], firms)
    assert [(each.serial, each.name) for each in found] == [(7, "acme"), (9, "acme overseas")]
    assert found[0].score == pytest.approx(1)


def test_what_two_names_do_not_share_counts_two_fifths():
    # Three letters of four are shared, and of what only one of both has nothing is.
    assert pair("aa x", "aa y") == pytest.approx(0.97 * 0.6 * 0.75 + 0.03 * 0.75)
    assert pair("aa x", "aa x") == pytest.approx(1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Good Will Agency", "Goodwill Agency"),
        ("Del Al Associates", "Associates Del Al"),
        ("A.B.C. Manpower", "ABC Manpower"),
        ("The Smith & Sons", "Smith and Sons"),
        ("Agency of Nepal", "Agency Nepal"),
        ("Smith's Agency", "Smith Agency"),
    ],
)
def test_spaces_order_and_little_words_tell_no_firm_from_another(one, other):
    assert pair(one, other) > 0.97


def test_a_name_of_little_words_alone_keeps_them():
    assert pair("The Of", "The And") < 0.9


@pytest.mark.parametrize(("letters", "codes"), [(1, 1), (9, 9), (10, None)])
def test_letters_that_differ_are_counted_up_to_nine(letters, codes):
    name = "a" * 20
    found = reasons([name], ["b" * letters + name[letters:]])[1]
    assert found == (() if codes is None else (f"letters_differ:{codes}",))


def test_a_word_that_one_name_has_twice_is_shared_once():
    assert pair("Acme Acme", "Acme") == pytest.approx(0.97 * 0.6 * 8 / 12 + 0.03 * 8 / 13)


@pytest.mark.parametrize(("one", "other"), [("A SA", "B SA"), ("B SA", "A SA")])
def test_letters_of_a_name_that_its_form_has_too_make_no_other_form(one, other):
    assert reasons([one], [other])[1] == ("letters_differ:1",)

"""Folding, cells as they are kept, and cells that a spreadsheet must not run."""

import csv
import io
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.kit import text as texts
from app.kit.text import clean_cell, csv_plain, csv_safe, file_name, fold, is_latin

ANY_TEXT = st.text(st.characters(codec=None, categories=None), max_size=60)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  Reliance   OVERSEAS, Inc. ", "reliance overseas inc"),
        ("O'Brien & Sons", "o brien sons"),
        ("Société Générale", "societe generale"),
        ("Łódź Øresund Đuro Þór", "lodz oresund duro thor"),
        ("Straße", "strasse"),
        ("İSTANBUL Işık", "istanbul isik"),
        ("ＡＢＣ　１２３", "abc 123"),
        ("№ 5", "no 5"),
        ("Œuvre Æther", "oeuvre aether"),
        ("snake_case", "snake case"),
        ("Ёлка Київ", "елка киів"),
        ("مُحَمَّد", "محمد"),
        ("שָׁלוֹם", "שלום"),
        ("בְּרָכָה", "ברכה"),
        ("ܐ\u0711ܒ", "ܐܒ"),
        ("l\u0335odz", "lodz"),
        ("a\u20ddb", "ab"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
    ],
)
def test_names_fold_to_what_is_compared(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize("mark", "ʹʺʻʼʽʾʿˀˁ")
def test_a_letter_that_stands_for_an_apostrophe_parts_words_like_one(mark):
    assert fold(f"O{mark}Brien") == fold("O'Brien")


@pytest.mark.parametrize("selector", ["\ufe00", "\ufe0f", "\U000e0100", "\U000e01ef"])
def test_how_a_letter_is_drawn_makes_no_other_name(selector):
    assert fold(f"葛{selector}城") == "葛城"


@pytest.mark.parametrize("neighbour", ["\ufdff", "\ufe10", "\U000e00ff", "\U000e01f0"])
def test_what_stands_beside_the_signs_of_drawing_parts_words(neighbour):
    """The blocks end at FE0F and at E01EF (Unicode, Blocks.txt)."""
    assert fold(f"葛{neighbour}城") == "葛 城"


def test_what_is_remembered_of_letters_is_bounded_whoever_sends_them():
    before = len(texts._FOLDING)
    rare = "".join(map(chr, range(0x20000, 0x20400)))
    assert fold(rare) == rare
    assert len(texts._FOLDING) == before
    assert fold("\u3400\u3401") == "\u3400\u3401"
    assert len(texts._FOLDING) == before + 2


@pytest.mark.parametrize(
    "word",
    ["বাংলাদেশ", "रमेश", "กำลัง", "ភ្នំពេញ", "မြန်မာ", "ລາວ", "கண்ணன்", "ガイド", "한국"],
)
def test_vowel_signs_viramas_and_voicing_survive(word):
    assert unicodedata.normalize("NFKD", fold(word)) == unicodedata.normalize("NFKD", word)


def test_a_name_without_its_vowel_signs_is_another_name():
    assert fold("कमल") != fold("कोमल")


@pytest.mark.parametrize("text", ["", "   ", "❤️", "👩🏽‍💻 🇵🇭", "***", "--", "_", "\x00\ud800"])
def test_text_without_letters_folds_to_nothing(text):
    assert fold(text) == ""


@given(ANY_TEXT)
@example("ᾳ")
@example("ﷺ")
@example("\u0345a\u0301")
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_a_folded_text_has_words_between_single_spaces(text):
    assert " ".join(fold(text).split()) == fold(text)


@given(ANY_TEXT.filter(str.isascii))
def test_case_never_matters(text):
    assert fold(text.upper()) == fold(text.lower())


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1))
def test_letters_never_fold_to_nothing(text):
    assert fold(text) != ""


@given(ANY_TEXT)
def test_a_folded_text_can_be_written_as_utf_8(text):
    assert fold(text).encode().decode() == fold(text)


@pytest.mark.parametrize(
    ("cell", "cleaned"),
    [
        ("  two   words\t here ", "two words here"),
        ("\ufeffNAME", "NAME"),
        ("nul\x00byte", "nulbyte"),
        ("line\r\nbreak", "line break"),
        ("e\u0301", "é"),
        ("\u202egnp.exe", "gnp.exe"),
        ("ক্\u200dষ", "ক্\u200dষ"),
        ("\ud800", "\ufffd"),
        ("=1+1", "=1+1"),
    ],
)
def test_a_cell_is_kept_as_it_is_shown(cell, cleaned):
    assert clean_cell(cell) == cleaned


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text):
    assert clean_cell(clean_cell(text)) == clean_cell(text)


@pytest.mark.parametrize("first", list("=+-@\t\r\n＝＋－＠"))
def test_a_cell_that_would_run_gets_an_apostrophe(first):
    assert csv_safe(f"{first}cmd") == f"'{first}cmd"


@pytest.mark.parametrize("cell", ["", "Acme", "'t Hooft", "1-2", " =1"])
def test_any_other_cell_is_left_alone(cell):
    assert csv_safe(cell) == cell


@given(ANY_TEXT | st.from_regex(r"'{0,3}[=+@-]x", fullmatch=True))
def test_a_cell_made_harmless_reads_back_exactly(cell):
    assert csv_plain(csv_safe(cell)) == cell


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), min_size=1))
def test_no_cell_of_a_written_table_starts_a_formula(cells):
    table = io.StringIO(newline="")
    csv.writer(table).writerow(map(csv_safe, cells))
    table.seek(0)
    (read,) = csv.reader(table)
    assert not [cell for cell in read if cell[:1] in set("=+-@\t\r")]
    assert [csv_plain(cell) for cell in read] == cells


@pytest.mark.parametrize("text", ["Acme", "Łódź 12", "ＡＢＣ", "Oʼzbekiston", "★ 12", ""])
def test_a_text_is_latin_where_all_of_its_letters_are(text):
    assert is_latin(text)


@pytest.mark.parametrize("text", ["Рома", "Acme Рома", "株式会社", "شركة"])
def test_one_letter_of_another_script_makes_a_text_not_latin(text):
    assert not is_latin(text)


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("passport.pdf", "passport.pdf"),
        ("../../etc/passwd", "etc_passwd"),
        ("C:\\My files\\scan 1.png", "C_My_files_scan_1.png"),
        (".htaccess", "htaccess"),
        ("পাসপোর্ট.pdf", "পাসপোর্ট.pdf"),
        ("ｓｃａｎ．ｐｄｆ", "scan.pdf"),
        ("", "file"),
        ("/../", "file"),
    ],
)
def test_a_file_gets_a_name_without_folders_and_blanks_that_hides_nothing(given_name, kept):
    assert file_name(given_name) == kept


def test_a_long_file_name_is_cut_before_its_ending():
    assert file_name("a" * 200 + ".pdf") == "a" * 46 + ".pdf"
    assert file_name("a" * 46 + ".pdf") == "a" * 46 + ".pdf"
    assert file_name("a." + "b" * 200) == "a." + "b" * 48
    # An ending that leaves room for nothing before it would make a name that hides the file.
    assert file_name("aa." + "b" * 49) == "aa." + "b" * 47
    assert file_name("aa." + "b" * 48) == "a." + "b" * 48
    assert file_name("a" * 200) == "a" * 50

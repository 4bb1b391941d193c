"""Certificates and letters as PDF: what stands on them, in which scripts, and what cannot be."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.outside.manuscript import LONGEST_NAME, NOT_PRINTABLE, SPECIMEN
from app.outside.pages import CertificatePage, CertifiedScope
from app.outside.typesetting import Typesetter
from tests.printing import (
    ARABIC,
    CERTIFICATE,
    ENGLISH,
    HOLDERS,
    LETTERS,
    LONG_SCOPE,
    VERIFIED_AT,
    WITHDRAWN,
    certificate_of,
    read,
)

LIVE, TRIED = Typesetter(is_specimen=False), Typesetter(is_specimen=True)
EXACT = ("arabia", "ethiopia", "china", "nepal", "viet_nam")


def about(pdf: bytes) -> dict[str, str]:
    return pypdfium2.PdfDocument(pdf).get_metadata_dict()


def named(name: str, latin: str | None = None, country: str = "BD") -> CertificatePage:
    holder = replace(CERTIFICATE.holder, name=name, latin=latin, country=country)
    return replace(CERTIFICATE, holder=holder)


def test_c3_a_certificate_says_whose_it_is_and_at_which_address_alone_it_is_verified():
    [text] = read(LIVE.certificate(CERTIFICATE))

    assert "Padma International Employment and Training Agency Ltd." in text
    assert "Register number VI 001 042 18" in text
    assert "Bangladesh" in text
    assert "Licence RL-0417 of the Bureau of Manpower, Employment and Training" in text
    assert f"This certificate is verified at this address alone: {VERIFIED_AT}" in text
    assert "Certificate VC 000 042 76" in text
    assert "Certification Body of the Ethical Recruitment Scheme" in text
    assert "Ethical Recruitment Standard, edition 1.0" in text
    for day in ("20 November 2026", "1 December 2026", "30 November 2029"):
        assert day in text


@pytest.mark.parametrize("place", EXACT)
def test_c3_a_name_in_its_own_script_can_be_selected_in_its_order(place):
    pdf = LIVE.certificate(certificate_of(place))

    # A bracket is given back as it is drawn, and so turned around, where a line runs to the left.
    assert HOLDERS[place].name.replace("(ذ.م.م)", "").strip() in read(pdf)[0]


@pytest.mark.parametrize("place", HOLDERS)
def test_c3_the_file_itself_names_holder_number_and_address(place):
    said = about(LIVE.certificate(certificate_of(place)))

    assert said["Title"] == "Certificate VC00004276"
    assert HOLDERS[place].name in said["Subject"]
    assert VERIFIED_AT in said["Subject"]
    assert "certificate-1" in said["Keywords"]


def test_c3_a_certificate_that_is_not_in_force_says_so_before_anything_else():
    [text] = read(LIVE.certificate(replace(CERTIFICATE, not_in_force=WITHDRAWN)))

    stamp = "Not in force. Withdrawn since 3 March 2027. It must not be shown or referred to"
    assert 0 <= text.find(stamp) < text.index("This certifies that")
    assert "NOT IN FORCE" in text


def test_l9_all_that_an_installation_for_tests_prints_is_a_specimen():
    certificate = read(TRIED.certificate(replace(CERTIFICATE, scope=LONG_SCOPE)))
    letter = read(TRIED.letter(ARABIC))

    assert SPECIMEN in certificate[0]
    assert all("SPECIMEN" in page for page in certificate)
    assert "نموذج" in letter[0]
    assert "SPECIMEN" in letter[1].upper()


def test_l9_nothing_of_a_live_installation_is_a_specimen():
    assert "SPECIMEN" not in "".join(read(LIVE.certificate(CERTIFICATE))).upper()


def test_a_long_scope_is_counted_on_the_first_page_and_told_in_the_annex():
    first, *annex = read(LIVE.certificate(replace(CERTIFICATE, scope=LONG_SCOPE)))

    assert "60 in the annex" in first or "more in the annex" in first
    assert len(annex) == 2
    for site in LONG_SCOPE.sites:
        assert site in " ".join(annex)
    assert "Corridors (24)" in annex[-1]
    assert all(f"Page {page} of 3" in text for page, text in enumerate([first, *annex], 1))


def test_a_short_certificate_is_one_page():
    for place in HOLDERS:
        assert len(read(LIVE.certificate(certificate_of(place)))) == 1


def test_a_name_that_no_font_can_print_gives_way_to_its_latin_form_and_a_note():
    [text] = read(LIVE.certificate(named("ᠮᠣᠩᠭᠣᠯ", "Mongol Company", "MN")))

    assert f"This certifies that Mongol Company {NOT_PRINTABLE}" in text
    assert "�" not in text


def test_a_name_that_no_font_can_print_and_that_has_no_latin_form_is_told():
    [text] = read(LIVE.certificate(named("ᠮᠣᠩᠭᠣᠯ", None, "MN")))

    assert NOT_PRINTABLE in text


def test_a_name_is_text_and_never_a_command():
    name = '#import "x.typ": * $x^2$ *bold* _it_ <label> @ref `raw` // c = H'
    [text] = read(LIVE.certificate(named(name, "#{panic()} [x] \\ & % ~")))

    assert name in text
    assert "#{panic()} [x] \\ & % ~" in text


def test_a_name_as_long_as_a_page_is_whole_in_the_annex():
    name = "Overseas Recruitment and Training " * 20
    first, annex = read(LIVE.certificate(named(name)))

    assert name[:LONGEST_NAME].strip() in first
    assert name.strip() in annex
    assert VERIFIED_AT in first


def test_the_same_data_give_the_same_bytes():
    again = Typesetter(is_specimen=False)
    assert again.certificate(CERTIFICATE) == LIVE.certificate(CERTIFICATE)
    assert again.letter(ARABIC) == LIVE.letter(ARABIC)


def test_threads_share_one_typesetter_without_mixing_their_pages():
    pages = [replace(CERTIFICATE, number=f"VC00{place:04d}76") for place in range(24)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(LIVE.certificate, pages))

    assert [about(each)["Title"] for each in made] == [f"Certificate {p.number}" for p in pages]


def test_a_letter_says_what_it_is_in_order():
    [text] = read(LIVE.letter(ENGLISH))

    told = [
        "Certification Body of the Ethical Recruitment Scheme",
        "25 November 2026",
        "Your certificate is suspended",
        "The certification body has suspended",
        "What it rests on",
        "Who decided",
        "If you do not agree",
        "For the certification body",
        "VU00000194",
    ]
    places = [text.index(each) for each in told]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["arabic", "bengali", "nepali"])
def test_w5_a_letter_that_is_a_draft_says_so_and_has_the_english_behind_it(language):
    letter = LETTERS[language]
    own, english = read(LIVE.letter(letter))

    assert english.startswith(read(LIVE.letter(ENGLISH))[0].partition("VU0")[0].strip())
    assert own != english
    assert about(LIVE.letter(letter))["Title"] == letter.subject


def test_an_arabic_letter_can_be_selected_in_its_order():
    assert "يجوز لكم الاستئناف حتى" in read(LIVE.letter(ARABIC))[0]


def test_a_letter_says_where_a_sign_could_not_be_printed():
    letter = replace(ENGLISH, paragraphs=("The firm ᠮᠣᠩ was heard.",))
    assert "stands for a letter that cannot be printed here" in read(LIVE.letter(letter))[0]


HOSTILE = st.text(st.characters(exclude_categories=()), max_size=120)


@settings(max_examples=60, deadline=None)
@given(name=HOSTILE, latin=st.none() | HOSTILE, lines=st.lists(HOSTILE, max_size=8))
def test_no_text_makes_a_page_fail_or_run_over(name, latin, lines):
    page = replace(
        named(name, latin),
        scope=CertifiedScope(tuple(lines), tuple(lines)),
        scheme=name,
        decided_on=date(2026, 1, 1),
    )
    assert "Page 3" not in read(LIVE.certificate(page))[0]
    letter = replace(ENGLISH, subject=name, paragraphs=tuple(lines), addressee=tuple(lines))
    assert LIVE.letter(letter).startswith(b"%PDF")

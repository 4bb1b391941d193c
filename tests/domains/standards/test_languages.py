"""Texts in another language are data: what is missing reads in the original, and that is said."""

import pytest

from app.domains.standards.engine.languages import chosen, wanted
from app.domains.standards.errors import FaultyDocument
from tests.domains.standards.conftest import said_places

TRANSLATION = """
kind = "translation"
of = "{of}"
key = "{key}"
of_version = "1.0"
version = "{version}"
language = "{language}"
published_on = 2026-11-{day}
{more}

[texts]
"""
EDITION = '"title" = "Norme de recrutement éthique"\n"principles/A/title" = "Lois et droits"\n'
CHECK = '"principles/A/criteria/A.1/indicators/A.1.P/check" = "{text}"\n'


@pytest.fixture
def translated(tmp_path, load):
    """Load a translation."""

    def now(
        texts: str = EDITION,
        *,
        of: str = "edition",
        key: str = "ers",
        version: str = "1",
        language: str = "fr",
        day: str = "01",
        more: str = "",
    ):
        path = tmp_path / f"{key}-{language}-{version}.toml"
        head = TRANSLATION.format(
            of=of, key=key, version=version, language=language, day=day, more=more
        )
        path.write_text(head + texts, "utf-8")
        return load(path)

    return now


def test_a_translation_reads_where_it_is_asked_for(face, translated):
    translated(EDITION + CHECK.format(text="Revu depuis {review} mois"))

    said = face.get("/v1/standards/ers/editions/1.0?language=fr")

    body = said.json()
    assert body["title"] == "Norme de recrutement éthique"
    assert body["principles"][0]["title"] == "Lois et droits"
    criterion = body["principles"][0]["criteria"][0]
    assert criterion["indicators"][0]["check"] == "Revu depuis 12 mois"
    assert criterion["text"].startswith("The recruiter keeps all law")
    assert said.headers["Content-Language"] == "fr"


def test_it_says_that_nobody_reviewed_it_and_how_much_is_missing(face, translated):
    translated()

    words = face.get("/v1/standards/ers/editions/1.0?language=fr").json()["words"]

    assert (words["language"], words["original"], words["there"]) == ("fr", "en", ["en", "fr"])
    assert not words["reviewed"]
    assert words["untranslated"] > 600
    assert "not yet reviewed by a speaker" in words["notice"]


def test_a_newer_translation_takes_the_place_of_an_older_one(face, translated):
    translated()
    translated(
        '"title" = "Autre titre"\n', version="2", day="02", more='reviewed_by = "A. Speaker"'
    )

    body = face.get("/v1/standards/ers/editions/1.0?language=fr").json()

    assert body["title"] == "Autre titre"
    assert body["words"]["reviewed"]
    assert face.get("/v1/standards/ers/editions/1.0").json()["title"].startswith("Ethical")


def test_a_language_that_is_not_there_reads_in_the_original(face):
    said = face.get("/v1/schemes/ers-1?language=ne")

    assert said.json()["words"]["language"] == "en"
    assert said.headers["Content-Language"] == "en"


def test_the_browser_says_which_language_its_reader_wants(face, translated):
    translated('"title" = "Certification du recrutement éthique"\n', of="scheme", key="ers-1")
    wants = {"Accept-Language": "ne, fr-CA;q=0.8, en;q=0.5"}

    assert face.get("/v1/schemes/ers-1", headers=wants).json()["title"].startswith("Certif")
    items = face.get("/v1/schemes", headers=wants).json()["items"]
    assert items[1]["title"] == "Certification du recrutement éthique"
    by_name = face.get("/v1/schemes/ers-1?language=en", headers=wants).json()
    assert by_name["title"] == "Certification of Ethical Recruitment"


def test_the_agreements_digest_is_that_of_the_original_in_every_language(face, translated):
    translated(
        '"agreement/clauses/mark/heading" = "Usage de la marque"\n', of="scheme", key="ers-1"
    )

    french = face.get("/v1/schemes/ers-1?language=fr").json()["agreement"]
    english = face.get("/v1/schemes/ers-1").json()["agreement"]

    assert french["digest"] == english["digest"]
    assert french["clauses"][5]["heading"] == "Usage de la marque"


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ('"principles/Z/title" = "x"', "/texts/principles/Z/title"),
        (
            CHECK.format(text="Revu depuis un an"),
            "/texts/principles/A/criteria/A.1/indicators/A.1.P/check",
        ),
    ],
)
def test_a_text_without_a_place_or_without_its_figures_is_refused(translated, texts, place):
    with pytest.raises(FaultyDocument) as refused:
        translated(texts)
    assert said_places(refused.value) == [place]


@pytest.mark.usefixtures("loaded")
def test_a_translation_of_nothing_is_refused(translated):
    with pytest.raises(FaultyDocument) as refused:
        translated(key="none")
    assert said_places(refused.value) == ["/key"]


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        (None, []),
        ("", []),
        ("fr", ["fr"]),
        ("en;q=0.2, fr;q=0.9, ne", ["ne", "fr", "en"]),
        ("fr;q=0, en", ["en"]),
        ("fr;q=lots, en;x=1, ne;q=7", []),
        (",,;q=1,", []),
    ],
)
def test_the_header_is_read_by_weight_and_nonsense_is_left_out(header, tags):
    assert wanted(None, header) == tags
    assert wanted("ar", header) == ["ar", *tags]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["fr-CA"], "fr"),
        (["FR"], "fr"),
        (["zh-Hant-TW"], "zh-Hant"),
        (["xx", "*"], "en"),
        ([], "en"),
        (["en-GB", "fr"], "en"),
    ],
)
def test_a_language_is_found_by_its_beginning(asked, found):
    assert chosen(asked, ["fr", "zh-Hant"], "en") == found

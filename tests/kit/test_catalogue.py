"""Catalogues: what is said in a language, and whether each language says all of it."""

from datetime import UTC, date, datetime
from enum import StrEnum

import pytest
from babel import Locale

from app.access.grants import HELD
from app.kit.catalogue import (
    ENGLISH,
    Block,
    Language,
    Word,
    chain,
    isolated,
    languages,
    notices,
    say,
    speaks,
)
from tests.catalogues import ENGLISH_TEXTS, each_text, texts

DRAFTS = sorted(set(languages()) - {ENGLISH})
ISOLATE, END = "\u2068", "\u2069"


def test_english_comes_first_and_is_no_draft():
    assert next(iter(languages())) == ENGLISH
    assert not languages()[ENGLISH].is_draft


@pytest.mark.parametrize("language", DRAFTS)
def test_w5_no_string_is_missing_in_any_language(language):
    assert set(texts(language)) == set(ENGLISH_TEXTS), "each text stands in each language"


def test_no_key_stands_twice():
    for language in languages():
        keys = [key for key, _ in each_text(language)]
        assert sorted(keys) == sorted(set(keys)), language


@pytest.mark.parametrize("language", DRAFTS)
def test_w5_each_text_is_filled_with_what_the_english_one_is_filled_with(language):
    for key, parts in texts(language).items():
        english = ENGLISH_TEXTS[key]
        assert parts.names == english.names, key
        assert parts.messages == english.messages, key
        assert parts.choices == english.choices, key


@pytest.mark.parametrize("language", list(languages()))
def test_w5_each_plural_form_of_a_language_is_there(language):
    needed = {*Locale.parse(language).plural_form.tags, "other"}
    for key, parts in texts(language).items():
        assert set(parts.counts) == set(ENGLISH_TEXTS[key].counts), key
        for forms in parts.counts.values():
            assert forms == needed, key


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_is_no_copy_of_the_english_text(language):
    same = [
        key
        for key, parts in ENGLISH_TEXTS.items()
        if not parts.names and say(language, *key.split(".")) == say(ENGLISH, *key.split("."))
    ]
    # Words that are the same in both languages.
    assert set(same) <= {"role-auditor", "role-administrator", "fact-sanction"}


def test_every_role_has_its_word():
    assert {key for key in ENGLISH_TEXTS if key.startswith("role-")} == {
        f"role-{role.value}" for role in HELD
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("en", ("en",)),
        ("en-GB", ("en",)),
        ("pt-BR", ("en",)),
        ("ar-AE", ("ar", "en")),
        ("NE-np", ("ne", "en")),
        ("bn_BD", ("bn", "en")),
        ("tl-PH", ("fil", "en")),
        ("in", ("id", "en")),
        ("zh-Hant-TW", ("en",)),
        ("", ("en",)),
        ("x", ("en",)),
    ],
)
def test_w5_a_tag_is_shortened_until_a_catalogue_is_found(asked, found):
    assert chain(asked) == found


def test_the_nearest_region_comes_before_its_language(monkeypatch):
    known = {**languages(), "pt": languages()["fr"], "pt-BR": languages()["fr"]}
    monkeypatch.setattr("app.kit.catalogue.languages", lambda: known)
    assert chain("pt-br") == ("pt-BR", "pt", "en")
    assert chain("pt-PT") == ("pt", "en")


@pytest.mark.parametrize("asked", ["en", "en-GB", "EN_gb"])
def test_w5_whoever_reads_their_own_english_is_told_nothing_of_it(asked):
    assert notices(asked) == []


@pytest.mark.parametrize("asked", ["pt-BR", "zh-Hant-TW", "x-en"])
def test_w5_whoever_reads_english_for_want_of_their_language_is_told_so(asked):
    assert notices(asked) == [say(ENGLISH, "texts-fallback")]


def test_w5_whoever_reads_a_draft_is_told_so_in_their_language(monkeypatch):
    draft = Language("ne", "नेपाली", None)
    monkeypatch.setattr("app.kit.catalogue.languages", lambda: languages() | {"ne": draft})
    assert notices("ne-NP") == [say("ne", "texts-draft")]


def test_w5_what_a_speaker_reviewed_is_no_draft(monkeypatch):
    reviewed = Language("ne", "नेपाली", date(2026, 12, 8))
    monkeypatch.setattr("app.kit.catalogue.languages", lambda: languages() | {"ne": reviewed})
    assert notices("ne-NP") == []


def test_a_key_that_no_catalogue_has_is_a_fault_of_ours():
    with pytest.raises(KeyError, match="no-such-text"):
        speaks("ne", "no-such-text")


def test_a_text_without_what_it_takes_is_not_said():
    with pytest.raises(ValueError, match="subjects-claim-lodged"):
        say("en", "subjects-claim-lodged", "subject")


def test_counts_follow_the_plural_forms_of_the_language():
    told = {n: say("ar", "work-claim-grant", count=n) for n in (1, 2, 3, 11, 100)}
    assert told[1].startswith("مطالبة واحدة")
    assert told[2].startswith("مطالبتان")
    assert told[3].startswith("3 مطالبات")
    assert told[11].startswith("11 مطالبة")
    assert say("en", "work-claim-grant", count=1) == "1 claim to decide on"
    assert say("en", "work-claim-grant", count=2) == "2 claims to decide on"
    assert say("fr", "work-claim-grant", count=0) == "0 revendication à décider"


def test_instants_and_days_are_written_for_the_language():
    at = datetime(2026, 12, 8, 13, 5, tzinfo=UTC)
    said = {
        language: say(language, "reminders-is-due", what=Block("x"), due=at)
        for language in languages()
    }
    assert "8 December 2026, 13:05 UTC" in said["en"]
    assert "8 décembre 2026, 13:05 UTC" in said["fr"]
    assert "8 Desember 2026, 13:05 UTC" in said["id"]
    assert f"{ISOLATE}8 ديسمبر 2026, 13:05 UTC{END}" in said["ar"]
    assert "डिसेम्बर" in said["ne"]
    day = say("hi", "reminders-digest", "body", day=date(2026, 12, 8), lines="", link=Block(""))
    assert "8 दिसंबर 2026" in day


def test_w5_what_runs_the_other_way_is_isolated():
    said = {
        language: say(language, "identity-recovery", "subject", organisation="Gulf Manpower")
        for language in ("en", "ar")
    }
    assert said["en"] == "Somebody new is to act for Gulf Manpower"
    assert f"{ISOLATE}Gulf Manpower{END}" in said["ar"]
    arabic = say("en", "identity-recovery", "subject", organisation="شركة الخليج")
    assert arabic.endswith(f"{ISOLATE}شركة الخليج{END}")


def test_w5_hebrew_is_isolated_as_arabic_is():
    assert isolated("חברת כוח אדם") == f"{ISOLATE}חברת כוח אדם{END}"


def test_marks_inside_a_name_turn_nothing_around():
    assert isolated("\u202eevil\u2069") == "evil"


def test_a_name_that_looks_like_a_mark_of_ours_is_filled_with_nothing():
    name = "\ue0001\ue001"
    said = say("en", "identity-invitation", "subject", role="manager", organisation=name)
    assert said == f"Invitation: manager for {name}"


def test_a_link_stands_as_it_is_and_can_be_opened():
    link = "https://vouch.example/sign-up/confirm#secret"
    body = say("ar", "identity-sign-up", "body", link=Block(link))
    assert link in body.splitlines()


def test_a_long_list_is_said_whole():
    lines = Block("\n".join(f"VI{n}" for n in range(2000)))
    body = say("en", "subjects-recruiters-changed", "body", count=2000, lines=lines)
    assert "VI1999" in body


def test_a_word_that_no_catalogue_has_is_said_as_it_is():
    said = say(
        "fr", "identity-recovery", "body", organisation="X", role=Word("role-none", "no such role")
    )
    assert "no such role" in said


class Change(StrEnum):
    PASSWORD = "password"
    FACTOR_ADDED = "factor_added"


def test_a_choice_picks_its_variant():
    said = {each: say("en", "identity-account-changed", "body", change=each) for each in Change}
    assert "second factor was added" in said[Change.FACTOR_ADDED]
    assert "password of your account was changed" in said[Change.PASSWORD]

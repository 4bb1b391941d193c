"""The form of intake over HTTP: plain words in her language, and nothing that endangers."""

import re

import pytest
from babel import Locale, UnknownLocaleError

from app.domains.complaints.engine.form import questions
from app.domains.complaints.engine.languages import canonical, script_of, tongues
from app.domains.complaints.engine.texts import (
    fits_one_sms,
    outcome_key,
    sms,
    state_key,
)
from app.domains.complaints.engine.zawgyi import looks_like_zawgyi
from app.domains.complaints.types import (
    AccusedKind,
    AgeBand,
    ComplaintState,
    Outcome,
    Sex,
    Use,
)
from app.domains.complaints.types.categories import CATEGORIES
from app.domains.complaints.types.handling import QuestionKind
from app.domains.complaints.types.intake import Wish
from app.kit.catalogue import ENGLISH, has, languages, say
from app.settings import Instance
from tests.catalogues import ENGLISH_TEXTS
from tests.people import World

FORM = "/v1/complaints/form"
LONGEST_NUMBER = "VG99999999"
HARD_WORDS = re.compile(
    r"\b(complain\w*|alleg\w*|grievance\w*|respondent\w*|anonym\w*|remed\w*|recruitment fee\w*)\b",
    re.IGNORECASE,
)


@pytest.fixture
def form(world):
    """Asks for the form in a language."""
    return lambda tag="en": world.client().get(FORM, params={"language": tag}).json()


@pytest.mark.parametrize("language", list(languages()))
def test_w5_the_form_speaks_every_language_of_the_catalogues(form, language):
    told, english = form(language), form()

    assert told["language"] == language
    assert not told["is_fallback"]
    assert told["is_draft"] == (language != ENGLISH)
    assert len(told["notices"]) == (language != ENGLISH)
    assert [each["code"] for each in told["questions"]] == [
        each["code"] for each in english["questions"]
    ]
    if language != ENGLISH:
        pairs = zip(told["questions"], english["questions"], strict=True)
        assert all(one["text"] != other["text"] for one, other in pairs)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("ne-NP", "ne"), ("tl", "fil"), ("tl-PH", "fil"), ("in", "id"), ("AR-sa", "ar")],
)
def test_w5_a_tag_is_answered_by_the_nearest_catalogue(form, asked, spoken):
    told = form(asked)
    assert (told["asked"], told["language"], told["is_fallback"]) == (asked, spoken, False)


@pytest.mark.parametrize("asked", ["pa", "pa-Arab", "pa-PK", "my", "am", "qqq"])
def test_w5_a_language_without_a_catalogue_is_answered_in_english_and_the_form_says_so(form, asked):
    told = form(asked)
    assert (told["language"], told["is_fallback"], told["is_draft"]) == ("en", True, False)
    assert told["notices"] == [say("en", "texts-fallback")]


def test_w5_what_runs_from_right_to_left_says_so(form):
    assert form("ar")["direction"] == "rtl"
    assert form("ne")["direction"] == "ltr"


@pytest.mark.parametrize("instance", list(Instance))
def test_l9_where_it_is_only_tried_out_the_form_and_the_answer_say_that_nobody_reads_it(
    world, instance
):
    settings = world.settings.model_copy(update={"instance": instance})
    client = World(world.database, settings).client()
    is_live = instance is Instance.LIVE
    for language in languages():
        unread = say(language, "complaints-before-unread")
        before = client.get(FORM, params={"language": language}).json()["before"]
        assert (before[0] == {"code": "unread", "text": unread}) is not is_live
        assert (unread in str(before)) is not is_live
    told = {"story": "They took my passport.", "written": "fr"}
    answer = client.post("/v1/complaints", json=told).json()
    said = "complaints-before-time" if is_live else "complaints-before-unread"
    assert answer["detail"] == say("fr", said)
    assert answer["instance"] == (None if is_live else instance.value)


@pytest.mark.parametrize("asked", ["<script>", "ne NP", "", "a" * 40])
def test_what_is_no_language_is_refused_by_name(world, asked):
    answer = world.client().get(FORM, params={"language": asked})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].endswith("language")


def test_w5_spoken_and_read_languages_are_asked_apart(form):
    kinds = {each["code"]: each["kind"] for each in form()["questions"]}
    assert (kinds["spoken"], kinds["written"], kinds["reads"]) == ("language", "language", "choice")


def test_w5_languages_of_the_corridors_are_told_with_their_script(form):
    told = {each["tag"]: each for each in form("ne")["tongues"]}

    assert (told["pa"]["script"], told["pa-Arab"]["script"]) == ("Guru", "Arab")
    assert told["pa-Arab"]["direction"] == told["dv"]["direction"] == "rtl"
    assert told["ctg"]["is_hardly_written"]
    assert told["my"]["hint"] == say("ne", "complaints-zawgyi")
    assert len(told) == len(tongues())
    assert all(each["name"] and each["english"] for each in told.values())
    assert all(canonical(tag) == tag for tag in told)


def test_languages_are_called_as_the_unicode_cldr_calls_them():
    unlike = {"syl", "ctg", "mnw", "ksw", "rhg", "pa-Arab", "fa-AF"}
    for each in tongues():
        if each.tag in unlike:
            continue
        if each.tag == each.tag.partition("-")[0]:
            english, own = Locale("en").languages[each.tag], _own_name(each.tag)
        else:
            spoken = Locale.parse(each.tag, sep="-")
            english, own = spoken.get_display_name("en"), spoken.get_display_name()
        assert (each.english, each.name) == (english, own or english)


def _own_name(tag: str) -> str | None:
    try:
        return Locale.parse(tag).get_language_name()
    except UnknownLocaleError:
        return None


@pytest.mark.parametrize(
    ("tag", "kept"),
    [
        ("pa", "pa"),
        ("pa-PK", "pa-Arab"),
        ("tl", "fil"),
        ("bcl", "bik"),
        ("NE_np", "ne-NP"),
        ("uz-cyrl", "uz-Cyrl"),
        ("zh-tw", "zh-Hant"),
        ("tlh", "tlh"),
    ],
)
def test_w5_a_tag_is_kept_so_that_it_can_be_read(tag, kept):
    assert canonical(tag) == kept
    assert canonical(kept) == kept


def test_the_script_of_an_unknown_language_is_latin():
    assert script_of("qqq") == "Latn"


def test_w8_nobody_asks_for_nationality_or_migration_status(form):
    told = form()
    codes = {each["code"] for each in told["questions"]}
    asked = " ".join(
        [each["text"] for each in told["questions"]]
        + [choice["text"] for each in told["questions"] for choice in each["choices"]]
    )

    assert not codes & {"nationality", "citizenship", "origin", "status", "visa", "passport_number"}
    assert not re.search(
        r"nationalit|citizen|which country are you|legal|undocumented", asked, re.IGNORECASE
    )
    # A visa is named as something that was paid for or falsified, and not as something to have.
    visas = {
        choice["code"]
        for each in told["questions"]
        for choice in each["choices"]
        if "visa" in choice["text"].lower()
    }
    assert visas == {"cost.admin.visa", "false_documents"}
    [promise] = [each["text"] for each in told["before"] if each["code"] == "papers"]
    assert "We do not ask which country you are from" in promise


def test_w8_no_question_has_to_be_answered(form):
    told = form()
    assert "required" not in str(told["questions"])
    [way_past] = [each["text"] for each in told["before"] if each["code"] == "skip"]
    assert "One message or one voice file is enough" in way_past


def test_w11_the_form_says_that_it_neither_replaces_nor_stops_a_claim(form):
    for language in languages():
        [law] = [each["text"] for each in form(language)["before"] if each["code"] == "law"]
        assert law == say(language, "complaints-before-law")
    assert "does not replace and does not stop" in say("en", "complaints-before-law")


def test_w3_whether_she_is_safe_is_asked_first(form):
    told = form("bn")
    assert told["questions"][0]["code"] == "safe"
    assert {each["code"] for each in told["safety"]} == {
        *("yes", "no", "no_number", "not_sure", "device")
    }
    assert told["emergency_at"] == "/v1/jurisdictions/{code}/recourse?language=bn"


def test_w1_each_consent_is_asked_apart_with_its_version(form):
    consents = form("hi")["consents"]
    assert [each["use"] for each in consents["uses"]] == list(Use)
    assert (consents["version"], consents["language"]) == ("1", "hi")
    assert len({each["text"] for each in consents["uses"]}) == len(Use)


def test_the_answers_are_the_codes_of_intake():
    codes = {each.code: [choice.code for choice in each.choices] for each in questions("en")}
    assert codes["what"] == [each for each, row in CATEGORIES.items() if row.is_asked]
    assert codes["about"] == list(AccusedKind)
    assert codes["wish"] == list(Wish)
    assert codes["sex"] == [*Sex, "not_said"]
    assert codes["age"] == [*AgeBand, "not_said"]


def test_a_question_is_asked_after_answers_that_there_are():
    known = {each.code: {choice.code for choice in each.choices} for each in questions("en")}
    for each in questions("en"):
        if each.only_if is not None:
            assert set(each.only_if.answers) <= known[each.only_if.question]


@pytest.mark.parametrize("language", list(languages()))
def test_w5_every_state_outcome_and_question_has_its_words(language):
    keys = [
        *(state_key(each) for each in ComplaintState),
        *(outcome_key(each) for each in Outcome),
        *(f"complaints-question-{each.value}" for each in QuestionKind),
    ]
    assert [key for key in keys if not has(language, key)] == []


@pytest.mark.parametrize("language", list(languages()))
def test_w5_a_text_message_fits_and_says_nothing(language):
    text = sms(language, LONGEST_NUMBER)
    assert fits_one_sms(text)
    assert LONGEST_NUMBER in text
    assert "\u2068" not in text


def test_a_long_text_fits_no_text_message():
    assert fits_one_sms("a" * 160)
    assert not fits_one_sms("a" * 161)
    assert fits_one_sms("ने" * 33)
    assert not fits_one_sms("ने" * 34)


def test_w5_hard_words_are_not_said_to_her():
    said = {
        key: say("en", *key.split("."), **dict.fromkeys(parts.names, "x"))
        for key, parts in ENGLISH_TEXTS.items()
        if key.startswith("complaints-")
    }
    assert {key: text for key, text in said.items() if HARD_WORDS.search(text)} == {}


@pytest.mark.parametrize(
    ("text", "is_zawgyi"),
    [
        ("မြန်မာနိုင်ငံ ကျေးဇူးတင်ပါတယ် အင်္ဂလိပ်", False),
        ("ကျွန်ုပ်တို့သည် ဥပဒေ နေကောင်းလား", False),
        ("ေက်းဇူးတင္ပါတယ္", True),
        ("ျမန္မာ", True),
        ("no Burmese at all", False),
        ("", False),
    ],
)
def test_w5_the_old_code_of_burmese_is_told_apart(text, is_zawgyi):
    assert looks_like_zawgyi(text) is is_zawgyi


def test_the_form_can_be_kept_by_who_reads_it(world):
    client = world.client()
    first = client.get(FORM, params={"language": "ne"})
    again = client.get(
        FORM, params={"language": "ne"}, headers={"If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 304

"""Letters from catalogues: subject, body and foot, in the reader's language."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domains.certifications.engine import letters as certifications
from app.domains.certifications.types import AuditStage
from app.domains.corrections.engine import letters as corrections
from app.domains.data_requests.engine import letters as data_requests
from app.domains.data_requests.types import Ground, RequestKind
from app.domains.identity.engine import letters as identity
from app.domains.partners.engine import letters as partners
from app.domains.registration.engine import letters as registration
from app.domains.registration.types import LinkState, ProfileAction
from app.domains.reminders.engine import letters as reminders
from app.domains.reminders.types import Group, Line
from app.domains.subjects.engine import act_letters
from app.domains.subjects.engine import letters as subjects
from app.domains.subjects.types import Answer, ContestState
from app.domains.subjects.workflow import Action
from app.kit.catalogue import ENGLISH, languages, say
from app.outside.letters import Address, letter
from app.outside.mail import written
from tests.make import NOON

UNTIL = datetime(2026, 12, 8, 12, tzinfo=UTC)
COUNTS = (1, 2, 3, 11, 100)
DRAFTS = sorted(set(languages()) - {ENGLISH})
TOLD = act_letters.Told(
    record="VI123456",
    licence="L-17",
    register="Register of Tests",
    authority="Ministry of Tests",
    was="valid",
    reads="suspended",
    valid_until=UNTIL.date(),
    holds_from=NOON.date(),
    ground="Rule II, unlawful fees",
    reason="Fees were taken.",
    entry=1234,
    address="https://vouch.example/v1/licence-acts/1",
)
NEW = replace(TOLD, licence=None, was=None, valid_until=None, reason="")


def _letters(language: str):
    to = Address("reader@agency.example", language)
    link = "https://vouch.example/page#secret"
    yield identity.sign_up(to, link)
    yield identity.sign_up_again(to)
    yield identity.invitation(to, "Gulf Manpower", "authority_manager", link)
    yield identity.password_reset(to, link)
    yield identity.no_account(to)
    for change in identity.KeyChange:
        yield identity.changed(to, change)
    yield identity.recovery(to, "Gulf Manpower", "recruiter_manager")
    for count in COUNTS:
        yield identity.handed_over(to, count)
    yield identity.doubted(to, "هاتفي")
    yield certifications.returned(to, "VL123456", "Ethical Recruitment Scheme", UNTIL)
    yield certifications.accepted(to, "VL123456", "Ethical Recruitment Scheme")
    yield certifications.rejected(to, "VL123456", "Ethical Recruitment Scheme", UNTIL.date())
    for stage in AuditStage:
        yield certifications.audit_ordered(to, "VL123456", "VA123456", stage)
    yield certifications.misuse_reported(to, "VI123456")
    yield subjects.claim_lodged(to, "VI123456", UNTIL)
    yield subjects.your_record_claimed(to, "VI123456", UNTIL, link)
    yield subjects.held_record_claimed(to, "VI123456", UNTIL)
    for count in COUNTS:
        line = subjects.Line("VI123456", "شركة الخليج", "https://vouch.example/v1/roster/1")
        yield subjects.recruiters_changed(to, [line] * count)
    yield corrections.lodged(to, "VQ123456", "VI123456", UNTIL)
    yield corrections.decided(to, "VQ123456", "VI123456")
    yield corrections.answered(to)
    yield data_requests.received(to, link)
    yield data_requests.extended(to, "VD123456", UNTIL)
    for outcome in (*RequestKind, *Ground):
        yield data_requests.answered(to, "VD123456", outcome)
    yield data_requests.ready(to, "VD123456", link, UNTIL)
    yield from (*_of_merges(to), *_of_acts(to), *_of_registration(to), *_of_partners(to))


def _of_partners(to: Address):
    yield partners.refused(to, "Nobody could be reached.")
    yield partners.ended(to, UNTIL, "It sold a case.")


def _of_merges(to: Address):
    numbers, pair = ("VI123456", "VI654321"), "VR123456"
    where = f"https://vouch.example/v1/candidates/{pair}/contest"
    for action in set(Action) - {Action.REJECT}:
        yield subjects.records_joined(to, action, numbers, pair, where)
    for answer in (ContestState.UPHELD, ContestState.GRANTED):
        yield subjects.merge_contest_answered(to, answer, numbers, pair, "The owners differ.")


def _of_acts(to: Address):
    for told in (TOLD, NEW):
        yield act_letters.licence_worsened(to, told)
        yield act_letters.act_contested(to, told, UNTIL)
        for answer in Answer:
            yield act_letters.contest_answered(to, told, answer, "The receipts are in order.")


def _of_registration(to: Address):
    for decided in (
        *(ProfileAction.RETURN, ProfileAction.REFUSE),
        *(ProfileAction.MATCH, ProfileAction.REGISTER),
    ):
        yield registration.profile_decided(to, "VP123456", decided)
    yield registration.link_stated(to, "VI123456", "VI654321")
    for state in (LinkState.CONFIRMED, LinkState.DENIED):
        yield registration.link_answered(to, "VI123456", "VI654321", state)
    yield registration.right_lapsed(to, "VI123456")


@pytest.mark.parametrize("language", list(languages()))
def test_w5_every_letter_is_written_in_every_language(language):
    for each in _letters(language):
        assert each.language == language
        assert "\n" not in each.subject
        assert each.subject
        message = written(each, "vouch@register.example", number="1", at=NOON)
        assert message["Content-Language"] == language
        for unfilled in ("{", "}", "\ue000", "???"):
            assert unfilled not in each.subject + each.text


@pytest.mark.parametrize("language", DRAFTS)
def test_w5_a_draft_says_that_nobody_reviewed_it_and_has_the_english_text_under_it(language):
    to = Address("reader@agency.example", language)
    english = subjects.claim_lodged(Address(to.email), "VI123456", UNTIL)
    draft = subjects.claim_lodged(to, "VI123456", UNTIL)
    assert say(language, "letter-draft") in draft.text
    assert draft.text.endswith(english.text)
    assert draft.text.index(say(language, "letter-draft")) < draft.text.index(english.text)


def test_the_english_letter_has_no_such_foot():
    english = subjects.claim_lodged(Address("reader@agency.example"), "VI123456", UNTIL)
    assert say(ENGLISH, "letter-draft") not in english.text
    assert english.text.endswith("Vouch, the accreditation register for ethical recruitment\n")


def test_w5_a_reader_of_a_language_without_catalogue_reads_english():
    found = identity.no_account(Address("reader@agency.example", "pt-BR"))
    assert (found.language, found.subject) == ("en", "No account with this address")


def test_a_region_reads_the_catalogue_of_its_language():
    assert identity.no_account(Address("reader@agency.example", "fr-CA")).language == "fr"


def test_a_name_of_two_lines_stays_one_line_in_the_subject():
    found = letter(
        "identity-recovery",
        Address("reader@agency.example"),
        organisation="Gulf\r\nBcc: all@agency.example",
        role="manager",
    )
    assert found.subject == "Somebody new is to act for Gulf Bcc: all@agency.example"


def test_second_looks_stand_in_the_daily_letter_by_what_they_are_about():
    lines = [
        Line(Group.UNDATED, what, "look", None)
        for what in ("claim.grant", "claim.refuse", "pair.merge", "no_such_thing.do")
    ]
    to = Address("reader@scheme.example")
    text = reminders.digest(to, UNTIL.date(), lines, "https://vouch.example/work").text
    assert "- 2 decisions of colleagues on claims to look at" in text
    assert "- 1 decision of a colleague on a pair of records to look at" in text
    assert "- 1 other task" in text

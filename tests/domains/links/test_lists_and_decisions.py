"""What a partner says of its list and its licences: brought in by the rules of lists, or asked."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.changes.engine import records
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import ImportFile, Upload
from app.domains.links.engine.deciding import met
from app.domains.links.service.lists import source_key
from app.domains.links.types import Known, LinkedRow, QuestionKind
from app.domains.subjects.models import Licence, Listing, Subject
from app.kit.ids import new_id
from tests.linking import Linked, Partner
from tests.make import NOON
from tests.people import World
from tests.registers import Register, row


@pytest.fixture
def linked(world: World) -> Linked:
    return Linked(world).agreed()


def licences(linked: Linked) -> dict[str, tuple[str, str]]:
    """Return what registers here state of licences now: register and status by number."""
    with linked.world.database.reading(CLOCK) as work:
        rows = work.session.scalars(
            select(Licence).where(Licence.recorded_until.is_(None), Licence.stated_until.is_(None))
        )
        return {str(each.number): (each.source_key, each.status.value) for each in rows}


def uploads(linked: Linked) -> list[str]:
    with linked.world.database.reading(CLOCK) as work:
        rows = work.session.scalars(select(Upload).order_by(Upload.id))
        return [each.stage.value for each in rows]


def test_a_list_comes_in_as_a_file_of_a_source_of_its_own(linked):
    linked.bring(
        linked.partner.listing("1", "Invented Agency", licence={"status_word": "Okay"}),
        linked.partner.listing("2", "घर एजेन्सी", licence={"status": "suspended"}),
        linked.partner.listing(
            "3", 'With "quotes", and commas', licence={"valid_until": "2027-01-31"}
        ),
    )
    source = "link-nepal-np-list"
    assert licences(linked) == {
        "NP-1": (source, "valid"),
        "NP-2": (source, "suspended"),
        "NP-3": (source, "valid"),
    }
    assert uploads(linked) == ["applied"]
    with linked.world.database.reading(CLOCK) as work:
        assert len(work.session.scalars(select(Subject)).all()) == 3
        [file] = work.session.scalars(select(ImportFile)).all()
        assert (file.source_key, file.rejected) == (source, 0)


def test_l10_a_firm_of_the_same_name_stays_another_record(linked):
    name = "Invented Agency"
    linked.bring(linked.partner.listing("1", name), linked.partner.listing("2", name))
    with linked.world.database.reading(CLOCK) as work:
        assert len(work.session.scalars(select(Subject)).all()) == 2


def test_a_word_that_stands_for_two_statuses_is_told_apart(linked):
    linked.bring(
        linked.partner.listing("1", "One", licence={"status": "valid", "status_word": "Listed"}),
        linked.partner.listing(
            "2", "Two", licence={"status": "suspended", "status_word": "Listed"}
        ),
    )
    assert {status for _, status in licences(linked).values()} == {"valid", "suspended"}


def test_a_decision_that_fits_is_taken_and_stands_in_the_register(linked):
    linked.bring(linked.partner.listing("1", "Invented Agency"))
    linked.bring(linked.partner.decision("NP-1", "suspended", status_word="Stopped"))
    assert licences(linked)["NP-1"][1] == "suspended"
    assert linked.questions() == []
    linked.bring(
        linked.partner.decision("NP-1", "valid", was="suspended", at="2026-11-23T09:00:00Z")
    )
    assert licences(linked)["NP-1"][1] == "valid"


def test_what_a_list_does_not_name_any_more_reads_as_exactly_that(linked):
    both = [linked.partner.listing(each, f"Invented {each}") for each in "12"]
    linked.bring(*both)
    linked.bring(linked.partner.listing("2", "Invented 2", licences=[], is_gone=True))
    assert licences(linked)["NP-1"][1] == "valid"
    assert licences(linked)["NP-2"][1] == "no_longer_listed"


def test_l6_a_partner_that_worsens_many_at_once_waits_for_a_second_person(linked):
    many = [linked.partner.listing(str(each), f"Invented {each}") for each in range(40)]
    linked.bring(*many)
    stops = [linked.partner.decision(f"NP-{each}", "suspended") for each in range(30)]
    linked.bring(*stops)
    assert uploads(linked) == ["applied", "held"]
    assert {status for _, status in licences(linked).values()} == {"valid"}
    [waiting] = [
        each for each in linked.first.get("/v1/me/work").json()["items"] if each["act"] == "approve"
    ]
    assert waiting["path"].startswith("/v1/imports/")


def test_a_decision_on_a_licence_that_nobody_knows_is_a_question_and_changes_nothing(linked):
    linked.bring(linked.partner.listing("1", "Invented Agency"))
    linked.bring(linked.partner.decision("NP-404", "suspended"))
    [asked] = linked.questions()
    assert (asked["kind"], asked["state"], asked["known"]) == ("unknown_licence", "open", [])
    assert asked["came"]["licence"] == "NP-404"
    assert linked.answer(linked.first, asked, "take").status_code == 409
    kept = linked.answer(linked.first, asked, "keep")
    assert (kept.status_code, kept.json()["state"]) == (200, "kept")
    assert linked.answer(linked.first, asked, "keep").status_code == 409


def test_a_decision_that_thinks_otherwise_of_what_stood_is_a_question(linked):
    linked.bring(linked.partner.listing("1", "Invented Agency", licence={"status": "cancelled"}))
    linked.bring(linked.partner.decision("NP-1", "suspended", was="valid"))
    [asked] = linked.questions()
    assert asked["kind"] == "differs_here"
    [known] = asked["known"]
    assert (known["status"], known["as_of"][:10]) == ("cancelled", "2026-11-23")
    assert licences(linked)["NP-1"][1] == "cancelled"
    assert linked.answer(linked.second, asked, "take").json()["state"] == "taken"
    linked.work_off()
    assert licences(linked)["NP-1"][1] == "suspended"


def test_l10_the_same_number_in_another_register_is_a_question_to_its_authority(world, tmp_path):
    register = Register(world.database, tmp_path, world.settings)
    register.bring(row("Agency"))
    partner = Partner()
    linked = Linked(world, partner, speaks_for=["PH"], reaches=["PH"]).agreed()
    said = {"key": "ph-other", "jurisdiction": "PH"}
    linked.bring(partner.decision("L-Agency", "suspended", source=said))
    [asked] = linked.questions()
    assert asked["kind"] == "other_register"
    assert [each["register_key"] for each in asked["known"]] == ["test-list"]
    not_theirs = linked.answer(linked.first, asked, "take")
    assert (not_theirs.status_code, licences(linked)["L-Agency"][1]) == (409, "valid")
    officer = world.anew(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, "PH")
    taken = linked.answer(officer, asked, "take")
    assert taken.status_code == 200, taken.text
    assert licences(linked)["L-Agency"] == ("test-list", "suspended")


def test_an_act_here_on_the_partners_list_is_not_overwritten_but_asked_about(linked):
    linked.bring(linked.partner.listing("1", "Invented Agency"))
    officer = linked.world.anew(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, "NP")
    with linked.world.database.reading(CLOCK) as work:
        [licence] = work.session.scalars(select(Licence)).all()
        version = licence.recorded_from
    acted = officer.post(
        f"/v1/licences/{licence.id}/change-status",
        json={
            "status": "cancelled",
            "holds_from": "2026-11-24",
            "reason": "found here",
            "ground": {"code": "other", "law": "Act of Tests", "article": "7"},
        },
        headers={"If-Match": f'"{version}"', "Idempotency-Key": "k" * 30},
    )
    assert acted.status_code in {200, 201}, acted.text
    linked.bring(linked.partner.decision("NP-1", "suspended"))
    [asked] = linked.questions()
    assert asked["kind"] == "newer_here"
    assert licences(linked)["NP-1"][1] == "cancelled"


def test_a_question_is_asked_once_however_often_the_record_comes(linked):
    said = linked.partner.decision("NP-404", "suspended")
    linked.bring(said)
    linked.bring(said)
    assert len(linked.questions()) == 1


def test_an_authority_of_another_place_sees_no_question(linked):
    linked.bring(linked.partner.decision("NP-404", "suspended"))
    [asked] = linked.questions()
    stranger = linked.world.anew(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, "PH")
    assert stranger.get("/v1/exchange-questions").json()["items"] == []
    assert stranger.get(f"/v1/exchange-questions/{asked['id']}").status_code == 404
    mine = linked.world.anew(Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, "NP")
    assert [each["path"] for each in mine.get("/v1/me/work").json()["items"]] == [
        f"/v1/exchange-questions/{asked['id']}"
    ]


def test_records_of_one_firm_are_one_record_and_a_renamed_firm_stays_it(linked):
    first = linked.partner.listing("1", "Invented Agency")
    linked.bring(first)
    with linked.world.database.reading(CLOCK) as work:
        [before] = work.session.scalars(select(Listing.subject_id)).all()
    linked.bring(linked.partner.listing("1", "Invented Agency Renamed"))
    with linked.world.database.reading(CLOCK) as work:
        [after] = work.session.scalars(select(Listing.subject_id)).all()
    assert before == after


STATUSES = ("valid", "suspended", "cancelled")


@given(
    status=st.sampled_from(STATUSES),
    was=st.sampled_from((None, *STATUSES)),
    rows=st.lists(st.tuples(st.sampled_from(STATUSES), st.integers(-2, 2)), max_size=2),
    others=st.lists(
        st.tuples(st.sampled_from(STATUSES), st.one_of(st.none(), st.integers(-2, 2))), max_size=2
    ),
)
def test_a_decision_is_taken_only_where_nothing_speaks_against_it(status, was, rows, others):
    partner = Partner()
    said = partner.decision("NP-1", status, was=was, at=NOON.isoformat())
    decision = records.RECORD.validate_python(said)
    known = [
        Known(
            "other",
            "Other",
            each,
            None if days is None else (NOON + timedelta(days=days)).date(),
            new_id(),
        )
        for each, days in others
    ]
    found = met(
        decision,
        [LinkedRow(each, NOON + timedelta(hours=hours)) for each, hours in rows],
        known,
    )
    is_taken = found.question is None and not found.is_known
    fits = (
        len(rows) == 1
        and rows[0][0] != status
        and rows[0][1] <= 0
        and was in {None, rows[0][0]}
        and all(days is None or days <= 0 or each == status for each, days in others)
    )
    assert is_taken == fits
    if len(rows) != 1:
        assert found.question is not None
    if found.question is QuestionKind.NEWER_HERE:
        assert others


def test_keys_of_sources_are_told_apart_and_fit():
    keys = [source_key("a" * 30, f"{'b' * 50}{each}") for each in range(5)]
    assert len(set(keys)) == 5
    assert all(len(each) <= 60 for each in keys)
    assert source_key("nepal", "np-list") == "link-nepal-np-list"
    alike = [("a", "b-c"), ("a-b", "c"), ("a", "b_c"), ("a", "b-c-")]
    assert len({source_key(*each) for each in alike}) == len(alike)

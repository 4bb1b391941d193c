"""Loading: what is published never changes, and a new edition says what became of the old one."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from app.access.grants import Role
from app.access.policy import ANYONE, Actor
from app.domains.standards import queries
from app.domains.standards.engine.reading import FOLDER, read_file, shipped
from app.domains.standards.errors import AlreadyPublished, FaultyDocument, NoDraft
from app.domains.standards.models import StandardCriterion, StandardDocument, StandardIndicator
from app.domains.standards.rules import may_apply_under
from app.domains.standards.service.loading import (
    Request,
    load_files,
    load_shipped,
    publish,
)
from app.domains.standards.types.kept import LoadAct
from app.domains.standards.types.words import DocumentKind
from app.kit.errors import Forbidden, NotFound
from app.store.journal import Event, Word
from tests.domains.standards.conftest import said_places
from tests.make import OPERATOR

FOLLOWS = """
replaces = "1"
transition_until = 2027-06-30
successions = [
  {{ criterion = "a", how = "stricter", replaces = ["a"], reason = "More is asked." }},
  {{ criterion = "c", how = "{how}", replaces = {replaces}, reason = "It is so." }},
]
{dropped}
"""
DROPPED = 'dropped = [{ criterion = "b", reason = "Nobody could see it." }]'


def follows(how: str = "new", replaces: str = "[]", dropped: str = DROPPED) -> str:
    return FOLLOWS.format(how=how, replaces=replaces, dropped=dropped)


def events(database) -> list[Event]:
    with database.reading(OPERATOR) as work:
        query = select(Event).where(Event.name.startswith("standards.")).order_by(Event.number)
        return list(work.session.scalars(query))


def test_all_that_is_shipped_is_published_once(database):
    first = load_shipped(database, "0.1.0")
    again = load_shipped(database, "0.1.0")

    assert {each.act for each in first} == {LoadAct.PUBLISHED}
    assert {each.act for each in again} == {LoadAct.UNCHANGED}
    assert len(events(database)) == len(first) == len(shipped())


def test_each_load_is_an_event_with_operator_and_reason(load, small, database):
    load(small())

    [event] = events(database)
    assert event.name == "standards.document.published"
    assert event.body["kind"] == "edition"
    assert (event.body["document"], event.body["version"]) == ("small", "1")
    with database.reading(OPERATOR) as work:
        words = work.session.scalars(select(Word).where(Word.event_number == event.number))
        assert {each.field: each.text for each in words} == {
            "operator": OPERATOR.name,
            "reason": "a test",
        }


def test_a_published_edition_never_changes(load, change, loaded):
    own = change("ers-1.0.toml", ("holds every licence that it needs there", "holds a licence"))

    with pytest.raises(AlreadyPublished) as refused:
        load(own)

    assert refused.value.members["differing"] == ["/principles/A/criteria/A.1/text"]
    assert "The edition ers 1.0 is published" in refused.value.detail
    assert len(events(loaded)) == len(shipped())


@pytest.mark.usefixtures("loaded")
def test_the_difference_is_named_by_codes_and_not_by_positions(load, change):
    own = change("ers-1-scheme.toml", ('key = "screening"\ntitle', 'key = "look"\ntitle'))
    own.write_text(own.read_text("utf-8").replace('limit = "screening"', 'limit = "look"'), "utf-8")

    with pytest.raises(FaultyDocument) as refused:
        load(own)
    assert "must be set: screening" in refused.value.faults[0].detail


@pytest.mark.usefixtures("loaded")
def test_spaces_comments_and_order_of_keys_are_no_difference(load, change):
    own = change("nrs-1.0.toml", ('measures = "intermediary"\n', ""), also="\n# A remark.\n")
    again = own.read_text("utf-8").replace(
        'logic = "failure_points"', 'logic   =  "failure_points"\nmeasures = "intermediary"'
    )
    own.write_text(again, "utf-8")

    assert load(own)[0].act is LoadAct.UNCHANGED


def test_the_database_itself_keeps_what_is_published(loaded):
    with loaded.writing(OPERATOR) as work:
        for statement in (
            "UPDATE standard_document SET version = '9'",
            "DELETE FROM standard_document",
            "UPDATE standard_content SET text = ''",
            "DELETE FROM standard_criterion",
            "UPDATE standard_indicator SET code = 'x'",
        ):
            with pytest.raises(DatabaseError), work.session.begin_nested():
                work.session.execute(text(statement))


def test_an_installation_that_has_its_own_keeps_it(database, change, load):
    load(FOLDER / "nrs-1.0.toml")
    load(change("nrs-1-scheme.toml", ("amount = 20\n", "amount = 25\n")))

    acts = {(each.kind.value, each.name): each for each in load_shipped(database, "0.1.0")}

    kept = acts["scheme", "nrs-1"]
    assert kept.act is LoadAct.LEFT
    assert "/limits/" in kept.notes[0]
    assert acts["edition", "crg"].act is LoadAct.PUBLISHED


def test_codes_of_a_published_edition_can_be_pointed_at(loaded):
    with loaded.reading(ANYONE) as work:
        kept = queries.edition(work, "ers", "1.0")
        criteria = select(StandardCriterion.code).where(StandardCriterion.edition_id == kept.id)
        indicators = select(StandardIndicator.code).where(StandardIndicator.edition_id == kept.id)
        found = set(work.session.scalars(criteria)), set(work.session.scalars(indicators))

    assert found == (set(kept.said.by_code), {each.code for each in kept.said.indicators})


def test_callers_get_the_same_typed_object_and_ask_little(loaded):
    with loaded.reading(ANYONE) as work:
        first = queries.current_edition(work, "ers", date(2026, 11, 24))
        again = queries.by_id(work, first.id, type(first.said))

    assert again.said is first.said
    assert again.digest == first.digest


def test_before_its_day_there_is_no_edition(loaded):
    with loaded.reading(ANYONE) as work, pytest.raises(NotFound):
        queries.current_edition(work, "ers", date(2026, 10, 31))


def test_a_new_edition_says_what_became_of_each_criterion(load, small, current):
    load(small())
    load(small("2", ("a", "c"), "2026-11-24", follows()))

    assert current("small").said.version == "2"


@pytest.mark.parametrize(
    ("more", "place", "told"),
    [
        ("", "/replaces", "Say that it replaces 1."),
        (follows(dropped=""), "/successions", "Say what became of b of 1"),
        (follows("reworded", '["z"]'), "/successions", "z is no criterion of 1."),
        (follows("reworded", '["b"]'), "/dropped", "b is replaced and dropped at once."),
        (follows().replace('"1"', '"7"'), "/replaces", "No edition 7 of this standard"),
    ],
)
def test_an_edition_that_does_not_follow_whole_is_refused(load, small, database, more, place, told):
    load(small())

    with pytest.raises(FaultyDocument) as refused:
        load(small("2", ("a", "c"), "2026-11-24", more))

    assert place in said_places(refused.value)
    assert any(told in fault.detail for fault in refused.value.faults)
    assert len(events(database)) == 1


def test_one_edition_is_replaced_once(load, small):
    load(small())
    load(small("2", ("a", "c"), "2026-11-24", follows()))

    with pytest.raises(FaultyDocument, match="1 place"):
        load(small("3", ("a", "c"), "2026-11-25", follows()))


def test_the_transition_date_binds_who_has_not_applied(load, small, database):
    load(small())
    load(small("2", ("a", "c"), "2026-12-01", follows()))

    with database.reading(ANYONE) as work:
        old = queries.edition(work, "small", "1")
        new = queries.successor(work, old.said)
    assert new is not None
    until = date(2027, 6, 30)
    assert may_apply_under(old, new, date(2026, 11, 30))
    assert not may_apply_under(new, None, date(2026, 11, 30))
    assert may_apply_under(old, new, until)
    assert may_apply_under(new, None, until)
    assert not may_apply_under(old, new, until + timedelta(days=1))


def test_rules_do_not_bind_backwards(load, change, loaded, clock):
    own = change(
        "crg-1-scheme.toml", ('version = "1.0"\ntitle = "Ass', 'version = "1.1"\ntitle = "Ass')
    )
    load(own)

    with loaded.reading(ANYONE) as work:
        before = queries.current_scheme(work, "crg-1", date(2026, 11, 23))
        today = queries.current_scheme(work, "crg-1", clock.at.date())
    assert (before.said.version, today.said.version) == ("1.0", "1.1")
    assert today.binds_from == clock.at.date()


def test_a_dry_run_says_what_would_be_done_and_keeps_nothing(load, small, database):
    done = load(small(), dry_run=True)

    assert [each.act for each in done] == [LoadAct.PUBLISHED]
    assert events(database) == []
    with database.reading(OPERATOR) as work:
        assert queries.every_row(work) == []


def test_of_several_files_all_are_loaded_or_none(load, small, change, database):
    wrong = change("nrs-1-scheme.toml", ('standard = "nrs"', 'standard = "nowhere"'))

    with pytest.raises(FaultyDocument):
        load(small(), wrong)

    assert events(database) == []


def test_a_draft_may_change_is_not_public_and_is_published_by_an_act(load, small, database):
    load(small(), as_draft=True)
    changed = load(small(codes=("a", "b", "c")), as_draft=True)
    same = load(small(codes=("a", "b", "c")), as_draft=True)

    assert [changed[0].act, same[0].act] == [LoadAct.REDRAFTED, LoadAct.UNCHANGED]
    with database.reading(ANYONE) as work, pytest.raises(NotFound):
        queries.edition(work, "small", "1")
    with database.writing(OPERATOR) as work:
        publish(work, DocumentKind.EDITION, "small", "1", "it is ready")
    with database.reading(ANYONE) as work:
        assert set(queries.edition(work, "small", "1").said.by_code) == {"a", "b", "c"}
    assert [each.name.rpartition(".")[2] for each in events(database)] == [
        "drafted",
        "drafted",
        "published",
    ]


def test_a_draft_can_be_published_by_its_final_file(load, small, current):
    load(small(), as_draft=True)

    assert load(small(codes=("a",)))[0].act is LoadAct.PUBLISHED
    assert set(current("small").said.by_code) == {"a"}


def test_what_is_published_cannot_be_drafted_or_published_again(load, small, database):
    load(small())

    with pytest.raises(AlreadyPublished):
        load(small(codes=("a",)), as_draft=True)
    with database.writing(OPERATOR) as work, pytest.raises(NoDraft):
        publish(work, DocumentKind.EDITION, "small", "1", "again")


def test_a_draft_that_no_longer_agrees_is_not_published(load, small, database):
    load(small())
    load(small("2", ("a", "c"), "2026-11-24", follows()), as_draft=True)
    load(small("3", ("a", "c"), "2026-11-24", follows()))

    with database.writing(OPERATOR) as work, pytest.raises(FaultyDocument):
        publish(work, DocumentKind.EDITION, "small", "2", "too late")


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.ADMINISTRATOR, Role.ANYONE])
def test_only_an_operator_loads(database, small, role):
    with pytest.raises(Forbidden):
        load_files(database, Actor(None, role), Request([small()], "a test"))


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("ers-1.0.toml", 'code = "A.2"\nofficial', 'code = "A.1"\nofficial', "/"),
        ("ers-1.0.toml", 'element = "policy"', 'element = "polity"', "A.1.P/element"),
        ("ers-1.0.toml", 'grade = "critical"', "points = 3", "/"),
        ("ers-1.0.toml", "within the last {review}", "within {reviews}", "A.1.P"),
        ("ers-1.0.toml", 'evidence = ["legal_register"', 'evidence = ["legal_registry"', "/"),
        ("ers-1.0.toml", "published_on = 2026-11-01", 'published_on = "soon"', "/published_on"),
        ("ers-1.0.toml", 'logic = "grades"', 'logic = "grades"\ncolour = "red"', "/colour"),
        ("crg-1.0.toml", "value = 12", "value = 13", "/"),
        ("ers-1-scheme.toml", 'becomes = "major"', 'becomes = "minor"', "/rule"),
        (
            "ers-1-scheme.toml",
            'at_least = 1\noutcome = "refuse"',
            'at_least = 0\noutcome = "refuse"',
            "/rule/thresholds/0/at_least",
        ),
        ("ers-1-scheme.toml", 'country = "CH"', 'country = "XX"', "/calendar"),
        ("ers-1-scheme.toml", "hears_appeals = true", "decides = true", "/"),
        ("ers-1-scheme.toml", 'amount = "1000.00"', 'amount = "much"', "/fees/application/amount"),
        (
            "ers-1-scheme.toml",
            'confidence = "seen"',
            'confidence = "sure"',
            "/limits/screening/confidence",
        ),
        ("ers-1-scheme.toml", 'adds = "1/2"', "adds = 0.5", "/audit/time/adds"),
        ("ers-1-scheme.toml", "  { days = 9 },\n", "", "/audit/time"),
        ("nrs-1-scheme.toml", "at_least = 30", "at_least = 1", "/rule"),
        ("nrs-1-scheme.toml", 'condition_limit = "condition"', 'condition_limit = "never"', "/"),
        ("crg-1-scheme.toml", "value = 4 }", "value = -4 }", "/rule/scale/applied/value"),
        ("ers-1.0-nrs-1.0.toml", 'relation = "overlaps"', 'relation = "near"', "/pairs/0/relation"),
    ],
)
def test_a_fault_is_told_with_its_place(change, file, old, new, place):
    own = change(file, (old, new))

    with pytest.raises(FaultyDocument) as refused:
        read_file(own)

    assert own.name in refused.value.detail
    assert any(place in pointer for pointer in said_places(refused.value)), said_places(
        refused.value
    )
    assert all(fault.detail.endswith(".") for fault in refused.value.faults)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"kind = ", "no TOML"),
        (b"\xff\xfe", "no TOML"),
        (b'kind = "poem"', "one of: scheme, edition"),
        (b"title = 3", "one of: scheme, edition"),
    ],
)
def test_what_is_no_document_is_told(tmp_path, content, told):
    path = tmp_path / "x.toml"
    path.write_bytes(content)

    with pytest.raises(FaultyDocument) as refused:
        read_file(path)

    assert told in refused.value.faults[0].detail


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FaultyDocument) as refused:
        read_file(tmp_path / "nowhere.toml")
    assert "It cannot be read" in refused.value.faults[0].detail


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("nrs-1-scheme.toml", "points = 16", "points = 17", "/criteria/1.3/points"),
        ("ers-1-scheme.toml", 'standard = "ers"', 'standard = "crg"', "/measures"),
        ("ers-1-scheme.toml", 'standard = "ers"', 'standard = "nrs"', "/logic"),
        ("ers-1-scheme.toml", 'standard = "ers"', 'standard = "none"', "/standard"),
        ("ers-1.0-nrs-1.0.toml", 'to = "1.2"', 'to = "9.9"', "/pairs/0/to"),
        ("ers-1.0-nrs-1.0.toml", 'to_version = "1.0"', 'to_version = "2.0"', "/to_version"),
    ],
)
def test_what_disagrees_with_the_register_is_told(load, change, file, old, new, place):
    own = change(file, (old, new))
    moved = own.read_text("utf-8").replace('\nversion = "1.0"', '\nversion = "1.0-own"', 1)
    own.write_text(moved, "utf-8")

    with pytest.raises(FaultyDocument) as refused:
        load(own)

    assert place in said_places(refused.value)


@pytest.mark.usefixtures("loaded")
def test_a_scheme_sets_only_figures_that_there_are(load, change):
    figure = (
        '\n[[figures]]\nindicator = "A.1.P"\nkey = "{key}"\nvalue = 6\n'
        'source = "own"\nconfidence = "draft"\n'
    )
    own = change(
        "ers-1-scheme.toml",
        ('version = "1.0"\ntitle = "Certification of', 'version = "2"\ntitle = "Certification of'),
        also=figure.format(key="reviews"),
    )

    with pytest.raises(FaultyDocument) as refused:
        load(own)

    assert said_places(refused.value) == ["/figures/A.1.P/reviews"]


def test_the_rows_say_of_which_standard_a_document_is(loaded):
    with loaded.reading(OPERATOR) as work:
        rows = work.session.scalars(select(StandardDocument)).all()
    assert {(row.kind.value, row.about, row.about_other) for row in rows} == {
        *(("edition", key, None) for key in ("ers", "nrs", "crg")),
        *(("scheme", key, None) for key in ("ers", "nrs", "crg")),
        ("mapping", "ers", "nrs"),
    }

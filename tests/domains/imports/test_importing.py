"""A list comes in: what is new, changed and gone, and nothing when something is wrong."""

import csv
import gzip
import signal
import subprocess
import sys
import textwrap
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.access.policy import CLOCK
from app.domains.imports.engine.profile import load_profile
from app.domains.imports.errors import (
    AnotherRuns,
    AnotherWaits,
    FileProblem,
    OlderFile,
    SamePerson,
    TooManyRejects,
)
from app.domains.imports.jobs.lists import Request, import_list
from app.domains.imports.models import ImportFile, Source, StagedRow
from app.domains.imports.service.decisions import approve, drop
from app.domains.imports.types import ImportState, LicenceStatus
from app.domains.subjects.models import Licence, Listing, Subject, SubjectName
from app.domains.subjects.service import import_loader
from app.kit.errors import NotFound
from app.store.base import Row
from app.store.journal import Change, Event, verify
from app.store.locks import only_one
from app.store.work import Database
from tests.make import OPERATOR, SECOND_OPERATOR
from tests.registers import FIRST_DAY, HEADER, Register, Silent, row

LATER = FIRST_DAY + timedelta(days=30)


def _count(database: Database, model: type[Row]) -> int:
    with database.reading(CLOCK) as work:
        return work.session.scalar(select(func.count()).select_from(model)) or 0


def _licences(database: Database) -> list[tuple[str, str, date, date | None]]:
    """Return what is known now of every licence: number, status, from and until."""
    with database.reading(CLOCK) as work:
        rows = work.session.execute(
            select(Licence.number, Licence.status, Licence.stated_from, Licence.stated_until)
            .where(Licence.recorded_until.is_(None))
            .order_by(Licence.number, Licence.stated_from)
        )
        return [(number, status.value, first, last) for number, status, first, last in rows]


def _many(count: int) -> list[str]:
    return [row(f"Firm {place:03}") for place in range(count)]


def test_the_first_list_is_all_new_and_each_value_knows_its_line(register: Register):
    summary = register.bring(row("Alpha"), row("Beta", "Stopped"))
    assert (summary.outcome, summary.read, summary.new) == ("applied", 2, 2)
    with register.database.reading(CLOCK) as work:
        [file] = work.session.scalars(select(ImportFile)).all()
        names = work.session.execute(
            select(SubjectName.text, SubjectName.line, SubjectName.file_id, SubjectName.stated_from)
        )
        assert {tuple(each) for each in names} == {
            ("Alpha", 2, file.id, FIRST_DAY),
            ("Beta", 3, file.id, FIRST_DAY),
        }
        assert len(file.digest) == 64
    assert _count(register.database, StagedRow) == 0


def test_the_same_file_again_changes_nothing(register: Register):
    register.bring(*_many(3))
    tables = (Event, Subject, Listing, Licence, SubjectName, Change, ImportFile)
    before = [_count(register.database, model) for model in tables]
    summary = register.bring(*_many(3))
    assert summary.outcome == "in_force_already"
    assert [_count(register.database, model) for model in tables] == before


def test_the_same_rows_of_a_later_day_confirm_the_list_and_change_no_fact(register: Register):
    register.bring(*_many(3))
    summary = register.bring(*_many(3), day=LATER)
    assert (summary.outcome, summary.unchanged, summary.new) == ("applied", 3, 0)
    assert _count(register.database, Licence) == 3
    with register.database.reading(CLOCK) as work:
        assert work.session.get_one(Source, "test-list").list_date == LATER


def test_a_newer_list_gives_exactly_the_differences(register: Register):
    register.bring(row("Alpha"), row("Beta"), row("Gamma"))
    summary = register.bring(row("Alpha"), row("Beta", "Stopped"), row("Delta"), day=LATER)
    counts = (summary.unchanged, summary.changed, summary.new, summary.gone, summary.worsened)
    assert counts == (1, 1, 1, 1, 1)
    eve = LATER - timedelta(days=1)
    assert _licences(register.database) == [
        ("L-Alpha", "valid", FIRST_DAY, None),
        ("L-Beta", "valid", FIRST_DAY, eve),
        ("L-Beta", "suspended", LATER, None),
        ("L-Delta", "valid", LATER, None),
        ("L-Gamma", "valid", FIRST_DAY, eve),
        ("L-Gamma", "no_longer_listed", LATER, None),
    ]


def test_what_was_known_before_a_change_is_kept(register: Register):
    register.bring(row("Beta"))
    register.bring(row("Beta", "Stopped"), day=LATER)
    with register.database.reading(CLOCK) as work:
        closed = work.session.execute(
            select(Licence.status, Licence.stated_until, Licence.recorded_from).where(
                Licence.recorded_until == 2
            )
        ).one()
    assert tuple(closed) == (LicenceStatus.VALID, None, 1)


def test_a_firm_that_is_back_on_the_list_is_the_same_firm(register: Register):
    register.bring(row("Alpha"), row("Beta"))
    register.bring(row("Alpha"), day=LATER)
    summary = register.bring(row("Alpha"), row("Beta"), day=LATER + timedelta(days=1))
    assert (summary.returned, summary.new) == (1, 0)
    assert _count(register.database, Subject) == 2


def test_an_older_list_is_refused_unless_it_is_forced(register: Register):
    register.bring(row("Alpha"), day=LATER)
    with pytest.raises(OlderFile):
        register.bring(row("Beta"), day=FIRST_DAY)
    assert register.bring(row("Beta"), day=FIRST_DAY, forced=True).outcome == "applied"


def test_a_dry_run_compares_and_changes_nothing(register: Register):
    register.bring(row("Alpha"))
    summary = register.bring(row("Beta"), day=LATER, dry_run=True)
    assert (summary.outcome, summary.new, summary.gone) == ("compared", 1, 1)
    assert (_count(register.database, Event), _count(register.database, ImportFile)) == (1, 1)
    assert _count(register.database, StagedRow) == 0


def test_one_event_a_file_with_the_digest_of_its_changes(register: Register):
    register.bring(*_many(5))
    with register.database.reading(CLOCK) as work:
        [event] = work.session.scalars(select(Event)).all()
        assert event.name == "imports.file.applied"
        assert event.body["counts"]["new"] == 5
        assert event.body["changes"]["count"] == 5
        assert verify(work.session).broken_at is None
    assert _count(register.database, Change) == 5


def test_bad_rows_go_to_the_rejects_file_and_do_not_stop_the_others(register: Register):
    summary = register.bring(row("Alpha"), row(""), row("Beta", "Odd"), row("=1+1"))
    assert (summary.read, summary.new, summary.rejected) == (4, 2, 2)
    with (register.folder / "rejects.csv").open(encoding="utf-8", newline="") as handle:
        said = list(csv.reader(handle))
    assert said[0] == ["line", "column", "reason", "row"]
    assert [(line[0], line[1]) for line in said[1:]] == [("3", "name"), ("4", "status")]
    assert "Odd" in said[2][2]
    assert said[2][4] == "Beta"


def test_too_many_bad_rows_leave_the_register_as_it_was(register: Register):
    register.bring(row("Alpha"))
    with pytest.raises(TooManyRejects, match="3 of 4"):
        register.bring(row("Alpha"), row("a", "?"), row("b", "?"), row("c", "?"), day=LATER)
    assert (_count(register.database, Event), _count(register.database, StagedRow)) == (1, 0)


def test_a_row_said_twice_is_counted_and_one_that_differs_is_kept_apart(register: Register):
    summary = register.bring(row("Alpha"), row("Alpha"), row("Alpha", "Stopped"))
    assert (summary.read, summary.repeated, summary.new) == (3, 1, 2)
    assert {status for _, status, _, _ in _licences(register.database)} == {"suspended", "valid"}


def test_one_firm_of_two_licences_and_two_firms_of_one_name(register: Register):
    register.bring(row("Alpha"), row("Alpha", licence="L-2"))
    register.bring(row("Alpha"), key="other-list")
    assert _count(register.database, Subject) == 2
    assert _count(register.database, Licence) == 3


def test_l10_the_same_name_in_two_registers_stays_two_firms(register: Register):
    register.bring(row("Alpha Manpower"))
    register.bring(row("Alpha Manpower"), key="other-list")
    assert _count(register.database, Subject) == 2


def test_l10_the_same_number_in_the_same_register_is_one_firm(register: Register):
    register.bring(row("Alpha", number="123"))
    register.bring(row("ALPHA LIMITED", number="123"), key="other-list")
    assert _count(register.database, Subject) == 1


def test_l5_a_status_keeps_the_sources_own_word_and_its_date(register: Register):
    register.bring(row("Alpha", "Limited"))
    with register.database.reading(CLOCK) as work:
        licence = work.session.scalars(select(Licence)).one()
        assert (licence.status_word, licence.status.value) == ("Limited", "temporary_authority")
        assert licence.stated_from == FIRST_DAY


def test_l6_too_many_gone_rows_wait_for_a_second_person(register: Register):
    register.bring(*_many(100))
    summary = register.bring(*_many(79), day=LATER)
    assert (summary.outcome, summary.gone) == ("held", 21)
    assert all(status == "valid" for _, status, _, _ in _licences(register.database))
    with register.database.reading(OPERATOR) as work:
        held = work.session.scalars(
            select(ImportFile).where(ImportFile.state == ImportState.HELD)
        ).one()
        touched = import_loader.touched(work, held.id, 100)
    assert len(touched) == 21
    assert {firm.name for firm in touched} == {f"Firm {place:03}" for place in range(79, 100)}
    assert all(firm.gone for firm in touched)


def test_l6_worsened_rows_count_like_gone_ones(register: Register):
    register.bring(*_many(100))
    worse = [row(f"Firm {place:03}", "Ended") for place in range(20)]
    assert register.bring(*worse, *_many(100)[20:], day=LATER).outcome == "held"


def test_l6_fewer_than_twenty_never_wait_and_not_more_than_the_share(register: Register):
    register.bring(*_many(30))
    assert register.bring(*_many(11), day=LATER).outcome == "applied"
    register.bring(*_many(400), key="long-list")
    assert register.bring(*_many(380), key="long-list", day=LATER).outcome == "applied"


def test_l6_the_second_person_is_another_and_puts_the_list_in_force(register: Register):
    register.bring(*_many(100))
    number = register.bring(*_many(70), day=LATER).number
    assert number is not None
    with pytest.raises(SamePerson):
        approve(register.database, OPERATOR, import_loader, number, "it is right")
    summary = approve(
        register.database, SECOND_OPERATOR, import_loader, number, "the office confirmed it"
    )
    assert (summary.outcome, summary.gone) == ("applied", 30)
    gone = [each for each in _licences(register.database) if each[3] is None and each[2] == LATER]
    assert {status for _, status, _, _ in gone} == {"no_longer_listed"}
    with register.database.reading(CLOCK) as work:
        names = work.session.scalars(select(Event.name).order_by(Event.number)).all()
        assert names == ["imports.file.applied", "imports.file.held", "imports.file.approved"]
        assert verify(work.session).broken_at is None


def test_l6_a_list_that_is_dropped_leaves_the_register_as_it_was(register: Register):
    register.bring(*_many(100))
    before = _licences(register.database)
    number = register.bring(*_many(70), day=LATER).number
    assert number is not None
    with pytest.raises(AnotherWaits):
        register.bring(*_many(99), day=LATER)
    drop(register.database, SECOND_OPERATOR, import_loader, number, "half of it is missing")
    assert _licences(register.database) == before
    assert register.bring(*_many(99), day=LATER).outcome == "applied"


def test_an_import_that_is_not_there_cannot_be_approved(register: Register):
    with pytest.raises(NotFound):
        approve(register.database, OPERATOR, import_loader, "VF00000177", "why")


def test_two_imports_of_one_source_do_not_run_at_the_same_time(register: Register):
    with only_one(register.database, "import-test-list") as ours:
        assert ours
        with pytest.raises(AnotherRuns):
            register.bring(row("Alpha"))
    assert register.bring(row("Alpha")).outcome == "applied"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        HEADER.encode()[:9],
        b"a,b\n1,2\n",
        gzip.compress(f"{HEADER}\n{row('Beta')}\n".encode())[:-9],
        f"{HEADER}\n{row('Beta')}\n".encode() + b"\xff\xfe\x00" * 3,
        f'{HEADER}\n"L-1,Beta\n'.encode(),
    ],
    ids=["empty", "header cut off", "another layout", "cut archive", "broken text", "open quote"],
)
def test_a_file_that_cannot_be_read_leaves_the_register_as_it_was(
    register: Register, content: bytes
):
    register.bring(row("Alpha"))
    path = register.folder / "broken.csv"
    path.write_bytes(content)
    with pytest.raises((FileProblem, TooManyRejects)):
        register.bring_file(path, LATER)
    assert (_count(register.database, Event), _count(register.database, StagedRow)) == (1, 0)
    assert _count(register.database, ImportFile) == 1


@pytest.mark.commits
@pytest.mark.parametrize("at", ["stage", "compare", "put_in_force"])
def test_a_killed_import_leaves_only_staging_and_the_next_one_clears_it(
    own_register: Register, at: str
):
    own_register.bring(row("Alpha"))
    before = _licences(own_register.database)
    program = textwrap.dedent(
        f"""
        import os, signal, sys
        from datetime import date
        from pathlib import Path
        from app.domains.imports.service import files as service
        from app.domains.subjects.service import import_loader as loader
        from app.settings import Settings
        from app.store.work import Database
        from tests.registers import Register, row

        owner = service if {at!r} == "stage" else loader
        meant = getattr(owner, {at!r})
        def killed(*words, **more):
            meant(*words, **more)
            os.kill(os.getpid(), signal.SIGKILL)
        setattr(owner, {at!r}, killed)
        folder = Path(sys.argv[2])
        register = Register(Database.open(sys.argv[1]), folder, Settings(data_dir=folder))
        register.bring(row("Alpha"), row("Beta"), day=date({LATER.year}, {LATER.month}, 1))
        """
    )
    url = own_register.database.url.render_as_string(hide_password=False)
    done = subprocess.run(
        [sys.executable, "-c", program, url, str(own_register.folder)],
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert _licences(own_register.database) == before
    assert _count(own_register.database, Event) == 1
    summary = own_register.bring(row("Alpha"), row("Beta"), day=LATER)
    assert (summary.outcome, summary.new) == ("applied", 1)
    assert _count(own_register.database, StagedRow) == 0
    assert _count(own_register.database, ImportFile) == 2


@pytest.mark.commits
def test_readers_see_all_of_a_list_or_none_of_it(own_register: Register):
    own_register.bring(*_many(5))
    with own_register.database.reading(CLOCK) as earlier:
        count = select(func.count()).select_from(Listing)
        assert earlier.session.scalar(count) == 5
        own_register.bring(*_many(9), day=LATER)
        assert earlier.session.scalar(count) == 5
    assert _count(own_register.database, Listing) == 9


LISTS = st.lists(
    st.dictionaries(
        st.sampled_from(["A", "B", "C", "D"]),
        st.sampled_from(["OK", "Limited", "Stopped"]),
        max_size=4,
    ).filter(bool),
    min_size=1,
    max_size=5,
)
STATUS = {"OK": "valid", "Limited": "temporary_authority", "Stopped": "suspended"}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lists=LISTS)
def test_whatever_lists_follow_each_other_each_days_knowledge_is_that_days_list(
    shared_database: Database, tmp_path_factory: pytest.TempPathFactory, lists: list[dict[str, str]]
):
    with shared_database.undone() as connection:
        database = Database(connection, connection)
        folder = tmp_path_factory.mktemp("lists")
        days = [FIRST_DAY + timedelta(days=place) for place in range(len(lists))]
        for day, listed in zip(days, lists, strict=True):
            path = folder / "list.csv"
            rows = [row(name, status) for name, status in listed.items()]
            path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
            Register(database, folder, None).bring_file(path, day)  # type: ignore[arg-type]  # no service is asked
        known = _licences(database)
        for day, listed in zip(days, lists, strict=True):
            held = {
                number: status
                for number, status, first, last in known
                if first <= day and (last is None or day <= last)
            }
            told = {
                number: status for number, status in held.items() if status != "no_longer_listed"
            }
            assert told == {f"L-{name}": STATUS[status] for name, status in listed.items()}


@pytest.mark.parametrize(
    ("profile", "file", "rows"),
    [
        ("ph-dmw", "ph-dmw-licensed-agencies/ph_dmw_agencies_sample_2026-09-14.csv", 141),
        ("bd-bmet", "bd-bmet-recruiting-agents/bd_recruiting_agents.csv", 507),
        ("bd-dos", "bd-dos-manning-agents/agents_parsed_by_source_repo.csv", 83),
        ("my-jtksm", "my-private-employment-agencies/my_agensi_pekerjaan.csv", 56),
        ("jm-mlss", "jm-mlss-employment-agencies/jm_mlss_agencies_2025.csv", 69),
    ],
)
def test_the_national_lists_of_recruiters_come_in_row_by_row(
    register: Register, national_lists: Path, profile: str, file: str, rows: int
):
    path = national_lists / file
    with path.open(encoding="utf-8-sig", newline="") as handle:
        assert sum(1 for _ in csv.DictReader(handle)) == rows
    request = Request(
        load_profile(profile), path, FIRST_DAY, register.folder / "rejects.csv", "a test"
    )
    first = import_list(register.database, OPERATOR, import_loader, request, Silent())
    assert (first.read, first.new, first.rejected, first.repeated) == (rows, rows, 0, 0)
    assert _count(register.database, Listing) == rows
    again = import_list(register.database, OPERATOR, import_loader, request, Silent())
    assert again.outcome == "in_force_already"

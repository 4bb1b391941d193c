"""Reconciliation: names that are alike are questions to a person, never answers (L10)."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.domains.imports.engine.profile import load_profile
from app.domains.imports.jobs.lists import Request, import_list
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects import jobs, queries
from app.domains.subjects.models import Candidate, Listing, Subject
from app.domains.subjects.service import import_loader, merging
from app.domains.subjects.types import CandidateState
from app.kit.errors import StepRefused
from app.store.consumers import run
from app.store.jobs import NotYet
from app.store.work import Database
from tests.make import OPERATOR

WORDS = {"operator": "Amina Rahman", "reason": "looked at both"}
HEADER = "RECRUITER_EMPLOYER_NAME,RECRUITER_EMPLOYER_COUNTRY\n"


class Silent:
    """Shows nothing."""

    def step(self, _what: str, _total: int | None = None):
        return lambda _rows: None


def _import(database: Database, path: Path, folder: Path, day: date) -> int:
    request = Request(
        profile=load_profile("us-dol-h2b-recruiters"),
        path=path,
        list_date=day,
        rejects=folder / "rejects.csv",
        reason="a test",
    )
    summary = import_list(database, OPERATOR, import_loader, request, Silent())
    assert summary.outcome == "applied"
    run(database, RosterFollower())
    follow_roster(database, folder / "index")
    with database.reading(OPERATOR) as work:
        entry = work.session.scalar(select(func.max(Subject.recorded_from)))
        assert entry is not None
        return entry


def _firms(database: Database, folder: Path, *names: str) -> int:
    path = folder / "list.csv"
    path.write_text(HEADER + "".join(f'"{name}",MEXICO\n' for name in names), encoding="utf-8")
    return _import(database, path, folder, date(2021, 9, 30))


def _found(database: Database) -> list[tuple[list[str], CandidateState]]:
    with database.reading(OPERATOR) as work:
        found = work.session.scalars(select(Candidate).order_by(Candidate.number)).all()
        return [(pair.reasons, pair.state) for pair in found]


def _number(database: Database) -> str:
    with database.reading(OPERATOR) as work:
        return (
            work.session.scalars(select(Candidate.number).order_by(Candidate.number)).first() or ""
        )


def test_l10_names_that_are_alike_wait_for_a_person_and_nothing_is_merged(
    database: Database, tmp_path: Path
):
    entry = _firms(database, tmp_path, "Del Al Associates Inc.", "Del-Al Asociates, Inc", "Zenith")
    list(jobs.find_candidates(database, tmp_path / "index", entry))
    [(reasons, state)] = _found(database)
    assert state is CandidateState.WAITING
    assert reasons
    with database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count()).select_from(Subject)) == 3
        assert not work.session.scalars(
            select(Subject).where(Subject.merged_into.is_not(None))
        ).all()


def test_looking_again_asks_nothing_twice(database: Database, tmp_path: Path):
    entry = _firms(database, tmp_path, "Labormex LLC", "LaborMex, LLC")
    for _ in range(2):
        list(jobs.find_candidates(database, tmp_path / "index", entry))
    assert len(_found(database)) == 1


def test_the_job_waits_until_the_index_has_followed(database: Database, tmp_path: Path):
    entry = _firms(database, tmp_path, "Labormex LLC", "LaborMex, LLC")
    with pytest.raises(NotYet):
        list(jobs.find_candidates(database, tmp_path / "index", entry + 1))
    with pytest.raises(NotYet):
        list(jobs.find_candidates(database, tmp_path / "nowhere", entry))


def test_accepting_merges_the_pair_and_undoing_it_asks_again(database: Database, tmp_path: Path):
    entry = _firms(database, tmp_path, "Labormex LLC", "LaborMex, LLC")
    jobs.run(database, tmp_path / "index", {"entry": entry})
    with database.writing(OPERATOR) as work:
        gone = merging.accept(work, _number(database), **WORDS)
        gone_number = gone.number
        assert gone.merged_into is not None
    assert [state for _, state in _found(database)] == [CandidateState.MERGED]
    with database.writing(OPERATOR) as work:
        merging.undo_merge(work, gone_number, **WORDS)
    assert [state for _, state in _found(database)] == [CandidateState.WAITING]


def test_a_rejected_pair_stays_two_firms_and_is_not_asked_again(database: Database, tmp_path: Path):
    entry = _firms(database, tmp_path, "Labormex LLC", "LaborMex, LLC")
    jobs.run(database, tmp_path / "index", {"entry": entry})
    number = _number(database)
    with database.writing(OPERATOR) as work:
        merging.reject(work, number, **WORDS)
    jobs.run(database, tmp_path / "index", {"entry": entry})
    assert [state for _, state in _found(database)] == [CandidateState.REJECTED]
    with pytest.raises(StepRefused), database.writing(OPERATOR) as work:
        merging.reject(work, number, **WORDS)


def test_the_person_says_which_record_stays(database: Database, tmp_path: Path):
    entry = _firms(database, tmp_path, "Labormex LLC", "LaborMex, LLC")
    jobs.run(database, tmp_path / "index", {"entry": entry})
    with database.writing(OPERATOR) as work:
        pair = queries.candidate(work, _number(database))
        second = queries.one(work, pair.second_id)
        gone = merging.accept(work, pair.number, survivor=second.number, **WORDS)
        assert (gone.id, gone.merged_into) == (pair.first_id, second.id)


def test_what_is_joined_and_what_waits_on_the_list_of_the_united_states(
    database: Database, tmp_path: Path, national_lists: Path
):
    """One recruiter stands there in dozens of spellings.

    Joined by the import: mentions of one name, letter for letter but for case and blanks, in one
    country. Waiting: names alike otherwise. Merged: nothing.
    """
    path = national_lists / "us-dol-h2b-foreign-recruiters" / "h2b_appendix_c_fy2021.csv.gz"
    entry = _import(database, path, tmp_path, date(2021, 9, 30))
    list(jobs.find_candidates(database, tmp_path / "index", entry))
    with database.reading(OPERATOR) as work:
        subjects = work.session.scalar(select(func.count()).select_from(Subject))
        spellings = work.session.scalar(select(func.count()).select_from(Listing))
        pairs = work.session.scalars(select(Candidate)).all()
        ids = {each for pair in pairs for each in (pair.first_id, pair.second_id)}
        named = queries.names_of(work, ids=ids)
        countries = [
            {named[pair.first_id][0].country, named[pair.second_id][0].country} for pair in pairs
        ]
        del_al = [
            names
            for _, names in named.values()
            if any(name.casefold().startswith(("del al", "del-al")) for name in names)
        ]
    assert (subjects, spellings) == (277, 311)
    assert all(len(each) == 1 for each in countries)
    assert {pair.state for pair in pairs} == {CandidateState.WAITING}
    why = Counter(code.partition(":")[0] for pair in pairs for code in pair.reasons)
    assert len(pairs) > 100, why
    assert why["same_but_case_or_punctuation"] > 50, why
    assert why["letters_differ"] > 0, why
    assert len(del_al) > 15, del_al
    assert all(pair.score >= jobs.LEAST_LIKENESS for pair in pairs)

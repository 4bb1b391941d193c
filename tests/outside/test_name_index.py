"""The search index finds, follows, survives and is rebuilt."""

import json
import multiprocessing
import os
import signal
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit.text import fold
from app.outside.name_index import (
    IndexWriter,
    NameIndex,
    NotAnIndex,
    Unusable,
    WriterBusy,
    rebuilding,
)

FIRMS = {
    1: (("Reliance Overseas Manpower Inc.",), "intermediary", "PH"),
    2: (("Del Al Associates Inc.",), "intermediary", "US"),
    3: (("Golden Horizon Agency", "GHPA"), "intermediary", "PH"),
    4: (("Skyline Services Ltd",), "employer", "GB"),
    5: (("トヨタ自動車株式会社",), "employer", "JP"),
    6: (("รับสมัครงานสยาม",), "intermediary", "TH"),
    7: (("ភ្នំពេញការងារ",), "intermediary", "KH"),
    8: (("မြန်မာအလုပ်",), "intermediary", "MM"),
    9: (("রূপসী ওভারসিজ",), "intermediary", "BD"),
    10: (("Øresund Søfart A/S",), "employer", None),
    11: (("Q",), "employer", "GB"),
}


def write(writer, firms):
    for serial, (names, record, country) in firms.items():
        writer.replace(serial, map(fold, names), record, country)


def built(path, firms=FIRMS, entry=7):
    with rebuilding(path) as writer:
        write(writer, firms)
        writer.keep(entry)
    return path


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    return NameIndex.open(built(tmp_path_factory.mktemp("index")))


def search(index, text, record="intermediary", **narrowed):
    return index.search(text, record, **narrowed)


@pytest.mark.parametrize(
    ("query", "serial"),
    [
        ("Reliance Overseas", 1),
        ("reli over", 1),
        ("oversaes relaince", 1),
        ("MANPOWER", 1),
        ("del al", 2),
        ("ghpa", 3),
        ("skylin", 4),
        ("自動車", 5),
        ("車", 5),
        ("トヨ", 5),
        ("สมัครงาน", 6),
        ("ការងារ", 7),
        ("အလုပ်", 8),
        ("রূপসী", 9),
        ("oresund sofart", 10),
        ("q", 11),
    ],
)
def test_a_firm_is_found_by_any_part_of_a_name_in_any_script(index, query, serial):
    assert search(index, query, FIRMS[serial][1])[0] == serial


def test_a_single_letter_finds_the_words_that_it_begins(index):
    assert set(search(index, "s", "employer")) == {4, 10}


def test_a_single_error_in_a_short_word_still_finds_it(index):
    assert 3 in search(index, "gpha")


@pytest.mark.parametrize("query", ["", " ", "❤️", "🇵🇭👩‍💻", "*", "()", "zzz", "\x00", "\ud800"])
def test_text_without_a_known_piece_finds_nothing(index, query):
    assert search(index, query) == []


@pytest.mark.parametrize(
    "query",
    [
        'names:"reliance" AND NOT record:employer',
        "+reliance -overseas",
        "reliance~2 OR [a TO z]",
        "'; DROP TABLE subject; -- reliance",
        "reliance*?\\",
    ],
)
def test_operators_and_sql_are_only_text(index, query):
    assert 1 in search(index, query)


def test_a_query_of_ten_thousand_characters_is_answered_from_its_beginning(index):
    assert search(index, "reliance overseas " + "x" * 10_000)[0] == 1


@given(st.text(st.characters(codec=None, categories=None)))
def test_no_text_makes_a_search_fail(index, query):
    assert set(search(index, query)) <= FIRMS.keys()


def test_hits_come_best_first_and_no_more_than_asked(index):
    assert search(index, "golden horizon overseas agency")[:2] == [3, 1]
    assert len(search(index, "agency overseas", top=1)) == 1
    assert search(index, "agency", top=0) == []


def test_a_search_is_narrowed_to_a_record_and_to_countries(index):
    assert set(search(index, "s", "employer")) == {4, 10}
    assert search(index, "s", "employer", countries=["GB", "PH"]) == [4]
    assert search(index, "reliance", "employer") == []
    assert search(index, "reliance", countries=["PH"]) == [1]
    assert search(index, "reliance", countries=[]) == []


def test_nothing_is_seen_before_the_commit_and_everything_after(tmp_path):
    index = NameIndex.open(built(tmp_path / "index"))
    with IndexWriter.open(tmp_path / "index") as writer:
        writer.replace(1, ["new name"], "intermediary", "PH")
        writer.remove(2)
        index.reload()
        assert (index.entry, len(index)) == (7, 11)
        writer.keep(9)
        assert index.entry == 7
        index.reload()
    assert (index.entry, len(index)) == (9, 10)
    assert search(index, "new name") == [1]
    assert search(index, "reliance") == []
    assert 2 not in search(index, "del al associates")


def test_what_was_not_committed_is_forgotten(tmp_path):
    built(tmp_path / "index")
    with IndexWriter.open(tmp_path / "index") as writer:
        writer.remove(1)
    assert search(NameIndex.open(tmp_path / "index"), "reliance") == [1]


def test_the_same_change_twice_leaves_one_document(tmp_path):
    built(tmp_path / "index")
    with IndexWriter.open(tmp_path / "index") as writer:
        for entry in (8, 9, 10):
            write(writer, FIRMS)
            writer.keep(entry)
    index = NameIndex.open(tmp_path / "index")
    assert (index.entry, len(index)) == (10, len(FIRMS))
    assert search(index, "reliance overseas") == [1]


def test_a_second_writer_is_refused_at_once(tmp_path):
    path = built(tmp_path / "index")
    with (
        IndexWriter.open(path),
        pytest.raises(WriterBusy, match="Another process on this machine writes"),
        IndexWriter.open(path),
    ):
        pass
    with (
        IndexWriter.open(path),
        pytest.raises(WriterBusy),
        rebuilding(path),
    ):
        pass
    with IndexWriter.open(path) as writer:
        writer.keep(8)
    assert NameIndex.open(path).entry == 8


def write_until_killed(path, ready):
    with IndexWriter.open(path) as writer:
        for entry in range(100, 1_000_000):
            for serial in range(1, 40):
                writer.replace(serial, [f"firm at {entry}"], "employer", "GB")
            writer.keep(entry)
            ready.set()


@pytest.mark.parametrize("pause", [0.0, 0.03, 0.11])
def test_a_writer_killed_at_any_instant_leaves_one_whole_earlier_state(tmp_path, pause):
    path = built(tmp_path / "index", {})
    spawn = multiprocessing.get_context("spawn")
    ready = spawn.Event()
    process = spawn.Process(target=write_until_killed, args=(path, ready))
    process.start()
    assert ready.wait(30)
    threading.Event().wait(pause)
    os.kill(process.pid, signal.SIGKILL)
    process.join()

    index = NameIndex.open(path)
    assert index.entry >= 100
    assert len(index) == 39
    assert len(search(index, str(index.entry), "employer", top=100)) == 39
    with IndexWriter.open(path) as writer:
        writer.keep(index.entry + 1)
    index.reload()
    assert len(index) == 39


def test_a_rebuild_replaces_everything_and_readers_follow(tmp_path):
    path = built(tmp_path / "index")
    index = NameIndex.open(path)
    before = search(index, "reliance")
    built(path, {77: (("Reliance Reborn",), "intermediary", "PH")}, entry=20)
    assert search(index, "reliance") == before
    index.reload()
    assert (index.entry, search(index, "reliance")) == (20, [77])
    assert len([each for each in path.iterdir() if each.is_dir()]) == 1


def test_searches_go_on_while_the_index_is_rebuilt_again_and_again(tmp_path):
    path = built(tmp_path / "index")
    index = NameIndex.open(path)
    failures, done = [], threading.Event()

    def read():
        try:
            while not done.is_set():
                index.reload()
                assert search(index, "reliance") == [1]
        except Exception as error:
            failures.append(error)
            raise

    reader = threading.Thread(target=read)
    reader.start()
    for entry in range(10, 20):
        built(path, entry=entry)
    done.set()
    reader.join()
    index.reload()
    assert (failures, index.entry) == ([], 19)


def test_a_rebuild_that_fails_leaves_the_old_index(tmp_path):
    path = built(tmp_path / "index")
    with pytest.raises(TypeError), rebuilding(path) as writer:
        writer.replace(1, ["other"], "employer", "GB")
        writer.keep(8)
        writer.replace(2, None, "employer", "GB")
    assert NameIndex.open(path).entry == 7
    assert len([each for each in path.iterdir() if each.is_dir()]) == 1


def rebuild_until_killed(path, ready):
    with rebuilding(path) as writer:
        write(writer, FIRMS)
        ready.set()
        threading.Event().wait()


def test_a_rebuild_that_is_killed_leaves_the_old_index_and_is_swept_away(tmp_path):
    path = built(tmp_path / "index")
    spawn = multiprocessing.get_context("spawn")
    ready = spawn.Event()
    process = spawn.Process(target=rebuild_until_killed, args=(path, ready))
    process.start()
    assert ready.wait(30)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert NameIndex.open(path).entry == 7
    assert len([each for each in path.iterdir() if each.is_dir()]) == 2
    with IndexWriter.open(path) as writer:
        writer.keep(8)
    assert len([each for each in path.iterdir() if each.is_dir()]) == 1
    assert NameIndex.open(path).entry == 8


def test_a_rebuild_without_a_commit_is_refused(tmp_path):
    path = built(tmp_path / "index")
    with pytest.raises(Unusable, match="not complete"), rebuilding(path) as writer:
        writer.remove(1)
    assert NameIndex.open(path).entry == 7


def test_a_missing_index_says_so(tmp_path):
    with pytest.raises(Unusable, match="There is no search index"):
        NameIndex.open(tmp_path / "none")
    with (
        pytest.raises(Unusable, match="There is no search index"),
        IndexWriter.open(tmp_path / "n"),
    ):
        pass


def note_of(path):
    return path / "current.json"


def other_layout(path):
    note = json.loads(note_of(path).read_text())
    note_of(path).write_text(json.dumps(note | {"layout": 0}))


def damaged_note(path):
    note_of(path).write_text("{")


def another_note(path):
    note_of(path).write_text('["names"]')


def note_that_leads_away(path):
    note_of(path).write_text('{"layout": 1, "generation": "/etc"}')


def lost_generation(path):
    generation = json.loads(note_of(path).read_text())["generation"]
    for file in (path / generation).iterdir():
        file.unlink()


def damaged_meta(path):
    for file in path.glob("*/meta.json"):
        file.write_text("{}")


def truncated_segments(path):
    for file in path.glob("*/*"):
        if file.name != "meta.json" and file.suffix not in {".lock", ".json"}:
            file.write_bytes(file.read_bytes()[:10])


def zeroed_segments(path):
    for file in path.glob("*/*"):
        if file.name != "meta.json" and file.suffix not in {".lock", ".json"}:
            file.write_bytes(bytes(file.stat().st_size))


def lost_segments(path):
    for file in path.glob("*/*.term"):
        file.unlink()


@pytest.mark.parametrize(
    "damage",
    [
        other_layout,
        damaged_note,
        another_note,
        note_that_leads_away,
        lost_generation,
        damaged_meta,
        truncated_segments,
        zeroed_segments,
        lost_segments,
    ],
)
def test_a_damaged_index_is_told_and_can_be_rebuilt(tmp_path, damage):
    path = built(tmp_path / "index")
    damage(path)
    with pytest.raises(Unusable):
        NameIndex.open(path)
    with pytest.raises(Unusable), IndexWriter.open(path):
        pass
    assert len(NameIndex.open(built(path, entry=8))) == len(FIRMS)


def test_damage_that_only_a_search_meets_is_told_by_the_search(tmp_path):
    path = built(tmp_path / "index")
    index = NameIndex.open(path)
    (postings,) = path.glob("*/*.idx")
    with postings.open("r+b") as file:  # in place, where the reader has it mapped
        file.write(b"\xff" * (postings.stat().st_size - 200))
    with pytest.raises(Unusable, match="damaged"):
        search(index, "reliance overseas")


def test_a_reader_goes_on_with_its_last_state_when_the_folder_is_damaged(tmp_path):
    path = built(tmp_path / "index")
    index = NameIndex.open(path)
    damaged_note(path)
    with pytest.raises(Unusable):
        index.reload()
    assert search(index, "reliance") == [1]


def test_a_folder_with_other_things_is_not_written_over(tmp_path):
    kept = Path(tmp_path / "letters" / "dear.txt")
    kept.parent.mkdir()
    kept.write_text("hello")
    with pytest.raises(NotAnIndex, match=r"dear\.txt"), rebuilding(kept.parent):
        pass
    assert [each.name for each in kept.parent.iterdir()] == ["dear.txt"]


def test_the_largest_serial_number_is_kept(tmp_path):
    path = built(tmp_path / "i", {2**53 - 1: (("Acme",), "employer", None)}, entry=2**53)
    index = NameIndex.open(path)
    assert (index.entry, search(index, "acme", "employer")) == (2**53, [2**53 - 1])

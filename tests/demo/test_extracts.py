"""What the demonstration register ships is what its manifest and its README say."""

import csv
import gzip
import hashlib
import io
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "app" / "demo"
MANIFEST = tomllib.loads((DEMO / "extracts.toml").read_text(encoding="utf-8"))
EXTRACTS: list[dict[str, Any]] = MANIFEST["extract"]
US = "RECRUITER_EMPLOYER_NAME"
UK = "organisation_name"


def _text(extract: dict[str, Any]) -> bytes:
    return gzip.decompress((DEMO / extract["file"]).read_bytes())


def _rows(extract: dict[str, Any]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_text(extract).decode(), newline="")))


def _firms(column: str, place: str) -> set[tuple[str, str]]:
    rows = [row for extract in EXTRACTS for row in _rows(extract)]
    return {(row[column], row[place]) for row in rows if column in row}


@pytest.mark.parametrize("extract", EXTRACTS, ids=lambda extract: extract["file"])
def test_an_extract_is_the_one_that_its_manifest_names(extract):
    assert hashlib.sha256(_text(extract)).hexdigest() == extract["sha256"]
    assert len(_rows(extract)) == extract["rows"]


def test_every_file_that_is_shipped_has_its_entry_and_its_word_in_the_notice():
    files = {file.name for file in DEMO.glob("*.gz")}
    assert files == {extract["file"] for extract in EXTRACTS}
    for document in (ROOT / "NOTICE", DEMO / "README.md"):
        text = document.read_text(encoding="utf-8")
        assert [name for name in files if name not in text] == []
        assert "Open Government Licence v3.0" in text
        assert "public domain" in text


def test_the_two_lists_hold_thousands_of_firms():
    american = _firms(US, "RECRUITER_EMPLOYER_COUNTRY")
    british = _firms(UK, "town_city")
    # The Department's two lists hold no more: they are here with all their spellings.
    assert len({name for name, _ in american}) == 554
    assert len(british) == 5848


def test_the_extracts_stay_small():
    assert sum(file.stat().st_size for file in DEMO.glob("*.gz")) < 400_000

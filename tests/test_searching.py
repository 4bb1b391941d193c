"""The search for planted words finds them wherever they could be, and nothing else."""

import gzip
import io
import json
import tarfile
import zipfile
from base64 import b64encode, urlsafe_b64encode
from quopri import encodestring
from urllib.parse import quote

import pytest
from sqlalchemy import text

from tests.make import OPERATOR
from tests.searching import forms, in_the_clear, without_gaps

WORDS = (
    "Quiambao-Plantada",
    "रोपितनाम",
    "مزروعةهنا",
    "植入的名字",
    "Посаженная",
    "planted@hotel.example",
)


def zipped(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", content)
    return out.getvalue()


def tarred(content: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as made:
        member = tarfile.TarInfo("a.txt")
        member.size = len(content)
        made.addfile(member, io.BytesIO(content))
    return out.getvalue()


WAYS = (
    str.encode,
    lambda word: word.upper().encode(),
    lambda word: word.encode("utf-16"),
    lambda word: word.encode("utf-16-be"),
    lambda word: json.dumps({"a": word}).encode(),
    lambda word: json.dumps(json.dumps([word])).encode(),
    lambda word: quote(word).lower().encode(),
    lambda word: quote(quote(word, safe=""), safe="").encode(),
    lambda word: b64encode(b"ab" + word.encode() + b" and more"),
    lambda word: urlsafe_b64encode(word.encode() + b"?"),
    lambda word: repr({"a": word.encode()}).encode(),
    lambda word: word.encode().hex().encode(),
    lambda word: word.encode().decode("latin-1").encode(),
    lambda word: encodestring(word.encode()),
    lambda word: "".join(f"&#{ord(each)};" for each in word).encode(),
    lambda word: gzip.compress(word.encode()),
    lambda word: zipped(b"x" * 5_000 + word.encode()),
    lambda word: tarred(word.encode("utf-16")),
)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("way", range(len(WAYS)))
def test_a_word_is_found_in_whatever_form(word, way):
    write = WAYS[way]
    content = b"before " + write(word) + b" after"
    packed = write(word)
    told = {"a text": content} if packed[:2] not in (b"PK", b"\x1f\x8b") else {"a text": packed}
    assert in_the_clear([word], told=told)[0].startswith(f"{word} in a text")
    assert in_the_clear(["another word"], told=told) == []


def test_a_word_is_found_in_a_file_and_in_the_name_of_one(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "Plantada.txt").write_bytes("रोपितनाम".encode("utf-16"))
    found = in_the_clear(["plantada", "रोपितनाम"], folders=[tmp_path])
    assert found == ["plantada in a/Plantada.txt", "रोपितनाम in a/Plantada.txt"]


@pytest.mark.parametrize("sealed", [False, True])
def test_a_word_is_found_in_a_text_and_in_bytes_of_a_table(database, sealed):
    with database.writing(OPERATOR) as work:
        kind = "BLOB" if database.dialect == "sqlite" else "BYTEA"
        work.session.execute(text(f"CREATE TABLE planted (a TEXT, b {kind})"))
        row = {"a": None, "b": "植入的名字".encode()} if sealed else {"a": "植入的名字", "b": None}
        work.session.execute(text("INSERT INTO planted VALUES (:a, :b)"), row)
        work.session.flush()
        work.session.commit()
    assert "植入的名字 in table planted" in in_the_clear(["植入的名字"], database=database)
    with database.writing(OPERATOR) as work:
        work.session.execute(text("DROP TABLE planted"))
        work.session.commit()


@pytest.mark.commits
@pytest.mark.parametrize("form", ["utf-8", "utf-16-be", "utf-32-le"])
def test_a_word_is_found_in_the_bytes_of_a_database_between_what_is_empty(own_database, form):
    if own_database.dialect != "sqlite":
        pytest.skip("the files of another database are not looked into")
    with own_database.writing(OPERATOR) as work:
        work.session.execute(text("CREATE TABLE planted (a BLOB)"))
        content = bytes(1500) + "Quiambao-Plantada".encode(form) + bytes(1500)
        work.session.execute(text("INSERT INTO planted VALUES (:a)"), {"a": content})
        work.session.commit()
    found = in_the_clear(["Quiambao-Plantada"], database=own_database)
    assert "Quiambao-Plantada in bytes of the database-wal" in found


@pytest.mark.parametrize("word", WORDS)
def test_what_is_left_out_of_a_file_is_no_part_of_any_form(word):
    assert [each for each in forms(word) if bytes(16) in each] == []
    assert without_gaps(b"a" + bytes(4096) + b"b" + bytes(3)) == b"a" + bytes(16) + b"b" + bytes(3)


def test_a_word_that_could_stand_anywhere_by_chance_is_refused():
    with pytest.raises(AssertionError, match="by chance"):
        in_the_clear(["abc"])

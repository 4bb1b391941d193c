"""The search index of names: a folder on disk, derived from the register.

It tells which firms have a name like the one asked for, and nothing else: what may be shown, and
what is true of a firm, the database says. One process a machine writes it and any number read
it. Each commit holds the number of the journal entry that the index has followed, so that a
process killed at any instant leaves an index that says truthfully how far it came.

``rebuilding`` writes it anew beside the old one; readers follow when they reload.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self, cast

import tantivy
from tantivy import Occur, Query

from app.outside import name_grams
from app.outside.index_folder import (
    NotAnIndex,
    Unusable,
    WriterBusy,
    current,
    new_generation,
    only_writer,
    sweep,
    turn_to,
)

__all__ = [
    "IndexWriter",
    "NameIndex",
    "NotAnIndex",
    "Unusable",
    "WriterBusy",
    "rebuilding",
]

MOST_PIECES = 12
"""The rarest pieces of a query find its name: more cost time and find nothing new.

Each piece stands in the index behind its kind of record: to narrow a search by another field, the
engine would walk all records of the kind, which took as long as the search itself.
"""

_WRITER_MEMORY = 50_000_000
_MOST_REMEMBERED = 50_000
_ATTEMPTS_TO_FOLLOW = 5
_MARK = "entry"


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("serial", indexed=True, fast=True)
    builder.add_text_field("names", tokenizer_name="spaces", index_option="freq")
    builder.add_text_field("country", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("mark", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("entry", fast=True)
    return builder.build()


_SCHEMA = _schema()


def _index_at(folder: Path) -> tantivy.Index:
    index = tantivy.Index(_SCHEMA, path=str(folder))
    index.config_reader("manual")
    spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("spaces", spaces)
    return index


def _term(name: str, value: str | int) -> Query:
    return Query.term_query(_SCHEMA, name, value, "freq" if name == "names" else "basic")


def _any_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


class _Reported:
    """Turns whatever the engine says of a damaged folder into ``Unusable``."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        if error is None:
            return
        if isinstance(error, ValueError | OSError):
            raise Unusable(f"The search index in {self._path} is damaged: {error}") from error
        # The engine panics over some kinds of damage, and its panics are no Exception.
        if type(error).__name__ == "PanicException":
            raise Unusable(f"The search index in {self._path} is damaged: {error}") from None


class _Frequencies(dict[str, int]):
    """In how many firms each piece stands, asked of a searcher when it is first met."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        super().__init__()
        self._searcher = searcher

    def __missing__(self, piece: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        frequency = self[piece] = self._searcher.doc_freq("names", piece)
        return frequency


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """One committed state of the index; searches that have begun on it end on it."""

    generation: Path
    index: tantivy.Index
    searcher: tantivy.Searcher
    entry: int
    frequencies: _Frequencies

    def best(self, query: Query, top: int) -> list[int]:
        places = [at for _, at in self.searcher.search(query, top, count=False).hits]
        return cast(list[int], self.searcher.fast_field_values("serial", places))


class NameIndex:
    """A reader. Threads may share it: a reload exchanges its snapshot in one step."""

    def __init__(self, path: Path, snapshot: _Snapshot) -> None:
        self.path = path
        self._snapshot = snapshot

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the index as it was last committed.

        Raises:
            Unusable: there is none, or it has to be rebuilt.
        """
        return cls(path, _follow(path, None))

    def reload(self) -> None:
        """Read what was committed since, also where the index was rebuilt meanwhile.

        Raises:
            Unusable: the index is gone or damaged; searches go on with the last good state.
        """
        self._snapshot = _follow(self.path, self._snapshot)

    @property
    def entry(self) -> int:
        """The journal number that the index has followed."""
        return self._snapshot.entry

    @property
    def state(self) -> tuple[str, int]:
        """Which generation of the index is read, and up to which journal number."""
        return self._snapshot.generation.name, self._snapshot.entry

    def __len__(self) -> int:
        return self._snapshot.searcher.num_docs - 1  # the mark is a document too

    def search(
        self,
        text: str,
        record: str,
        *,
        countries: Sequence[str] | None = None,
        pieces: int = MOST_PIECES,
        top: int = 300,
    ) -> list[int]:
        """Return serials of the firms whose names share the rarest pieces with the text.

        Args:
            text: what somebody typed, in any script; it has no operators.
            record: the kind of record.
            countries: only firms of these countries.
            pieces: how many of the rarest are looked for.
            top: at most so many, best first.

        Raises:
            Unusable: what lies on disk is damaged.
        """
        if top < 1:
            return []
        terms = [record + piece for piece in name_grams.of_query(text)]
        snapshot = self._snapshot
        with _Reported(self.path):
            frequencies = snapshot.frequencies
            known = [(frequencies[term], term) for term in terms]
            rarest = [each for each in sorted(known) if each[0]][:pieces]
            if not rarest:
                return []
            query = _any_of(_term("names", term) for _, term in rarest)
            return snapshot.best(_narrowed(query, countries), top)


def _narrowed(query: Query, countries: Sequence[str] | None) -> Query:
    if countries is None:
        return query
    there = _any_of(_term("country", country) for country in countries)
    silent = Query.const_score_query(there, 0.0)
    return Query.boolean_query([(Occur.Must, query), (Occur.Must, silent)])


def _follow(path: Path, known: _Snapshot | None) -> _Snapshot:
    """Take a snapshot of what is committed now.

    A rebuild may remove a generation between the look at the note and the opening; then the note
    names another one.
    """
    generation = current(path)
    for _ in range(_ATTEMPTS_TO_FOLLOW):
        try:
            return _snapshot_of(generation, known)
        except Unusable:
            meanwhile = current(path)
            if meanwhile == generation:
                raise
            generation = meanwhile
    return _snapshot_of(generation, None)


def _snapshot_of(generation: Path, known: _Snapshot | None) -> _Snapshot:
    if not (generation / "meta.json").is_file():
        raise Unusable(f"The search index in {generation.parent} is not complete.")
    with _Reported(generation.parent):
        same = known is not None and known.generation == generation
        index = known.index if known is not None and same else _index_at(generation)
        index.reload()
        searcher = index.searcher()
        marks = searcher.search(_term("mark", _MARK), 1, count=False).hits
        entries = searcher.fast_field_values("entry", [at for _, at in marks])
    if not entries:
        raise Unusable(f"The search index in {generation.parent} is not complete.")
    return _Snapshot(generation, index, searcher, int(entries[0] or 0), _Frequencies(searcher))


class IndexWriter:
    """The one writer of an index. Nothing that it was told is seen before ``commit``."""

    def __init__(self, generation: Path) -> None:
        self.generation = generation
        with _Reported(generation.parent):
            self._writer = _index_at(generation).writer(_WRITER_MEMORY, 1)

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Go on with the index in this folder for the length of the block.

        Raises:
            WriterBusy: another process writes it.
            Unusable: there is none, or it has to be rebuilt.
        """
        with only_writer(path):
            _follow(path, None)
            sweep(path)
            writer = cls(current(path))
            try:
                yield writer
            finally:
                writer.close()

    def replace(self, serial: int, names: Iterable[str], record: str, country: str | None) -> None:
        """Write a firm anew, whether it was there or not; its names are folded."""
        self.remove(serial)
        self.add(serial, names, record, country)

    def add(self, serial: int, names: Iterable[str], record: str, country: str | None) -> None:
        """Write a firm that is known not to be there, as in a rebuild."""
        pieces: set[str] = set()
        for name in names:
            pieces |= name_grams.of_name(name)
        document = tantivy.Document()
        document.add_unsigned("serial", serial)
        if pieces:
            document.add_text("names", record + f" {record}".join(pieces))
        if country is not None:
            document.add_text("country", country)
        self._writer.add_document(document)

    def remove(self, serial: int) -> None:
        """Take a firm out; one that is not there is no error."""
        # By term the engine looks for a signed number, and finds no unsigned one.
        self._writer.delete_documents_by_query(_term("serial", serial))

    def keep(self, entry: int) -> None:
        """Make everything since the last commit visible at once, with the number followed."""
        self._writer.delete_documents_by_term("mark", _MARK)
        mark = tantivy.Document()
        mark.add_text("mark", _MARK)
        mark.add_unsigned("entry", entry)
        self._writer.add_document(mark)
        self._writer.commit()

    def close(self) -> None:
        """Forget what was not committed and wait for merges that have begun."""
        self._writer.rollback()
        self._writer.wait_merging_threads()


@contextmanager
def rebuilding(path: Path) -> Iterator[IndexWriter]:
    """Write the index anew beside the old one, which serves until the block has ended well.

    The block has to commit. Where it fails, the old index stays as it was.

    Raises:
        WriterBusy: another process writes the index.
        NotAnIndex: the folder holds something else.
    """
    with only_writer(path):
        generation = new_generation(path)
        try:
            writer = IndexWriter(generation)
            try:
                yield writer
            finally:
                writer.close()
            _snapshot_of(generation, None)
            turn_to(path, generation)
        finally:
            sweep(path)

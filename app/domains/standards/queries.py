"""Every SELECT over documents of standards; what comes back is typed, and read once a process."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.standards.engine.content import Remembered
from app.domains.standards.models import StandardContent, StandardDocument
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.kept import Document, Kept
from app.domains.standards.types.mapping import Mapping, Translation, translated
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import DocumentKind, DocumentState
from app.kit.errors import NotFound
from app.store.work import Work

D = TypeVar("D", bound=Document)
TRANSLATED: dict[DocumentKind, type[Scheme | Edition | Mapping]] = {
    DocumentKind.SCHEME: Scheme,
    DocumentKind.EDITION: Edition,
    DocumentKind.MAPPING: Mapping,
}
"""The kinds of documents that have texts to translate."""
_REMEMBERED = Remembered()
_PUBLISHED = StandardDocument.state == DocumentState.PUBLISHED


def _rows(work: Work, kind: DocumentKind) -> Select[StandardDocument]:
    seen = visible(work.actor, Permission.STANDARD_READ, FactColumns(is_public=_PUBLISHED))
    return select(StandardDocument).where(seen, StandardDocument.kind == kind)


def _newest_first(query: Select[StandardDocument]) -> Select[StandardDocument]:
    return query.order_by(StandardDocument.binds_from.desc(), StandardDocument.id.desc())


def _read(work: Work, rows: Sequence[StandardDocument], kind: type[D]) -> list[Kept[D]]:
    """Read what rows say, with one question at most, however many there are."""
    unread = {row.digest: row.kind for row in rows if _REMEMBERED.find(row.digest) is None}
    texts = _texts(work, unread) if unread else {}
    found: list[Kept[D]] = []
    for row in rows:
        said = _REMEMBERED.find(row.digest)
        if said is None:
            said = _REMEMBERED.read(row.digest, row.kind, texts[row.digest])
        assert isinstance(said, kind)
        found.append(Kept(row.id, row.digest, row.state, row.binds_from, said))
    return found


def _texts(work: Work, digests: Iterable[str]) -> dict[str, str]:
    rows = work.session.execute(
        select(StandardContent.digest, StandardContent.text).where(
            unscoped(why="asked for rows that the actor was shown"),
            StandardContent.digest.in_(list(digests)),
        )
    )
    return {row.digest: row.text for row in rows}


def text_of(work: Work, digest: str) -> str | None:
    """Return the canonical text of a digest, if it is kept."""
    return _texts(work, [digest]).get(digest)


def find_row(work: Work, kind: DocumentKind, name: str, version: str) -> StandardDocument | None:
    """Return the row of a document, a draft too for who may see it."""
    return work.session.scalar(
        _rows(work, kind).where(StandardDocument.name == name, StandardDocument.version == version)
    )


def is_published(work: Work, kind: DocumentKind, name: str) -> bool:
    """Tell whether any version of a document is published."""
    query = _rows(work, kind).where(StandardDocument.name == name, _PUBLISHED)
    return work.session.scalar(query.limit(1)) is not None


def every_row(work: Work) -> Sequence[StandardDocument]:
    """Return all rows that the actor may see, by kind, name and age."""
    seen = visible(work.actor, Permission.STANDARD_READ, FactColumns(is_public=_PUBLISHED))
    order = (StandardDocument.kind, StandardDocument.name, StandardDocument.binds_from)
    return work.session.scalars(
        select(StandardDocument).where(seen).order_by(*order, StandardDocument.id)
    ).all()


def scheme(work: Work, key: str, version: str) -> Kept[Scheme]:
    """Return a version of a scheme.

    Raises:
        NotFound: there is none.
    """
    row = find_row(work, DocumentKind.SCHEME, key, version)
    return _one(work, row, Scheme, f"There is no version {version} of a scheme {key}.")


def current_scheme(work: Work, key: str, on: date) -> Kept[Scheme]:
    """Return the version of a scheme that binds on a day.

    Raises:
        NotFound: there is none.
    """
    row = _binding(work, _rows(work, DocumentKind.SCHEME).where(StandardDocument.name == key), on)
    return _one(work, row, Scheme, f"There is no scheme {key} on {on}.")


def needing_countries(work: Work) -> list[Kept[Scheme]]:
    """Return the published versions of schemes that ask for the certificate of a country (C8)."""
    rows = work.session.scalars(_rows(work, DocumentKind.SCHEME).where(_PUBLISHED)).all()
    return [each for each in _read(work, rows, Scheme) if each.said.needs_country is not None]


def edition(work: Work, standard: str, version: str) -> Kept[Edition]:
    """Return an edition of a standard.

    Raises:
        NotFound: there is none.
    """
    row = find_row(work, DocumentKind.EDITION, standard, version)
    return _one(work, row, Edition, f"There is no edition {version} of a standard {standard}.")


def current_edition(work: Work, standard: str, on: date) -> Kept[Edition]:
    """Return the newest edition of a standard that is published on a day.

    Raises:
        NotFound: there is none.
    """
    asked = _rows(work, DocumentKind.EDITION).where(StandardDocument.name == standard)
    return _one(
        work, _binding(work, asked, on), Edition, f"There is no standard {standard} on {on}."
    )


def successor(work: Work, earlier: Edition) -> Kept[Edition] | None:
    """Return the published edition that replaces another, if there is one."""
    return successors(work, earlier.standard).get(earlier.version)


def successors(work: Work, standard: str) -> dict[str, Kept[Edition]]:
    """Return the published editions of a standard by the version that each replaces."""
    query = _rows(work, DocumentKind.EDITION).where(StandardDocument.name == standard, _PUBLISHED)
    found = _read(work, work.session.scalars(_newest_first(query)).all(), Edition)
    return {each.said.replaces: each for each in found if each.said.replaces is not None}


def by_id(work: Work, document_id: UUID, kind: type[D]) -> Kept[D]:
    """Return the document of a foreign key.

    Raises:
        NotFound: there is none that the actor may see.
    """
    seen = visible(work.actor, Permission.STANDARD_READ, FactColumns(is_public=_PUBLISHED))
    row = work.session.scalar(
        select(StandardDocument).where(seen, StandardDocument.id == document_id)
    )
    return _one(work, row, kind, "There is no such document.")


def by_ids(work: Work, ids: Iterable[UUID], kind: type[D]) -> dict[UUID, Kept[D]]:
    """Return the documents of foreign keys that the actor may see, in one question or two."""
    asked = list(ids)
    if not asked:
        return {}
    seen = visible(work.actor, Permission.STANDARD_READ, FactColumns(is_public=_PUBLISHED))
    rows = work.session.scalars(
        select(StandardDocument).where(seen, StandardDocument.id.in_(asked))
    ).all()
    return {each.id: each for each in _read(work, rows, kind)}


def mapping(work: Work, source: Edition, target: Edition) -> Kept[Mapping] | None:
    """Return the newest mapping between two editions, told from the first, if there is one."""
    ways = [
        f"{one.standard}/{one.version}/{other.standard}/{other.version}"
        for one, other in ((source, target), (target, source))
    ]
    row = work.session.scalar(
        _newest_first(_rows(work, DocumentKind.MAPPING))
        .where(StandardDocument.name.in_(ways), _PUBLISHED)
        .limit(1)
    )
    if row is None:
        return None
    return _from(_read(work, [row], Mapping)[0], source.standard)


def page_of_schemes(work: Work, on: date, after: str | None, limit: int) -> list[Kept[Scheme]]:
    """Return the versions of schemes that bind on a day, one of each, by key, after a key."""
    newest = (
        func.row_number()
        .over(
            partition_by=StandardDocument.name,
            order_by=(StandardDocument.binds_from.desc(), StandardDocument.id.desc()),
        )
        .label("place")
    )
    binding = (
        _rows(work, DocumentKind.SCHEME)
        .where(_PUBLISHED, StandardDocument.binds_from <= on)
        .with_only_columns(StandardDocument.id, newest)
        .subquery()
    )
    query = (
        _rows(work, DocumentKind.SCHEME)
        .join(binding, binding.c.id == StandardDocument.id)
        .where(binding.c.place == 1)
        .order_by(StandardDocument.name)
        .limit(limit)
    )
    if after is not None:
        query = query.where(StandardDocument.name > after)
    return _read(work, work.session.scalars(query).all(), Scheme)


def page_of_editions(
    work: Work, standard: str, after: UUID | None, limit: int
) -> list[Kept[Edition]]:
    """Return the published editions of a standard, the last loaded first, those before an id.

    Raises:
        NotFound: there is no such standard.
    """
    query = _rows(work, DocumentKind.EDITION).where(StandardDocument.name == standard, _PUBLISHED)
    page = query.order_by(StandardDocument.id.desc()).limit(limit)
    if after is not None:
        page = page.where(StandardDocument.id < after)
    rows = work.session.scalars(page).all()
    if not rows and work.session.scalar(query.limit(1)) is None:
        raise NotFound(f"There is no standard {standard}.")
    return _read(work, rows, Edition)


def page_of_mappings(
    work: Work, between: tuple[str | None, str | None], after: UUID | None, limit: int
) -> list[Kept[Mapping]]:
    """Return published mappings, the last loaded first, each told from the standard asked for.

    Args:
        work: the open door.
        between: from which standard, to which; ``None`` for any.
        after: those before this id.
        limit: how many.
    """
    source, target = between
    query = _rows(work, DocumentKind.MAPPING).where(
        _PUBLISHED, or_(_ends(source, target), _ends(target, source))
    )
    if after is not None:
        query = query.where(StandardDocument.id < after)
    rows = work.session.scalars(query.order_by(StandardDocument.id.desc()).limit(limit)).all()
    return [_towards(each, source, target) for each in _read(work, rows, Mapping)]


def _ends(source: str | None, target: str | None) -> ColumnElement[bool]:
    asked = ((StandardDocument.about, source), (StandardDocument.about_other, target))
    condition: ColumnElement[bool] = StandardDocument.about.is_not(None)
    for column, key in asked:
        condition = condition & (column == key) if key is not None else condition
    return condition


def _towards(kept: Kept[Mapping], source: str | None, target: str | None) -> Kept[Mapping]:
    if source is not None:
        return _from(kept, source)
    is_other_way = target is not None and kept.said.to_standard != target
    return _from(kept, kept.said.to_standard if is_other_way else kept.said.from_standard)


def _from(kept: Kept[Mapping], standard: str) -> Kept[Mapping]:
    if kept.said.from_standard == standard:
        return kept
    return kept.saying(kept.said.turned())


def versions(work: Work, key: str) -> list[StandardDocument]:
    """Return all published versions of a scheme's rules, the newest first."""
    query = _rows(work, DocumentKind.SCHEME).where(StandardDocument.name == key, _PUBLISHED)
    return list(work.session.scalars(_newest_first(query)))


def schemes_of(work: Work, standard: str) -> list[Kept[Scheme]]:
    """Return the newest published version of each scheme that measures by a standard."""
    query = _rows(work, DocumentKind.SCHEME).where(StandardDocument.about == standard)
    rows = work.session.scalars(_newest_first(query).where(_PUBLISHED)).all()
    newest = {row.name: row for row in reversed(rows)}
    return _read(work, list(newest.values()), Scheme)


def newest_edition(work: Work, standard: str) -> Kept[Edition] | None:
    """Return the last edition of a standard that was published, also one for a day to come."""
    row = work.session.scalar(
        _newest_first(_rows(work, DocumentKind.EDITION))
        .where(StandardDocument.name == standard, _PUBLISHED)
        .limit(1)
    )
    return None if row is None else _read(work, [row], Edition)[0]


def translations(
    work: Work, documents: Iterable[Document]
) -> dict[tuple[str, str], StandardDocument]:
    """Return the newest published translation of each of some documents into each language.

    Returns:
        Rows by what is translated, as :func:`translated` names it, and language.
    """
    about = [translated(DocumentKind(each.kind), each.name, each.version) for each in documents]
    rows = work.session.scalars(
        _newest_first(_rows(work, DocumentKind.TRANSLATION)).where(
            StandardDocument.about.in_(about), _PUBLISHED
        )
    ).all()
    return {(row.about, row.name.rpartition("/")[2]): row for row in reversed(rows)}


def read_translations(
    work: Work, rows: Sequence[StandardDocument]
) -> dict[UUID, Kept[Translation]]:
    """Return what the rows of translations say, by their ids."""
    return {each.id: each for each in _read(work, rows, Translation)}


def said_by(work: Work, row: StandardDocument, kind: type[D]) -> Kept[D]:
    """Return what a row says that the actor was shown."""
    return _read(work, [row], kind)[0]


def _binding(work: Work, asked: Select[StandardDocument], on: date) -> StandardDocument | None:
    query = asked.where(_PUBLISHED, StandardDocument.binds_from <= on)
    return work.session.scalar(_newest_first(query).limit(1))


def _one(work: Work, row: StandardDocument | None, kind: type[D], missing: str) -> Kept[D]:
    if row is None:
        raise NotFound(missing)
    return _read(work, [row], kind)[0]

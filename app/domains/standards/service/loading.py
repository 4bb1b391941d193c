"""Loading files: what is new is published or drafted, what is published never changes."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Actor, operator, require
from app.domains.standards import queries
from app.domains.standards.engine.content import canonical, differences, digest_of
from app.domains.standards.engine.reading import in_order, read_file, shipped
from app.domains.standards.errors import AlreadyPublished, FaultyDocument, NoDraft
from app.domains.standards.models import (
    StandardContent,
    StandardCriterion,
    StandardDocument,
    StandardIndicator,
)
from app.domains.standards.rules import binds_from
from app.domains.standards.service.checking import faults
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.kept import Document, LoadAct, Loaded
from app.domains.standards.types.mapping import Mapping, Translation
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import DocumentKind, DocumentState
from app.domains.standards.workflow import LIFE, Action
from app.kit.ids import new_id
from app.store.work import Database, Work

SHIPPED = "Shipped with this version of the software."


@dataclass(frozen=True, slots=True)
class Request:
    """A load, as it was asked for.

    Attributes:
        files: to read.
        reason: why, for the register.
        as_draft: whether what is new may still change.
        dry_run: whether nothing is kept.
        leaves_own: whether a version that this installation has of its own stays, instead of
            being a fault.
    """

    files: Sequence[Path]
    reason: str
    as_draft: bool = False
    dry_run: bool = False
    leaves_own: bool = False


class _OnlyTried(Exception):
    """Ends a dry run before anything is kept."""


def load_shipped(database: Database, version: str) -> list[Loaded]:
    """Load what the package ships, whatever of it is not here yet; twice changes nothing.

    Args:
        database: of the register.
        version: of the software, which acts here and is named so.
    """
    request = Request(shipped(), SHIPPED, leaves_own=True)
    return load_files(database, operator(f"Vouch {version}"), request)


def load_files(database: Database, actor: Actor, request: Request) -> list[Loaded]:
    """Load files in one transaction: all of them, or none.

    Raises:
        FaultyDocument: a file is at fault, or disagrees with what is published.
        AlreadyPublished: a published version has another content.
        Forbidden: the actor may not.
    """
    documents = in_order([(path.name, read_file(path)) for path in request.files])
    loaded: list[Loaded] = []
    with suppress(_OnlyTried), database.writing(actor) as work:
        require(work.actor, Permission.STANDARD_PUBLISH)
        loaded += [load(work, file, document, request) for file, document in documents]
        _keep_unless_only_tried(request)
    return loaded


def _keep_unless_only_tried(request: Request) -> None:
    if request.dry_run:
        raise _OnlyTried


def load(work: Work, file: str, document: Document, request: Request) -> Loaded:
    """Load one document.

    Raises:
        FaultyDocument: it disagrees with what is published.
        AlreadyPublished: it is published with another content.

    Records:
        ``standards.document.published`` or ``standards.document.drafted``, with kind,
        document, version and digest; nothing where nothing changed.
    """
    text = canonical(document)
    digest = digest_of(text)
    kind = DocumentKind(document.kind)
    row = queries.find_row(work, kind, document.name, document.version)
    if row is not None and (known := _known(work, row, text, request)) is not None:
        return Loaded(kind, document.name, document.version, row.digest, *known)
    if found := faults(work, document):
        raise FaultyDocument(file, found)
    if queries.text_of(work, digest) is None:
        work.session.add(StandardContent(digest=digest, text=text))
        work.session.flush()
    is_new = row is None
    if row is None:
        row = _row(work, document, digest)
    row.digest, row.loaded_at = digest, work.at
    if request.as_draft:
        _move(work, row, Action.DRAFT, request.reason)
        act = LoadAct.DRAFTED if is_new else LoadAct.REDRAFTED
        return Loaded(kind, document.name, document.version, digest, act)
    _publish(work, row, document, request.reason)
    return Loaded(
        kind, document.name, document.version, digest, LoadAct.PUBLISHED, _notes(document)
    )


def publish(work: Work, kind: DocumentKind, name: str, version: str, reason: str) -> Loaded:
    """Put a draft in force; from then on it never changes.

    Raises:
        NoDraft: there is none of that name.
        FaultyDocument: it disagrees with what was published since it was drafted.
        Forbidden: the actor may not.

    Records:
        ``standards.document.published`` with kind, document, version and digest.
    """
    require(work.actor, Permission.STANDARD_PUBLISH)
    row = queries.find_row(work, kind, name, version)
    if row is None or row.state is not DocumentState.DRAFT:
        raise NoDraft(f"The {kind.value} {name} {version}")
    kinds: dict[DocumentKind, type[Document]] = {
        DocumentKind.SCHEME: Scheme,
        DocumentKind.EDITION: Edition,
        DocumentKind.MAPPING: Mapping,
        DocumentKind.TRANSLATION: Translation,
    }
    document = queries.said_by(work, row, kinds[kind]).said
    if found := faults(work, document):
        raise FaultyDocument(f"The draft {name} {version}", found)
    _publish(work, row, document, reason)
    return Loaded(kind, name, version, row.digest, LoadAct.PUBLISHED, _notes(document))


def _known(
    work: Work, row: StandardDocument, text: str, request: Request
) -> tuple[LoadAct, Sequence[str]] | None:
    """Say what becomes of a version that is there; ``None`` where it is to be loaded."""
    if row.state is DocumentState.DRAFT:
        is_same = row.digest == digest_of(text) and request.as_draft
        return (LoadAct.UNCHANGED, ()) if is_same else None
    if row.digest == digest_of(text):
        return LoadAct.UNCHANGED, ()
    differing = differences(queries.text_of(work, row.digest) or "{}", text)
    if request.leaves_own:
        return LoadAct.LEFT, [f"this installation has its own, which differs in {differing[0]}"]
    what = f"The {row.kind.value} {row.name} {row.version}"
    raise AlreadyPublished(what, differing, (row.digest, digest_of(text)))


def _row(work: Work, document: Document, digest: str) -> StandardDocument:
    about, other = _about(document)
    row = StandardDocument(
        id=new_id(),
        kind=DocumentKind(document.kind),
        name=document.name,
        version=document.version,
        state=DocumentState.DRAFT,
        digest=digest,
        about=about,
        about_other=other,
        binds_from=_named_day(document),
        loaded_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _named_day(document: Document) -> date:
    return document.in_force_from if isinstance(document, Scheme) else document.published_on


def _about(document: Document) -> tuple[str, str | None]:
    if isinstance(document, Mapping):
        return document.from_standard, document.to_standard
    return (document.about if isinstance(document, Translation) else document.standard), None


def _publish(work: Work, row: StandardDocument, document: Document, reason: str) -> None:
    row.about, row.about_other = _about(document)
    row.binds_from = binds_from(
        _named_day(document),
        work.at.date(),
        follows_another=queries.is_published(work, row.kind, row.name),
    )
    _move(work, row, Action.PUBLISH, reason)
    if isinstance(document, Edition):
        _name_codes(work, row.id, document)


def _move(work: Work, row: StandardDocument, action: Action, reason: str) -> None:
    words = {"operator": work.actor.name or "", "reason": reason}
    work.move(
        row,
        LIFE,
        action,
        kind=row.kind.value,
        document=row.name,
        version=row.version,
        digest=row.digest,
        words=words,
    )


def _name_codes(work: Work, edition_id: UUID, edition: Edition) -> None:
    """Write the codes of an edition, so that foreign keys can point at them."""
    position, principles = 0, edition.principle_of
    for number, criterion in enumerate(edition.criteria):
        row = StandardCriterion(
            id=new_id(),
            edition_id=edition_id,
            code=criterion.code,
            principle=principles[criterion.code],
            position=number,
        )
        work.session.add(row)
        work.session.flush()
        for indicator in criterion.indicators:
            work.session.add(
                StandardIndicator(
                    id=new_id(),
                    edition_id=edition_id,
                    criterion_id=row.id,
                    code=indicator.code,
                    position=position,
                )
            )
            position += 1
    work.session.flush()


def _notes(document: Document) -> list[str]:
    """Say what an operator should know of a document that came into force."""
    if isinstance(document, Translation) and document.reviewed_by is None:
        return ["no speaker has reviewed it, and readers are told so"]
    if isinstance(document, Scheme):
        unsure = sum(1 for each in document.limits if each.confidence != "seen")
        return [f"{unsure} of {len(document.limits)} time limits rest on no text that was read"]
    return []

"""The canonical content of a document: how it is kept, told from another, and read again."""

import hashlib
from collections.abc import Iterator
from typing import Any

import orjson
import rfc8785
from pydantic import TypeAdapter

from app.domains.standards.types.agreement import Agreement
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.kept import Document
from app.domains.standards.types.mapping import Mapping, Translation
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import DocumentKind

DOCUMENTS: dict[DocumentKind, TypeAdapter[Any]] = {
    DocumentKind.SCHEME: TypeAdapter(Scheme),
    DocumentKind.EDITION: TypeAdapter(Edition),
    DocumentKind.MAPPING: TypeAdapter(Mapping),
    DocumentKind.TRANSLATION: TypeAdapter(Translation),
}
KEPT_IN_MEMORY = 64
MOST_DIFFERENCES = 5


def canonical(document: Document) -> str:
    """Return the one text of a document (RFC 8785): equal documents give equal texts."""
    plain = document.model_dump(mode="json", by_alias=True)
    return rfc8785.dumps(plain).decode()


def digest_of(text: str) -> str:
    """Return the SHA-256 of a canonical text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def agreement_digest(agreement: Agreement) -> str:
    """Return the digest of an agreement's text, which stands in each application."""
    return digest_of(rfc8785.dumps(agreement.model_dump(mode="json")).decode())


class Remembered:
    """Documents that were read, by digest: what a digest stands for never changes.

    The oldest go first; a process asks for a handful of them.
    """

    def __init__(self, most: int = KEPT_IN_MEMORY) -> None:
        self._most = most
        self._kept: dict[str, Document] = {}

    def find(self, digest: str) -> Document | None:
        """Return the document, if it was read before."""
        return self._kept.get(digest)

    def read(self, digest: str, kind: DocumentKind, text: str) -> Document:
        """Read a canonical text, and remember it."""
        document: Document = DOCUMENTS[kind].validate_python(orjson.loads(text))
        while len(self._kept) >= self._most:
            self._kept.pop(next(iter(self._kept)), None)
        self._kept[digest] = document
        return document


def differences(kept: str, sent: str) -> list[str]:
    """Name the places at which two canonical texts differ, the first few of them."""
    found = list(_differ("", orjson.loads(kept), orjson.loads(sent)))
    more = [f"and {len(found) - MOST_DIFFERENCES} more"] if len(found) > MOST_DIFFERENCES else []
    return found[:MOST_DIFFERENCES] + more


def _differ(place: str, one: Any, other: Any) -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from _differ(f"{place}/{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list):
        yield from _lists_differ(place, one, other)
    elif one != other:
        yield place


def _lists_differ(place: str, one: list[Any], other: list[Any]) -> Iterator[str]:
    """Compare item by item, by their codes where all have one."""
    named = [_by_name(each) for each in (one, other)]
    if named[0] is not None and named[1] is not None:
        yield from _differ(place, named[0], named[1])
    elif len(one) != len(other):
        yield place
    else:
        for index, (mine, theirs) in enumerate(zip(one, other, strict=True)):
            yield from _differ(f"{place}/{index}", mine, theirs)


def _by_name(items: list[Any]) -> dict[str, Any] | None:
    names = [name_of(each) for each in items]
    if not all(names) or len(set(names)) != len(names):
        return None
    return {str(name): each for name, each in zip(names, items, strict=True)}


def name_of(item: Any) -> str | None:
    """Return the code or key by which an item of a list is known, if it has one."""
    if not isinstance(item, dict):
        return None
    name = item.get("code", item.get("key"))
    return name if isinstance(name, str) else None

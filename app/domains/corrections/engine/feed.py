"""The Atom feed of corrections (RFC 4287): which value of which record, never the value itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID
from xml.etree import ElementTree as ET

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"

ET.register_namespace("", NAMESPACE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An act of which the feed tells.

    Attributes:
        id: of the dispute.
        title: one line.
        summary: a sentence or two.
        outcome: in a word, as its category.
        at: when.
        where: path of the record.
    """

    id: UUID
    title: str
    summary: str
    outcome: str
    at: datetime
    where: str


@dataclass(frozen=True, slots=True)
class About:
    """What a feed says of itself.

    Attributes:
        origin: scheme and host of links.
        path: of the feed itself.
        instance: ``test`` or ``demo``, said in the title (L9).
        since: when the register began; until something is told, nothing changed since.
    """

    origin: str
    path: str
    instance: str | None
    since: datetime


def feed(about: About, entries: Sequence[Entry]) -> bytes:
    """Write the feed; entries come the newest first."""
    origin, path, instance = about.origin, about.path, about.instance
    root = ET.Element(_named("feed"))
    title = "Corrections of the public register"
    _add(root, "title", f"{title} ({instance})" if instance else title)
    _add(root, "id", f"{origin}{path}")
    _add(root, "updated", _written(entries[0].at if entries else about.since))
    _link(root, "self", f"{origin}{path}", MEDIA_TYPE)
    _add(ET.SubElement(root, _named("author")), "name", "Vouch")
    for each in entries:
        entry = ET.SubElement(root, _named("entry"))
        _add(entry, "title", each.title)
        _add(entry, "id", f"urn:uuid:{each.id}")
        _add(entry, "updated", _written(each.at))
        _link(entry, "alternate", f"{origin}{each.where}", "application/json")
        ET.SubElement(entry, _named("category"), term=each.outcome)
        _add(entry, "summary", each.summary)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _named(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add(parent: ET.Element, name: str, said: str) -> None:
    ET.SubElement(parent, _named(name)).text = said


def _link(parent: ET.Element, rel: str, address: str, kind: str) -> None:
    ET.SubElement(parent, _named("link"), rel=rel, href=address, type=kind)


def _written(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

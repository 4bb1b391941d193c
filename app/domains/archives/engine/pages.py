"""Pages laid out for reading: they open without a network, and hold no scripts."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import chain
from typing import Any
from urllib.parse import quote

from app.domains.archives.types import Heading

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "article{border-top:1px solid #bbb;padding:.75rem 0}dl{display:grid;margin:0;"
    "grid-template-columns:minmax(9rem,max-content) 1fr;gap:.15rem 1rem}dt{color:#555}"
    "dd{margin:0;overflow-wrap:anywhere}th{text-align:left}td,th{padding:.15rem .75rem .15rem 0;"
    "vertical-align:top}.digest{font:.75rem monospace;overflow-wrap:anywhere}"
    "@media print{body{margin:0;max-width:none}article{break-inside:avoid}}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, parts: Iterable[str]) -> Iterator[bytes]:
    """Yield a page of some parts, which are HTML already."""
    head = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{escape(title)}</h1>\n"
    )
    for part in chain((head,), parts, ("</body></html>\n",)):
        yield part.encode()


def rows_page(title: str, rows: Iterable[Mapping[str, Any]], up: str) -> Iterator[bytes]:
    """Yield the page of a table: one article a row, its values under their names.

    Args:
        title: what the rows are.
        rows: plain values, as JSON has them.
        up: where the first page lies.
    """

    def parts() -> Iterator[str]:
        yield f'<p><a href="{escape(up)}">All that is held</a></p>\n'
        is_empty = True
        for row in rows:
            is_empty = False
            yield f"<article>{_value(row)}</article>\n"
        if is_empty:
            yield "<p>Nothing.</p>\n"

    return page(title, parts())


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        pairs = (
            f"<dt>{escape(str(name).replace('_', ' '))}</dt><dd>{_value(each)}</dd>"
            for name, each in value.items()
        )
        return f"<dl>{''.join(pairs)}</dl>" if value else "-"
    if isinstance(value, list):
        return f"<ul>{''.join(f'<li>{_value(each)}</li>' for each in value)}</ul>" if value else "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None or value == "" else escape(str(value))


def first_page(heading: Heading, members: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield the page to begin at: what this is, and everything in it."""

    def parts() -> Iterator[str]:
        if heading.instance is not None:
            yield f"<p><strong>SPECIMEN: from a {escape(heading.instance)} register.</strong></p>"
        yield (
            f"<p>All that the register held about {escape(heading.whose)} on"
            f" {heading.at:%Y-%m-%d at %H:%M:%S} UTC, after entry {heading.entry} of its journal"
            f' (<span class="digest">{escape(heading.entry_hash)}</span>).</p>\n<p>Pages are for'
            " reading; the same values stand as JSON in the folder data. manifest.json holds the"
            " SHA-256 of every file. Who complained, and who follows a record, is in no archive."
            "</p>\n<table><tr><th>what</th><th>file</th><th>bytes</th></tr>\n"
        )
        for each in members:
            path = str(each["path"])
            yield (
                f'<tr><td>{escape(str(each["title"]))}</td><td><a href="{escape(quote(path))}">'
                f"{escape(path)}</a></td><td>{each['bytes']}</td></tr>\n"
            )
        yield "</table>\n"

    return page("What the register holds", parts())

"""Words taken out of a text before others read it, with a mark in the reader's language.

What is marked is counted in code points, and taken out in whole characters as a reader sees them:
half of a Nepali syllable, a letter without its vowels or a flag cut in two would give something
away, or turn what is left into another word.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple
from unicodedata import bidirectional

import regex

from app.kit.catalogue import isolated, say

_CHARACTER = regex.compile(r"\X")
# What opens a direction of writing, and what closes it.
_CLOSES = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c")}
_CLOSES |= dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class RemovedFor(StrEnum):
    """What the words told."""

    NAME = "name"
    PLACE = "place"
    DATE = "date"
    OTHER = "other"


class Span(NamedTuple):
    """Words that are taken out.

    Attributes:
        start: the first code point.
        end: behind the last one.
        reason: what they told.
    """

    start: int
    end: int
    reason: RemovedFor


class SpanBeside(ValueError):
    """A span lies beside the text, or holds nothing.

    Args:
        place: of the span in the list.
    """

    def __init__(self, place: int) -> None:
        super().__init__(f"Span {place + 1} does not lie in the text.")
        self.place = place


def edited(text: str, spans: Sequence[Span], language: str) -> str:
    """Return a text without the words that are marked.

    A mark tells neither how long the words were nor how many, and stands apart, so that it turns
    no line around whatever way the text runs. Spans that overlap become one.

    Args:
        text: as it was told; it is not changed.
        spans: in any order.
        language: the tag of the reader's catalogue.

    Raises:
        SpanBeside: a span lies beside the text, or holds nothing.
    """
    is_turned = any(bidirectional(character) in _RIGHT_TO_LEFT for character in text)
    parts: list[str] = []
    at = 0
    for span in whole(text, spans):
        mark = f"[{say(language, f'redaction-{span.reason}')}]"
        parts += [text[at : span.start], isolated(mark, is_turned=is_turned)]
        parts.append(_turns(text[span.start : span.end]))
        at = span.end
    return "".join([*parts, text[at:]])


def whole(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return spans in order, of whole characters, none over another.

    Raises:
        SpanBeside: a span lies beside the text, or holds nothing.
    """
    for place, span in enumerate(spans):
        if not 0 <= span.start < span.end <= len(text):
            raise SpanBeside(place)
    found: list[Span] = []
    for span in sorted(_grown(text, spans)):
        if found and span.start < found[-1].end:
            before = found.pop()
            reason = span.reason if span.reason == before.reason else RemovedFor.OTHER
            found.append(Span(before.start, max(before.end, span.end), reason))
        else:
            found.append(span)
    return found


def again(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return where words that are marked stand a second time, unmarked: for an officer to see.

    Raises:
        SpanBeside: a span lies beside the text, or holds nothing.
    """
    marked = whole(text, spans)
    found: set[Span] = set()
    for span in marked:
        words = regex.escape(text[span.start : span.end].strip())
        for match in regex.finditer(words, text, regex.IGNORECASE) if words else ():
            is_marked = any(e.start < match.end() and match.start() < e.end for e in marked)
            if not is_marked:
                found.add(Span(match.start(), match.end(), span.reason))
    return whole(text, list(found))


def _grown(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Let each span begin and end where a character does."""
    ends = [match.end() for match in _CHARACTER.finditer(text)]
    starts = {start: start for start in [0, *ends]}
    stops = dict(starts)
    for first, last in zip([0, *ends], ends, strict=False):
        for inside in range(first + 1, last):
            starts[inside], stops[inside] = first, last
    for span in spans:
        yield Span(starts[span.start], stops[span.end], span.reason)


def _turns(removed: str) -> str:
    """Return the signs of direction in words whose other half stands outside of them."""
    waiting: list[str] = []
    for sign in removed:
        if sign in _CLOSES or sign in _CLOSES.values():
            if waiting and _CLOSES.get(waiting[-1]) == sign:
                waiting.pop()
            else:
                waiting.append(sign)
    return "".join(waiting)

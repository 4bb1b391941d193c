"""A letter of a notice as a page: what it says is kept, and only laid out here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.kit.catalogue import has, languages, say
from app.kit.numbers import spoken
from app.outside.pages import Fact, LetterPage, Paragraph, Quoted, Section

Words = Mapping[tuple[int, str], str]


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it is kept, with the words that were not erased.

    Attributes:
        content: what was frozen.
        words: of its blocks, by entry and field.
    """

    content: Mapping[str, Any]
    words: Words


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom a letter goes to whom.

    Attributes:
        sender: who writes, in lines.
        addressee: to whom, in lines.
        zone: where its day is counted.
    """

    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    zone: ZoneInfo


def page(letter: Written, english: Written | None, envelope: Envelope) -> LetterPage:
    """Lay a letter out.

    Args:
        letter: in the language of its reader.
        english: the same in English, where the language is a draft.
        envelope: from whom to whom.

    Rule:
        Fairness C1: facts, rule, who decided, how and until when to appeal; W5: a draft says so,
        and the English stands behind it.
    """
    content = letter.content
    language = content["language"]
    number = content["number"]
    is_draft = languages()[language].is_draft
    return LetterPage(
        language=language,
        number=number,
        subject=content["title"],
        sender=envelope.sender,
        addressee=envelope.addressee,
        dated=datetime.fromisoformat(content["at"]).astimezone(envelope.zone).date(),
        facts=(Fact(say(language, "documents-notice"), spoken(number)),),
        sections=tuple(_sections(letter, language)),
        closing=(content["signature"],),
        note=say(language, "letter-draft") if is_draft else None,
        english=None if english is None or not is_draft else page(english, None, envelope),
    )


def _sections(letter: Written, language: str) -> Iterator[Section]:
    """Go through the blocks in their order; a table ends the part that it belongs to."""
    paragraphs: list[Paragraph] = []
    for block in letter.content["blocks"]:
        if "text" in block:
            paragraphs.append(block["text"])
        elif "words" in block:
            place = (block["words"]["entry"], block["words"]["field"])
            said = letter.words.get(place)
            paragraphs.append(say(language, "documents-erased") if said is None else Quoted(said))
        else:
            yield Section("", tuple(paragraphs), tuple(_facts(block["facts"], language)))
            paragraphs = []
    if paragraphs:
        yield Section("", tuple(paragraphs))


def _facts(facts: list[dict[str, str]], language: str) -> Iterator[Fact]:
    for each in facts:
        for name, value in each.items():
            key = f"fact-{name}"
            label = say(language, key) if has(language, key) else name.replace("_", " ")
            yield Fact(label, value)

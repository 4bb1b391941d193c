"""Texts that people read, from catalogues by BCP 47 tag (fairness W5).

A catalogue is a folder of Fluent files (projectfluent.org) under ``app/texts``, one folder for
each language. English is complete; what another language lacks is said in the next one of its
chain, and in English at last. What was weighed stands in ``docs/architecture.md``.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from itertools import count
from pathlib import Path
from unicodedata import bidirectional

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parents[1] / "texts"
ENGLISH = "en"

_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_STEERING = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067"))
_STEERING |= dict.fromkeys(map(ord, f"{_ISOLATE}{_END_OF_ISOLATE}"))
_RIGHT_TO_LEFT = {"R", "AL"}
# Fluent is given a mark for a text and not the text: it refuses long ones, and would read none.
_MARK, _END_OF_MARK = "\ue000", "\ue001"
_IS_MARK = re.compile(f"{_MARK}[0-9]+{_END_OF_MARK}")


class Block(str):
    """A text that stands as it is, such as a link on a line of its own, or a list of lines."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the catalogue inside a text, such as the name of a role.

    Attributes:
        key: of its message.
        otherwise: what is said where no catalogue has it.
    """

    key: str
    otherwise: str


Composed = Callable[[str], str]
"""Puts a text together in a language, such as a list of lines that are messages themselves."""

Argument = int | Enum | str | date | datetime | Word | Composed
"""A count, a choice between variants, a text, a civil day, an instant, a word, or a part."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that there is a catalogue of.

    Attributes:
        tag: BCP 47.
        name: in itself.
        reviewed_on: when a speaker reviewed it, or ``None``.
    """

    tag: str
    name: str
    reviewed_on: date | None

    @property
    def is_draft(self) -> bool:
        """Whether it is a translation that no speaker has reviewed yet."""
        return self.tag != ENGLISH and self.reviewed_on is None


@cache
def languages() -> dict[str, Language]:
    """Return the languages that there are catalogues of, by tag, English first."""
    said = tomllib.loads((FOLDER / "languages.toml").read_text("utf-8"))
    return {tag: Language(tag, each["name"], each.get("reviewed_on")) for tag, each in said.items()}


def chain(asked: str) -> tuple[str, ...]:
    """Return the catalogues for a language that somebody reads, the best first, English last.

    The tag is shortened from its end (``pt-BR``, then ``pt``); an old tag counts as the new one.

    Args:
        asked: BCP 47, in any case.

    Rule:
        RFC 4647, 3.4 (lookup).
    """
    aliases = get_global("language_aliases")
    first, *rest = asked.replace("_", "-").split("-")
    parts = [aliases.get(first.lower(), first.lower()), *rest]
    known = {tag.lower(): tag for tag in languages()}
    found = [
        known[tag]
        for length in range(len(parts), 0, -1)
        if (tag := "-".join(parts[:length]).lower()) in known
    ]
    return tuple(dict.fromkeys([*found, ENGLISH]))


def speaks(asked: str, key: str) -> str:
    """Return the tag of the language in which a message is said to somebody.

    Raises:
        KeyError: no catalogue has it, so English is not complete.
    """
    found = next((tag for tag in chain(asked) if has(tag, key)), None)
    if found is None:
        raise KeyError(key)
    return found


def said(asked: str, key: str, /, **arguments: Argument) -> str:
    """Say a message to somebody, in the language nearest to the one that they read.

    Raises:
        KeyError: no catalogue has it, so English is not complete.
    """
    return say(speaks(asked, key), key, **arguments)


def is_fallback(asked: str) -> bool:
    """Tell whether there is no catalogue of somebody's language, so that they read English.

    Rule:
        RFC 4647, 3.4 (lookup): English is the default, and no match.
    """
    return chain(asked)[0] == ENGLISH and asked.replace("_", "-").split("-")[0].lower() != ENGLISH


def is_draft(asked: str) -> bool:
    """Tell whether no speaker has reviewed what somebody reads."""
    return languages()[chain(asked)[0]].is_draft


def notices(asked: str) -> list[str]:
    """Return what is said of the texts themselves to somebody who reads them.

    Rule:
        Fairness W5.
    """
    keys = {"texts-draft": is_draft(asked), "texts-fallback": is_fallback(asked)}
    return [said(asked, key) for key, is_told in keys.items() if is_told]


def direction(language: str) -> str:
    """Return ``ltr`` or ``rtl``: how a language of the catalogues runs."""
    return str(_locale(language).text_direction)


def has(language: str, key: str) -> bool:
    """Tell whether the catalogue of a language has a message."""
    return bool(_bundle(language).has_message(key))


def say(language: str, key: str, part: str | None = None, /, **arguments: Argument) -> str:
    """Say a message in one language.

    A text from outside is isolated, so that it turns no line around, wherever it or the language
    runs from right to left (Unicode TR 9).

    Args:
        language: the tag of a catalogue.
        key: of the message.
        part: such as ``subject``; its value by default.
        arguments: what it takes, by name.

    Raises:
        KeyError: the catalogue has no such message.
        ValueError: it cannot be said with these arguments.
    """
    message = _bundle(language).get_message(key)
    pattern = message.value if part is None else message.attributes[part]
    if pattern is None:
        raise KeyError(key)
    marks, given = _marked(language, arguments)
    text, errors = _bundle(language).format_pattern(pattern, given)
    if errors:
        raise ValueError(f"{language}: {key}: {errors[0]}")
    return _IS_MARK.sub(lambda mark: marks[mark[0]], str(text))


def _marked(
    language: str, arguments: dict[str, Argument]
) -> tuple[dict[str, str], dict[str, int | str]]:
    """Return what stands for each text, and what Fluent is given."""
    marks: dict[str, str] = {}
    given: dict[str, int | str] = {}
    numbers = count()
    for name, value in arguments.items():
        if isinstance(value, Enum):
            given[name] = str(value.value)
        elif isinstance(value, int):
            given[name] = value
        else:
            mark = f"{_MARK}{next(numbers)}{_END_OF_MARK}"
            marks[mark], given[name] = _said(language, value), mark
    return marks, given


def _said(language: str, value: str | date | Word | Composed) -> str:
    match value:
        case Block():
            return str(value)
        case str():
            return _isolated(language, value)
        case Word():
            is_known = has(language, value.key)
            return say(language, value.key) if is_known else _isolated(language, value.otherwise)
        case datetime():
            at = value.astimezone(UTC)
            return _isolated(language, f"{_day(language, at.date())}, {at:%H:%M} UTC")
        case date():
            return _isolated(language, _day(language, value))
        case _:
            return value(language)


def _day(language: str, day: date) -> str:
    # The English of this register is that of most of its countries: the day before the month.
    return format_date(day, "long", locale="en_GB" if language == ENGLISH else _locale(language))


def _isolated(language: str, text: str) -> str:
    is_turned = _locale(language).text_direction == "rtl"
    return isolated(text, is_turned=is_turned)


def isolated(text: str, *, is_turned: bool = False) -> str:
    """Return a text from outside so that it turns nothing around that stands beside it.

    Args:
        text: such as a name; marks of its own that steer the direction are left out.
        is_turned: whether what stands around it runs from right to left.

    Rule:
        Unicode TR 9, 2.4 (explicit directional isolates).
    """
    plain = text.translate(_STEERING)
    if is_turned or any(bidirectional(character) in _RIGHT_TO_LEFT for character in plain):
        return f"{_ISOLATE}{plain}{_END_OF_ISOLATE}"
    return plain


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


@cache
def _bundle(language: str) -> FluentBundle:
    # Texts are isolated above, where it is known which of them need it.
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle

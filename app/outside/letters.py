"""Letters from the catalogues, in the language of whoever reads them (fairness W5)."""

from typing import NamedTuple, Protocol

from app.kit.catalogue import ENGLISH, Argument, languages, say, speaks
from app.outside.mail import Letter


class Reader(Protocol):
    """Whoever a letter is for: an account, an invitation, somebody who signs up."""

    @property
    def email(self) -> str:
        """Where it is sent."""
        ...

    @property
    def language(self) -> str:
        """BCP 47, of what they read."""
        ...


class Address(NamedTuple):
    """An address of which no language is known."""

    email: str
    language: str = ENGLISH


def letter(key: str, reader: Reader, /, **arguments: Argument) -> Letter:
    """Write a letter: its subject, its body, and the foot that all letters share.

    A translation that no speaker has reviewed says so in its foot, and has the English text under
    it, so that nobody misses a date by a word that is wrong.

    Args:
        key: of a message with the parts ``subject`` and ``body``.
        reader: who gets it.
        arguments: what both parts take, by name.

    Rule:
        Fairness W5.
    """
    language = speaks(reader.language, key)
    text = _text(language, key, arguments)
    if languages()[language].is_draft:
        text += f"\n{say(language, 'letter-draft')}\n\n---\n\n{_text(ENGLISH, key, arguments)}"
    # A subject is one line, whatever stands in a name.
    subject = " ".join(say(language, key, "subject", **arguments).split())
    return Letter(reader.email, subject, text, language)


def _text(language: str, key: str, arguments: dict[str, Argument]) -> str:
    body = say(language, key, "body", **arguments)
    return f"{body}\n\n{say(language, 'letter-signature')}\n"

"""What stands on a typeset page, as plain values; ``typesetting`` makes the page of them."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a certificate (fairness C3).

    Attributes:
        name: in its own script, as its register writes it.
        latin: the same in Latin letters; ``None`` where the name is written in them.
        number: of its record.
        country: ISO 3166-1 alpha-2; decides between languages that share letters.
        country_name: in words.
        licences: a line for each, with the register that keeps it.
    """

    name: str
    latin: str | None
    number: str
    country: str | None
    country_name: str
    licences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CertifiedScope:
    """What a certificate covers, a line for each thing."""

    sites: tuple[str, ...] = ()
    corridors: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotInForce:
    """That a certificate is not in force, for a page that could be mistaken for one.

    Attributes:
        word: such as ``Withdrawn``.
        since: the first civil day of it, where that says anything.
        sentence: what that means, for whoever reads it.
    """

    word: str
    since: date | None
    sentence: str


@dataclass(frozen=True, slots=True)
class CertificatePage:
    """A certificate, as it hangs on a wall.

    Attributes:
        number: of the certificate.
        scheme: its title.
        standard: its title.
        edition: of the standard, such as ``1.0``.
        level: of the scheme, where it has levels.
        meaning: what the scheme says that a certificate says, and what it does not.
        issuer: which body issues it.
        holder: whose it is.
        scope: what it covers.
        decided_on: the civil day of the decision.
        valid_from: the first civil day.
        valid_until: the last civil day.
        verified_at: the only address at which it is verified.
        remarks: further facts, such as which certificate it follows, and the gap between them.
        not_in_force: why the page must not be taken for a certificate in force.
    """

    number: str
    scheme: str
    standard: str
    edition: str
    level: str | None
    meaning: str
    issuer: str
    holder: Holder
    scope: CertifiedScope
    decided_on: date
    valid_from: date
    valid_until: date
    verified_at: str
    remarks: tuple[str, ...] = ()
    not_in_force: NotInForce | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a table: what it is, and what it says."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of somebody, in whichever language they were written; lines stay lines."""

    text: str


Paragraph = str | Quoted


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a letter; without a title it goes on from the one before."""

    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A letter of the register, in one language.

    Attributes:
        language: BCP 47, of a catalogue.
        number: that stands on it, such as that of a notice.
        subject: one line.
        sender: lines of who writes.
        addressee: lines of to whom.
        dated: the civil day of the letter.
        facts: what it is about, beside the number.
        paragraphs: what it says first.
        sections: what follows, in its order: facts, rule, who decided, how to appeal.
        closing: lines at the end.
        note: that the translation is a draft; stands before everything.
        english: the same letter in English, where the translation is a draft.
    """

    language: str
    number: str
    subject: str
    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    dated: date
    facts: tuple[Fact, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = field(default=())
    closing: tuple[str, ...] = ()
    note: str | None = None
    english: "LetterPage | None" = None

"""What the forms take of a page: texts that can be printed, each with its direction and language.

The texts of a certificate are English, in which its scheme is published; names stand in their own
script. The texts of a letter are in the language of whoever reads it (fairness W5).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import segno
from babel.dates import format_date

from app.kit.catalogue import languages, say
from app.kit.numbers import spoken
from app.kit.text import clean_cell
from app.outside.pages import (
    CertificatePage,
    Fact,
    Holder,
    LetterPage,
    Paragraph,
    Quoted,
    Section,
)
from app.outside.type_case import TypeCase, language_of, runs_right_to_left, shortened, shows

Manuscript = dict[str, Any]

CERTIFICATE, LETTER = "certificate-1", "letter-1"
"""The forms: a changed form gets the next number, and the page says which it is."""

MOST_ON_PAGE_ONE = 5
LONGEST_ON_PAGE_ONE = 240
LONGEST_SHORT_LINE = 28
LONGEST_NAME = 200
LONGEST_NAME_BELOW = 60

SPECIMEN = "Specimen of an installation for tests and demonstrations. It certifies nothing."
NOT_PRINTABLE = (
    "The name in its own script has signs that cannot be printed here; the address below shows it."
)


def of_certificate(case: TypeCase, page: CertificatePage, *, is_specimen: bool) -> Manuscript:
    """Return what a certificate says.

    Rule:
        Fairness C3, L9.
    """
    writer, country = Writer(case), page.holder.country
    parts = (
        ("Sites", writer.runs(page.scope.sites, country)),
        ("Corridors", writer.runs(page.scope.corridors)),
        ("Sectors", writer.runs(page.scope.sectors)),
    )
    return {
        "form": CERTIFICATE,
        "dated": page.decided_on.isoformat(),
        "specimen": SPECIMEN if is_specimen else None,
        "title": f"Certificate {page.number}",
        # Reads the names aloud and finds them, also where letters are drawn in a way that a program
        # cannot take apart again.
        "description": f"{_names(page.holder)}. Verified at {page.verified_at} alone.",
        "keywords": [page.number, page.holder.number, CERTIFICATE],
        "spoken": spoken(page.number),
        "issuer": writer.run(page.issuer),
        "scheme": writer.run(page.scheme),
        "standard": writer.run(page.standard),
        "edition": writer.run(page.edition),
        "level": None if page.level is None else writer.run(page.level),
        "meaning": writer.run(page.meaning),
        "holder": _holder(Writer(case), page.holder),
        **{key: _day(getattr(page, key)) for key in ("decided_on", "valid_from", "valid_until")},
        "remarks": writer.runs(page.remarks),
        "verified_at": page.verified_at,
        "qr": _qr(page.verified_at),
        "not_in_force": _not_in_force(writer, page),
        "brief": [_brief(title, lines) for title, lines in parts if lines],
        "annex": [_listed(title, lines) for title, lines in parts if _is_cut(lines)],
    }


def of_letter(case: TypeCase, page: LetterPage, *, is_specimen: bool) -> Manuscript:
    """Return what a letter says, and below it the English where it is a draft.

    Rule:
        Fairness C1, W5, L9.
    """
    letters = [page] if page.english is None else [page, page.english]
    return {
        "form": LETTER,
        "dated": page.dated.isoformat(),
        "keywords": [page.number, LETTER],
        "number": page.number,
        "specimen": is_specimen,
        "letters": [_Letter(case, each).said() for each in letters],
    }


class Writer:
    """Turns texts into what can be printed, and remembers whether all of them could be."""

    def __init__(self, case: TypeCase) -> None:
        self._case = case
        self.is_whole = True

    def run(self, text: str, country: str | None = None) -> Manuscript:
        """Return a text from outside, on one line."""
        printed = self._case.printed(" ".join(text.split()))
        self.is_whole &= printed.is_whole
        return {
            "text": printed.text,
            "rtl": runs_right_to_left(printed.text),
            "lang": language_of(printed.text, country),
        }

    def runs(self, texts: Sequence[str], country: str | None = None) -> list[Manuscript]:
        """Return texts, without those that show nothing."""
        made = (self.run(each, country) for each in texts)
        return [each for each in made if shows(each["text"])]


class _Letter(Writer):
    """Turns a letter into what its form takes."""

    def __init__(self, case: TypeCase, page: LetterPage) -> None:
        super().__init__(case)
        self._page = page
        own_name = languages()[page.language].name
        self._rtl = runs_right_to_left(own_name)
        self._guess = language_of(own_name, None)

    def run(self, text: str, country: str | None = None) -> Manuscript:
        """Return a text from outside: what has the letters of the letter has its language."""
        run = super().run(text, country)
        return {**run, "lang": None if run["lang"] == self._guess else run["lang"]}

    def ours(self, text: str) -> Manuscript:
        """Return a text of a catalogue, which runs as the letter does, whatever stands in it."""
        return {**super().run(text), "rtl": self._rtl, "lang": None}

    def said(self) -> Manuscript:
        page, language = self._page, self._page.language
        letter = {
            "lang": language,
            "rtl": self._rtl,
            "subject": self._heading(page.subject) or self.ours(page.number),
            "sender": self.runs(page.sender),
            "addressee": self.runs(page.addressee),
            "dated": self.ours(say(language, "documents-dated", on=page.dated)),
            "facts": self._facts(page.facts),
            "paragraphs": self._paragraphs(page.paragraphs),
            "sections": [self._section(each) for each in page.sections],
            "closing": [self.ours(each) for each in page.closing],
            "note": None if page.note is None else self.ours(page.note),
        }
        words = ("stamp", "specimen", "missing")
        return {
            **letter,
            "words": {each: self.ours(say(language, f"documents-{each}")) for each in words},
            "missing": not self.is_whole,
        }

    def _heading(self, text: str) -> Manuscript | None:
        """Return a heading; one that shows nothing is none for whoever listens to the page."""
        run = self.ours(text)
        return run if shows(run["text"]) else None

    def _section(self, section: Section) -> Manuscript:
        return {
            "title": self._heading(section.title),
            "paragraphs": self._paragraphs(section.paragraphs),
            "facts": self._facts(section.facts),
        }

    def _facts(self, facts: Sequence[Fact]) -> list[Manuscript]:
        return [{"label": self.ours(each.label), "value": self.run(each.value)} for each in facts]

    def _paragraphs(self, texts: Sequence[Paragraph]) -> list[Manuscript]:
        made = [self._lines(each) for each in texts]
        return [each for each in made if each["lines"]]

    def _lines(self, paragraph: Paragraph) -> Manuscript:
        """Return a paragraph; what somebody wrote runs as their language does, line by line."""
        is_quoted = isinstance(paragraph, Quoted)
        said = paragraph.text if isinstance(paragraph, Quoted) else paragraph
        set_line = self.run if is_quoted else self.ours
        made = [set_line(line) for line in said.splitlines()]
        return {"quoted": is_quoted, "lines": [each for each in made if shows(each["text"])]}


def _holder(writer: Writer, holder: Holder) -> Manuscript:
    """Return whose it is; where its name cannot be printed, the Latin form and a note."""
    writer.run(holder.name, holder.country)
    note = None if writer.is_whole else NOT_PRINTABLE
    latin = holder.latin
    name, below = (latin, None) if note and latin else (holder.name, latin)
    longest = [each for each in (name, below) if each and len(each) > LONGEST_NAME]
    return {
        "name": writer.run(shortened(name, LONGEST_NAME), holder.country),
        "latin": None if below is None else writer.run(shortened(below, LONGEST_NAME)),
        "note": note,
        "short": writer.run(shortened(below or name, LONGEST_NAME_BELOW), holder.country),
        "in_full": writer.runs(longest, holder.country),
        "country": writer.run(holder.country_name),
        "number": spoken(holder.number),
        "licences": writer.runs(holder.licences),
    }


def _names(holder: Holder) -> str:
    names = (holder.name, holder.latin)
    return clean_cell(" / ".join(name for name in names if name))


def _not_in_force(writer: Writer, page: CertificatePage) -> Manuscript | None:
    why = page.not_in_force
    if why is None:
        return None
    head = why.word if why.since is None else f"{why.word} since {_day(why.since)}"
    return {"head": writer.run(f"Not in force. {head}."), "sentence": writer.run(why.sentence)}


def _is_cut(lines: Sequence[Manuscript]) -> bool:
    return len(_first(lines)) < len(lines)


def _first(lines: Sequence[Manuscript]) -> Sequence[Manuscript]:
    """Return as many lines as page one takes; at least one of them, unless it is overlong."""
    room = LONGEST_ON_PAGE_ONE
    for count, line in enumerate(lines):
        room -= len(line["text"])
        if room < 0 or count == MOST_ON_PAGE_ONE:
            return lines[:count]
    return lines


def _brief(title: str, lines: Sequence[Manuscript]) -> Manuscript:
    first = _first(lines)
    left = len(lines) - len(first)
    more = f"{left} more in the annex" if first else f"{left} in the annex"
    return {
        "title": title,
        "lines": first,
        "more": more if left else None,
        "is_stacked": any(len(each["text"]) > LONGEST_SHORT_LINE for each in first),
    }


def _listed(title: str, lines: Sequence[Manuscript]) -> Manuscript:
    is_short = all(len(each["text"]) <= LONGEST_SHORT_LINE for each in lines)
    return {"title": title, "lines": lines, "is_short": is_short}


def _day(day: date) -> str:
    return format_date(day, "long", locale="en_GB")


def _qr(address: str) -> str:
    """Draw the address as a picture (SVG); quality M still reads with a seventh of it spoilt."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=0, dark="#1f3a4d", omitsize=True)

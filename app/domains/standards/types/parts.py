"""What all documents of this domain are made of: strict parts, texts, codes, figures."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, StringConstraints

from app.domains.standards.types.words import Confidence

TRANSLATABLE = "translatable"
LONGEST_TEXT = 6_000


class Part(BaseModel):
    """A frozen piece of a document; a key that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _ratio(value: Any) -> Any:
    """Read a ratio from a whole number or from text such as "1/3" or "0.6"; never a float."""
    if isinstance(value, Fraction):
        return value
    if isinstance(value, str | int) and not isinstance(value, bool):
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            pass
    raise ValueError('write a whole number, or a text such as "1/3" or "0.6"')


Ratio = Annotated[
    Fraction,
    BeforeValidator(_ratio),
    PlainSerializer(str, return_type=str),
]
"""An exact number: rounding happens once, at the end, by the rule that names it."""

Text = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_TEXT, strip_whitespace=True),
    TRANSLATABLE,
]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=40)]
Code = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", max_length=30)
]
Version = Annotated[
    str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*(-[a-z0-9]+)*$", max_length=30)
]
Language = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
"""Words that are not translated: names of bodies, sources, references."""


class Sourced(Part):
    """Something that rests on a source, and says how sure it is.

    Attributes:
        source: what was read, or whose assumption it is.
        confidence: only ``seen`` was read in a text that states it; whoever shows another one says
            so.
    """

    source: Line
    confidence: Confidence


class Figure(Sourced):
    """A number inside an indicator's text, where it stands as ``{key}``; a scheme can set it.

    Attributes:
        key: its name in the text.
        value: the number itself.
        unit: of it, as people write it: months, days, %.
    """

    key: Word
    value: int
    unit: Line | None = None


class Reference(Part):
    """A text behind a document.

    Attributes:
        title: of the text.
        note: what it is used for, and how far it was read.
        url: where it is published.
    """

    title: Line
    note: Text | None = None
    url: Line | None = None


Day = date

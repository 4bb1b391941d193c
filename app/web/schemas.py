"""What all bodies share: unknown fields are refused, and text is text that every database takes."""

import math
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
)

from app.kit.exact import Exact

MOST_WHOLE = 2**53 - 1
"""Every reader of JSON holds whole numbers exactly up to here, and both databases hold more."""
LONGEST_NAME, LONGEST_WORDS, LONGEST_SECRET = 300, 5_000, 500


def plain(text: str) -> str:
    """Return a text that every database takes; refuse any other."""
    if "\0" in text:
        raise ValueError("Leave out the character NUL.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("Give a text in valid Unicode.") from None
    return text


class NotStorable(ValueError):
    """A value that no database takes, or no answer can tell; it knows where it stands."""

    def __init__(self, said: str, at: tuple[str | int, ...]) -> None:
        super().__init__(said)
        self.at = at


def storable(value: Any, *at: str | int) -> Any:
    """Return a value that every database takes, and every answer can tell.

    Args:
        value: with all that is in it.
        at: where it stands in what was sent.

    Raises:
        NotStorable: it, or something in it, is not.
    """
    if isinstance(value, str):
        _told(value, at)
    elif isinstance(value, float) and not math.isfinite(value):
        raise NotStorable("Give a number that is finite.", at)
    for step, each in _parts(value):
        storable(each, *at, *step)
    return value


def _parts(value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield what is in a value, with the step that leads there; names first, at no step."""
    match value:
        case dict():
            yield from (((), name) for name in value)
            yield from (((name,), each) for name, each in value.items())
        case list() | tuple():
            yield from (((number,), each) for number, each in enumerate(value))
        case set() | frozenset():
            yield from (((), each) for each in value)


def _told(text: str, at: tuple[str | int, ...]) -> None:
    try:
        plain(text)
    except ValueError as error:
        raise NotStorable(str(error), at) from None


class Sent(Exact):
    """A body that is sent to us; whatever its fields allow, each value can be kept and told.

    Each is also what it was sent as: true is never a number, and no text is one.
    """

    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="after")
    @classmethod
    def _can_be_kept(cls, value: Any) -> Any:
        return storable(value)


class Shown(BaseModel):
    """A body that is shown."""

    model_config = ConfigDict(from_attributes=True)


Name = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_NAME, strip_whitespace=True),
    AfterValidator(plain),
]
Words = Annotated[
    str,
    StringConstraints(min_length=3, max_length=LONGEST_WORDS, strip_whitespace=True),
    AfterValidator(plain),
]
Secret = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_SECRET), AfterValidator(plain)
]
Whole = Annotated[int, Field(ge=0, le=MOST_WHOLE)]
"""A number of the register or of a thing's life; none of them is ever larger."""
Code = Annotated[
    str,
    StringConstraints(min_length=16, max_length=40),
    Field(examples=["ab2d-ef3h-jk4m-np5q-rs6t-uv7w-xy8z"]),
]
"""A code by which somebody without an account comes back to what they wrote."""
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Jurisdiction = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
Language = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)
]


class ReasonIn(Sent):
    """Why, for the register and for those whom it concerns."""

    reason: Words

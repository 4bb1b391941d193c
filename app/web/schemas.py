"""What all bodies share: unknown fields are refused, and text is text that every database takes."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

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


class Sent(BaseModel):
    """A body that is sent to us."""

    model_config = ConfigDict(extra="forbid")


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
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Jurisdiction = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
Language = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)
]


class ReasonIn(Sent):
    """Why, for the register and for those whom it concerns."""

    reason: Words

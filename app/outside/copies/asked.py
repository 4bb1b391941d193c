"""What a copy is asked for with, and why there is none; both sides of the process know it."""

import json
from enum import StrEnum
from typing import NamedTuple

MOST_BYTES = 100 << 20
# A process for which a reason was found ends with this number and the place of the reason.
_EXIT = 10


class Box(NamedTuple):
    """A place on a page that is made black.

    Attributes:
        page: from 0; an image is page 0.
        left, top, right, bottom: shares of the page as it is shown, from its left upper corner.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Mute(NamedTuple):
    """A time that is made silent.

    Attributes:
        start_ms: from the beginning.
        end_ms: likewise; later.
    """

    start_ms: int
    end_ms: int


class Order(NamedTuple):
    """A copy that is asked for.

    Attributes:
        media_type: of the original, found from its bytes.
        boxes: what is made black.
        mutes: what is made silent.
    """

    media_type: str
    boxes: tuple[Box, ...] = ()
    mutes: tuple[Mute, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether each mark is a place or a time at all."""
        return all(
            0 <= box.left < box.right <= 1 and 0 <= box.top < box.bottom <= 1 for box in self.boxes
        ) and all(0 <= mute.start_ms < mute.end_ms for mute in self.mutes)

    def line(self) -> bytes:
        """Return it as a line for the other process."""
        return json.dumps(self).encode() + b"\n"

    @classmethod
    def of(cls, line: bytes) -> "Order":
        """Read the line of :meth:`line`."""
        media_type, boxes, mutes = json.loads(line)
        return cls(media_type, tuple(Box(*box) for box in boxes), tuple(Mute(*m) for m in mutes))


class WhyNot(StrEnum):
    """Why there is no copy; the original is untouched."""

    FORM = "form"
    DAMAGED = "damaged"
    TOO_MUCH = "too_much"
    MARKS = "marks"

    @property
    def said(self) -> str:
        """Say it in plain words, with the way out."""
        return _SAID[self]

    @property
    def exit(self) -> int:
        """Return the number with which the process ends."""
        return _EXIT + list(WhyNot).index(self)

    @classmethod
    def at(cls, status: int) -> "WhyNot | None":
        """Return the reason with which a process ended, if it is one."""
        place = status - _EXIT
        return list(cls)[place] if 0 <= place < len(cls) else None


_INSTEAD = "The original is kept. Supply a copy in another form, in which what may be shared stands"
_SAID = {
    WhyNot.FORM: f"No clean copy of such a file can be made. {_INSTEAD}: PDF, PNG, JPEG, MP3.",
    WhyNot.DAMAGED: f"The file is damaged or locked, so that no copy can be made. {_INSTEAD}.",
    WhyNot.TOO_MUCH: f"The file takes more memory or time than a copy may. {_INSTEAD}, in parts.",
    WhyNot.MARKS: "A mark lies beside what it marks: give pages and times that the file has.",
}


class NotCopied(Exception):
    """There is no copy.

    Args:
        why: one of the reasons.
    """

    def __init__(self, why: WhyNot) -> None:
        super().__init__(why.said)
        self.why = why

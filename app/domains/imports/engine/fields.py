"""From a cell to the values that a profile's field takes from it."""

from collections.abc import Callable
from datetime import date, datetime

from app.domains.imports.engine.profile import FieldOfRow
from app.kit.text import clean_cell

Values = tuple[str, ...]

LONGEST_VALUE = 2_000
REMEMBERED = 2_000
NOTHING: Values = ()
ISO_DATE = "%Y-%m-%d"


class Refused(Exception):
    """A row cannot be taken because of one of its cells."""

    def __init__(self, column: str | None, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.reason = reason


def field_reader(field: FieldOfRow) -> Callable[[str], Values]:
    """Compile a field to a function from its cell to its values.

    The function raises :class:`Refused` where the profile says that a value must be understood.
    """
    understood = _understood(field)
    known: dict[str, Values] = {}

    def values(cell: str) -> Values:
        found = known.get(cell)
        if found is None:
            found = understood(cell)
            if len(known) < REMEMBERED:
                known[cell] = found
        return found

    return values


def _understood(field: FieldOfRow) -> Callable[[str], Values]:
    """Return what a cell means, worked out anew each time."""
    worked = _worked(field)
    value_of = _value_reader(field)
    split = field.split

    def understand(cell: str) -> Values:
        text = worked(clean_cell(cell))
        if split is None:
            found = value_of(text)
        else:
            pieces = [value for piece in split.split(text) for value in value_of(piece.strip())]
            found = tuple(dict.fromkeys(pieces))
        if field.required and not found:
            raise Refused(field.column, f"is empty or says nothing ({cell[:40]!r})")
        return found

    return understand


def _worked(field: FieldOfRow) -> Callable[[str], str]:
    """Return what cuts a cell down to what counts."""
    remove, match = field.remove, field.match
    if remove is None and match is None:
        return lambda text: text

    def work(text: str) -> str:
        if remove is not None:
            text = remove.sub("", text)
        if match is not None:
            found = match.search(text)
            text = (found["value"] or "") if found else ""
        return text.strip()

    return work


def _value_reader(field: FieldOfRow) -> Callable[[str], Values]:
    """Return what reads one value, or that there is none."""
    empty = frozenset({"", *(word.casefold() for word in field.empty)})
    length = field.pad or 0
    meaning = _meaning(field)

    def value_of(text: str) -> Values:
        if text.casefold() in empty:
            return NOTHING
        if len(text) > LONGEST_VALUE:
            raise Refused(field.column, f"is longer than {LONGEST_VALUE:,} characters")
        return meaning(text.zfill(length))

    words = field.words
    if words is None:
        return value_of
    return lambda text: tuple(words.replace("{value}", each) for each in value_of(text))


def _meaning(field: FieldOfRow) -> Callable[[str], Values]:
    if field.values:
        return _looked_up(field)
    if field.dates:
        return _dated(field)
    return lambda text: (text,)


def _looked_up(field: FieldOfRow) -> Callable[[str], Values]:
    table = {word.casefold(): (value,) for word, value in field.values.items()}

    def look_up(text: str) -> Values:
        known = table.get(text.casefold())
        if known is not None:
            return known
        if field.others == "refuse":
            raise Refused(field.column, f"the profile does not know the value {text[:60]!r}")
        return (text,) if field.others == "keep" else NOTHING

    return look_up


def _dated(field: FieldOfRow) -> Callable[[str], Values]:
    # Workbooks hold dates as such; they are written as ISO dates on the way.
    formats = (*field.dates, ISO_DATE)

    def read(text: str) -> Values:
        day = _day(text, formats)
        if day is not None and day.year >= field.first_year:
            return NOTHING if day.year > field.last_year else (day.isoformat(),)
        if field.others == "drop":
            return NOTHING
        raise Refused(field.column, f"{text[:40]!r} is no date of the form that is expected")

    return read


def _day(text: str, formats: tuple[str, ...]) -> date | None:
    for each in formats:
        try:
            return datetime.strptime(text, each).date()  # noqa: DTZ007 - a civil day has no zone
        except ValueError:
            continue
    return None

"""What the words of a warning may hold: conduct and place, never where a person lives (L4)."""

from app.domains.warnings.types import Said
from app.kit.errors import Fault
from app.kit.private_details import Detail, private_details

NAMED = {
    Detail.EMAIL: "an e-mail address",
    Detail.TELEPHONE: "a telephone number",
    Detail.DATE: "a whole date; say the year, or the month",
    Detail.BIRTH: "a birth",
    Detail.HOUSE: "a house, or where somebody lives",
    Detail.LINK: "a link",
}


def faults(said: Said) -> list[Fault]:
    """Return what has to be left out of the words of a warning.

    Rule:
        Fairness L4: conduct and place named rather than a private person's home or birth date.
    """
    found = _found("/name", said.name) + _found("/text", said.text)
    if said.locality is not None:
        found += _found("/locality", said.locality)
        if any(each.isdigit() for each in said.locality):
            found.append(Fault("/locality", "Name the town alone: leave out numbers."))
    return found


def in_answer(words: str) -> list[Fault]:
    """Return what has to be left out of the answer of the named one, which is public too."""
    return _found("/answer", words)


def _found(pointer: str, words: str) -> list[Fault]:
    return [Fault(pointer, f"Leave out {NAMED[each]}.") for each in private_details(words)]

"""What members say in public may hold no private person's contact, birth or home (L8)."""

from app.kit.errors import Fault
from app.kit.private_details import Detail, private_details

NAMED = {
    Detail.EMAIL: "an e-mail address",
    Detail.TELEPHONE: "a telephone number",
    Detail.BIRTH: "a birth",
    Detail.HOUSE: "a house, or where somebody lives",
    Detail.LINK: "a link; give it among links, where there are some",
}
"""A whole date is none of them: pledges speak of days."""


def faults(pointer: str, words: str) -> list[Fault]:
    """Return what has to be left out of words that the public reads.

    Rule:
        Fairness L8.
    """
    found = private_details(words)
    return [Fault(pointer, f"Leave out {NAMED[each]}.") for each in found if each in NAMED]

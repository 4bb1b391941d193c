"""Which language a reader gets: the first that is asked for and that there is (RFC 4647)."""

from collections.abc import Collection, Sequence

MOST_RANGES = 20
"""A browser names a handful; what comes after is not read."""


def wanted(language: str | None, accept_language: str | None) -> list[str]:
    """Return the languages that a reader asks for, the most wanted first.

    Args:
        language: said by name, which comes before all others.
        accept_language: the header of RFC 9110; what cannot be read of it is left out.
    """
    first = [language] if language else []
    weighed = []
    for position, part in enumerate((accept_language or "").split(",")[:MOST_RANGES]):
        tag, _, parameters = part.partition(";")
        weight = _weight(parameters)
        if tag.strip() and weight > 0:
            weighed.append((-weight, position, tag.strip()))
    return first + [tag for _, _, tag in sorted(weighed)]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if not name:
        return 1.0
    try:
        weight = float(value) if name.strip() == "q" else 0.0
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0


def chosen(asked: Sequence[str], there: Collection[str], original: str) -> str:
    """Return the first language asked for that there is, shortened where needed; else the original.

    ``fr-CA`` finds ``fr``; ``*`` finds the original.
    """
    known = {each.casefold(): each for each in (*there, original)}
    for tag in asked:
        if tag == "*":
            return original
        parts = tag.casefold().split("-")
        for length in range(len(parts), 0, -1):
            if (found := known.get("-".join(parts[:length]))) is not None:
                return found
    return original

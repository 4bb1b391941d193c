"""What only the firm itself states: under a key of its own, each value marked (fairness L2)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domains.corrections.engine.self_said import value_at
from app.domains.corrections.types import Mark, MarkState
from app.domains.roster.engine.firm import SelfSaid
from app.domains.roster.engine.tokens import without_marks
from app.kit.text import clean_cell

SELF = {"self_declared": True}
MEANS = "Only the firm itself states this. Vouch did not examine it, and no register says it."
UNCONFIRMED = {"confirmed": False}
"""Of a quality certificate: nobody outside the firm has confirmed it (fairness E2)."""

Shape = Callable[[Any], dict[str, Any]]


def _named(name: str) -> Shape:
    return lambda value: {name: _plain(value), **SELF}


def _members(*names: str, **more: Any) -> Shape:
    return lambda value: {**{name: _plain(value.get(name)) for name in names}, **more, **SELF}


LISTS: Mapping[str, Shape] = {
    "trading_names": _named("name"),
    "sectors": _named("code"),
    "occupations": _named("code"),
    "corridors": _members("origin", "destination"),
    "quality_certificates": _members("standard", "number", "issuer", "valid_until", **UNCONFIRMED),
}
"""How each value of a list of the description is shown."""

MEMBERS = {"trading_names": "name", "sectors": "code", "occupations": "code", "website": "address"}
"""Under which name a value is shown that the description holds by itself."""


def shown(said: SelfSaid) -> dict[str, Any]:
    """Return one holder's description as the single answer shows it."""
    website = said.content.get("website")
    return {
        "number": said.number,
        "edition": said.edition,
        "said_at": said.said_at,
        "means": MEANS,
        **SELF,
        "website": _named("address")(website) if website else None,
        **{name: _each(said.content.get(name, ()), shape) for name, shape in LISTS.items()},
    }


def _each(values: Sequence[Any], shape: Shape) -> list[dict[str, Any]]:
    return [shape(value) for value in values]


def _plain(value: Any) -> Any:
    """Return a text without what is not shown; letters that turn the line about stay out too."""
    return without_marks(clean_cell(value)) if isinstance(value, str) else value


def as_known(
    content: Mapping[str, Any], marks: Sequence[Mark]
) -> tuple[dict[str, Any], tuple[Mark, ...]]:
    """Return a description of a past day without what was found to be wrong since (L1).

    Returns:
        What is left, and what stands beside it, at its new places.
    """
    wrong = {each.field for each in marks if each.state is not MarkState.DISPUTED}
    known: dict[str, Any] = {}
    moved: dict[str, str] = {}
    for name, value in content.items():
        if not isinstance(value, list):
            known[name], moved[name] = (None if name in wrong else value), name
            continue
        left = [place for place in range(len(value)) if f"{name}/{place}" not in wrong]
        known[name] = [value[place] for place in left]
        moved |= {f"{name}/{place}": f"{name}/{index}" for index, place in enumerate(left)}
    disputed = [each for each in marks if each.field not in wrong and each.field in moved]
    return known, tuple(each._replace(field=moved[each.field]) for each in disputed)


def standing(content: Mapping[str, Any], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks beside values that are shown: what was erased carries none."""
    return tuple(each for each in marks if _is_shown(content, each.field))


def _is_shown(content: Mapping[str, Any], field: str) -> bool:
    name = field.partition("/")[0]
    return (name == "website" or name in LISTS) and value_at(content, field) is not None

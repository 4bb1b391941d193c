"""The texts of a document by address, and the document with its texts in another language."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from app.domains.standards.types.edition import Edition, Indicator
from app.domains.standards.types.parts import TRANSLATABLE, Part
from app.domains.standards.types.scheme import Scheme

P = TypeVar("P", bound=Part)
Change = Callable[[str, str], str]


def texts(document: Part) -> dict[str, str]:
    """Return the texts that can be translated, by address, in their order.

    An address is the way to the text: names of fields, codes where a list's items have one, and
    positions where they have none: ``principles/A/criteria/A.1/text``, ``mark/0``.
    """
    found: dict[str, str] = {}

    def note(address: str, text: str) -> str:
        found[address] = text
        return text

    _changed(document, "", note)
    return found


def in_words(document: P, said: Mapping[str, str]) -> P:
    """Return the document with those of its texts that a translation has, by address."""
    return _changed(document, "", said.get)


def with_figures(edition: Edition, scheme: Scheme | None = None) -> Edition:
    """Return an edition whose texts say their figures, as a scheme sets them or as they are."""
    figures = scheme.figures if scheme is not None and scheme.standard == edition.standard else ()
    settings = {(each.indicator, each.key): each for each in figures}

    def spoken(indicator: Indicator) -> Indicator:
        set_here = tuple(
            figure.model_copy(
                update={"value": one.value, "source": one.source, "confidence": one.confidence}
            )
            if (one := settings.get((indicator.code, figure.key)))
            else figure
            for figure in indicator.figures
        )
        words = {f"{{{each.key}}}": str(each.value) for each in set_here}

        def say(_address: str, text: str) -> str:
            for mark, number in words.items():
                text = text.replace(mark, number)
            return text

        said = _changed(indicator, "", say)
        return said.model_copy(update={"figures": set_here})

    principles = tuple(
        one.model_copy(
            update={
                "criteria": tuple(
                    each.model_copy(update={"indicators": tuple(map(spoken, each.indicators))})
                    for each in one.criteria
                )
            }
        )
        for one in edition.principles
    )
    return edition.model_copy(update={"principles": principles})


def unset_figures(edition: Edition, scheme: Scheme) -> list[str]:
    """Name the figures that a scheme sets and that the edition does not have."""
    known = {(each.code, one.key) for each in edition.indicators for one in each.figures}
    return [
        f"{each.indicator}/{each.key}"
        for each in scheme.figures
        if (each.indicator, each.key) not in known
    ]


def _changed(part: P, place: str, change: Change) -> P:
    """Return a part whose texts went through ``change``; the same object where none changed."""
    update: dict[str, Any] = {}
    for name, annotation in _hints(type(part)).items():
        old = getattr(part, name)
        new = _value(old, annotation, f"{place}{name}", change)
        if new is not old:
            update[name] = new
    return part.model_copy(update=update) if update else part


def _value(value: Any, annotation: Any, place: str, change: Change) -> Any:
    if isinstance(value, Part):
        return _changed(value, f"{place}/", change)
    if isinstance(value, str) and _is_text(annotation):
        said = change(place, value)
        return value if said == value else said
    if isinstance(value, tuple):
        said_all = [
            _value(each, annotation, f"{place}/{_name(each, index)}", change)
            for index, each in enumerate(value)
        ]
        same = all(new is old for new, old in zip(said_all, value, strict=True))
        return value if same else tuple(said_all)
    return value


def _name(item: Any, index: int) -> str:
    name = getattr(item, "code", None) or getattr(item, "key", None)
    return name if isinstance(name, str) else str(index)


_HINTS: dict[type[Part], dict[str, Any]] = {}


def _hints(model: type[Part]) -> dict[str, Any]:
    """Read the annotations of a model once; asking for them costs more than walking it."""
    if model not in _HINTS:
        every = get_type_hints(model, include_extras=True)
        _HINTS[model] = {name: every[name] for name in model.model_fields}
    return _HINTS[model]


def _is_text(annotation: Any) -> bool:
    return any(each == TRANSLATABLE for each in _metadata(annotation))


def _metadata(annotation: Any) -> Iterator[Any]:
    """Collect what an annotation carries, inside unions and tuples too."""
    if get_origin(annotation) is Literal:
        return
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        if get_origin(inner) is not None or hasattr(inner, "__metadata__"):
            yield from _metadata(inner)

"""Descriptions that are data: a TOML file of the package, or one of one's own, read by a model."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

Described = TypeVar("Described", bound=BaseModel)


def shipped_in(folder: Path) -> list[str]:
    """Return the names of the descriptions of a folder of the package."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def load_description(
    name: str,
    folder: Path,
    model: type[Described],
    what: str,
    refusal: Callable[[str], Exception],
) -> Described:
    """Return a description that is shipped, or one of one's own by its path (``*.toml``).

    Args:
        name: of it, or its path.
        folder: of those that are shipped.
        model: what it can say; it has its own ``name``.
        what: it is, in one word, for the refusal.
        refusal: made of why it is refused, and raised.
    """
    shipped, is_path = shipped_in(folder), name.endswith(".toml")
    path = Path(name) if is_path else folder / f"{name}.toml"
    if not (path.is_file() if is_path else name in shipped):
        known = ", ".join(shipped)
        raise refusal(f"There is no {what} {name!r}. These are shipped: {known}.")
    try:
        says = tomllib.loads(path.read_text(encoding="utf-8"))
        return model.model_validate({**says, "name": path.stem})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise refusal(f"{path.name} is no TOML in UTF-8: {error}.") from error
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or what}: {fault['msg']}"
            for fault in error.errors()
        )
        raise refusal(f"{path.name}: {faults}.") from error

"""Classes of offences as the file of this package says them, read whole or refused."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from app.domains.violations.types import Offence

FILE = Path(__file__).parents[1] / "data" / "offences.toml"
MOST_MONTHS = 240


class OffenceClass(BaseModel):
    """A class of offences.

    Attributes:
        title: in English; other languages have theirs in the catalogues.
        ilo: the indicator of forced labour that it belongs to.
        complaints: categories of complaints that can come to it.
        months: for so long a final finding is public, counted from its decision.
        period_source: where that period comes from.
        joint: whether several can be liable for the whole.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    ilo: str | None = None
    complaints: tuple[str, ...] = ()
    months: Annotated[int, Field(ge=1, le=MOST_MONTHS)]
    period_source: Annotated[str, Field(min_length=3)]
    joint: bool = False


_CLASSES = TypeAdapter(dict[Offence, OffenceClass])


@cache
def classes() -> Mapping[Offence, OffenceClass]:
    """Return every class of offences with what the file says of it.

    Raises:
        ValueError: the file is faulty, or leaves a class out.

    Rule:
        Fairness V4: each class has a publication period with its source.
    """
    found = _CLASSES.validate_python(tomllib.loads(FILE.read_text("utf-8")))
    missing = sorted(each.value for each in Offence if each not in found)
    if missing:
        raise ValueError(f"{FILE.name} says nothing of: {', '.join(missing)}")
    return found

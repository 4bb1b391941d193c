"""Whose a certificate is: what of a roster item stands in the answer, and a name compared."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from app.domains.roster.types import NameAnswer
from app.kit.likeness import CANDIDATE, pair
from app.kit.text import fold

FORMER = "former"
NO_LATIN_NAME = "No name in Latin letters is on record."
REMEMBERED = 8_192


@lru_cache(maxsize=REMEMBERED)
def is_latin(name: str) -> bool:
    """Tell whether all letters of a name are Latin ones, accents or not."""
    if name.isascii():
        return True
    letters = (each for each in name if each.isalpha())
    return all("LATIN" in unicodedata.name(each, "") for each in letters)


def holder_of(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is shown of a holder, from the firm's item on the roster.

    Nothing is put into other letters here: a name that a machine has made is nobody's name. Where
    the record has none in Latin letters, the answer says so.

    Args:
        item: as a list shows it now, its licences judged.

    Rule:
        Fairness C3: the holder in its own script and in Latin letters, register number, country,
        licences.
    """
    name = item["name"]
    names = [name, *(each["name"] for each in item["other_names"] if each["kind"] != FORMER)]
    latin = next((each for each in names if is_latin(each)), None)
    return {
        "id": item["id"],
        "number": item["number"],
        "name": name,
        "own_script_name": next((each for each in names if not is_latin(each)), name),
        "latin_name": latin,
        "latin_name_reads": NO_LATIN_NAME if latin is None else None,
        "other_names": item["other_names"],
        "record": item["record"],
        "country": item["country"],
        "licences": item["licences"],
        "address": f"/v1/roster/{item['id']}",
    }


def unlisted_holder(
    subject_id: str, number: str, record: str, country: str | None, name: str
) -> dict[str, Any]:
    """Return what is shown of a holder whose record the roster does not show yet."""
    latin = name if is_latin(name) else None
    return {
        "id": subject_id,
        "number": number,
        "name": name,
        "own_script_name": name,
        "latin_name": latin,
        "latin_name_reads": NO_LATIN_NAME if latin is None else None,
        "other_names": [],
        "record": record,
        "country": country,
        "licences": [],
        "address": None,
    }


def names_of_holder(holder: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return the names that a holder bears now, and those that it bore."""
    others = holder["other_names"]
    former = [each["name"] for each in others if each["kind"] == FORMER]
    return [holder["name"], *(each["name"] for each in others if each["kind"] != FORMER)], former


def compare(name: str, known: Iterable[str], former: Iterable[str]) -> NameAnswer:
    """Tell whether a name is the holder's.

    The same but for case, accents and punctuation is the same, as the register compares names;
    another legal form or another word is not.

    Rule:
        Fairness L10: a likeness is not a yes.
    """
    now, before, asked = list(known), list(former), fold(name)
    if not asked:
        return NameAnswer.NO
    if any(fold(each) == asked for each in now):
        return NameAnswer.YES
    if any(fold(each) == asked for each in before):
        return NameAnswer.FORMER
    likest = max((pair(name, each) for each in [*now, *before]), default=0.0)
    return NameAnswer.SIMILAR if likest >= CANDIDATE else NameAnswer.NO

"""Whose a certificate is: what of a roster item stands in the answer, and a name compared."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.domains.roster.rules import own_and_latin
from app.domains.roster.types import NameAnswer
from app.kit.likeness import CANDIDATE, pair
from app.kit.text import fold, is_latin

FORMER = "former"
NO_LATIN_NAME = "No name in Latin letters is on record."


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
    names = [("legal", item["name"])]
    names += [(each["kind"], each["name"]) for each in item["other_names"]]
    own, latin = own_and_latin(names)
    return {
        **_named(item["number"], item["name"], own, latin),
        "id": item["id"],
        "other_names": item["other_names"],
        "record": item["record"],
        "country": item["country"],
        "licences": item["licences"],
        "sanctions": item.get("sanctions", []),
        "address": f"/v1/roster/{item['id']}",
    }


def unlisted_holder(
    subject_id: str, number: str, record: str, country: str | None, name: str
) -> dict[str, Any]:
    """Return what is shown of a holder whose record the roster does not name."""
    return {
        **_named(number, name, *own_and_latin([("legal", name)])),
        "id": subject_id,
        "other_names": [],
        "record": record,
        "country": country,
        "licences": [],
        "sanctions": [],
        "address": None,
    }


def _named(number: str, name: str, own: str, latin: str | None) -> dict[str, Any]:
    in_latin = own if latin is None and is_latin(own) else latin
    return {
        "number": number,
        "name": name,
        "own_script_name": own,
        "latin_name": in_latin,
        "latin_name_reads": NO_LATIN_NAME if in_latin is None else None,
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

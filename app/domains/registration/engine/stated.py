"""What a profile states, as values of the tables of facts, each with its place in the profile."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import orjson

from app.domains.imports.types import LicenceStatus, NameKind
from app.domains.registration.types import (
    SELF_DECLARED,
    Content,
    Identity,
    PrincipalRole,
    PrincipalSaid,
)

Values = dict[str, Any]
PLAIN = ("identifiers", "addresses", "branches", "corridors")
TABLE_OF = {
    "identifiers": "identifier",
    "addresses": "address",
    "branches": "branch",
    "corridors": "corridor",
    "quality_certificates": "quality_certificate",
    "licences": "licence",
    "sectors": "sector",
    "occupations": "occupation",
}


class Saying(NamedTuple):
    """One value of a profile: where it stands there, its table, its columns, what else it says."""

    pointer: str
    table: str
    values: Values
    detail: Values | None = None


def names_in(content: Content) -> list[str]:
    """Return every name of a profile, the legal one first."""
    latin = [content["latin_name"]] if content.get("latin_name") else []
    others = (*content.get("trading_names", ()), *content.get("former_names", ()))
    return list(dict.fromkeys([content["legal_name"]["text"], *latin, *others]))


def sayings(content: Content) -> Iterator[Saying]:
    """Yield what a profile states, but for links and principals, which are stated one by one."""
    yield from _names(content)
    for part in PLAIN:
        for place, said in enumerate(content.get(part, ())):
            yield Saying(f"/{part}/{place}", TABLE_OF[part], dict(said))
    for place, said in enumerate(content.get("quality_certificates", ())):
        yield Saying(f"/quality_certificates/{place}", "quality_certificate", _dated(said))
    for part, column in (("sectors", "isic"), ("occupations", "isco")):
        for place, code in enumerate(content.get(part, ())):
            yield Saying(f"/{part}/{place}", TABLE_OF[part], {column: code})
    for place, said in enumerate(content.get("licences", ())):
        yield _licence(f"/licences/{place}", said)


def _names(content: Content) -> Iterator[Saying]:
    legal = content["legal_name"]
    script = {"script": legal["script"]} if legal.get("script") else None
    yield _name("/legal_name", NameKind.LEGAL, legal["text"], script)
    if content.get("latin_name"):
        yield _name("/latin_name", NameKind.ALIAS, content["latin_name"])
    for part, kind in (("trading_names", NameKind.TRADING), ("former_names", NameKind.FORMER)):
        for place, text in enumerate(content.get(part, ())):
            yield _name(f"/{part}/{place}", kind, text)


def _name(pointer: str, kind: NameKind, text: str, detail: Values | None = None) -> Saying:
    return Saying(pointer, "subject_name", {"kind": kind, "text": text}, detail)


def _licence(pointer: str, said: Values) -> Saying:
    """A licence that only its holder states is confirmed by nobody, whatever is printed on it."""
    values = _dated(said)
    authority = values.pop("authority")
    values |= {"source_key": SELF_DECLARED, "status": LicenceStatus.UNCONFIRMED}
    return Saying(pointer, "licence", {**values, "status_word": None}, {"authority": authority})


def _dated(said: Values) -> Values:
    days = {
        name: date.fromisoformat(said[name])
        for name in ("valid_from", "valid_until")
        if said.get(name)
    }
    return {**said, **days}


def packed(principals: list[PrincipalSaid]) -> bytes:
    """Write principals for the seal."""
    return orjson.dumps(principals)


def unpacked(content: bytes) -> list[PrincipalSaid]:
    """Read principals that were under the seal."""
    return [
        PrincipalSaid(
            role=PrincipalRole(said["role"]),
            name=said["name"],
            since=_day(said["since"]),
            birth_date=_day(said["birth_date"]),
            identity=Identity(**said["identity"]) if said["identity"] else None,
        )
        for said in orjson.loads(content)
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

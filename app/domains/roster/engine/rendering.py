"""Rendering a firm: the item of a list, what a single answer adds, and a line of the export."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import orjson

from app.domains.imports.types import may_recruit
from app.domains.registration.types import SELF_DECLARED
from app.domains.roster.engine import enforced, sanctioned, self_description, violations
from app.domains.roster.engine.certified import written
from app.domains.roster.engine.firm import Firm, Registered, Said
from app.domains.roster.engine.marks import cells, shown
from app.domains.roster.engine.places import (
    FURTHER,
    Marked,
    declared,
    elements,
    marked,
    names_of,
    places,
)
from app.domains.roster.engine.tokens import (
    ALONE,
    GONE_ON,
    REGISTERED,
    SAID_ON,
    iso,
    token,
    without_marks,
)
from app.domains.roster.rules import declared_reading
from app.kit.text import csv_safe

CSV_COLUMNS = (
    *("number", "id", "name", "other_names", "record", "country"),
    *("licence_kinds", "licence_numbers", "licence_statuses", "licence_sources"),
    *("licences_contested_since", "certificates", "certificate_statuses"),
    *("enforcement", "violations"),
    *("listed_in", "updated_at", "disputed", "corrected", "replies", "instance"),
)
BETWEEN = " | "


class Rendered(NamedTuple):
    """The texts of an entry, with tokens."""

    name: str
    item: str
    extra: str
    csv: str


def render(firm: Firm) -> Rendered:
    """Render a firm. What depends on the instant is left as a token."""
    names = names_of(firm)
    name, other_names = names[0].value[1], names[1:]
    licences = firm.said("licence")
    sources = _sources(firm)
    beside = marked(firm)
    corrections = [shown(each) for each in beside]
    item = {
        token("instance"): 0,
        "id": firm.id,
        "number": firm.number,
        "name": name,
        "other_names": [{"name": each.value[1], "kind": each.value[0]} for each in other_names],
        "record": firm.record,
        "country": firm.country,
        token("meaning", firm.record, *_named_in(firm, sources), *map(_why, firm.registered)): 0,
        "licences": _licences(firm, licences, corrections),
        "corridors": [
            {"origin": each.value[0], "destination": each.value[1]}
            for each in firm.said("corridor")
        ],
        "sectors": [each.value[0] for each in firm.said("sector")],
        "occupations": [each.value[0] for each in firm.said("occupation")],
        "enforcement": _enforcement(firm, corrections),
        **_violations(firm),
        **_certification(firm),
        **_sanctions(firm),
        "sources": sources,
        "corrections": corrections,
        "updated_at": firm.updated_at,
    }
    if in_item := [pointer for pointer in declared(firm) if pointer.split("/")[1] in item]:
        item["declared_only"] = in_item
    return Rendered(
        name,
        _json(item),
        _json(_extra(firm)),
        _csv(firm, name, other_names, sources, beside),
    )


def _violations(firm: Firm) -> dict[str, Any]:
    """Return the token for what is final against the firm; nothing where nothing was confirmed."""
    if not firm.violations:
        return {"violations": []}
    return {token("violations", *map(violations.written, firm.violations)): 0}


def _certification(firm: Firm) -> dict[str, Any]:
    """Return the token for the certificates in force; no verdict where there never was one."""
    if not firm.certificates:
        return {"certification": None}
    return {token("certified", *map(written, firm.certificates)): 0}


def _sanctions(firm: Firm) -> dict[str, Any]:
    """Return the token for the sanctions in force."""
    if not firm.sanctions:
        return {"sanctions": []}
    return {token("sanctions", *map(sanctioned.written, firm.sanctions)): 0}


def _json(value: dict[str, Any]) -> str:
    return orjson.dumps(value, option=orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS).decode()


def _sources(firm: Firm) -> list[dict[str, Any]]:
    """Return each source that lists or listed the firm, with since when."""
    said = _said_on(firm)
    return [
        {
            "source": each.source,
            token("source", each.source, *said.get(each.source, ())): 0,
            "listed_since": each.since,
            "no_longer_listed_since": each.gone_on,
        }
        for each in firm.sources()
    ]


def _said_on(firm: Firm) -> dict[str, tuple[str]]:
    """Return of sources without a list of the firm the day of the act that names it."""
    return {
        each.source: (each.said_on.isoformat(),)
        for each in firm.listings
        if each.said_on is not None
    }


def _named_in(firm: Firm, sources: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Write sources for the token of what being listed means, with since when each is gone."""
    said = _said_on(firm)
    for each in sources:
        key, gone_on = each["source"], each["no_longer_listed_since"]
        gone = f"{GONE_ON}{gone_on}" if gone_on else ""
        yield key + gone + "".join(f"{SAID_ON}{day}" for day in said.get(key, ()))


def _licences(
    firm: Firm, licences: Sequence[Said], corrections: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return the licences; one beside which something stands has that in it as well."""
    found = [_licence(each, firm.contested.get(each.value)) for each in licences]
    for index, licence in enumerate(found):
        beside = [
            each for each in corrections if f"{each['pointer']}/".startswith(f"/licences/{index}/")
        ]
        if beside:
            licence["corrections"] = beside
    return found


def _enforcement(firm: Firm, corrections: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the acts of enforcement that lists state; what stands beside one is in it as well."""
    found = [enforced.shown(each.value) for each in firm.said(enforced.ENFORCEMENT)]
    for index, act in enumerate(found):
        beside = [
            each
            for each in corrections
            if f"{each['pointer']}/".startswith(f"/enforcement/{index}/")
        ]
        if beside:
            act["corrections"] = beside
    return found


def _why(registered: Registered) -> str:
    """Write a registration for the same token: no key of a source begins with its first letter."""
    return f"{REGISTERED}{registered.basis.value}{GONE_ON}{registered.on}"


def _licence(licence: Said, contested_since: date | None) -> dict[str, Any]:
    register, number, kind, word, status, first, last = licence.value
    declared_ = licence.came.declared
    if declared_ is not None:
        return {
            "kind": kind,
            "number": number,
            "status_word": None,
            "status": status.value,
            "may_recruit": may_recruit(status).value,
            "reads": without_marks(
                declared_reading(
                    declared_.authority, licence.came.since, is_proved=declared_.is_proved
                )
            ),
            "contested_since": None,
            "valid_from": first,
            "valid_until": last,
            "source": None,
        }
    return {
        "kind": kind,
        "number": number,
        "status_word": word,
        _status_token(licence): 0,
        "valid_from": first,
        "valid_until": last,
        "source": register,
        "contested_since": contested_since,
    }


def _extra(firm: Firm) -> dict[str, Any]:
    """Return what a single answer adds, and where every value came from."""
    said = {name: elements(firm, name) for name, _ in FURTHER}
    parts = ("standard", "number", "issuer", "valid_from", "valid_until")
    return {
        "addresses": _named(("text", "locality", "region", "country"), said["addresses"]),
        "identifiers": _named(("scheme", "value"), said["identifiers"]),
        "principals": _named(("role", "name"), said["principals"]),
        "links": _named(("kind", "other"), said["links"]),
        "quality_certificates": _named(parts, said["quality_certificates"]),
        "branches": _named(("name", "text", "locality", "country"), said["branches"]),
        "registered": [each._asdict() for each in firm.registered],
        "self_description": [self_description.shown(each) for each in firm.self_said],
        "merged_numbers": firm.merged,
        "files": [file._asdict() for file in firm.files.values()],
        "provenance": [_came(place.pointer, place.said) for place in places(firm)],
    }


def _named(parts: Sequence[str], values: Iterable[Said]) -> list[dict[str, Any]]:
    return [dict(zip(parts, each.value, strict=True)) for each in values]


def _came(pointer: str, said: Said) -> dict[str, Any]:
    file, line, since, act, stated = said.came
    came = {"pointer": pointer, "file": file, "line": line, "since": since}
    if stated is not None:
        came |= {"profile": stated.profile, "self_declared": not stated.is_proved}
    if act is None:
        return came
    return came | {
        "act": {"entry": act.entry, "authority": without_marks(act.authority), "on": act.on}
    }


def _csv(
    firm: Firm,
    name: str,
    other_names: Sequence[Said],
    sources: Sequence[dict[str, Any]],
    beside: Sequence[Marked],
) -> str:
    """Write one line of the export; several values stand in one cell, in the same order."""
    licences = firm.said("licence")
    values = [each.value for each in licences]
    return csv_line(
        (
            firm.number,
            firm.id,
            name,
            BETWEEN.join(each.value[1] for each in other_names),
            firm.record,
            firm.country or "",
            BETWEEN.join(value[2] or "" for value in values),
            BETWEEN.join(value[1] or "" for value in values),
            BETWEEN.join(_status_token(each) for each in licences),
            BETWEEN.join(value[0] for value in values),
            _contested(firm, values),
            *_certificate_cells(firm),
            *_against(firm),
            BETWEEN.join(_still_in(sources)),
            firm.updated_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            *cells(beside),
            token("instance"),
        )
    )


def _still_in(sources: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield the sources that list the firm; whose list let it go is told by the single record."""
    return (each["source"] for each in sources if each["no_longer_listed_since"] is None)


def _contested(firm: Firm, values: Sequence[Any]) -> str:
    """Write since when each licence is contested, in their order; nothing where none is."""
    if not firm.contested:
        return ""
    return BETWEEN.join(iso(firm.contested.get(value)) or "" for value in values)


def _against(firm: Firm) -> tuple[str, str]:
    """Return the cells of what lists state was done against the firm, and of what is final."""
    listed = BETWEEN.join(enforced.cell(each.value) for each in firm.said(enforced.ENFORCEMENT))
    if not firm.violations:
        return listed, ""
    return listed, token("violation_classes", *map(violations.written, firm.violations))


def _certificate_cells(firm: Firm) -> tuple[str, str]:
    """Return the tokens for numbers and statuses of the certificates in force."""
    if not firm.certificates:
        return "", ""
    parts = [*map(written, firm.certificates)]
    return token("certificates", *parts), token("certificate_statuses", *parts)


def _status_token(licence: Said) -> str:
    register, _, _, _, status, first, last = licence.value
    if register == SELF_DECLARED:
        return str(status.value)
    act = licence.came.act
    said = () if act is None else (f"{act.on}{ALONE if act.is_alone else ''}",)
    return token("licence", register, status, iso(first), iso(last), *said)


def csv_line(cells: Iterable[str]) -> str:
    """Write a line of CSV whose cells no spreadsheet takes for formulas."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([csv_safe(cell) for cell in cells])
    return line.getvalue()

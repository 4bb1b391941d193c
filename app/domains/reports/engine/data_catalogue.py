"""The catalogue of public statistics as linked data: DCAT 3 in JSON-LD.

Rule:
    W3C, Data Catalog Vocabulary (DCAT) version 3, 22 August 2024; checksums as SPDX has them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domains.reports.engine.content import instant
from app.kit.quarters import Quarter

CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA = "https://www.iana.org/assignments/media-types/"
FILES: Mapping[str, str] = {"json": "application/json", "csv": "text/csv"}
"""Forms of a quarter's figures, by the end of a file's name."""


@dataclass(frozen=True, slots=True)
class Published:
    """What the catalogue says of itself.

    Attributes:
        address: of the service.
        operator: who publishes; ``None``: nobody is named.
        licence: address of the terms of use.
        instance: what every public answer says of it (L9).
    """

    address: str
    operator: str | None
    licence: str
    instance: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """Figures of a quarter that can be fetched.

    Attributes:
        quarter: which.
        frozen_at: since when.
        sizes: bytes and SHA-256 of each file, by the end of its name.
    """

    quarter: Quarter
    frozen_at: datetime
    sizes: Mapping[str, tuple[int, str]]


def catalogue(published: Published, held: Iterable[Held]) -> dict[str, Any]:
    """Return the catalogue, with a dataset for each quarter and a distribution for each file."""
    root = f"{published.address.rstrip('/')}/v1/statistics"
    mark = "" if published.instance is None else f" ({published.instance})"
    return {
        "@context": CONTEXT,
        "@id": f"{root}/catalogue",
        "@type": "dcat:Catalog",
        "dct:title": {"@value": f"Public statistics of the register{mark}", "@language": "en"},
        **({} if published.instance is None else {"instance": published.instance}),
        **_terms(published),
        "dcat:dataset": [_dataset(root, published, each) for each in held],
    }


def _terms(published: Published) -> dict[str, Any]:
    terms: dict[str, Any] = {"dct:license": {"@id": published.licence}}
    if published.operator is not None:
        terms["dct:publisher"] = {"@type": "foaf:Agent", "foaf:name": published.operator}
    return terms


def _dataset(root: str, published: Published, held: Held) -> dict[str, Any]:
    quarter = held.quarter
    period = {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _day(quarter.first.isoformat()),
        "dcat:endDate": _day(quarter.last.isoformat()),
    }
    return {
        # What stands after the hash is found in the catalogue itself.
        "@id": f"{root}/catalogue#{quarter.key}",
        "@type": "dcat:Dataset",
        "dct:title": {"@value": f"Figures of {quarter.key}", "@language": "en"},
        "dct:description": {
            "@value": "Frozen for good. Of complaints and remedy no figure under ten is shown, nor"
            " one that gives it away; what is not shown is in no sum.",
            "@language": "en",
        },
        "dct:identifier": quarter.key,
        "dcat:landingPage": {"@id": f"{root}?from={quarter.key}&to={quarter.key}"},
        "dct:issued": {"@value": instant(held.frozen_at), "@type": "xsd:dateTime"},
        "dct:temporal": period,
        **_terms(published),
        "dcat:distribution": [
            _distribution(root, published, held, end) for end in FILES if end in held.sizes
        ],
    }


def _day(day: str) -> dict[str, str]:
    return {"@value": day, "@type": "xsd:date"}


def _distribution(root: str, published: Published, held: Held, end: str) -> dict[str, Any]:
    address = f"{root}/{held.quarter.key}.{end}"
    size, digest = held.sizes[end]
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{MEDIA}{FILES[end]}"},
        "dcat:byteSize": {"@value": str(size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": digest, "@type": "xsd:hexBinary"},
        },
        "dct:license": {"@id": published.licence},
    }

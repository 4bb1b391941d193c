"""Examples for the contract, told of a firm that does not exist (fairness L9)."""

from typing import Any

ID = "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10"

SOURCE: dict[str, Any] = {
    "source": "ph-dmw",
    "list_date": "2026-09-14",
    "title": "Licensed Recruitment Agencies",
    "publisher": "Department of Migrant Workers, Philippines",
    "confirmed": True,
    "listed_since": "2026-09-14",
    "no_longer_listed_since": None,
}

ITEM: dict[str, Any] = {
    "id": ID,
    "number": "VI00001292",
    "name": "INVENTED MANPOWER SERVICES INC.",
    "other_names": [{"name": "INVENTED PLACEMENT AGENCY", "kind": "former"}],
    "record": "intermediary",
    "country": "PH",
    "listing": "This intermediary is on this register because it was named in: Licensed Recruitment"
    " Agencies (Department of Migrant Workers, Philippines) of 2026-09-14. Vouch did not examine"
    " it. Having no certificate says nothing against it.",
    "licences": [
        {
            "kind": None,
            "number": None,
            "status_word": "Valid License",
            "status": "valid",
            "may_recruit": "yes",
            "reads": "valid according to Licensed Recruitment Agencies of 2026-09-14",
            "valid_from": None,
            "valid_until": None,
            "source": "ph-dmw",
            "contested_since": None,
        }
    ],
    "corridors": [{"origin": "PH", "destination": None}],
    "sectors": [],
    "occupations": [],
    "certification": None,
    "sanctions": [],
    "sources": [SOURCE],
    "corrections": [],
    "updated_at": "2026-09-14T08:00:00Z",
}

SEARCHED: dict[str, Any] = {
    "record": "intermediary",
    "records": 141,
    "sources": [{"source": "ph-dmw", "list_date": "2026-09-14", "rows": 141}],
}

PAGE: dict[str, Any] = {
    "items": [ITEM],
    "next_cursor": None,
    "searched": SEARCHED,
    "journal_number": 1,
}

FACETS: dict[str, Any] = {
    "country": [{"value": "PH", "count": 141}],
    "licence_status": [{"value": "valid", "count": 56}],
    "licence_kind": [],
    "may_recruit": [{"value": "yes", "count": 56}],
    "certification": [{"value": "active", "count": 3}],
    "scheme": [{"value": "ers-1", "count": 3}],
    "sector": [],
    "origin": [{"value": "PH", "count": 141}],
    "destination": [],
    "source": [{"value": "ph-dmw", "count": 141}],
    "searched": SEARCHED,
    "journal_number": 1,
}

FILE = {
    "number": "VF00000177",
    "source": "ph-dmw",
    "list_date": "2026-09-14",
    "digest": "1ff0dd14394166be73b1cd3eaef723b9a36c091e3b61537b293d2cea86cc46ab",
}

ENTRY: dict[str, Any] = {
    **ITEM,
    "addresses": [{"text": "1 EXAMPLE STREET", "locality": None, "region": None, "country": "PH"}],
    "identifiers": [],
    "principals": [],
    "links": [],
    "quality_certificates": [],
    "self_description": [],
    "merged_numbers": [],
    "files": [FILE],
    "provenance": [{"pointer": "/name", "file": "VF00000177", "line": 2, "since": "2026-09-14"}],
}

HISTORY: dict[str, Any] = {
    "items": [
        {
            "id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a11",
            "what": "licence",
            "value": {"status_word": "Valid License", "status": "valid"},
            "from": "2026-09-14",
            "until": None,
            "source": "ph-dmw",
            "file": "VF00000177",
            "file_date": "2026-09-14",
            "file_sha256": FILE["digest"],
            "line": 2,
            "corrections": [],
        }
    ],
    "next_cursor": None,
}

SOURCES: dict[str, Any] = {
    "items": [
        {
            "key": "ph-dmw",
            "title": SOURCE["title"],
            "publisher": SOURCE["publisher"],
            "jurisdiction": "PH",
            "url": None,
            "record": "intermediary",
            "data_licence": "None stated by the publisher; facts of a government register.",
            "attribution": "Department of Migrant Workers, Republic of the Philippines",
            "list_date": "2026-09-14",
            "age_days": 71,
            "stale_after_days": 90,
            "confirmed": True,
            "rows": 141,
        }
    ]
}

MANIFEST: dict[str, Any] = {
    "journal_number": 1,
    "judged_at": "2026-11-24T12:00:00Z",
    "format": "csv",
    "filters": {"record": "intermediary", "country": "PH"},
    "rows": 141,
    "sha256": FILE["digest"],
    "sources": [
        {
            "source": "ph-dmw",
            "title": SOURCE["title"],
            "publisher": SOURCE["publisher"],
            "list_date": "2026-09-14",
            "data_licence": "None stated by the publisher; facts of a government register.",
            "attribution": "Department of Migrant Workers, Republic of the Philippines",
        }
    ],
}

HEAD: dict[str, Any] = {"number": 1, "hash": FILE["digest"]}

CSV = (
    "number,id,name,other_names,record,country,licence_kinds,licence_numbers,licence_statuses,"
    "licence_sources,licences_contested_since,certificates,certificate_statuses,listed_in,updated_at,disputed,corrected,replies,instance\r\n"
    f"VI00001292,{ID},INVENTED MANPOWER SERVICES INC.,INVENTED PLACEMENT AGENCY,intermediary,PH,"
    ",,valid,ph-dmw,,,,ph-dmw,2026-09-14T08:00:00Z,,,,\r\n"
)

"""Examples of what stands against firms; the firms are invented."""

from typing import Any

from app.domains.roster.engine.against import COLUMNS, NOTHING

FIRM: dict[str, Any] = {
    "id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10",
    "number": "VI00001292",
    "name": "Harbour Light Manpower",
    "record": "intermediary",
    "country": "PH",
}
FINDING: dict[str, Any] = {
    "id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a11",
    "firm": FIRM,
    **NOTHING,
    "kind": "finding",
    "source": "register",
    "number": "VX00000174",
    "class": "fee_charging",
    "part": "agency",
    "jurisdiction": "PH",
    "authority": "Department of Examples",
    "body": "authority",
    "found_by": "complaint",
    "standard_of_proof": "substantial_evidence",
    "in_absence": False,
    "acted_from": "2026-03-01",
    "acted_until": "2026-04-30",
    "decided_on": "2026-08-03",
    "final_since": "2026-09-02T12:00:00Z",
    "public_until": "2031-08-03T12:00:00Z",
    "workers": 40,
    "workers_reads": "40",
    "appeal": "not_appealed_in_time",
    "reply": "We have paid back what was taken.",
    "corrections": [],
    "reads": "found by Department of Examples on 2026-08-03, final since 2026-09-02",
}
LISTED: dict[str, Any] = {
    **FINDING,
    **NOTHING,
    "id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a12",
    "kind": "listed_act",
    "source": "xx-example",
    "number": "K-1292",
    "class": "wages_withheld",
    "jurisdiction": "US",
    "authority": "Department of Examples",
    "offence": "26 violations counted",
    "law": "Act of Examples: 26",
    "published_from": "2026-02-19",
    "until_by": "while_listed",
    "penalty": "Back wages agreed to be paid (the amount)",
    "amount": {"amount": "1346.27", "currency": "USD"},
    "workers": 14,
    "workers_reads": "14",
    "corrections": [],
    "confirmed": True,
    "reads": "stated by Department of Examples in List of Examples of 2026-09-01; Vouch did not"
    " examine it",
}
PAGE: dict[str, Any] = {"items": [FINDING, LISTED], "next_cursor": None}
CSV = ",".join(COLUMNS) + "\r\n"

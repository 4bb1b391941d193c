"""An example of verification for the contract, told of a firm that does not exist (L9)."""

from typing import Any

from app.domains.roster.routes.examples import ID, ITEM

VERIFIED: dict[str, Any] = {
    "number": "VC00000161",
    "status": "active",
    "valid": True,
    "reads": "This certificate is valid.",
    "at": "2027-05-04T09:30:12Z",
    "as_of": None,
    "answered_at": "2027-05-04T09:30:12Z",
    "journal_number": 5120,
    "since": "2027-03-15T16:00:00Z",
    "act": {"by": "act", "journal_number": 4711},
    "ground": {"code": "requirements_met", "reads": "An audit found that the standard is met."},
    "appeal": None,
    "statement": None,
    "sanctions": [],
    "limit_on": None,
    "overdue": False,
    "that_day": None,
    "scheme": {"key": "ers-1", "version": "1.0", "title": "Ethical Recruitment Scheme"},
    "standard": {"key": "ers", "edition": "1.0", "title": "Ethical Recruitment Standard"},
    "level": None,
    "decided_on": "2027-03-16",
    "valid_from": "2027-03-16",
    "valid_until": "2030-03-15",
    "time_zone": "Asia/Manila",
    "means": "That an audit found the standard met at the sites that are named.",
    "scope": {
        "sites": [{"name": "Head office", "country": "PH", "is_head_office": True}],
        "corridors": [{"origin": "PH", "destination": "SA"}],
        "sectors": ["78"],
    },
    "follows": None,
    "followed_by": [],
    "holder": {
        "id": ID,
        "number": ITEM["number"],
        "name": ITEM["name"],
        "own_script_name": ITEM["name"],
        "latin_name": ITEM["name"],
        "latin_name_reads": None,
        "other_names": ITEM["other_names"],
        "record": ITEM["record"],
        "country": ITEM["country"],
        "licences": ITEM["licences"],
        "address": f"/v1/roster/{ID}",
    },
    "name": None,
}

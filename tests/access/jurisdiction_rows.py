"""Rows of the access walk for countries; a scene has one for which nobody speaks."""

from app.access.policy import CLOCK
from app.domains.jurisdictions.queries import find
from app.domains.jurisdictions.service import make
from tests.access.rows import ME, SECRETARIAT, Row, Rows, Scene, at

NOT_BOUND = {
    "state": "not_bound",
    "source": "A list of ratifications",
    "confidence": "draft",
    "checked_on": "2026-11-01",
}


def _made(scene: Scene) -> str:
    """Make the record of a country without an authority, once; return its code."""
    return recorded(scene, "QA")


def recorded(scene: Scene, code: str) -> str:
    """Make the record of a country, once; return its code."""
    with scene.world.database.writing(CLOCK) as work:
        known = find(work, code)
        return (known or make(work, code)).code


ROWS = Rows(
    {
        "make_jurisdiction": Row(
            "POST", at("/v1/jurisdictions", {"code": "NP"}), 201, own=SECRETARIAT, narrow=403, **ME
        ),
        "name_jurisdiction": Row(
            "PUT",
            at("/v1/jurisdictions/{s.jurisdiction}/name", {"name": "State of Qatar"}),
            own=SECRETARIAT,
            narrow=403,
            **ME,
        ),
        "state_convention": Row(
            "PUT",
            at("/v1/jurisdictions/{s.jurisdiction}/conventions/C181", NOT_BOUND),
            own=SECRETARIAT,
            narrow=403,
            seen="0",
            **ME,
        ),
    },
    public=frozenset(
        {
            *("list_jurisdictions", "read_jurisdiction", "read_recourse"),
            *("list_conventions", "read_convention"),
        }
    ),
    things={"jurisdiction": _made},
)

"""Rows of the access walk for links with other installations and what they ask people."""

from typing import Any

from app.access.grants import GOVERNMENT
from app.domains.links.models import ExchangeLink, ExchangeQuestion
from app.domains.links.types import LinkState, QuestionKind, QuestionState
from app.kit.ids import new_id
from tests.access.rows import REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.linking import Partner, link_of

PARTNER = Partner("walk.example")
LINK, QUESTION = "/v1/exchange-links/{s.exchange_link}", "/v1/exchange-questions/{s.difference}"
ANSWERING = SECRETARIAT | GOVERNMENT
NEW = {**link_of(PARTNER), "key": "walk-new", "installation": "new.example"}
OF_LINK: dict[str, Any] = {"own": SECRETARIAT, "other": SECRETARIAT, "refused": 404}
CONFIRMED = {"fingerprint": "0" * 64, **REASON}
KEY = {"public_key": NEW["public_key"], **REASON}
PROTECTED = {
    "propose_exchange_link": Row(
        *("POST", at("/v1/exchange-links", NEW), 201),
        own=SECRETARIAT,
        strange=None,
        narrow=403,
    ),
    "list_exchange_links": Row("GET", at("/v1/exchange-links"), narrow=200, strange=None),
    "read_exchange_link": Row("GET", at(LINK), **OF_LINK),
    "confirm_exchange_link": Row("POST", at(f"{LINK}/confirm", CONFIRMED), 409, **OF_LINK),
    "drop_exchange_link": Row("POST", at(f"{LINK}/drop", REASON), **OF_LINK),
    "suspend_exchange_link": Row("POST", at(f"{LINK}/suspend", REASON), 409, **OF_LINK),
    "resume_exchange_link": Row("POST", at(f"{LINK}/resume", REASON), 409, **OF_LINK),
    "end_exchange_link": Row("POST", at(f"{LINK}/end", REASON), 409, **OF_LINK),
    "propose_exchange_key": Row("POST", at(f"{LINK}/propose-key", KEY), 409, **OF_LINK),
    "confirm_exchange_key": Row("POST", at(f"{LINK}/confirm-key", CONFIRMED), 409, **OF_LINK),
    "list_exchange_questions": Row("GET", at("/v1/exchange-questions"), narrow=200, strange=None),
    "read_exchange_question": Row("GET", at(QUESTION), own=ANSWERING, other=ANSWERING, refused=404),
    "take_what_came": Row(
        *("POST", at(f"{QUESTION}/take", REASON), 409),
        own=ANSWERING,
        other=ANSWERING,
        refused=404,
    ),
    "keep_what_stands": Row(
        "POST", at(f"{QUESTION}/keep", REASON), own=ANSWERING, other=ANSWERING, refused=404
    ),
}


def _link(scene: Scene) -> str:
    """Note a link that nobody here proposed, with a partner that is not there."""
    row = ExchangeLink(
        id=new_id(),
        key="walk-link",
        state=LinkState.PROPOSED,
        partner=PARTNER.name,
        address="http://127.0.0.1:9",
        public_key=PARTNER.public,
        speaks_for=["NP"],
        reaches=[],
        sends=[],
        takes=[],
        proposed_at=scene.world.database.clock(),
    )
    scene.keep(row)
    return row.key


def _difference(scene: Scene) -> Any:
    """Ask about a licence of the Philippines that nobody here knows."""
    assert scene.exchange_link
    found = scene.world.database
    with found.reading(scene.world.actor(scene.me)) as work:
        link_id = work.session.query(ExchangeLink.id).scalar()
    register = {"key": "ph-list", "jurisdiction": "PH"}
    return scene.keep(
        ExchangeQuestion(
            id=new_id(),
            link_id=link_id,
            record_id="walk.example/1",
            sequence=1,
            kind=QuestionKind.UNKNOWN_LICENCE,
            state=QuestionState.OPEN,
            jurisdiction="PH",
            list_key="ph-list",
            came=PARTNER.decision("L-1", "suspended", source=register),
            known=[],
            asked_at=found.clock(),
        )
    )


ROWS = Rows(
    PROTECTED,
    public=frozenset({"read_exchange_keys", "send_exchange_file"}),
    things={"exchange_link": _link, "difference": _difference},
    once=frozenset({"exchange_link", "difference"}),
)

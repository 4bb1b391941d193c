"""The rows of the access walk for requests of principals who have no account."""

from uuid import UUID

from app.domains.data_requests.models import DataRequest, IdentityDocument
from app.domains.data_requests.types import RequestKind, RequestState
from app.kit.ids import new_id
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at

PUBLIC = {
    *("fetch_data_request_archive", "hand_in_data_request", "lodge_data_request"),
    *("look_up_data_request", "send_data_request_link", "send_identity_document"),
    "withdraw_data_request",
}
PROTECTED = {
    "list_data_requests": Row("GET", at("/v1/data-requests"), narrow=200, **ME),
    "read_data_request": Row(
        "GET", at("/v1/data-requests/{s.request}"), own=SECRETARIAT, refused=404, **ME
    ),
    "open_identity_document": Row(
        "GET",
        at("/v1/data-requests/{s.request}/documents/{s.passport}/content"),
        410,
        own=SECRETARIAT,
        refused=404,
        **ME,
    ),
    **{
        name: Row(
            "POST",
            at(f"/v1/data-requests/{{s.request}}/{action}", {**REASON, **more}),
            ok,
            own=SECRETARIAT,
            refused=404,
            **ME,
        )
        for name, action, more, ok in (
            ("check_data_request", "check", {"basis": "notary"}, 200),
            ("set_aside_identity_check", "set-aside", {}, 409),
            ("extend_data_request", "extend", {}, 409),
            ("grant_data_request", "grant", {}, 409),
            ("refuse_data_request", "refuse", {"ground": "nothing_held"}, 422),
        )
    },
}


def _request(scene: Scene) -> UUID:
    """Note the request of a principal without an account."""
    return scene.keep(
        DataRequest(
            id=new_id(),
            number=f"VQ{new_id().hex[-8:]}",
            code_digest="0" * 64,
            kind=RequestKind.CORRECTION,
            state=RequestState.HANDED_IN,
            language="en",
            about=[],
            entries=[],
            received_at=scene.world.database.clock(),
        )
    )


def _passport(scene: Scene) -> UUID:
    """Note a document of the request that was destroyed."""
    return scene.keep(
        IdentityDocument(
            id=new_id(),
            request_id=scene.request,
            size_bytes=1,
            media_type="image/png",
            sent_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(
    PROTECTED,
    public=frozenset(PUBLIC),
    things={"request": _request, "passport": _passport},
)

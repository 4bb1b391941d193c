"""What partners ask: who this installation is, and a file that it takes."""

from anyio import to_thread
from fastapi import Request
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.links.engine.signing import spelled
from app.domains.links.errors import (
    AnotherInstance,
    FileRefused,
    LinkNotActive,
    SequenceGap,
    SequenceTaken,
)
from app.domains.links.routes.desk import Desk
from app.domains.links.schemas import AboutOut, ReceiptOut
from app.domains.links.service import keys, receiving
from app.domains.links.service.receiving import Arrived
from app.domains.links.types import MOST_FILE_BYTES
from app.kit.errors import TooLarge
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.uploads import FILE_BODY, arrived

router = Router(tags=["exchange"])
FILES = "/v1/exchange/files"
MAX_AGE = {"Cache-Control": "public, max-age=60"}


@router.get("/.well-known/vouch-exchange.json", response_model=AboutOut, responses=NOT_MODIFIED)
def read_exchange_keys(actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read how this installation is called, and the keys that its exchange files are signed by.

    Spell the fingerprint out to each other by another way before you link.
    """
    with db.reading(actor) as work:
        found = keys.published(work)
    if not found:
        with db.writing(actor) as work:
            keys.signer(work, desk.ring)
            found = keys.published(work)
    out = AboutOut(
        installation=desk.here.id,
        operator=desk.here.operator,
        instance=desk.here.instance,
        fingerprint=spelled(str(found[0]["kid"])),
        keys=[dict(each) for each in found],
    )
    return Response(out.model_dump_json().encode(), headers=MAX_AGE, media_type="application/json")


@router.post(
    FILES,
    response_model=ReceiptOut,
    openapi_extra=FILE_BODY,
    responses=problems(
        *(FileRefused, LinkNotActive, SequenceTaken, SequenceGap, AnotherInstance, TooLarge)
    ),
)
async def send_exchange_file(request: Request, desk: Desk, db: Db) -> Response:
    """Send a signed file of a linked installation; its receipt comes back, signed.

    The body is the file itself, JSON Lines. Its signature says whose it is. The same file again
    gets the same receipt and changes nothing.
    """
    digest, size = await arrived(request, desk.files, MOST_FILE_BYTES)

    def take_in() -> str:
        return receiving.receive(db, ANYONE, desk, Arrived(digest, size))

    receipt = await to_thread.run_sync(take_in)
    return Response(
        ReceiptOut(receipt=receipt).model_dump_json(),
        headers={"Cache-Control": "no-store"},
        media_type="application/json",
    )

"""A voice message alone is a complaint: told by anyone, or handed in by who took it down (W4)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, Header, Query, Request
from pydantic import BaseModel, ConfigDict
from starlette.responses import Response

from app.domains.complaints.errors import Crowded, NobodyReads
from app.domains.complaints.models import Complaint
from app.domains.complaints.routes.answering import receipt_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.files import REFUSED, FileName, name_of
from app.domains.complaints.routes.line import InLine
from app.domains.complaints.routes.told import accused
from app.domains.complaints.rules.files import MOST_FILE_BYTES
from app.domains.complaints.schemas import AgainstIn, ReceiptOut, RecordName
from app.domains.complaints.service import entering, files, voice
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.files import Evidence
from app.domains.complaints.types import Channel
from app.domains.complaints.types.intake import Safe, Told
from app.domains.posts.errors import NoPost
from app.kit.errors import Forbidden, KeyReused, StillRunning, Unauthenticated
from app.kit.receipt_codes import ReceiptCode
from app.outside.sealed_file import SealedArrival
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import Country, Language
from app.web.uploads import FILE_BODY, arrived_sealed
from app.web.writing import ActingUploading, AnyoneUploading, Made, Uploading

router = Router(prefix="/v1/complaints", tags=["complaints"])
Lodge = Callable[[Work, Told, Evidence], tuple[Complaint, ReceiptCode]]
RECORD = Header(
    alias="Against-Record",
    description="Number of the record that it is against, where she knows it; in no address.",
    examples=["VR00000175"],
)
SAFE = Header(alias="Is-Safe", description="Whether she is safe now.")


class Spoken(BaseModel):
    """What an address may say of a voice message: nothing that names anybody."""

    model_config = ConfigDict(extra="forbid")

    written: Language = "en"
    spoken: Language | None = None
    origin: Country | None = None
    destination: Country | None = None


class Around:
    """What is said beside a voice message."""

    def __init__(
        self,
        asked: Annotated[Spoken, Query()],
        record: Annotated[RecordName | None, RECORD] = None,
        safe: Annotated[Safe, SAFE] = Safe.NOT_SAID,
    ) -> None:
        self.asked, self.record, self.safe = asked, record, safe

    def told(self, work: Work, channel: Channel) -> Told:
        """Return it as the register keeps it.

        Raises:
            BadInput: the record cannot be found.
        """
        against = accused(work, AgainstIn(record=self.record))
        return Told(accused=against, channel=channel, safe=self.safe, **self.asked.model_dump())


@router.post(
    "/voice",
    status_code=HTTPStatus.CREATED,
    response_model=ReceiptOut,
    dependencies=[InLine],
    openapi_extra=FILE_BODY,
    responses=problems(*REFUSED, Crowded, KeyReused, StillRunning, NobodyReads),
)
async def lodge_voice_complaint(
    request: Request,
    around: Annotated[Around, Depends()],
    desk: Desk,
    uploading: AnyoneUploading,
    name: FileName = None,
) -> Response:
    """Tell what happened in a voice message, a video or a picture of a letter, and nothing else.

    The body is the file itself, 25 MiB at most. It is sealed as it comes. The answer holds a
    receipt code, shown this once: with it you come back, and can add words, names and what you
    allow. With an Idempotency-Key the same file sent again is one complaint.
    """
    label = name_of(name)

    def lodge(work: Work, told: Told, evidence: Evidence) -> tuple[Complaint, ReceiptCode]:
        return voice.lodge(work, desk, told, evidence, label)

    arrived = await arrived_sealed(request, desk.store, MOST_FILE_BYTES)
    act = _Act(around, Channel.VOICE, lodge)
    return await to_thread.run_sync(act.do, desk, uploading, arrived)


@router.post(
    "/entered/voice",
    status_code=HTTPStatus.CREATED,
    response_model=ReceiptOut,
    openapi_extra=FILE_BODY,
    responses=problems(Unauthenticated, Forbidden, NoPost, *REFUSED, NobodyReads),
)
async def enter_voice_complaint(  # noqa: PLR0913, PLR0917 - each parameter is one of the contract
    request: Request,
    around: Annotated[Around, Depends()],
    desk: Desk,
    actor: SignedIn,
    db: Db,
    uploading: ActingUploading,
    channel: Annotated[Channel, Header(alias="Channel", description="How it came to you.")] = (
        Channel.VOICE
    ),
    played_back: Annotated[
        bool | None, Header(alias="Read-Back", description="Whether it was played back to her.")
    ] = None,
) -> Response:
    """Hand in a voice message of somebody who told you what happened; the code is hers.

    The body is the file itself, 25 MiB at most. You see how far the case is until she ends it, and
    neither the message nor who she is.
    """

    def allowed() -> None:
        with db.reading(actor) as work:
            entering.may_enter(work, in_own_name=False)

    def lodge(work: Work, told: Told, evidence: Evidence) -> tuple[Complaint, ReceiptCode]:
        return voice.enter(work, desk, told, evidence, read_back=played_back)

    await to_thread.run_sync(allowed)
    arrived = await arrived_sealed(request, desk.store, MOST_FILE_BYTES)
    act = _Act(around, channel, lodge)
    return await to_thread.run_sync(act.do, desk, uploading, arrived)


class _Act:
    """One voice message that is taken in, once for each key."""

    def __init__(self, around: Around, channel: Channel, lodge: Lodge) -> None:
        self._around, self._channel, self._lodge = around, channel, lodge

    def do(self, desk: ComplaintDesk, uploading: Uploading, arrived: SealedArrival) -> Response:
        """Look into the file and take it in; of a repetition nothing is left."""
        evidence = files.check(desk, arrived)
        is_done: list[bool] = []

        def verb(work: Work) -> Made:
            told = self._around.told(work, self._channel)
            complaint, code = self._lodge(work, told, evidence)
            is_done.append(True)
            out = receipt_out(work, desk, complaint, code, told)
            return Made(out, status=HTTPStatus.CREATED)

        with files.kept_or_removed(desk, evidence.sealed) as kept:
            answer = uploading.do(arrived.original, verb)
            kept.extend(is_done)
        return answer

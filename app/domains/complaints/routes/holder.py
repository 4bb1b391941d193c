"""Whoever comes with a receipt code: which case it opens, and their acts on it (W2, W3)."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Header
from starlette.responses import Response

from app.domains.complaints.errors import CaseGone, ReceiptDisputed, TooManyTries
from app.domains.complaints.models import Complaint
from app.domains.complaints.routes.answering import own_case_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.service import receipts
from app.domains.complaints.service.desk import ComplaintDesk
from app.kit.errors import (
    MistypedNumber,
    MistypedReceipt,
    NotFound,
    ReceiptRequired,
    StepRefused,
)
from app.kit.numbers import make, read
from app.kit.receipt_codes import ReceiptCode
from app.store.work import Work
from app.web.receipt import SpokenCode
from app.web.writing import Made, Writing

WRONG = (ReceiptRequired, MistypedReceipt, TooManyTries, MistypedNumber, NotFound, CaseGone)
"""What every request with a receipt may be answered."""
ACTED = (*WRONG, StepRefused, ReceiptDisputed)
Verb = Callable[[Work, Complaint], object]
CaseNumber = Annotated[
    str | None,
    Header(
        alias="Case-Number",
        max_length=60,
        description="Number of a linked case of threats, which the same code opens; left out: the"
        " case of the code itself.",
    ),
]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a receipt code.

    Attributes:
        desk: of complaints.
        code: as it was read.
        number: of a linked case; ``None``: the case of the code itself.
    """

    desk: ComplaintDesk
    code: ReceiptCode
    number: str | None

    def case(self, work: Work, *, locked: bool = False) -> Complaint:
        """Return the case; see ``app.domains.complaints.service.receipts.by_code``."""
        return receipts.by_code(work, self.desk, self.code, number=self.number, locked=locked)

    def act(self, asking: Writing, verb: Verb, status: HTTPStatus = HTTPStatus.OK) -> Response:
        """Do something with the case, locked, and show it as it is then."""

        def done(work: Work) -> Made:
            complaint = self.case(work, locked=True)
            verb(work, complaint)
            return Made(own_case_out(work, self.desk, complaint), status=status)

        return asking.do(done)


async def _holder(code: SpokenCode, desk: Desk, number: CaseNumber = None) -> Holder:
    return Holder(desk, code, None if number is None else make(*read(number)))


ByReceipt = Annotated[Holder, Depends(_holder)]
"""Whoever came with a receipt code."""

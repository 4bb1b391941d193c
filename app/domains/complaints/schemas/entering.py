"""What is shown of forms that were written down."""

from app.domains.complaints.schemas import ReceiptOut
from app.web.schemas import Shown


class EnteredLineOut(Shown):
    """One form, and the code that is hers who filled it in."""

    line: int
    receipt: ReceiptOut


class EnteredOut(Shown):
    """The forms that were taken, in the order of the lines."""

    items: list[EnteredLineOut]

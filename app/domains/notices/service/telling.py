"""Writing letters of notices."""

from app.domains.notices.models import Notice
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import LetterKind
from app.store.work import Work


def write(
    work: Work, desk: NoticeDesk, notice: Notice, kind: LetterKind, entry: int | None
) -> None:
    """Write the letter of a step."""

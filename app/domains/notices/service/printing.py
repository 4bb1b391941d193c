"""The page of a letter: read in one work, set outside of it."""

from uuid import UUID

from app.domains.notices.engine.printed import Envelope, Written, page
from app.domains.notices.models import NoticeLetter
from app.domains.notices.queries import letters, notices, printing
from app.domains.notices.service.desk import LetterDesk
from app.outside.pages import LetterPage
from app.store.work import Work


def one(work: Work, desk: LetterDesk, notice_id: UUID, letter_id: UUID) -> LetterPage:
    """Return what the page of a letter says, with the words that were not erased since.

    Raises:
        NotFound: there is no such letter that the actor may know of.

    Rule:
        Fairness C1, W5.
    """
    notice = notices.one(work, notice_id)
    letter = letters.one(work, notice, letter_id)
    english = printing.in_english(work, letter)
    sender = () if desk.operator is None else (desk.operator,)
    envelope = Envelope(sender, (printing.addressee(work, notice),), desk.zone)
    return page(
        _written(work, letter), None if english is None else _written(work, english), envelope
    )


def _written(work: Work, letter: NoticeLetter) -> Written:
    content = letter.shown
    entries = [each["words"]["entry"] for each in content["blocks"] if "words" in each]
    return Written(content, notices.words_of(work, entries))

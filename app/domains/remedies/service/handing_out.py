"""The letter with the code that is hers: for the body, or a partner that knows her; no payer."""

from dataclasses import dataclass

from app.access.grants import Permission
from app.domains.remedies.engine import texts
from app.domains.remedies.errors import NotYours
from app.domains.remedies.models import Remedy, RemedyWorker
from app.domains.remedies.service.answering import new_code
from app.domains.remedies.service.common import person_of, told
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.listing import knows
from app.kit.catalogue import ENGLISH
from app.kit.money import Money
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class CodeLetter:
    """What is handed to a worker.

    Attributes:
        code: that is hers; shown this once.
        language: of the text.
        text: to be read out or printed.
    """

    code: str
    language: str
    text: str


def hand_out(work: Work, desk: RemedyDesk, remedy: Remedy, line: RemedyWorker) -> CodeLetter:
    """Make the code of a worker and the letter that says what to do with it.

    A new one takes the place of an older: whoever has that one sees the line no more.

    Raises:
        Forbidden: the caller reads no lists.
        NotYours: the caller pays, or does not know her; a payer never gets her code.

    Records:
        ``remedies.worker.code_made`` with the code of the line.

    Rule:
        Fairness V7: the worker confirms, through a way that the payer has no hand in.
    """
    person_of(work, Permission.REMEDY_LIST, remedy)
    if not knows(work, remedy, line):
        raise NotYours("A payer never gets it, and others do not know her.")
    code = new_code(work, desk, line)
    language = line.language or ENGLISH
    due = Money(line.due_minor, remedy.currency)
    work.record("remedies.worker.code_made", **told(remedy), code=line.code)
    work.session.flush()
    return CodeLetter(code.spoken, language, texts.letter(language, due, code.spoken, line.code))

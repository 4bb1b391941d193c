"""Finding a warning by a name that is like its own: a question to the reader, no answer (L10)."""

from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import warnings
from app.domains.warnings.service import words
from app.domains.warnings.service.desk import WarningDesk
from app.kit.likeness import prepared, rank
from app.kit.text import fold
from app.store.work import Work

MOST_SEARCHED = 5_000
MOST_FOUND = 20


def like(work: Work, desk: WarningDesk, name: str) -> list[PublicWarning]:
    """Return the warnings that stand with names like one, the most alike first.

    Names are sealed, so each is opened and compared: warnings that stand are few.
    """
    rows = warnings.listed(work, None, None, MOST_SEARCHED)
    known = [(each, words.said_of(work, desk.ring, each)) for each in rows]
    named = [(row, said.name) for row, said in known if said is not None]
    firms = [prepared([fold(each)]) for _, each in named]
    found = rank(name, range(len(named)), firms)
    return [named[each.serial][0] for each in found[:MOST_FOUND]]

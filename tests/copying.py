"""A small register to copy, and what is asked of it before and after."""

from app.access.policy import CLOCK
from app.kit.ids import new_id
from app.store import journal
from app.store.case_keys import CaseKey, Seal, WrappedCaseKey
from app.store.work import Database
from tests.make import OPERATOR

SECRET = b"the bytes of a wrapped key"
ASIDE = "before_restore_20261124_120000_000000"
"""What is set aside at noon of the day of the tests."""


def begin_register(database: Database) -> None:
    """Write one entry and one key of a case."""
    act(database)
    with database.writing(OPERATOR) as work:
        key = CaseKey(id=new_id(), case_id=new_id(), seal=Seal.STORY, made_at=work.at)
        work.session.add(key)
        work.session.flush()
        work.session.add(WrappedCaseKey(key_id=key.id, master="m", wrapped=SECRET))


def act(database: Database) -> None:
    """Write one entry more."""
    with database.writing(OPERATOR) as work:
        work.record("tests.act.done")


def entries(database: Database) -> int:
    """Count the entries of the journal."""
    with database.reading(CLOCK) as work:
        return journal.head(work.session).number

"""What follows applications is loaded with the first entry that may move one, and not before."""

from app.domains.certifications.handlers.applications import OF_APPLICATIONS
from app.domains.certifications.queries import events
from app.domains.certifications.service.applications.audit_follower import FOLLOWED
from app.store.work import Database
from tests.make import OPERATOR


def test_the_name_of_every_entry_that_moves_an_application_begins_as_is_looked_for():
    assert {name for name in FOLLOWED if not name.startswith(OF_APPLICATIONS)} == set()


def test_other_entries_load_nothing(database: Database):
    def is_any() -> bool:
        with database.reading(OPERATOR) as work:
            return events.is_any(work, OF_APPLICATIONS, 1, 3)

    for name in ("audits.audit.accepted", "imports.file.applied", "tests.audits.accepted"):
        with database.writing(OPERATOR) as work:
            work.record(name)
    assert is_any() is False
    with database.writing(OPERATOR) as work:
        work.record("notices.notice.dropped")
    with database.reading(OPERATOR) as work:
        assert events.is_any(work, OF_APPLICATIONS, 3, 4) is True
    assert is_any() is False

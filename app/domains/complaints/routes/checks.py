"""What ``/readyz`` says of the desks for complaints."""

from app.access.policy import CLOCK
from app.domains.complaints.queries.desks import ROLE_OF, without_anybody
from app.store.work import Database
from app.web.health import Check, Finding

NOBODY_THERE = (
    "Complaints lie, and nobody who may take them up has an account: invite somebody as {}. Who"
    " complained was told by when they are answered."
)


def officers_check(database: Database) -> Check:
    """Return the check that somebody can take up the complaints that lie; all else goes on."""

    def look() -> Finding:
        with database.reading(CLOCK) as work:
            empty = without_anybody(work)
        roles = " and ".join(ROLE_OF[each].value for each in empty)
        wrong = NOBODY_THERE.format(roles) if empty else None
        return Finding(ok=not empty, facts={"nobody_at": [*empty]}, wrong=wrong)

    return Check("complaints", look, is_needed=False)

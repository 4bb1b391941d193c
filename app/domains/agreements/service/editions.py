"""Each act that changes what is shared with whom makes a new edition of the terms."""

from app.domains.agreements.models import TermsEdition
from app.kit.ids import new_id
from app.store.serials import take_serials
from app.store.work import Work

SERIALS = "terms_edition"


def note_change(work: Work) -> None:
    """Let every process read the agreements anew; acts that change them wait for each other."""
    number = take_serials(work.session, SERIALS)
    work.session.add(TermsEdition(id=new_id(), number=number, made_at=work.at))
    work.session.flush()

"""Writing to applicants that there is something to read; no word of it is in the letter."""

from collections.abc import Collection
from uuid import UUID

from app.domains.bars.engine import letters
from app.domains.bars.service.desk import BarDesk
from app.domains.identity.queries import organisations as identity
from app.store.outbox import post
from app.store.work import Work


def tell(work: Work, desk: BarDesk, organisations: Collection[UUID]) -> None:
    """Write to who speaks for the applicants whose things wait, or wait no more."""
    link = f"{desk.notices.front.url}/holds"
    for organisation_id in sorted(organisations):
        for person in identity.managers(work, organisation_id):
            post(work, desk.ring, "bar_hold", letters.to_read(person, link))

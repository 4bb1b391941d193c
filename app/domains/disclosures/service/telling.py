"""Letters about recalls, which wait for no daily letter (S2)."""

from collections.abc import Sequence

from app.domains.disclosures.engine import letters
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.service.placing import Offices
from app.domains.disclosures.types import DisclosureState
from app.domains.identity.queries import organisations
from app.store.outbox import post
from app.store.work import Work


def tell_of_recalls(
    work: Work, desk: DisclosureDesk, rows: Sequence[Disclosure], offices: Offices
) -> None:
    """Write to who speaks for each receiver of a recall that went now; it names no firm.

    Args:
        work: an open one that writes.
        desk: of disclosures.
        rows: recalls; those that wait are left out.
        offices: the authorities of their receivers.
    """
    sent = [row for row in rows if row.is_recall and row.state is DisclosureState.SENT]
    to = {row.id: [row.only_to] if row.only_to else offices[row.receiver] for row in sent}
    known = {each for ids in to.values() for each in ids}
    managers = organisations.managers_of_each(work, known) if known else {}
    for row in sent:
        for each in to[row.id]:
            for person in managers[each]:
                letter = letters.recalled(person, row.number, f"{desk.front.url}/disclosures")
                post(work, desk.ring, "disclosure_recalled", letter)

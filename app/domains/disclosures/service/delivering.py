"""What waits for its receiver: weighed anew before it goes, here or to a linked installation."""

from collections.abc import Collection, Sequence
from typing import Any

from app.domains.agreements.engine.opening import openings
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import AgreementTerms, Opening
from app.domains.disclosures.engine import freezing
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.queries import ledger
from app.domains.disclosures.service import placing, telling
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.service.disclosing import body
from app.domains.disclosures.workflow import LIFE, Action
from app.store.work import Work

AT_ONCE = 200


def waiting_for(
    work: Work, desk: DisclosureDesk, codes: Collection[str], limit: int = AT_ONCE
) -> Sequence[Disclosure]:
    """Return what waits for some jurisdictions and may go today, for a link; recalls first.

    Each is weighed anew, so what no agreement opens any more lapses here.

    Args:
        work: an open one that writes.
        desk: of disclosures.
        codes: jurisdictions for which a linked installation speaks.
        limit: how many are weighed at most.

    Records:
        ``disclosures.disclosure.lapsed`` or ``kept_back``.

    Rule:
        Fairness S1, S2.
    """
    rows = ledger.waiting_for(work, codes, limit)
    agreements = terms(work) if rows else ()
    return [row for row in rows if _may_go(work, desk, row, agreements)]


def handed_over(work: Work, desk: DisclosureDesk, disclosure: Disclosure) -> None:
    """Note that a linked installation has something that waited; its times run from now on.

    Raises:
        Forbidden: only the clock and operators send.
        StepRefused: it does not wait.

    Records:
        ``disclosures.disclosure.sent``.

    Rule:
        Fairness S1, S2.
    """
    placing.note_sent(work, desk, disclosure)
    work.move(disclosure, LIFE, Action.SEND, **body(disclosure))


def send_waiting(work: Work, desk: DisclosureDesk, limit: int = AT_ONCE) -> int:
    """Weigh anew what waits, and send what goes to authorities that act here by now.

    What no agreement opens any more lapses, what a narrower one closes is kept back; a recall
    goes whatever happened to the agreement.

    Returns:
        How many rows were weighed for this day first, or went.

    Records:
        ``disclosures.disclosure.sent``, ``lapsed`` or ``kept_back``.

    Rule:
        Fairness S1, S2.
    """
    waiting = ledger.receivers_waiting(work)
    offices = placing.offices_of(work, waiting)
    rows = ledger.waiting(work, desk.today(work.at), offices, limit)
    agreements = terms(work) if rows else ()
    looked_at = {row.id for row in rows if row.weighed_on < desk.today(work.at)}
    sent = [row for row in rows if _goes(work, desk, row, agreements, offices)]
    for row in sent:
        handed_over(work, desk, row)
    telling.tell_of_recalls(work, desk, sent, offices)
    return len(looked_at | {row.id for row in sent})


def _goes(
    work: Work,
    desk: DisclosureDesk,
    row: Disclosure,
    agreements: Sequence[AgreementTerms],
    offices: placing.Offices,
) -> bool:
    if not _may_go(work, desk, row, agreements):
        return False
    # Where one of several authorities of a place may not have it, it goes to none of them: the
    # safe side, for what waited until somebody was there.
    there = offices[row.receiver]
    if row.is_recall or row.only_to is not None:
        return placing.is_there(there, row.only_to)
    assert row.held is not None
    to = placing.to_whom(there, None, row.held["never_to"]) if there else []
    return None in to


def _may_go(
    work: Work, desk: DisclosureDesk, row: Disclosure, agreements: Sequence[AgreementTerms]
) -> bool:
    """Weigh something anew under the agreements of today; note what came of it."""
    day = desk.today(work.at)
    if row.is_recall:
        return True
    assert row.held is not None
    opened = openings(freezing.happening_of(row.held), agreements, day)
    opening = next((each for each in opened if each.receiver == row.receiver), None)
    row.weighed_on = day
    told = freezing.content_of(row.held)
    content = None if opening is None else freezing.at_detail(told, opening.detail)
    if opening is None or content is None:
        row.held = None
        work.move(row, LIFE, Action.LAPSE, **body(row))
        return False
    if opening.is_kept_back:
        row.held, row.content = None, {}
        row.digest = freezing.digest({})
        work.move(row, LIFE, Action.KEEP_BACK, **body(row))
        return False
    _weigh(row, opening, content)
    return True


def _weigh(row: Disclosure, opening: Opening, content: dict[str, Any]) -> None:
    """Let something that waits go under the clause, and in the detail, of today."""
    assert row.held is not None
    row.agreement_id, row.clause_id = opening.agreement_id, opening.clause_id
    row.clause_kind, row.detail = opening.kind, opening.detail
    row.also_under, row.narrowed_by = list(opening.also_under), list(opening.narrowed_by)
    row.content, row.digest = content, freezing.digest(content)
    row.held = {**row.held, **freezing.times(opening.acknowledge, opening.answer)}

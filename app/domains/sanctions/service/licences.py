"""What a sanction does to licences of the authority, and how they stand again (V3, P3)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.policy import is_within
from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit
from app.domains.sanctions.models import Sanction, SanctionLicence
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import ON_LICENCE, SanctionKind
from app.domains.subjects.queries import acts, licences
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.service import licences as acting
from app.domains.subjects.service import restoring
from app.domains.subjects.types import Ground
from app.domains.violations.types import Offence
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work

_O = Offence
GROUNDS: dict[Offence, Ground] = {
    **dict.fromkeys(
        (_O.FEE_CHARGING, _O.FEE_WITHOUT_RECEIPT, _O.COSTS_NOT_REFUNDED, _O.FORCED_SUPPLIERS),
        Ground.UNLAWFUL_FEES,
    ),
    **dict.fromkeys(
        (_O.DECEPTION, _O.CONTRACT_SUBSTITUTION, _O.FALSE_STATEMENTS), Ground.MISREPRESENTATION
    ),
    _O.FALSE_DOCUMENTS: Ground.FALSE_DOCUMENTS,
    **dict.fromkeys(
        (
            *(_O.RECRUITMENT_WITHOUT_LICENCE, _O.RECRUITMENT_WHILE_SUSPENDED),
            *(_O.LICENCE_LENT, _O.RECRUITMENT_ELSEWHERE, _O.UNDECLARED_AGENTS),
        ),
        Ground.UNLICENSED_ACTIVITY,
    ),
    **dict.fromkeys(
        (
            *(_O.UNDER_AGE, _O.HARMFUL_WORK, _O.FORCED_LABOUR, _O.VIOLENCE, _O.THREATS),
            *(_O.ABANDONMENT, _O.DOCUMENT_RETENTION, _O.DEBT_BONDAGE, _O.WAGES_WITHHELD),
        ),
        Ground.HARM_TO_WORKERS,
    ),
    _O.OBSTRUCTION: Ground.OBSTRUCTION,
    _O.ORDER_NOT_FOLLOWED: Ground.CONDITIONS_NOT_MET,
}
"""Which ground of the register of licences a class of offences is; the rest break a duty."""
_STATUS = {
    SanctionKind.LICENCE_SUSPENSION: LicenceStatus.SUSPENDED,
    SanctionKind.LICENCE_CANCELLATION: LicenceStatus.CANCELLED,
}


def choose(
    work: Work, sanction: Sanction, asked: Sequence[UUID] | None, jurisdiction: str | None
) -> None:
    """Note on which licences a sanction is to act: those that are named, or all of the body's own.

    Raises:
        BadInput: a licence is named that is not of the firm, or not of the authority.

    Rule:
        Fairness V3: an authority for its own licences.
    """
    if sanction.kind not in ON_LICENCE or sanction.subject_id is None:
        return
    own = {each.id: each for each in _own(work, sanction.subject_id, jurisdiction)}
    if asked is None:
        chosen = [each for each, found in own.items() if _lets_recruit(found)]
    else:
        faults = [
            Fault(f"/licences/{place}", "Name a licence of this firm in your own registers.")
            for place, each in enumerate(asked)
            if each not in own
        ]
        if faults:
            raise BadInput("Not every licence is the body's own.", faults=faults)
        chosen = list(dict.fromkeys(asked))
    work.session.add_all(
        SanctionLicence(id=new_id(), sanction_id=sanction.id, licence_id=each) for each in chosen
    )
    work.session.flush()


def _own(work: Work, subject_id: UUID, jurisdiction: str | None) -> list[Whole]:
    firm = licences.one_firm(work, [subject_id])
    found = licences.page(work, firm, None, MOST)
    return [
        each
        for each in found
        if each.now is not None and is_within(each.source.jurisdiction, jurisdiction)
    ]


MOST = 200
"""Licences of one firm; the largest of the lists that were read has fewer than ten."""


def _lets_recruit(licence: Whole) -> bool:
    assert licence.now is not None
    return may_recruit(licence.now.status) is not MayRecruit.NO


def strike(work: Work, desk: SanctionDesk, sanction: Sanction, words: dict[str, str]) -> None:
    """Suspend or cancel the licences of a sanction that takes effect, by acts of the authority.

    Records:
        ``subjects.act.took_effect``, or ``subjects.act.proposed`` above the limit of a day.

    Rule:
        Fairness V3, P3: an act names its day, law and article, and the firm is told.
    """
    status = _STATUS.get(sanction.kind)
    if status is None:
        return
    ground = Ground.PENDING_INQUIRY if sanction.is_urgent else _ground(sanction)
    for row in sanctions.licences(work, [sanction.id])[sanction.id]:
        [*found] = licences.whole(work, [row.licence_id])
        now = found[0].now if found else None
        if now is None or now.status is status or row.act_id is not None:
            continue
        licence = acting.for_change(work, found[0], found[0].version)
        terms = now.terms._replace(status=status, status_word=None)
        why = acting.Why(words["reason"], ground, words["law"], words["article"])
        today = acting.today_of(work, licence.source)
        act = acting.change_status(work, desk.subjects, licence, terms, today, why)
        row.act_id = act.id
    work.session.flush()


def _ground(sanction: Sanction) -> Ground:
    first = Offence(sanction.grounds[0]) if sanction.grounds else None
    return Ground.BREACH_OF_DUTIES if first is None else GROUNDS.get(first, Ground.BREACH_OF_DUTIES)


def give_back(work: Work, desk: SanctionDesk, sanction: Sanction) -> None:
    """Let the licences stand again on which a sanction acted that is over, or fell.

    What fell is reversed, so that the public past does not show it; what is over is followed by
    another act. A licence that somebody changed meanwhile stays as it is.

    Records:
        ``subjects.act.reversed``, ``subjects.act.took_effect`` or ``subjects.act.dropped``.

    Rule:
        Fairness V3, L1, C2.
    """
    fell = sanction.state is SanctionState.OVERTURNED
    reason = f"Sanction {sanction.number}: {'it did not stand' if fell else 'its time is over'}."
    for row in sanctions.licences(work, [sanction.id])[sanction.id]:
        if row.act_id is None or row.given_back_at is not None:
            continue
        act = acts.of_owner(work, row.act_id)
        if fell:
            restoring.take_back(work, act, reason)
        else:
            back = restoring.stand_again(work, desk.subjects, act, sanction.decided_by, reason)
            row.back_act_id = None if back is None else back.id
        row.given_back_at = work.at
    work.session.flush()

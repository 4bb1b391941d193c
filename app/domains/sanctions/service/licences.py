"""What a sanction does to licences of the authority, and how they stand again (V3, P3)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.policy import is_within
from app.domains.imports.types import LicenceStatus
from app.domains.sanctions.models import Sanction, SanctionLicence
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import ON_LICENCE, SanctionKind
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries import acts, licences
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.service import licences as acting
from app.domains.subjects.service import restoring
from app.domains.subjects.types import ActState, Ground
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
        chosen = [each for each, found in own.items() if _can_be_struck(found)]
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


ENDED = frozenset(
    {
        *(LicenceStatus.CANCELLED, LicenceStatus.REVOKED, LicenceStatus.DELISTED),
        *(LicenceStatus.FOREVER_BANNED, LicenceStatus.CEASED, LicenceStatus.NO_LONGER_LISTED),
    }
)
"""What no sanction ends once more."""


def _can_be_struck(licence: Whole) -> bool:
    assert licence.now is not None
    return licence.now.status not in ENDED


def strike(work: Work, desk: SanctionDesk, sanction: Sanction, words: dict[str, str]) -> None:
    """Suspend or cancel the licences of a sanction that takes effect, by acts of the authority.

    Records:
        ``subjects.act.took_effect``, or ``subjects.act.proposed`` above the limit of a day.

    Rule:
        Fairness V3, P3: an act names its day, law and article, and the firm is told.
    """
    status = _STATUS.get(sanction.kind)
    if status is None or not sanction.holds(work.at):
        # What begins later begins on its day, by the clock.
        return
    ground = _ground(sanction)
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
    if sanction.is_urgent:
        return Ground.PENDING_INQUIRY
    first = Offence(sanction.grounds[0]) if sanction.grounds else None
    return Ground.BREACH_OF_DUTIES if first is None else GROUNDS.get(first, Ground.BREACH_OF_DUTIES)


def strike_on_the_day(work: Work, desk: SanctionDesk, limit: int) -> int:
    """Let sanctions act on licences that were decided before and have begun; return how many.

    Records:
        ``subjects.act.took_effect``.

    Rule:
        Facts on sanctions, 1f: penalties are served one after another.
    """
    found = sanctions.to_strike(work, limit)
    for each in found:
        for row in sanctions.licences(work, [each.id])[each.id]:
            if row.act_id is None and row.given_back_at is None:
                _begin(work, desk, each, row)
    work.session.flush()
    return len(found)


def _begin(work: Work, desk: SanctionDesk, sanction: Sanction, row: SanctionLicence) -> None:
    status, licence = _STATUS[sanction.kind], _whole(work, row.licence_id)
    if licence is None or licence.now is None or licence.now.status in ENDED:
        row.given_back_at = work.at
    elif licence.now.status is status and licence.now.act_id is not None:
        # The one before left it so, and this one goes on with it.
        row.act_id = licence.now.act_id
    elif licence.now.status is status:
        row.given_back_at = work.at
    else:
        words = {"law": sanction.law or "", "article": sanction.article or ""}
        words["reason"] = f"Sanction {sanction.number} begins."
        laid = _laid(sanction, status, None, _ground(sanction), words)
        row.act_id = restoring.lay(work, desk.subjects, licence, laid).id


def _laid(
    sanction: Sanction,
    status: LicenceStatus,
    word: str | None,
    ground: Ground | None,
    words: dict[str, str],
) -> restoring.Laid:
    assert sanction.decided_by is not None
    return restoring.Laid(
        status, word, sanction.body_organisation_id, sanction.decided_by, ground, words
    )


def _whole(work: Work, licence_id: UUID) -> Whole | None:
    found = licences.whole(work, [licence_id])
    return found[0] if found else None


def give_back(work: Work, desk: SanctionDesk, sanction: Sanction) -> None:
    """Let the licences stand again on which a sanction acted that is over, or fell.

    What fell is reversed, so that the public past does not show it; what is over is followed by
    another act. Where the next sanction goes on with it, or somebody changed the licence
    meanwhile, it stays as it is.

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
        row.given_back_at = work.at
        act = acts.of_owner(work, row.act_id)
        goes_on = _next(work, sanction, row.licence_id)
        if goes_on is not None and not fell:
            goes_on[0].act_id = row.act_id
            continue
        if fell:
            restoring.take_back(work, act, reason)
        elif act.state is ActState.PROPOSED:
            restoring.drop(work, act, reason)
        back = _settle(work, desk, sanction, row.licence_id, reason)
        row.back_act_id = None if back is None else back.id
        if goes_on is not None:
            _begin(work, desk, goes_on[1], goes_on[0])
    work.session.flush()


def _next(work: Work, ended: Sanction, licence_id: UUID) -> tuple[SanctionLicence, Sanction] | None:
    """Return another sanction that is in force on a licence and has not acted on it itself."""
    for row, other in sanctions.on_licence(work, licence_id):
        is_other = other.id != ended.id and row.act_id is None
        if is_other and row.given_back_at is None and _is_in_force(work, other):
            return row, other
    return None


def _is_in_force(work: Work, sanction: Sanction) -> bool:
    return sanction.state in sanctions.STANDING and sanction.holds(work.at)


def _settle(
    work: Work, desk: SanctionDesk, ended: Sanction, licence_id: UUID, reason: str
) -> LicenceAct | None:
    """Let a licence stand as before all sanctions that are over; ``None``: nothing is to be done.

    Where the act that it rests on now is none of a sanction that is over, it stays as it is.
    """
    licence = _whole(work, licence_id)
    if licence is None or licence.now is None:
        return None
    known = sanctions.on_licence(work, licence_id)
    holding = {row.act_id for row, other in known if _is_in_force(work, other)}
    over = {row.act_id for row, _ in known} - holding - {None}
    before = licence.now
    while before.act_id is not None and before.act_id in over:
        act = acts.of_owner(work, before.act_id)
        earlier = licences.version(work, act.before_id)
        if earlier is None or act.state not in restoring.HOLDS:
            return None
        before = earlier
    if before.id == licence.now.id:
        return None
    laid = _laid(ended, before.status, before.status_word, None, {"reason": reason})
    return restoring.lay(work, desk.subjects, licence, laid)

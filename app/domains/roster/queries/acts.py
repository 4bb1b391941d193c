"""What authorities' acts add to firms: who states a licence, and which status is contested (P3)."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select

from app.access.policy import unscoped
from app.domains.identity.models import Organisation
from app.domains.roster.engine.firm import Act, Firm, Listed
from app.domains.subjects.models import (
    OWN_COLUMNS,
    Licence,
    LicenceAct,
    LicenceContest,
    Listing,
)
from app.domains.subjects.rules import Terms, still_holds
from app.domains.subjects.types import ActState
from app.store.plain import PlainId, among, plain
from app.store.work import Work

LICENCE = Licence.__tablename__
PROJECTION = "the roster is made of all subjects; what is not public is left out by its standing"
WHAT = [getattr(Licence, name) for name in OWN_COLUMNS[Licence]]


def is_stated(first: date, last: date | None, day: date | None) -> bool:
    """Tell whether something was stated on a day; without a day, whether it is still."""
    if day is None:
        return last is None
    return first <= day and (last is None or day <= last)


def add_acts(work: Work, public: Mapping[PlainId, Firm], day: date | None) -> None:
    """Say of licences which act states them, and since when their status is contested.

    Args:
        work: an open door.
        public: firms by each of their records, with their facts and listings.
        day: as it was on a past day, as known now; otherwise as it is.
    """
    if work.session.scalar(select(LicenceAct.id).where(unscoped(why=PROJECTION)).limit(1)) is None:
        return
    licences = _known_now(work, public)
    _add_acts(work, licences, public, day)
    _add_contests(work, licences, public, day)


def _known_now(work: Work, public: Mapping[PlainId, Firm]) -> Select[Any]:
    return select(
        plain(Licence.id),
        plain(Licence.subject_id),
        Licence.stated_from,
        Licence.stated_until,
        *WHAT,
    ).where(
        unscoped(why=PROJECTION),
        Licence.recorded_until.is_(None),
        among(work.session, Licence.subject_id, public),
    )


def _add_acts(
    work: Work, licences: Select[Any], public: Mapping[PlainId, Firm], day: date | None
) -> None:
    shown = _shown_as(public)
    rows = work.session.execute(
        licences.add_columns(
            *(LicenceAct.entry, LicenceAct.decided_on, Organisation.name),
            or_(Licence.listing_id.is_(None), Listing.gone_on.is_not(None)),
        )
        .join(LicenceAct, LicenceAct.id == Licence.act_id)
        .join(Organisation, Organisation.id == LicenceAct.organisation_id)
        .join(Listing, Listing.id == Licence.listing_id, isouter=True)
        .order_by(LicenceAct.decided_on, Licence.id)
    )
    for fact_id, subject_id, first, last, *what, entry, on, authority, is_alone in rows:
        firm, value = public[subject_id], shown.get(fact_id, tuple(what))
        said = firm.facts.get(LICENCE, {}).get(value)
        if said is None or said.came.line is not None or not is_stated(first, last, day):
            continue
        act = Act(entry or 0, authority, on, bool(is_alone))
        firm.facts[LICENCE][value] = said._replace(came=said.came._replace(act=act))
        register = value[0]
        if all(register != each.source or each.said_on for each in firm.listings):
            firm.listings.append(Listed(register, first, None, said_on=on))


def _add_contests(
    work: Work, licences: Select[Any], public: Mapping[PlainId, Firm], day: date | None
) -> None:
    shown = _shown_as(public)
    rows = work.session.execute(
        licences.add_columns(LicenceAct, LicenceContest.contested_on)
        .join(LicenceAct, LicenceAct.licence_id == func.coalesce(Licence.first_id, Licence.id))
        .join(LicenceContest, LicenceContest.act_id == LicenceAct.id)
        .where(
            LicenceAct.state == ActState.CONTESTED,
            LicenceContest.answer.is_(None),
            Licence.stated_from >= LicenceAct.holds_from,
        )
        .order_by(LicenceContest.contested_on.desc())
    )
    for fact_id, subject_id, first, last, register, *terms, act, since in rows:
        if is_stated(first, last, day) and still_holds(act.terms, Terms(*terms)):
            value = shown.get(fact_id, (register, *terms))
            public[subject_id].contested[value] = since


def _shown_as(public: Mapping[PlainId, Firm]) -> dict[Any, Any]:
    """Return licences as they are shown, by fact: in the past, as they were corrected since."""
    return {said.fact_id: said.value for firm in public.values() for said in firm.said(LICENCE)}


def stating(work: Work, subject_ids: Collection[PlainId]) -> dict[str, dict[str, Any]]:
    """Return by which act versions of licences are stated, by id, with their register."""
    rows = work.session.execute(
        select(
            *(Licence.id, Licence.source_key, LicenceAct.entry, LicenceAct.decided_on),
            Organisation.name,
        )
        .join(LicenceAct, LicenceAct.id == Licence.act_id)
        .join(Organisation, Organisation.id == LicenceAct.organisation_id)
        .where(
            unscoped(why=PROJECTION),
            among(work.session, Licence.subject_id, subject_ids),
            Licence.recorded_until.is_(None),
        )
    )
    return {
        str(row.id): {
            "source": row.source_key,
            "act": {"entry": row.entry, "authority": row.name, "on": row.decided_on},
        }
        for row in rows
    }

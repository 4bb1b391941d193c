"""A licence's status at an instant, in SQL: what the rules judge one by one, for the filters."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, literal, or_

from app.domains.imports.types import LicenceStatus
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.models import RosterEntry, RosterLicence
from app.domains.roster.rules import RUNNING


def judged_status(judgement: Judgement) -> ColumnElement[str]:
    """Return a licence's status at the judgement's instant, as the rules judge it, in SQL."""
    licence = RosterLicence
    today = {key: each.today(judgement.at) for key, each in judgement.sources.items()}
    runs = licence.status.in_(RUNNING)
    ended: list[ColumnElement[bool]] = []
    ahead: list[ColumnElement[bool]] = []
    for day in sorted(set(map(today.__getitem__, today))):
        there = licence.source_key.in_([key for key, each in today.items() if each == day])
        ended.append(and_(there, runs, licence.valid_until < day))
        ahead.append(and_(there, runs, licence.valid_from > day))
    gone = licence.status == LicenceStatus.NO_LONGER_LISTED
    words: list[tuple[ColumnElement[bool], Any]] = [
        (gone, literal(LicenceStatus.NO_LONGER_LISTED.value)),
        (_is_stale(judgement, today), literal(LicenceStatus.UNCONFIRMED.value)),
        *((condition, literal(LicenceStatus.EXPIRED.value)) for condition in ended),
        *((condition, literal(LicenceStatus.PENDING.value)) for condition in ahead),
    ]
    return case(*words, else_=licence.status.cast(RosterEntry.record.type))


def _is_stale(judgement: Judgement, today: Mapping[str, date]) -> ColumnElement[bool]:
    """Return the condition that the last word on a licence, a list's or an act's, is too old."""
    licence, sources = RosterLicence, judgement.sources
    stale = {key for key, each in sources.items() if not each.is_confirmed(today[key])}
    conditions = [and_(licence.said_on.is_(None), licence.source_key.in_(sorted(stale)))]
    oldest = {key: today[key] - timedelta(days=sources[key].stale_after_days) for key in sources}
    for day in sorted({oldest[key] for key in oldest}):
        keys = {key for key, each in oldest.items() if each == day}
        unheard = or_(licence.is_alone.is_(True), licence.source_key.in_(sorted(keys & stale)))
        conditions.append(
            and_(licence.said_on < day, licence.source_key.in_(sorted(keys)), unheard)
        )
    return or_(*conditions)

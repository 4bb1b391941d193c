"""Figures of a quarter: counted once, frozen, and told to whom agreements open them.

Every agreement tells the same frozen rows, and a later count of the same quarter is never made, so
that neither two agreements nor two countings can be compared (E5).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.access.policy import is_within
from app.domains.agreements.queries import in_force
from app.domains.agreements.types import (
    AgreementTerms,
    ClauseKind,
    ClauseTerms,
    Corridor,
    Detail,
    Happening,
)
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What
from app.domains.exchange.engine.content import told
from app.domains.exchange.engine.small_numbers import Cells, of_corridor, of_place
from app.domains.exchange.models import QuarterFigures
from app.domains.exchange.queries import figures as counted
from app.domains.exchange.rules import TOLD_UNDER
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.telling import FIGURES
from app.domains.jurisdictions.rules import is_part
from app.domains.subjects.queries.answerable import answerable
from app.kit.ids import new_id
from app.kit.quarters import Quarter, ended_before
from app.store.journal import Event
from app.store.work import Work

BETWEEN = ">"
"""Stands between the two ends of a corridor in what figures are about."""
INSTANT = timedelta(microseconds=1)


def draw_up(work: Work, desk: ExchangeDesk) -> int:
    """Count the quarter that is over, once, if an agreement shares statistics of it.

    Returns:
        How many places and corridors were counted.

    Records:
        ``exchange.figures.drawn_up``.

    Rule:
        Fairness E5: fixed periods of the calendar.
    """
    today = desk.disclosures.today(work.at)
    quarter = ended_before(today)
    if counted.is_drawn_up(work, quarter.key):
        return 0
    places, corridors = _wanted(in_force.terms(work), quarter, today)
    if not places:
        return 0
    entry = work.upcoming()
    if counted.is_drawn_up(work, quarter.key):
        return 0
    tally = _tally(work, desk, quarter)
    rows = {each: tally.of(each) for each in sorted(places)}
    for pair in sorted(corridors):
        rows[BETWEEN.join(pair)] = {"complaints": of_corridor(tally.complaints, pair)}
    for about, said in rows.items():
        work.session.add(
            QuarterFigures(id=new_id(), quarter=quarter.key, about=about, figures=said, entry=entry)
        )
    work.record(
        "exchange.figures.drawn_up",
        quarter=quarter.key,
        places=len(places),
        corridors=len(corridors),
    )
    work.session.flush()
    return len(rows)


def _wanted(
    agreements: Iterable[AgreementTerms], quarter: Quarter, today: date
) -> tuple[set[str], set[Corridor]]:
    """Return of which places and corridors figures of a quarter are shared."""
    places, corridors = set[str](), set[Corridor]()
    for each in agreements:
        clauses = [one for one in each.clauses if _speaks(each, one, quarter, today)]
        if clauses:
            places |= {one.code for one in each.parties if _runs(one.since, one.until, today)}
        corridors |= {pair for one in clauses for pair in one.corridors}
    return places, corridors


def _speaks(agreement: AgreementTerms, clause: ClauseTerms, quarter: Quarter, today: date) -> bool:
    """Tell whether a clause shared statistics when a quarter ended, and does still."""
    is_open = clause.kind is ClauseKind.STATISTICS and not clause.is_secret
    days = (quarter.last, today)
    return is_open and all(
        _runs(agreement.since, agreement.until, day)
        and _runs(clause.since or agreement.since, clause.until or agreement.until, day)
        for day in days
    )


def _runs(since: date, until: date | None, day: date) -> bool:
    return since <= day and (until is None or day <= until)


@dataclass(frozen=True, slots=True)
class _Tally:
    """All that was counted of a quarter, before it is told by place.

    Attributes:
        recruiters: by the place of the register and the status of the licence.
        certificates: by country and state.
        suspensions: by place.
        violations: places that answer for whom each is.
        complaints: by corridor.
    """

    recruiters: list[tuple[str, str, int]]
    certificates: list[tuple[str, str, int]]
    suspensions: list[tuple[str, int]]
    violations: list[frozenset[str]]
    complaints: Cells

    def of(self, place: str) -> dict[str, object]:
        """Return the figures of a place; a part of a country has none of complaints.

        Rule:
            Fairness S5, E5.
        """
        here = sum(count for each, count in self.suspensions if is_within(each, place))
        final = sum(any(is_within(one, place) for one in each) for each in self.violations)
        return {
            "recruiters": _by_word(self.recruiters, place),
            "certificates": _by_word(self.certificates, place),
            "suspensions": here,
            "final_violations": final,
            "complaints": None if is_part(place) else of_place(self.complaints, place),
        }


def _by_word(rows: Iterable[tuple[str, str, int]], place: str) -> dict[str, int]:
    found = Counter[str]()
    for each, word, count in rows:
        if is_within(each, place):
            found[word] += count
    return dict(sorted(found.items()))


def _tally(work: Work, desk: ExchangeDesk, quarter: Quarter) -> _Tally:
    zone = desk.disclosures.zone
    days = (quarter.first, quarter.next.first)
    since, until = (datetime.combine(each, time(), zone) for each in days)
    final = counted.final_violations(work, since, until)
    at_home = answerable(work, {subject for _, subject in final})
    return _Tally(
        recruiters=counted.recruiters(work),
        certificates=counted.certificates(work, until - INSTANT, quarter.last),
        suspensions=counted.suspensions(work, since, until, (quarter.first, quarter.last)),
        violations=[at_home.get(subject, frozenset()) for _, subject in final],
        complaints=counted.complaints(work, since, until),
    )


def tell_figures(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell the figures of a quarter, each of a place or a corridor, to whom agreements open them.

    Rule:
        Fairness S1, E5: what is told is what was frozen.
    """
    for row in counted.drawn_up(work, str(event.body.get("quarter"))):
        one, _, other = row.about.partition(BETWEEN)
        corridor = frozenset({(one, other)} if other else ())
        content = told({"quarter": row.quarter, "about": row.about, **row.figures})
        said = ToDisclose(
            what=What.STATISTICS,
            happening=Happening(
                TOLD_UNDER[What.STATISTICS],
                frozenset({one, other} - {""}),
                corridor,
                detail=Detail.COUNTS,
            ),
            entry=event.number,
            thing_kind=FIGURES,
            thing_id=row.id,
            subject_id=None,
            content=content,
        )
        disclose(work, desk.disclosures, said)

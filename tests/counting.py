"""Facts of reports for tests: followed, and as they stand."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from app.access.policy import CLOCK
from app.desks import counting_desk, statistics_desk
from app.domains.complaints.models import Allegation, Complaint, Consent
from app.domains.complaints.types import Side, Use
from app.domains.reports.models import ReportFact
from app.domains.reports.queries.facts import facts_as_of, latest_mark
from app.domains.reports.service.counting import ReportFollower, ask_anew
from app.domains.reports.service.freezing import freeze_due
from app.domains.reports.types import Fact, FactKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.consumers import Consumer, run
from app.store.serials import take_serials
from tests.make import OPERATOR
from tests.people import World

SAID = tuple(each.name for each in fields(Fact))


def counted(world: World, at_once: int = 1_000) -> int:
    """Let the facts follow the journal; return the entry as of which they are told."""
    desk = replace(counting_desk(world.settings), at_once=at_once)
    follower = ReportFollower(desk)
    run(world.database, follower)
    with world.database.reading(CLOCK) as work:
        assert work.session.get_one(Consumer, follower.name).last_error is None
        return latest_mark(work)


def counted_anew(world: World) -> int:
    """Let all facts be counted anew."""
    with world.database.writing(CLOCK) as work:
        ask_anew(work)
    return counted(world)


def as_of(world: World, mark: int, *kinds: FactKind) -> list[Fact]:
    """Return the facts of some kinds as of a mark, in an order."""
    with world.database.reading(CLOCK) as work:
        rows = work.session.scalars(facts_as_of(mark)).all()
        found = [Fact(**{name: getattr(each, name) for name in SAID}) for each in rows]
    wanted = [each for each in found if not kinds or each.kind in kinds]
    return sorted(wanted, key=lambda each: (each.kind, each.thing_id.hex, each.item))


def stored(world: World) -> list[tuple[Any, ...]]:
    """Return every fact that was ever written, with the entries between which it was known."""
    names = (*SAID, "recorded_from", "recorded_until")
    with world.database.reading(CLOCK) as work:
        rows = work.session.scalars(select(ReportFact).order_by(ReportFact.id)).all()
        return [tuple(getattr(each, name) for name in names) for each in rows]


def pairs(facts: Iterable[Fact], *names: str) -> list[tuple[Any, ...]]:
    """Return some attributes of facts, in an order."""
    return sorted(tuple(getattr(each, name) for name in names) for each in facts)


def complained(
    world: World, count: int, way: tuple[str, str], *categories: str, days: int | None = None
) -> None:
    """Let so many people complain of firms, and be answered after so many days."""
    with world.database.writing(OPERATOR) as work:
        for _ in range(count):
            case = Complaint(
                id=new_id(),
                number=make(NumberKind.COMPLAINT, take_serials(work.session, "complaint")),
                state="received",
                desk="officers",
                channel="web",
                written="en",
                accused_kind="intermediary",
                severity="low",
                origin=way[0],
                destination=way[1],
                received_at=work.at - timedelta(days=days or 0),
                decided_at=None if days is None else work.at,
            )
            work.session.add(case)
            work.session.flush()
            for category in categories or ("fee_charged",):
                said = {"category": category, "side": Side.COMPLAINANT, "stated_at": work.at}
                work.session.add(Allegation(complaint_id=case.id, **said))
            yes = {"language": "en", "text_version": "1", "given_at": work.at}
            work.session.add(
                Consent(
                    complaint_id=case.id,
                    use=Use.COUNT_ME,
                    authority_key="",
                    given_by=Side.COMPLAINANT,
                    **yes,
                )
            )
        work.record("tests.complaints.told")


def frozen(world: World) -> int:
    """Freeze what is due, from facts that were counted; return how many quarters."""
    counted(world)
    return freeze_due(world.database, statistics_desk(world.settings))

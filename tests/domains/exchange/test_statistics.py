"""Figures of a quarter: counted once, told to the parties of an agreement, and to nobody else."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.domains.complaints.models import Complaint, Consent
from app.domains.complaints.models.referrals import ExcludedState
from app.domains.complaints.types import Side, Use
from app.domains.exchange.models import QuarterFigures
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.agreeing import Term, clause, lay_down
from tests.exchanging import Exchange
from tests.make import OPERATOR
from tests.people import World

DECEMBER = datetime(2026, 12, 10, 12, tzinfo=UTC)
JANUARY = datetime(2027, 1, 2, 12, tzinfo=UTC)


@pytest.fixture
def exchange(world) -> Exchange:
    """Three states with authorities."""
    return Exchange(world, ["PH", "SA", "KW"])


def complained(
    world: World,
    count: int,
    way: tuple[str, str],
    *,
    may_count: bool = True,
    shuts_out: str | None = None,
    desk: str = "officers",
) -> None:
    """Let so many people complain of firms on a corridor."""
    with world.database.writing(OPERATOR) as work:
        for _ in range(count):
            case = Complaint(
                id=new_id(),
                number=make(NumberKind.COMPLAINT, take_serials(work.session, "complaint")),
                state="received",
                desk=desk,
                channel="web",
                written="en",
                accused_kind="intermediary",
                severity="low",
                origin=way[0],
                destination=way[1],
                received_at=work.at,
            )
            work.session.add(case)
            work.session.flush()
            if may_count:
                work.session.add(
                    Consent(
                        complaint_id=case.id,
                        use=Use.COUNT_ME,
                        authority_key="",
                        language="en",
                        text_version="1",
                        given_at=work.at,
                        given_by=Side.COMPLAINANT,
                    )
                )
            if shuts_out is not None:
                said = {"complaint_id": case.id, "country": shuts_out, "since_at": work.at}
                work.session.add(ExcludedState(id=new_id(), side=Side.COMPLAINANT, **said))


def told(exchange: Exchange, code: str) -> dict[str, dict]:
    """Return the figures that came to a state, by what they are about."""
    return {each["about"]: each for each in exchange.told(code)}


def test_e5_figures_of_a_quarter_are_told_once_with_no_count_of_complaints_under_ten(
    world, exchange, clock
):
    since = Term(date(2026, 10, 15))
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("statistics", "counts")], term=since)
    clock.at = DECEMBER
    complained(world, 12, ("PH", "SA"))
    complained(world, 9, ("PH", "QA"))
    # Without her yes, or where a state is shut out, she is not counted at all.
    complained(world, 20, ("PH", "KW"), may_count=False)
    complained(world, 20, ("PH", "OM"), shuts_out="PH")
    # Also about the scheme, and in no public figure: one more would be subtracted (W6).
    complained(world, 1, ("PH", "SA"), desk="outside")
    exchange.follow()
    assert exchange.rows() == []
    clock.at = JANUARY
    exchange.follow()
    exchange.follow()
    found = told(exchange, "SA")
    assert {each: one["complaints"] for each, one in found.items()} == {"PH": 12, "SA": 12}
    assert {one["quarter"] for one in found.values()} == {"2026-Q4"}
    assert set(found["PH"]) >= {"recruiters", "certificates", "suspensions", "final_violations"}
    assert told(exchange, "PH") == found
    assert exchange.came("KW") == []


def test_e5_agreements_on_one_corridor_and_on_all_tell_the_same_frozen_numbers(
    world, exchange, clock
):
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("statistics", "counts")])
    lay_down(world, "ph-kw", ["PH", "KW"], [clause("statistics", "counts", corridors=["PH-KW"])])
    clock.at = DECEMBER
    complained(world, 12, ("PH", "SA"))
    complained(world, 7, ("PH", "KW"))
    clock.at = JANUARY
    exchange.follow()
    # All of the Philippines less those on one corridor is nobody: the seven are in neither.
    assert told(exchange, "SA")["PH"]["complaints"] == 12
    assert {each: one["complaints"] for each, one in told(exchange, "KW").items()} == {
        "PH>KW": None
    }
    complained(world, 30, ("PH", "SA"))
    exchange.follow()
    with world.database.reading(OPERATOR) as work:
        frozen = work.session.scalars(select(QuarterFigures)).all()
    assert {each.about: each.figures["complaints"] for each in frozen} == {
        **dict.fromkeys(("PH", "SA"), 12),
        **dict.fromkeys(("KW", "PH>KW"), None),
    }


def test_a_quarter_that_ended_before_the_agreement_is_told_to_nobody(world, exchange, clock):
    begins = (JANUARY - timedelta(days=1)).date()
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("statistics")], term=Term(begins))
    clock.at = JANUARY + timedelta(days=20)
    exchange.follow()
    assert exchange.rows() == []


def test_s3_a_secret_or_consultative_clause_shares_no_statistics(world, exchange, clock):
    lay_down(world, "a", ["PH", "SA"], [clause("statistics", is_secret=True, text="kept apart")])
    lay_down(world, "b", ["PH", "KW"], [clause("statistics")], force="consultative")
    clock.at = JANUARY
    exchange.follow()
    assert exchange.rows() == []

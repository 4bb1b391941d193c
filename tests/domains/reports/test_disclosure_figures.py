"""What a report says of disclosures, against what was told and answered here, counted by hand."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from app.access.grants import Role
from app.domains.agreements.types import Deadline, Detail, Unit
from app.domains.disclosures.types import What
from app.domains.identity.types import OrganisationKind
from tests.agreeing import clause, lay_down
from tests.counting import counted
from tests.reporting import AFTER, PATH, QUARTER, figures, recorded
from tests.sharing import CONTENT, Sharing

STATES = ("PH", "QA", "SA")
FIRST, LAST = date(2027, 1, 1), date(2027, 3, 31)
WITHIN = 10
"""Days that the clause gives for an answer."""
SUSPENDED = What.CERTIFICATE_SUSPENDED.value


@dataclass(frozen=True)
class Told:
    """What one state told another, and on which day it was answered, if ever.

    It can concern one more state, if everybody may read it.
    """

    teller: str
    receiver: str
    day: date
    is_asked: bool = True
    answered: date | None = None
    is_taken_back: bool = False
    concerns: str | None = None

    @property
    def answer(self) -> str | None:
        """What became of the answer by the end of the quarter."""
        due = self.day + timedelta(days=WITHIN)
        if not self.is_asked:
            return None
        if self.answered is None:
            return "overdue" if due < LAST else None
        return "in_time" if self.answered <= due else "late"


ALL = [
    Told("PH", "QA", date(2027, 1, 4), answered=date(2027, 1, 7)),
    Told("PH", "QA", date(2027, 1, 5), answered=date(2027, 1, 15)),
    Told("PH", "QA", date(2027, 1, 6), answered=date(2027, 1, 17)),
    Told("PH", "QA", date(2027, 1, 8)),
    Told("PH", "QA", date(2027, 3, 20)),
    Told("PH", "QA", date(2027, 3, 21)),
    Told("PH", "QA", date(2027, 1, 9), is_asked=False),
    Told("PH", "QA", date(2027, 1, 10), is_taken_back=True),
    Told("PH", "QA", date(2026, 12, 20), answered=date(2027, 1, 20)),
    Told("PH", "QA", date(2027, 4, 2)),
    Told("PH", "SA", date(2027, 2, 1), answered=date(2027, 2, 20)),
    Told("PH", "SA", date(2027, 2, 2), is_asked=False, answered=date(2027, 2, 4)),
    Told("QA", "PH", date(2027, 2, 3), answered=date(2027, 2, 6)),
    Told("QA", "PH", date(2027, 2, 5)),
    Told("QA", "PH", date(2027, 2, 8), concerns="AE"),
    Told("QA", "SA", date(2027, 2, 9), is_asked=False, concerns="PH"),
]


def content(teller: str) -> dict:
    """Return what is told of a suspension, and who decided it, for each detail but counts."""
    by = {"jurisdiction": teller}
    return {
        detail: said if detail is Detail.COUNTS else said | by for detail, said in CONTENT.items()
    }


class Neighbours(Sharing):
    """Three states that tell one another, on the days on which they do."""

    def __init__(self, world, clock) -> None:
        super().__init__(world, STATES)
        self.clock = clock
        deadline = Deadline(WITHIN, Unit.DAYS)
        lay_down(world, "three", STATES, [clause("suspensions", answer=deadline)])
        for serial, code in enumerate(STATES, start=770_001):
            recorded(world, code, serial)

    def live(self) -> None:
        """Let all be told, answered and taken back, in the order of the days."""
        acts = [(each.day, 0, each) for each in ALL]
        acts += [(each.answered, 1, each) for each in ALL if each.answered]
        acts += [(each.day, 2, each) for each in ALL if each.is_taken_back]
        here: dict[Told, str] = {}
        things = {}
        for day, act, each in sorted(acts, key=lambda one: one[:2]):
            self.clock.at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            if act == 0:
                others = {*STATES} - {each.receiver}
                things[each] = self.happens(
                    {each.teller, each.concerns} - {None},
                    is_public=each.concerns is not None,
                    content=content(each.teller),
                    told_by=frozenset({each.teller}),
                    never_to=frozenset(others),
                    asks_answer_of=frozenset({each.receiver} if each.is_asked else ()),
                )
                [row] = self.tell(things[each])
                here[each] = str(row.id)
            elif act == 1:
                done = self.answer(each.receiver, here[each], "investigating")
                assert done.status_code == 200, done.text
            else:
                self.take_back(things[each])

    def report(self, code: str) -> dict:
        """Read the report of a state as its officer."""
        authority = self.managers[code].organisation
        officer = self.world.member(Role.AUTHORITY_OFFICER, authority)
        asked = QUARTER | {"jurisdiction": code}
        answer = self.world.signed_in(officer).get(PATH, params=asked)
        assert answer.status_code == 200, answer.text
        assert authority.kind is OrganisationKind.AUTHORITY
        return answer.json()["content"]


def expected(code: str, own: str, other: str, count: str) -> dict:
    """Count by hand what a state told, or was told, in the quarter."""
    found: dict[tuple[str, str], Counter] = {}
    for each in ALL:
        if getattr(each, own) != code or each.is_taken_back or not FIRST <= each.day <= LAST:
            continue
        cells = found.setdefault((SUSPENDED, getattr(each, other)), Counter())
        cells[count] += 1
        cells[each.answer or "nothing"] += 1
    names = (count, "in_time", "late", "overdue")
    return {of: {name: cells[name] for name in names} for of, cells in found.items()}


def days(code: str) -> list[int]:
    """Count by hand how long the answers of a state took that came in the quarter."""
    return sorted(
        (each.answered - each.day).days
        for each in ALL
        if each.receiver == code and each.answered and FIRST <= each.answered <= LAST
    )


@pytest.fixture
def reports(world, clock) -> dict[str, dict]:
    """The reports of the three states, half a year later."""
    neighbours = Neighbours(world, clock)
    neighbours.live()
    clock.at = AFTER
    counted(world)
    return {code: neighbours.report(code) for code in STATES}


def test_s2_disclosures_told_received_and_answered_are_what_was_done(reports):
    for code, said in reports.items():
        made = expected(code, "teller", "receiver", "made")
        assert figures(said, "disclosures-made") == made, code
        received = expected(code, "receiver", "teller", "received")
        assert figures(said, "disclosures-received") == received, code
        took = figures(said, "disclosure-answers")
        assert [each["answered"] for each in took.values()] == [len(days(code))], code
        middle = sorted(days(code))[(len(days(code)) - 1) // 2]
        assert took[SUSPENDED,]["median"] == middle, code
    told = figures(reports["PH"], "disclosures-made")
    assert told[SUSPENDED, "QA"] == {"made": 7, "in_time": 2, "late": 1, "overdue": 2}

"""What is wrong with a draft or an amendment; everything is named at once."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domains.agreements.rules import ABOUT_WORKERS, FIRST_DAY, LAST_DAY
from app.domains.agreements.types import ClauseKind, Draft, Force, NewClause, NewParty
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.rules import country_of
from app.kit.errors import Fault

LEAST_PARTIES = 2


@dataclass(frozen=True, slots=True)
class World:
    """What is known of places when something is checked.

    Attributes:
        jurisdictions: codes of which there is a record.
        ended: codes of those that are no more, on the day of the check.
        bodies: keys of regional bodies.
        members: codes of every member that one of the named bodies has or had.
    """

    jurisdictions: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()


@dataclass(slots=True)
class Faults:
    """What is wrong, gathered."""

    found: list[Fault] = field(default_factory=list)

    def add(self, pointer: str, detail: str) -> None:
        """Note what is wrong in one place."""
        self.found.append(Fault(pointer, detail))

    def place(self, pointer: str, code: str, world: World) -> None:
        """Note a code that names no place that there is."""
        if country_of(code) not in countries():
            self.add(pointer, f"There is no country {country_of(code)}.")
        elif code not in world.jurisdictions and code != country_of(code):
            self.add(pointer, f"No part {code} is known here: make its record first.")
        elif world.ended & {code, country_of(code)}:
            self.add(pointer, f"{code} is no more; GET /v1/jurisdictions/{code} says what is.")

    def days(self, pointer: str, since: date | None, until: date | None) -> None:
        """Note days that cannot be meant, or that stand in the wrong order."""
        for name, day in (("since", since), ("until", until)):
            if day is not None and not FIRST_DAY <= day <= LAST_DAY:
                self.add(f"{pointer}/{name}", f"{day} is no day that can be meant.")
        if since is not None and until is not None and until < since:
            self.add(f"{pointer}/until", f"It is before the first day, {since}.")


def faults_of(draft: Draft, world: World) -> list[Fault]:
    """Return what is wrong with a draft.

    Args:
        draft: as it was sent.
        world: what is known of the places that it names.

    Rule:
        Fairness S3.
    """
    faults = Faults()
    _parties(draft.parties, world, faults)
    faults.days("", draft.since, draft.until)
    places = [each.jurisdiction for each in draft.parties if each.jurisdiction is not None]
    check_clauses(draft.clauses, Frame.of(draft, {*places, *world.members}), faults)
    return faults.found


def _parties(parties: Sequence[NewParty], world: World, faults: Faults) -> None:
    if len(parties) < LEAST_PARTIES:
        faults.add("/parties", "Name two parties at least.")
    seen: dict[NewParty, int] = {}
    for at, each in enumerate(parties):
        where = f"/parties/{at}"
        if (each.jurisdiction is None) is (each.body is None):
            faults.add(where, "Give either jurisdiction or body.")
        elif each in seen:
            faults.add(where, f"It is party {seen[each] + 1} already.")
        elif each.jurisdiction is not None:
            faults.place(f"{where}/jurisdiction", each.jurisdiction, world)
        elif each.body not in world.bodies:
            faults.add(f"{where}/body", f"There is no regional body {each.body}.")
        seen.setdefault(each, at)


@dataclass(frozen=True, slots=True)
class Frame:
    """In what clauses stand.

    Attributes:
        countries: of the parties; a corridor names one of them at least.
        force: of the agreement.
        since: its first day; ``None``: not known yet.
        until: its last day; ``None``: it goes on.
        pointer: where the clauses stand in what was sent.
    """

    countries: frozenset[str]
    force: Force
    since: date | None = None
    until: date | None = None
    pointer: str = "/clauses"

    @classmethod
    def of(cls, draft: Draft, places: Iterable[str]) -> "Frame":
        """Return the frame that a draft gives its clauses."""
        named = frozenset(country_of(each) for each in places)
        return cls(named, draft.force, draft.since, draft.until)


def check_clauses(
    clauses: Sequence[NewClause],
    frame: Frame,
    faults: Faults,
    beside: Collection[NewClause] = (),
) -> None:
    """Note what is wrong with clauses.

    Args:
        clauses: as they were sent.
        frame: in what they stand.
        faults: what is wrong.
        beside: clauses that stand already.
    """
    known = list(beside)
    for at, each in enumerate(clauses):
        where = f"{frame.pointer}/{at}"
        faults.days(where, each.since, each.until)
        _within(each, frame, where, faults)
        _kind(each, frame, where, faults)
        for number, corridor in enumerate(each.corridors):
            _corridor(corridor, frame, f"{where}/corridors/{number}", faults)
        if any(_is_twice(each, other) for other in known):
            faults.add(where, f"A clause on {each.kind.value} stands for these corridors already.")
        known.append(each)


def _within(clause: NewClause, frame: Frame, where: str, faults: Faults) -> None:
    if clause.since is not None and frame.since is not None and clause.since < frame.since:
        faults.add(f"{where}/since", f"The agreement begins on {frame.since}.")
    if clause.until is not None and frame.until is not None and clause.until > frame.until:
        faults.add(f"{where}/until", f"The agreement ends on {frame.until}.")


def _kind(clause: NewClause, frame: Frame, where: str, faults: Faults) -> None:
    if clause.is_secret and clause.kind in ABOUT_WORKERS:
        faults.add(f"{where}/is_secret", "A clause about workers is public.")
    if frame.force is Force.CONSULTATIVE and clause.kind is ClauseKind.COMPLAINTS_REFERRED:
        told = "A consultative agreement opens what is public anyway, and a complaint never is."
        faults.add(f"{where}/kind", told)


def _corridor(corridor: tuple[str, str], frame: Frame, where: str, faults: Faults) -> None:
    for name, code in zip(("origin", "destination"), corridor, strict=True):
        if code not in countries():
            faults.add(f"{where}/{name}", f"There is no country {code}.")
    if corridor[0] == corridor[1]:
        faults.add(where, "Name two countries.")
    elif not frame.countries & set(corridor):
        faults.add(where, "It names no party: nothing on it would concern one.")


def _is_twice(one: NewClause, other: NewClause) -> bool:
    same = ("kind", "is_secret")
    return (
        all(getattr(one, name) == getattr(other, name) for name in same)
        and frozenset(one.corridors) == frozenset(other.corridors)
        and (one.until is None or other.since is None or other.since <= one.until)
        and (other.until is None or one.since is None or one.since <= other.until)
    )

"""Who sees which entry, drawn at random and compared with an independent reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access.grants import Role
from app.access.policy import Actor
from app.domains.changes.engine.classes import TOLD
from app.domains.changes.engine.never import NEVER
from app.domains.changes.service import pulling
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import make
from app.store.work import Database
from tests.changing import followed
from tests.make import OPERATOR
from tests.people import World

PLACES = ("BD", "BD-13", "IN", "IN-MH", "INX", None)
CALLERS = ("BD", "BD-13", "IN", "IN-MH", "IN-KA", "MY")
OPEN = ("jurisdictions.jurisdiction.made", "registration.branch.stated", "fees.rules.loaded")
OWN = ("subjects.claim.lodged", "subjects.claim.granted")
SEALED = tuple(sorted(NEVER))[::9]
"""A name that no table holds is sealed as well."""


@dataclass(frozen=True)
class Drawn:
    """An entry: its event, whose claim it is of, and whether its firm is a ghost."""

    name: str
    place: str | None
    is_ghost: bool


ENTRIES = st.lists(
    st.builds(
        Drawn,
        st.sampled_from((*OPEN, *OWN, *OWN, *SEALED, "tests.new.happened")),
        st.sampled_from(PLACES),
        st.integers(0, 5).map(lambda drawn: drawn == 0),
    ),
    max_size=25,
)


def independently(entry: Drawn, caller: str | None) -> bool:
    """Say in other words who sees an entry; no caller: the secretariat."""
    if entry.is_ghost or entry.name not in OPEN + OWN:
        return False
    if entry.name in OPEN or caller is None:
        return True
    return entry.place is not None and (
        entry.place == caller or entry.place.split("-")[0] == caller
    )


def written(database: Database, world: World, drawn: Sequence[Drawn]) -> list[int]:
    """Write entries; return their numbers."""
    firm = world.member(Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY))
    numbers = []
    for serial, each in enumerate(drawn, start=1):
        with database.writing(OPERATOR) as work:
            subject = Subject(
                id=new_id(),
                serial=serial,
                number=make(SubjectKind.INTERMEDIARY.number_kind, serial),
                kind=SubjectKind.INTERMEDIARY,
                standing=Standing.UNREGISTERED if each.is_ghost else Standing.IMPORTED,
                country="BD",
                recorded_from=1,
            )
            work.session.add(subject)
            work.session.flush()
            claim = Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=firm.organisation.id,
                jurisdiction=each.place,
                statement="it is ours",
                state=ClaimState.WITHDRAWN,
                lodged_by=firm.person.id,
                lodged_at=work.at,
                objections_until=work.at + timedelta(days=1),
            )
            work.session.add(claim)
            work.session.flush()
            numbers.append(work.upcoming())
            work.record(each.name, subject.id, row=str(claim.id), person="secret")
    followed(database)
    return numbers


def told(database: Database, actor: Actor, limit: int) -> dict[int, str]:
    """Pull to the head in pages of a size."""
    found, after = dict[int, str](), 0
    while True:
        with database.reading(actor) as work:
            page = pulling.page(work, after, limit)
        for each in page.changes:
            assert each.number not in found
            assert "person" not in each.says
            found[each.number] = each.event
        if page.up_to == page.head:
            return found
        assert page.up_to > after
        after = page.up_to


@given(drawn=ENTRIES, limit=st.integers(1, 9))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_s5_who_sees_what_is_what_an_independent_reading_says(
    world: World, drawn: list[Drawn], limit: int
):
    with world.database._writing.begin_nested() as undone:
        numbers = written(world.database, world, drawn)
        for caller in (*CALLERS, None):
            role = Role.SECRETARIAT if caller is None else Role.AUTHORITY_OFFICER
            actor = Actor(new_id(), role, organisation_id=new_id(), jurisdiction=caller)
            found = told(world.database, actor, limit)
            assert {number: found.get(number) for number in numbers} == {
                number: each.name if independently(each, caller) else None
                for number, each in zip(numbers, drawn, strict=True)
            }
        undone.rollback()


def test_what_is_drawn_is_of_every_class():
    assert set(OPEN + OWN) <= set(TOLD)
    assert set(SEALED) <= NEVER

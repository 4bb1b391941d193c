"""An authority, the scheme and a firm that claims records, with reminders that a test lets run."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from app.access.grants import Role
from app.desks import reminders_desk
from app.domains.identity.models import Invitation, Organisation
from app.domains.identity.types import InvitationState, OrganisationKind
from app.domains.reminders.service.reminding import Round, remind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.waiting import WAITING
from tests.make import NOON, OPERATOR, FixedClock
from tests.people import Letter, Member, World


@dataclass
class Office:
    """The people of an authority and of the scheme, and what waits for them."""

    world: World
    clock: FixedClock
    authority: Organisation
    scheme: Organisation
    firm: Member

    def officer(self, role: Role = Role.AUTHORITY_OFFICER, language: str = "en") -> Member:
        """Bring somebody into the authority."""
        return self.member(role, self.authority, language)

    def member(self, role: Role, organisation: Organisation, language: str = "en") -> Member:
        """Bring somebody into an organisation, who reads a language."""
        found = self.world.member(role, organisation)
        if language != "en":
            client = self.world.signed_in(found)
            answer = client.patch(
                "/v1/me", json={"language": language}, headers={"If-Match": '"1"'}
            )
            assert answer.status_code == 200
        return found

    def claim(self, *, due: datetime | None = None, since: datetime = NOON) -> UUID:
        """Let the firm claim a record; the authority confirms until a date."""
        with self.world.database.writing(OPERATOR) as work:
            serial = take_serials(work.session, "subject", 1)
            subject = Subject(
                id=new_id(),
                serial=serial,
                number=make(NumberKind.INTERMEDIARY, serial),
                kind=SubjectKind.INTERMEDIARY,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
            work.session.add(subject)
            work.session.flush()
            claim = Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=self.firm.organisation.id,
                jurisdiction="PH",
                statement="words that no letter repeats",
                state=ClaimState.LODGED,
                lodged_by=self.firm.person.id,
                lodged_at=since,
                objections_until=due or since + timedelta(days=14),
            )
            work.session.add(claim)
            return claim.id

    def invitation(self) -> UUID:
        """Let an invitation wait for an administrator; no rule says until when."""
        with self.world.database.writing(OPERATOR) as work:
            found = Invitation(
                id=new_id(),
                organisation_id=self.scheme.id,
                role=Role.SECRETARIAT,
                email="invited@scheme.example",
                language="en",
                invited_by=new_id(),
                state=InvitationState.WAITING,
                created_at=work.at,
            )
            work.session.add(found)
            return found.id

    def tick(self) -> Round:
        """Let the worker make its round until nobody's turn is left."""
        desk = reminders_desk(self.world.settings, WAITING)
        people = letters = 0
        while (done := remind(self.world.database, desk)).people:
            people += done.people
            letters += done.letters
        return Round(people, letters)

    def go_to(self, day: int, hour: int = 12) -> None:
        """Set the clock to an hour so many days after the day of the tests."""
        self.clock.at = NOON.replace(hour=hour) + timedelta(days=day)

    def day(self, day: int) -> list[Letter]:
        """Go to noon of a day, let the worker make its round, and return the letters."""
        self.go_to(day)
        self.tick()
        return self.world.letters()

    def work_of(self, member: Member) -> list[dict]:
        """Return what waits for somebody, as they read it."""
        answer = self.world.signed_in(member).get("/v1/me/work")
        assert answer.status_code == 200, answer.text
        return answer.json()["items"]


@pytest.fixture
def office(world: World, clock: FixedClock) -> Office:
    """An office in which nobody works yet."""
    return open_office(world, clock)


def open_office(world: World, clock: FixedClock) -> Office:
    """Open an office; its people's first turn is the next morning."""
    return Office(
        world,
        clock,
        world.organisation(OrganisationKind.AUTHORITY, "Ministry of Labour", "PH"),
        world.organisation(OrganisationKind.SCHEME_OWNER, "The scheme"),
        world.member(
            Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY, "Blue Sea")
        ),
    )


@pytest.fixture
def own_office(own_world: World, clock: FixedClock) -> Office:
    """The same on a database of its own."""
    return open_office(own_world, clock)

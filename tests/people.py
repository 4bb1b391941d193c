"""People for tests: organisations, members and their tokens, over the whole service."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from uuid import uuid4

import pyotp
from starlette.testclient import TestClient

from app.access.grants import Role
from app.access.policy import Actor
from app.background import job_kinds
from app.domains.identity.engine import passwords
from app.domains.identity.engine.access_tokens import Claims, Named
from app.domains.identity.models import Membership, Organisation, Person, SecondFactor, SignIn
from app.domains.identity.queries import people
from app.domains.identity.rules import SESSION, needs_second_factor
from app.domains.identity.service.accounts import open_account
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.memberships import begin_membership
from app.domains.identity.service.organisations import make_organisation
from app.domains.identity.service.sessions import actor_of
from app.domains.identity.types import FactorKind, NewOrganisation, NewPerson, OrganisationKind
from app.kit.ids import new_id
from app.main import Domains
from app.paths import LARGER_BODIES, PUBLIC_READS
from app.settings import Settings
from app.store.jobs import run_due
from app.store.keys import Purpose
from app.store.work import Database
from app.web.asked_again import AskedAgain
from app.web.stack import Face, wrapped
from tests.make import OPERATOR
from tests.service import service_api

PASSWORD = "seven green boats at noon"


@cache
def _hashed() -> str:
    return passwords.hashed(PASSWORD)


def key() -> dict[str, str]:
    """Return a new Idempotency-Key, as a header."""
    return {"Idempotency-Key": str(uuid4())}


def on(version: int) -> dict[str, str]:
    """Return the headers of an act on a version."""
    return {**key(), "If-Match": f'"{version}"'}


@dataclass(frozen=True)
class Member:
    """Somebody in a role."""

    person: Person
    membership: Membership
    organisation: Organisation
    secret: str | None

    @property
    def email(self) -> str:
        """The address of the account."""
        return self.person.email


@dataclass(frozen=True)
class Letter:
    """A letter that was sent."""

    to: str
    subject: str
    text: str

    @property
    def token(self) -> str:
        """The secret of its link."""
        found = re.search(r"#([\w-]{20,})", self.text)
        assert found, self.text
        return found[1]


class World:
    """The service on a database, with people in it.

    Args:
        database: of the test.
        settings: of the test; letters become files in its folder.
        is_patched: whether the test may patch what the service does.
    """

    def __init__(self, database: Database, settings: Settings, *, is_patched: bool = False) -> None:
        self.database = database
        self.is_patched = is_patched
        self.settings = settings
        brought = Domains(settings, database)
        self.desk: IdentityDesk = brought.desks.identity
        self.complaints = brought.desks.complaints
        api = service_api(database, brought)
        self.api = api
        face = Face(settings.instance.value, None, PUBLIC_READS, LARGER_BODIES)
        inside = AskedAgain(api, brought.moments, brought.limits)
        self._app = wrapped(inside, face, limits=brought.limits)
        self._jobs = job_kinds(settings, database)
        self._read: set[str] = set()
        self._count = 0

    def client(self, **headers: str) -> TestClient:
        """Return a client of the service, of nobody."""
        return TestClient(self._app, headers=headers, follow_redirects=False)

    def organisation(
        self, kind: OrganisationKind, name: str | None = None, jurisdiction: str | None = None
    ) -> Organisation:
        """Make an organisation."""
        self._count += 1
        country = (jurisdiction or "PH")[:2]
        new = NewOrganisation(kind, name or f"{kind.value} {self._count}", country, jurisdiction)
        with self.database.writing(OPERATOR) as work:
            return make_organisation(work, new, signed_itself_up=False)

    def member(self, role: Role, organisation: Organisation, *, email: str | None = None) -> Member:
        """Let a person act for an organisation, with a second factor where the role needs one."""
        self._count += 1
        address = email or f"person{self._count}@agency.example"
        with self.database.writing(OPERATOR) as work:
            new = NewPerson(f"Person {self._count}", address, "en", "")
            person = people.find_by_email(work, address) or open_account(work, new, _hashed())
            found = work.session.get_one(Organisation, organisation.id)
            membership = begin_membership(work, person, found, role)
            secret = pyotp.random_base32() if needs_second_factor(role) else None
            if secret is not None:
                factor_id = new_id()
                sealed = self.desk.ring.seal(
                    work, Purpose.SECOND_FACTOR, secret.encode(), of=str(factor_id)
                )
                work.session.add(
                    SecondFactor(
                        id=factor_id,
                        person_id=person.id,
                        kind=FactorKind.TOTP,
                        label="Device",
                        sealed=sealed,
                        counter=0,
                        confirmed_at=work.at,
                        created_at=work.at,
                    )
                )
            return Member(person, membership, organisation, secret)

    def session(self, member: Member, *, scopes: list[str] | None = None) -> SignIn:
        """Open a session for somebody, as if signed in."""
        with self.database.writing(OPERATOR) as work:
            sign_in = SignIn(
                id=new_id(),
                person_id=member.person.id,
                membership_id=member.membership.id,
                scopes=scopes,
                second_factor=member.secret is not None,
                agent="tests",
                began_at=work.at,
                expires_at=work.at + SESSION,
            )
            work.session.add(sign_in)
            return sign_in

    def token(
        self,
        member: Member,
        *,
        scopes: list[str] | None = None,
        lasts: timedelta = timedelta(minutes=10),
    ) -> str:
        """Return an access token of somebody."""
        return self.token_of(self.session(member, scopes=scopes), lasts)

    def token_of(self, sign_in: SignIn, lasts: timedelta = timedelta(minutes=10)) -> str:
        """Return an access token of a session."""
        at = self.database.clock()
        named = Named(sign_in.person_id, sign_in.id)
        return self.desk.keys.sign(
            Claims(self.desk.issuer, named, "vouch", new_id(), at, at + lasts, None)
        )

    def signed_in(self, member: Member, *, scopes: list[str] | None = None) -> TestClient:
        """Return a client of the service that acts as somebody."""
        return self.client(Authorization=f"Bearer {self.token(member, scopes=scopes)}")

    def anew(
        self, role: Role, kind: OrganisationKind, jurisdiction: str | None = None
    ) -> TestClient:
        """Return a client of somebody new in a new organisation."""
        return self.signed_in(self.member(role, self.organisation(kind, None, jurisdiction)))

    def actor(self, member: Member) -> Actor:
        """Return the actor that somebody is."""
        sign_in = self.session(member)
        with self.database.reading(OPERATOR) as work:
            found = people.find_open(work, sign_in.id, member.person.id)
            assert found is not None
            return actor_of(found)

    def code(self, member: Member) -> str:
        """Return the code that somebody's device shows now."""
        assert member.secret is not None
        return pyotp.TOTP(member.secret).at(self.database.clock())

    def sign_in(self, address: str, password: str = PASSWORD, **more: str) -> dict[str, str]:
        """Sign in as a person would; return what is answered."""
        form = {"grant_type": "password", "username": address, "password": password, **more}
        answer = self.client().post("/v1/oauth/token", data=form)
        return {**answer.json(), "status": answer.status_code}

    def settle(self) -> None:
        """Run every job that is due."""
        while run_due(self.database, self._jobs):
            pass

    def letters(self, to: str | None = None) -> list[Letter]:
        """Send what waits, and return the letters that came since the last time."""
        self.settle()
        return [each for each in self._new_letters() if to in (None, each.to)]

    def _new_letters(self) -> Iterator[Letter]:
        for file in sorted(self.settings.mail_folder.glob("*.eml")):
            if file.name not in self._read:
                self._read.add(file.name)
                message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                yield Letter(message["To"], message["Subject"], message.get_content())

"""Deployments for tests: firms with a licence, and what firms and authorities report of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import Source
from app.domains.imports.types import LicenceStatus, ListPurpose, RecordKind
from app.domains.subjects.models import Licence
from app.kit.ids import new_id
from tests.applications import hold_record
from tests.make import OPERATOR
from tests.people import Member, World, key

LINE: dict[str, Any] = {"month": "2026-03", "origin": "PH", "destination": "QA", "count": 10}


@dataclass(frozen=True)
class Firm:
    """A recruiter that holds its record, and who signs in for it."""

    id: UUID
    number: str
    holder: Member
    licence: str


def licensed(world: World, subject_id: UUID, place: str = "PH", number: str = "L-1") -> str:
    """Let the register of a place license a firm; return the number of the licence."""
    register = f"register-{place.lower()}"
    with world.database.writing(OPERATOR) as work:
        if work.session.scalar(select(Source.key).where(Source.key == register)) is None:
            work.session.add(
                Source(
                    key=register,
                    title=register,
                    publisher=register,
                    jurisdiction=place,
                    record=RecordKind.INTERMEDIARY,
                    purpose=ListPurpose.REGISTER,
                    data_licence="none",
                    attribution=register,
                    time_zone="UTC",
                    stale_after_days=30,
                    digest_key="0" * 64,
                    list_date=date(2026, 1, 1),
                )
            )
            work.session.flush()
        work.session.add(
            Licence(
                id=new_id(),
                subject_id=subject_id,
                source_key=register,
                number=number,
                status=LicenceStatus.VALID,
                stated_from=date(2020, 1, 1),
                recorded_from=1,
            )
        )
    return number


def firm(world: World, place: str = "PH", number: str = "L-1") -> Firm:
    """Return a new recruiter that holds its record, licensed by the register of a place."""
    house = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, house)
    subject_id, its_number = hold_record(world, holder)
    return Firm(subject_id, its_number, holder, licensed(world, subject_id, place, number))


def officer(world: World, place: str = "PH") -> Member:
    """Return an officer of the authority of a place."""
    authority = world.organisation(OrganisationKind.AUTHORITY, None, place)
    return world.member(Role.AUTHORITY_OFFICER, authority)


def sends(client: TestClient, *lines: dict[str, Any]) -> Any:
    """Send a report; each line says what differs from the usual one; return the answer."""
    body = {"lines": [LINE | each for each in lines]}
    return client.post("/v1/deployments", json=body, headers=key())


def report(world: World, who: Member, *lines: dict[str, Any]) -> dict[str, Any]:
    """Report deployments with success, for a firm or an authority, over HTTP.

    Args:
        world: of the test.
        who: a recruiter of the firm, or an officer of an authority.
        lines: what differs from the usual line (``LINE``): ten workers from PH to QA in 2026-03. An
            authority names ``intermediary`` (its id as text) or ``licence``.
    """
    answer = sends(world.signed_in(who), *lines)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())

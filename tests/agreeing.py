"""Agreements for tests: over HTTP in few calls, or laid down as if they had come into force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from httpx2 import Response
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.agreements.models import (
    Agreement,
    AgreementClause,
    AgreementParty,
    AgreementSignature,
    RegionalBody,
    RegionalMembership,
)
from app.domains.agreements.service.editions import note_change
from app.domains.agreements.types import (
    AgreementState,
    ClauseKind,
    Deadline,
    Detail,
    Force,
    NewClause,
    NoticeUnit,
    PartyState,
)
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.types import ProposalState
from app.kit.ids import new_id
from app.store.work import Work
from tests.make import OPERATOR
from tests.people import Member, World, key, on

LONG_AGO = date(2020, 1, 1)
REFERENCE = "Treaty Series of Tests, volume 7, page 12"


def clause(kind: ClauseKind | str, detail: Detail | str = Detail.GROUNDS, **more: Any) -> NewClause:
    """Return a clause; ``corridors`` can be given as ``"PH-SA"``, deadlines as such."""
    said = more.pop("corridors", ())
    corridors = tuple((one[:2], one[3:]) if isinstance(one, str) else one for one in said)
    return NewClause(ClauseKind(kind), Detail(detail), corridors, **more)


ALL_CLAUSES = tuple(clause(kind) for kind in ClauseKind)
"""One clause of each kind, as wide as can be."""


@dataclass(frozen=True)
class Term:
    """From when and until when something is in force.

    Attributes:
        since: first day.
        until: last day; ``None`` while it goes on.
    """

    since: date = LONG_AGO
    until: date | None = None


def lay_down(
    world: World,
    key: str,
    parties: Iterable[str],
    clauses: Sequence[NewClause | ClauseKind | str] = ALL_CLAUSES,
    *,
    force: Force | str = Force.BINDING,
    term: Term = Term(),
) -> UUID:
    """Let an agreement be in force without its acts, in two transactions; return its id.

    Args:
        world: the service.
        key: by which it is addressed.
        parties: codes of jurisdictions, or keys of regional bodies that :func:`lay_down_body` made.
        clauses: or their kinds alone.
        force: whether it binds.
        term: in which it is in force.
    """
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    person = world.member(Role.SECRETARIAT, scheme).person.id
    with world.database.writing(OPERATOR) as work:
        row = _agreement(work, key, Force(force), term, person)
        work.session.add(row)
        work.session.flush()
        for number, party in enumerate(parties, start=1):
            _party(work, row, number, party, person)
        for number, said in enumerate(clauses, start=1):
            made = said if isinstance(said, NewClause) else clause(said)
            work.session.add(_clause(row, number, made))
        work.record("agreements.agreement.enforced", agreement=str(row.id), key=key)
        note_change(work)
    return row.id


def _agreement(work: Work, key: str, force: Force, term: Term, person: UUID) -> Agreement:
    return Agreement(
        id=new_id(),
        key=key,
        title=f"Agreement {key}",
        force=force,
        state=AgreementState.IN_FORCE,
        edition=1,
        since=term.since,
        until=term.until,
        notice_count=6,
        notice_unit=NoticeUnit.MONTHS,
        reference=REFERENCE,
        summary="What it says, for everybody.",
        source="written for a test",
        drafted_by=person,
        drafted_at=work.at,
        edited_by=person,
        edited_at=work.at,
        signed_at=work.at,
        enforced_by=person,
        enforced_at=work.at,
        changed_at=work.at,
    )


def _party(work: Work, row: Agreement, number: int, party: str, person: UUID) -> None:
    body = work.session.query(RegionalBody).filter_by(key=party).one_or_none()
    found = AgreementParty(
        id=new_id(),
        agreement_id=row.id,
        edition=1,
        number=number,
        jurisdiction=party if body is None else None,
        body_id=None if body is None else body.id,
        state=PartyState.NAMED,
    )
    work.session.add(found)
    work.session.flush()
    signature = AgreementSignature(
        id=new_id(),
        party_id=found.id,
        signed_on=row.since,
        reference=REFERENCE,
        signed_by=person,
        signed_at=work.at,
    )
    work.session.add(signature)


def _clause(row: Agreement, number: int, said: NewClause) -> AgreementClause:
    return AgreementClause(
        id=new_id(),
        agreement_id=row.id,
        edition=1,
        number=number,
        kind=said.kind,
        detail=said.detail,
        corridors=[f"{one}-{other}" for one, other in said.corridors],
        is_secret=said.is_secret,
        text=said.text,
        since=said.since,
        until=said.until,
        defaulted=[],
        **_columns("notify", said.notify),
        **_columns("acknowledge", said.acknowledge),
        **_columns("answer", said.answer),
    )


def _columns(name: str, deadline: Deadline | None) -> dict[str, Any]:
    if deadline is None:
        return {}
    return {f"{name}_count": deadline.count, f"{name}_unit": deadline.unit}


def lay_down_body(world: World, key: str, members: dict[str, Term] | Iterable[str]) -> UUID:
    """Let a regional body have members without the acts; return its id.

    Args:
        world: the service.
        key: by which it is addressed; its code is the same in capitals.
        members: codes, or codes with the time for which each is a member.
    """
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    person = world.member(Role.SECRETARIAT, scheme).person.id
    said = members if isinstance(members, dict) else dict.fromkeys(members, Term())
    with world.database.writing(OPERATOR) as work:
        body = RegionalBody(
            id=new_id(),
            key=key,
            code=key.upper(),
            name=f"Community {key}",
            source="written for a test",
            made_by=person,
            made_at=work.at,
            changed_at=work.at,
        )
        work.session.add(body)
        work.session.flush()
        for code, term in said.items():
            work.session.add(
                RegionalMembership(
                    id=new_id(),
                    body_id=body.id,
                    jurisdiction=code,
                    state=ProposalState.CONFIRMED,
                    since=term.since,
                    until=term.until,
                    source="written for a test",
                    proposed_by=person,
                    proposed_at=work.at,
                    decided_by=person,
                    decided_at=work.at,
                )
            )
        work.record("agreements.body.made", body=str(body.id), key=key)
        note_change(work)
    return body.id


def leave(world: World, agreement_id: UUID, code: str, last_day: date) -> None:
    """Let a party have denounced, so that it leaves after a day."""
    with world.database.writing(OPERATOR) as work:
        row = (
            work.session.query(AgreementParty)
            .filter_by(agreement_id=agreement_id, jurisdiction=code)
            .one()
        )
        row.state, row.until = PartyState.DENOUNCED, last_day
        row.denounced_on = last_day - timedelta(days=180)
        work.record("agreements.party.denounced", row=str(row.id), jurisdiction=code)
        note_change(work)


def draft(name: str, of: Iterable[Any], sharing: Sequence[Any] = (), **more: Any) -> Any:
    """Return the body of a draft.

    Args:
        name: the key.
        of: codes of jurisdictions, keys of bodies in lower-case letters, or as they are sent.
        sharing: kinds of clauses, or clauses as they are sent.
        more: further fields.
    """
    said = {
        "key": name,
        "title": f"Agreement {name}",
        "force": "binding",
        "parties": [_party_in(each) for each in of],
        "clauses": [clause_in(e) if isinstance(e, str) else e for e in sharing],
        "since": LONG_AGO.isoformat(),
        "notice": {"count": 6, "unit": "months"},
        "reference": REFERENCE,
        "summary": "What it says, for everybody.",
        "source": "written for a test",
    }
    return said | more


def _party_in(said: Any) -> Any:
    if isinstance(said, dict):
        return said
    return {"body": said} if said.islower() else {"jurisdiction": said}


def clause_in(kind: str, **more: Any) -> dict[str, Any]:
    """Return a clause as it is sent."""
    return {"kind": kind, "detail": "grounds", **more}


class Agreed:
    """The secretariat, authorities of states, and what they agree over HTTP.

    Args:
        world: the service.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.staff = [world.member(Role.SECRETARIAT, scheme) for _ in range(2)]
        self.ministries: dict[str, Organisation] = {}
        self.managers: dict[str, Member] = {}

    def authority(self, code: str) -> Member:
        """Return a manager of the authority of a jurisdiction, which is made when asked for."""
        if code not in self.managers:
            ministry = self.world.organisation(OrganisationKind.AUTHORITY, None, code)
            self.ministries[code] = ministry
            self.managers[code] = self.world.member(Role.AUTHORITY_MANAGER, ministry)
        return self.managers[code]

    def on(self, member: Member) -> TestClient:
        """Sign somebody in now."""
        return self.world.signed_in(member)

    def read(self, name: str, member: Member | None = None, **query: str) -> Any:
        """Read an agreement as somebody of the secretariat, or as who is named."""
        answer = self.on(member or self.staff[0]).get(f"/v1/agreements/{name}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, member: Member, body: Any) -> Response:
        """Draft as somebody."""
        return self.on(member).post("/v1/agreements", json=body, headers=key())

    def act(self, member: Member, name: str, path: str, **body: Any) -> Response:
        """Do something with an agreement on the version that it has now."""
        version = self.read(name)["version"]
        where = f"/v1/agreements/{name}/{path}"
        return self.on(member).post(where, json=body, headers=on(version))

    def done(self, member: Member, name: str, path: str, **body: Any) -> Any:
        """Do something that succeeds."""
        answer = self.act(member, name, path, **body)
        assert answer.is_success, answer.text
        return answer.json()

    def drafted(self, name: str, parties: Iterable[Any], *clauses: Any, **more: Any) -> Any:
        """Draft an agreement."""
        answer = self.post(self.staff[0], draft(name, parties, clauses, **more))
        assert answer.status_code == 201, answer.text
        return answer.json()

    def signed(self, name: str) -> Any:
        """Let every party sign: its authority where it has one here, else the document is noted."""
        for each in self.read(name)["parties"]:
            code = each["jurisdiction"]
            said = {"jurisdiction": code} if code else {"body": each["body"]}
            if code in self.managers:
                self.done(self.managers[code], name, "sign")
            else:
                self.done(self.staff[0], name, "sign", **said, reference=REFERENCE)
        return self.read(name)

    def agree(self, name: str, parties: Iterable[Any], *clauses: Any, **more: Any) -> Any:
        """Make an agreement that is in force; return it as it is read."""
        self.drafted(name, parties, *clauses, **more)
        self.signed(name)
        return self.done(self.staff[1], name, "enforce")

    def body(self, name: str, **members: tuple[str, str | None]) -> Any:
        """Make a regional body whose members are from a day until a day, each confirmed.

        Args:
            name: its key; its code is the same in capitals.
            members: first and last day by the code of each.
        """
        said = {"key": name, "code": name.upper(), "name": name.title(), "source": "its charter"}
        made = self.on(self.staff[0]).post("/v1/regional-bodies", json=said, headers=key())
        assert made.status_code == 201, made.text
        for code, (since, until) in members.items():
            self.member(name, code, since, until)
        return self.on(self.staff[0]).get(f"/v1/regional-bodies/{name}").json()

    def member(self, name: str, code: str, since: str, until: str | None = None) -> str:
        """Let a jurisdiction be a member of a body; return the id of the membership."""
        said = {"jurisdiction": code, "since": since, "until": until, "source": "its charter"}
        found = self.of_body(self.staff[0], name, "", **said).json()["memberships"]
        made = next(e for e in found if e["state"] == "proposed" and e["jurisdiction"] == code)
        answer = self.of_body(self.staff[1], name, f"/{made['id']}/confirm")
        assert answer.status_code == 200, answer.text
        return str(made["id"])

    def of_body(self, member: Member, name: str, path: str, **body: Any) -> Response:
        """Do something with the members of a body on the version that it has now."""
        where = f"/v1/regional-bodies/{name}"
        version = self.on(self.staff[0]).get(where).json()["version"]
        to = f"{where}/memberships{path}"
        return self.on(member).post(to, json=body, headers=on(version))

    def ended(self, code: str, day: str, *successors: str) -> Any:
        """Let a jurisdiction be no more from a day; its record and those of successors are made."""
        for each in (code, *successors):
            self.recorded(each)
        client, where = self.on(self.staff[0]), f"/v1/jurisdictions/{code}"
        version = client.get(where).json()["version"]
        said = {"day": day, "successors": list(successors), "source": "an act of union"}
        made = client.post(f"{where}/end", json=said, headers=on(version))
        assert made.status_code == 201, made.text
        second = self.on(self.staff[1])
        answer = second.post(f"{where}/end/confirm", headers=on(made.json()["version"]))
        assert answer.status_code == 200, answer.text
        return answer.json()

    def recorded(self, code: str) -> None:
        """Make the record of a jurisdiction, if there is none."""
        said = {"code": code, "name": f"Land of {code}"}
        answer = self.on(self.staff[0]).post("/v1/jurisdictions", json=said, headers=key())
        assert answer.status_code in {201, 409}, answer.text

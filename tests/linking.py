"""Linking for tests: a partner with keys of its own that makes files, and a link with it."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import orjson
from httpx2 import Response
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.desks import link_desk
from app.domains.identity.types import OrganisationKind
from app.domains.links.engine import files, signing
from app.domains.links.models import ExchangeQuestion, ExchangeRow
from app.domains.links.service import taking
from app.domains.links.types import Header
from tests.make import NOON
from tests.people import World, key, on

LINKS, FILES, QUESTIONS = "/v1/exchange-links", "/v1/exchange/files", "/v1/exchange-questions"
ABOUT = "/.well-known/vouch-exchange.json"
REASON = {"reason": "agreed between the two ministries"}
AT = "2026-11-23T08:00:00Z"
REGISTER = {"key": "np-list", "jurisdiction": "NP", "title": "Licensed firms of Nepal"}


class Partner:
    """Another installation, as far as files go: its id, its key, and the files that it made.

    Args:
        name: id of the installation.
        to: id of the installation for which its files are.
    """

    def __init__(self, name: str = "register.example.np", to: str = "127.0.0.1") -> None:
        self.name, self.to = name, to
        self.private, self.public = signing.new_key()
        self.sequence, self.previous = 0, None
        self.made: list[bytes] = []
        self._count = 0

    @property
    def fingerprint(self) -> str:
        """Of its key, as its people read it out."""
        return signing.spelled(self.public["kid"])

    def said(self, record: str, **more: Any) -> dict[str, Any]:
        """Return a record of it."""
        self._count += 1
        return {"id": f"{self.name}/{self._count}", "at": AT, "record": record, **more}

    def listing(self, row: str, name: str, **more: Any) -> dict[str, Any]:
        """Return a row of its list, with a licence of the row's number unless said otherwise."""
        licence = {"number": f"NP-{row}", "status": "valid", **more.pop("licence", {})}
        firm = {"number": f"F{row}", "country": "NP", "names": [{"text": name}]}
        said = {"source": REGISTER, "list_date": "2026-11-20", "key": row, "firm": firm}
        return self.said("listing", **{**said, "licences": [licence], **more})

    def decision(self, licence: str, status: str, **more: Any) -> dict[str, Any]:
        """Return a decision of its authority on a licence."""
        said = {"source": REGISTER, "licence": licence, "status": status, "was": "valid"}
        said |= {"holds_from": "2026-11-23", "reason": "See the register."}
        return self.said("decision", **{**said, **more})

    def file(self, *records: Mapping[str, Any], moves: bool = True, **header: Any) -> bytes:
        """Return its next file; ``header`` says what it says else of itself."""
        counts = Counter(str(each["record"]) for each in records)
        said = {
            "sender": self.name,
            "receiver": self.to,
            "sequence": self.sequence + 1,
            "previous": self.previous,
            "made_at": NOON,
            "instance": "test",
            "records": dict(counts),
        }
        found = io.BytesIO()
        lines = [orjson.dumps(each) for each in records]
        private, kid = header.pop("private", self.private), header.pop("kid", self.public["kid"])
        files.write(found, Header(**{**said, **header}), lines, kid, private)
        whole = found.getvalue()
        if moves:
            self.sequence, self.previous = self.sequence + 1, sha256(whole).hexdigest()
            self.made.append(whole)
        return whole


class Linked:
    """A link with a partner, and the people of the secretariat.

    Args:
        world: the service.
        partner: another installation.
        more: what the link says otherwise.
    """

    def __init__(self, world: World, partner: Partner | None = None, **more: Any) -> None:
        self.world = world
        self.partner = partner or Partner()
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.first = world.signed_in(world.member(Role.SECRETARIAT, scheme))
        self.second = world.signed_in(world.member(Role.SECRETARIAT, scheme))
        self.link = link_of(self.partner, **more)
        self.desk = link_desk(world.settings, world.database)

    def propose(self) -> Response:
        """Propose the link as the first person."""
        return self.first.post(LINKS, json=self.link, headers=key())

    def agreed(self) -> "Linked":
        """Propose and confirm the link."""
        assert self.propose().status_code == 201
        answer = self.act("confirm", fingerprint=self.partner.fingerprint)
        assert answer.status_code == 200, answer.text
        return self

    def act(self, action: str, *, by_first: bool = False, **body: Any) -> Response:
        """Act on the link, as the second person unless said otherwise."""
        client = self.first if by_first else self.second
        path = f"{LINKS}/{self.link['key']}"
        version = client.get(path).headers["etag"].strip('"')
        return client.post(f"{path}/{action}", json={**REASON, **body}, headers=on(int(version)))

    def send(self, content: bytes) -> Response:
        """Send a file as anybody."""
        return self.world.client().post(FILES, content=content)

    def bring(self, *records: Mapping[str, Any]) -> None:
        """Send a file of these records, let it be worked off, and the lists be brought in."""
        answer = self.send(self.partner.file(*records))
        assert answer.status_code == 200, answer.text
        self.work_off()

    def work_off(self) -> None:
        """Work off what came, and bring lists in."""
        while taking.take_some(self.world.database, CLOCK, self.desk):
            pass
        self.world.settle()

    def state(self) -> dict[str, Any]:
        """Read the link."""
        return self.first.get(f"{LINKS}/{self.link['key']}").json()

    def questions(self) -> list[dict[str, Any]]:
        """Read the questions."""
        return self.first.get(QUESTIONS).json()["items"]

    def answer(self, client: Any, question: Mapping[str, Any], how: str) -> Response:
        """Answer a question."""
        path = f"{QUESTIONS}/{question['id']}"
        version = client.get(path).headers["etag"].strip('"')
        return client.post(f"{path}/{how}", json=REASON, headers=on(int(version)))

    def rows(self) -> dict[str, str | None]:
        """Return what the partner's list says: the status of each licence by its number."""
        with self.world.database.reading(CLOCK) as work:
            rows = work.session.scalars(select(ExchangeRow)).all()
            return {str(row.licence): row.status and row.status.value for row in rows}

    def asked(self) -> list[UUID]:
        """Return the ids of all questions."""
        with self.world.database.reading(CLOCK) as work:
            return list(work.session.scalars(select(ExchangeQuestion.id)))


def link_of(partner: Partner, **more: Any) -> dict[str, Any]:
    """Return a link as it is proposed."""
    said = {
        "key": "nepal",
        "installation": partner.name,
        "address": "http://127.0.0.1:9",
        "public_key": {name: partner.public[name] for name in ("kty", "crv", "x")},
        "speaks_for": ["NP"],
        "reaches": ["NP"],
        "sends": [],
        "takes": ["np-list"],
    }
    return {**said, **REASON, **more}


def told(partner: Partner, **more: Any) -> dict[str, Any]:
    """Return something that a partner tells the Philippines."""
    said = {
        "number": "Z-17",
        "what": "licence_suspended",
        "sender": "NP",
        "receiver": "PH",
        "agreement": "ph-np",
        "clause": "suspensions",
        "detail": "status",
        "content": {"status": "suspended"},
        "firm": {"number": "F1", "names": [{"text": "Invented Agency"}]},
    }
    return partner.said("disclosure", **{**said, **more})


def changed(content: bytes, at: int) -> bytes:
    """Return bytes of which one is another."""
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def lines_of(content: bytes) -> list[bytes]:
    """Return the lines of a file."""
    return content.splitlines(keepends=True)


def made_at(at: datetime, records: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the header of a file that was made at another instant."""
    return {"made_at": at, "records": dict(Counter(each["record"] for each in records))}

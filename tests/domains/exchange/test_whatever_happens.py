"""Whatever happens, under whatever agreements: who reads what, beside a reading of the clauses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind, Detail, Force
from app.domains.certifications.models import CertificateScope
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.complaints.models import Complaint, Consent
from app.domains.complaints.models.referrals import ExcludedState, Referral
from app.domains.complaints.service import referring, sending
from app.domains.complaints.types import AccusedKind, Side, Use
from app.domains.complaints.types.deciding import Passed
from app.domains.complaints.types.telling import ToPass
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.types import DisclosureState
from app.domains.exchange.models import QuarterFigures
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import Source
from app.domains.subjects.models import Corridor as CorridorFact
from app.domains.subjects.models import Licence, Subject
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.warnings.models import PublicWarning
from app.kit.errors import Problem
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.agreeing import Term, clause, lay_down, lay_down_body
from tests.clauses import Clause, Days, Matter, Treaty, may_read
from tests.complaining import case_of, tells
from tests.exchanging import Exchange
from tests.issuing import Issued, Issuer
from tests.make import OPERATOR, FixedClock, add_subject
from tests.people import Member, World
from tests.remedying import confirmed

STATES = ("PH", "NP", "SA", "QA", "AE", "AE-DU")
EVERYWHERE = (*STATES, "KW")
"""Nobody acts for Kuwait here."""
CORRIDORS = (("PH", "SA"), ("PH", "QA"), ("NP", "QA"), ("NP", "AE"))
KINDS = tuple(each.value for each in ClauseKind)
ROUNDS, HAPPENINGS = 9, 5


@dataclass
class Told:
    """Something that happened, as it was drawn, and what may be read of it.

    Attributes:
        thing_id: of what it is about.
        matter: whom it concerns, as it was drawn.
        day: on which it was told.
        kept_from: organisations that are accused, or did it themselves.
        secret: what of its content is not public.
        only_to: the one authority that may get it.
    """

    thing_id: UUID
    matter: Matter
    day: date
    kept_from: frozenset[UUID] = frozenset()
    secret: frozenset[str] = frozenset()
    only_to: UUID | None = None


class Drawn:
    """A register on which everything is drawn by lot."""

    def __init__(self, world: World, clock: FixedClock, lot: Random) -> None:
        self.world, self.clock, self.lot = world, clock, lot
        self.exchange = Exchange(world, STATES)
        # Qatar has two authorities: one of them can be accused without the other.
        self.offices = {
            code: [each.organisation.id] for code, each in self.exchange.managers.items()
        }
        self.second = world.member(
            Role.AUTHORITY_MANAGER, world.organisation(OrganisationKind.AUTHORITY, None, "QA")
        )
        self.offices["QA"].append(self.second.organisation.id)
        self.officer = world.member(Role.COMPLAINTS_OFFICER, self.exchange.scheme)
        self.judge = world.member(Role.DECISION_MAKER, self.exchange.scheme)
        self.issuer = Issuer(world.database)
        self.members = {
            "NP": Days(date(2026, 1, 1)),
            "QA": Days(date(2026, 1, 1), date(2027, 6, 1)),
        }
        lay_down_body(
            world, "league", {code: Term(one.first, one.last) for code, one in self.members.items()}
        )
        self.treaties: list[Treaty] = []
        self.told: list[Told] = []
        self.firms = [self._firm(serial) for serial in range(9_001, 9_007)]

    def _firm(self, serial: int) -> tuple[UUID, frozenset[str], frozenset[tuple[str, str]]]:
        """Put a firm on the register with licences of some places, and corridors."""
        number = add_subject(self.world.database, serial)
        country = self.lot.choice(("PH", "NP"))
        licensed = self.lot.sample(STATES, self.lot.randint(0, 2))
        ways = self.lot.sample(CORRIDORS, self.lot.randint(0, 2))
        with self.world.database.writing(OPERATOR) as work:
            row = work.session.query(Subject).filter_by(number=number).one()
            row.country = country
            for code in licensed:
                _register(work.session, code)
                work.session.add(_licence(row.id, code, work.at.date()))
            for origin, destination in ways:
                fact = {"subject_id": row.id, "stated_from": work.at.date(), "recorded_from": 1}
                work.session.add(CorridorFact(origin=origin, destination=destination, **fact))
            return row.id, frozenset({country, *licensed}), frozenset(ways)

    def agree(self) -> None:
        """Let an agreement come into force, with whatever parties, clauses and days."""
        lot, today = self.lot, self.clock.at.date()
        key = f"drawn-{len(self.treaties)}"
        first = today + timedelta(days=lot.randint(0, 20))
        days = Days(first, lot.choice((None, first + timedelta(days=lot.randint(1, 150)))))
        named = lot.sample(EVERYWHERE, lot.randint(2, 4))
        parties: dict[str, Days] = dict.fromkeys(named, Days(date.min))
        if lot.random() < 0.3:
            parties = {**self.members, **parties}
            named = [*named, "league"]
        clauses = [
            Clause(
                kind,
                lot.choice(("counts", "status", "grounds", "grounds")),
                frozenset(lot.sample(CORRIDORS, lot.choice((0, 0, 1, 2)))),
                is_secret=lot.random() < 0.15,
            )
            for kind in lot.sample(KINDS, lot.randint(2, len(KINDS)))
        ]
        binds = lot.random() < 0.75
        self.treaties.append(Treaty(key, binds, days, parties, tuple(clauses)))
        written = [
            clause(
                each.kind,
                Detail(each.level),
                corridors=sorted(each.corridors),
                is_secret=each.is_secret,
                text="kept apart" if each.is_secret else "",
            )
            for each in clauses
        ]
        force = Force.BINDING if binds else Force.CONSULTATIVE
        lay_down(self.world, key, named, written, force=force, term=Term(days.first, days.last))

    def happens(self) -> None:
        """Let something happen, and be told."""
        what: Callable[[], Iterator[Told]] = self.lot.choice(
            (self.certificate, self.licence, self.warning, self.violation, self.complaint)
        )
        new = list(what())
        self.exchange.follow()
        self.told += new

    def _matter(self, kinds: str, firm: Any, **more: Any) -> Matter:
        return Matter(frozenset(kinds.split()), **{"places": firm[1], "corridors": firm[2], **more})

    def certificate(self) -> Iterator[Told]:
        """Suspend or withdraw the certificate of a firm."""
        firm = self.lot.choice(self.firms)
        today = self.clock.at.date()
        issued: Issued = self.issuer.issue(
            firm[0], (today, today + timedelta(days=900)), at=self.clock.at - timedelta(hours=1)
        )
        way = self.lot.choice(CORRIDORS)
        with self.world.database.writing(OPERATOR) as work:
            row = work.session.query(CertificateScope).filter_by(certificate_id=issued.id).one()
            row.scope = {
                **row.scope,
                "corridors": [dict(zip(("origin", "destination"), way, strict=True))],
            }
        state = self.lot.choice((CertificateState.SUSPENDED, CertificateState.WITHDRAWN))
        self.issuer.stands(issued, state, Ground.FEES_CHARGED)
        if state is CertificateState.SUSPENDED:
            # What it holds for is where the firm recruits, until it is over.
            self.firms[self.firms.index(firm)] = (firm[0], firm[1], firm[2] | {way})
        ways = frozenset({way})
        matter = self._matter("suspensions", firm, corridors=ways, is_public=True)
        yield Told(issued.id, matter, today)

    def licence(self) -> Iterator[Told]:
        """Let an authority act on a licence of its register."""
        code = self.lot.choice(STATES)
        firm = self.lot.choice(self.firms)
        manager = self.exchange.managers[code]
        record = self._number(firm[0])
        status = self.lot.choice(("valid", "suspended"))
        body: dict[str, Any] = {
            "number": f"{code}-{len(self.told)}",
            "status": status,
            "holds_from": self.clock.at.date().isoformat(),
            "reason": "as the file says",
        }
        if status == "suspended":
            body["ground"] = {"code": "unlawful_fees", "law": "Act 12", "article": "3"}
        path = f"/v1/intermediaries/{record}/licences"
        answer = self.world.signed_in(manager).post(path, json=body, headers=_key())
        assert answer.status_code == 201, answer.text
        place = self.firms.index(firm)
        self.firms[place] = firm = (firm[0], firm[1] | {code}, firm[2])
        kinds = "licence_changes suspensions" if status == "suspended" else "licence_changes"
        matter = self._matter(kinds, firm, is_public=True)
        own = frozenset({manager.organisation.id})
        acts = self.world.signed_in(manager).get(f"/v1/licence-acts?record={record}&limit=1")
        act = UUID(acts.json()["items"][0]["id"])
        yield Told(act, matter, self.clock.at.date(), own, frozenset({"ground"}))

    def _number(self, subject_id: UUID) -> str:
        with self.world.database.reading(OPERATOR) as work:
            return work.session.get_one(Subject, subject_id).number

    def warning(self) -> Iterator[Told]:
        """Publish a warning of somebody whom no register lists."""
        country, region = self.lot.choice((("PH", None), ("QA", None), ("AE", "AE-DU")))
        with self.world.database.writing(OPERATOR) as work:
            row = PublicWarning(
                id=new_id(),
                number=make(NumberKind.WARNING, take_serials(work.session, "warning")),
                state="published",
                subject_id=self.firms[0][0],
                is_person=False,
                conduct=["charges_workers"],
                country=country,
                region=region,
                sealed_words=b"sealed",
                basis="authority",
                drafted_by=self.officer.person.id,
                drafted_at=work.at,
                published_at=work.at,
                ends_at=work.at + timedelta(days=200),
            )
            work.session.add(row)
            work.session.flush()
            work.record("warnings.warning.published", row=str(row.id), number=row.number)
        places = frozenset({country, region} - {None})
        matter = Matter(frozenset({"warnings"}), places, is_public=True)
        yield Told(row.id, matter, self.clock.at.date())

    def violation(self) -> Iterator[Told]:
        """Let a case become final, in which an authority can be a respondent too."""
        firm = self.lot.choice(self.firms)
        accused = self.lot.choice((None, None, self.second, self.exchange.managers["SA"]))
        organisation = None if accused is None else accused.organisation.id
        case = confirmed(self.world, self.judge, (firm[0], organisation))
        origin, destination = self.lot.choice(CORRIDORS)
        with self.world.database.writing(OPERATOR) as work:
            row = work.session.get_one(Violation, case)
            row.origin, row.destination = origin, destination
            part = work.session.query(ViolationRespondent).filter_by(violation_id=case).one()
            thing = part.id
        ways, places = frozenset({(origin, destination)}), firm[1] | {origin, destination}
        matter = self._matter(
            "final_violations", firm, places=places, corridors=ways, is_public=True
        )
        kept = frozenset() if organisation is None else frozenset({organisation})
        yield Told(thing, matter, self.clock.at.date(), kept)

    def complaint(self) -> Iterator[Told]:
        """Try to refer a complaint to an authority, with consent or without."""
        lot = self.lot
        to = lot.choice([*self.exchange.managers.values(), self.second])
        way = lot.choice(CORRIDORS)
        # She consented, she shut the state out, the case is about this very authority.
        said = (lot.random() < 0.8, lot.random() < 0.2, lot.random() < 0.2)
        referral = self._refer(self._complained(to, way, said), to)
        code = to.organisation.jurisdiction or ""
        places = frozenset({*way, code[:2]} if said[2] else way)
        matter = Matter(frozenset({"complaints_referred"}), places, frozenset({way}))
        opened = may_read(code, matter, self.treaties, self.clock.at.date())
        may_go = said == (True, False, False) and opened == "grounds"
        assert (referral is not None) is may_go, (code, matter, opened, said)
        if referral is not None:
            yield Told(referral, matter, self.clock.at.date(), only_to=to.organisation.id)

    def _complained(self, to: Member, way: tuple[str, str], said: tuple[bool, bool, bool]) -> UUID:
        consents, excludes, accuses = said
        case = UUID(case_of(self.world, tells(self.world)))
        with self.world.database.writing(OPERATOR) as work:
            row = work.session.get_one(Complaint, case)
            row.origin, row.destination, row.happened_in = *way, way[1]
            row.officer_id = self.officer.person.id
            if accuses:
                row.accused_kind = AccusedKind.AUTHORITY
                row.accused_organisation_id = to.organisation.id
            if consents:
                work.session.add(_consent(case, to.organisation.id, work.at))
            if excludes:
                place = to.organisation.jurisdiction or ""
                state = {"complaint_id": case, "country": place[:2], "since_at": work.at}
                work.session.add(ExcludedState(id=new_id(), side=Side.COMPLAINANT, **state))
        return case

    def _refer(self, case: UUID, to: Member) -> UUID | None:
        said = ToPass(
            to.organisation.id, "An agency took money.", "en", (Passed.STATEMENT,), "yours"
        )
        desk = self.world.complaints
        try:
            with self.world.database.writing(self.world.actor(self.officer)) as work:
                row = work.session.get_one(Complaint, case)
                referral: Referral = referring.prepare(work, desk, row, said)
                sending.send(work, desk, row, referral)
                return referral.id
        except Problem:
            return None

    def expected(self, told: Told) -> dict[tuple[str, UUID | None], str]:
        """Return who may read something, and how much, by the words of the clauses."""
        found: dict[tuple[str, UUID | None], str] = {}
        for code in EVERYWHERE:
            level = may_read(code, told.matter, self.treaties, told.day)
            if level is None:
                continue
            there = self.offices.get(code, [])
            left = [each for each in there if each not in told.kept_from]
            if told.only_to is not None:
                found |= {(code, each): level for each in left if each == told.only_to}
            elif len(left) == len(there):
                found[code, None] = level
            else:
                found |= {(code, each): level for each in left}
        return found

    def figures(self) -> list[Told]:
        """Return the figures of quarters that were drawn up."""
        with self.world.database.reading(CLOCK) as work:
            rows = work.session.query(QuarterFigures).all()
            days = {each.thing_id: each.weighed_on for each in work.session.query(Disclosure)}
        kinds = frozenset({"statistics"})
        found = []
        for row in rows:
            ends = row.about.split(">")
            ways = frozenset({(ends[0], ends[1])}) if len(ends) > 1 else frozenset()
            matter = Matter(kinds, frozenset(ends), ways, most="counts")
            found.append(Told(row.id, matter, days.get(row.id, date.min)))
        return found


def _key() -> dict[str, str]:
    return {"Idempotency-Key": str(new_id())}


def _register(session: Any, code: str) -> None:
    if session.get(Source, f"list-{code.lower()}") is None:
        session.add(
            Source(
                key=f"list-{code.lower()}",
                title=f"Register of {code}",
                publisher="Ministry of Tests",
                jurisdiction=code,
                record="intermediary",
                data_licence="none",
                attribution="Ministry of Tests",
                time_zone="UTC",
                stale_after_days=1_000,
                digest_key="0" * 64,
            )
        )
        session.flush()


def _licence(subject_id: UUID, code: str, day: date) -> Licence:
    return Licence(
        subject_id=subject_id,
        source_key=f"list-{code.lower()}",
        number=f"L-{code}-{subject_id.hex[-6:]}",
        status="valid",
        stated_from=day,
        recorded_from=1,
    )


def _consent(case: UUID, authority: UUID, at: Any) -> Consent:
    return Consent(
        complaint_id=case,
        use=Use.TELL_AUTHORITY,
        authority_id=authority,
        authority_key=str(authority),
        language="en",
        text_version="1",
        given_at=at,
        given_by=Side.COMPLAINANT,
    )


@pytest.fixture
def drawn(world: World, clock: FixedClock) -> Drawn:
    """A register with what was drawn by one lot."""
    lot = Random(20_261_126)  # noqa: S311 - the same draw each time
    found = Drawn(world, clock, lot)
    for _ in range(ROUNDS):
        clock.at += timedelta(days=lot.randint(10, 50))
        found.agree()
        found.agree()
        for _ in range(HAPPENINGS):
            found.happens()
    return found


GOES = {DisclosureState.SENT, DisclosureState.ACKNOWLEDGED, DisclosureState.WAITING}


def test_s1_each_state_and_authority_reads_what_the_clauses_say_and_nothing_else(drawn: Drawn):
    everything = [*drawn.told, *drawn.figures()]
    ledger = drawn.exchange.rows()
    for told in everything:
        rows = [each for each in ledger if each.thing_id == told.thing_id and each.state in GOES]
        found = {(each.receiver, each.only_to): each.detail.value for each in rows}
        assert found == drawn.expected(told), (told, found)
        for each in rows:
            _holds_no_more(each, told, drawn)
    assert {each.thing_id for each in ledger} <= {each.thing_id for each in everything}
    kinds = {each.thing_kind for each in ledger}
    assert kinds >= {"certificate", "licence_act", "warning", "violation_respondent", "referral"}
    assert any(each.state is DisclosureState.KEPT_BACK for each in ledger)
    _inboxes_hold_it(drawn, everything)


def _holds_no_more(row: Disclosure, told: Told, drawn: Drawn) -> None:
    """Hold what was told beside how much may be told at all."""
    if row.detail is Detail.COUNTS:
        assert not row.content.keys() & {"record", "name", "certificate", "licence", "case"}
    if row.detail is not Detail.GROUNDS:
        assert not row.content.keys() & {"ground", "offences", "conduct"}
    if may_read(row.receiver, told.matter, drawn.treaties, told.day, bound=True) is None:
        assert not row.content.keys() & told.secret


def _inboxes_hold_it(drawn: Drawn, everything: list[Told]) -> None:
    """Hold what each authority finds in its inbox beside what the clauses open to it."""
    numbers = {each.number: each.thing_id for each in drawn.exchange.rows()}
    for member in [*drawn.exchange.managers.values(), drawn.second]:
        code = member.organisation.jurisdiction or ""
        mine = {
            told.thing_id
            for told in everything
            for place, only_to in drawn.expected(told)
            if place == code and only_to in {None, member.organisation.id}
        }
        assert {numbers[each["number"]] for each in _inbox(drawn.world, member)} == mine, code


def _inbox(world: World, member: Member) -> Iterator[dict[str, Any]]:
    client, cursor = world.signed_in(member), None
    while True:
        asked = {"box": "inbox", "limit": "100"} | ({} if cursor is None else {"cursor": cursor})
        answer = client.get("/v1/disclosures", params=asked)
        assert answer.status_code == 200, answer.text
        yield from answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return

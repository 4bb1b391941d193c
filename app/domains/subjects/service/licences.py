"""Authorities add and change the licences of their own registers, each act with its day and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from app.access.grants import Permission
from app.access.policy import Facts, allows, reaches, require
from app.domains.imports.service.registers import OwnRegister, own_register
from app.domains.imports.types import LicenceStatus, MayRecruit, RecordKind, may_recruit
from app.domains.subjects.errors import NotRenewable, PartyToIt
from app.domains.subjects.models import LicenceAct, Subject
from app.domains.subjects.queries import acts, licences
from app.domains.subjects.queries.licences import Register, Whole
from app.domains.subjects.rules import (
    OURS,
    Terms,
    is_plausible,
    needs_second_officer,
    takes_away,
)
from app.domains.subjects.service import taking_effect
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.own_interests import ask_about_licence
from app.domains.subjects.types import ActKind, Ground
from app.domains.subjects.workflow import ACT, LicenceAction
from app.kit.errors import BadInput, Changed, Fault, NotFound
from app.kit.ids import new_id
from app.store.work import Work

RENEWABLE = frozenset({LicenceStatus.EXPIRED, LicenceStatus.PENDING})
"""Beside those that let recruit: what a new period makes valid."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why an authority acts.

    Attributes:
        reason: in its words.
        ground: from the closed list; a worsening needs it, with law and article.
    """

    reason: str
    ground: Ground | None = None
    law: str = ""
    article: str = ""

    def words(self) -> dict[str, str]:
        """Return what is kept as erasable words."""
        return {"reason": self.reason, "law": self.law, "article": self.article}


@dataclass(frozen=True, slots=True)
class _Act:
    """An act that is about to be recorded."""

    kind: ActKind
    subject: Subject
    source: Register
    licence: Whole | None
    terms: Terms
    holds_from: date
    why: Why


@dataclass(frozen=True, slots=True)
class NewLicence:
    """A licence that is added.

    Attributes:
        register: key of the register; by default the one that lists the record, else the
            authority's own, which needs no list.
        terms: what the licence says.
        holds_from: first civil day of it.
    """

    register: str | None
    terms: Terms
    holds_from: date


def add(work: Work, desk: SubjectDesk, subject: Subject, new: NewLicence, why: Why) -> LicenceAct:
    """Add a licence to a record, in a register of the caller's jurisdiction.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        subject: the record.
        new: the licence.
        why: reason, and ground where it takes something away.

    Raises:
        Forbidden, NotFound: by policy; a register of another jurisdiction is not found.
        PartyToIt, NumberTaken, BadInput: as for every act.

    Records:
        ``subjects.act.took_effect`` or ``subjects.act.proposed``.

    Rule:
        Fairness P3; S5: in the caller's part of a country alone.
    """
    _refuse_others(work)
    source = _register(work, desk, subject, new.register)
    taking_effect.refuse_taken(work, source.key, new.terms.number, None)
    asked = _Act(ActKind.ADD, subject, source, None, new.terms, new.holds_from, why)
    return _decide(work, desk, asked)


def renew(
    work: Work, desk: SubjectDesk, licence: Whole, period: Terms, holds_from: date, why: Why
) -> LicenceAct:
    """Renew or extend a licence: another period, and valid again where it had run out.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        licence: the licence.
        period: its terms with the new days.
        holds_from: first civil day of the change.
        why: reason, and ground where it ends earlier than before.

    Raises:
        NotRenewable: its status does not let its holder recruit.
        Forbidden, NotFound, PartyToIt, BadInput: as for every act.

    Records:
        ``subjects.act.took_effect`` or ``subjects.act.proposed``.

    Rule:
        Fairness P3.
    """
    now = _terms_now(licence)
    lets = may_recruit(now.status) in (MayRecruit.YES, MayRecruit.LIMITED)
    if not lets and now.status not in RENEWABLE:
        word = now.status.value.replace("_", " ")
        raise NotRenewable(
            f"A licence that is {word} is not renewed.", licence_status=now.status.value
        )
    if not lets:
        period = period._replace(status=LicenceStatus.VALID, status_word=None)
    act = _Act(ActKind.RENEW, licence.subject, licence.source, licence, period, holds_from, why)
    return _decide(work, desk, act)


def change_status(
    work: Work, desk: SubjectDesk, licence: Whole, terms: Terms, holds_from: date, why: Why
) -> LicenceAct:
    """Change the status of a licence from a day on.

    Raises:
        Forbidden, NotFound, PartyToIt, BadInput: as for every act.

    Records:
        ``subjects.act.took_effect`` or ``subjects.act.proposed``.

    Rule:
        Fairness P3: a worsening names its ground.
    """
    act = _Act(
        ActKind.CHANGE_STATUS, licence.subject, licence.source, licence, terms, holds_from, why
    )
    return _decide(work, desk, act)


def correct(work: Work, desk: SubjectDesk, licence: Whole, terms: Terms, why: Why) -> LicenceAct:
    """Correct a typing error in number, kind, word or days, wherever the licence says it.

    Raises:
        NumberTaken: another licence of the register has the number.
        Forbidden, NotFound, PartyToIt, BadInput: as for every act.

    Records:
        ``subjects.act.took_effect`` or ``subjects.act.proposed``.

    Rule:
        Fairness P3: days that take something away are no typing error and name their ground.
    """
    if terms.number and terms.number != _terms_now(licence).number:
        taking_effect.refuse_taken(work, licence.source.key, terms.number, licence.id)
    began = licence.versions[0].row.stated_from
    act = _Act(ActKind.CORRECT, licence.subject, licence.source, licence, terms, began, why)
    return _decide(work, desk, act)


def for_change(work: Work, licence: Whole, seen: int) -> Whole:
    """Return a licence on which the caller may act, if it is as the caller saw it.

    Raises:
        Forbidden: the role does no such thing.
        NotFound: it is of another jurisdiction, or nobody states it any more.
        Changed: somebody changed it since.
    """
    _refuse_others(work)
    require(work.actor, Permission.LICENCE_CHANGE, Facts(jurisdiction=licence.source.jurisdiction))
    if licence.now is None:
        raise NotFound("Nobody states this licence any more.")
    if licence.version != seen:
        raise Changed("Somebody else changed this licence meanwhile; read it again.")
    return licence


def available(work: Work, licence: Whole) -> list[str]:
    """Return what the caller may do with a licence."""
    place = Facts(jurisdiction=licence.source.jurisdiction)
    if licence.now is None or not allows(work.actor, Permission.LICENCE_CHANGE, place):
        return []
    return [kind.value for kind in ActKind if kind is not ActKind.ADD]


def _refuse_others(work: Work) -> None:
    """Tell a role that never acts on licences so, whatever licence it names."""
    if not reaches(work.actor, Permission.LICENCE_CHANGE):
        require(work.actor, Permission.LICENCE_CHANGE)


def _terms_now(licence: Whole) -> Terms:
    assert licence.now is not None
    return licence.now.terms


def _register(work: Work, desk: SubjectDesk, subject: Subject, key: str | None) -> Register:
    record = RecordKind(subject.kind.value)
    if key is not None:
        found = licences.find_register(work, key)
        if found is None or not _is_mine(work, found):
            raise NotFound("There is no such register in your jurisdiction.")
        if found.record is not record:
            fault = Fault("/register_key", f"licenses {found.record.value}s, not {record.value}s")
            raise BadInput("The register is of other firms.", faults=[fault])
        return found
    firm = licences.one_firm(work, [subject.id])
    for each in licences.listing_registers(work, firm):
        if each.record is record and _is_mine(work, each):
            return each
    ministry = licences.authority(work)
    about = OwnRegister(
        ministry.number,
        ministry.name,
        work.actor.jurisdiction or "",
        record,
        desk.act_stale_days,
    )
    return own_register(work, about)


def _is_mine(work: Work, source: Register) -> bool:
    return allows(work.actor, Permission.LICENCE_CHANGE, Facts(jurisdiction=source.jurisdiction))


def refuse_parties(work: Work, subject_id: Any) -> None:
    """Refuse whoever belongs to an organisation that holds or claims the firm's record.

    Raises:
        PartyToIt: the person does, in whichever role they act now.

    Rule:
        Contract, "Who may do what": duties are apart on the person, over all memberships.
    """
    if licences.is_party(work, licences.one_firm(work, [subject_id])):
        raise PartyToIt("You belong to an organisation that holds or claims this record.")


def today_of(work: Work, source: Register) -> date:
    """Return the civil day of the work where a register is kept."""
    return work.at.astimezone(ZoneInfo(source.time_zone)).date()


def _decide(work: Work, desk: SubjectDesk, asked: _Act) -> LicenceAct:
    """Record an act; it takes effect unless a second officer has to confirm it.

    Raises:
        OnlyLists: on a real firm's record in a demonstration.
        InterestDeclared, HeldForSecondLook: the caller has a part in the firm, or may have.
    """
    refuse_beside_lists(work, [asked.subject.id], is_demonstration=desk.is_demonstration)
    licence_id = None if asked.licence is None else asked.licence.id
    refuse_parties(work, asked.subject.id)
    ask_about_licence(work, desk, asked.subject, licence_id, asked.kind.value)
    # From here on acts and lists follow each other, so that what is read now stays so. Lists take
    # this lock before that of their source; a lock of the source first would wait crosswise.
    said_entry = work.upcoming()
    today = today_of(work, asked.source)
    before = None if asked.licence is None else _terms_now(asked.licence)
    _check(asked, before, today)
    worsens = takes_away(before, asked.terms, today)
    if worsens and not (asked.why.ground and asked.why.law and asked.why.article):
        fault = Fault(
            "/ground", "name the code, the law and its article: this takes something away"
        )
        raise BadInput("A worsening names its legal ground.", faults=[fault])
    act = _row(work, asked, today, worsens=worsens)
    assert work.actor.organisation_id is not None
    is_over = worsens and needs_second_officer(
        acts.worsened_on(work, work.actor.organisation_id, today), desk.worsenings_a_day
    )
    act.said_entry = said_entry
    words = asked.why.words()
    work.session.add(act)
    work.session.flush()
    if not is_over:
        taking_effect.take_effect(work, desk, act, LicenceAction.TAKE_EFFECT, words)
        return act
    work.record(
        "subjects.act.proposed",
        act.subject_id,
        reason_code=act.ground.value if act.ground else None,
        words=words,
        row=str(act.id),
        **taking_effect.body_of(act),
    )
    return act


def _row(work: Work, asked: _Act, today: date, *, worsens: bool) -> LicenceAct:
    licence, terms = asked.licence, asked.terms
    now = None if licence is None else licence.now
    return LicenceAct(
        id=new_id(),
        kind=asked.kind,
        state=ACT.start,
        subject_id=asked.subject.id if licence is None or now is None else now.subject_id,
        licence_id=new_id() if licence is None else licence.id,
        source_key=asked.source.key,
        jurisdiction=asked.source.jurisdiction,
        organisation_id=work.actor.organisation_id,
        before_id=None if now is None else now.id,
        number=terms.number,
        licence_kind=terms.kind,
        status_word=terms.status_word,
        status=terms.status,
        valid_from=terms.valid_from,
        valid_until=terms.valid_until,
        is_worsening=worsens,
        ground=asked.why.ground,
        holds_from=asked.holds_from,
        decided_on=today,
        decided_by=work.actor.id,
        decided_at=work.at,
    )


def _check(asked: _Act, before: Terms | None, today: date) -> None:
    """Refuse what cannot be meant, pointing at it."""
    terms = asked.terms
    faults = [
        Fault(f"/{name}", "is no day that can be meant: from 1900 to 200 years ahead")
        for name, day in (
            ("holds_from", asked.holds_from),
            ("valid_from", terms.valid_from),
            ("valid_until", terms.valid_until),
        )
        if day is not None and not is_plausible(day, today)
    ]
    faults += _faults(asked, before, today)
    if faults:
        raise BadInput("The act cannot be recorded as it stands.", faults=faults)


def _faults(asked: _Act, before: Terms | None, today: date) -> Sequence[Fault]:
    terms, found = asked.terms, list[Fault]()
    if asked.holds_from > today and is_plausible(asked.holds_from, today):
        found.append(
            Fault("/holds_from", f"lies ahead: record it on its day (today is {today} there)")
        )
    if terms.valid_from and terms.valid_until and terms.valid_from > terms.valid_until:
        found.append(Fault("/valid_until", f"must be {terms.valid_from} or later"))
    if terms.status in OURS:
        found.append(Fault("/status", "is a conclusion of this register, which none states"))
    if before == terms:
        found.append(Fault("", "the licence says this already"))
    return found

"""Firms that no register lists and that never came: records for case workers alone (L4)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.imports.types import NameKind
from app.domains.registration.service.cleaning import cleaned
from app.domains.registration.types import Ghost
from app.domains.subjects.models import Address, Subject, SubjectName
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import make
from app.store.serials import take_serials
from app.store.work import Work


def record(work: Work, ghost: Ghost) -> Subject:
    """Keep a record of an unregistered firm; nobody but case workers sees it.

    Raises:
        Forbidden: the caller works on no cases.
        BadInput: a name shows nothing.

    Records:
        ``registration.unregistered.recorded`` with the reason.

    Rule:
        Fairness L4: visible to case workers only.
    """
    require(work.actor, Permission.UNREGISTERED_RECORD)
    said = cleaned({"names": list(ghost.names), "locality": ghost.locality})
    entry = work.entry()
    kind = SubjectKind.INTERMEDIARY
    serial = take_serials(work.session, "subject")
    subject = Subject(
        id=new_id(),
        serial=serial,
        number=make(kind.number_kind, serial),
        kind=kind,
        standing=Standing.UNREGISTERED,
        country=ghost.country,
        recorded_from=entry,
    )
    work.session.add(subject)
    work.session.flush()
    since = {"subject_id": subject.id, "stated_from": work.at.date(), "recorded_from": entry}
    kinds = [NameKind.LEGAL, *[NameKind.ALIAS] * len(said["names"])]
    for name_kind, text in zip(kinds, dict.fromkeys(said["names"]), strict=False):
        work.session.add(SubjectName(id=new_id(), kind=name_kind, text=text, **since))
    if said["locality"]:
        place = Address(
            id=new_id(), text=None, locality=said["locality"], country=ghost.country, **since
        )
        work.session.add(place)
    work.record("registration.unregistered.recorded", subject.id, words={"reason": ghost.reason})
    work.session.flush()
    return subject

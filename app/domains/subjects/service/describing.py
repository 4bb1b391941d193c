"""What a firm says of itself, under a granted claim: kept in editions, marked as self-declared."""

from collections.abc import Mapping
from typing import Any

import rfc8785

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.subjects.models import SelfDescription, Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.own_interests import ask_of_firm
from app.kit.errors import Changed, NotFound
from app.kit.ids import new_id
from app.store.journal import erase_words
from app.store.work import Work


def describe(
    work: Work, desk: SubjectDesk, subject: Subject, content: Mapping[str, Any], edition: int
) -> SelfDescription:
    """Say of the firm what it says of itself; what a register or a finding said stays.

    Args:
        work: the open transaction.
        desk: of the subjects.
        subject: the record.
        content: plain values, as JSON.
        edition: the one that the caller saw; 0 before the first.

    Raises:
        Forbidden: the caller's organisation does not hold the record.
        Changed: somebody described it meanwhile.
        OnlyLists: it is a real firm's record in a demonstration.

    Records:
        ``subjects.subject.described`` with what is said, as words.

    Rule:
        Fairness P1, L9 and L2: what only the firm states is marked self-declared.
    """
    holder = claims.find_granted(work, subject.id)
    mine = Facts(holder_id=None if holder is None else holder.organisation_id)
    require(work.actor, Permission.DESCRIPTION_CHANGE, mine, is_seen=True)
    assert holder is not None
    refuse_beside_lists(work, [subject.id], is_demonstration=desk.is_demonstration)
    known = claims.description(work, subject.id)
    if edition != (0 if known is None else known.edition):
        raise Changed("Somebody described this firm meanwhile; read it again.")
    # As words: chained by a salted digest and erasable, since it can hold names of people (L8).
    plain = rfc8785.dumps(dict(content)).decode()
    said = {"description": plain}
    work.record("subjects.subject.described", subject.id, words=said, edition=edition + 1)
    found = SelfDescription(
        id=new_id(),
        subject_id=subject.id,
        organisation_id=holder.organisation_id,
        content=dict(content),
        edition=edition + 1,
        recorded_from=0,
    )
    number = work.entry()
    if known is not None:
        known.recorded_until = number
        work.session.flush()
    found.recorded_from = number
    work.session.add(found)
    work.session.flush()
    return found


def erase(
    work: Work, desk: SubjectDesk, subject: Subject, edition: int, reason: str
) -> SelfDescription:
    """Destroy the words of one edition: that there was one stays, what it said is gone.

    The firm erases its own; the secretariat those that tell of a person, by two of its people.

    Raises:
        Forbidden: the caller neither holds the record nor is of the secretariat.
        NotFound: there is no such edition, or the holder before the present one said it.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``subjects.description.erased`` with the edition, and the reason.

    Rule:
        Fairness L8 and P6: what tells of a person can be erased, and the chain still fits.
    """
    holder = claims.find_granted(work, subject.id)
    mine = Facts(holder_id=None if holder is None else holder.organisation_id)
    require(work.actor, Permission.WORDS_ERASE, mine, is_seen=True)
    found = claims.edition(work, subject.id, edition)
    if found.organisation_id != work.actor.organisation_id:
        if work.actor.organisation_id == mine.holder_id:
            raise NotFound("Another organisation said this; ask the secretariat.")
        where = f"/v1/{subject.kind.value}s/{subject.id}"
        what = ("description.erase", found.id, where)
        ask_of_firm(work, desk.ring, subject.id, what, is_for_good=True)
    found.content = {}
    erase_words(work.session, found.recorded_from, work.at)
    words = {"reason": reason}
    work.record("subjects.description.erased", subject.id, words=words, edition=edition)
    work.session.flush()
    return found


def may_read_events(work: Work, subject: Subject) -> None:
    """Refuse what happened to a record to whoever neither holds it nor answers for it.

    Raises:
        Forbidden: the caller may read the record, not its events.
    """
    require(work.actor, Permission.EVENT_READ, claims.facts_of(work, subject), is_seen=True)

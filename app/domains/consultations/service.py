"""Publishing a draft, answering it, and taking out what tells of a private person."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.consultations import queries
from app.domains.consultations.engine import letters
from app.domains.consultations.engine.drafts import canonical, digest_of, redacted
from app.domains.consultations.errors import (
    AnsweredOften,
    NobodyMatchedIt,
    TimeToAnswerPassed,
)
from app.domains.consultations.models import Consultation, ConsultationAnswer
from app.domains.consultations.rules import MOST_ANSWERS, is_open, without
from app.domains.consultations.types import SIDES, STATE_REVIEW, TELL_GOVERNMENT, Draft
from app.domains.identity.queries import organisations as identity
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter, Waiting
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.rules import country_of
from app.domains.jurisdictions.types import Assessment
from app.domains.subjects.queries import claims
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.jobs import enqueue
from app.store.journal import erase_words
from app.store.keys import KeyRing
from app.store.outbox import post
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class ConsultationDesk:
    """What the verbs of consultations work with.

    Attributes:
        ring: seals letters on their way, and opens what people said of themselves.
        front: where links in letters lead.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    front: str
    instance: str | None = None


def publish(work: Work, draft: Draft) -> Consultation:
    """Publish a draft, open to answers; publishing what was published already changes nothing.

    Raises:
        Forbidden: drafts come from accepted reports alone.

    Records:
        ``consultations.draft.published`` with the digest of the draft and its last instant. It
        names the record: what is published of a country is public, whatever comes of it.

    Rule:
        Fairness C8.
    """
    require(work.actor, Permission.CONSULTATION_OPEN)
    known = queries.opened_by(work, draft.opened_by, draft.opened_id)
    if known is not None:
        return known
    text = canonical(draft.content)
    found = Consultation(
        id=new_id(),
        subject_id=draft.subject_id,
        jurisdiction=draft.jurisdiction,
        organisation_id=draft.organisation_id,
        opened_by=draft.opened_by,
        opened_id=draft.opened_id,
        scheme_key=draft.scheme,
        edition=draft.edition,
        score=draft.content["score"],
        level=draft.content["level"],
        draft_text=text,
        draft_digest=digest_of(text),
        published_at=work.at,
        closes_at=draft.closes_at,
    )
    work.session.add(found)
    work.session.flush()
    work.record(
        "consultations.draft.published",
        found.subject_id,
        row=str(found.id),
        digest=found.draft_digest,
        closes_at=found.closes_at.isoformat(),
    )
    enqueue(work, TELL_GOVERNMENT, {"consultation": str(found.id)})
    return found


def tell_government(work: Work, desk: ConsultationDesk, consultation_id: UUID) -> None:
    """Write to the managers of the authority that the draft about its country is public."""
    found = queries.to_act_upon(work, consultation_id)
    known = jurisdictions.find(work, found.jurisdiction)
    country = found.jurisdiction if known is None else known.name
    link = f"{desk.front}{where(found)}"
    for person in identity.managers(work, found.organisation_id):
        said = (person, country, found.closes_at, link)
        is_review = found.opened_by == STATE_REVIEW
        letter = letters.review_opened(*said) if is_review else letters.published(*said)
        post(work, desk.ring, "draft_published", letter)


def answer(work: Work, consultation: Consultation, words: str, language: str) -> ConsultationAnswer:
    """Answer a draft, for the caller's organisation; it is published at once.

    Raises:
        Forbidden: the caller speaks neither for the country, nor for workers or employers.
        NobodyMatchedIt: the organisation gave itself its name, and holds no record.
        TimeToAnswerPassed: the scheme's time has passed.
        AnsweredOften: the organisation added to its answer often enough.

    Records:
        ``consultations.answer.given`` with the side; the answer erasable.

    Rule:
        Fairness C8: the draft is open to the government's answer and to unions and employers; L3:
        nobody is published under a name that they gave themselves alone.
    """
    actor = work.actor
    require(actor, Permission.CONSULTATION_ANSWER, consultation.facts, is_seen=True)
    assert actor.organisation_id is not None
    assert actor.id is not None
    _refuse_unmatched(work, actor.organisation_id)
    if not is_open(consultation.closes_at, work.at):
        raise TimeToAnswerPassed(
            "The time to answer this draft has passed.",
            closed_at=consultation.closes_at.isoformat(),
        )
    if queries.count_of(work, consultation.id, actor.organisation_id) >= MOST_ANSWERS:
        raise AnsweredOften(f"Your organisation answered {MOST_ANSWERS} times.")
    found = ConsultationAnswer(
        id=new_id(),
        consultation_id=consultation.id,
        organisation_id=actor.organisation_id,
        side=SIDES[actor.role],
        language=language,
        given_by=actor.id,
        given_at=work.at,
        entry=0,
    )
    work.record(
        "consultations.answer.given",
        consultation.subject_id,
        words={queries.ANSWER: words},
        row=str(found.id),
        consultation=str(consultation.id),
        side=found.side.value,
    )
    # The journal's lock is taken last: the number is that of the event above.
    found.entry = work.entry()
    work.session.add(found)
    work.session.flush()
    return found


def _refuse_unmatched(work: Work, organisation_id: UUID) -> None:
    """Refuse whoever signed itself up, until the secretariat has matched it to a record.

    Raises:
        NobodyMatchedIt: it holds none.

    Rule:
        Fairness L3.
    """
    organisation = identity.one(work, organisation_id)
    if organisation.signed_itself_up and not claims.holds_any(work, organisation_id):
        raise NobodyMatchedIt("It signed itself up, and holds no record of this register.")


def redact_answer(
    work: Work,
    desk: ConsultationDesk,
    consultation: Consultation,
    found: ConsultationAnswer,
    said: tuple[Collection[str], str],
) -> ConsultationAnswer:
    """Take words that tell of a private person out of an answer; nothing else of it changes.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        consultation: of the draft.
        found: the answer.
        said: the words as they stand there, and why.

    Raises:
        Forbidden: only the secretariat does.
        BadInput: a part does not stand there; all of them at once.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``consultations.answer.redacted`` with how many parts; the answer as it stands, and the
        reason, erasable.

    Rule:
        Fairness L8 and C8: an answer is moderated in no other way, and that it was is recorded.
    """
    require(work.actor, Permission.WORDS_ERASE, found.facts, is_seen=True)
    parts, reason = said
    text = queries.words_of(work, [found]).get(found.entry, "")
    _refuse_absent(text, parts)
    _ask(work, desk, consultation, found.id)
    erase_words(work.session, found.entry, work.at)
    work.record(
        "consultations.answer.redacted",
        consultation.subject_id,
        words={queries.ANSWER: without(text, parts), "reason": reason},
        row=str(found.id),
        consultation=str(consultation.id),
        counts={"parts": len(parts)},
    )
    found.entry, found.redacted_at = work.entry(), work.at
    work.session.flush()
    return found


def redact_draft(
    work: Work,
    desk: ConsultationDesk,
    consultation: Consultation,
    said: tuple[Collection[str], str],
) -> Consultation:
    """Take words that tell of a private person out of a published draft.

    Raises:
        Forbidden: only the secretariat does.
        BadInput: a part stands nowhere in the draft; all of them at once.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``consultations.draft.redacted`` with how many parts, and the digest of what stands now.

    Rule:
        Fairness L8; C8: scores and answers of indicators are never changed by it.
    """
    require(work.actor, Permission.WORDS_ERASE, consultation.facts, is_seen=True)
    parts, reason = said
    _refuse_absent(consultation.draft_text, parts)
    _ask(work, desk, consultation, consultation.id)
    consultation.draft_text = redacted(consultation.draft_text, parts)
    consultation.redacted_at = work.at
    work.record(
        "consultations.draft.redacted",
        consultation.subject_id,
        words={"reason": reason},
        row=str(consultation.id),
        digest=digest_of(consultation.draft_text),
        counts={"parts": len(parts)},
    )
    work.session.flush()
    return consultation


def _refuse_absent(text: str, parts: Collection[str]) -> None:
    faults = [
        Fault(f"/words/{place}", "These words stand nowhere here, letter for letter.")
        for place, each in enumerate(parts)
        if each not in text
    ]
    if faults:
        raise BadInput("Nothing was taken out.", faults=faults)


def _ask(work: Work, desk: ConsultationDesk, consultation: Consultation, thing_id: UUID) -> None:
    """Refuse whoever has a part in the country, and let a second person look in any case."""
    matter = Matter(
        "consultation.redact",
        thing_id,
        where(consultation),
        frozenset({consultation.subject_id}),
        frozenset({consultation.organisation_id}),
        frozenset({country_of(consultation.jurisdiction)}),
    )
    refuse_own_interest(work, matter, desk.ring, is_for_good=True)


def where(consultation: Consultation) -> str:
    """Return where a draft is read."""
    return f"/v1/consultations/{consultation.id}"


def waiting(work: Work) -> list[Waiting]:
    """Return the drafts about the caller's country that its government can still answer."""
    return [
        Waiting("answer", "consultation", where(each), each.published_at, each.closes_at)
        for each in queries.to_answer(work)
    ]


def assessments_of(work: Work, subjects: Sequence[UUID]) -> dict[UUID, list[Assessment]]:
    """Return what was published of the assessments of countries, the newest first."""
    found: dict[UUID, list[Assessment]] = {each: [] for each in subjects}
    for each in queries.of_subjects(work, subjects):
        if each.opened_by == STATE_REVIEW:
            continue
        found[each.subject_id].append(
            Assessment(
                where(each),
                each.scheme_key,
                each.edition,
                each.published_at,
                each.closes_at,
                is_open(each.closes_at, work.at),
                each.score,
                each.level,
            )
        )
    return found


def rests_on(work: Work, word: str, opened_id: UUID) -> dict[str, Any] | None:
    """Return what a decision rests on of a consultation: ids, digests and instants, and no words.

    Args:
        work: the open work.
        word: by what it was opened, such as ``application``.
        opened_id: which.
    """
    found = queries.opened_by(work, word, opened_id)
    if found is None:
        return None
    return {
        "id": str(found.id),
        "draft": found.draft_digest,
        "closes_at": found.closes_at.isoformat(),
        "answers": [str(each.answer.id) for each in queries.answers(work, found.id, None)],
    }


_ANSWER = ("id", "consultation_id", "side", "language", "given_at", "redacted_at")


def _held(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    found = queries.of_organisation(work, whose.id)
    words = queries.words_of(work, found)
    for each in found:
        yield told(each, _ANSWER) | {"said": words.get(each.entry)}


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what an organisation answered to drafts."""
    yield Rows("consultations/answers", "Answers to drafts", partial(_held, work, whose))


HOLDING = Holding("consultations", {WhoseKind.ORGANISATION: _of_organisation})
"""What ``app.desks`` registers (P6)."""

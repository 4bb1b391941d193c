"""Complaints that are like another one, found by digests and codes without opening a word (W9)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations
from uuid import UUID

from sqlalchemy import and_, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from app.access.policy import unscoped
from app.domains.complaints.engine import likeness
from app.domains.complaints.engine.distinct import Known, Pair
from app.domains.complaints.models import Allegation, Complaint, LikenessDigest
from app.domains.complaints.models.inquiries import ComplaintLink
from app.domains.complaints.queries.complaints import seen, some
from app.domains.complaints.types.inquiries import Alike, Likeness, LinkAnswer
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
MOST = 50
LEAST_WORDS = 2
DIGESTS = "digests are compared, and what may be told of the complaints is asked beside this"


def alike(work: Work, complaint: Complaint) -> list[Alike]:
    """Return the complaints that may belong to one, of those that the actor may know of.

    Those with the same contact come first, then those with the most words in common, then those
    against the same firm of the same category, the newest first.
    """
    found: dict[UUID, list[Likeness]] = {}
    for complaint_id, by_contact, by_words in _by_digests(work, complaint):
        why = [Likeness.SAME_CONTACT] if by_contact else []
        found[complaint_id] = [*why, Likeness.LIKE_WORDS] if by_words else why
    for complaint_id in _by_accused(work, complaint):
        found.setdefault(complaint_id, []).append(Likeness.SAME_ACCUSED)
    answers = answered(work, [complaint.id])
    for pair in answers:
        for other in pair - {complaint.id}:
            found.setdefault(other, [])
    known = {each.id for each in some(work, list(found))}
    return [
        Alike(each, tuple(why), answers.get(frozenset({complaint.id, each})))
        for each, why in found.items()
        if each in known
    ]


def _by_digests(work: Work, complaint: Complaint) -> list[tuple[UUID, bool, bool]]:
    mine, other = aliased(LikenessDigest), aliased(LikenessDigest)
    contacts = func.sum(case((mine.is_contact, 1), else_=0))
    words = func.sum(case((mine.is_contact, 0), else_=1))
    own = work.session.scalar(
        select(func.count()).where(
            unscoped(why=DIGESTS),
            LikenessDigest.complaint_id == complaint.id,
            LikenessDigest.is_contact.is_(False),
        )
    )
    least = _least(own or 0)
    rows = work.session.execute(
        select(other.complaint_id, contacts, words)
        .join(other, and_(other.digest == mine.digest, other.complaint_id != mine.complaint_id))
        .join(Complaint, Complaint.id == other.complaint_id)
        .where(seen(work, is_found=True), mine.complaint_id == complaint.id)
        .group_by(other.complaint_id)
        .having(or_(contacts > 0, words >= least))
        .order_by(contacts.desc(), words.desc(), other.complaint_id.desc())
        .limit(MOST)
    )
    return [(row[0], row[1] > 0, row[2] >= least) for row in rows]


def _least(own: int) -> int:
    """Return how many pieces two texts share to be alike; a short one has fewer than the rule."""
    return min(likeness.LIKE, max(LEAST_WORDS, own))


def _by_accused(work: Work, complaint: Complaint) -> Sequence[UUID]:
    same = [
        column == value
        for column, value in (
            (Complaint.subject_id, complaint.subject_id),
            (Complaint.accused_organisation_id, complaint.accused_organisation_id),
            (Complaint.accused_digest, complaint.accused_digest),
        )
        if value is not None
    ]
    if not same:
        return []
    mine = select(Allegation.category).where(
        unscoped(why=READ_BEFORE),
        Allegation.complaint_id == complaint.id,
        Allegation.dropped_at.is_(None),
    )
    theirs = exists().where(
        unscoped(why=READ_BEFORE),
        Allegation.complaint_id == Complaint.id,
        Allegation.category.in_(mine),
        Allegation.dropped_at.is_(None),
    )
    return work.session.scalars(
        select(Complaint.id)
        .where(seen(work, is_found=True), or_(*same), Complaint.id != complaint.id, theirs)
        .order_by(Complaint.id.desc())
        .limit(MOST)
    ).all()


def answered(work: Work, ids: Collection[UUID]) -> dict[Pair, LinkAnswer]:
    """Return what persons found of pairs with one of these complaints; the newest answer stands."""
    rows = work.session.scalars(
        select(ComplaintLink)
        .where(
            unscoped(why=READ_BEFORE),
            or_(ComplaintLink.first_id.in_(ids), ComplaintLink.second_id.in_(ids)),
        )
        .order_by(ComplaintLink.linked_at, ComplaintLink.id)
    )
    return {frozenset({each.first_id, each.second_id}): each.answer for each in rows}


def known(work: Work, ids: Collection[UUID]) -> Known:
    """Return what is known of who tells some complaints, by digests and persons' answers."""
    rows = work.session.execute(
        select(LikenessDigest.complaint_id, LikenessDigest.digest, LikenessDigest.is_contact).where(
            unscoped(why=DIGESTS), LikenessDigest.complaint_id.in_(ids)
        )
    )
    contacts: defaultdict[UUID, set[str]] = defaultdict(set)
    of_words: defaultdict[str, list[UUID]] = defaultdict(list)
    sizes: Counter[UUID] = Counter()
    for complaint_id, digest, is_contact in rows:
        if is_contact:
            contacts[complaint_id].add(digest)
        else:
            of_words[digest].append(complaint_id)
            sizes[complaint_id] += 1
    shared = Counter(
        frozenset(pair) for owners in of_words.values() for pair in combinations(owners, 2)
    )
    answers = answered(work, ids)
    return Known(
        contacts,
        {pair for pair, count in shared.items() if count >= _least(min(sizes[e] for e in pair))},
        {pair for pair, answer in answers.items() if answer is LinkAnswer.TOLD_TWICE},
        {pair for pair, answer in answers.items() if answer is not LinkAnswer.TOLD_TWICE},
    )

"""Comparing an unregistered intermediary with the firms and people of the register (L10)."""

from collections.abc import Iterable
from uuid import UUID

from app.domains.complaints.models.inquiries import GhostQuestion
from app.domains.complaints.queries import ghosts
from app.domains.complaints.types.inquiries import GhostBy
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.subjects.rules import LEAST_LIKENESS, MOST_CANDIDATES, may_merge
from app.kit.ids import new_id
from app.kit.likeness import reasons
from app.outside.name_index import NameIndex
from app.store.work import Work

NEAREST = 40


def compare(work: Work, index: NameIndex, subject_id: UUID) -> int:
    """Ask of a ghost which firms and which of their people have a name like it.

    What was asked before is not asked again, so a second run changes nothing.

    Returns:
        How many questions are new.

    Rule:
        Fairness L10: what is alike is a question to a person.
    """
    found = subjects.names_of(work, ids=[subject_id]).get(subject_id)
    if found is None or not ghosts.is_unregistered(found[0]):
        return 0
    names = found[1]
    alike = _firms(work, index, found) | _people(work, subject_id, names)
    known = ghosts.known_questions(work, subject_id)
    fresh = [key for key in alike if key not in known]
    best = sorted(fresh, key=lambda key: (-alike[key], key))[:MOST_CANDIDATES]
    work.session.add_all(
        GhostQuestion(
            id=new_id(),
            subject_id=subject_id,
            other_id=other,
            by=by,
            score=alike[other, by],
            found_at=work.at,
        )
        for other, by in best
    )
    work.session.flush()
    return len(best)


Scores = dict[tuple[UUID, GhostBy], float]


def _firms(work: Work, index: NameIndex, ghost: tuple[Subject, list[str]]) -> Scores:
    subject, names = ghost
    serials = {
        serial
        for name in names
        for serial in index.search(name, subject.kind.value, countries=None, top=NEAREST)
    }
    others = subjects.names_of(work, serials=serials)
    return _best(
        ((other.id, GhostBy.NAMES), reasons(names, known)[0])
        for other, known in others.values()
        if other.id != subject.id and may_merge(subject.kind, other.kind)
    )


def _people(work: Work, subject_id: UUID, names: list[str]) -> Scores:
    words = {word for name in names for word in name.split()}
    return _best(
        ((other, GhostBy.PRINCIPAL), reasons(names, [name])[0])
        for other, name in ghosts.principals_like(work, words)
        if other != subject_id
    )


def _best(found: Iterable[tuple[tuple[UUID, GhostBy], float]]) -> Scores:
    best: Scores = {}
    for key, score in found:
        if score >= LEAST_LIKENESS:
            best[key] = max(score, best.get(key, 0.0))
    return best

"""Looking for records that may be the firm of a profile, before anybody decides on it."""

from pathlib import Path
from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.registration.engine.stated import names_in
from app.domains.registration.models import Profile, ProfileLikeness
from app.domains.registration.queries import profiles
from app.domains.registration.types import ProfileState
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.subjects.rules import LEAST_LIKENESS, MOST_CANDIDATES, may_merge
from app.kit.likeness import reasons
from app.outside.name_index import NameIndex, Unusable
from app.store.jobs import NotYet
from app.store.work import Database, Work

WAIT_SECONDS = 2.0
NEAREST = 40
SAME_IDENTIFIER = "same_identifier"

Likeness = tuple[float, tuple[str, ...]]


def find_likely(database: Database, index_folder: Path, body: dict[str, Any]) -> None:
    """Look for records like the firm of a profile; the second run finds the same.

    Args:
        database: both doors.
        index_folder: of the search index, which must have followed to the submission.
        body: ``profile``, ``submission`` and ``entry``.

    Raises:
        NotYet: the index has not followed to the entry.

    Rule:
        Fairness L10: what is alike is a question to a person.
    """
    index = _index(index_folder, int(body["entry"]))
    profile_id, submission = UUID(body["profile"]), int(body["submission"])
    with database.reading(CLOCK) as work:
        profile = profiles.for_search(work, profile_id)
        found = {} if profile is None else _found(work, index, profile)
    with database.writing(CLOCK) as work:
        profile = profiles.for_search(work, profile_id)
        is_open = profile is not None and profile.state is ProfileState.SUBMITTED
        if profile is None or not is_open or profile.submission != submission:
            return
        rows = [
            ProfileLikeness(
                profile_id=profile.id, subject_id=subject_id, score=score, reasons=list(why)
            )
            for subject_id, (score, why) in found.items()
        ]
        profiles.keep_likely(work, profile, rows)


def _index(folder: Path, entry: int) -> NameIndex:
    try:
        index = NameIndex.open(folder)
    except Unusable as error:
        raise NotYet(WAIT_SECONDS) from error
    if index.entry < entry:
        raise NotYet(WAIT_SECONDS)
    return index


def _found(work: Work, index: NameIndex, profile: Profile) -> dict[UUID, Likeness]:
    names, country = names_in(profile.content), str(profile.content["country"])
    serials = {
        serial
        for name in names
        for serial in index.search(name, profile.kind.value, countries=[country], top=NEAREST)
    }
    others = subjects.names_of(work, serials=serials)
    others |= profiles.unregistered(work, profile.kind, country)
    alike = {
        subject_id: likeness
        for subject_id, (subject, known) in others.items()
        if (likeness := _likeness(profile, names, subject, known))[0] >= LEAST_LIKENESS
    }
    best = sorted(alike, key=lambda each: (-alike[each][0], each))[:MOST_CANDIDATES]
    numbers = {(e["scheme"], e["value"]) for e in profile.content.get("identifiers", ())}
    same = {each.id: (1.0, (SAME_IDENTIFIER,)) for each in profiles.same_numbers(work, numbers)}
    return {each: alike[each] for each in best} | same


def _likeness(profile: Profile, names: list[str], subject: Subject, known: list[str]) -> Likeness:
    return reasons(names, known) if may_merge(profile.kind, subject.kind) else (0.0, ())

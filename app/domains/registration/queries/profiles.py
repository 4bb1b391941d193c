"""Profiles, their proofs, and the records that may be their firms."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, or_, select, update

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.registration.models import Profile, ProfileLikeness, ProfileProof
from app.domains.registration.types import ProfileState
from app.domains.registration.workflow import EDITABLE
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Identifier, Subject, SubjectName
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.errors import NotFound
from app.store.erasures import Erasable
from app.store.work import Work, as_seen

SEARCH = "the job looks at every firm; only the secretariat is shown what it finds"


class Likely(NamedTuple):
    """A record that may be the firm of a profile: how alike, and why."""

    subject: Subject
    score: float
    reasons: list[str]


def _columns() -> FactColumns:
    return FactColumns(holder_id=Profile.organisation_id)


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.PROFILE_READ, _columns())


def one(work: Work, profile_id: UUID, version: int | None = None) -> Profile:
    """Return a profile that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Profile).where(_may_read(work), Profile.id == profile_id))
    if found is None:
        raise NotFound("There is no such profile.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a profile by its number, if the actor may know of it."""
    return work.session.scalar(select(Profile.id).where(_may_read(work), Profile.number == number))


def page(
    work: Work, state: ProfileState | None, after: UUID | None, limit: int
) -> Sequence[Profile]:
    """Return profiles that the actor may know of, the oldest first, those after an id."""
    query = select(Profile).where(_may_read(work)).order_by(Profile.id).limit(limit)
    if state is not None:
        query = query.where(Profile.state == state)
    if after is not None:
        query = query.where(Profile.id > after)
    return work.session.scalars(query).all()


def find_undecided(work: Work, organisation_id: UUID) -> Profile | None:
    """Return the profile of an organisation that is not decided, if it has one."""
    open_states = [*EDITABLE, ProfileState.SUBMITTED]
    return work.session.scalar(
        select(Profile).where(
            _may_read(work),
            Profile.organisation_id == organisation_id,
            Profile.state.in_(open_states),
        )
    )


def for_search(work: Work, profile_id: UUID) -> Profile | None:
    """Return a profile for the job that looks for like records."""
    return work.session.scalar(
        select(Profile).where(unscoped(why=SEARCH), Profile.id == profile_id)
    )


def proofs_of(work: Work, found: Collection[Profile]) -> dict[UUID, list[UUID]]:
    """Return the documents that go with profiles which the actor has read, by profile."""
    rows = work.session.execute(
        select(ProfileProof.profile_id, ProfileProof.document_id)
        .where(
            unscoped(why="the profiles were read; opening a document is asked by itself"),
            ProfileProof.profile_id.in_([each.id for each in found]),
        )
        .order_by(ProfileProof.document_id)
    )
    proofs: dict[UUID, list[UUID]] = {each.id: [] for each in found}
    for profile_id, document_id in rows:
        proofs[profile_id].append(document_id)
    return proofs


def forget_proofs(work: Work, profile: Profile) -> None:
    """Take the documents off a draft that is changed."""
    work.session.execute(delete(ProfileProof).where(ProfileProof.profile_id == profile.id))


def to_act_upon(work: Work, permission: Permission, state: ProfileState) -> Sequence[Profile]:
    """Return the profiles in a state on which the actor may act."""
    return work.session.scalars(
        select(Profile)
        .where(visible(work.actor, permission, _columns()), Profile.state == state)
        .order_by(Profile.id)
    ).all()


def likely(work: Work, profile: Profile) -> list[Likely]:
    """Return the records that may be the firm of a profile, the most alike first."""
    rows = work.session.execute(
        select(Subject, ProfileLikeness.score, ProfileLikeness.reasons)
        .join(Subject, Subject.id == ProfileLikeness.subject_id)
        .where(
            unscoped(why="the verb asks whether the actor decides on profiles"),
            ProfileLikeness.profile_id == profile.id,
        )
        .order_by(ProfileLikeness.score.desc(), Subject.serial)
    )
    return [Likely(*row) for row in rows]


def keep_likely(work: Work, profile: Profile, found: Collection[ProfileLikeness]) -> None:
    """Replace what an earlier search found, and note for which submission this one was.

    The version of the profile stays: who reads it meanwhile has not missed a change of its words.
    """
    mine = ProfileLikeness.profile_id == profile.id
    work.session.execute(delete(ProfileLikeness).where(mine))
    work.session.add_all(found)
    work.session.execute(
        update(Profile)
        .where(unscoped(why=SEARCH), Profile.id == profile.id)
        .values(searched=profile.submission)
        .execution_options(synchronize_session=False)
    )


def same_numbers(work: Work, numbers: Collection[tuple[str, str]]) -> list[Subject]:
    """Return the records that are known by one of these registration numbers."""
    if not numbers:
        return []
    rows = work.session.execute(
        select(Subject, Identifier.scheme, Identifier.value)
        .join(Identifier, Identifier.subject_id == Subject.id)
        .where(
            unscoped(why=SEARCH),
            Identifier.value.in_({value for _, value in numbers}),
            Identifier.recorded_until.is_(None),
        )
        .order_by(Subject.serial)
    )
    found = [subject for subject, scheme, value in rows if (scheme, value) in set(numbers)]
    return list(dict.fromkeys(found))


def unregistered(
    work: Work, kind: SubjectKind, country: str
) -> dict[UUID, tuple[Subject, list[str]]]:
    """Return the unregistered firms of a country with their names: no search index has them."""
    ids = work.session.scalars(
        select(Subject.id)
        .join(SubjectName, SubjectName.subject_id == Subject.id)
        .where(
            unscoped(why=SEARCH),
            Subject.standing == Standing.UNREGISTERED,
            Subject.kind == kind,
            or_(Subject.country == country, Subject.country.is_(None)),
        )
        .distinct()
    ).all()
    return subjects.names_of(work, ids=ids)


WITHDRAWN = Erasable(
    "registration.profiles",
    Profile,
    and_(Profile.state == ProfileState.WITHDRAWN, Profile.sealed.is_(None)),
    {"sealed": None, "principals": 0},
)

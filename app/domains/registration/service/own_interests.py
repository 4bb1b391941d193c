"""Whether somebody who decides on a profile, a link or an owner has a part in the matter (P4)."""

from collections.abc import Collection
from uuid import UUID

from app.access.duties import Known
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.registration.models import Profile
from app.domains.registration.service import drafting
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.subjects import queries as subjects
from app.domains.subjects.service.own_interests import touched
from app.store.work import Work


def ask_about_profile(
    work: Work,
    desk: RegistrationDesk,
    profile: Profile,
    act: str,
    records: Collection[UUID] = (),
) -> None:
    """Refuse or hold a decision on a profile by somebody who has a part in the matter.

    Its principals are compared with whoever decides, and shown to nobody.

    Args:
        work: the open transaction.
        desk: of the registration.
        profile: which is not public, so that its firm is known by its organisation.
        act: such as ``register``.
        records: that the decision touches too.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    found, countries = touched(work, records)
    listed, content = subjects.known_of(work, found), profile.content
    said = (*content.get("addresses", ()), *content.get("branches", ()))
    matter = Matter(
        f"profile.{act}",
        profile.id,
        f"/v1/profiles/{profile.id}",
        found,
        frozenset({profile.organisation_id}),
        countries | {content["country"]},
        Known(
            (*listed.names, *(each.name for each in drafting.unsealed(work, desk, profile))),
            (*listed.addresses, *(_as_one(each) for each in said)),
        ),
    )
    refuse_own_interest(work, matter, desk.ring)


def _as_one(place: dict[str, str | None]) -> str:
    parts = (place.get(name) for name in ("text", "locality", "region"))
    return " ".join(part for part in parts if part)


def ask_about_records(
    work: Work, desk: RegistrationDesk, act: str, thing: tuple[UUID, str], records: Collection[UUID]
) -> None:
    """Refuse or hold a decision about records by somebody who has a part in one of them.

    Args:
        work: the open transaction.
        desk: of the registration.
        act: such as ``owner_change.keep``.
        thing: which is decided upon, and where it can be read.
        records: that it is about.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    found, countries = touched(work, records)
    known = subjects.known_of(work, found)
    matter = Matter(act, *thing, found, countries=countries, firm=known)
    refuse_own_interest(work, matter, desk.ring)

"""Nationalities: what people say of themselves, for the rule of who judges a country (C8)."""

from collections.abc import Collection, Sequence

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.models import Nationality
from app.domains.identity.queries import nationalities, people
from app.store.work import Work


def mine(work: Work) -> list[Nationality]:
    """Return of which countries the caller says to be a national.

    Raises:
        NotFound: the token is narrowed to other things.
    """
    require(work.actor, Permission.ACCOUNT_READ, people.me(work).facts)
    return [each for each in nationalities.mine(work) if each.withdrawn_at is None]


def change(work: Work, countries: Collection[str]) -> Sequence[Nationality]:
    """Say of which countries the caller is a national; what is left out was so until now.

    The chain says that something was declared, and of no country.

    Records:
        ``identity.nationalities.declared`` with how many there are.

    Rule:
        Fairness C8, and P4: what was withdrawn counts for two years more.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    wanted = set(countries)
    standing = {each.country: each for each in mine(work)}
    if set(standing) == wanted:
        return list(standing.values())
    for country, each in standing.items():
        if country not in wanted:
            each.withdrawn_at = work.at
    work.session.add_all(
        Nationality(person_id=person.id, country=country, declared_at=work.at)
        for country in sorted(wanted - set(standing))
    )
    work.record(
        "identity.nationalities.declared",
        person=str(person.id),
        counts={"nationalities": len(wanted)},
    )
    work.session.flush()
    return mine(work)

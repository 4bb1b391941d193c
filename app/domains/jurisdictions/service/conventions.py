"""Which conventions bind a jurisdiction: said by the secretariat, each with its source."""

import json
from collections.abc import Mapping
from hashlib import sha256

from app.access.grants import Permission
from app.access.policy import require
from app.domains.jurisdictions.engine.conventions import Statement, odd_days, stated_here
from app.domains.jurisdictions.models import ConventionStatement, Jurisdiction
from app.domains.jurisdictions.queries import conventions as queries
from app.domains.jurisdictions.rules import country_of, is_part
from app.domains.jurisdictions.types import StatedConvention
from app.kit.errors import BadInput, Changed, Fault
from app.kit.ids import new_id
from app.store.work import Work


def state(work: Work, jurisdiction: Jurisdiction, said: Statement, seen: int) -> StatedConvention:
    """Say how a country stands to a convention; what was said before stays readable.

    Args:
        work: the open transaction.
        jurisdiction: the country.
        said: how it stands, with the source.
        seen: the edition that the caller saw; 0: that the installation said nothing.

    Raises:
        Forbidden: only the secretariat does.
        BadInput: it is a part of a country, or the days do not go together.
        Changed: somebody said something newer.

    Records:
        ``jurisdictions.convention.stated`` with convention, edition, state and a digest.
    """
    require(work.actor, Permission.JURISDICTION_CHANGE, jurisdiction.facts, is_seen=True)
    assert work.actor.id is not None
    _refuse_odd(work, jurisdiction, said)
    queries.in_turn(work, jurisdiction.code)
    known = queries.editions(work, jurisdiction.code, said.convention)
    last = known[0].edition if known else 0
    if last != seen:
        raise Changed("Somebody else said something newer; read it again.")
    fields = said.model_dump(exclude={"code", "convention"})
    if known and all(getattr(known[0], name) == value for name, value in fields.items()):
        return stated(known[0])
    row = ConventionStatement(
        id=new_id(),
        code=jurisdiction.code,
        convention=said.convention,
        edition=last + 1,
        **fields,
        stated_by=work.actor.id,
        stated_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    text = json.dumps(said.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
    work.record(
        "jurisdictions.convention.stated",
        jurisdiction.subject_id,
        code=row.code,
        convention=row.convention,
        edition=row.edition,
        state=row.state.value,
        digest=sha256(text.encode()).hexdigest(),
    )
    return stated(row)


def _refuse_odd(work: Work, jurisdiction: Jurisdiction, said: Statement) -> None:
    if is_part(jurisdiction.code):
        told = f"Say it of {country_of(jurisdiction.code)}: a convention binds the whole country."
        raise BadInput("A part of a country ratifies nothing.", faults=[Fault("/code", told)])
    faults = [Fault(f"/{name}", detail) for name, detail in odd_days(said)]
    if said.checked_on > work.at.date():
        faults.append(Fault("/checked_on", "Give a day that has come."))
    if faults:
        raise BadInput("This cannot be so.", faults=faults)


def stated(row: ConventionStatement) -> StatedConvention:
    """Return a statement as it is told."""
    return StatedConvention(
        code=row.code,
        convention=row.convention,
        state=row.state,
        ratified=row.ratified,
        in_force=row.in_force,
        denounced=row.denounced,
        source=row.source,
        confidence=row.confidence.value,
        checked_on=row.checked_on,
        edition=row.edition,
        stated_at=row.stated_at,
    )


def of(work: Work, code: str) -> Mapping[str, StatedConvention]:
    """Return what is known of the conventions of a country, or of that of a part, by their keys.

    What the installation says stands before what is shipped.
    """
    country = country_of(code)
    own = {key: stated(row) for key, row in queries.current(work, country).items()}
    shipped = {key: each for (where, key), each in stated_here().items() if where == country}
    return {**shipped, **own}


def history(work: Work, code: str, convention: str) -> list[StatedConvention]:
    """Return all that was said of a country and a convention, the newest first."""
    country = country_of(code)
    shipped = stated_here().get((country, convention))
    own = [stated(each) for each in queries.editions(work, country, convention)]
    return own if shipped is None else [*own, shipped]

"""The records behind a figure, as of the entry of its report, for those who may see them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.access.grants import Permission, Reach
from app.access.policy import reaches
from app.domains.reports.engine.content import read_key
from app.domains.reports.engine.tables import FIRMS, MOVES, TABLES
from app.domains.reports.errors import RecordsNotListed
from app.domains.reports.models import ReportFact
from app.domains.reports.queries import tables
from app.domains.reports.queries.tables import Key
from app.domains.reports.service.asking import Granted
from app.domains.reports.types import FactKind, Scope
from app.kit.errors import BadInput, Fault
from app.store.work import Work

OF_ALL = {
    FactKind.APPLICATION: Permission.APPLICATION_READ,
    FactKind.AUDIT: Permission.AUDIT_READ,
    FactKind.FINDING: Permission.FINDING_READ,
}
"""Kinds whose records are listed for those alone who read all of them; others are public, or the
state's own to know."""
SUPPRESSED = frozenset({"complaints", "complaint", "remedy", "experience", "recruitment-cost"})
"""How the keys of tables begin whose figures end at the cell."""
PATHS = {
    FactKind.LICENCE: "/v1/roster/{subject}",
    FactKind.CERTIFICATE: "/v1/roster/certificates/{number}",
    FactKind.APPLICATION: "/v1/applications/{thing}",
    FactKind.AUDIT: "/v1/audits/{thing}",
    FactKind.FINDING: "/v1/findings/{item}",
    FactKind.VIOLATION: "/v1/violations/{thing}",
    FactKind.CHARGE: "/v1/violations/{thing}",
    FactKind.SANCTION: "/v1/sanctions/{thing}",
    FactKind.DISCLOSURE: "/v1/disclosures/{thing}",
    FactKind.DEPLOYMENT: "/v1/deployments/{thing}",
}


def listed(
    work: Work, granted: Granted, cell: str, after: Key | None, limit: int
) -> Sequence[ReportFact]:
    """Return the records of a figure, by their ids, those after one.

    Raises:
        RecordsNotListed: nobody lists them, or not this caller.
        BadInput: there is no such figure.

    Rule:
        Fairness E5: drill-down stops at the cell; S1.
    """
    key = read_key(cell)
    table = cell if key is None else key[0]
    if any(table == each or table.startswith(f"{each}-") for each in SUPPRESSED):
        raise RecordsNotListed(
            "Figures of complaints, remedy, experience and cost are told as they are, and no record"
            " behind them: it would point at people."
        )
    if granted.scope is not Scope.HOME:
        raise RecordsNotListed("A clause on statistics opens counts alone, and no record.")
    if key is None or table not in {*TABLES, *MOVES, FIRMS}:
        raise _no_figure(cell)
    _ask(work, table)
    found = tables.records(work, granted.asked, key, after, limit)
    if found is None:
        raise _no_figure(cell)
    return found


def _ask(work: Work, table: str) -> None:
    """Refuse records that the caller does not see.

    Raises:
        RecordsNotListed: the caller does not.
    """
    kind = TABLES[table].kind if table in TABLES else FactKind.LICENCE
    permission = OF_ALL.get(kind)
    if permission is not None and Reach.ALL not in reaches(work.actor, permission):
        raise RecordsNotListed(
            f"The role '{work.actor.role.value}' does not read every {kind.value}"
            f" ({permission.value}); the figure stands, its records do not."
        )


def _no_figure(cell: str) -> BadInput:
    said = f"There is no figure {cell[:60]!r} with records; take the address from the report."
    return BadInput(said, faults=[Fault("/query/cell", said)])


def addresses_of(work: Work, facts: Sequence[ReportFact]) -> list[str | None]:
    """Return where records are read, by those who may; in their order.

    Certificates are addressed by their number, where anybody verifies them.
    """
    ids = [each.thing_id for each in facts if each.kind is FactKind.CERTIFICATE]
    numbers = tables.certificate_numbers(work, ids) if ids else {}
    return [_address(each, numbers) for each in facts]


def _address(fact: ReportFact, numbers: Mapping[UUID, str]) -> str | None:
    path = PATHS.get(fact.kind)
    if path is None:
        return None
    return path.format(
        subject=fact.subject_id,
        thing=fact.thing_id,
        item=UUID(fact.item) if fact.kind is FactKind.FINDING else None,
        number=numbers.get(fact.thing_id),
    )

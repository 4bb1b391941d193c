"""Tables that are counted from facts."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.domains.reports.engine.content import Cell, Column, Line, Table, Unit, Why
from app.domains.reports.engine.quantiles import quartiles
from app.domains.reports.engine.tables import FIRMS, MOVES, Counted, Measure, Of, Which
from app.domains.reports.queries import counting
from app.domains.reports.queries.counting import Asked, Sums
from app.domains.reports.queries.tables import facts_of, sums
from app.kit.money import Money
from app.store.work import Work

QUARTILES = (
    Column("least_quarter", "A quarter within (days)", Unit.DAYS),
    Column("median", "Half within (days)", Unit.DAYS),
    Column("most", "Three quarters within (days)", Unit.DAYS),
)
STATES = {
    "licence-moves": "Licences by status at the start and at the end; none: it was not there.",
    "certificate-moves": "Certificates by state at the start and at the end; none: not there.",
}


def counted(work: Work, asked: Asked, table: Counted, currency: str) -> Table:
    """Return a table; columns of the same facts cost one question together."""
    asking = {_question(each): each for each in table.measures}
    found = {
        key: {each.of: each for each in sums(work, asked, table, measure)}
        for key, measure in asking.items()
    }
    rows = sorted({of for each in found.values() for of in each})
    lines = (
        Line(
            of,
            tuple(
                _cell(found[_question(each)].get(of), each.of, of, currency)
                for each in table.measures
            ),
        )
        for of in rows
    )
    columns = tuple(each.column for each in table.measures)
    return made(table, columns, lines)


def made(table: Counted, columns: tuple[Column, ...], lines: Iterable[Line]) -> Table:
    """Return a table of lines."""
    return Table(table.key, table.title, table.method, table.dimensions, columns, tuple(lines))


def _question(measure: Measure) -> tuple[Which, str | None, str | None]:
    """Return what one question answers for all columns that it is asked for."""
    return measure.which, measure.state, measure.before


def _cell(found: Sums | None, adds: Of, of: tuple[str, ...], currency: str) -> Cell:
    match adds:
        case Of.FACTS:
            return listed(found.facts if found else 0)
        case Of.WORKERS:
            return listed(found.workers) if found else Cell(why=Why.NONE_ON_RECORD)
        case Of.COMMON:
            return common(found, currency)
        case Of.AMOUNT:
            return money(found.amount_minor if found else 0, of[-1])


def listed(value: int) -> Cell:
    """Return a count whose records can be listed, where there are any."""
    return Cell(value, None, value > 0)


def money(minor: int, currency: str) -> Cell:
    """Return an amount in whole units of its currency."""
    return Cell(Decimal(Money(minor, currency).amount))


def common(found: Sums | None, currency: str) -> Cell:
    """Return an amount in the common currency; none where a rate is missing for a part of it."""
    if found is not None and found.unrated:
        return Cell(why=Why.NO_RATE)
    return money(found.common_minor if found else 0, currency)


def timed(work: Work, asked: Asked, table: Counted) -> Table:
    """Return a table of how many ended in the period, and within how many days."""
    (measure,) = table.measures
    days: dict[tuple[str, ...], dict[int, int]] = {}
    for each in counting.timed(work, facts_of(work, asked, table, measure), table.names):
        days.setdefault(each.of, {})[each.days] = each.facts
    lines = (
        Line(of, (listed(sum(found.values())), *map(Cell, quartiles(found))))
        for of, found in sorted(days.items())
    )
    return made(table, (measure.column, *QUARTILES), lines)


def moves(work: Work, asked: Asked, key: str, title: str) -> Table:
    """Return how many things went from which state to which."""
    found = counting.moves(work, asked, MOVES[key])
    return Table(
        key=key,
        title=title,
        method=STATES[key],
        dimensions=(Column("was", "From"), Column("became", "To")),
        measures=(Column("count", "Moved", Unit.COUNT),),
        lines=tuple(Line(of, (listed(count),)) for of, count in found),
    )


def firms(work: Work, asked: Asked) -> Table:
    """Return how many firms stood in which status and state at the start and at the end."""
    days = (asked.before, asked.last)
    found: list[Mapping[tuple[str, str], int]] = [
        dict(counting.firms_by_state(work, asked, day)) for day in days
    ]
    rows = sorted(found[0].keys() | found[1].keys())
    return Table(
        key=FIRMS,
        title="Intermediaries by licence and certificate",
        method="Distinct firms by the status of a licence and the state of a certificate that they"
        " held together; a firm with several stands in each. None: no certificate.",
        dimensions=(Column("licence", "Licence"), Column("certificate", "Certificate")),
        measures=(
            Column("start", "At the start", Unit.COUNT),
            Column("end", "At the end", Unit.COUNT),
        ),
        lines=tuple(Line(of, tuple(listed(each.get(of, 0)) for each in found)) for of in rows),
    )

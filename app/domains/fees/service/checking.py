"""A fee check: charges judged now, for anybody, and nothing of it kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from app.domains.fees.queries.editions import Confirmed
from app.domains.fees.service.desk import FeeDesk
from app.domains.fees.service.judging import Judged, judge_now
from app.domains.fees.service.rulebook import Edition
from app.domains.fees.types import Charge, Circumstances
from app.domains.fees.types.answers import Side
from app.domains.fees.types.keeping import RuleOrigin
from app.domains.jurisdictions.engine.telling import PlaceTold
from app.domains.subjects.queries import public_record_named
from app.kit.errors import BadInput, Fault, MistypedNumber, NotFound
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check comes to.

    Attributes:
        judged: the charges, with the rules and rates that it rests on.
        decides: for each day of a charge, which answer a case of the scheme goes by.
        firm: number of the record that was named.
        certified_on: days of charges on which it was certified.
        recourse: where to go with it.
    """

    judged: Judged
    decides: Mapping[date, Side]
    firm: str | None
    certified_on: frozenset[date]
    recourse: Sequence[PlaceTold]


def check(
    work: Work,
    desk: FeeDesk,
    circumstances: Circumstances,
    charges: Sequence[Charge],
    asked: tuple[str | None, str],
) -> Checked:
    """Judge charges by what is known now, and say where to go with it.

    Args:
        work: the open transaction.
        desk: of fees.
        circumstances: of the recruitment.
        charges: one or more.
        asked: the id or number of the firm, and the language of the reader.

    Raises:
        BadInput: there is no such firm.
        NoRate: two currencies are to be compared, and no rate of that day is loaded.

    Rule:
        Fairness V2: for a firm certified on the day of the charge the standard decides the
        scheme's case; W11: for each place, who enforces the rule and until when.
    """
    firm, language = asked
    days = frozenset(each.charged_on for each in charges)
    number, certified = _firm(work, desk, firm, days)
    given = replace(circumstances, certified=bool(certified) and certified == days)
    judged = judge_now(work, given, charges, desk.rate_days_back)
    decides = {day: Side.STANDARD if day in certified else Side.LAW for day in days}
    recourse = desk.recourse.of(work, places_of(circumstances), language, min(days))
    return Checked(judged, MappingProxyType(decides), number, certified, recourse)


def _firm(
    work: Work, desk: FeeDesk, firm: str | None, days: frozenset[date]
) -> tuple[str | None, frozenset[date]]:
    if firm is None:
        return None, frozenset()
    try:
        record = public_record_named(work, firm)
    except (NotFound, MistypedNumber) as error:
        fault = Fault("/firm", error.detail)
        raise BadInput("There is no such firm.", faults=[fault]) from error
    certified = (day for day in days if desk.certified_on(work, record.id, day))
    return record.number, frozenset(certified)


def places_of(circumstances: Circumstances) -> list[str]:
    """Return the places whose authorities can be asked: of the work first, then of home."""
    contract = circumstances.public_contract or None
    places = (
        *(circumstances.destination_part, circumstances.destination),
        *(circumstances.origin_part, circumstances.origin, circumstances.flag, contract),
    )
    return list(dict.fromkeys(each for each in places if each is not None))


def first_confirmed(edition: Edition) -> Confirmed | None:
    """Return the first word of an authority for an edition that it did not make itself."""
    is_own = edition.row.origin is RuleOrigin.AUTHORITY
    return None if is_own or not edition.confirmed else edition.confirmed[0]

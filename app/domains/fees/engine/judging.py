"""What charges are: by the law of each place, and beside it by the standard (V2).

A pure function of rules, circumstances, charges and rates. Each law is applied to all that was
charged, by itself; of what several say of one charge the strictest stands, with its name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domains.fees.engine.ceilings import Changing
from app.domains.fees.engine.exploring import answer, explore, strictest, verdict_of
from app.domains.fees.engine.places import Case, View, look
from app.domains.fees.engine.refunds import refunds
from app.domains.fees.engine.rulebook import STANDARDS, Rulebook
from app.domains.fees.types import Charge, ChargeClass, Circumstances, Payer, RateLookup
from app.domains.fees.types.answers import (
    Answer,
    Applied,
    ItemAnswer,
    Judgement,
    Outcome,
    PlaceAnswer,
    Reason,
    Side,
    Verdict,
)
from app.domains.fees.types.rules import Rule
from app.kit.money import Money


def judge(
    book: Rulebook, circumstances: Circumstances, charges: Sequence[Charge], rate: RateLookup
) -> Judgement:
    """Judge charges.

    Raises:
        RateMissing: a charge and a ceiling are in two currencies, and no rate of the day is known.

    Rule:
        V2: law and standard stand side by side; for a firm that was certified the standard
        decides the scheme's case.
    """
    case = Case(circumstances, tuple(charges))
    changing = Changing(rate)
    law = _answer(_import_bans(book, case, _law(book, case, changing)), case.charges)
    standard = _answer([_standard(book, case, each, changing) for each in STANDARDS], case.charges)
    resting = {rule for each in (*law.places, *standard.places) for rule in each.unconfirmed}
    return Judgement(
        charges=case.charges,
        law=law,
        standard=standard,
        decides=Side.STANDARD if circumstances.certified else Side.LAW,
        rests_on_unconfirmed=tuple(sorted(resting)),
    )


def counts(charge: Charge) -> bool:
    """Tell whether a related cost counts as one of recruitment; "not sure" does.

    A fee and an illicit cost always count. A cost that nobody of the chain initiated, that was
    not required for the job and not imposed while recruiting is recorded, and does not count.
    """
    if charge.category.kind is not ChargeClass.COST:
        return True
    answers = (charge.initiated, charge.required, charge.during_recruitment)
    return any(each is not False for each in answers)


def _law(book: Rulebook, case: Case, changing: Changing) -> list[PlaceAnswer]:
    given = case.circumstances
    asked = [given.origin, given.destination, *([given.flag] if given.flag else [])]
    found = [
        _place(look(place, book.by_place.get(place, ()), case), changing)
        for place in dict.fromkeys(asked)
    ]
    for place in book.anywhere:
        if place not in asked:
            view = look(place, book.by_place[place], case)
            said = _place(view, changing) if view.active else None
            if said and any(each.verdict is not Verdict.NO_RULE for each in said.items):
                found.append(said)
    return found


def _place(view: View, changing: Changing) -> PlaceAnswer:
    explored = explore(view, changing)
    items = tuple(answer(explored, at, each) for at, each in enumerate(view.case.charges))
    rules = {ready.rule.id: ready.rule for ready, _ in view.active}
    rules |= {ready.rule.id: ready.rule for ready in view.refunding}
    due = refunds(view, items)
    used = {each.rule for item in items for each in item.applied} | {each.rule for each in due}
    return PlaceAnswer(
        place=view.place,
        items=items,
        rules=tuple(sorted(used)),
        unconfirmed=tuple(sorted(each for each in used if not rules[each].confirmed)),
        notes=tuple(each.id for each in view.notes),
        refunds=due,
    )


def _standard(book: Rulebook, case: Case, place: str, changing: Changing) -> PlaceAnswer:
    view = look(place, book.by_place.get(place, ()), case)
    said = _place(view, changing)
    items = tuple(
        item if counts(charge) else _not_counted(item)
        for item, charge in zip(said.items, case.charges, strict=True)
    )
    return replace(said, items=items)


def _not_counted(item: ItemAnswer) -> ItemAnswer:
    none = Money(0, item.least.currency)
    applied = tuple(
        Applied(each.rule, Reason.DOES_NOT_COUNT, Payer.NOT_STATED, none, none)
        for each in item.applied
    )
    verdict = Verdict.NO_EXCESS if applied else Verdict.NO_RULE
    return ItemAnswer(verdict, none, none, applied, decisive=strictest(applied))


def _import_bans(book: Rulebook, case: Case, places: list[PlaceAnswer]) -> list[PlaceAnswer]:
    """Ask for a look where a law of origin forbids what hosts forbid, and does not name the host.

    Whether a ban in the host's text makes it such a host is for the authority of origin to say.
    """
    given = case.circumstances
    by_place = {each.place: each for each in places}
    origin, host = by_place[given.origin], by_place[given.destination]
    importing = [
        ready
        for ready in book.by_place.get(given.origin, ())
        if ready.rule.imports_bans and origin is not host
    ]
    if not importing:
        return places
    items = list(origin.items)
    used: set[str] = set()
    for at, charge in enumerate(case.charges):
        forbidden = any(each.reason is Reason.NOT_CHARGEABLE for each in host.items[at].applied)
        for ready in importing if forbidden else ():
            rule = ready.rule
            named = rule.id in {each.rule for each in items[at].applied}
            if rule.holds(charge.charged_on) and not named and _is_about(rule, charge):
                items[at] = _with(items[at], rule, charge)
                used.add(rule.id)
    unconfirmed = {each for each in used if not book.rules[each].confirmed}
    changed = replace(
        origin,
        items=tuple(items),
        rules=tuple(sorted({*origin.rules, *used})),
        unconfirmed=tuple(sorted({*origin.unconfirmed, *unconfirmed})),
    )
    return [changed if each is origin else each for each in places]


def _is_about(rule: Rule, charge: Charge) -> bool:
    return any(
        covered.category is charge.category for line in rule.lines for covered in line.covers
    )


def _with(item: ItemAnswer, rule: Rule, charge: Charge) -> ItemAnswer:
    none = Money(0, charge.amount.currency)
    said = Applied(rule.id, Reason.HOST_FORBIDS, rule.lines[0].payer, none, none)
    applied = (*item.applied, said)
    verdict = item.verdict
    if verdict in {Verdict.NO_EXCESS, Verdict.NO_RULE}:
        verdict = Verdict.REVIEW
    return replace(item, applied=applied, verdict=verdict, decisive=strictest(applied))


def _answer(places: Iterable[PlaceAnswer], charges: Sequence[Charge]) -> Answer:
    every = tuple(places)
    return Answer(every, tuple(_strictest(every, at) for at in range(len(charges))))


def _strictest(places: Sequence[PlaceAnswer], at: int) -> ItemAnswer:
    items = [each.items[at] for each in places]
    least = max((each.least for each in items), key=_minor)
    most = max((each.most for each in items), key=_minor)
    applied = tuple(one for each in items for one in each.applied)
    verdict = verdict_of((one.reason for one in applied), least.amount_minor, most.amount_minor)
    if verdict not in {Verdict.OVER, Verdict.UNCLEAR} and any(
        each.verdict is Verdict.DEPENDS for each in items
    ):
        verdict = Verdict.DEPENDS
    outcomes = [
        _among(one, [other for other in items if other is not each])
        for each in items
        for one in each.outcomes
    ]
    return ItemAnswer(
        verdict=verdict,
        least=least,
        most=most,
        applied=applied,
        asks=tuple(dict.fromkeys(ask for each in items for ask in each.asks)),
        outcomes=tuple(outcomes),
        decisive=strictest(applied),
    )


def _minor(money: Money) -> int:
    return money.amount_minor


def _among(outcome: Outcome, others: Sequence[ItemAnswer]) -> Outcome:
    """Return what an outcome in one place comes to beside what the other places say."""
    return Outcome(
        outcome.if_,
        max((outcome.least, *(each.least for each in others)), key=_minor),
        max((outcome.most, *(each.most for each in others)), key=_minor),
    )

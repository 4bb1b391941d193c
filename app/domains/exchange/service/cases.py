"""Violations that are final, and sanctions in force, as others are told of them."""

from dataclasses import replace

from app.domains.agreements.types import Detail, Happening
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What, WhyRecalled
from app.domains.exchange.engine.content import told
from app.domains.exchange.queries import cases
from app.domains.exchange.queries.firms import corridor
from app.domains.exchange.rules import TOLD_UNDER
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.telling import (
    SANCTION,
    VIOLATION,
    Gone,
    firm_of,
    id_in,
    take_back,
)
from app.domains.exchange.types import Content, Firm
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.in_force import in_force
from app.domains.sanctions.queries.sanctions import of_respondents
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries.findings import of_violation
from app.domains.violations.types import Body, FinalFinding
from app.store.journal import Event
from app.store.work import Work

HELD = {"status": "held_by_appeal"}


def _places(violation: Violation, firm: Firm | None) -> frozenset[str]:
    """Return whom a case concerns: the firm's states, where the act lies, who decided."""
    act = {violation.origin, violation.destination, violation.jurisdiction} - {None}
    return (frozenset() if firm is None else firm.places) | {each for each in act if each}


def _happening(what: What, violation: Violation, firm: Firm | None, detail: Detail) -> Happening:
    """Return a happening of a case: on the corridor of the act, else on those of the firm."""
    of_act = corridor(violation.origin, violation.destination)
    otherwise = frozenset() if firm is None else firm.corridors
    return Happening(TOLD_UNDER[what], _places(violation, firm), of_act or otherwise, detail=detail)


def _kept_from(work: Work, violation: Violation) -> frozenset[str]:
    """Return who is told nothing: whoever is accused, and the authority that decided, knowing it.

    Rule:
        Fairness S1, W6.
    """
    own = {str(violation.body_organisation_id)} if violation.body is Body.AUTHORITY else set()
    return cases.accused(work, violation.id) | own


def _told_by(violation: Violation) -> frozenset[str]:
    return frozenset({violation.jurisdiction} if violation.jurisdiction else ())


def became_final(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell of a violation that is final now; until then nothing about the firm goes.

    Rule:
        Fairness S1, S4.
    """
    respondent = cases.respondent(work, id_in(event))
    if respondent is not None:
        tell_violation(work, desk, respondent, event)


def tell_violation(
    work: Work, desk: ExchangeDesk, respondent: ViolationRespondent, event: Event
) -> None:
    """Tell of what is final against a respondent now; of one without a record by count alone.

    Rule:
        Fairness S4: until a case is final, counts without the firm; L8: no person is named.
    """
    found = [
        each
        for each in of_violation(work, respondent.violation_id)
        if each.respondent_id == respondent.id
    ]
    if not found:
        return
    violation = cases.violation(work, respondent.violation_id)
    firm = firm_of(work, desk, respondent.subject_id)
    detail = Detail.COUNTS if firm is None else Detail.GROUNDS
    happening = _happening(What.VIOLATION_FINAL, violation, firm, detail)
    is_public = firm is not None and all(each.public_until > work.at for each in found)
    said = ToDisclose(
        what=What.VIOLATION_FINAL,
        happening=replace(happening, is_public=is_public),
        entry=event.number,
        thing_kind=VIOLATION,
        thing_id=respondent.id,
        subject_id=None if firm is None else respondent.subject_id,
        content=_of_findings(found, firm),
        never_to=_kept_from(work, violation),
        asks_answer_of=frozenset() if firm is None else firm.places,
        told_by=_told_by(violation),
    )
    disclose(work, desk.disclosures, said)


def _of_findings(found: list[FinalFinding], firm: Firm | None) -> Content:
    counts = {"counts": len(found)}
    if firm is None:
        return told(counts)
    first = found[0]
    status = {
        **firm.said,
        "case": first.number,
        "part": first.part,
        "by": first.body,
        "jurisdiction": first.jurisdiction,
        "confirmed_at": first.confirmed_at,
        "final_at": first.final_at,
    }
    grounds = {
        "offences": sorted({each.offence.value for each in found}),
        "schedule": sorted({each.schedule_key for each in found if each.schedule_key}),
        "done_from": min(each.done_from for each in found),
        "done_until": max(each.done_until for each in found),
    }
    return told(counts, status, grounds)


def fell(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that what was confirmed does not stand: overturned, set aside, or heard anew.

    Its sanctions fall in the same instant.

    Rule:
        Fairness S2, C2, V4.
    """
    respondent = cases.respondent(work, id_in(event))
    if respondent is not None:
        gone = Gone(WhyRecalled.REVERSED, VIOLATION, respondent.id)
        take_back(work, desk, event, gone)
        _sanctions_gone(work, desk, respondent, event, WhyRecalled.REVERSED)


def held(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that an appeal holds back what was final: it is told anew if it stands at last.

    Rule:
        Fairness S2, C2.
    """
    respondent = cases.respondent(work, id_in(event))
    if respondent is not None:
        take_back(work, desk, event, Gone(WhyRecalled.ENDED, VIOLATION, respondent.id, now=HELD))
        _sanctions_gone(work, desk, respondent, event, WhyRecalled.ENDED)


def _sanctions_gone(
    work: Work,
    desk: ExchangeDesk,
    respondent: ViolationRespondent,
    event: Event,
    why: WhyRecalled,
) -> None:
    now = HELD if why is WhyRecalled.ENDED else {}
    for each in of_respondents(work, [respondent.id]):
        if not each.is_urgent:
            take_back(work, desk, event, Gone(why, SANCTION, each.id, now=now))


def released(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell anew of the sanctions of what stands after an appeal; that it is final, time says."""
    respondent = cases.respondent(work, id_in(event))
    if respondent is not None:
        for each in of_respondents(work, [respondent.id]):
            tell_sanction(work, desk, each, event)


def sanction_holds(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell of a sanction in force; one that begins later is told on its day.

    Rule:
        Fairness S1, V4.
    """
    found = cases.sanction(work, id_in(event))
    if found is not None:
        tell_sanction(work, desk, found, event)


def tell_sanction(work: Work, desk: ExchangeDesk, sanction: Sanction, event: Event) -> None:
    """Tell of a sanction that everybody reads now; of a provisional one never for what.

    Rule:
        Fairness V4: urgent measures show as provisional, without the alleged offence.
    """
    firm = firm_of(work, desk, sanction.subject_id)
    if firm is None or sanction.subject_id is None:
        return
    shown = in_force(work, [sanction.subject_id], work.at)
    now = next((each for each in shown if each.id == sanction.id), None)
    if now is None:
        return
    violation = cases.violation(work, sanction.violation_id)
    happening = _happening(What.SANCTION_IMPOSED, violation, firm, Detail.GROUNDS)
    if now.is_provisional:
        # Where the alleged act lies would tell of a case that is not decided.
        places = firm.places | ({now.jurisdiction} if now.jurisdiction else set())
        happening = Happening(TOLD_UNDER[What.SANCTION_IMPOSED], places, firm.corridors)
    status = {
        **firm.said,
        "sanction": now.number,
        "jurisdiction": now.jurisdiction,
        "since": now.since,
        "until": now.until,
        "until_complied": now.until_complied,
        "provisional": now.is_provisional,
    }
    grounds = {} if now.is_provisional else {"offences": now.grounds}
    said = ToDisclose(
        what=What.SANCTION_IMPOSED,
        happening=replace(happening, is_public=True),
        entry=event.number,
        thing_kind=SANCTION,
        thing_id=sanction.id,
        subject_id=sanction.subject_id,
        content=told({"kind": now.kind}, status, grounds),
        never_to=_kept_from(work, violation),
        told_by=_told_by(violation),
    )
    disclose(work, desk.disclosures, said)


def sanction_over(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that a sanction has ended, or when it will since it was complied with.

    Rule:
        Fairness S2.
    """
    found = cases.sanction(work, id_in(event))
    if found is not None:
        until = found.until_at
        now = {} if until is None else {"until": until.isoformat()}
        gone = Gone(WhyRecalled.ENDED, SANCTION, found.id, now=now, since=until)
        take_back(work, desk, event, gone)


def sanction_held(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that an appeal holds a sanction back."""
    found = cases.sanction(work, id_in(event))
    if found is not None:
        take_back(work, desk, event, Gone(WhyRecalled.ENDED, SANCTION, found.id, now=HELD))


def sanction_fell(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that a sanction does not stand, or was taken back by the body itself.

    Rule:
        Fairness S2, C2.
    """
    found = cases.sanction(work, id_in(event))
    if found is not None:
        take_back(work, desk, event, Gone(WhyRecalled.REVERSED, SANCTION, found.id))

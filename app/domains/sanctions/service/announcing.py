"""Announcing a sanction, with grounds and a time to answer; nothing of it is in effect (C1)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.notices.service import announcing
from app.domains.notices.types import ActKind, Announcement, Thing
from app.domains.sanctions.engine import told as telling
from app.domains.sanctions.engine.fitting import faults
from app.domains.sanctions.errors import DepartureUnreasoned, SanctionedAlready
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import cases, sanctions
from app.domains.sanctions.rules import DUE_DAYS, HEARD_WITHIN, is_told_on
from app.domains.sanctions.service import licences, proposing
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.parts import refuse_incompetent, refuse_interested, told
from app.domains.sanctions.service.proposing import Question
from app.domains.sanctions.types import Asked, Chosen, Proposal, SanctionState
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.workflow import LIFE
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.types import ViolationState
from app.kit.errors import BadInput, Forbidden, StepRefused
from app.kit.ids import new_id
from app.kit.money import Money
from app.kit.numbers import NumberKind, make
from app.store.locks import hold_until_commit
from app.store.serials import take_serials
from app.store.sight import open_to
from app.store.work import Work

THING = sanctions.KIND
GROUND = "violation_confirmed"
SANCTIONABLE = frozenset(
    {ViolationState.CONFIRMED, ViolationState.SANCTIONED, ViolationState.REMEDIED}
)


def announce(
    work: Work, desk: SanctionDesk, violation: Violation, asked: Asked, chosen: Chosen
) -> Sanction:
    """Announce a sanction to a respondent: what the schedule proposes, or a reasoned departure.

    Args:
        work: the open transaction.
        desk: of sanctions.
        violation: the case, as the caller read it.
        asked: against whom, with which circumstances.
        chosen: what is meant.

    Raises:
        Forbidden: the caller is not of the body.
        NotConfirmed, NotCompetent, SanctionedAlready, DepartureUnreasoned: by the rules.
        BadInput: it does not fit together, or an article is missing.
        OnlyLists: a demonstration says of a real firm what lists say, and no more.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.announced`` with codes, and no record; ``notices.notice.announced``.

    Rule:
        Fairness V3, C1, L9.
    """
    _of_body(work, violation)
    whom = proposing.respondent(work, violation, asked.respondent_id)
    if violation.state not in SANCTIONABLE:
        raise StepRefused("The case is over.", state=violation.state.value, allowed=[])
    refuse_incompetent(violation, chosen.kind)
    question = Question(asked.circumstances, asked.offences)
    found = proposing.ask(work, violation, whom.id, question).proposal
    departs = not is_told_on(chosen.kind) and telling.is_departure(found, chosen)
    if departs and chosen.why_departing is None:
        meant = None if found is None else telling.penalty(found.penalty)
        raise DepartureUnreasoned("The schedule proposes something else.", proposal=meant)
    counts = cases.proved(work, whom.id)
    sanction = make_row(work, violation, whom, chosen, found)
    sanction.grounds = [each.value for each in proposing.classes_of(counts)]
    sanction.is_departure = departs
    settle_in(work, desk, sanction, asked, "announce")
    notice = announcing.announce(
        work, desk.notices, announcement(work, violation, sanction, chosen, GROUND)
    )
    sanction.notice_id, sanction.why_entry = notice.id, work.upcoming()
    work.record(
        "sanctions.sanction.announced",
        row=str(sanction.id),
        departs=departs,
        schedule=sanction.schedule_version
        and f"{sanction.schedule_key} {sanction.schedule_version}",
        words={"why_departing": chosen.why_departing or ""},
        **told(sanction),
    )
    work.session.flush()
    open_to_struck(work, sanction)
    return sanction


def _of_body(work: Work, violation: Violation) -> None:
    facts = Facts(holder_id=violation.body_organisation_id)
    require(work.actor, Permission.SANCTION_PROPOSE, facts, is_seen=True)
    if work.actor.id is None:
        raise Forbidden("A person does this.")


def make_row(
    work: Work,
    violation: Violation,
    whom: ViolationRespondent,
    chosen: Chosen,
    found: Proposal | None,
) -> Sanction:
    """Make the row of a sanction that is announced, or proposed in the urgent way."""
    hold_until_commit(work.session, f"sanction of {whom.id}")
    refuse_second(work, whom.id, chosen.kind)
    refuse_unfit(violation, chosen, found)
    return Sanction(
        id=new_id(),
        number=make(NumberKind.SANCTION, take_serials(work.session, "sanction")),
        state=LIFE.start,
        violation_id=violation.id,
        respondent_id=whom.id,
        subject_id=whom.subject_id,
        organisation_id=_account_of(work, whom),
        body=violation.body,
        body_organisation_id=violation.body_organisation_id,
        jurisdiction=violation.jurisdiction,
        grounds=[],
        is_departure=False,
        is_urgent=False,
        announced_by=work.actor.id,
        announced_at=work.at,
        **_of_schedule(found, chosen),
        **_of_measure(chosen),
    )


def _of_schedule(found: Proposal | None, chosen: Chosen) -> dict[str, Any]:
    """Return by which law, with which article, and what its schedule proposed."""
    if found is None:
        return {"law": chosen.law, "article": chosen.article}
    read = next((each.row.article for each in found.counts if each.row.article), None)
    return {
        "schedule_key": found.schedule,
        "schedule_version": found.version,
        "law_of": found.law,
        "confidence": found.confidence,
        "law": chosen.law or found.title,
        "article": chosen.article or read,
        "proposal": telling.proposal(found),
    }


def _of_measure(chosen: Chosen) -> dict[str, Any]:
    """Return what is meant, as columns."""
    length, fine = chosen.length, chosen.fine
    return {
        "kind": chosen.kind,
        "length_months": None if length is None else length.months,
        "length_days": None if length is None else length.days,
        "until_what": chosen.until,
        "fine_minor": None if fine is None else fine.amount_minor,
        "fine_currency": None if fine is None else fine.currency,
        "fine_due_days": None if fine is None else chosen.due_days or DUE_DAYS,
        "fine_paid_minor": 0,
        "sent_to": chosen.sent_to,
    }


def settle_in(work: Work, desk: SanctionDesk, sanction: Sanction, asked: Asked, act: str) -> None:
    """Put a new row in its place, unless who acts has a part in it, and choose the licences."""
    about = [] if sanction.subject_id is None else [sanction.subject_id]
    refuse_beside_lists(work, about, is_demonstration=desk.subjects.is_demonstration)
    refuse_interested(work, desk, sanction, act)
    work.session.add(sanction)
    work.session.flush()
    licences.choose(work, sanction, asked.licences, sanction.jurisdiction)


def _account_of(work: Work, whom: ViolationRespondent) -> UUID | None:
    """Return the organisation that holds the respondent's record now, if one does."""
    if whom.subject_id is None:
        return whom.organisation_id
    return next(iter(holders(work, subjects.alike(work, [whom.subject_id]))), None)


def refuse_second(work: Work, respondent_id: UUID, kind: SanctionKind) -> None:
    """Refuse a second sanction of a kind for one conduct, unless the first was dropped or fell.

    Rule:
        Fairness V3: one conduct counts once.
    """
    gone = (SanctionState.DROPPED, SanctionState.OVERTURNED)
    for each in sanctions.of_respondents(work, [respondent_id]):
        if each.kind is kind and each.state not in gone and not each.is_urgent:
            raise SanctionedAlready(
                f"{each.number} is announced, or stands.", sanction=str(each.id)
            )


def refuse_unfit(violation: Violation, chosen: Chosen, found: Proposal | None) -> None:
    """Refuse what does not fit together, pointing at it.

    Raises:
        BadInput: a length where there is none, or a fine without an amount, or no article.
    """
    if wrong := faults(violation.body, chosen, found):
        raise BadInput("The sanction does not fit together.", faults=wrong)


def announcement(
    work: Work, violation: Violation, sanction: Sanction, chosen: Chosen, ground: str
) -> Announcement:
    """Return what the respondent is told."""
    rule = ", ".join(each for each in (sanction.law, sanction.article) if each)
    return Announcement(
        act=ActKind.SANCTION_IMPOSED,
        thing=Thing(THING, sanction.id),
        organisation_id=sanction.organisation_id,
        subject_id=sanction.subject_id,
        ground=ground,
        rule=rule or "Fairness V3",
        facts=_facts(violation, sanction),
        reason=_reason(chosen),
        answer_by=work.at + HEARD_WITHIN,
        address=f"/v1/sanctions/{sanction.id}",
    )


def _reason(chosen: Chosen) -> str:
    return "\n\n".join(each for each in (chosen.reason, chosen.why_departing) if each)


def _facts(violation: Violation, sanction: Sanction) -> tuple[Mapping[str, str], ...]:
    what = {
        "case": violation.number,
        "sanction": sanction.number,
        "competent_body": violation.jurisdiction or violation.body.value,
        "sanction_kind": sanction.kind.value,
    }
    if sanction.length is not None:
        what["length"] = str(sanction.length)
    if sanction.until_what is not None:
        what["waits_for"] = sanction.until_what.value
    if sanction.fine_minor is not None and sanction.fine_currency is not None:
        fine = Money(sanction.fine_minor, sanction.fine_currency)
        what["fine"] = f"{fine.amount} {fine.currency}"
    said = sanction.proposal or {}
    steps = [
        {
            "schedule": f"{said['title']}, {each['offence']}",
            "step": f"{each['step']} / {each['steps']}",
            "how_sure": each["confidence"],
        }
        for each in said.get("counts", [])
    ]
    return (what, *steps)


def open_to_struck(work: Work, sanction: Sanction) -> None:
    """Let whom a sanction strikes read it from now on."""
    if sanction.organisation_id is not None:
        why = f"notified of the sanction {sanction.number}"
        open_to(work, sanctions.KIND, [sanction.id], sanction.organisation_id, why)

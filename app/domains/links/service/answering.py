"""Answers of people to what an exchange asked: what came is taken, or what stands here is kept."""

import orjson

from app.access.grants import Permission
from app.access.policy import Facts, allows, require
from app.domains.changes.engine import records
from app.domains.changes.engine.records import DecisionRecord, DisclosureRecord, Record
from app.domains.links.errors import NotTheirsToTake
from app.domains.links.models import ExchangeList, ExchangeQuestion
from app.domains.links.queries import coming
from app.domains.links.queries import links as queries
from app.domains.links.service import ledger
from app.domains.links.service.desk import LinkDesk
from app.domains.links.service.lists import apply
from app.domains.links.types import IMPORT_LIST, Direction
from app.domains.links.workflow import QUESTION, QuestionAction
from app.domains.subjects.queries import licences
from app.domains.subjects.service import licences as acting
from app.domains.subjects.service.licences import Why
from app.domains.subjects.types import Ground
from app.store.jobs import enqueue
from app.store.work import Work


def keep(work: Work, question: ExchangeQuestion, reason: str) -> ExchangeQuestion:
    """Keep what stands here, with reasons; what came stays with the question.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``links.question.kept``.

    Rule:
        Fairness L10: a person decides, and nothing is overwritten.
    """
    return _answer(work, question, QuestionAction.KEEP, reason)


def take(work: Work, desk: LinkDesk, question: ExchangeQuestion, reason: str) -> ExchangeQuestion:
    """Take what came. On the partner's own list it is put as the partner says it.

    On a licence that another register keeps it is an act of that register's authority, with its
    own ground; so an officer of that authority takes it, and nobody else.

    Raises:
        NotTheirsToTake: only the authority of that register takes it, or nobody can yet.
        Forbidden, StepRefused: by policy and table.

    Records:
        ``links.question.taken``, and what the act itself records.

    Rule:
        Fairness L10, P3.
    """
    require(work.actor, Permission.DIFFERENCE_ANSWER, question.facts)
    QUESTION.step(question.state, QuestionAction.TAKE)
    came: Record = records.read(orjson.dumps(question.came))
    if isinstance(came, DisclosureRecord):
        _take_disclosure(work, desk, question, came)
    else:
        assert isinstance(came, DecisionRecord)
        _take_decision(work, desk, question, came, reason)
    return _answer(work, question, QuestionAction.TAKE, reason)


def _take_disclosure(
    work: Work, desk: LinkDesk, question: ExchangeQuestion, came: DisclosureRecord
) -> None:
    link = queries.by_id(work, question.link_id)
    if ledger.tell(work, desk, link, came, ask=False) is not None:
        raise NotTheirsToTake("The agreement is not in force here yet, or is not of this kind.")


def _take_decision(
    work: Work, desk: LinkDesk, question: ExchangeQuestion, came: DecisionRecord, reason: str
) -> None:
    row = _list_of(work, question)
    rows = {} if row is None else coming.rows_by_licence(work, row.id, [came.licence])
    found = rows.get(came.licence, [])
    if row is not None and len(found) == 1:
        apply(found[0], came)
        row.list_date = max(filter(None, [row.list_date, came.at.date()]))
        row.is_changed = True
        enqueue(work, IMPORT_LIST, {"list": str(row.id)})
        return
    if question.licence_id is None:
        raise NotTheirsToTake("No licence here is the one that is meant; keep what stands.")
    _act(work, desk, question, came, reason)


def _list_of(work: Work, question: ExchangeQuestion) -> ExchangeList | None:
    lists = queries.lists_of(work, question.link_id, Direction.RECEIVED)
    return next((each for each in lists if each.list_key == question.list_key), None)


def _act(
    work: Work, desk: LinkDesk, question: ExchangeQuestion, came: DecisionRecord, reason: str
) -> None:
    """Let an officer of the register's authority do what the partner's authority did."""
    assert question.licence_id is not None
    licence = licences.one(work, question.licence_id)
    place = Facts(jurisdiction=licence.source.jurisdiction)
    if not allows(work.actor, Permission.LICENCE_CHANGE, place) or licence.now is None:
        raise NotTheirsToTake("An officer of that register's authority takes this as their act.")
    ground = came.ground
    why = Why(
        reason,
        Ground.OTHER if ground is None else Ground(ground.code.value),
        "As decided by the register that told it" if ground is None else ground.law,
        came.id if ground is None else ground.article,
    )
    terms = licence.now.terms
    if came.status is not None:
        terms = terms._replace(status=came.status, status_word=came.status_word)
    if came.act == "renew":
        terms = terms._replace(valid_from=came.valid_from, valid_until=came.valid_until)
    acting.change_status(work, desk.subjects, licence, terms, came.holds_from, why)


def _answer(
    work: Work, question: ExchangeQuestion, action: QuestionAction, reason: str
) -> ExchangeQuestion:
    question.answer_entry = work.upcoming()
    question.answered_by, question.answered_at = work.actor.id, work.at
    work.move(question, QUESTION, action, words={"reason": reason})
    return question

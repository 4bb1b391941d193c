"""Counting the records of the roster by each value of what can be filtered."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select

from app.access.policy import unscoped
from app.domains.certifications.models import CertificateStanding
from app.domains.imports.types import MayRecruit
from app.domains.roster.models import RosterCertificate, RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries import certified, entries
from app.domains.roster.queries.judged import judged_status
from app.store.work import Work

MOST_FACETS = 100
FILTERED = "the filters let through what stands on the public roster alone"


def facets(question: entries.Question) -> Mapping[str, list[tuple[str, int]]]:
    """Count the records that meet the filters by each of their values."""
    work, met = question.work, entries.met(question)
    status = judged_status(question.judgement)
    licences = entries.licence_conditions(question.filters, question.judgement)
    found: dict[str, list[tuple[str, int]]] = {
        "country": _counted(work, select(RosterEntry.country, func.count()).where(*met)),
        "licence_status": _per_licence(work, status, met, licences),
        "licence_kind": _per_licence(work, RosterLicence.kind, met, licences),
    }
    found["may_recruit"] = _per_licence(work, _answer(status), met, licences)
    now = certified.judged(question.judgement.at)
    found["certification"] = _per_certificate(question, now, met)
    found["scheme"] = _per_certificate(question, RosterCertificate.scheme_key, met)
    terms = work.session.execute(
        select(RosterTerm.term, func.count())
        .join(RosterEntry, RosterEntry.id == RosterTerm.entry_id)
        .where(*met)
        .group_by(RosterTerm.term)
        .order_by(func.count().desc(), RosterTerm.term)
    )
    for name in ("sector", "origin", "destination", "source"):
        found[name] = []
    for term, count in terms:
        name, _, value = term.partition(":")
        found[name].append((value, count))
    return found


def _answer(status: ColumnElement[str]) -> ColumnElement[str]:
    """Return whether a licence of this status lets its holder recruit, in SQL."""
    words = [
        (status.in_(entries.statuses(answer)), literal(answer.value))
        for answer in MayRecruit
        if answer is not MayRecruit.NO
    ]
    return case(*words, else_=literal(MayRecruit.NO.value))


def _per_licence(
    work: Work,
    value: Any,
    met: Sequence[ColumnElement[bool]],
    licences: Sequence[ColumnElement[bool]],
) -> list[tuple[str, int]]:
    query = (
        select(value, func.count(RosterEntry.id.distinct()))
        .select_from(RosterEntry)
        .join(RosterLicence, and_(*licences))
        .where(*met)
    )
    return _counted(work, query)


def _per_certificate(
    question: entries.Question, value: Any, met: Sequence[ColumnElement[bool]]
) -> list[tuple[str, int]]:
    query = (
        select(value, func.count(RosterEntry.id.distinct()))
        .select_from(RosterEntry)
        .join(RosterCertificate, RosterCertificate.entry_id == RosterEntry.id)
        .join(CertificateStanding, and_(*entries.certificate_conditions(question)))
        .where(*met)
    )
    return _counted(question.work, query)


def _counted(work: Work, query: Select[*tuple[Any, ...]]) -> list[tuple[str, int]]:
    value, count = query.selected_columns
    rows = work.session.execute(
        query.where(unscoped(why=FILTERED))
        .group_by(value)
        .order_by(count.desc(), value)
        .limit(MOST_FACETS)
    )
    return [(str(word), number) for word, number in rows if word is not None]

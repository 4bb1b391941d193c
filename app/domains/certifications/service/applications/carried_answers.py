"""Answers of another standard, carried over where a mapping says that they answer the same."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import NoMapping
from app.domains.certifications.models import Answer, Application
from app.domains.certifications.queries import answers as queries
from app.domains.certifications.service.applications import answers as application_answers
from app.domains.certifications.service.applications.drafting import refuse_unless
from app.domains.certifications.service.desk import edition_of, named, scheme_of
from app.domains.certifications.types import ANSWERED, Suggestion
from app.domains.standards import queries as standards
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.mapping import Pair
from app.domains.standards.types.words import Meaning
from app.kit.errors import BadInput, Fault
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of carrying answers over.

    Attributes:
        rows: new answers; each is to be confirmed.
        suggestions: what is alike and does not carry over by itself.
    """

    rows: list[Answer]
    suggestions: list[Suggestion]


@dataclass(frozen=True, slots=True)
class _Told:
    """What another application answered.

    Attributes:
        application: which.
        edition: under which it was answered.
        standing: its answers by indicator.
        met: its words that mean that something is met.
    """

    application: Application
    edition: Edition
    standing: Mapping[str, Answer]
    met: Collection[str]

    def answers(self, criterion: str) -> list[Answer]:
        """Return the answers to the indicators of a criterion."""
        codes = [each.code for each in self.edition.by_code[criterion].indicators]
        return [self.standing[code] for code in codes if code in self.standing]

    def is_met(self, criterion: str) -> bool:
        """Tell whether each indicator of a criterion is answered as met, none unconfirmed."""
        found = self.answers(criterion)
        whole = len(found) == len(self.edition.by_code[criterion].indicators)
        return whole and all(
            each.answer in self.met and each.is_confirmed is not False for each in found
        )


def carry(work: Work, application: Application, source: Application) -> Carried:
    """Carry answers of another application of the same record over; what is answered stays.

    A criterion carries where all its indicators were answered as met, and the mapping says that it
    asks for all that the other one does. Everything else that is alike is only told.

    Args:
        work: the open transaction.
        application: held still until its end.
        source: whose answers they are; read by the same actor.

    Raises:
        Forbidden: the role answers for nobody.
        StepRefused: nothing can be answered now.
        BadInput: the other application is of another record.
        NoMapping: no published mapping compares the two standards.

    Records:
        ``certifications.answers.carried`` with the other application, mapping and indicators.

    Rule:
        Standards, mappings: only ``equal`` and ``superset`` carry; what was carried is marked, and
        confirmed by the applicant before it counts.
    """
    require(work.actor, Permission.APPLICATION_CHANGE, application.facts, is_seen=True)
    refuse_unless(application, ANSWERED, "carry")
    if source.subject_id != application.subject_id:
        fault = Fault("/from", "Give an application of the same record.")
        raise BadInput("Answers carry over within one record.", faults=[fault])
    told, target = _told(work, source), edition_of(work, application).said
    mapping = standards.mapping(work, told.edition, target)
    if mapping is None:
        of = f"{told.edition.standard} {told.edition.version}"
        raise NoMapping(f"{of} is not compared with {target.standard} {target.version}.")
    standing = queries.standing(work, application.id)
    carrying = [each for each in mapping.said.pairs if each.carries and told.is_met(each.source)]
    met = next(
        each.code
        for each in scheme_of(work, application).rule.scale
        if each.meaning is Meaning.MET and not each.needs_reason
    )
    rows: dict[str, Answer] = {}
    for pair in carrying:
        mark = {**_mark(told, pair), "mapping": str(mapping.id)}
        for code in (each.code for each in target.by_code[pair.target].indicators):
            if code not in standing and code not in rows:
                rows[code] = _row(work, application, code, (met, mark, _proofs(told, pair)))
    _keep(work, application, rows, (source.id, mapping.id))
    return Carried(list(rows.values()), list(_suggested(told, mapping.said.pairs, carrying)))


def _told(work: Work, source: Application) -> _Told:
    scale = scheme_of(work, source).rule.scale
    return _Told(
        source,
        edition_of(work, source).said,
        queries.standing(work, source.id),
        {each.code for each in scale if each.meaning is Meaning.MET},
    )


def _mark(told: _Told, pair: Pair) -> dict[str, Any]:
    return {
        "application": str(told.application.id),
        "number": told.application.number,
        "standard": told.edition.standard,
        "edition": told.edition.version,
        "criterion": pair.source,
        "relation": pair.relation.value,
    }


def _proofs(told: _Told, pair: Pair) -> list[str]:
    return sorted({document for each in told.answers(pair.source) for document in each.documents})


def _row(
    work: Work,
    application: Application,
    code: str,
    said: tuple[str, dict[str, Any], list[str]],
) -> Answer:
    assert work.actor.id is not None
    word, mark, documents = said
    return Answer(
        application_id=application.id,
        edition_id=application.edition_id,
        indicator=code,
        revision=1,
        answer=word,
        statement=None,
        documents=documents,
        carried=mark,
        is_confirmed=False,
        given_by=work.actor.id,
        given_at=work.at,
    )


def _keep(
    work: Work, application: Application, rows: Mapping[str, Answer], by: tuple[UUID, UUID]
) -> None:
    if not rows:
        return
    work.session.add_all(rows.values())
    work.session.flush()
    application_answers.cite_standing(work, application, queries.standing(work, application.id))
    work.record(
        "certifications.answers.carried",
        **named(application),
        from_application=str(by[0]),
        mapping=str(by[1]),
        indicators=sorted(rows),
    )


def _suggested(
    told: _Told, pairs: Iterable[Pair], carrying: Collection[Pair]
) -> Iterable[Suggestion]:
    for pair in pairs:
        if pair not in carrying and told.answers(pair.source):
            why = "not_met" if pair.carries else "relation"
            yield Suggestion(pair.source, pair.target, pair.relation.value, pair.reason, why)


def confirm(work: Work, application: Application, indicators: Collection[str]) -> list[Answer]:
    """Confirm answers that were carried over; each becomes a new revision, still marked.

    Raises:
        Forbidden: the role answers for nobody.
        StepRefused: nothing can be answered now.
        BadInput: an indicator holds nothing that waits to be confirmed; all of them at once.

    Records:
        ``certifications.answers.confirmed`` with the indicators.

    Rule:
        Standards, mappings: what was carried over counts when the applicant says it is so.
    """
    require(work.actor, Permission.APPLICATION_CHANGE, application.facts, is_seen=True)
    refuse_unless(application, ANSWERED, "confirm")
    standing = queries.standing(work, application.id)
    waiting = {code for code, each in standing.items() if each.is_confirmed is False}
    faults = [
        Fault(f"/indicators/{place}", "Nothing that was carried over waits here.")
        for place, code in enumerate(indicators)
        if code not in waiting
    ]
    if faults:
        raise BadInput("This cannot be confirmed.", faults=faults)
    rows = [application_answers.confirmed(work, standing[code]) for code in sorted(set(indicators))]
    work.session.add_all(rows)
    work.session.flush()
    work.record(
        "certifications.answers.confirmed",
        **named(application),
        indicators=[each.indicator for each in rows],
    )
    return rows

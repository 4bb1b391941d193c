"""The draft about a country: published when its report is accepted, and open to answers (C8)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import orjson

from app.domains.audits.models import Audit
from app.domains.audits.queries import entries
from app.domains.audits.types import EntryKind
from app.domains.certifications.models import Application
from app.domains.certifications.queries import applications
from app.domains.certifications.service.applications.audit_orders import KIND
from app.domains.certifications.service.decisions import files
from app.domains.certifications.service.desk import edition_of, named, scheme_of
from app.domains.certifications.workflow import LIFE, Action
from app.domains.consultations import service as consultations
from app.domains.consultations.types import Draft
from app.domains.evidence import queries as evidence
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.standards.engine.deciding import shown
from app.domains.standards.service import applying
from app.domains.standards.service.applying import Judgement
from app.domains.standards.types.edition import Edition, Principle
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

COMMENT, DECISION = "comment", "decision"
FORMAT = 1


def publish_draft(work: Work, application: Application, audit: Audit, at: datetime) -> None:
    """Publish the draft of a country's assessment; its file waits until it can be answered no more.

    Args:
        work: the open transaction.
        application: whose report was accepted.
        audit: the report.
        at: when it was accepted; the draft is published now, and its time runs from now.

    Records:
        ``consultations.draft.published``, ``certifications.application.draft_published``.

    Rule:
        Fairness C8; scheme, limit ``comment``.
    """
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    country = jurisdictions.of_subject(work, application.subject_id)
    assert country is not None
    published = consultations.publish(
        work,
        Draft(
            application.subject_id,
            country.code,
            application.organisation_id,
            KIND,
            application.id,
            scheme.key,
            edition.version,
            _content(work, scheme, edition, (country, audit)),
            applying.due_at(scheme, COMMENT, max(at, work.at)),
        ),
    )
    application.due_at = published.closes_at
    work.move(application, LIFE, Action.PUBLISH_DRAFT, **named(application))


def end_comments(work: Work, limit: int) -> int:
    """Hand files to the decision whose draft can be answered no longer; return how many.

    Records:
        ``certifications.application.comments_ended``; a decision file is opened.

    Rule:
        Fairness C8: only after that time; an early answer of the government shortens it for
        nobody. Scheme, limit ``decision``, from the end of the time to answer.
    """
    found = applications.answered_out(work, work.at, limit)
    for each in found:
        ended_at = each.due_at or work.at
        each.due_at = applying.due_at(scheme_of(work, each), DECISION, ended_at)
        work.move(each, LIFE, Action.END_COMMENT, **named(each))
        files.open_for(work, each)
    return len(found)


def _content(
    work: Work, scheme: Scheme, edition: Edition, whose: tuple[Jurisdiction, Audit]
) -> dict[str, Any]:
    """Return the draft as JSON: what the standard's rule makes of the answers, and the answers."""
    country, audit = whose
    written = {
        each.key: orjson.loads(each.content)
        for each in entries.current(work, audit, EntryKind.ASSESSMENT)
    }
    given = {code: each["result"] for code, each in written.items()}
    judged = applying.judge(scheme, edition, given)
    proposal = judged.proposal
    return {
        "format": FORMAT,
        "jurisdiction": country.code,
        "country": country.name,
        "scheme": {"key": scheme.key, "version": scheme.version},
        "standard": edition.standard,
        "edition": edition.version,
        "audit": audit.number,
        "score": None if proposal.total is None else shown(proposal.total),
        "level": proposal.level,
        "reads": proposal.reads,
        "areas": [_area(each, judged) for each in edition.principles],
        "indicators": list(_indicators(work, (scheme, edition), written)),
    }


def _area(principle: Principle, judged: Judgement) -> dict[str, Any]:
    [found] = [each for each in judged.principles if each.code == principle.code]
    weight = None if principle.weight is None else principle.weight.value
    return {
        "code": principle.code,
        "title": principle.title,
        "weight": None if weight is None else shown(weight),
        "score": None if found.score is None else shown(found.score * 100),
    }


def _indicators(
    work: Work,
    by: tuple[Scheme, Edition],
    written: Mapping[str, Mapping[str, Any]],
) -> Iterator[dict[str, Any]]:
    """Give the answer to each indicator, in the order of the standard, with what it rests on.

    Of a document its name and digest are published, so that anybody can tell whether it is the
    public text that they have; its bytes stay where they are.
    """
    scheme, edition = by
    scale = scheme.rule.answers
    named_ids = {each for said in written.values() for each in said["documents"]}
    known = evidence.named_publicly(work, named_ids)
    for criterion in edition.criteria:
        for each in criterion.indicators:
            said = written.get(each.code)
            if said is None:
                continue
            yield {
                "code": each.code,
                "criterion": criterion.code,
                "text": criterion.text,
                "answer": said["result"],
                "reads": scale[said["result"]].title,
                "statement": said["statement"],
                "documents": [
                    {"name": found.name, "digest": found.digest, "media_type": found.media_type}
                    for found in (known.get(one) for one in said["documents"])
                    if found is not None
                ],
            }

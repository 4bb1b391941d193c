"""What a decision rests on: gathered, frozen by digest, and frozen anew when a fact changes."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import orjson
import rfc8785

from app.domains.audits.models import Audit
from app.domains.audits.queries import entries
from app.domains.audits.queries import following as audits
from app.domains.audits.types import FindingState
from app.domains.certifications.errors import FileStale
from app.domains.certifications.models import Application, DecisionContent, DecisionFile
from app.domains.certifications.queries import answers, applications, certificates, decisions
from app.domains.certifications.service.applications.audit_orders import KIND
from app.domains.certifications.service.decisions.proposal import audits_of, proposal_of, told
from app.domains.certifications.types.decisions import Content, DecisionState, StaleBecause
from app.domains.certifications.workflow import DECISION, DecisionAction
from app.domains.consultations import service as consultations
from app.domains.notices.queries import notices
from app.domains.standards import queries as standards
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

FORMAT = 1
CERTIFICATE = "certificate"
"""What an audit says that was ordered of somebody who is certified."""


def content_of(work: Work, file: DecisionFile) -> dict[str, Any]:
    """Gather what a decision rests on now: ids, codes, days and digests, and no words.

    Time alone changes nothing in it, so that it is stale only when a fact changed.

    Rule:
        Issue "Decisions, certificates, letters and appeals": a decision file with everything that
        it rests on, frozen by digest; fairness L8: words can be erased, so none are in it.
    """
    scheme = standards.by_id(work, file.scheme_id, Scheme)
    edition = standards.by_id(work, file.edition_id, Edition)
    return {
        "format": FORMAT,
        "kind": file.kind.value,
        "scheme": {
            "key": scheme.said.key,
            "version": scheme.said.version,
            "digest": scheme.digest,
        },
        "edition": {
            "standard": edition.said.standard,
            "version": edition.said.version,
            "digest": edition.digest,
        },
        "subject": str(file.subject_id),
        "organisation": str(file.organisation_id),
        "proposed": file.proposed,
        "conditions": file.conditions,
        "earlier": _earlier(work, file),
        "notice": _notice(work, file),
        **_about(work, file),
    }


def _about(work: Work, file: DecisionFile) -> dict[str, Any]:
    if file.application_id is not None:
        application = work.session.get_one(Application, file.application_id)
        return {"application": _application(work, application), **_audited(work, application)}
    assert file.certificate_id is not None
    held = audits.ordered_by(work, CERTIFICATE, [file.certificate_id])[file.certificate_id]
    return {
        "certificate": _certificate(work, file),
        "audits": [_audit(work, each) for each in held if not each.is_hidden],
        "findings": [each for audit in held for each in _findings(work, audit)],
    }


def _application(work: Work, application: Application) -> dict[str, Any]:
    checks = answers.checks_of(work, application.id)
    return {
        "id": str(application.id),
        "number": application.number,
        "scope": digest_of(application.scope),
        "agreement": application.agreement_digest,
        "declarations": sorted(
            each.key.value for each in applications.declarations_of(work, application.id)
        ),
        "answers": {
            code: [each.revision, each.answer]
            for code, each in sorted(answers.standing(work, application.id).items())
        },
        "screening": {
            each.key.value: each.outcome.value for each in checks if each.run == checks[0].run
        },
    }


def _audited(work: Work, application: Application) -> dict[str, Any]:
    held = audits_of(work, application)
    return {
        "audits": [_audit(work, each) for each in held],
        "findings": [each for audit in held for each in _findings(work, audit)],
        "proposal": told(proposal_of(work, application)),
        **_answered(work, application),
    }


def _answered(work: Work, application: Application) -> dict[str, Any]:
    """Return the published draft about a country and the answers to it, by ids and digests (C8)."""
    told_of = consultations.rests_on(work, KIND, application.id)
    return {} if told_of is None else {"consultation": told_of}


def _audit(work: Work, audit: Audit) -> dict[str, Any]:
    written = entries.current(work, audit)
    return {
        "id": str(audit.id),
        "number": audit.number,
        "kind": audit.kind.value,
        "state": audit.state.value,
        "audit_body": str(audit.audit_body_id),
        "order": audit.order_digest,
        "report": digest_of(
            sorted([each.kind.value, each.key, each.revision, each.digest] for each in written)
        ),
        "accepted_at": None if audit.accepted_at is None else audit.accepted_at.isoformat(),
    }


def _findings(work: Work, audit: Audit) -> list[dict[str, Any]]:
    return [
        {
            "number": each.number,
            "audit": audit.number,
            "criterion": each.criterion,
            "grade": each.grade,
            "state": each.state.value,
            "due_on": None if each.due_on is None else each.due_on.isoformat(),
            "verified_at": None if each.verified_at is None else each.verified_at.isoformat(),
            **({"is_being_heard": True} if each.is_being_heard else {}),
        }
        for each in audits.found_in(work, audit)
        if each.state is not FindingState.STRUCK_OUT
    ]


def _certificate(work: Work, file: DecisionFile) -> dict[str, Any]:
    assert file.certificate_id is not None
    found = certificates.by_id(work, file.certificate_id)
    stood = certificates.standings(work, [found.id])[found.id]
    conditions = certificates.conditions(work, [found.id])[found.id]
    return {
        "number": found.number,
        "state": found.state.value,
        "valid_from": found.valid_from.isoformat(),
        "valid_until": found.valid_until.isoformat(),
        "standings": [
            [each.state.value, each.from_at.isoformat(), each.ground.value] for each in stood
        ],
        "scope": [
            digest_of(each.scope) for each in certificates.scopes(work, [found.id])[found.id]
        ],
        "conditions": [
            [each.criterion, each.due_on.isoformat(), each.state.value] for each in conditions
        ],
    }


def _earlier(work: Work, file: DecisionFile) -> list[dict[str, Any]]:
    known = _siblings(work, file)
    before = [each for each in known if each.id != file.id and each.concluded_at is not None]
    digests = decisions.digests(work, before)
    return [
        {
            "number": each.number,
            "kind": each.kind.value,
            "outcome": None if each.outcome is None else each.outcome.value,
            "content": digests[each.id],
            "is_overturned": each.overturned_at is not None,
        }
        for each in before
    ]


def _notice(work: Work, file: DecisionFile) -> dict[str, Any] | None:
    """Tell of an answer to the announcement; that its time passes unanswered changes no fact."""
    if file.notice_id is None:
        return None
    notice = notices.of_owner(work, file.notice_id)
    if notice.answered_at is None:
        return None
    return {
        "number": notice.number,
        "act": notice.act.value,
        "ground": notice.ground,
        "answered_at": notice.answered_at.isoformat(),
        "answer": notice.answer_entry,
    }


def _siblings(work: Work, file: DecisionFile) -> Sequence[DecisionFile]:
    if file.application_id is not None:
        return decisions.of_application(work, file.application_id)
    assert file.certificate_id is not None
    return decisions.of_certificate(work, file.certificate_id)


def digest_of(plain: Any) -> str:
    """Return the SHA-256 of a value's canonical text (RFC 8785), in hexadecimal."""
    return sha256(rfc8785.dumps(plain)).hexdigest()


def freeze(work: Work, file: DecisionFile, because: StaleBecause) -> DecisionContent:
    """Freeze what a decision rests on now, as its next content; votes on the one before fall.

    One whose outcome was announced is open again, to be voted on anew.

    Records:
        ``certifications.decision.frozen`` with number and digest; ``heard`` of an announced one.

    Rule:
        Issue "Decisions, certificates, letters and appeals": votes are on what was read.
    """
    if file.state is DecisionState.ANNOUNCED:
        work.move(file, DECISION, DecisionAction.HEAR, **named(file))
    text = rfc8785.dumps(content_of(work, file)).decode()
    number = file.current + 1
    row = DecisionContent(
        file_id=file.id,
        number=number,
        text=text,
        digest=sha256(text.encode()).hexdigest(),
        because=because,
        frozen_at=work.at,
    )
    work.session.add(row)
    file.current = number
    work.session.flush()
    work.record(
        "certifications.decision.frozen",
        **named(file),
        content=number,
        digest=row.digest,
        because=because.value,
    )
    return row


def is_stale(work: Work, file: DecisionFile) -> bool:
    """Tell whether what a decision rests on changed since it was frozen."""
    now = rfc8785.dumps(content_of(work, file)).decode()
    return decisions.content(work, file).digest != sha256(now.encode()).hexdigest()


def freeze_if_stale(
    work: Work, file: DecisionFile, because: StaleBecause = StaleBecause.FACTS_CHANGED
) -> bool:
    """Freeze a file anew where a fact changed; tell whether one did.

    Records:
        ``certifications.decision.frozen``.
    """
    if not is_stale(work, file):
        return False
    freeze(work, file, because)
    return True


def refuse_stale(work: Work, file: DecisionFile) -> None:
    """Refuse to go on with a file whose facts changed; it is frozen anew after the refusal.

    Raises:
        FileStale: a fact changed since the file was frozen.
    """
    if not is_stale(work, file):
        return
    stale = FileStale("A fact on which this decision rests changed since it was frozen.")
    file_id = file.id
    stale.afterwards = lambda later: _freeze_later(later, file_id)
    raise stale


def _freeze_later(work: Work, file_id: Any) -> None:
    file = decisions.held_still(work, file_id)
    if file.is_standing:
        freeze_if_stale(work, file)


def read(content: DecisionContent) -> Content:
    """Return a frozen content as JSON."""
    said: Content = orjson.loads(content.text)
    return said


def named(file: DecisionFile) -> dict[str, Any]:
    """Return how an event names a file; never its record, which others may follow (L2)."""
    return {"decision": str(file.id), "number": file.number, "kind": file.kind.value}

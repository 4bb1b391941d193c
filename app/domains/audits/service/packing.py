"""What a bundle holds: the whole audit for the field, and nobody's name (C5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
import rfc8785

from app.domains.audits.engine.contents import named_documents, read_content
from app.domains.audits.engine.names import Names
from app.domains.audits.models import Audit
from app.domains.audits.queries import bundles, entries
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.entries import grades_of
from app.domains.audits.service.ordering import scheme_of
from app.domains.audits.service.workers import drawn_codes, names_on
from app.domains.audits.types import Order
from app.domains.evidence import queries as evidence
from app.domains.standards import queries as standards
from app.domains.standards.types.edition import Criterion, Indicator
from app.kit.ids import new_id
from app.store.work import Work

FORMAT = "vouch-audit-bundle/1"
_SCOPE = {"sites", "corridors", "sectors"}
_CRITERION = {"code", "official_ref", "text", "guidance", "grade", "points"}
_INDICATOR = {"code", "element", "check", "guidance", "does", "does_not", "evidence", "figures"}
_PLANNED = ("planned_from", "planned_until", "days_planned", "interviews_planned", "files_planned")


@dataclass(frozen=True, slots=True)
class Packed:
    """A bundle before it is encrypted.

    Attributes:
        bundle_id: of the bundle.
        number: of the audit.
        seal: a secret inside, which comes back with it.
        base: how many revisions the audit has.
        expires_at: from then on it is not taken back.
        content: canonical JSON (RFC 8785).
    """

    bundle_id: UUID
    number: str
    seal: str
    base: int
    expires_at: datetime
    content: bytes


def packed(work: Work, desk: AuditDesk, audit: Audit, seal: str, expires_at: datetime) -> Packed:
    """Put an audit together: its order, criteria, what the auditee says, and what is written.

    A file's name stays out, for its sender may have called it after a worker; a reference says by
    its code for which indicator it is, and which file by its digest.

    Rule:
        Fairness C5: no complainant's and no worker's name.
    """
    bundle_id, order = new_id(), audit.order
    names = names_on(work, desk.ring, audit)
    scheme = scheme_of(work, audit)
    standing = entries.current(work, audit)
    said = [read_content(each.kind, orjson.loads(each.content)) for each in standing]
    found: dict[str, Any] = {
        "format": FORMAT,
        "bundle": str(bundle_id),
        "seal": seal,
        "audit": audit.number,
        "audit_id": str(audit.id),
        "base": bundles.count_revisions(work, audit),
        "fetched_at": work.at.isoformat(),
        "expires_at": expires_at.isoformat(),
        "order": _order(order, audit.order_digest),
        "plan": {name: _plain(getattr(audit, name)) for name in _PLANNED}
        | {"sites": audit.sites, "languages": audit.languages},
        "scale": [each.model_dump(mode="json") for each in scheme.rule.scale],
        "grades": list(grades_of(scheme)),
        "criteria": _criteria(work, order, names),
        "documents": _documents(work, audit, {d for each in said for d in named_documents(each)}),
        "drawn": sorted(drawn_codes(work, audit)),
        "entries": [
            {
                "kind": each.kind.value,
                "key": each.key,
                "revision": each.revision,
                "digest": each.digest,
                "content": _masked(orjson.loads(each.content), names),
            }
            for each in standing
        ],
    }
    content = rfc8785.dumps(found)
    return Packed(bundle_id, audit.number, seal, found["base"], expires_at, content)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _order(order: Order, digest: str) -> dict[str, Any]:
    """Return what of an order goes along: no sub-agents and representatives, who are persons."""
    names = ("kind", "scheme", "scheme_version", "standard", "edition", "personnel")
    told = order.model_dump(mode="json", include={*names, "workers_placed", "criteria", "risks"})
    scope = order.scope.model_dump(mode="json", include=_SCOPE)
    return {**told, "digest": digest, "scope": scope}


def _criteria(work: Work, order: Order, names: Names) -> list[dict[str, Any]]:
    known = standards.edition(work, order.standard, order.edition).said.by_code
    return [_criterion(known[code], order, names) for code in order.criteria]


def _criterion(said: Criterion, order: Order, names: Names) -> dict[str, Any]:
    told = said.model_dump(mode="json", include=_CRITERION)
    return {**told, "indicators": [_indicator(each, order, names) for each in said.indicators]}


def _indicator(said: Indicator, order: Order, names: Names) -> dict[str, Any]:
    answer = order.answers.get(said.code)
    auditee = None
    if answer is not None:
        auditee = answer.model_dump(mode="json")
        auditee["statement"] = names.masked(answer.statement)
    return {**said.model_dump(mode="json", include=_INDICATOR), "auditee": auditee}


def _masked(content: dict[str, Any], names: Names) -> dict[str, Any]:
    """Return a content without names of a list that came after it was written."""
    return {
        field: names.masked(value) if field in ("statement", "text") else value
        for field, value in content.items()
    }


def _documents(work: Work, audit: Audit, named: Iterable[UUID]) -> list[dict[str, Any]]:
    order = audit.order
    wanted = {*order.documents, *named}
    codes = _codes(order)
    return [
        {
            "id": str(each.id),
            "code": codes.get(each.id),
            "media_type": each.media_type,
            "size_bytes": each.size_bytes,
            "digest": each.digest,
            "speaks_from": _plain(each.speaks_from),
            "speaks_until": _plain(each.speaks_until),
        }
        for whose in (audit.auditee_organisation_id, audit.audit_body_id)
        for each in evidence.kept_by(work, wanted, whose)
    ]


def _codes(order: Order) -> Mapping[UUID, str]:
    """Return for each document for which indicator it came first, and as which one of it."""
    found: dict[UUID, str] = {}
    for code, answer in order.answers.items():
        for place, each in enumerate(answer.documents, start=1):
            found.setdefault(each, f"{code}-{place}")
    return found

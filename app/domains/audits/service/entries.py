"""What a team writes down while it audits; nothing is overwritten, a newer revision stands."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import rfc8785

from app.access.policy import require
from app.domains.audits.engine.bounds import Bounds, beyond
from app.domains.audits.engine.contents import Content, named_documents, read_content
from app.domains.audits.models import Audit, AuditEntry
from app.domains.audits.queries import entries
from app.domains.audits.service.ordering import cite_in, scheme_of
from app.domains.audits.service.planning import of_the_team, wait_for_writers
from app.domains.audits.service.workers import drawn_codes, names_on
from app.domains.audits.types import WRITTEN, EntryKind, Order
from app.domains.audits.workflow import LIFE, Action
from app.domains.evidence import queries as evidence
from app.domains.standards import queries as standards
from app.domains.standards.types.deciding import GradesRule
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Changed, StepRefused
from app.kit.ids import new_id
from app.store.keys import KeyRing
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Source:
    """From where a revision comes, if it was not written here.

    Attributes:
        bundle_id: of the bundle that brought it.
        written_at: when it was written, as its writer says.
    """

    bundle_id: UUID | None = None
    written_at: datetime | None = None


HERE = Source()


def write(
    work: Work, ring: KeyRing, audit: Audit, place: tuple[EntryKind, str], said: Any, revision: int
) -> AuditEntry:
    """Write an entry; the very same content again changes nothing.

    Args:
        work: the open transaction.
        ring: opens the list of workers, whose names no entry says.
        audit: while it goes on, or after its report came back.
        place: kind and key of the entry: the code of the indicator, of an assessment; otherwise
            a UUID of the writer's own.
        said: the content.
        revision: that the caller saw; 0 where there was none.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the audit is not going on.
        BadInput: the content is none of its kind, or names what the order has not.
        Changed: somebody else wrote a newer revision.

    Rule:
        Issue "Standards, applications and audits": the report is locked on submission; what one
        member wrote is never lost to another.
    """
    may_write(work, audit)
    kind, key = place
    content = read_content(kind, said)
    bounds = bounds_of(work, ring, audit, named_documents(content))
    faults = beyond(bounds, key, content, "/path/key", "/content")
    if faults:
        raise BadInput("The entry names what the order has not.", faults=faults)
    before = entries.find(work, audit, kind, key)
    text, digest = canonical(content)
    if before is not None and before.digest == digest:
        return before
    if revision != (0 if before is None else before.revision):
        raise Changed("Somebody else wrote a newer revision of this entry; read it again.")
    cite_in(work, audit, named_documents(content))
    row = keep(work, audit, place, text, revision + 1)
    work.session.flush()
    return row


def may_write(work: Work, audit: Audit) -> None:
    """Refuse whoever writes nothing in an audit now; whoever else writes waits for the end.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the audit is not going on.
    """
    require(work.actor, LIFE.permission(Action.SUBMIT), audit.facts)
    wait_for_writers(work, audit)
    if audit.state not in WRITTEN:
        raise StepRefused(
            f"Nothing can be written while the state is '{audit.state.value}'.",
            state=audit.state.value,
            allowed=[each.value for each in LIFE.actions_from(audit.state)],
        )
    of_the_team(work, audit)


def canonical(content: Content) -> tuple[str, str]:
    """Return the one text of a content (RFC 8785) and its digest."""
    text = rfc8785.dumps(content.model_dump(mode="json"))
    return text.decode(), sha256(text).hexdigest()


def keep(
    work: Work,
    audit: Audit,
    place: tuple[EntryKind, str],
    text: str,
    revision: int,
    source: Source = HERE,
) -> AuditEntry:
    """Add a revision that was looked at; it is written with the next flush."""
    row = AuditEntry(
        id=new_id(),
        audit_id=audit.id,
        kind=place[0],
        key=place[1],
        revision=revision,
        content=text,
        digest=sha256(text.encode()).hexdigest(),
        author_id=work.actor.id,
        at=work.at,
        bundle_id=source.bundle_id,
        written_at=source.written_at,
    )
    work.session.add(row)
    return row


def bounds_of(work: Work, ring: KeyRing, audit: Audit, named: Iterable[UUID]) -> Bounds:
    """Return within what entries of an audit stay, as far as some documents are named."""
    order = audit.order
    scheme = scheme_of(work, audit)
    return Bounds(
        f"{order.edition} of {order.standard}",
        indicators_of(work, order),
        scheme.rule.answers,
        grades_of(scheme),
        drawn_codes(work, audit),
        names_on(work, ring, audit),
        _nameable(work, audit, order, set(named)),
    )


def _nameable(work: Work, audit: Audit, order: Order, named: set[UUID]) -> Collection[UUID]:
    ours = named - order.documents
    found = evidence.kept_by(work, ours, audit.audit_body_id) if ours else ()
    return order.documents | {each.id for each in found if each.removed_at is None}


def indicators_of(work: Work, order: Order) -> dict[str, tuple[str, ...]]:
    """Return the codes of indicators by the codes of the criteria that an order names."""
    known = standards.edition(work, order.standard, order.edition).said.by_code
    return {code: tuple(each.code for each in known[code].indicators) for code in order.criteria}


def grades_of(scheme: Scheme) -> tuple[str, ...]:
    """Return the codes of a scheme's grades, the gravest first; none under another logic."""
    rule = scheme.rule
    return tuple(each.code for each in rule.grades) if isinstance(rule, GradesRule) else ()

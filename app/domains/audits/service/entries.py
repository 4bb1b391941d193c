"""What a team writes down while it audits; nothing is overwritten, a newer revision stands."""

from hashlib import sha256
from typing import Any

import rfc8785

from app.access.policy import require
from app.domains.audits.engine.contents import Assessment, Content, Finding, read_content
from app.domains.audits.models import Audit, AuditEntry
from app.domains.audits.queries import entries
from app.domains.audits.service.ordering import scheme_of
from app.domains.audits.service.planning import of_the_team
from app.domains.audits.types import WRITTEN, EntryKind, Order
from app.domains.audits.workflow import LIFE, Action
from app.domains.standards import queries as standards
from app.domains.standards.types.deciding import GradesRule
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Changed, Fault, StepRefused
from app.kit.ids import UUID_TEXT, new_id
from app.store.work import Work


def write(
    work: Work, audit: Audit, kind: EntryKind, key: str, said: Any, *, revision: int
) -> AuditEntry:
    """Write an entry; the very same content again changes nothing.

    Args:
        work: the open transaction.
        audit: while it goes on, or after its report came back.
        kind: of the entry.
        key: the code of the indicator, of an assessment; otherwise a UUID of the writer's own.
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
    require(work.actor, LIFE.permission(Action.SUBMIT), audit.facts)
    if audit.state not in WRITTEN:
        raise StepRefused(
            f"Nothing can be written while the state is '{audit.state.value}'.",
            state=audit.state.value,
            allowed=[each.value for each in LIFE.actions_from(audit.state)],
        )
    of_the_team(work, audit)
    content = read_content(kind, said)
    faults = _faults(work, audit, key, content)
    if faults:
        raise BadInput("The entry names what the order has not.", faults=faults)
    before = entries.find(work, audit, kind, key)
    text = rfc8785.dumps(content.model_dump(mode="json"))
    digest = sha256(text).hexdigest()
    if before is not None and before.digest == digest:
        return before
    if revision != (0 if before is None else before.revision):
        raise Changed("Somebody else wrote a newer revision of this entry; read it again.")
    row = AuditEntry(
        id=new_id(),
        audit_id=audit.id,
        kind=kind,
        key=key,
        revision=revision + 1,
        content=text.decode(),
        digest=digest,
        author_id=work.actor.id,
        at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    return row


def indicators_of(work: Work, order: Order) -> dict[str, tuple[str, ...]]:
    """Return the codes of indicators by the codes of the criteria that an order names."""
    known = standards.edition(work, order.standard, order.edition).said.by_code
    return {code: tuple(each.code for each in known[code].indicators) for code in order.criteria}


def grades_of(scheme: Scheme) -> tuple[str, ...]:
    """Return the codes of a scheme's grades, the gravest first; none under another logic."""
    rule = scheme.rule
    return tuple(each.code for each in rule.grades) if isinstance(rule, GradesRule) else ()


def _faults(work: Work, audit: Audit, key: str, content: Content) -> list[Fault]:
    if isinstance(content, Assessment):
        return _of_assessment(work, audit, key, content)
    found = []
    if not UUID_TEXT.fullmatch(key):
        found.append(Fault("/path/key", "Give a UUID of your own as the key of this entry."))
    if isinstance(content, Finding):
        found += _of_finding(work, audit, content)
    return found


def _of_assessment(work: Work, audit: Audit, key: str, content: Assessment) -> list[Fault]:
    scale = scheme_of(work, audit).rule.answers
    known = {each for codes in indicators_of(work, audit.order).values() for each in codes}
    found = []
    if key not in known:
        found.append(Fault("/path/key", "This indicator is not in the scope of the audit."))
    answer = scale.get(content.result)
    if answer is None:
        found.append(Fault("/content/result", f"Give one of: {', '.join(scale)}."))
    elif answer.needs_reason and not content.statement:
        found.append(Fault("/content/statement", "This result must be explained."))
    return found


def _of_finding(work: Work, audit: Audit, content: Finding) -> list[Fault]:
    known, grades = indicators_of(work, audit.order), grades_of(scheme_of(work, audit))
    found = []
    if content.criterion not in known:
        found.append(Fault("/content/criterion", "It is not in the scope of the audit."))
    elif set(content.indicators) - set(known[content.criterion]):
        found.append(Fault("/content/indicators", "Name indicators of this criterion alone."))
    if (content.grade not in grades) if grades else content.grade is not None:
        wanted = f"one of: {', '.join(grades)}" if grades else "none: this scheme has no grades"
        found.append(Fault("/content/grade", f"Give {wanted}."))
    return found

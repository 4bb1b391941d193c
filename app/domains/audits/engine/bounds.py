"""Within what an entry of an audit stays: its order, its scheme, and no name of a worker (C6)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from app.domains.audits.engine.contents import (
    Assessment,
    Content,
    Finding,
    Interview,
    Note,
    named_documents,
)
from app.domains.audits.engine.names import Names
from app.domains.standards.types.deciding import Answer
from app.kit.errors import Fault
from app.kit.ids import UUID_TEXT


@dataclass(frozen=True, slots=True)
class Bounds:
    """What an audit knows before an entry is written.

    Attributes:
        edition: as its order names it, for the sentence.
        criteria: codes of indicators by codes of criteria, of the order.
        scale: answers by their codes.
        grades: codes of the scheme's grades; none under another logic.
        drawn: codes of the workers who were drawn.
        names: of workers on the sealed list, which no entry says.
        documents: that entries may name.
    """

    edition: str
    criteria: Mapping[str, tuple[str, ...]]
    scale: Mapping[str, Answer]
    grades: tuple[str, ...]
    drawn: frozenset[str]
    names: Names
    documents: Collection[UUID]

    @property
    def indicators(self) -> frozenset[str]:
        """Codes of all indicators in scope."""
        return frozenset(each for codes in self.criteria.values() for each in codes)


def beyond(bounds: Bounds, key: str, content: Content, key_at: str, at: str) -> list[Fault]:
    """Return where an entry goes beyond its bounds.

    Args:
        bounds: of the audit.
        key: of the entry.
        content: of the entry.
        key_at: the place of the key, as a pointer.
        at: the place of the content.
    """
    found = [] if isinstance(content, Assessment) else _key(key, key_at)
    if isinstance(content, Assessment):
        found += _of_assessment(bounds, key, content, key_at, at)
    if isinstance(content, Finding):
        found += _of_finding(bounds, content, at)
    if isinstance(content, Interview) and content.drawn and content.drawn not in bounds.drawn:
        found.append(Fault(f"{at}/drawn", "No worker of this code was drawn in this audit."))
    for field, words in said(content).items():
        if bounds.names.said_in(words):
            detail = "It says the name of a worker on the list; write the code of the draw (C6)."
            found.append(Fault(f"{at}/{field}", detail))
    if set(named_documents(content)) - set(bounds.documents):
        detail = "Name documents of the order, or of your body, alone."
        found.append(Fault(f"{at}/documents", detail))
    return found


def said(content: Content) -> dict[str, str]:
    """Return the free words of a content by their fields."""
    if isinstance(content, Assessment | Finding):
        return {"statement": content.statement}
    return {"text": content.text} if isinstance(content, Note) else {}


def _key(key: str, key_at: str) -> list[Fault]:
    if UUID_TEXT.fullmatch(key):
        return []
    return [Fault(key_at, "Give a UUID of your own as the key of this entry.")]


def _of_assessment(
    bounds: Bounds, key: str, content: Assessment, key_at: str, at: str
) -> list[Fault]:
    found = []
    if key not in bounds.indicators:
        detail = f"This is no indicator of the edition {bounds.edition} in the scope of the audit."
        found.append(Fault(key_at, detail))
    answer = bounds.scale.get(content.result)
    if answer is None:
        found.append(Fault(f"{at}/result", f"Give one of: {', '.join(bounds.scale)}."))
    elif answer.needs_reason and not content.statement:
        found.append(Fault(f"{at}/statement", "This result must be explained."))
    return found


def _of_finding(bounds: Bounds, content: Finding, at: str) -> list[Fault]:
    found = []
    if content.criterion not in bounds.criteria:
        found.append(Fault(f"{at}/criterion", "It is not in the scope of the audit."))
    elif set(content.indicators) - set(bounds.criteria[content.criterion]):
        found.append(Fault(f"{at}/indicators", "Name indicators of this criterion alone."))
    grades = bounds.grades
    if (content.grade not in grades) if grades else content.grade is not None:
        wanted = f"one of: {', '.join(grades)}" if grades else "none: this scheme has no grades"
        found.append(Fault(f"{at}/grade", f"Give {wanted}."))
    return found

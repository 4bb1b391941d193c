"""Keys of what a worker reads, in the catalogues ``experience.ftl`` (W5)."""

from app.domains.experience.engine.bank import QUESTIONS, Group, Kind, Question
from app.kit.catalogue import Argument, said

BEFORE = ("why", "who", "skip", "not_company")
"""What she reads before she answers, in its order."""
COMPLAINTS = "/v1/complaints"


def key_of(group: str, code: str) -> str:
    """Return the key of a code in a group of texts, such as ``ask`` and ``paid``."""
    return f"experience-{group}-{code}"


def answer_key(question: str, code: str) -> str:
    """Return the key of an answer; the passport's are its own, the others shared."""
    return key_of("passport" if question == "passport" and "_me" in code else "answer", code)


def choices(asked: str, question: Question) -> list[tuple[str, str]]:
    """Return codes and texts of what can be chosen; of a scale its ends and what lies between."""
    codes = [str(each) for each in range(1, 6)] if question.kind is Kind.SCALE else question.answers
    return [(code, said(asked, answer_key(question.code, code))) for code in codes]


def questions(asked: str) -> list[tuple[Question, str]]:
    """Return the questions with their texts."""
    return [(each, said(asked, key_of("ask", each.code))) for each in QUESTIONS]


def groups(asked: str) -> list[tuple[str, str]]:
    """Return the headings of the groups."""
    return [(each.value, said(asked, key_of("group", each.value))) for each in Group]


def refused(asked: str, why: str, **arguments: Argument) -> str:
    """Say why something is not taken.

    Rule:
        Fairness W5.
    """
    return said(asked, key_of("refused", why), **arguments)


def with_the_way(asked: str, refusal: str) -> str:
    """Add where she can tell what happened to her, since a code is not needed there."""
    way = said(asked, key_of("complaint", "any"))
    return f"{refusal} {way} {refused(asked, 'where', at=COMPLAINTS)}"

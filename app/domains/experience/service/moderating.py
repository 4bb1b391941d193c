"""What a person does with an answer: it counts, is set aside as harm, or removed (E4)."""

from dataclasses import dataclass, replace

from app.access.grants import Permission
from app.access.policy import require
from app.domains.experience.errors import NoWordsToSetAside, PointsToSomebody
from app.domains.experience.models import ExperienceAnswer
from app.domains.experience.queries import batches
from app.domains.experience.types import Harm, RemovalReason
from app.domains.experience.workflow import ANSWER, Action
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries import claims
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.private_details import private_details
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Cleared:
    """What becomes of the words of an answer that counts.

    Attributes:
        shown: the words without private details; ``None``: none are shown.
        reason: why they are not, where she wrote any.
    """

    shown: str | None = None
    reason: RemovalReason | None = None


def count(work: Work, row: ExperienceAnswer, cleared: Cleared) -> ExperienceAnswer:
    """Let an answer count, with its words as a person left them, or without them for a reason.

    Raises:
        Forbidden: only officers of complaints do.
        StepRefused: it does not wait.
        BadInput: it has no words to show, or neither is shown nor why not.
        PointsToSomebody: what would be shown still holds a private detail.
        InterestDeclared, HeldForSecondLook: the caller may have a part in the matter.

    Records:
        ``experience.answer.counted``, with the reason where its words are not shown.

    Rule:
        Fairness E4.
    """
    _refuse_tied(work, row)
    has_words = row.sealed_words is not None
    if has_words == (cleared.shown is None and cleared.reason is None) or (
        cleared.shown is not None and cleared.reason is not None
    ):
        raise BadInput("Its words are not dealt with.", faults=[_fault(has_words=has_words)])
    if cleared.shown is not None:
        refuse_details(cleared.shown)
    row.shown_words, row.reason = cleared.shown, cleared.reason
    _decide(work, row)
    body = {} if cleared.reason is None else {"words_removed": cleared.reason.value}
    work.move(row, ANSWER, Action.COUNT, **body)
    return row


def _fault(*, has_words: bool) -> Fault:
    if has_words:
        return Fault("/shown", "Give the words without private details, or a reason; not both.")
    return Fault("/shown", "There are no words in this answer.")


def refuse_details(words: str) -> None:
    """Refuse words for the public in which a form points to a private person.

    It finds forms, not meanings: whoever writes them still reads them as their reader would.

    Raises:
        PointsToSomebody: it holds one.
    """
    found = private_details(words)
    if found:
        raise PointsToSomebody(
            f"It holds what points to a person: {', '.join(each.value for each in found)}.",
            found=[each.value for each in found],
        )


def set_aside(work: Work, row: ExperienceAnswer, harm: Harm) -> ExperienceAnswer:
    """Set words aside that wait and tell of a listed harm: they are not published.

    How she answered goes on to count, so that whoever judges words chooses no figures by it.

    Raises:
        Forbidden: only officers of complaints do.
        StepRefused: it does not wait, so it counts, is set aside or removed.
        NoWordsToSetAside: it waits without words.
        InterestDeclared, HeldForSecondLook: the caller may have a part in the matter.

    Records:
        ``experience.answer.set_aside`` with the harm by its code; not what it tells.

    Rule:
        Fairness E4.
    """
    _refuse_tied(work, row)
    ANSWER.step(row.state, Action.SET_ASIDE)
    if row.sealed_words is None:
        raise NoWordsToSetAside("This answer has no words that could tell of harm.")
    row.shown_words, row.reason, row.harm = None, None, harm
    _decide(work, row)
    work.move(row, ANSWER, Action.SET_ASIDE, reason=harm.value)
    return row


def available(work: Work, row: ExperienceAnswer) -> list[str]:
    """Return what the actor may do with an answer now."""
    found = work.available(row, ANSWER)
    return [each for each in found if each != Action.SET_ASIDE or row.sealed_words is not None]


def remove(work: Work, row: ExperienceAnswer, reason: RemovalReason) -> ExperienceAnswer:
    """Remove an answer for one of the listed reasons, which the public reads counted.

    Figures that were shown with it stay until so many of its block were removed that the
    difference tells of nobody (``closing``).

    Raises:
        Forbidden: only officers of complaints do.
        StepRefused: it is set aside or removed already.
        InterestDeclared, HeldForSecondLook: the caller may have a part in the matter.

    Records:
        ``experience.answer.removed`` with the reason.

    Rule:
        Fairness E4, E5.
    """
    _refuse_tied(work, row)
    row.shown_words, row.reason = None, reason
    _decide(work, row)
    work.move(row, ANSWER, Action.REMOVE, reason=reason.value)
    return row


def _decide(work: Work, row: ExperienceAnswer) -> None:
    row.moderated_by, row.moderated_at = work.actor.id, work.at


def _refuse_tied(work: Work, row: ExperienceAnswer) -> None:
    """Refuse who declared an interest in the firm (P4)."""
    require(work.actor, Permission.EXPERIENCE_MODERATE, row.facts)
    firm = subjects.alike(work, [row.subject_id])
    path = f"/v1/experience/answers/{row.id}"
    refuse_tied(work, Matter("experience.moderate", row.id, path, subjects=firm))


def refuse_tied(work: Work, matter: Matter) -> None:
    """Refuse whoever acts for a firm in another membership, or declared an interest in it.

    Raises:
        Forbidden: they act for it, or their organisation holds its record.
        InterestDeclared, HeldForSecondLook: they may have a part in the matter.

    Rule:
        Fairness E4, P4.
    """
    holders = matter.organisations | frozenset(claims.holders(work, matter.subjects))
    if batches.acts_for(work, work.actor, holders):
        raise Forbidden("You or your organisation act for this firm.")
    refuse_own_interest(work, replace(matter, organisations=holders))

"""What the letters of notices say: made from the catalogues, frozen as RFC 8785 text.

A letter is a list of blocks: a text, the facts, or the place of words in the journal, which are
read when the letter is, so that they can be erased (fairness L8).
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import rfc8785

from app.domains.notices.rules import reopened_until
from app.domains.notices.types import LOWERED_BY_PANEL, ActKind, LetterKind
from app.kit.catalogue import ENGLISH, Argument, Word, languages, say, speaks

VERSION = 1
"""Of the templates; a change of what letters say is a new one."""
PROOF = "notice-letter-announced"
"""A message that is in every catalogue, to find which one a reader's language leads to."""

ABSENT = "absence"
"""How the hearing went where the notice could not be served."""

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class AppealPart:
    """What a letter says of an appeal.

    Attributes:
        number: of the appeal.
        until: when it is decided, or until when members can be objected to.
        is_held: whether the state before the act stands meanwhile.
        outcome: in a word, where it was decided.
        why: why it is inadmissible, in a word.
    """

    number: str
    until: datetime | None = None
    is_held: bool = False
    outcome: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Remedies:
    """How an act in effect can be questioned.

    Attributes:
        appeal_until: the last instant of an appeal in time.
        heard_by: who hears appeals.
        holds_back: whether an appeal holds the act back.
        error_until: until when a plain error can be pointed out.
    """

    appeal_until: datetime
    heard_by: str
    holds_back: bool
    error_until: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter tells of.

    Attributes:
        kind: of which step.
        number: of the notice.
        act: its kind, in a word.
        address: where the thing can be read.
        ground: a code.
        rule: the clause.
        facts: codes, numbers and days.
        by: the role that decided.
        at: when.
        words: where the words of the step stand: entry and field.
        answer_by: until when it is answered.
        heard: how the hearing went, in a word.
        review_by: of an urgent act.
        stands: whether a reviewed act stands.
        remedies: of an act in effect.
        appeal: of letters about one.
    """

    kind: LetterKind
    number: str
    act: str
    address: str
    ground: str
    rule: str
    facts: Sequence[dict[str, str]]
    by: str
    at: datetime
    words: Sequence[tuple[int, str]] = ()
    answer_by: datetime | None = None
    heard: str | None = None
    review_by: datetime | None = None
    stands: bool = True
    remedies: Remedies | None = None
    appeal: AppealPart | None = None


class Frozen(NamedTuple):
    """A letter as it is kept.

    Attributes:
        template: key in the catalogues.
        language: BCP 47.
        content: RFC 8785 text.
        digest: SHA-256 of it.
    """

    template: str
    language: str
    content: str
    digest: str


def languages_for(readers: Sequence[str]) -> list[str]:
    """Return in which languages a letter is written: those of its readers, each once.

    Beside a translation that no speaker has reviewed there is the English letter (fairness W5).
    """
    found = list(dict.fromkeys(speaks(each, PROOF) for each in readers)) or [ENGLISH]
    if ENGLISH not in found and any(languages()[each].is_draft for each in found):
        found.append(ENGLISH)
    return found


def freeze(language: str, told: Told) -> Frozen:
    """Write a letter in a language, and freeze it."""
    template = f"notice-step-{told.kind.value}"
    content = rfc8785.dumps(
        {
            "template": template,
            "version": VERSION,
            "language": language,
            "is_draft": languages()[language].is_draft,
            "kind": told.kind.value,
            "number": told.number,
            "at": told.at.isoformat(),
            "act": told.act,
            "ground": told.ground,
            "rule": told.rule,
            "decided_by": told.by,
            "facts": [dict(each) for each in told.facts],
            "title": say(language, template),
            "blocks": list(_blocks(language, told)),
            "signature": say(language, "letter-signature"),
        }
    ).decode()
    return Frozen(template, language, content, hashlib.sha256(content.encode()).hexdigest())


def _blocks(language: str, told: Told) -> Iterator[Block]:
    def text(key: str, **arguments: Argument) -> Block:
        return {"text": say(language, f"notice-letter-{key}", **arguments)}

    yield from _opening(text, told)
    if told.kind in _WITH_FACTS:
        yield text("ground", ground=Word(f"ground-{told.ground}", told.ground), rule=told.rule)
        if told.facts:
            yield text("facts")
            yield {"facts": [dict(each) for each in told.facts]}
    for entry, field in told.words:
        yield text("why_urgent" if field == "why" else "reason")
        yield {"words": {"entry": entry, "field": field}}
    if told.heard is not None:
        yield text(f"heard-{told.heard}")
    yield text("by", body=Word(f"role-{told.by}", told.by))
    yield from _ways(text, told)


_WITH_FACTS = frozenset({LetterKind.ANNOUNCED, LetterKind.URGENT, LetterKind.IN_EFFECT})


def _opening(text: Any, told: Told) -> Iterator[Block]:
    """Say what happened."""
    appeal = told.appeal
    if appeal is None:
        key = told.kind.value
        if told.kind is LetterKind.REVIEWED:
            key += "-stands" if told.stands else "-falls"
        act = Word(f"notice-act-{told.act}", told.act)
        yield text(key, act=act, address=told.address)
        return
    if told.kind is LetterKind.APPEAL_DECIDED:
        given: dict[str, Argument] = {"appeal": appeal.number}
        if told.act in LOWERED_BY_PANEL and appeal.outcome == "partly":
            yield text("appeal_decided-lowered", **given)
            return
        if appeal.why is not None:
            given["why"] = Word(f"notice-why-{appeal.why}", appeal.why)
        yield text(f"appeal_decided-{appeal.outcome}", **given)
        return
    given = {"appeal": appeal.number, "until": appeal.until or told.at}
    if told.kind is LetterKind.APPEAL_LODGED:
        given["number"] = told.number
    yield text(told.kind.value, **given)
    if appeal.is_held:
        yield text("appeal_lodged-held")


def _ways(text: Any, told: Told) -> Iterator[Block]:
    """Say how to answer, who reviews, how to appeal, and what to do about a plain error."""
    if told.kind is LetterKind.ANNOUNCED:
        if told.answer_by is None:
            yield text("answer-unserved", number=told.number)
        else:
            yield text("answer", until=told.answer_by, number=told.number)
        if told.act == ActKind.FINDING_GRADED:
            yield text("answer-finding")
    if told.review_by is not None:
        yield text("review", until=told.review_by, number=told.number)
    ways = told.remedies
    if ways is None:
        return
    body = Word(f"body-{ways.heard_by}", ways.heard_by)
    yield text("appeal", until=ways.appeal_until, number=told.number, body=body)
    if told.heard == ABSENT:
        yield text("appeal-absence", until=reopened_until(told.at))
    yield text("appeal-holds" if ways.holds_back else "appeal-holds_not")
    if ways.error_until is not None:
        yield text("error", until=ways.error_until)

"""What is sent and shown about codes, answers and replies."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, StrictInt, StrictStr, StringConstraints

from app.domains.experience.rules import LEAST_CODES, LONGEST_WORDS, MOST_CODES
from app.domains.experience.types import Giver, RequestGround
from app.domains.jurisdictions.engine.telling import EmergencyTold, PlaceTold
from app.kit.numbers import NumberKind, make
from app.kit.text import only_shown
from app.web.schemas import MOST_WHOLE, Country, Language, Sent, Shown, Words, plain

READS = (
    "What workers told by one-time codes that authorities, partners and the scheme gave out, never"
    " the firm. Nobody examined it, it changes once a quarter, and nothing is taken from the firm"
    " because of it. Answers that tell of harm are not in these figures: they are kept for whoever"
    " handles complaints, so a good figure does not say that nobody came to harm. A score is the"
    " mean drawn towards 3, the middle of the scale, by the weight of ten answers."
)
HIDDEN = "Fewer than ten answers, or in fewer than three weeks, or none at all."
Month = Annotated[
    str, StringConstraints(pattern=r"^(19|20|21)\d\d-(0[1-9]|1[0-2])$"), Field(examples=["2026-05"])
]


def _only_shown(sent: Any) -> Any:
    return only_shown(sent) if isinstance(sent, str) else sent


ONLY_SHOWN = BeforeValidator(_only_shown)
"""The public reads a text without signs that nobody sees, such as those that turn a line around."""
Written = Annotated[
    str,
    ONLY_SHOWN,
    StringConstraints(min_length=1, max_length=LONGEST_WORDS, strip_whitespace=True),
    AfterValidator(plain),
]
Typed = Annotated[
    str,
    StringConstraints(max_length=200),
    AfterValidator(plain),
    Field(
        description="The one-time code: twenty digits of any script; it is never sent in an"
        " address.",
        examples=["1234 5678 9012 3456 7862"],
    ),
]
Key = Annotated[str, StringConstraints(max_length=40)]


class BatchIn(Sent):
    """Codes for workers of one firm, corridor and months."""

    record: str = Field(
        min_length=1,
        max_length=60,
        description="The firm that recruited them: its number or identifier.",
        examples=[make(NumberKind.INTERMEDIARY, 48213)],
    )
    origin: Country = Field(examples=["NP"])
    destination: Country = Field(examples=["QA"])
    from_month: Month = Field(description="First month in which they were deployed.")
    until_month: Month = Field(description="Last month.", examples=["2026-07"])
    codes: int = Field(
        ge=LEAST_CODES,
        le=MOST_CODES,
        description="How many; no more than there are workers without one, as authorities report.",
        examples=[40],
    )


class BatchOut(Shown):
    """Codes that were given out; never the codes themselves, nor how many were used."""

    id: UUID
    record_id: UUID
    giver: Giver
    origin: str = Field(examples=["NP"])
    destination: str = Field(examples=["QA"])
    since: date = Field(description="First day of the first month.")
    until: date = Field(description="Last day of the last month.")
    codes: int = Field(examples=[40])
    given_at: datetime
    expires_on: date = Field(description="Last day on which they are taken.")


class BatchGivenOut(BatchOut):
    """The same with the codes, shown this once: nobody can read them again."""

    given: list[str] = Field(examples=[["1234 5678 9012 3456 7862"]])


class CodeIn(Sent):
    """A one-time code."""

    code: Typed
    language: Language | None = Field(
        default=None, description="BCP 47, in which she reads, refusals too.", examples=["ne"]
    )


class MoneyIn(Sent):
    """An amount, as well as it is remembered."""

    amount: str = Field(
        max_length=200,
        description="Twelve digits at most before the point, of any script, with or without marks"
        " between groups: `120000`, `1,20,000`, `१२००००`. What could be two amounts is refused.",
        examples=["120000"],
    )
    currency: str = Field(max_length=200, description="ISO 4217.", examples=["NPR"])


class AnswerIn(Sent):
    """What a worker answers; every question can be left out."""

    code: Typed
    language: Language = Field(
        default="en", description="BCP 47, in which she reads, refusals too."
    )
    answers: dict[Key, Annotated[StrictInt, Field(le=MOST_WHOLE)] | StrictStr] = Field(
        default_factory=dict,
        max_length=60,
        description="By code of the question: 1, very bad, to 5, very good, or the code of an"
        " answer.",
        examples=[{"paid": "yes", "job": 4, "friend": 2}],
    )
    paid: MoneyIn | None = Field(default=None, description="How much in all; a guess is fine.")
    words: str | None = Field(
        default=None,
        description=f"Her own words, {LONGEST_WORDS} characters at most, sealed as they came; shown"
        " only after a person took out what points to anybody.",
        examples=["They told us the truth about the hours."],
    )


class ComplaintWayOut(Shown):
    """Where she can tell what happened to her, without a code and without a name."""

    text: str
    form_at: str = Field(examples=["/v1/complaints/form?language=ne"])
    send_to: str = Field(examples=["/v1/complaints"])


class AnsweredOut(Shown):
    """That the answer is in, and where to go with what happened."""

    detail: str = Field(description="In her language.")
    tells_of_harm: bool = Field(description="Then it is not published, and help comes first.")
    complaint: ComplaintWayOut
    contacts: list[EmergencyTold] = Field(description="Whom to call in danger, where she works.")
    law: str | None = Field(description="That the scheme's way replaces no other.")
    recourse: list[PlaceTold] = Field(description="Who enforces the rules, by place.")


class ChoiceOut(Shown):
    """An answer that can be chosen."""

    code: str = Field(examples=["yes"])
    text: str = Field(examples=["Yes"])


class OnlyIfOut(Shown):
    """After which answers a question is asked."""

    question: str = Field(examples=["paid"])
    answers: list[str] = Field(examples=[["yes", "not_sure"]])


class QuestionOut(Shown):
    """A question; none has to be answered."""

    code: str = Field(examples=["paid"])
    group: str = Field(examples=["before"])
    kind: str = Field(description="`scale`, `choice` or `money`.", examples=["choice"])
    text: str = Field(examples=["Did you pay money for this job?"])
    choices: list[ChoiceOut] = Field(description="Of a scale from 1 to 5; empty for money.")
    only_if: OnlyIfOut | None = Field(description="Null: it is always asked.")


class CatalogueOut(Shown):
    """A language in which the survey can be read."""

    tag: str = Field(examples=["ne"])
    name: str = Field(examples=["नेपाली"])
    is_draft: bool = Field(description="Whether no speaker has reviewed it yet.")
    direction: str = Field(examples=["ltr"])


class SurveyOut(Shown):
    """The whole survey in one language."""

    asked: str = Field(examples=["ne-NP"], description="BCP 47, as it was asked for.")
    language: str = Field(examples=["ne"], description="BCP 47, in which the texts are.")
    direction: str = Field(examples=["ltr"], description="`ltr` or `rtl`.")
    is_draft: bool = Field(description="Whether no speaker has reviewed these texts yet.")
    is_fallback: bool = Field(description="Whether there are none in the language asked for.")
    notices: list[str] = Field(description="What is said of the texts themselves.")
    languages: list[CatalogueOut]
    before: list[str] = Field(description="Read before anything is answered.")
    groups: list[ChoiceOut] = Field(description="Headings, by code.")
    questions: list[QuestionOut] = Field(description="In their order, one for a page.")
    words: str = Field(description="What is asked for in her own words.")
    skip: str = Field(examples=["Skip"])
    complaint: ComplaintWayOut
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class CodeOut(Shown):
    """For whom a code was given; it is not used by asking."""

    record_id: UUID
    firm: str = Field(description="The firm that is asked about.", examples=["Example Manpower"])
    origin: str = Field(examples=["NP"])
    destination: str = Field(examples=["QA"])
    expires_on: date
    survey_at: str = Field(examples=["/v1/experience/survey?language=ne"])


class ScoreOut(Shown):
    """How workers found one group of things, from 1, very bad, to 5, very good."""

    group: str = Field(examples=["promise"])
    n: int | None = Field(description="Null: fewer than ten told something of it.", examples=[34])
    mean: float | None = Field(examples=[3.4])
    low: float | None = Field(description="Lower end of the interval of 95 %.", examples=[3.0])
    high: float | None = Field(examples=[3.8])
    score: float | None = Field(description="Drawn towards 3.", examples=[3.3])
    is_low: bool | None = Field(description="Fewer than thirty: read it with care.")


class PaidOut(Shown):
    """What workers say they paid in all, in one currency."""

    currency: str = Field(examples=["NPR"])
    n: int = Field(examples=[21])
    median: str = Field(description="To two significant digits.", examples=["120000.00"])


class FiguresOut(Shown):
    """What workers told of a firm within 24 months, frozen with a quarter."""

    since: date
    until: date = Field(description="Last day of the last quarter.")
    answers: int = Field(examples=[34])
    codes_given: int = Field(
        description="For its workers: those that could be used within the same time.",
        examples=[120],
    )
    is_low: bool = Field(description="Fewer than thirty answers: read them with care.")
    scores: list[ScoreOut]
    paid: list[PaidOut]
    set_aside_at_least: int = Field(
        description="Answers that tell of harm and are not published, in steps of ten; 0: fewer"
        " than ten, or none.",
        examples=[0],
    )
    words_set_aside_at_least: int = Field(
        default=0,
        description="Words alone that a person found to tell of harm, in steps of ten; how these"
        " workers answered is in the figures.",
        examples=[0],
    )
    removed: dict[str, int] = Field(
        description="Answers by reason of removal.", examples=[{"spam": 2}]
    )
    words_removed: dict[str, int] = Field(
        description="Words alone, by reason.", examples=[{"identifies_person": 1}]
    )


class ReplyOut(Shown):
    """What the firm says to it."""

    id: UUID
    words: str | None = Field(description="Null: they were erased.")
    language: str = Field(examples=["en"])
    given_at: datetime
    replaced_at: datetime | None = Field(description="Null: it stands.")


class ExperienceOut(Shown):
    """What the public reads of how workers were recruited by a firm."""

    record_id: UUID
    figures: FiguresOut | None = Field(description="Null: see `hidden`.")
    hidden: str | None = Field(description="Why there are none; the same words for few and none.")
    replies: list[ReplyOut] = Field(description="Of the firm, beside figures alone; newest first.")
    texts_at: str = Field(examples=["/v1/intermediaries/{id}/experience/texts"])
    reads: str = Field(description="What this is, and what it is not.")
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class TextOut(Shown):
    """Words of a worker, without what points to anybody; in no order of time."""

    id: UUID
    words: str
    language: str = Field(examples=["ne"])


class TextsOut(Shown):
    """A page of them."""

    items: list[TextOut]
    next_cursor: str | None
    reads: str
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class ReplyIn(Sent):
    """What the firm says to what workers tell, for the public."""

    words: Annotated[Words, ONLY_SHOWN] = Field(
        examples=["Since March every contract is handed over in Nepali."]
    )
    language: Language = Field(examples=["en"])


class RemovalIn(Sent):
    """Why words of a worker are asked to be removed; there are two grounds."""

    ground: RequestGround
    reason: Words


class RemovalsOut(Shown):
    """How many answers, and how many words alone, were removed in all, by reason."""

    answers: dict[str, int] = Field(examples=[{"spam": 2}])
    words: dict[str, int] = Field(examples=[{"identifies_person": 1}])
    words_set_aside_at_least: int = Field(
        description="Words that a person found to tell of harm, in steps of ten; how these workers"
        " answered counts.",
        examples=[0],
    )
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")

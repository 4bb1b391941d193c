"""The form of intake as it is shown."""

from pydantic import Field

from app.web.schemas import Shown


class TextOut(Shown):
    """A text by its code."""

    code: str = Field(examples=["law"])
    text: str = Field(examples=["What you do here does not replace a case in a court."])


class ChoiceOut(TextOut):
    """An answer that can be chosen."""

    group: str | None = Field(description="Code of the heading under which it stands.")


class OnlyIfOut(Shown):
    """After which answers a question is asked."""

    question: str = Field(examples=["paid"])
    answers: list[str] = Field(examples=[["yes", "not_sure"]])


class QuestionOut(Shown):
    """A question; none has to be answered."""

    code: str = Field(examples=["paid"])
    kind: str = Field(
        description="`choice`, `choices`, `text`, `voice_or_text`, `files`, `country`, `countries`,"
        " `language`, `money`, `currency` or `rough_date`.",
        examples=["choice"],
    )
    text: str = Field(examples=["Did you, or your family, pay money to get this job?"])
    choices: list[ChoiceOut] = Field(description="Empty where the answer is free.")
    only_if: OnlyIfOut | None = Field(description="Null: it is always asked.")


class ConsentOut(Shown):
    """One use that she can allow, apart from the others (W1)."""

    use: str = Field(examples=["contact_me"])
    text: str


class ConsentsOut(Shown):
    """What she is asked to allow; the version and the language are sent back with her answers."""

    question: str
    version: str = Field(examples=["1"])
    language: str = Field(examples=["ne"], description="BCP 47, of these texts.")
    uses: list[ConsentOut]


class CatalogueOut(Shown):
    """A language in which the form can be read."""

    tag: str = Field(examples=["ne"])
    name: str = Field(examples=["नेपाली"])
    is_draft: bool = Field(description="Whether no speaker has reviewed it yet.")
    direction: str = Field(examples=["ltr"])


class TongueOut(Shown):
    """A language that she can name as the one she speaks, or reads."""

    tag: str = Field(examples=["pa-Arab"])
    name: str = Field(examples=["پنجابی"])
    english: str = Field(examples=["Punjabi (Arabic script)"])
    script: str = Field(examples=["Arab"], description="ISO 15924.")
    direction: str = Field(examples=["rtl"])
    is_hardly_written: bool
    hint: str | None = Field(description="What is said beside it, if anything.")


class FormOut(Shown):
    """The whole form in one language."""

    asked: str = Field(examples=["ne-NP"], description="BCP 47, as it was asked for.")
    language: str = Field(examples=["ne"], description="BCP 47, in which the texts are.")
    direction: str = Field(examples=["ltr"], description="`ltr` or `rtl`.")
    is_draft: bool = Field(description="Whether no speaker has reviewed these texts yet.")
    is_fallback: bool = Field(description="Whether there are none in the language asked for.")
    notices: list[str] = Field(description="What is said of the texts themselves.")
    languages: list[CatalogueOut] = Field(description="In which the form can be read.")
    before: list[TextOut] = Field(description="Read before anything is told.")
    safety: list[TextOut] = Field(description="What is said after the answer to `safe`.")
    emergency_at: str = Field(
        description="Where the numbers to call are read, with the code of a country in it.",
        examples=["/v1/jurisdictions/{code}/recourse?language=ne"],
    )
    questions: list[QuestionOut] = Field(description="In their order, one for a page.")
    skip: str = Field(description="On the way past a question.", examples=["Skip"])
    groups: list[TextOut] = Field(description="Headings of the answers to `what`.")
    consents: ConsentsOut
    tongues: list[TongueOut] = Field(
        description="Languages spoken and read, told apart; any other can be named by its tag."
    )
    receipt: str = Field(description="What is said beside the code that she gets.")
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")

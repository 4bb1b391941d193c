"""What the page of a jurisdiction shows of other domains; each part says when it is not known."""

from datetime import date, datetime

from pydantic import Field

from app.web.schemas import Shown

RULES_READ = (
    "Rules of what workers may be charged that are known here. What is not here may be the law all"
    " the same."
)
NO_RULES = "No rule of what workers may be charged there is known here; its law may have some."
AGREEMENTS_READ = "Agreements between states that came into force here, also those that ended."
NO_AGREEMENTS = "No agreement of it with other states is known here; it may have some."
RECRUITERS_READ = (
    "Recruiters that its own registers list, by what they say of the licence now. One with two"
    " licences counts in both. A certificate is the scheme's, not the state's."
)
NO_RECRUITERS = "No register of its recruiters is kept here, so none of them can be counted."
POSTS_READ = "Posts abroad that take complaints in person from workers of either state."
NO_POSTS = "No such post is known here; a mission may hear workers all the same."
ANSWERS_READ = (
    "Of final violations of firms for which the state answers it was told, and how it answered. Of"
    " cases that are not final only counts in steps of ten are told."
)
NO_ANSWERS = "It was told of no final violation that is public, so there is nothing to answer."
CONVENTIONS_READ = (
    "Of each convention of a closed list whether the country is bound by it, with who says so. What"
    " no text says that was read is not known here; that says neither yes nor no."
)


class FeeRuleShortOut(Shown):
    """A rule of what may be charged."""

    key: str = Field(examples=["PH-2"])
    jurisdiction: str = Field(examples=["PH"])
    what: str = Field(examples=["land-based, not domestic workers: one month's basic salary"])
    confidence: str = Field(
        examples=["seen"], description="`confirmed` by an authority, `seen`, `general` or `draft`."
    )
    valid_from: date | None
    valid_until: date | None


class FeeRulesPartOut(Shown):
    """Which rules of what may be charged are known."""

    known: bool
    count: int
    address: str = Field(examples=["/v1/fee-rules?jurisdiction=PH"])
    rules: list[FeeRuleShortOut] = Field(description="The first hundred, by their keys.")
    reads: str = Field(examples=[RULES_READ])


class AgreementShortOut(Shown):
    """An agreement that came into force."""

    key: str = Field(examples=["mu-np-2019"])
    title: str = Field(examples=["Agreement on the employment of workers"])
    force: str = Field(examples=["binding"], description="`binding` or `consultative`.")
    party: str = Field(examples=["MU"], description="The jurisdiction, or the country of a part.")
    body: str | None = Field(description="The regional body through which it is a party.")
    since: date = Field(description="First day for this party.")
    until: date | None = Field(description="Last day; null while it goes on.")
    in_force: bool = Field(description="Today.")
    address: str = Field(examples=["/v1/agreements/mu-np-2019"])


class AgreementsPartOut(Shown):
    """To which agreements it is a party."""

    known: bool
    count: int
    address: str = Field(examples=["/v1/agreements?party=MU"])
    agreements: list[AgreementShortOut] = Field(description="The newest hundred.")
    reads: str = Field(examples=[AGREEMENTS_READ])


class RecruitersPartOut(Shown):
    """How many recruiters its registers list."""

    known: bool
    lists: list[str] = Field(examples=[["ph-dmw"]], description="Keys of the registers.")
    licences: dict[str, int] = Field(
        examples=[{"licensed": 120, "suspended": 3}],
        description="Recruiters by what a licence of theirs is now.",
    )
    certificates: dict[str, int] = Field(
        examples=[{"active": 12}],
        description="Of these, by how a certificate of theirs stands now; `active` alone is valid.",
    )
    counted_at: datetime | None
    reads: str = Field(examples=[RECRUITERS_READ])


class PostShortOut(Shown):
    """A post abroad."""

    address: str = Field(examples=["/v1/posts/019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10"])
    kind: str = Field(examples=["embassy"])
    name: str = Field(examples=["Embassy of the Philippines in Doha"])
    authority: str = Field(examples=["Department of Migrant Workers"])
    sending: str | None = Field(examples=["PH"])
    host: str = Field(examples=["QA"])
    city: str = Field(examples=["Doha"])


class SomePostsOut(Shown):
    """Open posts: how many, and the first of them."""

    count: int
    address: str = Field(examples=["/v1/posts?sending=PH"])
    posts: list[PostShortOut] = Field(description="The first twenty, by their place.")


class PostsPartOut(Shown):
    """Open posts of it abroad, and those in it."""

    known: bool
    abroad: SomePostsOut
    here: SomePostsOut
    reads: str = Field(examples=[POSTS_READ])


class OpenCasesShortOut(Shown):
    """How many cases were open against firms that a state answers for, in a month."""

    month: date = Field(description="Its first day.")
    at_least: int = Field(description="In steps of ten; 0: fewer than ten.", examples=[20])
    ages: dict[str, int] = Field(description="By days since the firm was notified, likewise.")


class ReviewOfItOut(Shown):
    """That a state's certificate is or was under review."""

    address: str
    state: str
    since: datetime
    rule: str
    at_least: int
    days: int
    outcome: str | None


class FiguresPartOut(Shown):
    """What a state's answers come to."""

    told: int
    due: int = Field(description="Answers that came, or whose time is over.")
    late: int = Field(description="Answers that came late, or are overdue.")
    unanswered: int
    median_days: int | None
    mean_days: str | None = Field(examples=["12.5"])
    gone: int = Field(description="Violations of which it was told that are public no more.")
    recalls_late: int
    open_cases: OpenCasesShortOut | None
    review: ReviewOfItOut | None
    address: str = Field(examples=["/v1/jurisdictions/MU/answers"])


class AnswersPartOut(Shown):
    """What it answered, and what is due and late (S4)."""

    known: bool
    figures: FiguresPartOut | None
    reads: str = Field(examples=[ANSWERS_READ])

"""Tables of remedies: codes and sums in the clear, who somebody is sealed until it is destroyed."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.remedies.types import (
    Balance,
    ContactWay,
    HowAnswered,
    InterestKind,
    Lateness,
    Method,
    Pace,
    PayerKind,
    PaymentState,
    RateDay,
    RemedyState,
    Statistic,
    WhyStruck,
)
from app.store.base import Identified, Row, one_of

CODE = 10


class Remedy(Identified, Row):
    """What workers are owed for a violation, and how it goes back."""

    __tablename__ = "remedy"
    __table_args__ = (
        Index("ix_remedy_state", "state", "id"),
        Index("ix_remedy_body_organisation_id", "body_organisation_id", "id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[RemedyState] = mapped_column(one_of(RemedyState))
    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"), unique=True)
    body_organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="The competent body."
    )
    parties: Mapped[list[str]] = mapped_column(
        JSON, comment="Organisations that pay, or through whose account money goes."
    )
    origin: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    destination: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    since: Mapped[date] = mapped_column(comment="First day on which workers were recruited so.")
    until: Mapped[date] = mapped_column(comment="Last day.")
    sealed_reason: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why this window, under the ring; null: destroyed."
    )
    currency: Mapped[str] = mapped_column(String(3), comment="In which it goes back, ISO 4217.")
    paid_currency: Mapped[str] = mapped_column(
        String(3), comment="Of interviews and figures, ISO 4217."
    )
    interviews: Mapped[list[Any]] = mapped_column(
        JSON, comment="What workers who were asked paid: origin, destination, year, minor units."
    )
    reference_figures: Mapped[list[Any]] = mapped_column(
        JSON, comment="Figures from elsewhere: origin, destination, minor units, source."
    )
    reckoned_on: Mapped[date | None] = mapped_column(comment="To which day it was reckoned.")
    opened_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime]
    plan_due_at: Mapped[datetime] = mapped_column(comment="By then a plan is proposed.")
    whole_due_at: Mapped[datetime] = mapped_column(comment="By then all of it is back.")
    accepted_at: Mapped[datetime | None] = mapped_column(comment="The newest plan that stands.")
    lateness: Mapped[Lateness] = mapped_column(
        one_of(Lateness), comment="As it was told last; a new plan begins anew."
    )
    tend_at: Mapped[datetime | None] = mapped_column(
        index=True, comment="When time may change something next; null: never."
    )
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime | None]
    left_minor: Mapped[int | None] = mapped_column(
        BigInteger, comment="What was still owed when it was closed by a decision."
    )
    sealed_decision: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why it was closed with something owed, under the ring."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        opened = frozenset(UUID(each) for each in self.parties)
        return Facts(holder_id=self.body_organisation_id, opened_to=opened)


class RemedyPayer(Identified, Row):
    """Who gives money back; an employer or a client may fund what others took."""

    __tablename__ = "remedy_payer"
    __table_args__ = (Index("ix_remedy_payer_remedy_id", "remedy_id"),)

    remedy_id: Mapped[UUID] = mapped_column(ForeignKey("remedy.id"))
    kind: Mapped[PayerKind] = mapped_column(one_of(PayerKind))
    subject_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), index=True, comment="Its record; null: none that is listed."
    )
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    parts: Mapped[int] = mapped_column(comment="Of ten thousand, in the newest plan.")


class RemedyPlan(Identified, Row):
    """A plan as it was proposed; the newest that was accepted stands."""

    __tablename__ = "remedy_plan"
    __table_args__ = (Index("uq_remedy_plan_remedy_id_place", "remedy_id", "place", unique=True),)

    remedy_id: Mapped[UUID] = mapped_column(ForeignKey("remedy.id"))
    place: Mapped[int] = mapped_column(comment="Counted from 1.")
    shares: Mapped[list[Any]] = mapped_column(JSON, comment="Of each payer: id, parts of 10,000.")
    is_joint: Mapped[bool] = mapped_column(comment="Whether each is liable for the whole.")
    parts: Mapped[list[Any]] = mapped_column(JSON, comment="Each: day, minor units.")
    covered_minor: Mapped[int] = mapped_column(
        BigInteger, comment="What was paid or kept before, which the parts do not count."
    )
    pace: Mapped[Pace] = mapped_column(one_of(Pace))
    sealed_reason: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Why not at once, under the ring; null: at once, or destroyed."
    )
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    accepted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    accepted_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]


_PARTS = "claimed_minor + received_minor + held_minor + fund_minor"


class RemedyWorker(Identified, Row):
    """One worker's line, known by a code; what is due is the sum of what became of it."""

    __tablename__ = "remedy_worker"
    __table_args__ = (
        Index("uq_remedy_worker_remedy_id_code", "remedy_id", "code", unique=True),
        Index("ix_remedy_worker_find", "find"),
        Index("ix_remedy_worker_complaint_id", "complaint_id"),
        CheckConstraint(f"{_PARTS} <= due_minor", name="adds_up"),
        CheckConstraint(
            "due_minor >= 0 AND claimed_minor >= 0 AND received_minor >= 0 AND held_minor >= 0"
            " AND fund_minor >= 0 AND came_back_minor >= 0",
            name="nothing_below_nought",
        ),
    )

    remedy_id: Mapped[UUID] = mapped_column(ForeignKey("remedy.id"))
    code: Mapped[str] = mapped_column(String(CODE), comment="Names the line; opens nothing.")
    find: Mapped[int | None] = mapped_column(comment="First groups of the code that is hers.")
    secret_digest: Mapped[str | None] = mapped_column(
        String(64), comment="Of the rest of it; null: none was given out."
    )
    complaint_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("complaint.id"), comment="Of hers; never told to a payer."
    )
    known_to_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who handed her in."
    )
    sealed_person: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Name and contact, under the ring; null: none, or destroyed."
    )
    language: Mapped[str | None] = mapped_column(String(35), comment="In which she reads, BCP 47.")
    site: Mapped[str] = mapped_column(String(40), comment="A code, by which samples are drawn.")
    has_left: Mapped[bool]
    has_died: Mapped[bool]
    told: Mapped[dict[str, Any]] = mapped_column(JSON, comment="What is known of what she paid.")
    repaid_minor: Mapped[int] = mapped_column(BigInteger, comment="What she had back before.")
    found_minor: Mapped[int | None] = mapped_column(
        BigInteger, comment="What she paid, in her currency; null: nothing tells it yet."
    )
    method: Mapped[Method | None] = mapped_column(one_of(Method))
    statistic: Mapped[Statistic | None] = mapped_column(one_of(Statistic))
    interviews: Mapped[int | None] = mapped_column(comment="On which a figure rests.")
    interest_kind: Mapped[InterestKind | None] = mapped_column(one_of(InterestKind))
    interest_source: Mapped[str | None] = mapped_column(String(500))
    principal_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    interest_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    rate_day: Mapped[RateDay | None] = mapped_column(one_of(RateDay))
    rates: Mapped[list[Any]] = mapped_column(JSON, comment="Both: day, rate, source.")
    due_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    planned_minor: Mapped[int] = mapped_column(
        BigInteger, default=0, comment="What of it the newest plan divides into its parts."
    )
    claimed_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    received_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    held_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    fund_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    came_back_minor: Mapped[int] = mapped_column(
        BigInteger,
        default=0,
        comment="Of what is open: came back since a plan was accepted; no payer is told.",
    )
    held_at: Mapped[datetime | None]
    claimable_until: Mapped[datetime | None] = mapped_column(
        comment="Until then what is held can be claimed."
    )
    heir_proof_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    sealed_heir: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the ring.")
    heir_named_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    heir_checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    heir_checked_at: Mapped[datetime | None]
    struck_at: Mapped[datetime | None]
    why_struck: Mapped[WhyStruck | None] = mapped_column(one_of(WhyStruck))

    @property
    def balance(self) -> Balance:
        """What is due, and what became of it."""
        return Balance(
            self.due_minor,
            self.claimed_minor,
            self.received_minor,
            self.held_minor,
            self.fund_minor,
        )

    @property
    def payable(self) -> int:
        """What a payer can report: what came back is told to none before a new plan stands (V7)."""
        return self.balance.open - self.untold_minor

    @property
    def untold_minor(self) -> int:
        """What came back and is open still: what of it is held since is told as held."""
        return min(self.came_back_minor, self.balance.open)

    @property
    def told_to_payers(self) -> Balance:
        """The balance without what she said: whether she confirmed is not a payer's to know."""
        said = self.claimed_minor + self.received_minor + self.untold_minor
        return Balance(self.due_minor, said, 0, self.held_minor, self.fund_minor)

    def put(self, balance: Balance) -> None:
        """Write a balance down."""
        self.claimed_minor, self.received_minor = balance.claimed, balance.received
        self.held_minor, self.fund_minor = balance.held, balance.to_fund


class RemedyPayment(Identified, Row):
    """A payment to one worker, as a payer reports it, and what she says of it (V7)."""

    __tablename__ = "remedy_payment"
    __table_args__ = (
        Index(
            "uq_remedy_payment_payer_id_reference_digest",
            *("payer_id", "reference_digest"),
            unique=True,
        ),
        Index("ix_remedy_payment_remedy_id", "remedy_id", "id"),
        Index("ix_remedy_payment_worker_id", "worker_id"),
        CheckConstraint(
            "amount_minor > 0 AND returned_minor >= 0 AND returned_minor <= amount_minor",
            name="adds_up",
        ),
    )

    remedy_id: Mapped[UUID] = mapped_column(ForeignKey("remedy.id"))
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("remedy_worker.id"))
    payer_id: Mapped[UUID] = mapped_column(ForeignKey("remedy_payer.id"))
    place: Mapped[int] = mapped_column(comment="Among those to her, counted from 1.")
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    paid_on: Mapped[date]
    reference_digest: Mapped[str] = mapped_column(
        String(64), comment="Keyed; the same payment is not reported twice."
    )
    sealed_reference: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the ring.")
    proof_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    via_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Through whose account it went."
    )
    standing: Mapped[PaymentState] = mapped_column(one_of(PaymentState))
    returned_minor: Mapped[int] = mapped_column(
        BigInteger, default=0, comment="What she did not get, or gave back."
    )
    reported_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reported_at: Mapped[datetime]
    how: Mapped[HowAnswered | None] = mapped_column(
        one_of(HowAnswered), comment="How it is known; never told to a payer."
    )
    answered_at: Mapped[datetime | None]


class RemedyContact(Identified, Row):
    """An attempt to reach a worker."""

    __tablename__ = "remedy_contact"
    __table_args__ = (Index("ix_remedy_contact_worker_id", "worker_id"),)

    worker_id: Mapped[UUID] = mapped_column(ForeignKey("remedy_worker.id"))
    way: Mapped[ContactWay] = mapped_column(one_of(ContactWay))
    is_reached: Mapped[bool]
    tried_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    tried_at: Mapped[datetime]


class RemedySample(Identified, Row):
    """Workers drawn by lot, to be asked whether they got it."""

    __tablename__ = "remedy_sample"
    __table_args__ = (Index("ix_remedy_sample_remedy_id", "remedy_id"),)

    remedy_id: Mapped[UUID] = mapped_column(ForeignKey("remedy.id"))
    seed: Mapped[str] = mapped_column(String(64), comment="Draws the same again from the list.")
    codes: Mapped[list[str]] = mapped_column(JSON, comment="Who was drawn, in their order.")
    listed: Mapped[list[Any]] = mapped_column(
        JSON, comment="Of whom it was drawn: code and group of each."
    )
    is_full: Mapped[bool] = mapped_column(comment="All: one was found who had to give it back.")
    drawn_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    drawn_at: Mapped[datetime]
    answers: Mapped[dict[str, Any]] = mapped_column(JSON, comment="By code, what was answered.")
    ended_at: Mapped[datetime | None] = mapped_column(comment="All were asked.")


class RemedyFollowUp(Identified, Row):
    """Whether a worker still has it after some months, and whether anybody pressed her."""

    __tablename__ = "remedy_follow_up"
    __table_args__ = (
        Index("uq_remedy_follow_up_worker_id_months", "worker_id", "months", unique=True),
    )

    worker_id: Mapped[UUID] = mapped_column(ForeignKey("remedy_worker.id"))
    months: Mapped[int] = mapped_column(comment="After it was closed.")
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    still_has_it: Mapped[bool | None]
    was_pressed: Mapped[bool | None]

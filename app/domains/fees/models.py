"""Tables of fees: rules with what became of them, and rates of exchange with their files."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.fees.engine.layouts import RateKind
from app.domains.fees.types.keeping import ChangeAct, ChangeState, RuleOrigin
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

KNOWN_NOW = text("superseded_at IS NULL")


class RateFile(Identified, Row):
    """A table of rates of exchange that was loaded."""

    __tablename__ = "exchange_rate_file"
    __table_args__ = (Index("ix_exchange_rate_file_source", "source", "loaded_at"),)

    source: Mapped[str] = mapped_column(String(40), comment="Slug of whoever publishes it.")
    rank: Mapped[int] = mapped_column(comment="The smaller goes first among sources of a kind.")
    kind: Mapped[RateKind] = mapped_column(one_of(RateKind))
    title: Mapped[str] = mapped_column(Text)
    publisher: Mapped[str] = mapped_column(Text)
    licence: Mapped[str] = mapped_column(Text)
    attribution: Mapped[str] = mapped_column(Text, comment="How the source asks to be named.")
    url: Mapped[str | None] = mapped_column(Text)
    layout: Mapped[str] = mapped_column(String(60), comment="By which it was read.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of its bytes.")
    read: Mapped[int] = mapped_column(comment="Rates that it holds.")
    added: Mapped[int] = mapped_column(comment="Of them, those that were new.")
    superseded: Mapped[int] = mapped_column(comment="Of them, those that said another rate.")
    rejected: Mapped[int] = mapped_column(comment="Of them, those that could not be taken.")
    loaded_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, unique=True, comment="Journal number of the load."
    )


class ExchangeRate(Identified, Row):
    """One unit of a currency costs so many of another; superseded, never overwritten."""

    __tablename__ = "exchange_rate"
    __table_args__ = (
        Index(
            "uq_exchange_rate_known_now",
            *("source", "kind", "first_day", "one", "other"),
            unique=True,
            sqlite_where=KNOWN_NOW,
            postgresql_where=KNOWN_NOW,
        ),
        Index("ix_exchange_rate_kind_first_day", "kind", "first_day"),
    )

    file_id: Mapped[UUID] = mapped_column(ForeignKey("exchange_rate_file.id"))
    line: Mapped[int] = mapped_column(comment="Line of that file, counted from 1.")
    source: Mapped[str] = mapped_column(String(40))
    kind: Mapped[RateKind] = mapped_column(one_of(RateKind))
    one: Mapped[str] = mapped_column(String(3), comment="ISO 4217; of it there is one unit.")
    other: Mapped[str] = mapped_column(String(3), comment="ISO 4217; in it the unit is paid.")
    rate: Mapped[str] = mapped_column(String(60), comment="How many, as exact decimal text.")
    first_day: Mapped[date] = mapped_column(comment="First civil day on which it holds.")
    last_day: Mapped[date | None] = mapped_column(comment="Last civil day; null: open.")
    basis: Mapped[str | None] = mapped_column(Text, comment="The text that says so, of a peg.")
    loaded_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None]
    superseded_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("exchange_rate_file.id"), comment="The file that says another rate."
    )


class FeeRule(Identified, Row):
    """An edition of a rule of what may be charged; superseded, never overwritten."""

    __tablename__ = "fee_rule"
    __table_args__ = (
        UniqueConstraint("code", "edition"),
        Index(
            "uq_fee_rule_known_now",
            "code",
            unique=True,
            sqlite_where=KNOWN_NOW,
            postgresql_where=KNOWN_NOW,
        ),
        Index("ix_fee_rule_jurisdiction", "jurisdiction", "code"),
    )

    code: Mapped[str] = mapped_column(String(60), comment="Of the rule, the same in all editions.")
    edition: Mapped[int] = mapped_column(comment="From 1, for each rule.")
    jurisdiction: Mapped[str] = mapped_column(
        String(10), comment="ISO 3166-1 or 3166-2, or a code of an instrument."
    )
    first_day: Mapped[date | None] = mapped_column(comment="In force from; null: not known.")
    last_day: Mapped[date | None] = mapped_column(comment="Last day in force; null: open.")
    says: Mapped[str] = mapped_column(Text, comment="RFC 8785 text of the rule.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of it.")
    origin: Mapped[RuleOrigin] = mapped_column(one_of(RuleOrigin))
    change_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("fee_rule_change.id"), comment="Through which an authority made it."
    )
    recorded_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None] = mapped_column(comment="Null: it is known now.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Journal number that opened it.")

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: rules are public."""
        return Facts(is_public=True, jurisdiction=self.jurisdiction)


class RuleConfirmation(Identified, Row):
    """An authority says that an edition of a rule of its own says what the law says."""

    __tablename__ = "fee_rule_confirmation"
    __table_args__ = (UniqueConstraint("rule_id", "organisation_id"),)

    rule_id: Mapped[UUID] = mapped_column(ForeignKey("fee_rule.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    reference: Mapped[str] = mapped_column(Text, comment="The text of the law; public.")
    confirmed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]


class RuleChange(Identified, Row):
    """A change that an authority proposes to the rules of its own jurisdiction (V8)."""

    __tablename__ = "fee_rule_change"
    __table_args__ = (
        Index("ix_fee_rule_change_jurisdiction", "jurisdiction", "id"),
        Index("ix_fee_rule_change_state", "state", "proposed_at"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[ChangeState] = mapped_column(one_of(ChangeState))
    act: Mapped[ChangeAct] = mapped_column(one_of(ChangeAct))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166-1 or 3166-2.")
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    code: Mapped[str | None] = mapped_column(
        String(60), comment="The rule that it changes or ends; null: it adds one."
    )
    base_edition: Mapped[int | None] = mapped_column(comment="Of that rule, when it was proposed.")
    says: Mapped[str | None] = mapped_column(
        Text, comment="RFC 8785 text of the rule as it is to be; null: it ends."
    )
    from_day: Mapped[date] = mapped_column(comment="From which day, as the law says.")
    raises: Mapped[bool] = mapped_column(comment="Whether it can raise what may be charged.")
    reference: Mapped[str] = mapped_column(Text, comment="The text of the law; public.")
    document_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("document.id"), comment="The text of the law, where it was sent."
    )
    effective_on: Mapped[date | None] = mapped_column(comment="First day; null: not announced.")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    announced_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Somebody else of the authority."
    )
    announced_at: Mapped[datetime | None]
    withdrawn_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: public once it was announced."""
        return Facts(
            is_public=self.announced_at is not None,
            jurisdiction=self.jurisdiction,
            holder_id=self.organisation_id,
        )

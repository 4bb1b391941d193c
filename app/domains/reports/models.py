"""Tables of reports: facts as of entries, figures of quarters, reports made and scheduled."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.reports.types import (
    Every,
    FactKind,
    Form,
    ReportState,
    ScheduleState,
    Scope,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

# SQLite finds a row fastest by a key that is its INTEGER.
FACT_KEY = BigInteger().with_variant(Integer, "sqlite")
NOW = text("recorded_until IS NULL")
PAST = text("recorded_until IS NOT NULL")


def _by_place(column: str) -> Index:
    return Index(f"ix_report_fact_{column}", column, "kind", "on_day")


class ReportFact(Row):
    """One thing that reports count, as it was known from one journal number until another.

    Codes, days, counts and money alone. Append-only, but that a newer fact closes an older one: a
    report as of an entry is the same whenever it is made.
    """

    __tablename__ = "report_fact"
    __table_args__ = (
        _by_place("home"),
        _by_place("origin"),
        _by_place("destination"),
        Index("ix_report_fact_kind", "kind", "on_day"),
        Index("ix_report_fact_subject_id", "subject_id", "kind"),
        Index("ix_report_fact_thing_id_now", "thing_id", sqlite_where=NOW, postgresql_where=NOW),
        Index("ix_report_fact_recorded_from", "recorded_from"),
        Index(
            "ix_report_fact_recorded_until_past",
            "recorded_until",
            sqlite_where=PAST,
            postgresql_where=PAST,
        ),
    )

    id: Mapped[int] = mapped_column(FACT_KEY, primary_key=True, autoincrement=False)
    kind: Mapped[FactKind] = mapped_column(one_of(FactKind))
    thing_id: Mapped[UUID] = mapped_column(comment="The record that it is about.")
    item: Mapped[str] = mapped_column(
        String(80), comment="Tells facts of one thing apart; empty where there is one."
    )
    subject_id: Mapped[UUID | None] = mapped_column(comment="The firm, as the record names it.")
    home: Mapped[str | None] = mapped_column(
        String(6), comment="ISO 3166, whose register the firm stands in, or who tells."
    )
    origin: Mapped[str | None] = mapped_column(String(6), comment="ISO 3166.")
    destination: Mapped[str | None] = mapped_column(String(6), comment="ISO 3166.")
    on_day: Mapped[date] = mapped_column(comment="The civil day that a period is compared with.")
    until_day: Mapped[date | None] = mapped_column(
        comment="Last civil day of what lasts; null: it lasts still, or is of one day."
    )
    state: Mapped[str] = mapped_column(String(40))
    before: Mapped[str | None] = mapped_column(
        String(40), comment="How it stood before, or a grade."
    )
    category: Mapped[str | None] = mapped_column(String(80))
    amount_minor: Mapped[int | None] = mapped_column(BigInteger, comment="In minor units.")
    currency: Mapped[str | None] = mapped_column(String(3), comment="ISO 4217.")
    common_minor: Mapped[int | None] = mapped_column(
        BigInteger, comment="In the common currency, at the rate of its day; null: none is known."
    )
    days: Mapped[int | None] = mapped_column(comment="How long it took.")
    workers: Mapped[int | None]
    recorded_from: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number as of which it is known."
    )
    recorded_until: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number as of which it is known no more; null: known now."
    )


class ReportMark(Row):
    """An entry of the journal as of which the facts are whole: a report can be made as of it."""

    __tablename__ = "report_mark"

    number: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, primary_key=True, autoincrement=False, comment="Of the entry."
    )
    made_at: Mapped[datetime]
    is_first: Mapped[bool] = mapped_column(
        comment="All facts were counted anew: nothing can be told as of an earlier entry."
    )


class ReportRebuild(Row):
    """How far counting all facts anew has come, so that a run that was broken off goes on."""

    __tablename__ = "report_rebuild"

    source: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="The entry that it is stamped with."
    )
    done: Mapped[int] = mapped_column(comment="How many things were counted.")
    last_id: Mapped[UUID | None] = mapped_column(comment="The last of them; null: none yet.")
    is_done: Mapped[bool]


class StatisticsQuarter(Row):
    """The figures of a quarter as the public reads them, counted once; append-only.

    A figure that is not shown is not in it: nobody can read it here.
    """

    __tablename__ = "statistics_quarter"

    quarter: Mapped[str] = mapped_column(String(7), primary_key=True, comment="Such as 2026-Q4.")
    as_of: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="The mark of the facts.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That froze it.")
    frozen_at: Mapped[datetime]
    figures: Mapped[str] = mapped_column(Text, comment="RFC 8785 text of all its tables.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of it.")


class StatisticsNote(Row):
    """What is said of the figures of a quarter since: they stay as they are; append-only."""

    __tablename__ = "statistics_note"
    __table_args__ = (Index("ix_statistics_note_quarter", "quarter"),)

    entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, primary_key=True, autoincrement=False, comment="Whose words it is."
    )
    quarter: Mapped[str] = mapped_column(String(7))
    about: Mapped[str | None] = mapped_column(String(40), comment="Which table; null: all.")
    noted_on: Mapped[date]


class ReportSchedule(Identified, Row):
    """That an authority gets a report of its state each month or quarter."""

    __tablename__ = "report_schedule"
    __table_args__ = (Index("ix_report_schedule_state_next_day", "state", "next_day"),)

    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), index=True, comment="The authority."
    )
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166, of which it is.")
    every: Mapped[Every] = mapped_column(one_of(Every))
    form: Mapped[Form] = mapped_column(one_of(Form), comment="To which the letter leads.")
    members: Mapped[list[str]] = mapped_column(
        JSON, comment="Ids of memberships that are written to, while they last."
    )
    next_day: Mapped[date] = mapped_column(comment="First day of the next period.")
    until_day: Mapped[date] = mapped_column(comment="No report is over a period that ends later.")
    state: Mapped[ScheduleState] = mapped_column(one_of(ScheduleState))
    set_by: Mapped[UUID | None] = mapped_column(comment="The person.")
    set_in: Mapped[UUID | None] = mapped_column(comment="The membership in which it was set.")
    set_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id, jurisdiction=self.jurisdiction)


class MadeReport(Identified, Row):
    """A report that is made in the background: frozen, so that it can be compared later.

    Its bytes lie in the store under the digest of what it says, until its time is over; the digests
    stay.
    """

    __tablename__ = "made_report"
    __table_args__ = (
        Index("ix_made_report_state_expires_at", "state", "expires_at"),
        Index("ix_made_report_digest", "digest"),
    )

    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), index=True, comment="Whose members fetch it."
    )
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166, of which it is.")
    scope: Mapped[Scope] = mapped_column(one_of(Scope))
    first_day: Mapped[date]
    last_day: Mapped[date]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="As of which it is made.")
    method: Mapped[str] = mapped_column(String(40), comment="Version of how figures are computed.")
    form: Mapped[Form] = mapped_column(one_of(Form), comment="As it is fetched unless one asks.")
    schedule_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("report_schedule.id"), index=True, comment="Null: somebody asked for it."
    )
    asked_by: Mapped[UUID | None] = mapped_column(comment="The person; null: the clock.")
    asked_in: Mapped[UUID | None] = mapped_column(comment="The membership in which it was asked.")
    state: Mapped[ReportState] = mapped_column(one_of(ReportState))
    done: Mapped[int] = mapped_column(default=0, comment="Sections that are counted.")
    total: Mapped[int] = mapped_column(comment="Sections that there are.")
    digest: Mapped[str | None] = mapped_column(String(64), comment="SHA-256 of what it says.")
    section_digests: Mapped[dict[str, str] | None] = mapped_column(
        JSON, comment="SHA-256 of each section, by its key."
    )
    size_bytes: Mapped[int | None] = mapped_column(BigInteger)
    asked_at: Mapped[datetime]
    ready_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)

"""Facts that reports count, as of entries of the journal, and figures of quarters, frozen.

Revision: 0080
Follows: 0079
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0080"
down_revision = "0079"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_fact",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "licence",
                "certificate",
                "application",
                "audit",
                "finding",
                "complaint",
                "complaint_step",
                "violation",
                "charge",
                "sanction",
                "award",
                "disclosure",
                "deployment",
                name="factkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("thing_id", sa.Uuid(), nullable=False, comment="The record that it is about."),
        sa.Column(
            "item",
            sa.String(length=80),
            nullable=False,
            comment="Tells facts of one thing apart; empty where there is one.",
        ),
        sa.Column(
            "subject_id", sa.Uuid(), nullable=True, comment="The firm, as the record names it."
        ),
        sa.Column(
            "home",
            sa.String(length=6),
            nullable=True,
            comment="ISO 3166, whose register the firm stands in, or who tells.",
        ),
        sa.Column("origin", sa.String(length=6), nullable=True, comment="ISO 3166."),
        sa.Column("destination", sa.String(length=6), nullable=True, comment="ISO 3166."),
        sa.Column(
            "on_day",
            sa.Date(),
            nullable=False,
            comment="The civil day that a period is compared with.",
        ),
        sa.Column(
            "until_day",
            sa.Date(),
            nullable=True,
            comment="Last civil day of what lasts; null: it lasts still, or is of one day.",
        ),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column(
            "before",
            sa.String(length=40),
            nullable=True,
            comment="How it stood before, or a grade.",
        ),
        sa.Column("category", sa.String(length=80), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True, comment="In minor units."),
        sa.Column("currency", sa.String(length=3), nullable=True, comment="ISO 4217."),
        sa.Column(
            "common_minor",
            sa.BigInteger(),
            nullable=True,
            comment="In the common currency, at the rate of its day; null: none is known.",
        ),
        sa.Column("days", sa.Integer(), nullable=True, comment="How long it took."),
        sa.Column("workers", sa.Integer(), nullable=True),
        sa.Column(
            "recorded_from",
            sa.BigInteger(),
            nullable=False,
            comment="Journal number as of which it is known.",
        ),
        sa.Column(
            "recorded_until",
            sa.BigInteger(),
            nullable=True,
            comment="Journal number as of which it is known no more; null: known now.",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_fact")),
    )
    op.create_index(
        "ix_report_fact_destination", "report_fact", ["destination", "kind", "on_day"], unique=False
    )
    op.create_index("ix_report_fact_home", "report_fact", ["home", "kind", "on_day"], unique=False)
    op.create_index("ix_report_fact_kind", "report_fact", ["kind", "on_day"], unique=False)
    op.create_index(
        "ix_report_fact_origin", "report_fact", ["origin", "kind", "on_day"], unique=False
    )
    op.create_index("ix_report_fact_recorded_from", "report_fact", ["recorded_from"], unique=False)
    op.create_index(
        "ix_report_fact_recorded_until_past",
        "report_fact",
        ["recorded_until"],
        unique=False,
        sqlite_where=sa.text("recorded_until IS NOT NULL"),
        postgresql_where=sa.text("recorded_until IS NOT NULL"),
    )
    op.create_index(
        "ix_report_fact_subject_id", "report_fact", ["subject_id", "kind"], unique=False
    )
    op.create_index(
        "ix_report_fact_thing_id_now",
        "report_fact",
        ["thing_id"],
        unique=False,
        sqlite_where=sa.text("recorded_until IS NULL"),
        postgresql_where=sa.text("recorded_until IS NULL"),
    )
    op.create_table(
        "report_mark",
        sa.Column(
            "number", sa.BigInteger(), autoincrement=False, nullable=False, comment="Of the entry."
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "is_first",
            sa.Boolean(),
            nullable=False,
            comment="All facts were counted anew: nothing can be told as of an earlier entry.",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_report_mark")),
    )
    op.create_table(
        "report_rebuild",
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column(
            "number", sa.BigInteger(), nullable=False, comment="The entry that it is stamped with."
        ),
        sa.Column("done", sa.Integer(), nullable=False, comment="How many things were counted."),
        sa.Column("last_id", sa.Uuid(), nullable=True, comment="The last of them; null: none yet."),
        sa.Column("is_done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_report_rebuild")),
    )
    op.create_table(
        "statistics_note",
        sa.Column(
            "entry",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Whose words it is.",
        ),
        sa.Column("quarter", sa.String(length=7), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=True, comment="Which table; null: all."),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_statistics_note")),
    )
    op.create_index("ix_statistics_note_quarter", "statistics_note", ["quarter"], unique=False)
    op.create_table(
        "statistics_quarter",
        sa.Column("quarter", sa.String(length=7), nullable=False, comment="Such as 2026-Q4."),
        sa.Column("as_of", sa.BigInteger(), nullable=False, comment="The mark of the facts."),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That froze it."),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False, comment="RFC 8785 text of all its tables."),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.PrimaryKeyConstraint("quarter", name=op.f("pk_statistics_quarter")),
    )
    for table in ("statistics_quarter", "statistics_note"):
        guard(table)


def downgrade() -> None:
    for table in ("statistics_quarter", "statistics_note"):
        unguard(table)
    op.drop_table("statistics_quarter")
    op.drop_index("ix_statistics_note_quarter", table_name="statistics_note")
    op.drop_table("statistics_note")
    op.drop_table("report_rebuild")
    op.drop_table("report_mark")
    op.drop_index(
        "ix_report_fact_thing_id_now",
        table_name="report_fact",
        sqlite_where=sa.text("recorded_until IS NULL"),
        postgresql_where=sa.text("recorded_until IS NULL"),
    )
    op.drop_index("ix_report_fact_subject_id", table_name="report_fact")
    op.drop_index(
        "ix_report_fact_recorded_until_past",
        table_name="report_fact",
        sqlite_where=sa.text("recorded_until IS NOT NULL"),
        postgresql_where=sa.text("recorded_until IS NOT NULL"),
    )
    op.drop_index("ix_report_fact_recorded_from", table_name="report_fact")
    op.drop_index("ix_report_fact_origin", table_name="report_fact")
    op.drop_index("ix_report_fact_kind", table_name="report_fact")
    op.drop_index("ix_report_fact_home", table_name="report_fact")
    op.drop_index("ix_report_fact_destination", table_name="report_fact")
    op.drop_table("report_fact")

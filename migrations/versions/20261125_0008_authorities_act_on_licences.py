"""Authorities add and change licences, firms contest what worsens theirs, both are told.

Revision: 0008
Follows: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "licence_act",
        sa.Column(
            "kind",
            sa.Enum(
                "add",
                "renew",
                "change_status",
                "correct",
                name="actkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "in_force",
                "contested",
                "upheld",
                "reversed",
                "dropped",
                name="actstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "licence_id", sa.Uuid(), nullable=False, comment="Of the licence's first version."
        ),
        sa.Column("source_key", sa.String(length=60), nullable=False),
        sa.Column("jurisdiction", sa.String(length=6), nullable=False, comment="Of the register."),
        sa.Column("organisation_id", sa.Uuid(), nullable=False, comment="The authority."),
        sa.Column(
            "before_id",
            sa.Uuid(),
            nullable=True,
            comment="The version of the licence that it changed; null: the licence is new.",
        ),
        sa.Column(
            "number", sa.String(length=100), nullable=True, comment="After the act, as all these."
        ),
        sa.Column("licence_kind", sa.Text(), nullable=True),
        sa.Column("status_word", sa.Text(), nullable=True, comment="The authority's own word."),
        sa.Column(
            "status",
            sa.Enum(
                "valid",
                "valid_provisional",
                "temporary_authority",
                "pending",
                "expired",
                "documentary_suspension",
                "preventive_suspension",
                "suspended",
                "cancelled",
                "revoked",
                "denied_renewal",
                "delisted",
                "forever_banned",
                "ceased",
                "inactive",
                "no_longer_listed",
                "unconfirmed",
                "unknown",
                name="licencestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column(
            "is_worsening", sa.Boolean(), nullable=False, comment="It takes something away (P3)."
        ),
        sa.Column(
            "ground",
            sa.Enum(
                "unlawful_fees",
                "misrepresentation",
                "false_documents",
                "unlicensed_activity",
                "harm_to_workers",
                "breach_of_duties",
                "obstruction",
                "conditions_not_met",
                "security_not_kept",
                "pending_inquiry",
                "court_order",
                "ceased_or_asked",
                "other",
                name="ground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Law, article and reason are words of the entry.",
        ),
        sa.Column(
            "holds_from", sa.Date(), nullable=False, comment="First civil day from which it holds."
        ),
        sa.Column(
            "decided_on",
            sa.Date(),
            nullable=False,
            comment="Civil day of the decision at the register.",
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "confirmed_by",
            sa.Uuid(),
            nullable=True,
            comment="The second officer, where one was needed.",
        ),
        sa.Column("said_entry", sa.BigInteger(), nullable=False, comment="That holds its words."),
        sa.Column("entry", sa.BigInteger(), nullable=True, comment="That put it in force."),
        sa.Column("reversed_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "told_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the firm's holder was written to; null: nobody holds the record.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_licence_act_confirmed_by")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_licence_act_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_licence_act_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["source_key"], ["source.key"], name=op.f("fk_licence_act_source_key")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_licence_act_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_licence_act")),
    )
    with op.batch_alter_table("licence_act", schema=None) as batch_op:
        batch_op.create_index(
            "ix_licence_act_contested",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("state = 'contested'"),
            postgresql_where=sa.text("state = 'contested'"),
        )
        batch_op.create_index("ix_licence_act_licence_id", ["licence_id"], unique=False)
        batch_op.create_index(
            "ix_licence_act_organisation_id_decided_on",
            ["organisation_id", "decided_on"],
            unique=False,
        )
        batch_op.create_index("ix_licence_act_source_key", ["source_key"], unique=False)
        batch_op.create_index("ix_licence_act_subject_id", ["subject_id"], unique=False)

    op.create_table(
        "licence_contest",
        sa.Column("act_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("contested_by", sa.Uuid(), nullable=False),
        sa.Column("contested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("contested_on", sa.Date(), nullable=False, comment="Civil day at the register."),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That holds its words."),
        sa.Column(
            "answer_by",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When the answer is due.",
        ),
        sa.Column(
            "answer",
            sa.Enum(
                "upheld",
                "reversed",
                name="answer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Null: open.",
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "answer_entry",
            sa.BigInteger(),
            nullable=True,
            comment="That holds the words of the answer.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["act_id"], ["licence_act.id"], name=op.f("fk_licence_contest_act_id")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_licence_contest_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["contested_by"], ["person.id"], name=op.f("fk_licence_contest_contested_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_licence_contest_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_licence_contest")),
    )
    with op.batch_alter_table("licence_contest", schema=None) as batch_op:
        batch_op.create_index("ix_licence_contest_act_id", ["act_id"], unique=False)
        batch_op.create_index(
            "uq_licence_contest_open",
            ["act_id"],
            unique=True,
            sqlite_where=sa.text("answer IS NULL"),
            postgresql_where=sa.text("answer IS NULL"),
        )

    with op.batch_alter_table("licence", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "first_id",
                sa.Uuid(),
                nullable=True,
                comment="Id of the first version, which all of them share; null: this one.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "act_id",
                sa.Uuid(),
                nullable=True,
                comment="The licence_act that states it; null: the line of a file does.",
            )
        )

    with op.batch_alter_table("licence", schema=None) as batch_op:
        for column in ("first_id", "act_id"):
            batch_op.create_index(
                f"ix_licence_{column}_set",
                [column],
                unique=False,
                sqlite_where=sa.text(f"{column} IS NOT NULL"),
                postgresql_where=sa.text(f"{column} IS NOT NULL"),
            )

    with op.batch_alter_table("roster_licence", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("said_on", sa.Date(), nullable=True, comment="Day of the act that states it.")
        )
        batch_op.add_column(
            sa.Column(
                "is_alone",
                sa.Boolean(),
                nullable=True,
                comment="No list has it, to confirm the act.",
            )
        )

    with op.batch_alter_table("staged_licence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("first_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("act_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("staged_licence", schema=None) as batch_op:
        batch_op.drop_column("act_id")
        batch_op.drop_column("first_id")

    with op.batch_alter_table("roster_licence", schema=None) as batch_op:
        batch_op.drop_column("is_alone")
        batch_op.drop_column("said_on")

    with op.batch_alter_table("licence", schema=None) as batch_op:
        for column in ("act_id", "first_id"):
            batch_op.drop_index(
                f"ix_licence_{column}_set",
                sqlite_where=sa.text(f"{column} IS NOT NULL"),
                postgresql_where=sa.text(f"{column} IS NOT NULL"),
            )

    with op.batch_alter_table("licence", schema=None) as batch_op:
        batch_op.drop_column("act_id")
        batch_op.drop_column("first_id")

    with op.batch_alter_table("licence_contest", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_licence_contest_open",
            sqlite_where=sa.text("answer IS NULL"),
            postgresql_where=sa.text("answer IS NULL"),
        )
        batch_op.drop_index("ix_licence_contest_act_id")

    op.drop_table("licence_contest")
    with op.batch_alter_table("licence_act", schema=None) as batch_op:
        batch_op.drop_index("ix_licence_act_subject_id")
        batch_op.drop_index("ix_licence_act_source_key")
        batch_op.drop_index("ix_licence_act_organisation_id_decided_on")
        batch_op.drop_index("ix_licence_act_licence_id")
        batch_op.drop_index(
            "ix_licence_act_contested",
            sqlite_where=sa.text("state = 'contested'"),
            postgresql_where=sa.text("state = 'contested'"),
        )

    op.drop_table("licence_act")

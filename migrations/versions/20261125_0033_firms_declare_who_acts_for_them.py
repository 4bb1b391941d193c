"""Firms declare who acts for them, and answers are carried over from another standard.

Anyone can ask whether a name or number is declared, and report misuse of a firm's name (C4). An
application that was accepted and never audited in its time ends.

Revision: 0033
Follows: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "accepted_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="At screening; its time until the first audit runs from then.",
            )
        )
    with op.batch_alter_table("application_answer", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "carried",
                sa.JSON(none_as_null=True),
                nullable=True,
                comment="From which application and criterion, by which mapping.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "is_confirmed",
                sa.Boolean(),
                nullable=True,
                comment="Whether what was carried over was confirmed; null: nothing was.",
            )
        )
    _representative()
    _misuse_report()


def _representative() -> None:
    op.create_table(
        "representative",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "representative",
                "sub_agent",
                "branch",
                name="representativekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column(
            "contacts",
            sa.JSON(),
            nullable=False,
            comment="Of each number or address its keyed digests; never what was typed.",
        ),
        sa.Column(
            "consented_on", sa.Date(), nullable=False, comment="When they agreed to be named."
        ),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First civil day."),
        sa.Column("valid_until", sa.Date(), nullable=True, comment="Last civil day."),
        sa.Column("declared_by", sa.Uuid(), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_representative_period")),
        sa.ForeignKeyConstraint(
            ["declared_by"], ["person.id"], name=op.f("fk_representative_declared_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_representative_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_representative_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representative")),
    )
    with op.batch_alter_table("representative", schema=None) as batch_op:
        batch_op.create_index(
            "ix_representative_organisation_id", ["organisation_id", "id"], unique=False
        )
        batch_op.create_index("ix_representative_subject_id", ["subject_id"], unique=False)


def _misuse_report() -> None:
    op.create_table(
        "misuse_report",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True, comment="Who held the record then."),
        sa.Column("country", sa.String(length=2), nullable=True, comment="Where it happened."),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words tell it."),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("closed_entry", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_misuse_report_closed_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_misuse_report_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_misuse_report_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_misuse_report")),
    )
    with op.batch_alter_table("misuse_report", schema=None) as batch_op:
        batch_op.create_index(
            "ix_misuse_report_organisation_id", ["organisation_id", "id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_misuse_report_subject_id"), ["subject_id"], unique=False
        )


def downgrade() -> None:
    op.drop_table("misuse_report")
    op.drop_table("representative")
    with op.batch_alter_table("application_answer", schema=None) as batch_op:
        batch_op.drop_column("is_confirmed")
        batch_op.drop_column("carried")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_column("accepted_at")

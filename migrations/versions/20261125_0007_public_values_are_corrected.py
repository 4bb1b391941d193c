"""Anyone says that a public value is wrong, and a decision stands beside it.

Revision: 0007
Follows: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dispute",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "subject_id",
            sa.Uuid(),
            nullable=False,
            comment="The record of which the fact is stated.",
        ),
        sa.Column("fact_table", sa.String(length=40), nullable=False),
        sa.Column(
            "fact_id", sa.Uuid(), nullable=False, comment="The fact as it stood; never deleted."
        ),
        sa.Column(
            "field", sa.Text(), nullable=False, comment="Column of the value; empty: all of them."
        ),
        sa.Column("pointer", sa.Text(), nullable=False, comment="Where it was read."),
        sa.Column(
            "read",
            sa.Text(),
            nullable=True,
            comment="The value as it was read, as JSON; never of a person.",
        ),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of the register that states it.",
        ),
        sa.Column(
            "is_shown",
            sa.Boolean(),
            nullable=False,
            comment="Whether the value reads disputed meanwhile.",
        ),
        sa.Column("is_authority_told", sa.Boolean(), nullable=False),
        sa.Column("is_firm_told", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "lodged",
                "frivolous",
                "upheld",
                "partly",
                "dismissed",
                "retracted",
                "reversed",
                "withdrawn",
                name="disputestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lodged_entry", sa.BigInteger(), nullable=False),
        sa.Column(
            "heard_until",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Until then others can answer first.",
        ),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="By then it is to be decided.",
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_entry", sa.BigInteger(), nullable=True),
        sa.Column("replied_by", sa.Uuid(), nullable=True),
        sa.Column("replied_entry", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "why",
            sa.Enum(
                "clerical_error",
                "misread",
                "outdated",
                "another_firm",
                "overturned",
                "unsupported",
                name="correctionwhy",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("corrected", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="Reversed or withdrawn."
        ),
        sa.Column("ended_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "told_entry",
            sa.BigInteger(),
            nullable=True,
            comment="The last act of which the public list tells.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_dispute_answered_by")
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_dispute_decided_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_dispute_ended_by")),
        sa.ForeignKeyConstraint(["replied_by"], ["person.id"], name=op.f("fk_dispute_replied_by")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_dispute_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute")),
        sa.UniqueConstraint("number", name=op.f("uq_dispute_number")),
    )
    with op.batch_alter_table("dispute", schema=None) as batch_op:
        batch_op.create_index("ix_dispute_state", ["state", "due_at"], unique=False)
        batch_op.create_index("ix_dispute_subject_id", ["subject_id"], unique=False)
        batch_op.create_index("ix_dispute_told_entry", ["told_entry"], unique=False)
        batch_op.create_index(
            "uq_dispute_open",
            ["fact_table", "fact_id", "field"],
            unique=True,
            sqlite_where=sa.text("state = 'lodged'"),
            postgresql_where=sa.text("state = 'lodged'"),
        )

    op.create_table(
        "dispute_lodging",
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column(
            "code_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of number and code, where there is no account.",
        ),
        sa.Column(
            "address",
            sa.LargeBinary(),
            nullable=True,
            comment="Sealed: where to answer; null: nowhere, or erased.",
        ),
        sa.Column(
            "shares_words",
            sa.Boolean(),
            nullable=False,
            comment="Whether firm and authority may read the words.",
        ),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words it is."),
        sa.Column("retracted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.id"], name=op.f("fk_dispute_lodging_dispute_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_dispute_lodging_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_lodging")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_dispute_lodging_code_digest")),
    )
    with op.batch_alter_table("dispute_lodging", schema=None) as batch_op:
        batch_op.create_index("ix_dispute_lodging_dispute_id", ["dispute_id"], unique=False)
        batch_op.create_index("ix_dispute_lodging_person_id", ["person_id"], unique=False)

    op.create_table(
        "dispute_proof",
        sa.Column("lodging_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_dispute_proof_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lodging_id"], ["dispute_lodging.id"], name=op.f("fk_dispute_proof_lodging_id")
        ),
        sa.PrimaryKeyConstraint("lodging_id", "document_id", name=op.f("pk_dispute_proof")),
    )


def downgrade() -> None:
    op.drop_table("dispute_proof")
    with op.batch_alter_table("dispute_lodging", schema=None) as batch_op:
        batch_op.drop_index("ix_dispute_lodging_person_id")
        batch_op.drop_index("ix_dispute_lodging_dispute_id")

    op.drop_table("dispute_lodging")
    with op.batch_alter_table("dispute", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_dispute_open",
            sqlite_where=sa.text("state = 'lodged'"),
            postgresql_where=sa.text("state = 'lodged'"),
        )
        batch_op.drop_index("ix_dispute_told_entry")
        batch_op.drop_index("ix_dispute_subject_id")
        batch_op.drop_index("ix_dispute_state")

    op.drop_table("dispute")

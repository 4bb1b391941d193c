"""Whoever holds a record contests that it is joined with another, or taken apart, and is answered.

Revision: 0034
Follows: 0033
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "acted_by",
                sa.JSON(none_as_null=True),
                nullable=True,
                comment="Ids of who decided on it since it last waited: they answer no contest"
                " (P2).",
            )
        )
    _merge_contest()


def _merge_contest() -> None:
    op.create_table(
        "merge_contest",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="Which it holds."),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "step",
            sa.Enum(
                "merge",
                "undo",
                name="mergestep",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="What is contested.",
        ),
        sa.Column(
            "pair_version",
            sa.Integer(),
            nullable=False,
            comment="Of the pair as it was contested.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "upheld",
                "granted",
                name="conteststate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("contested_by", sa.Uuid(), nullable=False),
        sa.Column("contested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That holds its words."),
        sa.Column(
            "answer_by",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When the answer is due.",
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "answer_entry",
            sa.BigInteger(),
            nullable=True,
            comment="That holds the words of the answer.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_merge_contest_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_merge_contest_candidate_id")
        ),
        sa.ForeignKeyConstraint(
            ["contested_by"], ["person.id"], name=op.f("fk_merge_contest_contested_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_merge_contest_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_merge_contest_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_contest")),
    )
    with op.batch_alter_table("merge_contest", schema=None) as batch_op:
        batch_op.create_index("ix_merge_contest_candidate_id", ["candidate_id"], unique=False)
        batch_op.create_index("ix_merge_contest_organisation_id", ["organisation_id"], unique=False)
        batch_op.create_index(
            "uq_merge_contest_open",
            ["candidate_id", "organisation_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )


def downgrade() -> None:
    op.drop_table("merge_contest")
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.drop_column("acted_by")

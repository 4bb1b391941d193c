"""Programmes of recognition and their evaluations.

Revision: 0075
Follows: 0074
"""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "recognition_programme",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False, comment="Counts its versions from 1."),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "merit",
                "demerit",
                name="programmekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="ISO 3166, whose law it is of; null: the scheme's own.",
        ),
        sa.Column("period_from", sa.Date(), nullable=False, comment="First civil day that counts."),
        sa.Column("period_until", sa.Date(), nullable=False, comment="Last civil day."),
        sa.Column("terms", sa.Text(), nullable=False, comment="RFC 8785 text of all that it says."),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That loaded it."),
        sa.Column("loaded_by", sa.Uuid(), nullable=True, comment="Null: shipped, or an operator."),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["loaded_by"], ["person.id"], name=op.f("fk_recognition_programme_loaded_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition_programme")),
        sa.UniqueConstraint("key", "edition", name=op.f("uq_recognition_programme_key_edition")),
    )
    op.create_table(
        "recognition_evaluation",
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column(
            "programme_digest", sa.String(length=64), nullable=False, comment="Of its terms, then."
        ),
        sa.Column(
            "as_of", sa.Date(), nullable=False, comment="Last civil day of which facts count."
        ),
        sa.Column(
            "read_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Last entry of the journal of the state that was read.",
        ),
        sa.Column(
            "read_at", sa.DateTime(timezone=True), nullable=True, comment="Instant of that state."
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "total",
            sa.Integer(),
            nullable=True,
            comment="How many firms it looks at; null: not begun.",
        ),
        sa.Column("done", sa.Integer(), nullable=False, comment="How many of them are done."),
        sa.Column(
            "proposed",
            sa.JSON(),
            nullable=True,
            comment="How many firms each award is proposed for.",
        ),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the results' digests in order of the firms' ids.",
        ),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_recognition_evaluation_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["recognition_programme.id"],
            name=op.f("fk_recognition_evaluation_programme_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition_evaluation")),
    )
    op.create_index(
        "ix_recognition_evaluation_programme_id",
        "recognition_evaluation",
        ["programme_id", "id"],
        unique=False,
    )
    op.create_table(
        "recognition_result",
        sa.Column("evaluation_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="Who stood then."),
        sa.Column(
            "score_hundredths", sa.Integer(), nullable=False, comment="In hundredths of a point."
        ),
        sa.Column(
            "is_eligible",
            sa.Boolean(),
            nullable=False,
            comment="Every gate of the programme is passed.",
        ),
        sa.Column(
            "proposed",
            sa.JSON(),
            nullable=False,
            comment="Keys of awards that people are asked to give, the highest first.",
        ),
        sa.Column(
            "first_proposed",
            sa.String(length=60),
            nullable=True,
            comment="The highest of them; null: none.",
        ),
        sa.Column(
            "frozen",
            sa.Text(),
            nullable=False,
            comment="RFC 8785 text: records, readings with their inputs, points, awards.",
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["recognition_evaluation.id"],
            name=op.f("fk_recognition_result_evaluation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_recognition_result_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition_result")),
        sa.UniqueConstraint(
            "evaluation_id",
            "subject_id",
            name=op.f("uq_recognition_result_evaluation_id_subject_id"),
        ),
    )
    op.create_index(
        "ix_recognition_result_proposed",
        "recognition_result",
        ["evaluation_id", "first_proposed", "id"],
        unique=False,
    )
    op.create_index(
        "ix_recognition_result_subject_id", "recognition_result", ["subject_id"], unique=False
    )
    op.create_table(
        "recognition_recomputation",
        sa.Column("evaluation_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "total",
            sa.Integer(),
            nullable=True,
            comment="How many firms there are; null: not begun.",
        ),
        sa.Column("done", sa.Integer(), nullable=False, comment="How many firms are done."),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_identical", sa.Boolean(), nullable=True, comment="Null: not finished."),
        sa.Column(
            "digest", sa.String(length=64), nullable=True, comment="Of what was computed anew."
        ),
        sa.Column("different", sa.Integer(), nullable=True, comment="How many firms differ."),
        sa.Column(
            "differences",
            sa.JSON(),
            nullable=True,
            comment="The first hundred: firm, and pointers to what differs.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_recognition_recomputation_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["recognition_evaluation.id"],
            name=op.f("fk_recognition_recomputation_evaluation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition_recomputation")),
    )
    op.create_index(
        "ix_recognition_recomputation_evaluation_id",
        "recognition_recomputation",
        ["evaluation_id", "id"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_table("recognition_recomputation")
    op.drop_table("recognition_result")
    op.drop_table("recognition_evaluation")
    op.drop_table("recognition_programme")

"""Files of cases get clean copies; partners are admitted for a published term.

Revision: 0057
Follows: 0056
"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None

FILE = sa.table(
    "complaint_file",
    sa.column("sealed_key", sa.LargeBinary()),
    sa.column("sealed_digest", sa.LargeBinary()),
)


def upgrade() -> None:
    op.create_table(
        "partner_admission",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "admitted",
                "refused",
                "ended",
                name="admissionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("languages", sa.JSON(), nullable=False, comment="BCP 47; published."),
        sa.Column("places", sa.JSON(), nullable=False, comment="ISO 3166-1 or -2; published."),
        sa.Column("ways", sa.JSON(), nullable=False, comment="How workers reach it; published."),
        sa.Column(
            "since",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="First instant of the term.",
        ),
        sa.Column(
            "until", sa.DateTime(timezone=True), nullable=False, comment="First instant after it."
        ),
        sa.Column(
            "sealed_people",
            sa.LargeBinary(),
            nullable=False,
            comment="Names of those who stand for it, under the ring.",
        ),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Who admitted or refused it: somebody else.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("since < until", name=op.f("ck_partner_admission_term")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_partner_admission_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_partner_admission_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_partner_admission_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_admission")),
    )
    with op.batch_alter_table("partner_admission", schema=None) as batch_op:
        batch_op.create_index(
            "ix_partner_admission_organisation_id", ["organisation_id", "state"], unique=False
        )
        batch_op.create_index(
            "uq_partner_admission_proposed",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("state = 'proposed'"),
            postgresql_where=sa.text("state = 'proposed'"),
        )

    op.create_table(
        "partner_question",
        sa.Column("admission_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "reasons", sa.JSON(), nullable=False, comment="Codes of what they have in common."
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "other_person",
                "same_person",
                name="shared",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "sealed_note",
            sa.LargeBinary(),
            nullable=True,
            comment="How it was found out, under the ring.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["admission_id"],
            ["partner_admission.id"],
            name=op.f("fk_partner_question_admission_id"),
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_partner_question_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_partner_question_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_question")),
        sa.UniqueConstraint(
            "admission_id", "subject_id", name=op.f("uq_partner_question_admission_id_subject_id")
        ),
    )
    op.create_table(
        "partner_reference",
        sa.Column("admission_id", sa.Uuid(), nullable=False),
        sa.Column(
            "sealed",
            sa.LargeBinary(),
            nullable=False,
            comment="Who gave it and what they said, under the ring.",
        ),
        sa.Column(
            "is_good",
            sa.Boolean(),
            nullable=False,
            comment="Whether it speaks for the organisation.",
        ),
        sa.Column("checked_by", sa.Uuid(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["admission_id"],
            ["partner_admission.id"],
            name=op.f("fk_partner_reference_admission_id"),
        ),
        sa.ForeignKeyConstraint(
            ["checked_by"], ["person.id"], name=op.f("fk_partner_reference_checked_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_reference")),
    )
    with op.batch_alter_table("partner_reference", schema=None) as batch_op:
        batch_op.create_index("ix_partner_reference_admission_id", ["admission_id"], unique=False)

    with op.batch_alter_table("complaint_file", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "sealed_marks",
                sa.LargeBinary(),
                nullable=True,
                comment="What is made unreadable in the file that it redacts, under the story.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "why_not_cleaned",
                sa.Enum(
                    "form",
                    "damaged",
                    "too_much",
                    "marks",
                    name="whynot",
                    native_enum=False,
                    create_constraint=True,
                    length=40,
                ),
                nullable=True,
                comment="Why there is no copy.",
            )
        )
        batch_op.add_column(sa.Column("clean_size_bytes", sa.Integer(), nullable=True))
        batch_op.alter_column("sealed_key", existing_type=sa.LargeBinary(), nullable=True)
        batch_op.alter_column("sealed_digest", existing_type=sa.LargeBinary(), nullable=True)


def downgrade() -> None:
    # What was destroyed, or is made by marks, has no key of its own; before, each had one.
    for name in ("sealed_key", "sealed_digest"):
        column = FILE.c[name]
        op.execute(FILE.update().where(column.is_(None)).values({name: b""}))
    with op.batch_alter_table("complaint_file", schema=None) as batch_op:
        batch_op.alter_column("sealed_digest", existing_type=sa.LargeBinary(), nullable=False)
        batch_op.alter_column("sealed_key", existing_type=sa.LargeBinary(), nullable=False)
        batch_op.drop_column("clean_size_bytes")
        batch_op.drop_constraint(op.f("ck_complaint_file_whynot"), type_="check")
        batch_op.drop_column("why_not_cleaned")
        batch_op.drop_column("sealed_marks")

    with op.batch_alter_table("partner_reference", schema=None) as batch_op:
        batch_op.drop_index("ix_partner_reference_admission_id")

    op.drop_table("partner_reference")
    op.drop_table("partner_question")
    with op.batch_alter_table("partner_admission", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_partner_admission_proposed",
            sqlite_where=sa.text("state = 'proposed'"),
            postgresql_where=sa.text("state = 'proposed'"),
        )
        batch_op.drop_index("ix_partner_admission_organisation_id")

    op.drop_table("partner_admission")

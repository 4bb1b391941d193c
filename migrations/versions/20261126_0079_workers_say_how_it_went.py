"""Codes, answers and replies of workers' experience.

Revision: 0079
Follows: 0078
"""

import sqlalchemy as sa
from alembic import op

revision = "0079"
down_revision = "0078"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "experience_batch",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "giver",
            sa.Enum(
                "authority",
                "partner",
                "scheme",
                name="giver",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("origin", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column(
            "destination", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."
        ),
        sa.Column("since", sa.Date(), nullable=False, comment="First day of the first month."),
        sa.Column("until", sa.Date(), nullable=False, comment="Last day of the last month."),
        sa.Column("codes", sa.Integer(), nullable=False),
        sa.Column(
            "deployed",
            sa.Integer(),
            nullable=False,
            comment="Workers of these months, as authorities told it on that day.",
        ),
        sa.Column(
            "expires_on",
            sa.Date(),
            nullable=False,
            comment="Last day on which a code of it is taken.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "codes > 0 AND codes <= deployed", name=op.f("ck_experience_batch_bound")
        ),
        sa.CheckConstraint("since < until", name=op.f("ck_experience_batch_months")),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_experience_batch_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_experience_batch_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_experience_batch_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_batch")),
    )
    op.create_index(
        "ix_experience_batch_organisation_id", "experience_batch", ["organisation_id"], unique=False
    )
    op.create_index(
        "ix_experience_batch_subject_id",
        "experience_batch",
        ["subject_id", "origin", "destination"],
        unique=False,
    )
    op.create_table(
        "experience_block",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "quarter",
            sa.String(length=7),
            nullable=False,
            comment="With which it was closed: 2026-Q4.",
        ),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "withdrawn_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="So many of its answers were removed that it is shown no more.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_experience_block_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_block")),
        sa.UniqueConstraint(
            "subject_id", "quarter", name=op.f("uq_experience_block_subject_id_quarter")
        ),
    )
    op.create_table(
        "experience_figures",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "quarter",
            sa.String(length=7),
            nullable=False,
            comment="The last one it covers: 2026-Q4.",
        ),
        sa.Column(
            "figures",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="Null: fewer than ten answers, or in too few weeks.",
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_experience_figures_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_figures")),
        sa.UniqueConstraint(
            "subject_id", "quarter", name=op.f("uq_experience_figures_subject_id_quarter")
        ),
    )
    op.create_table(
        "experience_reply",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "language",
            sa.String(length=35),
            nullable=False,
            comment="BCP 47, in which it is written.",
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words it is."),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "replaced_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="A newer one stands.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_experience_reply_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_experience_reply_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_experience_reply_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_reply")),
    )
    op.create_index(
        "ix_experience_reply_organisation_id", "experience_reply", ["organisation_id"], unique=False
    )
    op.create_index(
        "uq_experience_reply_stands",
        "experience_reply",
        ["subject_id"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )
    op.create_table(
        "experience_answer",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Drawn: it tells no order."),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "week",
            sa.Date(),
            nullable=False,
            comment="Monday of the ISO week; nothing finer is kept.",
        ),
        sa.Column(
            "is_mixed",
            sa.Boolean(),
            nullable=False,
            comment="It was written anew, with others, when its week was over.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "counted",
                "set_aside",
                "removed",
                name="answerstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "hold",
            sa.Enum(
                "text",
                "burst",
                "same_text",
                name="hold",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Why a person looks first.",
        ),
        sa.Column(
            "answers",
            sa.JSON(),
            nullable=False,
            comment="By code of the question; of one that tells of harm, the harm alone.",
        ),
        sa.Column("paid_minor", sa.BigInteger(), nullable=True),
        sa.Column("paid_currency", sa.String(length=3), nullable=True, comment="ISO 4217."),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=True, comment="Under the ring."),
        sa.Column(
            "words_digest",
            sa.String(length=64),
            nullable=True,
            comment="Keyed; the same words again are looked at.",
        ),
        sa.Column("language", sa.String(length=35), nullable=True, comment="BCP 47, of the words."),
        sa.Column(
            "shown_words",
            sa.Text(),
            nullable=True,
            comment="The words without private details, as a person left them.",
        ),
        sa.Column(
            "shown_with",
            sa.String(length=7),
            nullable=True,
            comment="Quarter with whose figures the words are shown first.",
        ),
        sa.Column(
            "reason",
            sa.Enum(
                "identifies_person",
                "threat",
                "off_topic",
                "spam",
                "duplicate",
                "staff_of_agency",
                "court_order",
                name="removalreason",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Why it, or its words alone, are not shown.",
        ),
        sa.Column("moderated_by", sa.Uuid(), nullable=True),
        sa.Column("moderated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("block_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["block_id"], ["experience_block.id"], name=op.f("fk_experience_answer_block_id")
        ),
        sa.ForeignKeyConstraint(
            ["moderated_by"], ["person.id"], name=op.f("fk_experience_answer_moderated_by")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_experience_answer_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_answer")),
    )
    op.create_index(
        "ix_experience_answer_block_id", "experience_answer", ["block_id"], unique=False
    )
    op.create_index(
        "ix_experience_answer_state", "experience_answer", ["state", "id"], unique=False
    )
    op.create_index(
        "ix_experience_answer_subject_id",
        "experience_answer",
        ["subject_id", "state"],
        unique=False,
    )
    op.create_table(
        "experience_code",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Drawn: it tells no order."),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("find", sa.Integer(), nullable=False, comment="The first six digits."),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="Keyed, of the secret digits."
        ),
        sa.Column("is_used", sa.Boolean(), nullable=False),
        sa.Column(
            "is_mixed",
            sa.Boolean(),
            nullable=False,
            comment="It was written anew, with others, after it was used.",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["experience_batch.id"], name=op.f("fk_experience_code_batch_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_code")),
    )
    op.create_index("ix_experience_code_batch_id", "experience_code", ["batch_id"], unique=False)
    op.create_index("ix_experience_code_find", "experience_code", ["find"], unique=False)
    op.create_table(
        "experience_removal_request",
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "granted",
                "refused",
                name="requeststate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("answer_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "ground",
            sa.Enum(
                "identifies_person",
                "unlawful",
                name="requestground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words are the reasons."),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["experience_answer.id"],
            name=op.f("fk_experience_removal_request_answer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_experience_removal_request_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_experience_removal_request_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_experience_removal_request_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_experience_removal_request_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience_removal_request")),
    )
    op.create_index(
        "ix_experience_removal_request_answer_id",
        "experience_removal_request",
        ["answer_id"],
        unique=False,
    )
    op.create_index(
        "ix_experience_removal_request_organisation_id",
        "experience_removal_request",
        ["organisation_id"],
        unique=False,
    )
    op.create_index(
        "ix_experience_removal_request_state", "experience_removal_request", ["state"], unique=False
    )


def downgrade() -> None:
    op.drop_table("experience_removal_request")
    op.drop_table("experience_reply")
    op.drop_table("experience_figures")
    op.drop_table("experience_answer")
    op.drop_table("experience_block")
    op.drop_table("experience_code")
    op.drop_table("experience_batch")

"""Cohorts are compared: studies, protocols, records of participants, results, charts, comments.

Revision: 0078
Follows: 0077
"""

import sqlalchemy as sa
from alembic import op

revision = "0078"
down_revision = "0077"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cohort_study",
        sa.Column("key", sa.String(length=60), nullable=False, comment="Lower-case, in addresses."),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "protocol_frozen",
                "collecting",
                "closed",
                "analysed",
                "published",
                name="studystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False, comment="As the newest protocol says it."),
        sa.Column(
            "sponsor_id", sa.Uuid(), nullable=False, comment="Who pays for it, and drafts it."
        ),
        sa.Column(
            "assessor_id",
            sa.Uuid(),
            nullable=False,
            comment="Who runs it and publishes what came out.",
        ),
        sa.Column(
            "revision",
            sa.Integer(),
            nullable=False,
            comment="Of the newest protocol, counted from 1.",
        ),
        sa.Column(
            "salt",
            sa.LargeBinary(),
            nullable=False,
            comment="With which the codes of participants are digested.",
        ),
        sa.Column(
            "publish_by", sa.Date(), nullable=False, comment="As the newest protocol says it."
        ),
        sa.Column("drafted_by", sa.Uuid(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "declared_by",
            sa.Uuid(),
            nullable=True,
            comment="Who declared that the assessor has no tie, and froze it.",
        ),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "asked_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the analysis was asked for.",
        ),
        sa.Column("analysed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "published_entry", sa.BigInteger(), nullable=True, comment="That says it was published."
        ),
        sa.Column(
            "data_entry",
            sa.BigInteger(),
            nullable=False,
            comment="Of the newest change of a record; 0: none came in.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessor_id"], ["organisation.id"], name=op.f("fk_cohort_study_assessor_id")
        ),
        sa.ForeignKeyConstraint(
            ["declared_by"], ["person.id"], name=op.f("fk_cohort_study_declared_by")
        ),
        sa.ForeignKeyConstraint(
            ["drafted_by"], ["person.id"], name=op.f("fk_cohort_study_drafted_by")
        ),
        sa.ForeignKeyConstraint(
            ["sponsor_id"], ["organisation.id"], name=op.f("fk_cohort_study_sponsor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_study")),
        sa.UniqueConstraint("key", name=op.f("uq_cohort_study_key")),
    )
    op.create_index(
        op.f("ix_cohort_study_assessor_id"), "cohort_study", ["assessor_id", "state"], unique=False
    )
    op.create_index(
        op.f("ix_cohort_study_sponsor_id"), "cohort_study", ["sponsor_id"], unique=False
    )
    op.create_table(
        "cohort_protocol",
        sa.Column("study_id", sa.Uuid(), nullable=False),
        sa.Column(
            "revision",
            sa.Integer(),
            nullable=False,
            comment="Counts from 1; the highest is in force.",
        ),
        sa.Column("canonical", sa.Text(), nullable=False, comment="RFC 8785 text."),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of that text."),
        sa.Column(
            "during",
            sa.Enum(
                "draft",
                "protocol_frozen",
                "collecting",
                "closed",
                "analysed",
                "published",
                name="studystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="In which state of the study it was written.",
        ),
        sa.Column(
            "entry",
            sa.BigInteger(),
            nullable=False,
            comment="Of an amendment: whose words are the reason; of a draft 0.",
        ),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"], ["person.id"], name=op.f("fk_cohort_protocol_made_by")
        ),
        sa.ForeignKeyConstraint(
            ["study_id"], ["cohort_study.id"], name=op.f("fk_cohort_protocol_study_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_protocol")),
        sa.UniqueConstraint(
            "study_id", "revision", name=op.f("uq_cohort_protocol_study_id_revision")
        ),
    )
    op.create_table(
        "cohort_record",
        sa.Column("study_id", sa.Uuid(), nullable=False),
        sa.Column(
            "code_digest", sa.String(length=64), nullable=False, comment="SHA-256 of salt and code."
        ),
        sa.Column("revision", sa.Integer(), nullable=False, comment="Counts from 1."),
        sa.Column(
            "said",
            sa.JSON(),
            nullable=False,
            comment="Group and values by column; empty once consent was withdrawn.",
        ),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "replaced_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="A newer version stands.",
        ),
        sa.Column(
            "withdrawn_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When consent was withdrawn; nothing of the participant is left.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_cohort_record_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["study_id"], ["cohort_study.id"], name=op.f("fk_cohort_record_study_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_record")),
        sa.UniqueConstraint(
            "study_id",
            "code_digest",
            "revision",
            name=op.f("uq_cohort_record_study_id_code_digest_revision"),
        ),
    )
    op.create_index(op.f("ix_cohort_record_given_by"), "cohort_record", ["given_by"], unique=False)
    op.create_index(
        "uq_cohort_record_stands",
        "cohort_record",
        ["study_id", "code_digest"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )
    op.create_table(
        "cohort_result",
        sa.Column("study_id", sa.Uuid(), nullable=False),
        sa.Column("protocol_id", sa.Uuid(), nullable=False),
        sa.Column(
            "entry", sa.BigInteger(), nullable=False, comment="Of the data: their newest change."
        ),
        sa.Column(
            "data_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of the records in their order (RFC 8785).",
        ),
        sa.Column(
            "canonical", sa.Text(), nullable=False, comment="RFC 8785 text of what may be shown."
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of that text."),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "checked_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was last computed anew.",
        ),
        sa.Column(
            "checked_digest",
            sa.String(length=64),
            nullable=True,
            comment="What came out then; the same where nothing changed.",
        ),
        sa.Column("asked_check_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["protocol_id"], ["cohort_protocol.id"], name=op.f("fk_cohort_result_protocol_id")
        ),
        sa.ForeignKeyConstraint(
            ["study_id"], ["cohort_study.id"], name=op.f("fk_cohort_result_study_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_result")),
        sa.UniqueConstraint("study_id", name=op.f("uq_cohort_result_study_id")),
    )
    op.create_table(
        "cohort_chart",
        sa.Column("result_id", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("svg", sa.Text(), nullable=False),
        sa.Column("alternative", sa.Text(), nullable=False, comment="The same in words."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["result_id"], ["cohort_result.id"], name=op.f("fk_cohort_chart_result_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_chart")),
        sa.UniqueConstraint("result_id", "outcome", name=op.f("uq_cohort_chart_result_id_outcome")),
    )
    op.create_table(
        "cohort_comment",
        sa.Column("study_id", sa.Uuid(), nullable=False),
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
            "replaced_at", sa.DateTime(timezone=True), nullable=True, comment="A newer one stands."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_cohort_comment_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_cohort_comment_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["study_id"], ["cohort_study.id"], name=op.f("fk_cohort_comment_study_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_comment")),
    )
    op.create_index(
        op.f("ix_cohort_comment_organisation_id"),
        "cohort_comment",
        ["organisation_id"],
        unique=False,
    )
    op.create_index(
        "uq_cohort_comment_stands",
        "cohort_comment",
        ["study_id"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_index("uq_cohort_comment_stands", table_name="cohort_comment")
    op.drop_index("ix_cohort_comment_organisation_id", table_name="cohort_comment")
    op.drop_table("cohort_comment")
    op.drop_table("cohort_chart")
    op.drop_table("cohort_result")
    op.drop_index("uq_cohort_record_stands", table_name="cohort_record")
    op.drop_index("ix_cohort_record_given_by", table_name="cohort_record")
    op.drop_table("cohort_record")
    op.drop_table("cohort_protocol")
    op.drop_index("ix_cohort_study_sponsor_id", table_name="cohort_study")
    op.drop_index("ix_cohort_study_assessor_id", table_name="cohort_study")
    op.drop_table("cohort_study")

"""Recruiters apply for a certificate: drafts, answers, fees, screening and training.

Revision: 0031
Follows: 0030
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "training_record",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("finished_on", sa.Date(), nullable=False),
        sa.Column("confirmed_by", sa.Uuid(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_training_record_confirmed_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_training_record_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_record")),
        sa.UniqueConstraint(
            "organisation_id",
            "scheme_key",
            "level",
            name=op.f("uq_training_record_organisation_id_scheme_key_level"),
        ),
    )
    op.create_table(
        "application",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column("scheme_id", sa.Uuid(), nullable=False, comment="The version of its rules."),
        sa.Column(
            "edition_id",
            sa.Uuid(),
            nullable=False,
            comment="Under which it finishes, whatever follows.",
        ),
        sa.Column("scope", sa.JSON(), nullable=False, comment="For what a certificate is asked."),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "screening",
                "returned",
                "self_assessment",
                "stage_1",
                "stage_2",
                "corrective_action",
                "decision",
                "rejected",
                "withdrawn",
                "lapsed",
                name="applicationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("begun_by", sa.Uuid(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "agreement_digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the text of the certification agreement.",
        ),
        sa.Column(
            "agreement_language",
            sa.String(length=35),
            nullable=True,
            comment="In which it was read.",
        ),
        sa.Column("agreed_by", sa.Uuid(), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column(
            "submitted_at", sa.DateTime(timezone=True), nullable=True, comment="For the last time."
        ),
        sa.Column(
            "cleared_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the last fee was paid or waived; screening is counted from it.",
        ),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="By then whoever's turn it is should have acted.",
        ),
        sa.Column(
            "remarks_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words are the remarks or reasons of the screening.",
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Rejected, withdrawn or lapsed; waiting periods are counted from it.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreed_by"], ["person.id"], name=op.f("fk_application_agreed_by")
        ),
        sa.ForeignKeyConstraint(["begun_by"], ["person.id"], name=op.f("fk_application_begun_by")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_application_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["standard_document.id"], name=op.f("fk_application_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_application_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["standard_document.id"], name=op.f("fk_application_scheme_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_application_subject_id")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["person.id"], name=op.f("fk_application_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("number", name=op.f("uq_application_number")),
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index("ix_application_organisation_id", ["organisation_id"], unique=False)
        batch_op.create_index("ix_application_state", ["state", "due_at"], unique=False)
        batch_op.create_index(
            "uq_application_open",
            ["subject_id", "scheme_key"],
            unique=True,
            sqlite_where=sa.text("state NOT IN ('rejected', 'withdrawn', 'lapsed')"),
            postgresql_where=sa.text("state NOT IN ('rejected', 'withdrawn', 'lapsed')"),
        )

    op.create_table(
        "application_declaration",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column(
            "key",
            sa.Enum(
                "true_and_complete",
                "no_fees_from_workers",
                "lawful",
                "named_with_consent",
                "no_undue_influence",
                name="declarationkey",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("declared_by", sa.Uuid(), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_declaration_application_id"),
        ),
        sa.ForeignKeyConstraint(
            ["declared_by"], ["person.id"], name=op.f("fk_application_declaration_declared_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_declaration")),
        sa.UniqueConstraint(
            "application_id", "key", name=op.f("uq_application_declaration_application_id_key")
        ),
    )
    op.create_table(
        "application_fee",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False, comment="Of the scheme's fee."),
        sa.Column(
            "amount_minor",
            sa.BigInteger(),
            nullable=True,
            comment="In minor units; null: the scheme names no amount.",
        ),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "due",
                "paid",
                "waived",
                name="feestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "settled_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words are the reference, or why it was waived.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_application_fee_application_id")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["person.id"], name=op.f("fk_application_fee_settled_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_fee")),
        sa.UniqueConstraint(
            "application_id", "code", name=op.f("uq_application_fee_application_id_code")
        ),
    )
    op.create_table(
        "screening_check",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column(
            "run", sa.Integer(), nullable=False, comment="Counts from 1; the highest is the newest."
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "key",
            sa.Enum(
                "record_held",
                "licence",
                "waiting_period",
                "training",
                "bars_and_violations",
                name="checkkey",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "met",
                "not_met",
                "question",
                "not_on_this_register",
                name="checkoutcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("facts_used", sa.JSON(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_screening_check_application_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening_check")),
        sa.UniqueConstraint(
            "application_id", "run", "key", name=op.f("uq_screening_check_application_id_run_key")
        ),
    )
    op.create_table(
        "application_answer",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("indicator", sa.String(length=30), nullable=False),
        sa.Column(
            "revision", sa.Integer(), nullable=False, comment="Counts from 1; the highest stands."
        ),
        sa.Column(
            "answer", sa.String(length=40), nullable=False, comment="A word of the scheme's scale."
        ),
        sa.Column("statement", sa.Text(), nullable=True, comment="In the applicant's words."),
        sa.Column("documents", sa.JSON(), nullable=False, comment="Identifiers of what proves it."),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_answer_application_id"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id", "indicator"],
            ["standard_indicator.edition_id", "standard_indicator.code"],
            name=op.f("fk_application_answer_edition_id_indicator"),
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_application_answer_given_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_answer")),
        sa.UniqueConstraint(
            "application_id",
            "indicator",
            "revision",
            name=op.f("uq_application_answer_application_id_indicator_revision"),
        ),
    )


def downgrade() -> None:
    op.drop_table("application_answer")
    op.drop_table("screening_check")
    op.drop_table("application_fee")
    op.drop_table("application_declaration")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_application_open",
            sqlite_where=sa.text("state NOT IN ('rejected', 'withdrawn', 'lapsed')"),
            postgresql_where=sa.text("state NOT IN ('rejected', 'withdrawn', 'lapsed')"),
        )
        batch_op.drop_index("ix_application_state")
        batch_op.drop_index("ix_application_organisation_id")

    op.drop_table("application")
    op.drop_table("training_record")

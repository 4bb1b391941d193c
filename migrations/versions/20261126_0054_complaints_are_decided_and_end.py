"""Complaints are told, mediated, decided, appealed, closed and ended.

What an appeal about a complaint says lies with the case, and not in the journal; whoever has a
receipt is heard and appeals without an account.

Revision: 0054
Follows: 0055
"""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0055"
branch_labels = None
depends_on = None

ACTS = (
    *("claim_refused", "claim_lapsed", "records_merged", "finding_graded", "application_refused"),
    *("certificate_suspended", "certificate_withdrawn", "certificate_reduced"),
    *("certificate_not_extended", "certificate_not_restored", "certificate_not_transferred"),
)
ADDED = ("complaint_inadmissible", "complaint_decided", "complaint_upheld")


def _acts(words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_notice_actkind"), type_="check")
        batch_op.create_check_constraint(op.f("ck_notice_actkind"), f"act IN ({listed})")


def upgrade() -> None:
    _acts((*ACTS, *ADDED))
    op.create_table(
        "case_words",
        sa.Column("entry", sa.BigInteger(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False, comment="Under the story."),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_case_words_complaint_id")
        ),
        sa.PrimaryKeyConstraint("entry", "field", name=op.f("pk_case_words")),
    )
    with op.batch_alter_table("case_words", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_case_words_complaint_id"), ["complaint_id"], unique=False
        )

    op.create_table(
        "case_decision",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "upheld",
                "partly",
                "not_upheld",
                "not_enough_evidence",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "telling_id", sa.Uuid(), nullable=True, comment="In which the respondent was heard."
        ),
        sa.Column(
            "sealed_for_respondent",
            sa.LargeBinary(),
            nullable=True,
            comment="What it is told of the reasons, under the ring.",
        ),
        sa.Column("overturned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_case_decision_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_case_decision_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["telling_id"], ["telling.id"], name=op.f("fk_case_decision_telling_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_decision")),
    )
    with op.batch_alter_table("case_decision", schema=None) as batch_op:
        batch_op.create_index(
            "uq_case_decision_standing",
            ["complaint_id"],
            unique=True,
            sqlite_where=sa.text("overturned_at IS NULL"),
            postgresql_where=sa.text("overturned_at IS NULL"),
        )

    op.create_table(
        "mediation",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("telling_id", sa.Uuid(), nullable=False),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="To which it was told, and which says yes or no.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "offered",
                "running",
                "proposed",
                "agreed",
                "ended",
                name="mediationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("offered_by", sa.Uuid(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "until_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Until when each side says yes or no.",
        ),
        sa.Column("she_agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("they_agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "settlement_id", sa.Uuid(), nullable=True, comment="What was agreed, under the story."
        ),
        sa.Column(
            "clauses",
            sa.JSON(),
            nullable=False,
            comment="Clauses that are themselves a breach, by whoever named them.",
        ),
        sa.Column(
            "confirmed_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="She confirmed with her code that nothing binds her to silence.",
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "why_ended",
            sa.Enum(
                "she_said_no",
                "they_said_no",
                "no_answer",
                "no_agreement",
                "clause",
                name="whymediationended",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_mediation_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["person.id"], name=op.f("fk_mediation_mediator_id")
        ),
        sa.ForeignKeyConstraint(
            ["offered_by"], ["person.id"], name=op.f("fk_mediation_offered_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_mediation_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["settlement_id"], ["complaint_document.id"], name=op.f("fk_mediation_settlement_id")
        ),
        sa.ForeignKeyConstraint(
            ["telling_id"], ["telling.id"], name=op.f("fk_mediation_telling_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediation")),
    )
    with op.batch_alter_table("mediation", schema=None) as batch_op:
        batch_op.create_index("ix_mediation_complaint_id", ["complaint_id"], unique=False)
        batch_op.create_index(
            "uq_mediation_going_on",
            ["complaint_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('offered', 'running', 'proposed')"),
            postgresql_where=sa.text("state IN ('offered', 'running', 'proposed')"),
        )

    op.create_table(
        "referral",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("consent_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "prepared",
                "recalled",
                name="referralstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "passes", sa.JSON(), nullable=False, comment="What of the case, in closed codes."
        ),
        sa.Column("language", sa.String(length=35), nullable=False, comment="BCP 47."),
        sa.Column(
            "sealed_text",
            sa.LargeBinary(),
            nullable=False,
            comment="The edited text, under the story.",
        ),
        sa.Column(
            "sealed_reason", sa.LargeBinary(), nullable=False, comment="Why, under the story."
        ),
        sa.Column("prepared_by", sa.Uuid(), nullable=False),
        sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recalled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["organisation.id"], name=op.f("fk_referral_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_referral_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name=op.f("fk_referral_consent_id")
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by"], ["person.id"], name=op.f("fk_referral_prepared_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index("ix_referral_complaint_id", ["complaint_id"], unique=False)

    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "is_apart",
                sa.Boolean(),
                nullable=False,
                server_default=sa.false(),
                comment="Only who appeals and who hears appeals know of it (W6).",
            )
        )
        batch_op.alter_column(
            "organisation_id",
            existing_type=sa.Uuid(),
            nullable=True,
            comment="Who appeals; null: somebody who has a receipt.",
            existing_comment=None,
        )

    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.alter_column(
            "is_apart", existing_type=sa.Boolean(), existing_nullable=False, server_default=None
        )

    with op.batch_alter_table("appeal_objection", schema=None) as batch_op:
        batch_op.alter_column("organisation_id", existing_type=sa.Uuid(), nullable=True)

    with op.batch_alter_table("case_question", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "contacted_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="She was told, where she allowed it, that something waits for her.",
            )
        )
        batch_op.drop_constraint(batch_op.f("uq_case_question_complaint_id_kind"), type_="unique")
        batch_op.create_unique_constraint(
            batch_op.f("uq_case_question_complaint_id_kind_due_at"),
            ["complaint_id", "kind", "due_at"],
        )

    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "decider_id",
                sa.Uuid(),
                nullable=True,
                comment="Who decides it, and did not investigate.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "warned_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="She was told that it ends soon.",
            )
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_complaint_decider_id"), "person", ["decider_id"], ["id"]
        )

    with op.batch_alter_table("legal_hold", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("reviewed_by", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_legal_hold_reviewed_by"), "person", ["reviewed_by"], ["id"]
        )

    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.alter_column(
            "organisation_id",
            existing_type=sa.Uuid(),
            nullable=True,
            comment="Whom it strikes, and who answers; null: somebody who has a receipt.",
            existing_comment="Whom it strikes, and who answers.",
        )

    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "category",
                sa.String(length=40),
                nullable=False,
                server_default="other",
                comment="What it is about, in a closed code.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "period",
                sa.String(length=7),
                nullable=False,
                server_default="",
                comment="When, as coarse as it is told: a year, or a quarter of one.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "sealed_why",
                sa.LargeBinary(),
                nullable=True,
                comment="Why it cannot point to her, under the story.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "sealed_agreement",
                sa.LargeBinary(),
                nullable=True,
                comment="Why the second officer agrees, under the story.",
            )
        )
        batch_op.add_column(sa.Column("she_agreed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("she_objected_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.alter_column(
            "sealed_statement",
            existing_type=sa.LargeBinary(),
            nullable=True,
            comment="As the respondent reads it, under the ring; null: its time is over.",
            existing_comment="As the respondent reads it, sealed under the ring.",
        )
    with op.batch_alter_table("telling", schema=None) as batch_op:
        for column, length in (("category", 40), ("period", 7)):
            batch_op.alter_column(
                column,
                existing_type=sa.String(length=length),
                existing_nullable=False,
                server_default=None,
            )


def downgrade() -> None:
    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.alter_column(
            "sealed_statement",
            existing_type=sa.LargeBinary(),
            nullable=False,
            comment="As the respondent reads it, sealed under the ring.",
            existing_comment="As the respondent reads it, under the ring; null: its time is over.",
        )
        batch_op.drop_column("she_objected_at")
        batch_op.drop_column("she_agreed_at")
        batch_op.drop_column("sealed_agreement")
        batch_op.drop_column("sealed_why")
        batch_op.drop_column("period")
        batch_op.drop_column("category")

    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.alter_column(
            "organisation_id",
            existing_type=sa.Uuid(),
            nullable=False,
            comment="Whom it strikes, and who answers.",
            existing_comment="Whom it strikes, and who answers; null: somebody who has a receipt.",
        )

    with op.batch_alter_table("legal_hold", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_legal_hold_reviewed_by"), type_="foreignkey")
        batch_op.drop_column("reviewed_by")
        batch_op.drop_column("reviewed_at")

    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_complaint_decider_id"), type_="foreignkey")
        batch_op.drop_column("warned_at")
        batch_op.drop_column("decider_id")

    with op.batch_alter_table("case_question", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("uq_case_question_complaint_id_kind_due_at"), type_="unique"
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_case_question_complaint_id_kind"), ["complaint_id", "kind"]
        )
        batch_op.drop_column("contacted_at")

    with op.batch_alter_table("appeal_objection", schema=None) as batch_op:
        batch_op.alter_column("organisation_id", existing_type=sa.Uuid(), nullable=False)

    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.alter_column(
            "organisation_id",
            existing_type=sa.Uuid(),
            nullable=False,
            comment=None,
            existing_comment="Who appeals; null: somebody who has a receipt.",
        )
        batch_op.drop_column("is_apart")

    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_complaint_id")

    op.drop_table("referral")
    with op.batch_alter_table("mediation", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_mediation_going_on",
            sqlite_where=sa.text("state IN ('offered', 'running', 'proposed')"),
            postgresql_where=sa.text("state IN ('offered', 'running', 'proposed')"),
        )
        batch_op.drop_index("ix_mediation_complaint_id")

    op.drop_table("mediation")
    with op.batch_alter_table("case_decision", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_case_decision_standing",
            sqlite_where=sa.text("overturned_at IS NULL"),
            postgresql_where=sa.text("overturned_at IS NULL"),
        )

    op.drop_table("case_decision")
    with op.batch_alter_table("case_words", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_words_complaint_id"))

    op.drop_table("case_words")
    _acts(ACTS)

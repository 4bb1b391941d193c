"""Awards of recognition, granted and lost.

Revision: 0076
Follows: 0075
"""

import sqlalchemy as sa
from alembic import op

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None

ACTS = (
    *("claim_refused", "claim_lapsed", "records_merged", "finding_graded", "application_refused"),
    *("certificate_suspended", "certificate_withdrawn", "certificate_reduced"),
    *("certificate_not_extended", "certificate_not_restored", "certificate_not_transferred"),
    *("complaint_inadmissible", "complaint_decided", "complaint_upheld"),
    *("violation_confirmed", "sanction_imposed", "bar_imposed"),
)


def _acts(words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_notice_actkind"), type_="check")
        batch_op.create_check_constraint(op.f("ck_notice_actkind"), f"act IN ({listed})")


def upgrade() -> None:
    _acts((*ACTS, "award_lost"))
    op.create_table(
        "award",
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "entered",
                "granted",
                "refused",
                "discarded",
                "lost",
                name="awardstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "origin",
            sa.Enum(
                "evaluation",
                "entered",
                name="awardorigin",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "programme_id",
            sa.Uuid(),
            nullable=False,
            comment="The version whose terms hold for it.",
        ),
        sa.Column("programme_key", sa.String(length=60), nullable=False),
        sa.Column("award_key", sa.String(length=60), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of the programme, ISO 3166; null: the scheme's own.",
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "period_from", sa.Date(), nullable=False, comment="First civil day of its period."
        ),
        sa.Column("period_until", sa.Date(), nullable=False, comment="Last civil day of it."),
        sa.Column(
            "year", sa.Integer(), nullable=False, comment="In which it was given; its public page."
        ),
        sa.Column(
            "granted_on", sa.Date(), nullable=False, comment="Civil day, UTC, of the decision."
        ),
        sa.Column(
            "evaluation_id", sa.Uuid(), nullable=True, comment="Null: given before the register."
        ),
        sa.Column("result_id", sa.Uuid(), nullable=True),
        sa.Column(
            "is_departure",
            sa.Boolean(),
            nullable=False,
            comment="It is not what the evaluation proposed.",
        ),
        sa.Column(
            "source",
            sa.Text(),
            nullable=True,
            comment="Of one given before the register: where it can be read; never a person.",
        ),
        sa.Column("recorded_by", sa.Uuid(), nullable=True, comment="Who decided, or entered it."),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "recorded_entry", sa.BigInteger(), nullable=False, comment="Whose words say why."
        ),
        sa.Column(
            "confirmed_by",
            sa.Uuid(),
            nullable=True,
            comment="The second person, of one that was entered.",
        ),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "notice_id",
            sa.Uuid(),
            nullable=True,
            comment="The newest by which its loss was announced.",
        ),
        sa.Column("lost_by", sa.Uuid(), nullable=True),
        sa.Column(
            "lost_at", sa.DateTime(timezone=True), nullable=True, comment="When it was lost last."
        ),
        sa.Column(
            "restored_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it stood again last.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_award_confirmed_by")
        ),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["recognition_evaluation.id"], name=op.f("fk_award_evaluation_id")
        ),
        sa.ForeignKeyConstraint(["lost_by"], ["person.id"], name=op.f("fk_award_lost_by")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_award_notice_id")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["recognition_programme.id"], name=op.f("fk_award_programme_id")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["person.id"], name=op.f("fk_award_recorded_by")),
        sa.ForeignKeyConstraint(
            ["result_id"], ["recognition_result.id"], name=op.f("fk_award_result_id")
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_award_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
    )
    op.create_index("ix_award_notice_id", "award", ["notice_id"], unique=False)
    op.create_index("ix_award_programme_id", "award", ["programme_id"], unique=False)
    op.create_index("ix_award_result_id", "award", ["result_id"], unique=False)
    op.create_index("ix_award_state", "award", ["state", "id"], unique=False)
    op.create_index("ix_award_subject_id", "award", ["subject_id", "programme_key"], unique=False)
    op.create_index("ix_award_year", "award", ["year", "id"], unique=False)
    op.create_index(
        "uq_award_result",
        "award",
        ["result_id", "award_key"],
        unique=True,
        sqlite_where=sa.text("state IN ('granted', 'lost')"),
        postgresql_where=sa.text("state IN ('granted', 'lost')"),
    )

    op.create_table(
        "award_span",
        sa.Column("award_id", sa.Uuid(), nullable=False),
        sa.Column("from_entry", sa.BigInteger(), nullable=False, comment="By which it stood."),
        sa.Column(
            "until_entry",
            sa.BigInteger(),
            nullable=True,
            comment="By which it stood no more; null: it stands.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_span_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_span")),
    )
    op.create_index("ix_award_span_award_id", "award_span", ["award_id"], unique=False)

    op.create_table(
        "award_fall",
        sa.Column("award_id", sa.Uuid(), nullable=False),
        sa.Column(
            "notice_id",
            sa.Uuid(),
            nullable=True,
            comment="Null: somebody decided that the award stays.",
        ),
        sa.Column("violation_id", sa.Uuid(), nullable=False),
        sa.Column("finding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_fall_award_id")),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["violation_finding.id"], name=op.f("fk_award_fall_finding_id")
        ),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_award_fall_notice_id")),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_award_fall_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_fall")),
    )
    op.create_index("ix_award_fall_award_id", "award_fall", ["award_id"], unique=False)
    op.create_index("ix_award_fall_finding_id", "award_fall", ["finding_id"], unique=False)
    op.create_index("uq_award_fall", "award_fall", ["notice_id", "finding_id"], unique=True)


def downgrade() -> None:
    op.drop_index("uq_award_fall", table_name="award_fall")
    op.drop_index("ix_award_fall_finding_id", table_name="award_fall")
    op.drop_index("ix_award_fall_award_id", table_name="award_fall")

    op.drop_table("award_fall")
    op.drop_index("ix_award_span_award_id", table_name="award_span")

    op.drop_table("award_span")
    op.drop_index("uq_award_result", table_name="award")
    op.drop_index("ix_award_year", table_name="award")
    op.drop_index("ix_award_subject_id", table_name="award")
    op.drop_index("ix_award_state", table_name="award")
    op.drop_index("ix_award_result_id", table_name="award")
    op.drop_index("ix_award_programme_id", table_name="award")
    op.drop_index("ix_award_notice_id", table_name="award")

    op.drop_table("award")
    _acts(ACTS)

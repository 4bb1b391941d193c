"""Complaints are referred: what an authority said, what was kept back, whom she shut out.

Revision: 0068
Follows: 0067
"""

import sqlalchemy as sa
from alembic import op

revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None

STATES = ("prepared", "recalled")
ADDED = ("sent", "accepted", "refused", "ended")
WHY_REFUSED = ("not_competent", "too_late", "before_a_court", "not_enough_told")
OUTCOME = ("workers_repaid", "licence_acted_on", "warned", "sent_to_court", "no_action")
WHY_CLOSED = ("consent_ended", "withdrawn", "taken_back", "accused", "state_excluded")
WHY_KEPT_BACK = (
    *("no_consent", "state_excluded", "accused", "interest", "not_here", "no_agreement"),
)
SIDES = ("complainant", "respondent", "officer", "partner", "scheme")


def _one_of(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _states(words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_referral_referralstate"), type_="check")
        batch_op.create_check_constraint(op.f("ck_referral_referralstate"), f"state IN ({listed})")


def upgrade() -> None:
    _states((*STATES, *ADDED))
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "parts",
                sa.JSON(none_as_null=True),
                nullable=True,
                comment="Those codes of the case, as they stood when it was sent.",
            )
        )
        batch_op.add_column(sa.Column("sent_by", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column(
                "due_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Until when the authority says its next word; null: none is awaited.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "late_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="When it was found that this word did not come; null: it is not late.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "answered_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="It was accepted, or refused.",
            )
        )
        batch_op.add_column(
            sa.Column("why_refused", _one_of("whyrefused", WHY_REFUSED), nullable=True)
        )
        batch_op.add_column(
            sa.Column("outcome", _one_of("referraloutcome", OUTCOME), nullable=True)
        )
        batch_op.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("why_closed", _one_of("whyclosed", WHY_CLOSED), nullable=True)
        )
        batch_op.add_column(sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
        batch_op.create_foreign_key(
            batch_op.f("fk_referral_sent_by"), "person", ["sent_by"], ["id"]
        )
        batch_op.create_index("ix_referral_authority_id", ["authority_id", "id"], unique=False)
        batch_op.create_index("ix_referral_due_at", ["due_at"], unique=False)
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.alter_column(
            "version", existing_type=sa.Integer(), existing_nullable=False, server_default=None
        )

    op.create_table(
        "referral_report",
        sa.Column("referral_id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            _one_of("reportkind", ("accepted", "refused", "progress", "outcome")),
            nullable=False,
        ),
        sa.Column("why_refused", _one_of("whyrefused", WHY_REFUSED), nullable=True),
        sa.Column("outcome", _one_of("referraloutcome", OUTCOME), nullable=True),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=True, comment="Under the story."),
        sa.Column("said_by", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shown_by", sa.Uuid(), nullable=True),
        sa.Column(
            "shown_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="An officer let its words through to her; without that they open after a time.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_referral_report_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_report_referral_id")
        ),
        sa.ForeignKeyConstraint(
            ["said_by"], ["person.id"], name=op.f("fk_referral_report_said_by")
        ),
        sa.ForeignKeyConstraint(
            ["shown_by"], ["person.id"], name=op.f("fk_referral_report_shown_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_report")),
    )
    with op.batch_alter_table("referral_report", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_referral_report_complaint_id"), ["complaint_id"], unique=False
        )
        batch_op.create_index("ix_referral_report_referral_id", ["referral_id"], unique=False)

    op.create_table(
        "kept_back",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("why", _one_of("whykeptback", WHY_KEPT_BACK), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["organisation.id"], name=op.f("fk_kept_back_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_kept_back_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_back")),
        sa.UniqueConstraint(
            "complaint_id",
            "authority_id",
            "why",
            name=op.f("uq_kept_back_complaint_id_authority_id_why"),
        ),
    )

    op.create_table(
        "excluded_state",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column("side", _one_of("side", SIDES), nullable=False, comment="Who wrote it down."),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_excluded_state_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_excluded_state")),
    )
    with op.batch_alter_table("excluded_state", schema=None) as batch_op:
        batch_op.create_index(
            "uq_excluded_state_standing",
            ["complaint_id", "country"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("excluded_state", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_excluded_state_standing",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
    op.drop_table("excluded_state")
    op.drop_table("kept_back")
    with op.batch_alter_table("referral_report", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_report_referral_id")
        batch_op.drop_index(batch_op.f("ix_referral_report_complaint_id"))
    op.drop_table("referral_report")
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_due_at")
        batch_op.drop_index("ix_referral_authority_id")
        batch_op.drop_constraint(batch_op.f("fk_referral_sent_by"), type_="foreignkey")
        for name, words in (
            ("why_closed", "whyclosed"),
            ("outcome", "referraloutcome"),
            ("why_refused", "whyrefused"),
        ):
            batch_op.drop_constraint(op.f(f"ck_referral_{words}"), type_="check")
            batch_op.drop_column(name)
        for name in (
            *("version", "ended_at", "answered_at", "late_at", "due_at", "sent_at", "sent_by"),
            "parts",
        ):
            batch_op.drop_column(name)
    op.execute("UPDATE referral SET state = 'recalled' WHERE state NOT IN ('prepared', 'recalled')")
    _states(STATES)

"""Sanctions are kept, from proposal to end.

Revision: 0062
Follows: 0061
"""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sanction",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "announced",
                "urgent",
                "imposed",
                "complied",
                "lifted",
                "overturned",
                "dropped",
                name="sanctionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "warning",
                "reprimand",
                "fine",
                "processing_suspension",
                "licence_suspension",
                "licence_cancellation",
                "disqualification",
                "certificate_suspension",
                "certificate_withdrawal",
                "mark_withdrawal",
                "membership_suspension",
                "membership_end",
                "referral",
                "recommendation",
                name="sanctionkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("violation_id", sa.Uuid(), nullable=False),
        sa.Column("respondent_id", sa.Uuid(), nullable=False),
        sa.Column(
            "subject_id",
            sa.Uuid(),
            nullable=True,
            comment="The record that it strikes; null: it has none.",
        ),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="Its account, when it was announced; null: none.",
        ),
        sa.Column(
            "body",
            sa.Enum(
                "scheme",
                "authority",
                name="body",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="Which kind is competent.",
        ),
        sa.Column("body_organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of an authority, ISO 3166; null: the scheme.",
        ),
        sa.Column(
            "schedule_key",
            sa.String(length=40),
            nullable=True,
            comment="Null: no schedule is known that was law on the day.",
        ),
        sa.Column("schedule_version", sa.String(length=20), nullable=True),
        sa.Column(
            "law_of",
            sa.Enum(
                "day_of_act",
                "milder_later",
                name="lawof",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Of the day of the act, or the milder later one (V3).",
        ),
        sa.Column(
            "confidence",
            sa.Enum(
                "seen",
                "general",
                "draft",
                name="confidence",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Of the least sure row; null: no schedule.",
        ),
        sa.Column("law", sa.Text(), nullable=True, comment="Under which law, in its name."),
        sa.Column("article", sa.Text(), nullable=True, comment="Of it; null: it is not known."),
        sa.Column("grounds", sa.JSON(), nullable=False, comment="Classes of offences, as codes."),
        sa.Column(
            "proposal",
            sa.JSON(),
            nullable=True,
            comment="What the schedule proposed when it was announced: codes, days, lengths.",
        ),
        sa.Column(
            "why_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say why it departs from the schedule.",
        ),
        sa.Column(
            "is_departure",
            sa.Boolean(),
            nullable=False,
            comment="It is not what the schedule proposes.",
        ),
        sa.Column("length_months", sa.Integer(), nullable=True),
        sa.Column("length_days", sa.Integer(), nullable=True, comment="Beside the months."),
        sa.Column(
            "until_what",
            sa.Enum(
                "complied",
                "refunded",
                "settled",
                name="until",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="What it waits for besides its days; null: for nothing.",
        ),
        sa.Column("fine_minor", sa.BigInteger(), nullable=True, comment="In minor units."),
        sa.Column("fine_currency", sa.String(length=3), nullable=True, comment="ISO 4217."),
        sa.Column("fine_due_days", sa.Integer(), nullable=True),
        sa.Column("fine_due_on", sa.Date(), nullable=True),
        sa.Column("fine_paid_minor", sa.BigInteger(), nullable=False),
        sa.Column(
            "fine_paid_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was paid in full.",
        ),
        sa.Column(
            "sent_to",
            sa.String(length=200),
            nullable=True,
            comment="An office to which it is referred or recommended; never a person.",
        ),
        sa.Column("notice_id", sa.Uuid(), nullable=True),
        sa.Column(
            "is_urgent",
            sa.Boolean(),
            nullable=False,
            comment="It took the urgent way, and is provisional.",
        ),
        sa.Column("announced_by", sa.Uuid(), nullable=True),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "from_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="From then on it is in force.",
        ),
        sa.Column(
            "least_until_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When its days are over, whatever else it waits for.",
        ),
        sa.Column(
            "until_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it ends; null: not decided, for good, or until it is complied with.",
        ),
        sa.Column(
            "pipeline_until",
            sa.Date(),
            nullable=True,
            comment="Last day to finish what was begun before it.",
        ),
        sa.Column(
            "ended_by", sa.Uuid(), nullable=True, comment="Who lifted it, or certified compliance."
        ),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="When somebody ended it."
        ),
        sa.Column(
            "held_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Since when an appeal holds it back.",
        ),
        sa.Column(
            "changed_entry",
            sa.BigInteger(),
            nullable=True,
            comment="That changed last what anybody reads of it.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announced_by"], ["person.id"], name=op.f("fk_sanction_announced_by")
        ),
        sa.ForeignKeyConstraint(
            ["body_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_sanction_body_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_sanction_decided_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_sanction_ended_by")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_sanction_notice_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_sanction_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["respondent_id"], ["violation_respondent.id"], name=op.f("fk_sanction_respondent_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_sanction_subject_id")
        ),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_sanction_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sanction")),
        sa.UniqueConstraint("number", name=op.f("uq_sanction_number")),
    )
    op.create_index(
        "ix_sanction_body_organisation_id", "sanction", ["body_organisation_id", "id"], unique=False
    )
    op.create_index("ix_sanction_changed_entry", "sanction", ["changed_entry"], unique=False)
    op.create_index("ix_sanction_notice_id", "sanction", ["notice_id"], unique=False)
    op.create_index("ix_sanction_respondent_id", "sanction", ["respondent_id"], unique=False)
    op.create_index("ix_sanction_state", "sanction", ["state", "until_at"], unique=False)
    op.create_index("ix_sanction_subject_id", "sanction", ["subject_id", "state"], unique=False)
    op.create_index("ix_sanction_violation_id", "sanction", ["violation_id"], unique=False)
    op.create_table(
        "sanction_licence",
        sa.Column("sanction_id", sa.Uuid(), nullable=False),
        sa.Column(
            "licence_id", sa.Uuid(), nullable=False, comment="Of the licence's first version."
        ),
        sa.Column(
            "act_id",
            sa.Uuid(),
            nullable=True,
            comment="What the authority did; null: not decided yet.",
        ),
        sa.Column(
            "given_back_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the act was reversed, or the licence stood again; or needed nothing.",
        ),
        sa.Column(
            "back_act_id",
            sa.Uuid(),
            nullable=True,
            comment="What restored it; null: the act was reversed.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["act_id"], ["licence_act.id"], name=op.f("fk_sanction_licence_act_id")
        ),
        sa.ForeignKeyConstraint(
            ["back_act_id"], ["licence_act.id"], name=op.f("fk_sanction_licence_back_act_id")
        ),
        sa.ForeignKeyConstraint(
            ["sanction_id"], ["sanction.id"], name=op.f("fk_sanction_licence_sanction_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sanction_licence")),
    )
    op.create_index("ix_sanction_licence_act_id", "sanction_licence", ["act_id"], unique=False)
    op.create_index(
        "uq_sanction_licence", "sanction_licence", ["sanction_id", "licence_id"], unique=True
    )
    op.create_table(
        "sanction_payment",
        sa.Column("sanction_id", sa.Uuid(), nullable=False),
        sa.Column(
            "amount_minor", sa.BigInteger(), nullable=False, comment="In the fine's currency."
        ),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column(
            "reference",
            sa.String(length=80),
            nullable=False,
            comment="Of the receipt; the same payment is noted once.",
        ),
        sa.Column("noted_by", sa.Uuid(), nullable=True),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name=op.f("fk_sanction_payment_noted_by")
        ),
        sa.ForeignKeyConstraint(
            ["sanction_id"], ["sanction.id"], name=op.f("fk_sanction_payment_sanction_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sanction_payment")),
    )
    op.create_index(
        "ix_sanction_payment_sanction_id", "sanction_payment", ["sanction_id"], unique=False
    )
    op.create_index(
        "uq_sanction_payment", "sanction_payment", ["sanction_id", "reference"], unique=True
    )


def downgrade() -> None:
    op.drop_table("sanction_payment")
    op.drop_table("sanction_licence")
    op.drop_table("sanction")

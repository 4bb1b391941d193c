"""People are reminded of what waits for them, name substitutes, and pass on what is overdue.

Revision: 0011
Follows: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminder_choice",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "hour", sa.Integer(), nullable=True, comment="Of the day; null: as the register says."
        ),
        sa.Column(
            "time_zone",
            sa.String(length=64),
            nullable=True,
            comment="IANA; null: as the register says.",
        ),
        sa.Column(
            "undated", sa.Boolean(), nullable=False, comment="Whether it tells of what has no date."
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_reminder_choice_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_reminder_choice")),
    )
    op.create_table(
        "reminder_round",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("looked_on", sa.Date(), nullable=True, comment="Civil day of the reader."),
        sa.Column(
            "undated_on",
            sa.Date(),
            nullable=True,
            comment="Of the last letter that told of what has no date.",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_reminder_round_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_reminder_round")),
    )
    with op.batch_alter_table("reminder_round", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reminder_round_next_at"), ["next_at"], unique=False)

    op.create_table(
        "absence",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "substitute_id", sa.Uuid(), nullable=False, comment="The membership that stands in."
        ),
        sa.Column("from_on", sa.Date(), nullable=False, comment="First civil day away."),
        sa.Column("until_on", sa.Date(), nullable=False, comment="Last civil day away."),
        sa.Column(
            "state",
            sa.Enum(
                "standing",
                "declined",
                "ended",
                name="absencestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "edition",
            sa.Integer(),
            nullable=False,
            comment="Counts what was said of absences, for its ETag.",
        ),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_absence_membership_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_absence_organisation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.ForeignKeyConstraint(
            ["substitute_id"], ["membership.id"], name=op.f("fk_absence_substitute_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_absence_membership_id"), ["membership_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_absence_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_absence_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_absence_substitute_id"), ["substitute_id"], unique=False
        )
        batch_op.create_index(
            "uq_absence_standing",
            ["membership_id"],
            unique=True,
            sqlite_where=sa.text("state <> 'ended'"),
            postgresql_where=sa.text("state <> 'ended'"),
        )

    op.create_table(
        "escalation",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "membership_id", sa.Uuid(), nullable=False, comment="One of those for whom it waits."
        ),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("from_role", sa.String(length=40), nullable=False),
        sa.Column("to_role", sa.String(length=40), nullable=False),
        sa.Column("escalated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="It waits for nobody there any more.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_escalation_membership_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_escalation_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation")),
    )
    with op.batch_alter_table("escalation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_escalation_membership_id"), ["membership_id"], unique=False
        )
        batch_op.create_index(
            "uq_escalation_open",
            ["organisation_id", "path", "act", "from_role", "to_role"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "reminded",
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False, comment="Where it can be read."),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_reminded_membership_id")
        ),
        sa.PrimaryKeyConstraint("membership_id", "path", "act", name=op.f("pk_reminded")),
    )


def downgrade() -> None:
    op.drop_table("reminded")
    with op.batch_alter_table("escalation", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_escalation_open",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_escalation_membership_id"))

    op.drop_table("escalation")
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_absence_standing",
            sqlite_where=sa.text("state <> 'ended'"),
            postgresql_where=sa.text("state <> 'ended'"),
        )
        batch_op.drop_index(batch_op.f("ix_absence_substitute_id"))
        batch_op.drop_index(batch_op.f("ix_absence_person_id"))
        batch_op.drop_index(batch_op.f("ix_absence_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_absence_membership_id"))

    op.drop_table("absence")
    with op.batch_alter_table("reminder_round", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reminder_round_next_at"))

    op.drop_table("reminder_round")
    op.drop_table("reminder_choice")

"""Firms claim their records and describe themselves; employers follow their recruiters.

Revision: 0004
Follows: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of the register that lists the record.",
        ),
        sa.Column(
            "statement", sa.Text(), nullable=False, comment="Why it is theirs, in their words."
        ),
        sa.Column(
            "state",
            sa.Enum(
                "lodged",
                "confirmed",
                "contested",
                "granted",
                "refused",
                "withdrawn",
                "lapsed",
                name="claimstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("lodged_by", sa.Uuid(), nullable=False),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "objections_until",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Nothing is granted before.",
        ),
        sa.Column(
            "channel",
            sa.Enum(
                "published_contact",
                "licensing_authority",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_claim_confirmed_by")
        ),
        sa.ForeignKeyConstraint(["lodged_by"], ["person.id"], name=op.f("fk_claim_lodged_by")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_claim_organisation_id")
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_claim_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index("ix_claim_organisation_id", ["organisation_id"], unique=False)
        batch_op.create_index(
            "uq_claim_granted",
            ["subject_id"],
            unique=True,
            sqlite_where=sa.text("state = 'granted'"),
            postgresql_where=sa.text("state = 'granted'"),
        )

    op.create_table(
        "self_description",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column(
            "edition",
            sa.Integer(),
            nullable=False,
            comment="Counts the descriptions of the record.",
        ),
        sa.Column("recorded_from", sa.BigInteger(), nullable=False),
        sa.Column("recorded_until", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_self_description_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_self_description_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_description")),
    )
    with op.batch_alter_table("self_description", schema=None) as batch_op:
        batch_op.create_index(
            "uq_self_description_now",
            ["subject_id"],
            unique=True,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "watch",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "since_entry", sa.BigInteger(), nullable=False, comment="Changes after it count."
        ),
        sa.Column(
            "changed_entry",
            sa.BigInteger(),
            nullable=True,
            comment="The last change that is not told yet.",
        ),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_watch_organisation_id")
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_watch_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watch")),
        sa.UniqueConstraint(
            "organisation_id", "subject_id", name=op.f("uq_watch_organisation_id_subject_id")
        ),
    )
    with op.batch_alter_table("watch", schema=None) as batch_op:
        batch_op.create_index("ix_watch_subject_id", ["subject_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("watch", schema=None) as batch_op:
        batch_op.drop_index("ix_watch_subject_id")

    op.drop_table("watch")
    with op.batch_alter_table("self_description", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_self_description_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("self_description")
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_claim_granted",
            sqlite_where=sa.text("state = 'granted'"),
            postgresql_where=sa.text("state = 'granted'"),
        )
        batch_op.drop_index("ix_claim_organisation_id")

    op.drop_table("claim")

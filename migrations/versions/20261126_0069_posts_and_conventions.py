"""Posts abroad take complaints, and countries say which conventions bind them.

Revision: 0069
Follows: 0068
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0069"
down_revision = "0068"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "post_abroad",
        sa.Column("organisation_id", sa.Uuid(), nullable=False, comment="The authority."),
        sa.Column(
            "kind",
            sa.Enum(
                "embassy",
                "consulate",
                "labour_attache",
                "other",
                name="postkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "host",
            sa.String(length=6),
            nullable=False,
            comment="Where it is: ISO 3166-1 alpha-2, or ISO 3166-2 of a part.",
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column(
            "languages",
            sa.JSON(),
            nullable=False,
            comment="BCP 47, in which workers can speak to it.",
        ),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("telephone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("web", sa.Text(), nullable=True),
        sa.Column("hours", sa.Text(), nullable=True, comment="When it hears workers."),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "closed",
                name="poststate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "successor_id",
            sa.Uuid(),
            nullable=True,
            comment="That takes its cases, as said at closing.",
        ),
        sa.Column(
            "answering_id",
            sa.Uuid(),
            nullable=False,
            comment="The post whose officers see its cases: itself, or the last of its successors.",
        ),
        sa.Column(
            "reason_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say why it was closed.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "successor_id IS NULL OR successor_id <> id", name=op.f("ck_post_abroad_not_itself")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_post_abroad_closed_by")
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["person.id"], name=op.f("fk_post_abroad_opened_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_post_abroad_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["post_abroad.id"], name=op.f("fk_post_abroad_successor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_abroad")),
    )
    with op.batch_alter_table("post_abroad", schema=None) as batch_op:
        batch_op.create_index("ix_post_abroad_answering_id", ["answering_id"], unique=False)
        batch_op.create_index("ix_post_abroad_host", ["host", "id"], unique=False)
        batch_op.create_index("ix_post_abroad_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "convention_statement",
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column(
            "convention",
            sa.String(length=12),
            nullable=False,
            comment="Key of the list of conventions.",
        ),
        sa.Column(
            "edition",
            sa.Integer(),
            nullable=False,
            comment="From 1, for each of both; the last one holds.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "bound",
                "denounced",
                "not_bound",
                name="binding",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "ratified",
            sa.String(length=10),
            nullable=True,
            comment="Day, month or year of ratification or accession; null: not known.",
        ),
        sa.Column(
            "in_force",
            sa.String(length=10),
            nullable=True,
            comment="Since when it binds; null: not known.",
        ),
        sa.Column(
            "denounced", sa.String(length=10), nullable=True, comment="When it was denounced."
        ),
        sa.Column("source", sa.Text(), nullable=False, comment="Where this was read; public."),
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
            nullable=False,
        ),
        sa.Column("checked_on", sa.Date(), nullable=False, comment="When somebody last looked."),
        sa.Column("stated_by", sa.Uuid(), nullable=False),
        sa.Column("stated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["code"], ["jurisdiction.code"], name=op.f("fk_convention_statement_code")
        ),
        sa.ForeignKeyConstraint(
            ["stated_by"], ["person.id"], name=op.f("fk_convention_statement_stated_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_convention_statement")),
        sa.UniqueConstraint(
            "code",
            "convention",
            "edition",
            name=op.f("uq_convention_statement_code_convention_edition"),
        ),
    )
    op.create_table(
        "post_officer",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assigned_by", sa.Uuid(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "ended_at IS NULL OR ended_at >= since_at", name=op.f("ck_post_officer_order")
        ),
        sa.ForeignKeyConstraint(
            ["assigned_by"], ["person.id"], name=op.f("fk_post_officer_assigned_by")
        ),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_post_officer_ended_by")),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_post_officer_membership_id")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post_abroad.id"], name=op.f("fk_post_officer_post_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_officer")),
    )
    with op.batch_alter_table("post_officer", schema=None) as batch_op:
        batch_op.create_index("ix_post_officer_post_id", ["post_id"], unique=False)
        batch_op.create_index(
            "uq_post_officer_serving",
            ["membership_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "intake_post_id",
                sa.Uuid(),
                nullable=True,
                comment="The post abroad at which it was told (S5).",
            )
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_complaint_intake_post_id"), "post_abroad", ["intake_post_id"], ["id"]
        )

    with op.batch_alter_table("partner_sight", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "post_id",
                sa.Uuid(),
                nullable=True,
                comment="Of an authority: whose officers see it (S5); null: from before posts.",
            )
        )
        batch_op.create_index(
            "ix_partner_sight_post_standing",
            ["post_id"],
            unique=False,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_partner_sight_post_id"), "post_abroad", ["post_id"], ["id"]
        )

    guard("convention_statement")


def downgrade() -> None:
    unguard("convention_statement")
    with op.batch_alter_table("partner_sight", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_partner_sight_post_id"), type_="foreignkey")
        batch_op.drop_index(
            "ix_partner_sight_post_standing",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_column("post_id")

    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_complaint_intake_post_id"), type_="foreignkey")
        batch_op.drop_column("intake_post_id")

    with op.batch_alter_table("post_officer", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_post_officer_serving",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index("ix_post_officer_post_id")

    op.drop_table("post_officer")
    op.drop_table("convention_statement")
    with op.batch_alter_table("post_abroad", schema=None) as batch_op:
        batch_op.drop_index("ix_post_abroad_organisation_id")
        batch_op.drop_index("ix_post_abroad_host")
        batch_op.drop_index("ix_post_abroad_answering_id")

    op.drop_table("post_abroad")

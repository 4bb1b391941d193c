"""Sharing notes what time brings, and keeps the figures of a quarter as they were told.

Revision: 0073
Follows: 0072
"""

import sqlalchemy as sa
from alembic import op

revision = "0073"
down_revision = "0072"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "made_known",
        sa.Column(
            "kind",
            sa.Enum(
                "violation_final",
                "sanction_begun",
                name="intime",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "thing_id",
            sa.Uuid(),
            nullable=False,
            comment="A notice of a confirmed violation, or a sanction.",
        ),
        sa.Column(
            "since_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="From when on; it can come about anew.",
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That says so."),
        sa.PrimaryKeyConstraint("kind", "thing_id", "since_at", name=op.f("pk_made_known")),
    )
    op.create_table(
        "quarter_figures",
        sa.Column("quarter", sa.String(length=7), nullable=False, comment="Such as 2026-Q4."),
        sa.Column(
            "about",
            sa.String(length=13),
            nullable=False,
            comment="ISO 3166; of a corridor both ends with > between them.",
        ),
        sa.Column("figures", sa.JSON(), nullable=False, comment="Counts by code."),
        sa.Column(
            "entry", sa.BigInteger(), nullable=False, comment="That they were drawn up with."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarter_figures")),
        sa.UniqueConstraint("quarter", "about", name=op.f("uq_quarter_figures_quarter_about")),
    )


def downgrade() -> None:
    op.drop_table("quarter_figures")
    op.drop_table("made_known")

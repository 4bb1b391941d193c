"""An installation says where else a worker can go in a place; what it said before stays.

Revision: 0050
Follows: 0049
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "recourse_edition",
        sa.Column(
            "place",
            sa.String(length=6),
            nullable=False,
            comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.",
        ),
        sa.Column(
            "edition",
            sa.Integer(),
            nullable=False,
            comment="From 1, for each place; the last one holds.",
        ),
        sa.Column("says", sa.JSON(), nullable=False, comment="Offices and numbers, with sources."),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recourse_edition")),
        sa.UniqueConstraint("place", "edition", name=op.f("uq_recourse_edition_place_edition")),
    )
    guard("recourse_edition")


def downgrade() -> None:
    unguard("recourse_edition")
    op.drop_table("recourse_edition")

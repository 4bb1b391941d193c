"""The roster shows and filters certificates, and a number's status is found at once.

Revision: 0043
Follows: 0044
"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0044"
branch_labels = None
depends_on = None

INDEXES = (
    *(("certificate_standing", each) for each in ("recorded_from", "recorded_until", "from_at")),
    *(("certificate_scope", each) for each in ("recorded_from", "recorded_until")),
)


def upgrade() -> None:
    op.create_table(
        "roster_certificate",
        sa.Column("entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="Among those of the entry."),
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column(
            "begins_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When its first civil day begins.",
        ),
        sa.Column(
            "ends_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When its last civil day has passed.",
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["roster_entry.id"],
            name=op.f("fk_roster_certificate_entry_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", "position", name=op.f("pk_roster_certificate")),
    )
    for column in ("certificate_id", "begins_at", "ends_at"):
        op.create_index(f"ix_roster_certificate_{column}", "roster_certificate", [column])
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table, column in INDEXES:
        op.drop_index(f"ix_{table}_{column}", table_name=table)
    op.drop_table("roster_certificate")

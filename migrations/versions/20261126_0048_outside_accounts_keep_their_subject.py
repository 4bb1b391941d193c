"""Who signs in through an outside issuer is known by its subject, not by an address that moves on.

Revision: 0048
Follows: 0045
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outside_account",
        sa.Column("issuer", sa.String(length=255), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_outside_account_person_id")
        ),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_outside_account")),
        sa.UniqueConstraint(
            "issuer", "person_id", name=op.f("uq_outside_account_issuer_person_id")
        ),
    )
    with op.batch_alter_table("outside_account", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_outside_account_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("outside_account")

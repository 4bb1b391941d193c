"""Whoever had a name restricted can have the restriction lifted.

Revision: 0016
Follows: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0011"
branch_labels = None
depends_on = None

CHECK = "ck_data_request_requestkind"
BEFORE = ("access", "correction", "restriction")


def _allow(kinds: tuple[str, ...]) -> None:
    """Let a request be of one of these kinds."""
    words = "kind IN (" + ", ".join(f"'{each}'" for each in kinds) + ")"
    with op.batch_alter_table("data_request", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(CHECK), type_="check")
        batch_op.create_check_constraint(op.f(CHECK), words)


def upgrade() -> None:
    _allow((*BEFORE, "lifting"))
    with op.batch_alter_table("name_restriction", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("name_restriction", schema=None) as batch_op:
        batch_op.drop_column("lifted_at")
    op.execute("UPDATE data_request SET kind = 'restriction' WHERE kind = 'lifting'")
    _allow(BEFORE)

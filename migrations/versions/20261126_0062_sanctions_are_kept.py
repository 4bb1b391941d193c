"""Sanctions are kept, from proposal to end.

Revision: 0062
Follows: 0061
"""

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

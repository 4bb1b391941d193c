"""Counts of workers placed, as firms and authorities report them.

Revision: 0074
Follows: 0073
"""

revision = "0074"
down_revision = "0073"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

"""Codes, answers and replies of workers' experience.

Revision: 0079
Follows: 0078
"""

revision = "0079"
down_revision = "0078"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

"""Cohort studies, their records and results.

Revision: 0078
Follows: 0077
"""

revision = "0078"
down_revision = "0077"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

"""Remedies are kept: plans, lines, payments, confirmations.

Revision: 0063
Follows: 0062
"""

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

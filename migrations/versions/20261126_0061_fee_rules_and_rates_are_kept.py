"""Fee rules, proposed changes of them and rates of exchange are kept.

Revision: 0061
Follows: 0060
"""

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

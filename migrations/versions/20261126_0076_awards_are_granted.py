"""Awards of recognition, granted and lost.

Revision: 0076
Follows: 0075
"""

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

"""Reports that were made, scheduled, and figures that were frozen.

Revision: 0081
Follows: 0080
"""

revision = "0081"
down_revision = "0080"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

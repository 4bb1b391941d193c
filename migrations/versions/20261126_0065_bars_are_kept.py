"""Bars are kept, and questions whether somebody is under one.

Revision: 0065
Follows: 0064
"""

revision = "0065"
down_revision = "0064"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

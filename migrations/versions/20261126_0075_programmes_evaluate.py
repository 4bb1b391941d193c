"""Programmes of recognition and their evaluations.

Revision: 0075
Follows: 0074
"""

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

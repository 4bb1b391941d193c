"""The alliance: members, commitments and trainings.

Revision: 0077
Follows: 0076
"""

revision = "0077"
down_revision = "0076"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

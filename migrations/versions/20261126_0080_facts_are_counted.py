"""Facts that reports count, as of entries of the journal.

Revision: 0080
Follows: 0079
"""

revision = "0080"
down_revision = "0079"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

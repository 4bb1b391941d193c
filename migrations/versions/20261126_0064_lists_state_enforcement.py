"""Lists state acts of enforcement.

Revision: 0064
Follows: 0063
"""

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

"""Violations are kept: cases, respondents, counts, charges, findings.

Revision: 0060
Follows: 0059
"""

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

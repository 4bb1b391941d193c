"""What waits for somebody is found by indexes of the few rows that wait.

Revision: 0083
Follows: 0082
"""

import sqlalchemy as sa
from alembic import op

revision = "0083"
down_revision = "0082"
branch_labels = None
depends_on = None

FOUND = (
    ("ix_complaint_decider_id", "complaint", "decider_id", "decider_id IS NOT NULL"),
    (
        "ix_notice_unreviewed",
        "notice",
        "review_by",
        "review_by IS NOT NULL AND reversed_at IS NULL",
    ),
    (
        "ix_receipt_objected",
        "receipt",
        "objected_at",
        "objected_at IS NOT NULL AND settled_at IS NULL",
    ),
    ("ix_telling_untold", "telling", "prepared_at", "told_at IS NULL"),
    (
        "ix_violation_respondent_reopen_asked",
        "violation_respondent",
        "violation_id",
        "reopen_asked_at IS NOT NULL",
    ),
)


def upgrade() -> None:
    for name, table, column, which in FOUND:
        where = sa.text(which)
        op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name, table, _, _ in reversed(FOUND):
        op.drop_index(name, table_name=table)

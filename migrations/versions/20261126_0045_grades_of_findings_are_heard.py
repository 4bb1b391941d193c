"""Grades of findings are announced, heard and appealed; those told before are in effect.

Revision: 0045
Follows: 0046
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0045"
down_revision = "0046"
branch_labels = None
depends_on = None

STATES_BEFORE, STATES_AFTER = ("open", "answered", "verified"), ("struck_out",)
WHY_BEFORE, WHY_AFTER = ("reported",), ("heard", "appeal")


def _allow(table: str, column: str, check: str, words: tuple[str, ...]) -> None:
    """Let a column have these words."""
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.drop_constraint(op.f(check), type_="check")
        batch_op.create_check_constraint(op.f(check), f"{column} IN ({listed})")


def _words(states: tuple[str, ...], why: tuple[str, ...]) -> None:
    _allow("finding", "state", "ck_finding_findingstate", states)
    unguard("finding_grade")
    _allow("finding_grade", "why", "ck_finding_grade_gradedwhy", why)
    guard("finding_grade")


def upgrade() -> None:
    _words((*STATES_BEFORE, *STATES_AFTER), (*WHY_BEFORE, *WHY_AFTER))
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "notice_id",
                sa.Uuid(),
                nullable=True,
                comment="By which its grade was announced; null: it needs none.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "grade_since_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Since when its grade is in effect; null: its auditee is being heard (C1).",
            )
        )
        batch_op.add_column(
            sa.Column(
                "grade_accepted_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="When the auditee answered it without a word against its grade.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "grade_decide_by",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Until when the body decides on what was said against its grade.",
            )
        )
        batch_op.create_foreign_key(op.f("fk_finding_notice_id"), "notice", ["notice_id"], ["id"])
        batch_op.create_index("ix_finding_notice_id", ["notice_id"], unique=False)
        batch_op.create_index("ix_finding_subject_id", ["subject_id"], unique=False)
    # What was told under the rules before was in effect at once, and could be answered.
    op.execute("UPDATE finding SET grade_since_at = announced_at")


def downgrade() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index("ix_finding_subject_id")
        batch_op.drop_index("ix_finding_notice_id")
        batch_op.drop_constraint(op.f("fk_finding_notice_id"), type_="foreignkey")
        batch_op.drop_column("grade_decide_by")
        batch_op.drop_column("grade_accepted_at")
        batch_op.drop_column("grade_since_at")
        batch_op.drop_column("notice_id")
    _words(STATES_BEFORE, WHY_BEFORE)

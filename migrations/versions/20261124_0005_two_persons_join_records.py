"""Records that somebody holds are joined, or taken apart again, by two persons.

Revision: 0005
Follows: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

CHECK = "ck_candidate_candidatestate"
BEFORE = ("waiting", "merged", "rejected")
AFTER = ("waiting", "proposed", "merged", "undo_proposed", "rejected")


def _words(states: tuple[str, ...]) -> str:
    return "state IN (" + ", ".join(f"'{state}'" for state in states) + ")"


def _allow(states: tuple[str, ...]) -> None:
    """Let the column take these words."""
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(CHECK), type_="check")
        batch_op.create_check_constraint(op.f(CHECK), _words(states))


def upgrade() -> None:
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("proposed_by", sa.Uuid(), nullable=True, comment="First of two persons (P2).")
        )
        batch_op.add_column(
            sa.Column(
                "survivor_id", sa.Uuid(), nullable=True, comment="Who is to stay, as proposed."
            )
        )
    _allow(AFTER)


def downgrade() -> None:
    op.execute("UPDATE candidate SET state = 'waiting' WHERE state = 'proposed'")
    op.execute("UPDATE candidate SET state = 'merged' WHERE state = 'undo_proposed'")
    _allow(BEFORE)
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.drop_column("survivor_id")
        batch_op.drop_column("proposed_by")

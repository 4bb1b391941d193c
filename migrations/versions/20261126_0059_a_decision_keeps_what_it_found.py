"""A decision keeps what it found of each allegation, and a case when she was last written to.

Revision: 0059
Follows: 0058
"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

INDEXES = (
    ("access_record", "thing_id"),
    ("complaint", "retaliation_of"),
    ("complaint_file", "digest"),
    ("complaint_file", "clean_digest"),
    ("case_pause", "complaint_id"),
    ("case_decision", "complaint_id"),
    ("case_decision", "telling_id"),
    ("mediation", "telling_id"),
)
CLOCKS = ("safety_check", "acknowledgement", "triage", "reply", "inquiry", "progress", "decision")
NEVER_RUN = ("mediation_offer", "sorting", "verification")


def _clocks(words: tuple[str, ...]) -> None:
    with op.batch_alter_table("case_clock", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_case_clock_clock"), type_="check")
        listed = ", ".join(f"'{each}'" for each in words)
        batch_op.create_check_constraint(op.f("ck_case_clock_clock"), f"clock IN ({listed})")


def upgrade() -> None:
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "written_to_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="When an e-mail last told her that something waits.",
            )
        )
    with op.batch_alter_table("case_decision", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "found",
                sa.JSON(),
                nullable=False,
                server_default=sa.text("'[]'"),
                comment="Of each allegation: its category, outcome, and document of reasons.",
            )
        )
    with op.batch_alter_table("case_decision", schema=None) as batch_op:
        batch_op.alter_column(
            "found",
            existing_type=sa.JSON(),
            existing_nullable=False,
            existing_comment="Of each allegation: its category, outcome, and document of reasons.",
            server_default=None,
        )
    with op.batch_alter_table("kept_out", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "said_by",
                sa.Uuid(),
                nullable=True,
                comment="Who said so; null: the register found it.",
            )
        )
        batch_op.create_foreign_key(op.f("fk_kept_out_said_by"), "person", ["said_by"], ["id"])
    _clocks(CLOCKS)
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    _clocks((*CLOCKS, *NEVER_RUN))
    for table, column in reversed(INDEXES):
        op.drop_index(f"ix_{table}_{column}", table_name=table)
    with op.batch_alter_table("kept_out", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_kept_out_said_by"), type_="foreignkey")
        batch_op.drop_column("said_by")
    with op.batch_alter_table("case_decision", schema=None) as batch_op:
        batch_op.drop_column("found")
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_column("written_to_at")

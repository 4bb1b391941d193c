"""What came of asking a complainant whether she is safe is kept with her case.

Revision: 0053
Follows: 0057
"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "safety",
                sa.Enum(
                    "safe",
                    "not_safe",
                    "not_asked",
                    name="safetyanswer",
                    native_enum=False,
                    create_constraint=True,
                    length=40,
                ),
                nullable=True,
                comment="What came of asking last whether she is safe.",
            )
        )


def downgrade() -> None:
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_complaint_safetyanswer"), type_="check")
        batch_op.drop_column("safety")

"""A second pattern of a firm is weighed as the first was; a partner reads why its term ended.

Revision: 0058
Follows: 0054
"""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0054"
branch_labels = None
depends_on = None

REVIEW = sa.table(
    "risk_review",
    sa.column("id", sa.Uuid()),
    sa.column("certificate_id", sa.Uuid()),
    sa.column("pattern_id", sa.Uuid()),
    sa.column("opened_at", sa.DateTime(timezone=True)),
    sa.column("covers_until", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    with op.batch_alter_table("partner_admission", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "reason_entry",
                sa.BigInteger(),
                nullable=True,
                comment="Whose words say why it was refused or ended.",
            )
        )
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "covers_until",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Patterns of the firm that were noted until then are weighed with it.",
            )
        )
    op.execute(REVIEW.update().values(covers_until=REVIEW.c.opened_at))
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.alter_column(
            "covers_until",
            existing_type=sa.DateTime(timezone=True),
            existing_comment="Patterns of the firm that were noted until then are weighed with it.",
            nullable=False,
        )
        batch_op.alter_column(
            "pattern_id",
            existing_type=sa.Uuid(),
            existing_nullable=False,
            comment="After which it was opened.",
        )
        batch_op.drop_constraint(op.f("uq_risk_review_certificate_id_pattern_id"), type_="unique")
        batch_op.create_index("ix_risk_review_certificate_id", ["certificate_id"], unique=False)


def downgrade() -> None:
    # Before, a pattern was weighed once for a certificate; of several the newest stays.
    newer = REVIEW.alias("newer")
    op.execute(
        REVIEW.delete().where(
            sa.exists().where(
                newer.c.certificate_id == REVIEW.c.certificate_id,
                newer.c.pattern_id == REVIEW.c.pattern_id,
                newer.c.id > REVIEW.c.id,
            )
        )
    )
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.drop_index("ix_risk_review_certificate_id")
        batch_op.create_unique_constraint(
            op.f("uq_risk_review_certificate_id_pattern_id"), ["certificate_id", "pattern_id"]
        )
        batch_op.alter_column(
            "pattern_id", existing_type=sa.Uuid(), existing_nullable=False, comment=None
        )
        batch_op.drop_column("covers_until")
    with op.batch_alter_table("partner_admission", schema=None) as batch_op:
        batch_op.drop_column("reason_entry")

"""Codes are replaced and objected to, lost ones heard by two; acknowledgements are signed.

Revision: 0056
Follows: 0052
"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "acknowledgement_key",
        sa.Column(
            "sealed", sa.LargeBinary(), nullable=False, comment="The private part, under the ring."
        ),
        sa.Column("public", sa.JSON(), nullable=False, comment="JWK."),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgement_key")),
    )
    op.create_table(
        "receipt_hearing",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "is_her",
            sa.Boolean(),
            nullable=False,
            comment="Whether the officer found that it is she.",
        ),
        sa.Column("sealed_notes", sa.LargeBinary(), nullable=False, comment="Under the story."),
        sa.Column(
            "used_at", sa.DateTime(timezone=True), nullable=True, comment="A code was made on it."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_receipt_hearing_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["person.id"], name=op.f("fk_receipt_hearing_officer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_hearing")),
    )
    with op.batch_alter_table("receipt_hearing", schema=None) as batch_op:
        batch_op.create_index("ix_receipt_hearing_complaint_id", ["complaint_id"], unique=False)

    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "settled_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Two officers found whose the case is; until then nothing is given.",
            )
        )


def downgrade() -> None:
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.drop_column("settled_at")

    with op.batch_alter_table("receipt_hearing", schema=None) as batch_op:
        batch_op.drop_index("ix_receipt_hearing_complaint_id")

    op.drop_table("receipt_hearing")
    op.drop_table("acknowledgement_key")

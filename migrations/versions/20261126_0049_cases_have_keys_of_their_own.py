"""What a complaint says is sealed under keys of its own, which are destroyed and stay so.

Revision: 0049
Follows: 0048
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import keep_keys, release_keys

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_key",
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column(
            "seal",
            sa.Enum("story", "identity", name="seal", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("seal IN ('story', 'identity')", name=op.f("ck_case_key_seal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_key")),
        sa.UniqueConstraint("case_id", "seal", name=op.f("uq_case_key_case_id_seal")),
    )
    op.create_table(
        "wrapped_case_key",
        sa.Column("key_id", sa.Uuid(), nullable=False),
        sa.Column("master", sa.String(length=16), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_id"], ["case_key.id"], name=op.f("fk_wrapped_case_key_key_id")
        ),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_wrapped_case_key")),
    )
    with op.batch_alter_table("wrapped_case_key", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_wrapped_case_key_master"), ["master"], unique=False)
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "master",
                sa.String(length=16),
                nullable=True,
                comment="Master key that wrapped it; null: before they had ids.",
            )
        )
    keep_keys()


def downgrade() -> None:
    release_keys()
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_column("master")
    op.drop_table("wrapped_case_key")
    op.drop_table("case_key")

"""People sign in with passkeys.

Revision: 0009
Follows: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "passkey_challenge",
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column(
            "purpose",
            sa.Enum(
                "register",
                "confirm",
                "sign_in",
                name="challengepurpose",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "person_id", sa.Uuid(), nullable=True, comment="Who was asked; null: whoever signs in."
        ),
        sa.Column("session_id", sa.Uuid(), nullable=True, comment="In which session."),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_passkey_challenge_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkey_challenge")),
        sa.UniqueConstraint("digest", name=op.f("uq_passkey_challenge_digest")),
    )
    with op.batch_alter_table("passkey_challenge", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_passkey_challenge_person_id"), ["person_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_passkey_challenge_expires_at"), ["expires_at"], unique=False
        )


def downgrade() -> None:
    op.drop_table("passkey_challenge")

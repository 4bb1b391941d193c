"""Organisations keep documents here, which prove their claims.

Revision: 0006
Follows: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of the bytes."),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column(
            "media_type", sa.String(length=100), nullable=False, comment="Found from the bytes."
        ),
        sa.Column("name", sa.String(length=300), nullable=False, comment="As its sender calls it."),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Whose authority may open it, since it proves a claim there.",
        ),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_document_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(
            "ix_document_organisation_id_digest", ["organisation_id", "digest"], unique=True
        )

    op.create_table(
        "claim_proof",
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_proof_claim_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_claim_proof_document_id")
        ),
        sa.PrimaryKeyConstraint("claim_id", "document_id", name=op.f("pk_claim_proof")),
    )


def downgrade() -> None:
    op.drop_table("claim_proof")
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index("ix_document_organisation_id_digest")

    op.drop_table("document")

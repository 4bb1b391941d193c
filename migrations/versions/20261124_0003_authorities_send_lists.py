"""Authorities send the lists of their own registers, and see how far each has come.

Revision: 0003
Follows: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "upload",
        sa.Column("profile", sa.String(length=60), nullable=False),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="Of the profile's source."
        ),
        sa.Column("list_date", sa.Date(), nullable=False),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the file's bytes."
        ),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("membership_id", sa.Uuid(), nullable=True),
        sa.Column(
            "role", sa.String(length=40), nullable=False, comment="In which it is carried out."
        ),
        sa.Column(
            "stage",
            sa.Enum(
                "waiting",
                "running",
                "applied",
                "held",
                "in_force_already",
                "dropped",
                "failed",
                name="uploadstage",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("step", sa.String(length=20), nullable=True, comment="What goes on now."),
        sa.Column("rows", sa.Integer(), nullable=False, comment="Worked off in this step."),
        sa.Column(
            "file_number", sa.String(length=20), nullable=True, comment="Of its import_file."
        ),
        sa.Column(
            "problem", sa.String(length=60), nullable=True, comment="Kind of what went wrong."
        ),
        sa.Column("detail", sa.Text(), nullable=True, comment="What went wrong, in words."),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
    )
    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_upload_organisation_id"), ["organisation_id"], unique=False
        )

    with op.batch_alter_table("import_file", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "jurisdiction",
                sa.String(length=6),
                nullable=True,
                comment="Of its source: whose authority may act on it.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "imported_by", sa.Uuid(), nullable=True, comment="The person; null: an operator."
            )
        )

    op.execute(
        "UPDATE import_file SET jurisdiction ="
        " (SELECT jurisdiction FROM source WHERE source.key = import_file.source_key)"
    )


def downgrade() -> None:
    with op.batch_alter_table("import_file", schema=None) as batch_op:
        batch_op.drop_column("imported_by")
        batch_op.drop_column("jurisdiction")

    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_upload_organisation_id"))

    op.drop_table("upload")

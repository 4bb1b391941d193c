"""Organisations, people and principals ask for all that the register holds about them.

Revision: 0012
Follows: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0007"
branch_labels = None
depends_on = None

PURPOSES = "ck_data_key_purpose"
BEFORE = ("second_factor", "signing", "mail", "sign_up", "place")
AFTER = (*BEFORE, "archive", "data_request")


def _allow(purposes: tuple[str, ...]) -> None:
    """Let keys be made for these purposes."""
    words = "purpose IN (" + ", ".join(f"'{purpose}'" for purpose in purposes) + ")"
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(PURPOSES), type_="check")
        batch_op.create_check_constraint(op.f(PURPOSES), words)


def upgrade() -> None:
    _allow(AFTER)
    op.create_table(
        "archive",
        sa.Column(
            "kind",
            sa.Enum(
                "organisation",
                "person",
                "principal",
                name="whosekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="About whom it is.",
        ),
        sa.Column(
            "whose_id",
            sa.Uuid(),
            nullable=False,
            comment="Organisation, person, or the request of a principal.",
        ),
        sa.Column("about", sa.JSON(), nullable=False, comment="Of a principal: ids of the facts."),
        sa.Column("organisation_id", sa.Uuid(), nullable=True, comment="Whose managers fetch it."),
        sa.Column(
            "person_id", sa.Uuid(), nullable=True, comment="Who fetches it, of their own data."
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=True, comment="The person; null: the clock."),
        sa.Column(
            "asked_in", sa.Uuid(), nullable=True, comment="The membership in which it was asked."
        ),
        sa.Column("role", sa.String(length=40), nullable=False, comment="As whose it is made."),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "ready",
                "failed",
                "removed",
                name="archivestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("members", sa.Integer(), nullable=False, comment="Packed so far."),
        sa.Column("entry", sa.BigInteger(), nullable=True, comment="Of which it speaks."),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the sealed bytes; null: none lie there.",
        ),
        sa.Column("manifest_digest", sa.String(length=64), nullable=True),
        sa.Column("size_bytes", sa.BigInteger(), nullable=True),
        sa.Column(
            "sealed_key",
            sa.LargeBinary(),
            nullable=True,
            comment="Opens the file; null: nothing does any more.",
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_archive_organisation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_archive_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive")),
    )
    with op.batch_alter_table("archive", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_archive_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_archive_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_archive_state_expires_at", ["state", "expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_archive_whose_id"), ["whose_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("archive", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_archive_whose_id"))
        batch_op.drop_index("ix_archive_state_expires_at")
        batch_op.drop_index(batch_op.f("ix_archive_person_id"))
        batch_op.drop_index(batch_op.f("ix_archive_organisation_id"))

    op.drop_table("archive")
    # What these keys sealed can be opened no more; nothing else of it is left.
    op.execute("DELETE FROM data_key WHERE purpose IN ('archive', 'data_request')")
    _allow(BEFORE)

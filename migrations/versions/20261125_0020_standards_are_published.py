"""Schemes and standards are published here, and what is published never changes.

Revision: 0020
Follows: 0012
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import freeze, guard, thaw, unguard

revision = "0020"
down_revision = "0012"
branch_labels = None
depends_on = None

APPEND_ONLY = ("standard_content", "standard_criterion", "standard_indicator")


def upgrade() -> None:
    op.create_table(
        "standard_content",
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of text, hexadecimal."
        ),
        sa.Column("text", sa.Text(), nullable=False, comment="RFC 8785 text of the document."),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_standard_content")),
    )
    op.create_table(
        "standard_document",
        sa.Column(
            "kind",
            sa.Enum(
                *("scheme", "edition", "mapping", "translation"),
                name="documentkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "name", sa.String(length=200), nullable=False, comment="The same in all its versions."
        ),
        sa.Column("version", sa.String(length=30), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                *("draft", "published"),
                name="documentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column(
            "about",
            sa.String(length=200),
            nullable=False,
            comment="The standard, mapped from; of a translation, the document.",
        ),
        sa.Column("about_other", sa.String(length=40), nullable=True, comment="Mapped to."),
        sa.Column(
            "binds_from", sa.Date(), nullable=False, comment="First civil day on which it holds."
        ),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["standard_content.digest"], name=op.f("fk_standard_document_digest")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_document")),
        sa.UniqueConstraint(
            "kind", "name", "version", name=op.f("uq_standard_document_kind_name_version")
        ),
    )
    with op.batch_alter_table("standard_document", schema=None) as batch_op:
        batch_op.create_index("ix_standard_document_kind_about", ["kind", "about"], unique=False)

    op.create_table(
        "standard_criterion",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=30), nullable=False),
        sa.Column("principle", sa.String(length=30), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="Order within the edition."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["standard_document.id"], name=op.f("fk_standard_criterion_edition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_criterion")),
        sa.UniqueConstraint(
            "edition_id", "code", name=op.f("uq_standard_criterion_edition_id_code")
        ),
    )
    op.create_table(
        "standard_indicator",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("criterion_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=30), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="Order within the edition."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["criterion_id"],
            ["standard_criterion.id"],
            name=op.f("fk_standard_indicator_criterion_id"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["standard_document.id"], name=op.f("fk_standard_indicator_edition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_indicator")),
        sa.UniqueConstraint(
            "edition_id", "code", name=op.f("uq_standard_indicator_edition_id_code")
        ),
    )
    for table in APPEND_ONLY:
        guard(table)
    freeze("standard_document", "OLD.state = 'published'")


def downgrade() -> None:
    thaw("standard_document")
    for table in APPEND_ONLY:
        unguard(table)
    op.drop_table("standard_indicator")
    op.drop_table("standard_criterion")
    with op.batch_alter_table("standard_document", schema=None) as batch_op:
        batch_op.drop_index("ix_standard_document_kind_about")

    op.drop_table("standard_document")
    op.drop_table("standard_content")

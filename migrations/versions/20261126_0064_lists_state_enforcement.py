"""Lists state acts of enforcement.

Revision: 0064
Follows: 0063
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None

CLASSES = (
    *("fee_charging", "wages_withheld", "working_conditions", "safety", "under_age"),
    *("forced_labour", "deception", "false_documents", "document_retention", "labour_standards"),
    *("recruitment_rules", "other", "not_stated", "none_counted"),
)
UNTIL = (
    *("stated", "while_listed", "by_setting", "permanent"),
    *("removed", "unreliable", "overturned"),
)
NOW = sa.text("recorded_until IS NULL")


def upgrade() -> None:
    op.create_table(
        "enforcement",
        *said(comments=True),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "listing_id",
            sa.Uuid(),
            nullable=True,
            comment="The row of a source's list that states it.",
        ),
        sa.Column(
            "file_id",
            sa.Uuid(),
            nullable=True,
            comment="The import_file in which it was stated first.",
        ),
        sa.Column(
            "line", sa.Integer(), nullable=True, comment="Line of that file, counted from 1."
        ),
        sa.Column(
            "stated_from",
            sa.Date(),
            nullable=False,
            comment="First civil day, as the source dates it.",
        ),
        sa.Column(
            "stated_until",
            sa.Date(),
            nullable=True,
            comment="Last civil day; null: still stated.",
        ),
        sa.Column(
            "recorded_from",
            sa.BigInteger(),
            nullable=False,
            comment="Journal number that opened it.",
        ),
        sa.Column(
            "recorded_until",
            sa.BigInteger(),
            nullable=True,
            comment="Journal number that closed it; null: known now.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_enforcement_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_enforcement_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enforcement")),
    )
    with op.batch_alter_table("enforcement", schema=None) as batch_op:
        for column in ("listing_id", "subject_id"):
            batch_op.create_index(
                f"ix_enforcement_{column}_now",
                [column],
                unique=False,
                sqlite_where=NOW,
                postgresql_where=NOW,
            )
    op.create_table(
        "staged_enforcement",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *said(comments=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_enforcement")),
    )
    op.add_column(
        "source",
        sa.Column(
            "purpose",
            sa.String(length=40),
            nullable=False,
            server_default="register",
            comment="Being on a list of enforcement is public as long as an act of it is (V4).",
        ),
    )
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.alter_column("purpose", server_default=None)
        batch_op.create_check_constraint(
            op.f("ck_source_listpurpose"), "purpose IN ('register', 'enforcement')"
        )
    with op.batch_alter_table("roster_entry", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "shown_from",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Instant from which it reads so; null: always. Of one firm one version is"
                " shown.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "shown_until",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Instant from which it reads so no more (V4); null: always.",
            )
        )


def said(*, comments: bool) -> list[sa.Column[Any]]:
    def column(
        name: str,
        kind: sa.types.TypeEngine[Any],
        comment: str | None = None,
        *,
        nullable: bool = True,
    ) -> sa.Column[Any]:
        return sa.Column(name, kind, nullable=nullable, comment=comment if comments else None)

    def one_of(words: tuple[str, ...], name: str) -> sa.Enum:
        return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)

    return [
        column("source_key", sa.String(length=60), "The source that lists it.", nullable=False),
        column("case_number", sa.Text()),
        column(
            "authority", sa.Text(), "Who acted, where the list names another than its publisher."
        ),
        column("offence", sa.Text(), "In the source's words."),
        column("offence_class", one_of(CLASSES, "offenceclass"), nullable=False),
        column("law", sa.Text(), "Law and article, in its words."),
        column("acted_from", sa.Date(), "First civil day of the conduct."),
        column("acted_until", sa.Date(), "Last civil day of it."),
        column("decided_on", sa.Date()),
        column("published_from", sa.Date(), "First day of its publication."),
        column(
            "published_until",
            sa.Date(),
            "Last day, inclusive (V4); null: while it is listed, or for ever.",
        ),
        column(
            "until_by",
            one_of(UNTIL, "listeduntil"),
            "From what its last day is known.",
            nullable=False,
        ),
        column("penalty", sa.Text(), "In the source's words."),
        column("amount_minor", sa.BigInteger()),
        column("currency", sa.String(length=3), "ISO 4217."),
        column("workers", sa.Integer(), "As the source counts them."),
        column("note", sa.Text(), "What the source adds, doubts too."),
    ]


def downgrade() -> None:
    with op.batch_alter_table("roster_entry", schema=None) as batch_op:
        batch_op.drop_column("shown_until")
        batch_op.drop_column("shown_from")
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_source_listpurpose"), type_="check")
        batch_op.drop_column("purpose")
    op.drop_table("staged_enforcement")
    op.drop_table("enforcement")

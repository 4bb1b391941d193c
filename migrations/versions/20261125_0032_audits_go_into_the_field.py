"""Auditors take audits into the field, and draw workers from lists that stay sealed.

Revision: 0032
Follows: 0031
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

PURPOSES = (
    *("second_factor", "signing", "mail", "sign_up", "place", "personal", "archive"),
    *("data_request", "principal"),
)


def _allow(purposes: tuple[str, ...]) -> None:
    """Let a data key be for one of these purposes."""
    words = "purpose IN (" + ", ".join(f"'{each}'" for each in purposes) + ")"
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_data_key_purpose"), type_="check")
        batch_op.create_check_constraint(op.f("ck_data_key_purpose"), words)


def upgrade() -> None:
    _allow((*PURPOSES, "workers"))
    _audit_bundle()
    _audit_entry()
    _worker_list()
    _finding()
    _summary()


def _summary() -> None:
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "shows_summary",
                sa.Boolean(),
                nullable=False,
                server_default=sa.false(),
                comment="Whether the agreement consents to a public one.",
            )
        )
    # The text of an order is canonical: no space stands between a name and its value.
    audit = sa.table("audit", sa.column("order_text", sa.Text()), sa.column("shows_summary"))
    consents = audit.c.order_text.contains('"consent_to_summary":true', autoescape=True)
    op.execute(audit.update().where(consents).values(shows_summary=sa.true()))
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.alter_column("shows_summary", server_default=None)


def _audit_bundle() -> None:
    op.create_table(
        "audit_bundle",
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "person_id",
            sa.Uuid(),
            nullable=True,
            comment="Who fetched it; nobody else brings it back.",
        ),
        sa.Column(
            "base", sa.Integer(), nullable=False, comment="How many revisions the audit had."
        ),
        sa.Column(
            "seal_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of a secret inside.",
        ),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "returned_at", sa.DateTime(timezone=True), nullable=True, comment="The last time."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_audit_bundle_audit_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_audit_bundle_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_bundle")),
    )
    op.create_index("ix_audit_bundle_audit_id", "audit_bundle", ["audit_id", "id"])


def _audit_entry() -> None:
    # Batch mode drops the triggers of SQLite.
    unguard("audit_entry")
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "bundle_id",
                sa.Uuid(),
                nullable=True,
                comment="Through which it came; null: it was written here.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "written_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="In the field, as its writer says.",
            )
        )
        batch_op.create_foreign_key(
            op.f("fk_audit_entry_bundle_id"), "audit_bundle", ["bundle_id"], ["id"]
        )
    guard("audit_entry")


def _worker_list() -> None:
    op.create_table(
        "worker_list",
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True, comment="Null: it was destroyed."),
        sa.Column(
            "groups",
            sa.JSON(),
            nullable=False,
            comment="Of each line, in its order, in which group it is drawn; no names.",
        ),
        sa.Column("handed_in_by", sa.Uuid(), nullable=True),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_worker_list_audit_id")),
        sa.ForeignKeyConstraint(
            ["handed_in_by"], ["person.id"], name=op.f("fk_worker_list_handed_in_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_list")),
    )
    standing = sa.text("destroyed_at IS NULL")
    op.create_index(
        "uq_worker_list_standing",
        "worker_list",
        ["audit_id"],
        unique=True,
        sqlite_where=standing,
        postgresql_where=standing,
    )
    op.create_index("ix_worker_list_handed_in_at", "worker_list", ["handed_in_at"])
    op.create_table(
        "worker_draw",
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("seed", sa.String(length=64), nullable=False, comment="Random, never chosen."),
        sa.Column("lines", sa.JSON(), nullable=False, comment="Those that were drawn, from 1."),
        sa.Column("drawn_by", sa.Uuid(), nullable=True),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["drawn_by"], ["person.id"], name=op.f("fk_worker_draw_drawn_by")),
        sa.ForeignKeyConstraint(
            ["list_id"], ["worker_list.id"], name=op.f("fk_worker_draw_list_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_draw")),
    )
    op.create_index(op.f("ix_worker_draw_list_id"), "worker_draw", ["list_id"])


def _finding() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "times",
                sa.JSON(),
                nullable=False,
                server_default="{}",
                comment="Last civil days by the keys of the scheme's limits.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "told_overdue",
                sa.JSON(),
                nullable=False,
                server_default="[]",
                comment="Keys of those that passed, once that is recorded.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "watched_on",
                sa.Date(),
                nullable=True,
                comment="The next of these days that is not told; null: none is left.",
            )
        )
        batch_op.create_index(op.f("ix_finding_watched_on"), ["watched_on"])
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.alter_column("times", server_default=None)
        batch_op.alter_column("told_overdue", server_default=None)
    op.create_table(
        "finding_grade",
        sa.Column("finding_id", sa.Uuid(), nullable=False),
        sa.Column(
            "grade", sa.String(length=40), nullable=True, comment="Of the scheme, if it grades."
        ),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "why",
            sa.Enum(
                "reported",
                name="gradedwhy",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_finding_grade_by_id")),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["finding.id"], name=op.f("fk_finding_grade_finding_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_grade")),
    )
    op.create_index("ix_finding_grade_finding_id", "finding_grade", ["finding_id", "id"])
    guard("finding_grade")


def downgrade() -> None:
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_column("shows_summary")
    unguard("finding_grade")
    op.drop_table("finding_grade")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_finding_watched_on"))
        batch_op.drop_column("watched_on")
        batch_op.drop_column("told_overdue")
        batch_op.drop_column("times")
    op.drop_table("worker_draw")
    op.drop_table("worker_list")
    unguard("audit_entry")
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_audit_entry_bundle_id"), type_="foreignkey")
        batch_op.drop_column("written_at")
        batch_op.drop_column("bundle_id")
    guard("audit_entry")
    op.drop_table("audit_bundle")
    op.execute("DELETE FROM data_key WHERE purpose = 'workers'")
    _allow(PURPOSES)

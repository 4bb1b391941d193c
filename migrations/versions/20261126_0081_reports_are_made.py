"""Reports that were made, and schedules of them.

Revision: 0081
Follows: 0080
"""

import sqlalchemy as sa
from alembic import op

revision = "0081"
down_revision = "0080"
branch_labels = None
depends_on = None


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "report_schedule",
        sa.Column("organisation_id", sa.Uuid(), nullable=False, comment="The authority."),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166, of which it is."
        ),
        sa.Column("every", _one_of("every", "month", "quarter"), nullable=False),
        sa.Column(
            "form",
            _one_of("form", "json", "csv", "xlsx", "pdf"),
            nullable=False,
            comment="To which the letter leads.",
        ),
        sa.Column(
            "members",
            sa.JSON(),
            nullable=False,
            comment="Ids of memberships that are written to, while they last.",
        ),
        sa.Column("next_day", sa.Date(), nullable=False, comment="First day of the next period."),
        sa.Column(
            "until_day",
            sa.Date(),
            nullable=False,
            comment="No report is over a period that ends later.",
        ),
        sa.Column("state", _one_of("schedulestate", "running", "ended"), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=True, comment="The person."),
        sa.Column(
            "set_in", sa.Uuid(), nullable=True, comment="The membership in which it was set."
        ),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_report_schedule_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_schedule")),
    )
    op.create_index(
        op.f("ix_report_schedule_organisation_id"), "report_schedule", ["organisation_id"]
    )
    op.create_index("ix_report_schedule_state_next_day", "report_schedule", ["state", "next_day"])
    _made()


def _made() -> None:
    op.create_table(
        "made_report",
        sa.Column("organisation_id", sa.Uuid(), nullable=False, comment="Whose members fetch it."),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166, of which it is."
        ),
        sa.Column("scope", _one_of("scope", "home", "opened"), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="As of which it is made."),
        sa.Column(
            "method",
            sa.String(length=40),
            nullable=False,
            comment="Version of how figures are computed.",
        ),
        sa.Column(
            "form",
            _one_of("form", "json", "csv", "xlsx", "pdf"),
            nullable=False,
            comment="As it is fetched unless one asks.",
        ),
        sa.Column("schedule_id", sa.Uuid(), nullable=True, comment="Null: somebody asked for it."),
        sa.Column("asked_by", sa.Uuid(), nullable=True, comment="The person; null: the clock."),
        sa.Column(
            "asked_in", sa.Uuid(), nullable=True, comment="The membership in which it was asked."
        ),
        sa.Column(
            "state", _one_of("reportstate", "asked", "ready", "failed", "removed"), nullable=False
        ),
        sa.Column("done", sa.Integer(), nullable=False, comment="Sections that are counted."),
        sa.Column("total", sa.Integer(), nullable=False, comment="Sections that there are."),
        sa.Column(
            "digest", sa.String(length=64), nullable=True, comment="SHA-256 of what it says."
        ),
        sa.Column(
            "section_digests",
            sa.JSON(),
            nullable=True,
            comment="SHA-256 of each section, by its key.",
        ),
        sa.Column("size_bytes", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_made_report_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["schedule_id"], ["report_schedule.id"], name=op.f("fk_made_report_schedule_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_made_report")),
    )
    op.create_index("ix_made_report_digest", "made_report", ["digest"])
    op.create_index(op.f("ix_made_report_organisation_id"), "made_report", ["organisation_id"])
    op.create_index(op.f("ix_made_report_schedule_id"), "made_report", ["schedule_id"])
    op.create_index("ix_made_report_state_expires_at", "made_report", ["state", "expires_at"])


def downgrade() -> None:
    op.drop_table("made_report")
    op.drop_table("report_schedule")

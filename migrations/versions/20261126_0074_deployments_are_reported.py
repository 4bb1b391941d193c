"""Counts of workers placed, as firms and authorities report them.

Revision: 0074
Follows: 0073
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0074"
down_revision = "0073"
branch_labels = None
depends_on = None

FIRM_NOW = sa.text("recorded_until IS NULL AND side = 'firm'")
AUTHORITY_NOW = sa.text("recorded_until IS NULL AND side = 'authority'")


def upgrade() -> None:
    _reports()
    op.create_table(
        "deployment_line",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="Within the report, from 1."),
        sa.Column("origin", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column(
            "destination", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."
        ),
        sa.Column(
            "occupation", sa.String(length=4), nullable=True, comment="ISCO-08; null: not said."
        ),
        sa.Column("sector", sa.String(length=5), nullable=True, comment="ISIC; null: not said."),
        sa.Column(
            "wage_band",
            sa.String(length=60),
            nullable=True,
            comment="Key of a band of the scheme; null: not said.",
        ),
        sa.Column(
            "sex",
            sa.Enum(
                "female",
                "male",
                "other",
                name="sex",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("workers", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("workers >= 0", name=op.f("ck_deployment_line_count")),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["deployment_report.id"],
            name=op.f("fk_deployment_line_report_id"),
        ),
        sa.PrimaryKeyConstraint("report_id", "position", name=op.f("pk_deployment_line")),
    )
    guard("deployment_line")


def _reports() -> None:
    op.create_table(
        "deployment_report",
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="The firm."),
        sa.Column(
            "side",
            sa.Enum(
                "firm",
                "authority",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of the authority that says it, ISO 3166; null: the firm does.",
        ),
        sa.Column("month", sa.Date(), nullable=False, comment="Its first day."),
        sa.Column("workers", sa.BigInteger(), nullable=False, comment="The sum of its lines."),
        sa.Column("organisation_id", sa.Uuid(), nullable=False, comment="That sent it."),
        sa.Column("sending_id", sa.Uuid(), nullable=False, comment="What came together has one."),
        sa.Column("reported_by", sa.Uuid(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
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
            comment="Journal number that closed it; null: what counts now.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(side = 'authority') = (jurisdiction IS NOT NULL)",
            name=op.f("ck_deployment_report_whose"),
        ),
        sa.CheckConstraint("workers >= 0", name=op.f("ck_deployment_report_count")),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_deployment_report_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["reported_by"], ["person.id"], name=op.f("fk_deployment_report_reported_by")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_deployment_report_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deployment_report")),
    )
    for name, columns in _INDEXES.items():
        op.create_index(name, "deployment_report", columns, unique=False)
    for name, (columns, where) in _ONE_AT_A_TIME.items():
        op.create_index(
            name,
            "deployment_report",
            columns,
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )


_INDEXES = {
    "ix_deployment_report_subject_id": ["subject_id", "month"],
    "ix_deployment_report_month": ["month", "subject_id"],
    "ix_deployment_report_sending_id": ["sending_id"],
    "ix_deployment_report_organisation_id": ["organisation_id", "id"],
}
_ONE_AT_A_TIME = {
    "uq_deployment_report_firm_now": (["subject_id", "month"], FIRM_NOW),
    "uq_deployment_report_authority_now": (
        ["subject_id", "month", "jurisdiction"],
        AUTHORITY_NOW,
    ),
}


def downgrade() -> None:
    unguard("deployment_line")
    op.drop_table("deployment_line")
    for name, (_, where) in _ONE_AT_A_TIME.items():
        op.drop_index(
            name, table_name="deployment_report", sqlite_where=where, postgresql_where=where
        )
    for name in _INDEXES:
        op.drop_index(name, table_name="deployment_report")
    op.drop_table("deployment_report")

"""Who goes hands over what is open.

Revision: 0010
Follows: 0009
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ROLES = (
    *("anyone", "operator", "clock", "account_holder", "secretariat", "decision_maker"),
    *("complaints_officer", "administrator", "access_reviewer", "outside_reviewer"),
    *("audit_manager", "lead_auditor", "auditor", "outside_assessor", "recruiter_manager"),
    *("recruiter_staff", "employer_manager", "employer_staff", "authority_manager"),
    *("authority_officer", "mission_officer", "partner"),
)


def _one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("role", _one_of("role", *ROLES), nullable=False),
        sa.Column(
            "to_membership_id",
            sa.Uuid(),
            nullable=True,
            comment="Who carries it on; null: whoever holds the role.",
        ),
        sa.Column("what", sa.String(length=60), nullable=False, comment="The kind of thing."),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column(
            "path", sa.Text(), nullable=False, comment="Where it can be read and acted upon."
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_handover_membership_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_handover_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["to_membership_id"], ["membership.id"], name=op.f("fk_handover_to_membership_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    with op.batch_alter_table("handover", schema=None) as batch_op:
        for column in ("membership_id", "organisation_id", "to_membership_id"):
            batch_op.create_index(batch_op.f(f"ix_handover_{column}"), [column], unique=False)
    guard("handover")


def downgrade() -> None:
    unguard("handover")
    op.drop_table("handover")

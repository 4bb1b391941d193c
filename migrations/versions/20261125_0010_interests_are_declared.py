"""Who goes hands over what is open; who decides declares interests, and some acts are held.

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


PURPOSES = ("second_factor", "signing", "mail", "sign_up", "place")
ABOUT_ONE = (
    "CASE WHEN subject_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN about_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN country IS NULL THEN 0 ELSE 1 END = 1"
)
HELD = "state = 'held'"


def _seal(purposes: tuple[str, ...]) -> None:
    """Let keys be of these purposes."""
    words = ", ".join(f"'{purpose}'" for purpose in purposes)
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_data_key_purpose"), type_="check")
        batch_op.create_check_constraint(op.f("ck_data_key_purpose"), f"purpose IN ({words})")


def _one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _declare_interests() -> None:
    op.create_table(
        "interest",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "organisation_id", sa.Uuid(), nullable=False, comment="In which it was declared."
        ),
        sa.Column(
            "kind",
            _one_of(
                *("interestkind", "employment", "consultancy", "ownership", "family_tie", "other")
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=True, comment="A record."),
        sa.Column("about_id", sa.Uuid(), nullable=True, comment="An organisation."),
        sa.Column("country", sa.String(length=2), nullable=True, comment="ISO 3166-1 alpha-2."),
        sa.Column("since", sa.Date(), nullable=False, comment="First civil day."),
        sa.Column("until", sa.Date(), nullable=True, comment="Last civil day; null: it goes on."),
        sa.Column("state", _one_of("intereststate", "declared", "withdrawn"), nullable=False),
        sa.Column(
            "entry",
            sa.BigInteger(),
            nullable=False,
            comment="That declared it; its words lie there and can be erased.",
        ),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(ABOUT_ONE, name=op.f("ck_interest_about_one")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_interest_person_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_interest_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["about_id"], ["organisation.id"], name=op.f("fk_interest_about_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interest")),
    )
    with op.batch_alter_table("interest", schema=None) as batch_op:
        for column in ("person_id", "organisation_id"):
            batch_op.create_index(batch_op.f(f"ix_interest_{column}"), [column], unique=False)
    op.create_table(
        "personal_details",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "sealed", sa.LargeBinary(), nullable=False, comment="Addresses and bank details."
        ),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_personal_details_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_personal_details")),
    )


def _hold_acts() -> None:
    op.create_table(
        "second_look",
        sa.Column("act", sa.String(length=60), nullable=False, comment="Such as claim.grant."),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False, comment="Where the thing can be read."),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="Who wants to act."),
        sa.Column("role", _one_of("role", *ROLES), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False, comment="Codes."),
        sa.Column(
            "touches",
            sa.JSON(),
            nullable=False,
            comment="Records, organisations and countries, for whoever looks.",
        ),
        sa.Column("state", _one_of("lookstate", "held", "released", "refused"), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_second_look_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_second_look_decided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_second_look")),
    )
    with op.batch_alter_table("second_look", schema=None) as batch_op:
        for column in ("person_id", "state"):
            batch_op.create_index(batch_op.f(f"ix_second_look_{column}"), [column], unique=False)
        batch_op.create_index(
            "uq_second_look_held",
            ["act", "thing_id", "person_id"],
            unique=True,
            sqlite_where=sa.text(HELD),
            postgresql_where=sa.text(HELD),
        )


def upgrade() -> None:
    _declare_interests()
    _hold_acts()
    _seal((*PURPOSES, "personal"))
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
    for table in ("handover", "second_look", "personal_details", "interest"):
        op.drop_table(table)
    op.execute("DELETE FROM data_key WHERE purpose = 'personal'")
    _seal(PURPOSES)

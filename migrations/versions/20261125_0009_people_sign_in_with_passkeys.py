"""People sign in with passkeys, and with an account that has no membership any more.

Revision: 0009
Follows: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0015"
branch_labels = None
depends_on = None


ROLES = (
    *("anyone", "operator", "clock", "secretariat", "decision_maker", "complaints_officer"),
    *("administrator", "access_reviewer", "outside_reviewer", "audit_manager", "lead_auditor"),
    *("auditor", "outside_assessor", "recruiter_manager", "recruiter_staff", "employer_manager"),
    *("employer_staff", "authority_manager", "authority_officer", "mission_officer", "partner"),
)
IN_WHICH = "In which it acts; null: the person has none and acts for themselves alone."


def _allow(roles: tuple[str, ...]) -> None:
    """Let the columns of roles take these words."""
    words = ", ".join(f"'{role}'" for role in roles)
    for table in ("membership", "invitation"):
        check = f"ck_{table}_role"
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_constraint(op.f(check), type_="check")
            batch_op.create_check_constraint(op.f(check), f"role IN ({words})")


def upgrade() -> None:
    _allow((*ROLES, "account_holder"))
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.alter_column(
            "membership_id", existing_type=sa.Uuid(), nullable=True, comment=IN_WHICH
        )

    op.create_table(
        "passkey_challenge",
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column(
            "purpose",
            sa.Enum(
                "register",
                "confirm",
                "sign_in",
                name="challengepurpose",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "person_id", sa.Uuid(), nullable=True, comment="Who was asked; null: whoever signs in."
        ),
        sa.Column("session_id", sa.Uuid(), nullable=True, comment="In which session."),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_passkey_challenge_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkey_challenge")),
        sa.UniqueConstraint("digest", name=op.f("uq_passkey_challenge_digest")),
    )
    with op.batch_alter_table("passkey_challenge", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_passkey_challenge_person_id"), ["person_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_passkey_challenge_expires_at"), ["expires_at"], unique=False
        )


def downgrade() -> None:
    op.drop_table("passkey_challenge")
    _allow(ROLES)
    none = "(SELECT id FROM sign_in WHERE membership_id IS NULL)"
    op.execute(f"DELETE FROM refresh_token WHERE sign_in_id IN {none}")  # noqa: S608 - our own words
    op.execute("DELETE FROM sign_in WHERE membership_id IS NULL")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.alter_column(
            "membership_id",
            existing_type=sa.Uuid(),
            nullable=False,
            comment=None,
            existing_comment=IN_WHICH,
        )

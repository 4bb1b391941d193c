"""Countries have records, are assessed and answer; nobody of a country judges it.

Revision: 0044
Follows: 0041
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0041"
branch_labels = None
depends_on = None

STATES = "ck_application_applicationstate"
STATES_BEFORE = (
    *("draft", "submitted", "screening", "returned", "self_assessment", "stage_1", "stage_2"),
    *("corrective_action", "decision", "rejected", "withdrawn", "lapsed", "granted", "refused"),
)
STATES_AFTER = (*STATES_BEFORE, "comment")
KINDS = "ck_interest_interestkind"
KINDS_BEFORE = ("employment", "consultancy", "ownership", "family_tie", "other")
KINDS_AFTER = (*KINDS_BEFORE, "payment")


def _allow(table: str, column: str, check: str, words: tuple[str, ...]) -> None:
    """Let a column have these words."""
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.drop_constraint(op.f(check), type_="check")
        batch_op.create_check_constraint(op.f(check), f"{column} IN ({listed})")


def upgrade() -> None:
    _allow("application", "state", STATES, STATES_AFTER)
    _allow("interest", "kind", KINDS, KINDS_AFTER)
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "is_requested",
                sa.Boolean(),
                nullable=False,
                server_default=sa.true(),
                comment="False: the scheme assesses a country that did not ask (C8).",
            )
        )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.alter_column("is_requested", server_default=None)
    _jurisdiction()
    _nationality()


def _jurisdiction() -> None:
    op.create_table(
        "jurisdiction",
        sa.Column(
            "code",
            sa.String(length=6),
            nullable=False,
            comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.",
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="In English, as the scheme writes it."
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_jurisdiction_subject_id")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_jurisdiction")),
        sa.UniqueConstraint("subject_id", name=op.f("uq_jurisdiction_subject_id")),
    )


def _nationality() -> None:
    op.create_table(
        "nationality",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "withdrawn_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="It counts for two years from then, as interests do.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_nationality_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nationality")),
    )
    with op.batch_alter_table("nationality", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_nationality_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_nationality_standing",
            ["person_id", "country"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )


def downgrade() -> None:
    op.drop_table("nationality")
    op.drop_table("jurisdiction")
    op.execute("UPDATE application SET state = 'decision' WHERE state = 'comment'")
    op.execute("UPDATE interest SET kind = 'other' WHERE kind = 'payment'")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_column("is_requested")
    _allow("interest", "kind", KINDS, KINDS_BEFORE)
    _allow("application", "state", STATES, STATES_BEFORE)

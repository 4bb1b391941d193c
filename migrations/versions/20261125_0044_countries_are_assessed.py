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
    _consultation()
    _consultation_answer()
    _country_hold()


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


def _consultation() -> None:
    op.create_table(
        "consultation",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166-1 or 3166-2."
        ),
        sa.Column(
            "organisation_id", sa.Uuid(), nullable=False, comment="The authority that is told."
        ),
        sa.Column("opened_by", sa.String(length=40), nullable=False, comment="By what, in a word."),
        sa.Column("opened_id", sa.Uuid(), nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column("edition", sa.String(length=40), nullable=False, comment="Of the standard."),
        sa.Column(
            "score", sa.String(length=20), nullable=True, comment="Out of 100; decimal text."
        ),
        sa.Column("level", sa.String(length=40), nullable=True, comment="Of the scheme's levels."),
        sa.Column(
            "draft_text",
            sa.Text(),
            nullable=False,
            comment="RFC 8785 text; it changes only where words of a person are taken out.",
        ),
        sa.Column(
            "draft_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of the text as it was published.",
        ),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "closes_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="First instant after the time to answer.",
        ),
        sa.Column(
            "redacted_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When words of a person were taken out of the draft for the last time.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_consultation_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_consultation_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation")),
        sa.UniqueConstraint(
            "opened_by", "opened_id", name=op.f("uq_consultation_opened_by_opened_id")
        ),
    )
    with op.batch_alter_table("consultation", schema=None) as batch_op:
        batch_op.create_index("ix_consultation_closes_at", ["closes_at"], unique=False)
        batch_op.create_index("ix_consultation_subject_id", ["subject_id", "id"], unique=False)


def _consultation_answer() -> None:
    op.create_table(
        "consultation_answer",
        sa.Column("consultation_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "side",
            sa.Enum(
                "government",
                "workers",
                "employers",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "language",
            sa.String(length=35),
            nullable=False,
            comment="BCP 47, in which it is written.",
        ),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words it is."),
        sa.Column(
            "redacted_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When words of a person were taken out for the last time.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consultation_id"],
            ["consultation.id"],
            name=op.f("fk_consultation_answer_consultation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_consultation_answer_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_consultation_answer_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation_answer")),
    )
    with op.batch_alter_table("consultation_answer", schema=None) as batch_op:
        batch_op.create_index(
            "ix_consultation_answer_consultation_id", ["consultation_id", "id"], unique=False
        )
        batch_op.create_index(
            "ix_consultation_answer_organisation_id", ["organisation_id"], unique=False
        )


def _country_hold() -> None:
    op.create_table(
        "country_hold",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column(
            "scheme_id", sa.Uuid(), nullable=False, comment="The rules that ask for the country."
        ),
        sa.Column("jurisdiction", sa.String(length=6), nullable=False, comment="Of the country."),
        sa.Column(
            "lost_by",
            sa.Enum(
                *("certified", "suspended", "withdrawn", "expired", "surrendered"),
                "not_certified",
                name="countrystatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="How the country's certificate stood when this was noted.",
        ),
        sa.Column(
            "since_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When the country's certificate was lost.",
        ),
        sa.Column(
            "ends_on", sa.Date(), nullable=False, comment="Last civil day of the transition."
        ),
        sa.Column(
            "noted_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When it was recorded and told.",
        ),
        sa.Column(
            "lifted_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was recorded that the country is certified again, or always was.",
        ),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the certificate ended by it, its holder's conduct not being in question.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_country_hold_certificate_id")
        ),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["standard_document.id"], name=op.f("fk_country_hold_scheme_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_country_hold")),
    )
    is_open = sa.text("lifted_at IS NULL AND ended_at IS NULL")
    with op.batch_alter_table("country_hold", schema=None) as batch_op:
        batch_op.create_index("ix_country_hold_certificate_id", ["certificate_id"], unique=False)
        batch_op.create_index("ix_country_hold_scheme_id", ["scheme_id", "since_at"], unique=False)
        batch_op.create_index(
            "uq_country_hold_open",
            ["certificate_id"],
            unique=True,
            sqlite_where=is_open,
            postgresql_where=is_open,
        )


def downgrade() -> None:
    op.drop_table("country_hold")
    op.drop_table("consultation_answer")
    op.drop_table("consultation")
    op.drop_table("nationality")
    op.drop_table("jurisdiction")
    op.execute("UPDATE application SET state = 'decision' WHERE state = 'comment'")
    op.execute("UPDATE interest SET kind = 'other' WHERE kind = 'payment'")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_column("is_requested")
    _allow("interest", "kind", KINDS, KINDS_BEFORE)
    _allow("application", "state", STATES, STATES_BEFORE)

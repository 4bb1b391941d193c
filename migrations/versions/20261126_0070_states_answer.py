"""States answer for firms: reviews of their certificates, statements, open cases by month.

Revision: 0070
Follows: 0069
"""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0069"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "state_review",
        sa.Column(
            "state",
            sa.Enum(
                "noted",
                "set_aside",
                "open",
                "deciding",
                "concluded",
                "lifted",
                name="reviewstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166-1 or 3166-2."
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="Its record."),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=False,
            comment="The authority that is told and heard.",
        ),
        sa.Column(
            "certificate_id",
            sa.Uuid(),
            nullable=True,
            comment="That is reviewed; null: the state holds none.",
        ),
        sa.Column(
            "scheme_id",
            sa.Uuid(),
            nullable=False,
            comment="The version of the rules, whose body decides.",
        ),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column(
            "rule",
            sa.Enum(
                "overdue_answers",
                "final_violations",
                name="reviewrule",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "needed",
            sa.Integer(),
            nullable=False,
            comment="So many facts open a review, as it was set then.",
        ),
        sa.Column(
            "period_from", sa.Date(), nullable=False, comment="First day on which a fact counts."
        ),
        sa.Column("period_until", sa.Date(), nullable=False, comment="Last day."),
        sa.Column(
            "facts_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of the facts in their order (RFC 8785).",
        ),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_by", sa.Uuid(), nullable=True, comment="Null: the clock, by rule."),
        sa.Column(
            "consultation_id",
            sa.Uuid(),
            nullable=True,
            comment="In which the state and others answer.",
        ),
        sa.Column(
            "hear_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="First instant after the time to answer.",
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column(
            "ended_entry", sa.BigInteger(), nullable=True, comment="Whose words are the reasons."
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "no_ground",
                "remarks",
                "suspension",
                name="reviewoutcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "decision_id",
            sa.Uuid(),
            nullable=True,
            comment="That decides on the suspension it proposed.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_state_review_certificate_id")
        ),
        sa.ForeignKeyConstraint(
            ["consultation_id"], ["consultation.id"], name=op.f("fk_state_review_consultation_id")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision_file.id"], name=op.f("fk_state_review_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["standard_document.id"], name=op.f("fk_state_review_edition_id")
        ),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_state_review_ended_by")),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["person.id"], name=op.f("fk_state_review_opened_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_state_review_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["standard_document.id"], name=op.f("fk_state_review_scheme_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_state_review_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_review")),
    )
    op.create_index(
        "ix_state_review_jurisdiction", "state_review", ["jurisdiction", "id"], unique=False
    )
    op.create_index("ix_state_review_state", "state_review", ["state", "hear_until"], unique=False)
    op.create_index(
        "uq_state_review_goes_on",
        "state_review",
        ["jurisdiction"],
        unique=True,
        sqlite_where=sa.text("state IN ('noted', 'open', 'deciding')"),
        postgresql_where=sa.text("state IN ('noted', 'open', 'deciding')"),
    )
    op.create_table(
        "state_review_fact",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="In the list, counted from 1."),
        sa.Column(
            "disclosure_id", sa.Uuid(), nullable=False, comment="By which the state was told."
        ),
        sa.Column("thing_kind", sa.String(length=40), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column(
            "on_day",
            sa.Date(),
            nullable=False,
            comment="When the answer was due, or when the state was told.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name=op.f("fk_state_review_fact_disclosure_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["state_review.id"], name=op.f("fk_state_review_fact_review_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_review_fact")),
        sa.UniqueConstraint(
            "review_id", "place", name=op.f("uq_state_review_fact_review_id_place")
        ),
    )
    op.create_index(
        "ix_state_review_fact_disclosure_id", "state_review_fact", ["disclosure_id"], unique=False
    )
    op.create_table(
        "state_review_vote",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "revision", sa.Integer(), nullable=False, comment="Counts from 1; the highest stands."
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "no_ground",
                "remarks",
                "suspension",
                name="reviewoutcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words are the reasons."),
        sa.Column("voted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_state_review_vote_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["state_review.id"], name=op.f("fk_state_review_vote_review_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_review_vote")),
        sa.UniqueConstraint(
            "review_id",
            "person_id",
            "revision",
            name=op.f("uq_state_review_vote_review_id_person_id_revision"),
        ),
    )
    op.create_index(
        op.f("ix_state_review_vote_person_id"), "state_review_vote", ["person_id"], unique=False
    )
    op.create_table(
        "state_statement",
        sa.Column("disclosure_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="That was told; ISO 3166."
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "language",
            sa.String(length=35),
            nullable=False,
            comment="BCP 47, in which it is written.",
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words it is."),
        sa.Column("given_by", sa.Uuid(), nullable=True),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "replaced_at", sa.DateTime(timezone=True), nullable=True, comment="A newer one stands."
        ),
        sa.Column(
            "redacted_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When words of a person were taken out for the last time.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name=op.f("fk_state_statement_disclosure_id")
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_state_statement_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_state_statement_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_statement")),
    )
    op.create_index(
        "ix_state_statement_organisation_id", "state_statement", ["organisation_id"], unique=False
    )
    op.create_index(
        "uq_state_statement_stands",
        "state_statement",
        ["disclosure_id"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )
    op.create_table(
        "open_cases_count",
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166-1 or 3166-2."
        ),
        sa.Column("month", sa.Date(), nullable=False, comment="Its first day."),
        sa.Column(
            "cases", sa.Integer(), nullable=False, comment="In steps of ten; 0: fewer than ten."
        ),
        sa.Column("ages", sa.JSON(), nullable=False, comment="By band of age, in steps of ten."),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That says they were counted."),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_cases_count")),
        sa.UniqueConstraint(
            "jurisdiction", "month", name=op.f("uq_open_cases_count_jurisdiction_month")
        ),
    )


def downgrade() -> None:
    op.drop_table("open_cases_count")
    op.drop_table("state_statement")
    op.drop_table("state_review_vote")
    op.drop_table("state_review_fact")
    op.drop_table("state_review")

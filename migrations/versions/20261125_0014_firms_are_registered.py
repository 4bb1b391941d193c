"""Firms that no list names are registered, and holders state principals, links and branches.

Revision: 0014
Follows: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0020"
branch_labels = None
depends_on = None

CHECK = "ck_data_key_purpose"
BEFORE = (
    *("second_factor", "signing", "mail", "sign_up", "place", "personal", "archive"),
    "data_request",
)


def _allow(purposes: tuple[str, ...]) -> None:
    """Let a data key be for one of these purposes."""
    words = "purpose IN (" + ", ".join(f"'{each}'" for each in purposes) + ")"
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(CHECK), type_="check")
        batch_op.create_check_constraint(op.f(CHECK), words)


def upgrade() -> None:
    _allow((*BEFORE, "principal"))
    op.create_table(
        "own_statement",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "principal",
                "link",
                "branch",
                name="statementkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("stated_by", sa.Uuid(), nullable=False),
        sa.Column("stated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_own_statement_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["stated_by"], ["person.id"], name=op.f("fk_own_statement_stated_by")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_own_statement_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_statement")),
    )
    with op.batch_alter_table("own_statement", schema=None) as batch_op:
        batch_op.create_index(
            "ix_own_statement_subject_id_kind", ["subject_id", "kind"], unique=False
        )

    op.create_table(
        "profile",
        sa.Column(
            "number",
            sa.String(length=20),
            nullable=False,
            comment="Of the profile, never of a record.",
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "intermediary",
                "employer",
                "jurisdiction",
                "audit_body",
                name="subjectkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("content", sa.JSON(), nullable=False, comment="Without its principals."),
        sa.Column("sealed", sa.LargeBinary(), nullable=True, comment="Its principals, sealed."),
        sa.Column("principals", sa.Integer(), nullable=False, comment="How many lie sealed."),
        sa.Column(
            "flags",
            sa.JSON(),
            nullable=False,
            comment="What the secretariat should look at, such as look-alike letters.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "returned",
                "registered",
                "matched",
                "refused",
                "withdrawn",
                name="profilestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("begun_by", sa.Uuid(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submission", sa.Integer(), nullable=False, comment="Counts the submissions."),
        sa.Column(
            "searched",
            sa.Integer(),
            nullable=False,
            comment="The submission for which like records were looked for.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column(
            "reason",
            sa.Text(),
            nullable=True,
            comment="Of the last decision, for who submitted it; erasable.",
        ),
        sa.Column(
            "subject_id",
            sa.Uuid(),
            nullable=True,
            comment="The record that it was registered as, or matched to.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["begun_by"], ["person.id"], name=op.f("fk_profile_begun_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_profile_decided_by")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_profile_organisation_id")
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_profile_subject_id")),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["person.id"], name=op.f("fk_profile_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sa.UniqueConstraint("number", name=op.f("uq_profile_number")),
    )
    with op.batch_alter_table("profile", schema=None) as batch_op:
        batch_op.create_index("ix_profile_organisation_id", ["organisation_id"], unique=False)
        batch_op.create_index(
            "uq_profile_undecided",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('draft', 'submitted', 'returned')"),
            postgresql_where=sa.text("state IN ('draft', 'submitted', 'returned')"),
        )

    op.create_table(
        "branch",
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("locality", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
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
            "stated_until", sa.Date(), nullable=True, comment="Last civil day; null: still stated."
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
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("fk_branch_listing_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_branch_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_branch")),
    )
    with op.batch_alter_table("branch", schema=None) as batch_op:
        batch_op.create_index(
            "ix_branch_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_branch_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "declaration",
        sa.Column(
            "fact_id",
            sa.Uuid(),
            autoincrement=False,
            nullable=False,
            comment="Of the row in its own table.",
        ),
        sa.Column("fact_table", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("statement_id", sa.Uuid(), nullable=True),
        sa.Column(
            "profile",
            sa.String(length=20),
            nullable=True,
            comment="Number of the profile; null: stated by the holder since.",
        ),
        sa.Column(
            "is_proved", sa.Boolean(), nullable=False, comment="By the basis of the registration."
        ),
        sa.Column(
            "detail",
            sa.JSON(),
            nullable=True,
            comment="What the table of the fact has no place for, such as the authority.",
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["own_statement.id"], name=op.f("fk_declaration_statement_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_declaration_subject_id")
        ),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_declaration")),
    )
    with op.batch_alter_table("declaration", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_declaration_statement_id"), ["statement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_declaration_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "link_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="Who states it."),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "stated",
                "confirmed",
                "denied",
                name="linkstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "answerer_id",
            sa.Uuid(),
            nullable=True,
            comment="Who held the other record when it was asked last.",
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_link_answer_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["answerer_id"], ["organisation.id"], name=op.f("fk_link_answer_answerer_id")
        ),
        sa.ForeignKeyConstraint(["id"], ["own_statement.id"], name=op.f("fk_link_answer_id")),
        sa.ForeignKeyConstraint(["other_id"], ["subject.id"], name=op.f("fk_link_answer_other_id")),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_link_answer_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_answer")),
    )
    with op.batch_alter_table("link_answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_answer_other_id"), ["other_id"], unique=False)

    op.create_table(
        "owner_change",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("left_id", sa.Uuid(), nullable=False),
        sa.Column("came_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "lapsed",
                "kept",
                name="ownerchangestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["came_id"], ["own_statement.id"], name=op.f("fk_owner_change_came_id")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_owner_change_claim_id")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_owner_change_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["left_id"], ["own_statement.id"], name=op.f("fk_owner_change_left_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_owner_change_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner_change")),
        sa.UniqueConstraint(
            "claim_id", "left_id", "came_id", name=op.f("uq_owner_change_claim_id_left_id_came_id")
        ),
    )
    op.create_table(
        "principal_seal",
        sa.Column("statement_id", sa.Uuid(), nullable=False),
        sa.Column(
            "sealed", sa.LargeBinary(), nullable=False, comment="Birth date and number, sealed."
        ),
        sa.Column(
            "birth_digest",
            sa.String(length=64),
            nullable=True,
            comment="Keyed: nobody without the ring can try dates.",
        ),
        sa.Column("identity_digest", sa.String(length=64), nullable=True, comment="Keyed."),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["own_statement.id"], name=op.f("fk_principal_seal_statement_id")
        ),
        sa.PrimaryKeyConstraint("statement_id", name=op.f("pk_principal_seal")),
    )
    with op.batch_alter_table("principal_seal", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_principal_seal_birth_digest"), ["birth_digest"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_principal_seal_identity_digest"), ["identity_digest"], unique=False
        )

    op.create_table(
        "profile_likeness",
        sa.Column("profile_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False, comment="Likeness of the names, 0 to 1."),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["profile.id"], name=op.f("fk_profile_likeness_profile_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_profile_likeness_subject_id")
        ),
        sa.PrimaryKeyConstraint("profile_id", "subject_id", name=op.f("pk_profile_likeness")),
    )
    op.create_table(
        "profile_proof",
        sa.Column("profile_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_profile_proof_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["profile.id"], name=op.f("fk_profile_proof_profile_id")
        ),
        sa.PrimaryKeyConstraint("profile_id", "document_id", name=op.f("pk_profile_proof")),
    )
    op.create_table(
        "registration",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("profile_id", sa.Uuid(), nullable=False),
        sa.Column(
            "profile", sa.String(length=20), nullable=False, comment="Number of the profile."
        ),
        sa.Column(
            "basis",
            sa.Enum(
                "licence",
                "company_register",
                "visit",
                name="basis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column(
            "authority",
            sa.Text(),
            nullable=True,
            comment="Who confirmed the licence, or keeps the company register.",
        ),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("registered_by", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_registration_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["profile.id"], name=op.f("fk_registration_profile_id")
        ),
        sa.ForeignKeyConstraint(
            ["registered_by"], ["person.id"], name=op.f("fk_registration_registered_by")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_registration_subject_id")
        ),
        sa.PrimaryKeyConstraint("subject_id", name=op.f("pk_registration")),
        sa.UniqueConstraint("profile_id", name=op.f("uq_registration_profile_id")),
    )


def downgrade() -> None:
    op.drop_table("registration")
    op.drop_table("profile_proof")
    op.drop_table("profile_likeness")
    with op.batch_alter_table("principal_seal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_principal_seal_identity_digest"))
        batch_op.drop_index(batch_op.f("ix_principal_seal_birth_digest"))

    op.drop_table("principal_seal")
    op.drop_table("owner_change")
    with op.batch_alter_table("link_answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_link_answer_other_id"))

    op.drop_table("link_answer")
    with op.batch_alter_table("declaration", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_declaration_subject_id"))
        batch_op.drop_index(batch_op.f("ix_declaration_statement_id"))

    op.drop_table("declaration")
    with op.batch_alter_table("branch", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_branch_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_branch_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("branch")
    with op.batch_alter_table("profile", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_profile_undecided",
            sqlite_where=sa.text("state IN ('draft', 'submitted', 'returned')"),
            postgresql_where=sa.text("state IN ('draft', 'submitted', 'returned')"),
        )
        batch_op.drop_index("ix_profile_organisation_id")

    op.drop_table("profile")
    with op.batch_alter_table("own_statement", schema=None) as batch_op:
        batch_op.drop_index("ix_own_statement_subject_id_kind")

    op.drop_table("own_statement")
    op.execute("DELETE FROM data_key WHERE purpose = 'principal'")
    _allow(BEFORE)

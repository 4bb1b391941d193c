"""Organisations, people and principals ask for all that the register holds about them.

Revision: 0012
Follows: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0007"
branch_labels = None
depends_on = None

PURPOSES = "ck_data_key_purpose"
BEFORE = ("second_factor", "signing", "mail", "sign_up", "place", "personal")
AFTER = (*BEFORE, "archive", "data_request")


def _allow(purposes: tuple[str, ...]) -> None:
    """Let keys be made for these purposes."""
    words = "purpose IN (" + ", ".join(f"'{purpose}'" for purpose in purposes) + ")"
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(PURPOSES), type_="check")
        batch_op.create_check_constraint(op.f(PURPOSES), words)


def upgrade() -> None:
    _allow(AFTER)
    op.create_table(
        "archive",
        sa.Column(
            "kind",
            sa.Enum(
                "organisation",
                "person",
                "principal",
                name="whosekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="About whom it is.",
        ),
        sa.Column(
            "whose_id",
            sa.Uuid(),
            nullable=False,
            comment="Organisation, person, or the request of a principal.",
        ),
        sa.Column("about", sa.JSON(), nullable=False, comment="Of a principal: ids of the facts."),
        sa.Column("organisation_id", sa.Uuid(), nullable=True, comment="Whose managers fetch it."),
        sa.Column(
            "person_id", sa.Uuid(), nullable=True, comment="Who fetches it, of their own data."
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=True, comment="The person; null: the clock."),
        sa.Column(
            "asked_in", sa.Uuid(), nullable=True, comment="The membership in which it was asked."
        ),
        sa.Column("role", sa.String(length=40), nullable=False, comment="As whose it is made."),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "ready",
                "failed",
                "removed",
                name="archivestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("members", sa.Integer(), nullable=False, comment="Packed so far."),
        sa.Column("entry", sa.BigInteger(), nullable=True, comment="Of which it speaks."),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the sealed bytes; null: none lie there.",
        ),
        sa.Column("manifest_digest", sa.String(length=64), nullable=True),
        sa.Column("size_bytes", sa.BigInteger(), nullable=True),
        sa.Column(
            "sealed_key",
            sa.LargeBinary(),
            nullable=True,
            comment="Opens the file; null: nothing does any more.",
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_archive_organisation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_archive_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive")),
    )
    with op.batch_alter_table("archive", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_archive_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_archive_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_archive_state_expires_at", ["state", "expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_archive_whose_id"), ["whose_id"], unique=False)

    op.create_table(
        "data_request",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "code_digest",
            sa.String(length=64),
            nullable=False,
            comment="Of the code to come back with.",
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "access",
                "correction",
                "restriction",
                name="requestkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "handed_in",
                "checked",
                "proved",
                "granted",
                "refused",
                "withdrawn",
                "lapsed",
                name="requeststate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("language", sa.String(length=35), nullable=False, comment="BCP 47."),
        sa.Column(
            "sealed",
            sa.LargeBinary(),
            nullable=True,
            comment="Name, address, records, message; null: forgotten.",
        ),
        sa.Column(
            "about",
            sa.JSON(),
            nullable=False,
            comment="Ids of the facts that are about the person, as two officers found.",
        ),
        sa.Column(
            "ground",
            sa.Enum(
                "identity_not_proved",
                "unfounded",
                "excessive",
                "published_by_source",
                "correct_as_stated",
                "nothing_held",
                name="ground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Why it was refused.",
        ),
        sa.Column(
            "sealed_answer",
            sa.LargeBinary(),
            nullable=True,
            comment="The officer's words to the person; null: none, or forgotten.",
        ),
        sa.Column("entries", sa.JSON(), nullable=False, comment="Of the journal that hold words."),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("extended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_request")),
        sa.UniqueConstraint("number", name=op.f("uq_data_request_number")),
    )
    with op.batch_alter_table("data_request", schema=None) as batch_op:
        batch_op.create_index("ix_data_request_state_due_at", ["state", "due_at"], unique=False)

    op.create_table(
        "identity_check",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False, comment="The officer."),
        sa.Column(
            "basis",
            sa.Enum(
                "identity_document",
                "seen_by_video",
                "notary",
                "authority",
                "company_register",
                name="basis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("about", sa.JSON(), nullable=False, comment="Ids of facts about the person."),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_identity_check_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["data_request.id"], name=op.f("fk_identity_check_request_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_check")),
    )
    with op.batch_alter_table("identity_check", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_identity_check_request_id"), ["request_id"], unique=False
        )

    op.create_table(
        "identity_document",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the sealed bytes; null: removed.",
        ),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column(
            "media_type", sa.String(length=100), nullable=False, comment="Found from the bytes."
        ),
        sa.Column(
            "sealed_key",
            sa.LargeBinary(),
            nullable=True,
            comment="Opens the file; null: nothing does any more.",
        ),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["data_request.id"], name=op.f("fk_identity_document_request_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_document")),
    )
    with op.batch_alter_table("identity_document", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_identity_document_request_id"), ["request_id"], unique=False
        )

    op.create_table(
        "name_restriction",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="Of salt and folded name."
        ),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_name_restriction_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_restriction")),
    )
    with op.batch_alter_table("name_restriction", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_name_restriction_subject_id"), ["subject_id"], unique=False
        )

    op.create_table(
        "request_link",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "hand_in",
                "fetch",
                name="linkpurpose",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of its token."),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "used_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Or made void by a newer one.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["data_request.id"], name=op.f("fk_request_link_request_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_link")),
        sa.UniqueConstraint("digest", name=op.f("uq_request_link_digest")),
    )
    with op.batch_alter_table("request_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_request_link_request_id"), ["request_id"], unique=False
        )

    op.create_table(
        "staged_contact",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "email",
                "telephone",
                "website",
                name="contactkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_contact")),
    )
    op.create_table(
        "contact",
        sa.Column(
            "kind",
            sa.Enum(
                "email",
                "telephone",
                "website",
                name="contactkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Text(), nullable=False, comment="As the source writes it."),
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
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("fk_contact_listing_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_contact_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(
            "ix_contact_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_contact_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "contact_code",
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("contact_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of the code."),
        sa.Column(
            "may_confirm",
            sa.Boolean(),
            nullable=False,
            comment="Whether the source publishes the address for this firm alone.",
        ),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("objected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_contact_code_claim_id")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_code_contact_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_code")),
        sa.UniqueConstraint("digest", name=op.f("uq_contact_code_digest")),
    )
    with op.batch_alter_table("contact_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_code_claim_id"), ["claim_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("contact_code", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_code_claim_id"))

    op.drop_table("contact_code")
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_contact_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_contact_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("contact")
    op.drop_table("staged_contact")

    with op.batch_alter_table("request_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_link_request_id"))

    op.drop_table("request_link")
    with op.batch_alter_table("name_restriction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_name_restriction_subject_id"))

    op.drop_table("name_restriction")
    with op.batch_alter_table("identity_document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_document_request_id"))

    op.drop_table("identity_document")
    with op.batch_alter_table("identity_check", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_check_request_id"))

    op.drop_table("identity_check")
    with op.batch_alter_table("data_request", schema=None) as batch_op:
        batch_op.drop_index("ix_data_request_state_due_at")

    op.drop_table("data_request")

    with op.batch_alter_table("archive", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_archive_whose_id"))
        batch_op.drop_index("ix_archive_state_expires_at")
        batch_op.drop_index(batch_op.f("ix_archive_person_id"))
        batch_op.drop_index(batch_op.f("ix_archive_organisation_id"))

    op.drop_table("archive")
    # What these keys sealed can be opened no more; nothing else of it is left.
    op.execute("DELETE FROM data_key WHERE purpose IN ('archive', 'data_request')")
    _allow(BEFORE)

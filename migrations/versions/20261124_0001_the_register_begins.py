"""The register begins: sources, files, subjects and what is stated of them, the journal.

Revision: 0001
Follows: nothing
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "change",
        sa.Column("event_number", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="Order within the event."),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of salt and content."
        ),
        sa.PrimaryKeyConstraint("event_number", "position", name=op.f("pk_change")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(
            "ix_change_subject_id_event_number", ["subject_id", "event_number"], unique=False
        )

    op.create_table(
        "consumer",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column(
            "position",
            sa.BigInteger(),
            nullable=False,
            comment="Last entry whose effects are on disk.",
        ),
        sa.Column("failures", sa.Integer(), nullable=False, comment="In a row; 0 after a success."),
        sa.Column(
            "last_error", sa.String(length=200), nullable=True, comment="Its kind, never its text."
        ),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leased_by", sa.String(length=40), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_consumer")),
    )
    op.create_table(
        "event",
        sa.Column(
            "number",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Without gaps, from 1.",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "name", sa.String(length=100), nullable=False, comment="<domain>.<noun>.<past verb>"
        ),
        sa.Column(
            "role",
            sa.String(length=40),
            nullable=False,
            comment="The role in which the actor acted.",
        ),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column(
            "canonical", sa.Text(), nullable=False, comment="RFC 8785 text of the event, as hashed."
        ),
        sa.Column(
            "hash",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of canonical, hexadecimal.",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "job",
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False, comment="Ids and codes alone."),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "last_error", sa.String(length=200), nullable=True, comment="Its kind, never its text."
        ),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index(
            "ix_job_due_at_open",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "roster_entry",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("serial", sa.BigInteger(), nullable=False, comment="Of the subject's number."),
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="The surviving subject."),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("record", sa.String(length=40), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("sort_name", sa.Text(), nullable=False, comment="The name, folded."),
        sa.Column(
            "names", sa.Text(), nullable=False, comment="All names, one a line, for the search."
        ),
        sa.Column("from_entry", sa.BigInteger(), nullable=False),
        sa.Column("until_entry", sa.BigInteger(), nullable=True, comment="Null: current."),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("item", sa.Text(), nullable=False, comment="JSON with tokens, as in a list."),
        sa.Column("extra", sa.Text(), nullable=False, comment="JSON with tokens, beside the item."),
        sa.Column("csv", sa.Text(), nullable=False, comment="A line of the export, with tokens."),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_entry")),
    )
    with op.batch_alter_table("roster_entry", schema=None) as batch_op:
        batch_op.create_index("ix_roster_entry_from_entry", ["from_entry"], unique=False)
        batch_op.create_index(
            "ix_roster_entry_record_sort_name", ["record", "sort_name", "serial"], unique=False
        )
        batch_op.create_index(
            "ix_roster_entry_record_updated_at", ["record", "updated_at", "serial"], unique=False
        )
        batch_op.create_index("ix_roster_entry_serial", ["serial"], unique=False)
        batch_op.create_index("ix_roster_entry_subject_id", ["subject_id"], unique=False)
        batch_op.create_index(
            "ix_roster_entry_until_entry_past",
            ["until_entry"],
            unique=False,
            sqlite_where=sa.text("until_entry IS NOT NULL"),
            postgresql_where=sa.text("until_entry IS NOT NULL"),
        )

    op.create_table(
        "serial_block",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("next", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_serial_block")),
    )
    op.create_table(
        "source",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166-1 or 3166-2."
        ),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column(
            "record",
            sa.Enum(
                "intermediary",
                "employer",
                name="recordkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("data_licence", sa.Text(), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=False),
        sa.Column(
            "time_zone",
            sa.String(length=60),
            nullable=False,
            comment="In which the register dates.",
        ),
        sa.Column(
            "stale_after_days",
            sa.Integer(),
            nullable=False,
            comment="After so many days its word is unconfirmed (L5).",
        ),
        sa.Column("list_date", sa.Date(), nullable=True, comment="Of the newest file in force."),
        sa.Column("last_file_id", sa.Uuid(), nullable=True, comment="The newest file in force."),
        sa.Column(
            "listed", sa.Integer(), nullable=False, comment="Rows of the newest file in force."
        ),
        sa.Column(
            "digest_key",
            sa.String(length=64),
            nullable=False,
            comment="Keys the digests of its rows, so that none can be guessed back.",
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_source")),
    )
    op.create_table(
        "staged_address",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("locality", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_address")),
    )
    op.create_table(
        "staged_closing",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("fact_table", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "fact_id", name=op.f("pk_staged_closing")),
    )
    op.create_table(
        "staged_corridor",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("origin", sa.String(length=2), nullable=True),
        sa.Column("destination", sa.String(length=2), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_corridor")),
    )
    op.create_table(
        "staged_identifier",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("scheme", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=100), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_identifier")),
    )
    op.create_table(
        "staged_licence",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source_key", sa.String(length=60), nullable=False),
        sa.Column("number", sa.String(length=100), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("status_word", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "valid",
                "valid_provisional",
                "temporary_authority",
                "pending",
                "expired",
                "documentary_suspension",
                "preventive_suspension",
                "suspended",
                "cancelled",
                "revoked",
                "denied_renewal",
                "delisted",
                "forever_banned",
                "ceased",
                "inactive",
                "no_longer_listed",
                "unconfirmed",
                "unknown",
                name="licencestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_licence")),
    )
    op.create_table(
        "staged_listing",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "act",
            sa.Enum(
                "new",
                "changed",
                "returned",
                "gone",
                name="listingact",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("worsened", sa.Boolean(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("change_digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "position", name=op.f("pk_staged_listing")),
    )
    op.create_table(
        "staged_occupation",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("isco", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_occupation")),
    )
    op.create_table(
        "staged_principal",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_principal")),
    )
    op.create_table(
        "staged_row",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Finds the row again in the next file; begins with subject_key.",
        ),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column(
            "subject_key", sa.Text(), nullable=False, comment="Says which rows are of one firm."
        ),
        sa.Column(
            "digest",
            sa.String(length=32),
            nullable=False,
            comment="Keyed digest of what it states.",
        ),
        sa.Column("facts", sa.Text(), nullable=False, comment="What it states, as JSON."),
        sa.PrimaryKeyConstraint("file_id", "key", "line", name=op.f("pk_staged_row")),
    )
    op.create_table(
        "staged_sector",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("isic", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_sector")),
    )
    op.create_table(
        "staged_subject",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
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
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_subject")),
    )
    op.create_table(
        "staged_subject_name",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "legal",
                "trading",
                "former",
                "alias",
                name="namekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("listing_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("stated_from", sa.Date(), nullable=False),
        sa.Column("stated_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "id", name=op.f("pk_staged_subject_name")),
    )
    op.create_table(
        "subject",
        sa.Column("serial", sa.BigInteger(), nullable=False, comment="Inside its number."),
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
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
        sa.Column(
            "standing",
            sa.Enum(
                "registered",
                "imported",
                "unregistered",
                name="standing",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("country", sa.String(length=2), nullable=True, comment="ISO 3166-1 alpha-2."),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
        sa.Column("recorded_from", sa.BigInteger(), nullable=False),
        sa.Column(
            "version", sa.Integer(), nullable=False, comment="Counts changes of the row itself."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("merged_into <> id", name=op.f("ck_subject_not_into_itself")),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["subject.id"], name=op.f("fk_subject_merged_into")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject")),
        sa.UniqueConstraint("number", name=op.f("uq_subject_number")),
        sa.UniqueConstraint("serial", name=op.f("uq_subject_serial")),
    )
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.create_index(
            "ix_subject_merged_into_set",
            ["merged_into"],
            unique=False,
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )

    op.create_table(
        "candidate",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("first_id", sa.Uuid(), nullable=False, comment="The lower serial."),
        sa.Column("second_id", sa.Uuid(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False, comment="Likeness of the names, 0 to 1."),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "merged",
                "rejected",
                name="candidatestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("found_at_entry", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["first_id"], ["subject.id"], name=op.f("fk_candidate_first_id")),
        sa.ForeignKeyConstraint(["second_id"], ["subject.id"], name=op.f("fk_candidate_second_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_candidate_first_id_second_id")),
        sa.UniqueConstraint("number", name=op.f("uq_candidate_number")),
    )
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_candidate_second_id"), ["second_id"], unique=False)
        batch_op.create_index("ix_candidate_state_score", ["state", "score"], unique=False)

    op.create_table(
        "import_file",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column("source_key", sa.String(length=60), nullable=False),
        sa.Column("profile", sa.String(length=60), nullable=False),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the file's bytes."
        ),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column(
            "list_date", sa.Date(), nullable=False, comment="The day of which the list speaks."
        ),
        sa.Column(
            "state",
            sa.Enum(
                "reading",
                "held",
                "applied",
                "dropped",
                name="importstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "base_file_id",
            sa.Uuid(),
            nullable=True,
            comment="The file in force when this one was compared.",
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held_entry", sa.BigInteger(), nullable=True, comment="That held it."),
        sa.Column("entry", sa.BigInteger(), nullable=True, comment="That put it in force."),
        sa.Column("read", sa.Integer(), nullable=False),
        sa.Column(
            "repeated", sa.Integer(), nullable=False, comment="Said twice in the same words."
        ),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column(
            "returned", sa.Integer(), nullable=False, comment="Had been gone, is listed again."
        ),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column(
            "worsened", sa.Integer(), nullable=False, comment="Of the changed; may recruit less."
        ),
        sa.Column(
            "changes_digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 over the digests of its rows of change.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_key"], ["source.key"], name=op.f("fk_import_file_source_key")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_file")),
        sa.UniqueConstraint("number", name=op.f("uq_import_file_number")),
    )
    with op.batch_alter_table("import_file", schema=None) as batch_op:
        batch_op.create_index(
            "ix_import_file_source_key_list_date", ["source_key", "list_date"], unique=False
        )

    op.create_table(
        "listing",
        sa.Column("source_key", sa.String(length=60), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column(
            "file_id",
            sa.Uuid(),
            nullable=False,
            comment="The import_file in which its present words were read first.",
        ),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column(
            "listed_from", sa.Date(), nullable=False, comment="Date of the first file that has it."
        ),
        sa.Column(
            "gone_on",
            sa.Date(),
            nullable=True,
            comment="Date of the first file that has it no longer.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["source_key"], ["source.key"], name=op.f("fk_listing_source_key")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_listing_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing")),
        sa.UniqueConstraint("source_key", "key", name=op.f("uq_listing_source_key_key")),
    )
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.create_index(
            "ix_listing_source_key_subject_key", ["source_key", "subject_key"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_listing_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "roster_licence",
        sa.Column("entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="In the item's list."),
        sa.Column("source_key", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "valid",
                "valid_provisional",
                "temporary_authority",
                "pending",
                "expired",
                "documentary_suspension",
                "preventive_suspension",
                "suspended",
                "cancelled",
                "revoked",
                "denied_renewal",
                "delisted",
                "forever_banned",
                "ceased",
                "inactive",
                "no_longer_listed",
                "unconfirmed",
                "unknown",
                name="licencestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["roster_entry.id"],
            name=op.f("fk_roster_licence_entry_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", "position", name=op.f("pk_roster_licence")),
    )
    with op.batch_alter_table("roster_licence", schema=None) as batch_op:
        batch_op.create_index("ix_roster_licence_kind", ["kind", "entry_id"], unique=False)

    op.create_table(
        "roster_term",
        sa.Column("entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("term", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["roster_entry.id"],
            name=op.f("fk_roster_term_entry_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", "term", name=op.f("pk_roster_term")),
    )
    with op.batch_alter_table("roster_term", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_roster_term_term"), ["term"], unique=False)

    op.create_table(
        "word",
        sa.Column("event_number", sa.BigInteger(), nullable=False),
        sa.Column("field", sa.String(length=100), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_number"], ["event.number"], name=op.f("fk_word_event_number")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word")),
    )
    with op.batch_alter_table("word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_word_event_number"), ["event_number"], unique=False)

    op.create_table(
        "address",
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("locality", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
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
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("fk_address_listing_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_address_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
    )
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.create_index(
            "ix_address_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_address_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "corridor",
        sa.Column("origin", sa.String(length=2), nullable=True),
        sa.Column("destination", sa.String(length=2), nullable=True),
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
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_corridor_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_corridor_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corridor")),
    )
    with op.batch_alter_table("corridor", schema=None) as batch_op:
        batch_op.create_index(
            "ix_corridor_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_corridor_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "identifier",
        sa.Column(
            "scheme",
            sa.String(length=40),
            nullable=False,
            comment="Code of org-id.guide where it has one.",
        ),
        sa.Column("value", sa.String(length=100), nullable=False),
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
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_identifier_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_identifier_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifier")),
    )
    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.create_index(
            "ix_identifier_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_identifier_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_identifier_value"), ["value"], unique=False)

    op.create_table(
        "licence",
        sa.Column(
            "source_key",
            sa.String(length=60),
            nullable=False,
            comment="The source that issues or lists it.",
        ),
        sa.Column("number", sa.String(length=100), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("status_word", sa.Text(), nullable=True, comment="The source's own word."),
        sa.Column(
            "status",
            sa.Enum(
                "valid",
                "valid_provisional",
                "temporary_authority",
                "pending",
                "expired",
                "documentary_suspension",
                "preventive_suspension",
                "suspended",
                "cancelled",
                "revoked",
                "denied_renewal",
                "delisted",
                "forever_banned",
                "ceased",
                "inactive",
                "no_longer_listed",
                "unconfirmed",
                "unknown",
                name="licencestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=True, comment="First civil day printed on it."),
        sa.Column("valid_until", sa.Date(), nullable=True, comment="Last civil day printed on it."),
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
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("fk_licence_listing_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_licence_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_licence")),
    )
    with op.batch_alter_table("licence", schema=None) as batch_op:
        batch_op.create_index(
            "ix_licence_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_licence_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "link",
        sa.Column(
            "kind",
            sa.Enum(
                "sub_agent_of",
                "branch_of",
                "successor_of",
                "same_principals",
                name="linkkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("other_id", sa.Uuid(), nullable=False),
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
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("fk_link_listing_id")),
        sa.ForeignKeyConstraint(["other_id"], ["subject.id"], name=op.f("fk_link_other_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_link_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.create_index(
            "ix_link_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_link_other_id"), ["other_id"], unique=False)
        batch_op.create_index(
            "ix_link_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "occupation",
        sa.Column("isco", sa.String(length=10), nullable=False, comment="Code of ISCO-08."),
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
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_occupation_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_occupation_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occupation")),
    )
    with op.batch_alter_table("occupation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_occupation_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_occupation_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "principal",
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True, comment="Null: erased."),
        sa.Column(
            "salt", sa.String(length=32), nullable=True, comment="Of its digest; null: erased."
        ),
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
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_principal_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_principal_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_principal")),
    )
    with op.batch_alter_table("principal", schema=None) as batch_op:
        batch_op.create_index(
            "ix_principal_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_principal_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "quality_certificate",
        sa.Column("standard", sa.String(length=100), nullable=False),
        sa.Column("number", sa.String(length=100), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
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
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_quality_certificate_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_quality_certificate_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quality_certificate")),
    )
    with op.batch_alter_table("quality_certificate", schema=None) as batch_op:
        batch_op.create_index(
            "ix_quality_certificate_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_quality_certificate_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "sector",
        sa.Column(
            "isic", sa.String(length=10), nullable=False, comment="Code of ISIC, revision 4."
        ),
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
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("fk_sector_listing_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_sector_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sector")),
    )
    with op.batch_alter_table("sector", schema=None) as batch_op:
        batch_op.create_index(
            "ix_sector_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_sector_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.create_table(
        "subject_name",
        sa.Column(
            "kind",
            sa.Enum(
                "legal",
                "trading",
                "former",
                "alias",
                name="namekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
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
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_subject_name_listing_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_subject_name_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject_name")),
    )
    with op.batch_alter_table("subject_name", schema=None) as batch_op:
        batch_op.create_index(
            "ix_subject_name_listing_id_now",
            ["listing_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "ix_subject_name_subject_id_now",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
    guard("event")


def downgrade() -> None:
    unguard("event")
    with op.batch_alter_table("subject_name", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_subject_name_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_subject_name_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("subject_name")
    with op.batch_alter_table("sector", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_sector_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_sector_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("sector")
    with op.batch_alter_table("quality_certificate", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_quality_certificate_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_quality_certificate_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("quality_certificate")
    with op.batch_alter_table("principal", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_principal_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_principal_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("principal")
    with op.batch_alter_table("occupation", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_occupation_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_occupation_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("occupation")
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_link_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_link_other_id"))
        batch_op.drop_index(
            "ix_link_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("link")
    with op.batch_alter_table("licence", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_licence_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_licence_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("licence")
    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identifier_value"))
        batch_op.drop_index(
            "ix_identifier_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_identifier_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("identifier")
    with op.batch_alter_table("corridor", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_corridor_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_corridor_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("corridor")
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_address_subject_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.drop_index(
            "ix_address_listing_id_now",
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )

    op.drop_table("address")
    with op.batch_alter_table("word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_word_event_number"))

    op.drop_table("word")
    with op.batch_alter_table("roster_term", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_roster_term_term"))

    op.drop_table("roster_term")
    with op.batch_alter_table("roster_licence", schema=None) as batch_op:
        batch_op.drop_index("ix_roster_licence_kind")

    op.drop_table("roster_licence")
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_listing_subject_id"))
        batch_op.drop_index("ix_listing_source_key_subject_key")

    op.drop_table("listing")
    with op.batch_alter_table("import_file", schema=None) as batch_op:
        batch_op.drop_index("ix_import_file_source_key_list_date")

    op.drop_table("import_file")
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.drop_index("ix_candidate_state_score")
        batch_op.drop_index(batch_op.f("ix_candidate_second_id"))

    op.drop_table("candidate")
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_subject_merged_into_set",
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )

    op.drop_table("subject")
    op.drop_table("staged_subject_name")
    op.drop_table("staged_subject")
    op.drop_table("staged_sector")
    op.drop_table("staged_row")
    op.drop_table("staged_principal")
    op.drop_table("staged_occupation")
    op.drop_table("staged_listing")
    op.drop_table("staged_licence")
    op.drop_table("staged_identifier")
    op.drop_table("staged_corridor")
    op.drop_table("staged_closing")
    op.drop_table("staged_address")
    op.drop_table("source")
    op.drop_table("serial_block")
    with op.batch_alter_table("roster_entry", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_roster_entry_until_entry_past",
            sqlite_where=sa.text("until_entry IS NOT NULL"),
            postgresql_where=sa.text("until_entry IS NOT NULL"),
        )
        batch_op.drop_index("ix_roster_entry_subject_id")
        batch_op.drop_index("ix_roster_entry_serial")
        batch_op.drop_index("ix_roster_entry_record_updated_at")
        batch_op.drop_index("ix_roster_entry_record_sort_name")
        batch_op.drop_index("ix_roster_entry_from_entry")

    op.drop_table("roster_entry")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_job_due_at_open",
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.drop_table("job")
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_subject_id"))

    op.drop_table("event")
    op.drop_table("consumer")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index("ix_change_subject_id_event_number")

    op.drop_table("change")

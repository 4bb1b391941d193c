"""Installations are linked: keys, partners, files, lists as partners say them, questions.

Revision: 0072
Follows: 0071
"""

import sqlalchemy as sa
from alembic import op

revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exchange_key",
        sa.Column("kid", sa.String(length=64), nullable=False, comment="Its fingerprint."),
        sa.Column(
            "sealed", sa.LargeBinary(), nullable=False, comment="The private key, under the ring."
        ),
        sa.Column("public", sa.JSON(), nullable=False, comment="As a JWK."),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "retired_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Since when it signs nothing; what it signed is still checked with it.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_key")),
        sa.UniqueConstraint("kid", name=op.f("uq_exchange_key_kid")),
    )
    op.create_table(
        "exchange_link",
        sa.Column("key", sa.String(length=30), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "active",
                "suspended",
                "ended",
                "dropped",
                name="linkstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "partner", sa.String(length=63), nullable=False, comment="Id of its installation."
        ),
        sa.Column(
            "address", sa.String(length=300), nullable=False, comment="Scheme, host and port."
        ),
        sa.Column("public_key", sa.JSON(), nullable=False, comment="Pinned, as a JWK."),
        sa.Column(
            "speaks_for",
            sa.JSON(),
            nullable=False,
            comment="Jurisdictions of which it tells; nothing of another is taken from it.",
        ),
        sa.Column(
            "reaches",
            sa.JSON(),
            nullable=False,
            comment="Jurisdictions to which disclosures go through it.",
        ),
        sa.Column(
            "sends", sa.JSON(), nullable=False, comment="Keys of our registers that go to it."
        ),
        sa.Column("takes", sa.JSON(), nullable=False, comment="Keys of its registers taken here."),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "next_key",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="Proposed to be pinned instead; null: none.",
        ),
        sa.Column("next_proposed_by", sa.Uuid(), nullable=True),
        sa.Column("sent_sequence", sa.Integer(), nullable=False, comment="Of the last file made."),
        sa.Column("sent_digest", sa.String(length=64), nullable=True),
        sa.Column(
            "delivered_sequence", sa.Integer(), nullable=False, comment="Last with a receipt."
        ),
        sa.Column("received_sequence", sa.Integer(), nullable=False, comment="Last that came."),
        sa.Column("received_digest", sa.String(length=64), nullable=True),
        sa.Column(
            "attempts", sa.Integer(), nullable=False, comment="That failed since the last success."
        ),
        sa.Column(
            "try_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Not before; null: at once.",
        ),
        sa.Column("problem", sa.String(length=200), nullable=True, comment="Of the last attempt."),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_exchange_link_confirmed_by")
        ),
        sa.ForeignKeyConstraint(
            ["next_proposed_by"], ["person.id"], name=op.f("fk_exchange_link_next_proposed_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_exchange_link_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_link")),
        sa.UniqueConstraint("key", name=op.f("uq_exchange_link_key")),
    )
    op.create_index(
        "uq_exchange_link_partner",
        "exchange_link",
        ["partner"],
        unique=True,
        sqlite_where=sa.text("state IN ('proposed', 'active', 'suspended')"),
        postgresql_where=sa.text("state IN ('proposed', 'active', 'suspended')"),
    )
    op.create_table(
        "exchange_file",
        sa.Column("link_id", sa.Uuid(), nullable=False),
        sa.Column(
            "direction",
            sa.Enum(
                "sent",
                "received",
                name="direction",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "done",
                name="filestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of its bytes."),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("records", sa.JSON(), nullable=False, comment="How many of each kind."),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), nullable=False, comment="By the sender's clock."
        ),
        sa.Column(
            "arrived_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Here, or there by its receipt.",
        ),
        sa.Column("receipt", sa.Text(), nullable=True, comment="Signed by who received it."),
        sa.Column(
            "position", sa.Integer(), nullable=False, comment="Records that were worked off."
        ),
        sa.Column("left", sa.JSON(), nullable=False, comment="Left out, by why."),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["link_id"], ["exchange_link.id"], name=op.f("fk_exchange_file_link_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_file")),
        sa.UniqueConstraint(
            "link_id",
            "direction",
            "sequence",
            name=op.f("uq_exchange_file_link_id_direction_sequence"),
        ),
    )
    op.create_index(
        "ix_exchange_file_waiting",
        "exchange_file",
        ["direction", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "exchange_list",
        sa.Column("link_id", sa.Uuid(), nullable=False),
        sa.Column(
            "direction",
            sa.Enum(
                "sent",
                "received",
                name="direction",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "list_key", sa.String(length=60), nullable=False, comment="As its keeper names it."
        ),
        sa.Column("source_key", sa.String(length=60), nullable=False, comment="Here."),
        sa.Column("jurisdiction", sa.String(length=6), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("record", sa.String(length=20), nullable=False, comment="What its firms are."),
        sa.Column("list_date", sa.Date(), nullable=True, comment="The last day of which it spoke."),
        sa.Column(
            "at_entry",
            sa.BigInteger(),
            nullable=False,
            comment="Sent: journal number up to which all of it went.",
        ),
        sa.Column(
            "to_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Sent: up to which it goes now; null: nothing is on its way.",
        ),
        sa.Column(
            "after",
            sa.String(length=40),
            nullable=True,
            comment="Sent: the last that went on the way to there.",
        ),
        sa.Column(
            "is_changed",
            sa.Boolean(),
            nullable=False,
            comment="Received: something came since the last import.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["link_id"], ["exchange_link.id"], name=op.f("fk_exchange_list_link_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_list")),
        sa.UniqueConstraint(
            "link_id",
            "direction",
            "list_key",
            name=op.f("uq_exchange_list_link_id_direction_list_key"),
        ),
    )
    op.create_table(
        "exchange_question",
        sa.Column("link_id", sa.Uuid(), nullable=False),
        sa.Column(
            "record_id",
            sa.String(length=150),
            nullable=False,
            comment="As the partner numbered it.",
        ),
        sa.Column(
            "sequence", sa.Integer(), nullable=False, comment="Of the file in which it came."
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "differs_here",
                "newer_here",
                "other_register",
                "unknown_licence",
                "several_licences",
                "unknown_agreement",
                name="questionkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "taken",
                "kept",
                name="questionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=False,
            comment="Of the register it speaks of.",
        ),
        sa.Column(
            "list_key",
            sa.String(length=64),
            nullable=False,
            comment="Of the partner's register, or of the agreement.",
        ),
        sa.Column("came", sa.JSON(), nullable=False, comment="What the partner says."),
        sa.Column("known", sa.JSON(), nullable=False, comment="What was known here."),
        sa.Column(
            "licence_id",
            sa.Uuid(),
            nullable=True,
            comment="Of another register here, where one alone has the number.",
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "answer_entry", sa.BigInteger(), nullable=True, comment="That holds the reasons."
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_exchange_question_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["link_id"], ["exchange_link.id"], name=op.f("fk_exchange_question_link_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_question")),
        sa.UniqueConstraint(
            "link_id", "record_id", name=op.f("uq_exchange_question_link_id_record_id")
        ),
    )
    op.create_index(
        "ix_exchange_question_open",
        "exchange_question",
        ["jurisdiction"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "exchange_sent",
        sa.Column("link_id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.String(length=150), nullable=False),
        sa.Column(
            "sequence", sa.Integer(), nullable=False, comment="Of the file in which it went."
        ),
        sa.ForeignKeyConstraint(
            ["link_id"], ["exchange_link.id"], name=op.f("fk_exchange_sent_link_id")
        ),
        sa.PrimaryKeyConstraint("link_id", "record_id", name=op.f("pk_exchange_sent")),
    )
    op.create_table(
        "exchange_row",
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column(
            "key", sa.Text(), nullable=False, comment="Finds the row again in the partner's list."
        ),
        sa.Column("licence", sa.String(length=100), nullable=True, comment="Its number."),
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
            nullable=True,
        ),
        sa.Column(
            "said_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When the partner said so.",
        ),
        sa.Column(
            "is_gone", sa.Boolean(), nullable=False, comment="The list does not name it any more."
        ),
        sa.Column("content", sa.JSON(), nullable=False, comment="Firm and licence, as said."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list_id"], ["exchange_list.id"], name=op.f("fk_exchange_row_list_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_row")),
        sa.UniqueConstraint("list_id", "key", name=op.f("uq_exchange_row_list_id_key")),
    )
    op.create_index(
        "ix_exchange_row_list_id_licence", "exchange_row", ["list_id", "licence"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_exchange_row_list_id_licence", table_name="exchange_row")
    op.drop_table("exchange_row")
    op.drop_table("exchange_sent")
    op.drop_index(
        "ix_exchange_question_open",
        table_name="exchange_question",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_table("exchange_question")
    op.drop_table("exchange_list")
    op.drop_index(
        "ix_exchange_file_waiting",
        table_name="exchange_file",
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.drop_table("exchange_file")
    op.drop_index(
        "uq_exchange_link_partner",
        table_name="exchange_link",
        sqlite_where=sa.text("state IN ('proposed', 'active', 'suspended')"),
        postgresql_where=sa.text("state IN ('proposed', 'active', 'suspended')"),
    )
    op.drop_table("exchange_link")
    op.drop_table("exchange_key")

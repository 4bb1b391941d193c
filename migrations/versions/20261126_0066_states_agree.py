"""Agreements of states are kept, with regional bodies, and ends of jurisdictions.

Revision: 0066
Follows: 0065
"""

import sqlalchemy as sa
from alembic import op

revision = "0066"
down_revision = "0065"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "terms_edition",
        sa.Column("number", sa.Integer(), nullable=False, comment="From 1; the last one holds."),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terms_edition")),
        sa.UniqueConstraint("number", name=op.f("uq_terms_edition_number")),
    )
    op.create_table(
        "agreement",
        sa.Column("key", sa.String(length=60), nullable=False, comment="By which it is addressed."),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "force",
            sa.Enum(
                "binding",
                "consultative",
                name="force",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "drafted",
                "signed",
                "in_force",
                "dropped",
                name="agreementstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "edition",
            sa.Integer(),
            nullable=False,
            comment="Of the draft, from 1; signatures are of one.",
        ),
        sa.Column(
            "since",
            sa.Date(),
            nullable=True,
            comment="First day; null: the day on which it is put in force.",
        ),
        sa.Column("until", sa.Date(), nullable=True, comment="Last day; null: it goes on."),
        sa.Column(
            "notice_count",
            sa.Integer(),
            nullable=False,
            comment="A party stays so long after it denounced.",
        ),
        sa.Column(
            "notice_unit",
            sa.Enum(
                "days",
                "months",
                name="noticeunit",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reference", sa.Text(), nullable=False, comment="The legal text; public."),
        sa.Column("summary", sa.Text(), nullable=False, comment="For the public."),
        sa.Column("source", sa.Text(), nullable=False, comment="Where this was read; public."),
        sa.Column("drafted_by", sa.Uuid(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "edited_by", sa.Uuid(), nullable=False, comment="Who wrote the edition that stands."
        ),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "signed_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the last party had signed; public since then.",
        ),
        sa.Column(
            "enforced_by",
            sa.Uuid(),
            nullable=True,
            comment="Who put it in force: nobody who drafted it.",
        ),
        sa.Column("enforced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "changed_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When anything of it was done last.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "since IS NULL OR until IS NULL OR since <= until", name=op.f("ck_agreement_term")
        ),
        sa.ForeignKeyConstraint(
            ["drafted_by"], ["person.id"], name=op.f("fk_agreement_drafted_by")
        ),
        sa.ForeignKeyConstraint(["edited_by"], ["person.id"], name=op.f("fk_agreement_edited_by")),
        sa.ForeignKeyConstraint(
            ["enforced_by"], ["person.id"], name=op.f("fk_agreement_enforced_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("key", name=op.f("uq_agreement_key")),
    )
    op.create_table(
        "regional_body",
        sa.Column("key", sa.String(length=60), nullable=False, comment="By which it is addressed."),
        sa.Column("code", sa.String(length=20), nullable=False, comment="As treaties write it."),
        sa.Column("name", sa.Text(), nullable=False, comment="In English."),
        sa.Column("source", sa.Text(), nullable=False, comment="Where this was read; public."),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "changed_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When its members changed last.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_regional_body_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regional_body")),
        sa.UniqueConstraint("code", name=op.f("uq_regional_body_code")),
        sa.UniqueConstraint("key", name=op.f("uq_regional_body_key")),
    )
    op.create_table(
        "agreement_amendment",
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "confirmed",
                "dropped",
                name="proposalstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("from_day", sa.Date(), nullable=False, comment="First day of what it adds."),
        sa.Column("ends", sa.JSON(), nullable=False, comment="Ids of the clauses that it ends."),
        sa.Column(
            "until",
            sa.Date(),
            nullable=True,
            comment="Another last day of the agreement; null: that stays.",
        ),
        sa.Column("reference", sa.Text(), nullable=False, comment="The document; public."),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Somebody else than who proposed it, or who dropped it.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_amendment_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_agreement_amendment_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_agreement_amendment_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_amendment")),
    )
    op.create_index(
        "ix_agreement_amendment_agreement_id", "agreement_amendment", ["agreement_id"], unique=False
    )
    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False, comment="Of the agreement."),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="Its place among the parties, from 1."
        ),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.",
        ),
        sa.Column("body_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "named",
                "denounced",
                name="partystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "since", sa.Date(), nullable=True, comment="First day; null: that of the agreement."
        ),
        sa.Column(
            "until", sa.Date(), nullable=True, comment="Last day of its notice; null: it stays."
        ),
        sa.Column("denounced_on", sa.Date(), nullable=True, comment="From which its notice runs."),
        sa.Column("denounced_reference", sa.Text(), nullable=True, comment="The document; public."),
        sa.Column("denounced_by", sa.Uuid(), nullable=True),
        sa.Column("denounced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(jurisdiction IS NULL) <> (body_id IS NULL)",
            name=op.f("ck_agreement_party_one_of_two"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_party_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["body_id"], ["regional_body.id"], name=op.f("fk_agreement_party_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["denounced_by"], ["person.id"], name=op.f("fk_agreement_party_denounced_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_party")),
    )
    op.create_index(
        "ix_agreement_party_agreement_id",
        "agreement_party",
        ["agreement_id", "edition", "number"],
        unique=False,
    )
    op.create_index("ix_agreement_party_body_id", "agreement_party", ["body_id"], unique=False)
    op.create_index(
        "ix_agreement_party_jurisdiction", "agreement_party", ["jurisdiction"], unique=False
    )
    op.create_table(
        "jurisdiction_end",
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "confirmed",
                "dropped",
                name="proposalstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "day", sa.Date(), nullable=False, comment="The first one on which it is no more."
        ),
        sa.Column("successors", sa.JSON(), nullable=False, comment="Codes; empty: there is none."),
        sa.Column("source", sa.Text(), nullable=False, comment="Where this was read; public."),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Somebody else than who proposed it, or who dropped it.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["code"], ["jurisdiction.code"], name=op.f("fk_jurisdiction_end_code")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_jurisdiction_end_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_jurisdiction_end_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jurisdiction_end")),
    )
    op.create_index(
        "uq_jurisdiction_end_open",
        "jurisdiction_end",
        ["code"],
        unique=True,
        sqlite_where=sa.text("state <> 'dropped'"),
        postgresql_where=sa.text("state <> 'dropped'"),
    )
    op.create_table(
        "regional_membership",
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=False,
            comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "confirmed",
                "dropped",
                name="proposalstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False, comment="First day."),
        sa.Column("until", sa.Date(), nullable=True, comment="Last day; null: it goes on."),
        sa.Column("source", sa.Text(), nullable=False, comment="Where this was read; public."),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Somebody else than who proposed it, or who dropped it.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "end_source", sa.Text(), nullable=True, comment="Where its end was read; public."
        ),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["regional_body.id"], name=op.f("fk_regional_membership_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_regional_membership_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by"], ["person.id"], name=op.f("fk_regional_membership_ended_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_regional_membership_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regional_membership")),
    )
    op.create_index(
        "ix_regional_membership_body_id",
        "regional_membership",
        ["body_id", "jurisdiction"],
        unique=False,
    )
    op.create_table(
        "agreement_clause",
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False, comment="Of the agreement."),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="Its place among the clauses, from 1."
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "licence_changes",
                "suspensions",
                "sanctions",
                "final_violations",
                "warnings",
                "complaints_referred",
                "statistics",
                name="clausekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "detail",
            sa.Enum(
                "counts",
                "status",
                "grounds",
                name="detail",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "corridors",
            sa.JSON(),
            nullable=False,
            comment="Origin and destination, as in PH-SA; empty: all.",
        ),
        sa.Column(
            "is_secret",
            sa.Boolean(),
            nullable=False,
            comment="Not public, so it grants nothing (S3).",
        ),
        sa.Column("text", sa.Text(), nullable=True, comment="As the agreement words it."),
        sa.Column(
            "since", sa.Date(), nullable=True, comment="First day; null: that of the agreement."
        ),
        sa.Column(
            "until", sa.Date(), nullable=True, comment="Last day; null: that of the agreement."
        ),
        sa.Column("notify_count", sa.Integer(), nullable=True, comment="In so many it is told."),
        sa.Column(
            "notify_unit",
            sa.Enum(
                "days",
                "working_days",
                name="notify_unit",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "acknowledge_count", sa.Integer(), nullable=True, comment="In so many, acknowledged."
        ),
        sa.Column(
            "acknowledge_unit",
            sa.Enum(
                "days",
                "working_days",
                name="acknowledge_unit",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answer_count", sa.Integer(), nullable=True, comment="In so many, answered."),
        sa.Column(
            "answer_unit",
            sa.Enum(
                "days",
                "working_days",
                name="answer_unit",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "defaulted",
            sa.JSON(),
            nullable=False,
            comment="Of these deadlines, those that nobody gave.",
        ),
        sa.Column(
            "added_by_id", sa.Uuid(), nullable=True, comment="Null: it was in the agreement."
        ),
        sa.Column("ended_by_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by_id"],
            ["agreement_amendment.id"],
            name=op.f("fk_agreement_clause_added_by_id"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_clause_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by_id"],
            ["agreement_amendment.id"],
            name=op.f("fk_agreement_clause_ended_by_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_clause")),
    )
    op.create_index(
        "ix_agreement_clause_agreement_id",
        "agreement_clause",
        ["agreement_id", "edition", "number"],
        unique=False,
    )
    op.create_table(
        "agreement_signature",
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False, comment="As the document says."),
        sa.Column(
            "reference",
            sa.Text(),
            nullable=True,
            comment="The document; null: its authority signed here.",
        ),
        sa.Column(
            "organisation_id", sa.Uuid(), nullable=True, comment="The authority that signed here."
        ),
        sa.Column("signed_by", sa.Uuid(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_agreement_signature_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["agreement_party.id"], name=op.f("fk_agreement_signature_party_id")
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"], ["person.id"], name=op.f("fk_agreement_signature_signed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_signature")),
        sa.UniqueConstraint("party_id", name=op.f("uq_agreement_signature_party_id")),
    )
    op.create_table(
        "agreement_succession",
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column(
            "successor",
            sa.String(length=6),
            nullable=False,
            comment="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "confirmed",
                "dropped",
                name="proposalstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "succeeds", sa.Boolean(), nullable=False, comment="Whether it is a party in its place."
        ),
        sa.Column("since", sa.Date(), nullable=True, comment="First day, where it succeeds."),
        sa.Column("reference", sa.Text(), nullable=False, comment="The document; public."),
        sa.Column("made_id", sa.Uuid(), nullable=True, comment="The party that it became."),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Somebody else than who proposed it, or who dropped it.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_agreement_succession_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["made_id"], ["agreement_party.id"], name=op.f("fk_agreement_succession_made_id")
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["agreement_party.id"], name=op.f("fk_agreement_succession_party_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_agreement_succession_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_succession")),
    )
    op.create_index(
        "uq_agreement_succession_open",
        "agreement_succession",
        ["party_id", "successor"],
        unique=True,
        sqlite_where=sa.text("state <> 'dropped'"),
        postgresql_where=sa.text("state <> 'dropped'"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_agreement_succession_open",
        table_name="agreement_succession",
        sqlite_where=sa.text("state <> 'dropped'"),
        postgresql_where=sa.text("state <> 'dropped'"),
    )
    op.drop_table("agreement_succession")
    op.drop_table("agreement_signature")
    op.drop_index("ix_agreement_clause_agreement_id", table_name="agreement_clause")
    op.drop_table("agreement_clause")
    op.drop_index("ix_regional_membership_body_id", table_name="regional_membership")
    op.drop_table("regional_membership")
    op.drop_index(
        "uq_jurisdiction_end_open",
        table_name="jurisdiction_end",
        sqlite_where=sa.text("state <> 'dropped'"),
        postgresql_where=sa.text("state <> 'dropped'"),
    )
    op.drop_table("jurisdiction_end")
    op.drop_index("ix_agreement_party_jurisdiction", table_name="agreement_party")
    op.drop_index("ix_agreement_party_body_id", table_name="agreement_party")
    op.drop_index("ix_agreement_party_agreement_id", table_name="agreement_party")
    op.drop_table("agreement_party")
    op.drop_index("ix_agreement_amendment_agreement_id", table_name="agreement_amendment")
    op.drop_table("agreement_amendment")
    op.drop_table("regional_body")
    op.drop_table("agreement")
    op.drop_table("terms_edition")

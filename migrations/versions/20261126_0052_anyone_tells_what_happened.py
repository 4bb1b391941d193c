"""Anyone tells what happened to them: complaints, sealed, with a receipt to come back with.

Revision: 0052
Follows: 0050
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0050"
branch_labels = None
depends_on = None

PURPOSES = (
    *("second_factor", "signing", "mail", "sign_up", "place", "archive", "data_request"),
    *("personal", "principal", "workers"),
)
ADDED = ("complaint", "receipt", "likeness")


def _purposes(words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_data_key_purpose"), type_="check")
        batch_op.create_check_constraint(op.f("ck_data_key_purpose"), f"purpose IN ({listed})")


def upgrade() -> None:
    _purposes((*PURPOSES, *ADDED))
    op.create_table(
        "complaint",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "safety_check",
                "triage",
                "inquiry",
                "reply",
                "mediation",
                "decided",
                "closed",
                "inadmissible",
                "referred",
                "withdrawal_pending",
                "withdrawn",
                name="complaintstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "desk",
            sa.Enum(
                "officers",
                "outside",
                name="desk",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "channel",
            sa.Enum(
                "web",
                "voice",
                "telephone",
                "letter",
                "text_message",
                "in_person",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "spoken", sa.String(length=35), nullable=True, comment="BCP 47: spoken, if told."
        ),
        sa.Column(
            "written",
            sa.String(length=35),
            nullable=False,
            comment="BCP 47: in which she is answered.",
        ),
        sa.Column(
            "accused_kind",
            sa.Enum(
                "intermediary",
                "employer",
                "authority",
                "audit_body",
                "partner",
                "scheme",
                "unknown",
                name="accusedkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "subject_id",
            sa.Uuid(),
            nullable=True,
            comment="Against which record; null: named in words, or none.",
        ),
        sa.Column(
            "accused_organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="The partner, authority or body that is meant.",
        ),
        sa.Column(
            "sealed_accused",
            sa.LargeBinary(),
            nullable=True,
            comment="A name that is on no record, sealed under the ring.",
        ),
        sa.Column(
            "accused_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of that name as it is compared, under a key of the ring.",
        ),
        sa.Column("origin", sa.String(length=2), nullable=True, comment="ISO 3166-1 alpha-2."),
        sa.Column("destination", sa.String(length=2), nullable=True, comment="ISO 3166-1 alpha-2."),
        sa.Column(
            "happened_in",
            sa.String(length=6),
            nullable=True,
            comment="Country, or a part of one: ISO 3166-1 or -2.",
        ),
        sa.Column("happened_year", sa.Integer(), nullable=True),
        sa.Column(
            "sector", sa.String(length=10), nullable=True, comment="Code of ISIC, revision 4."
        ),
        sa.Column(
            "sex",
            sa.Enum(
                "woman",
                "man",
                "other",
                name="sex",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "age",
            sa.Enum(
                "under_18",
                "18_to_24",
                "25_to_34",
                "35_to_49",
                "50_and_over",
                name="ageband",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "paid_minor",
            sa.BigInteger(),
            nullable=True,
            comment="Rounded to two digits, in minor units; exact in the story.",
        ),
        sa.Column("paid_currency", sa.String(length=3), nullable=True, comment="ISO 4217."),
        sa.Column(
            "workers", sa.Integer(), nullable=True, comment="How many it happened to, if told."
        ),
        sa.Column(
            "severity",
            sa.Enum(
                "low",
                "medium",
                "high",
                "critical",
                name="severity",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "upheld",
                "partly",
                "not_upheld",
                "not_enough_evidence",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "ending",
            sa.Enum(
                "decision",
                "settlement",
                "referral",
                "inadmissible",
                "withdrawal",
                name="ending",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "officer_id",
            sa.Uuid(),
            nullable=True,
            comment="To whom it is assigned; the story opens to them alone.",
        ),
        sa.Column(
            "intake_organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="Who wrote it down for her; null: she herself.",
        ),
        sa.Column("intake_person_id", sa.Uuid(), nullable=True),
        sa.Column(
            "read_back", sa.Boolean(), nullable=True, comment="Whether it was read back to her."
        ),
        sa.Column(
            "in_own_name",
            sa.Boolean(),
            nullable=False,
            comment="A union or organisation complains of a practice itself (W7).",
        ),
        sa.Column("inquiry_id", sa.Uuid(), nullable=True, comment="Which inquiry it is part of."),
        sa.Column(
            "retaliation_of",
            sa.Uuid(),
            nullable=True,
            comment="The complaint for which she was threatened (W3).",
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "acknowledged_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="First read, or told.",
        ),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("safety_checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("admitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawal_asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "access_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Until when her receipt opens the case; null: while it lasts.",
        ),
        sa.Column(
            "kept_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When its keys are destroyed; null: not counted yet.",
        ),
        sa.Column(
            "held_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Since when a legal hold stops that.",
        ),
        sa.Column(
            "destroyed_at", sa.DateTime(timezone=True), nullable=True, comment="Its keys are gone."
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("paid_minor >= 0", name=op.f("ck_complaint_paid")),
        sa.ForeignKeyConstraint(
            ["accused_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_complaint_accused_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["intake_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_complaint_intake_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["intake_person_id"], ["person.id"], name=op.f("fk_complaint_intake_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["person.id"], name=op.f("fk_complaint_officer_id")
        ),
        sa.ForeignKeyConstraint(
            ["retaliation_of"], ["complaint.id"], name=op.f("fk_complaint_retaliation_of")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_complaint_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
        sa.UniqueConstraint("number", name=op.f("uq_complaint_number")),
    )
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.create_index("ix_complaint_accused_digest", ["accused_digest"], unique=False)
        batch_op.create_index("ix_complaint_desk", ["desk", "id"], unique=False)
        batch_op.create_index("ix_complaint_desk_state", ["desk", "state", "id"], unique=False)
        batch_op.create_index("ix_complaint_inquiry_id", ["inquiry_id"], unique=False)
        batch_op.create_index(
            "ix_complaint_intake_organisation_id", ["intake_organisation_id"], unique=False
        )
        batch_op.create_index("ix_complaint_kept_until", ["kept_until"], unique=False)
        batch_op.create_index("ix_complaint_officer_id", ["officer_id", "state"], unique=False)
        batch_op.create_index("ix_complaint_subject_id", ["subject_id", "id"], unique=False)

    op.create_table(
        "inquiry",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "concluded",
                name="inquirystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "desk",
            sa.Enum(
                "officers",
                "outside",
                name="desk",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("category", sa.String(length=40), nullable=False, comment="The practice."),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column(
            "sealed_record",
            sa.LargeBinary(),
            nullable=True,
            comment="What was found, in words that name no complainant, under the ring.",
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "upheld",
                "partly",
                "not_upheld",
                "not_enough_evidence",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("concluded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("concluded_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["concluded_by"], ["person.id"], name=op.f("fk_inquiry_concluded_by")
        ),
        sa.ForeignKeyConstraint(["officer_id"], ["person.id"], name=op.f("fk_inquiry_officer_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_inquiry_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry")),
        sa.UniqueConstraint("number", name=op.f("uq_inquiry_number")),
    )
    with op.batch_alter_table("inquiry", schema=None) as batch_op:
        batch_op.create_index("ix_inquiry_desk_state", ["desk", "state", "id"], unique=False)
        batch_op.create_index("ix_inquiry_subject_id", ["subject_id"], unique=False)

    op.create_table(
        "pattern",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("corridor", sa.String(length=5), nullable=False, comment="NP-QA, or empty."),
        sa.Column(
            "band", sa.Integer(), nullable=False, comment="The threshold that the count has passed."
        ),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_pattern_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pattern")),
        sa.UniqueConstraint(
            "subject_id",
            "category",
            "corridor",
            name=op.f("uq_pattern_subject_id_category_corridor"),
        ),
    )
    op.create_table(
        "case_clock",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "clock",
            sa.Enum(
                "safety_check",
                "acknowledgement",
                "triage",
                "reply",
                "mediation_offer",
                "inquiry",
                "progress",
                "decision",
                "sorting",
                "verification",
                name="clock",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("extended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "sealed_reason",
            sa.LargeBinary(),
            nullable=True,
            comment="Why it was extended, under the story.",
        ),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="The step was done, or fell away.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_case_clock_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_clock")),
    )
    with op.batch_alter_table("case_clock", schema=None) as batch_op:
        batch_op.create_index("ix_case_clock_complaint_id", ["complaint_id"], unique=False)
        batch_op.create_index(
            "ix_case_clock_due_at_open",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "case_pause",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "why",
            sa.Enum(
                "waiting_for_complainant",
                "she_asked_to_wait",
                name="whypaused",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_case_pause_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["started_by"], ["person.id"], name=op.f("fk_case_pause_started_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_pause")),
    )
    with op.batch_alter_table("case_pause", schema=None) as batch_op:
        batch_op.create_index(
            "uq_case_pause_open",
            ["complaint_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "case_question",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "solved",
                "threatened_30_days",
                "threatened_6_months",
                "threatened_12_months",
                name="questionkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "is_yes", sa.Boolean(), nullable=True, comment="Null beside an answer: not sure."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_case_question_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_question")),
        sa.UniqueConstraint(
            "complaint_id", "kind", name=op.f("uq_case_question_complaint_id_kind")
        ),
    )
    with op.batch_alter_table("case_question", schema=None) as batch_op:
        batch_op.create_index("ix_case_question_due_at", ["due_at"], unique=False)

    op.create_table(
        "complaint_document",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "story",
                "facts",
                "identity",
                "translation",
                "edited",
                "note",
                "settlement",
                "reasons",
                "reply",
                name="documentkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "seal",
            sa.Enum(
                "story",
                "identity",
                name="seal",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=True, comment="BCP 47."),
        sa.Column(
            "side",
            sa.Enum(
                "complainant",
                "respondent",
                "officer",
                "partner",
                "scheme",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "of_id",
            sa.Uuid(),
            nullable=True,
            comment="The document or message that it translates, edits, or supersedes.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_complaint_document_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_complaint_document_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_document")),
    )
    with op.batch_alter_table("complaint_document", schema=None) as batch_op:
        batch_op.create_index(
            "ix_complaint_document_complaint_id", ["complaint_id", "kind"], unique=False
        )

    op.create_table(
        "complaint_file",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "side",
            sa.Enum(
                "complainant",
                "respondent",
                "officer",
                "partner",
                "scheme",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "clean",
                "not_cleaned",
                "destroyed",
                name="filestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "media_type", sa.String(length=100), nullable=False, comment="Found from the bytes."
        ),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the sealed original; null: removed.",
        ),
        sa.Column(
            "sealed_key", sa.LargeBinary(), nullable=False, comment="Of its file, under the story."
        ),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=True, comment="Under the story."),
        sa.Column(
            "sealed_digest",
            sa.LargeBinary(),
            nullable=False,
            comment="SHA-256 of the original as it came, under the story.",
        ),
        sa.Column("clean_digest", sa.String(length=64), nullable=True),
        sa.Column("clean_key", sa.LargeBinary(), nullable=True),
        sa.Column("clean_media_type", sa.String(length=100), nullable=True),
        sa.Column(
            "redacts_id",
            sa.Uuid(),
            nullable=True,
            comment="The file of which parts are made unreadable here.",
        ),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_complaint_file_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_complaint_file_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["redacts_id"], ["complaint_file.id"], name=op.f("fk_complaint_file_redacts_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_file")),
    )
    with op.batch_alter_table("complaint_file", schema=None) as batch_op:
        batch_op.create_index("ix_complaint_file_complaint_id", ["complaint_id"], unique=False)

    op.create_table(
        "complaint_flag",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "flag",
            sa.Enum(
                "violence",
                "child",
                "trafficking",
                "practice",
                "retaliation",
                name="flag",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("raised_by", sa.Uuid(), nullable=True),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("close_asked_by", sa.Uuid(), nullable=True),
        sa.Column("close_asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["close_asked_by"], ["person.id"], name=op.f("fk_complaint_flag_close_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_complaint_flag_closed_by")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_complaint_flag_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["raised_by"], ["person.id"], name=op.f("fk_complaint_flag_raised_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_flag")),
    )
    with op.batch_alter_table("complaint_flag", schema=None) as batch_op:
        batch_op.create_index(
            "uq_complaint_flag_standing",
            ["complaint_id", "flag"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "complaint_message",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "audience",
            sa.Enum(
                "complainant",
                "respondent",
                "internal",
                name="audience",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "side",
            sa.Enum(
                "complainant",
                "respondent",
                "officer",
                "partner",
                "scheme",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column(
            "text_key",
            sa.String(length=60),
            nullable=True,
            comment="A text of the catalogue, where the scheme itself speaks.",
        ),
        sa.Column("sealed", sa.LargeBinary(), nullable=True, comment="Own words, under the story."),
        sa.Column("language", sa.String(length=35), nullable=True, comment="BCP 47."),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_complaint_message_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_complaint_message_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_message")),
    )
    with op.batch_alter_table("complaint_message", schema=None) as batch_op:
        batch_op.create_index(
            "ix_complaint_message_complaint_id", ["complaint_id", "audience"], unique=False
        )

    op.create_table(
        "consent",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "use",
            sa.Enum(
                "contact_me",
                "tell_company",
                "tell_authority",
                "count_me",
                name="use",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "authority_id", sa.Uuid(), nullable=True, comment="To which authority it may be told."
        ),
        sa.Column(
            "authority_key",
            sa.String(length=36),
            nullable=False,
            comment="The same as text, or empty, so that one consent stands.",
        ),
        sa.Column(
            "language",
            sa.String(length=35),
            nullable=False,
            comment="BCP 47, in which she was asked.",
        ),
        sa.Column(
            "text_version", sa.String(length=20), nullable=False, comment="Of what she was asked."
        ),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "given_by",
            sa.Enum(
                "complainant",
                "respondent",
                "officer",
                "partner",
                "scheme",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="Who wrote it down.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["organisation.id"], name=op.f("fk_consent_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_consent_complaint_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index("ix_consent_complaint_id", ["complaint_id", "use"], unique=False)
        batch_op.create_index(
            "uq_consent_standing",
            ["complaint_id", "use", "authority_key"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )

    op.create_table(
        "identity_request",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed_reason", sa.LargeBinary(), nullable=False, comment="Under the story."),
        sa.Column(
            "answer",
            sa.Enum(
                "granted",
                "refused",
                name="identityanswer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_answer", sa.LargeBinary(), nullable=True, comment="Under the story."),
        sa.Column(
            "good_until", sa.DateTime(timezone=True), nullable=True, comment="Until when it opens."
        ),
        sa.Column(
            "opened_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was opened first.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_identity_request_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_identity_request_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_identity_request_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_request")),
    )
    with op.batch_alter_table("identity_request", schema=None) as batch_op:
        batch_op.create_index("ix_identity_request_complaint_id", ["complaint_id"], unique=False)

    op.create_table(
        "kept_out",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("tie", sa.String(length=40), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_kept_out_complaint_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_kept_out_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_out")),
        sa.UniqueConstraint(
            "complaint_id", "person_id", name=op.f("uq_kept_out_complaint_id_person_id")
        ),
    )
    with op.batch_alter_table("kept_out", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kept_out_person_id"), ["person_id"], unique=False)

    op.create_table(
        "legal_hold",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("sealed_reason", sa.LargeBinary(), nullable=False, comment="Under the story."),
        sa.Column("placed_by", sa.Uuid(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "review_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When somebody looks whether it still holds.",
        ),
        sa.Column("lifted_by", sa.Uuid(), nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_legal_hold_complaint_id")
        ),
        sa.ForeignKeyConstraint(["lifted_by"], ["person.id"], name=op.f("fk_legal_hold_lifted_by")),
        sa.ForeignKeyConstraint(["placed_by"], ["person.id"], name=op.f("fk_legal_hold_placed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_hold")),
    )
    with op.batch_alter_table("legal_hold", schema=None) as batch_op:
        batch_op.create_index("ix_legal_hold_complaint_id", ["complaint_id"], unique=False)

    op.create_table(
        "likeness_digest",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("is_contact", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_likeness_digest_complaint_id")
        ),
        sa.PrimaryKeyConstraint("complaint_id", "digest", name=op.f("pk_likeness_digest")),
    )
    with op.batch_alter_table("likeness_digest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_likeness_digest_digest"), ["digest"], unique=False)

    op.create_table(
        "partner_sight",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_partner_sight_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_partner_sight_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_sight")),
    )
    with op.batch_alter_table("partner_sight", schema=None) as batch_op:
        batch_op.create_index(
            "uq_partner_sight_standing",
            ["complaint_id", "organisation_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "receipt",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "find",
            sa.Integer(),
            nullable=False,
            comment="The first 24 bits of the code: they find the case.",
        ),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=False,
            comment="HMAC-SHA-256 of the other 72 bits, under a key of the ring.",
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "replaced_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="A newer one opens the case.",
        ),
        sa.Column(
            "objected_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Its holder did not ask for that.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_receipt_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
    )
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.create_index("ix_receipt_complaint_id", ["complaint_id"], unique=False)
        batch_op.create_index("ix_receipt_find", ["find"], unique=False)

    op.create_table(
        "severity_change",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "before",
            sa.Enum(
                "low",
                "medium",
                "high",
                "critical",
                name="before",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "after",
            sa.Enum(
                "low",
                "medium",
                "high",
                "critical",
                name="after",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "why",
            sa.Enum(
                "category",
                "not_safe",
                "threatened",
                "more_told",
                "misread",
                "over",
                name="whyraised",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column(
            "answered_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Null: waits for a second person.",
        ),
        sa.Column("is_refused", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_severity_change_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_severity_change_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_severity_change_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_severity_change")),
    )
    with op.batch_alter_table("severity_change", schema=None) as batch_op:
        batch_op.create_index("ix_severity_change_complaint_id", ["complaint_id"], unique=False)

    op.create_table(
        "telling",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="Who speaks for it here; null: served outside.",
        ),
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "prepared",
                "told",
                "replied",
                "unanswered",
                "recalled",
                name="tellingstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "sealed_statement",
            sa.LargeBinary(),
            nullable=False,
            comment="As the respondent reads it, sealed under the ring.",
        ),
        sa.Column("language", sa.String(length=35), nullable=False, comment="BCP 47."),
        sa.Column(
            "why",
            sa.Enum(
                "consent",
                "cannot_point_to_her",
                name="whytold",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "could_fit",
            sa.Integer(),
            nullable=True,
            comment="How many workers the statement could fit, where she could not be asked.",
        ),
        sa.Column("prepared_by", sa.Uuid(), nullable=False),
        sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "seen_by_her_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="She read what would be told.",
        ),
        sa.Column(
            "agreed_by",
            sa.Uuid(),
            nullable=True,
            comment="The second officer, where she could not be asked.",
        ),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "due_at", sa.DateTime(timezone=True), nullable=True, comment="Until when it can reply."
        ),
        sa.Column("replied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_reply", sa.LargeBinary(), nullable=True, comment="Under the ring."),
        sa.Column(
            "recalled_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="A consent ended before it went.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["agreed_by"], ["person.id"], name=op.f("fk_telling_agreed_by")),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_telling_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_telling_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by"], ["person.id"], name=op.f("fk_telling_prepared_by")
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_telling_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling")),
        sa.UniqueConstraint("number", name=op.f("uq_telling_number")),
    )
    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.create_index("ix_telling_complaint_id", ["complaint_id"], unique=False)
        batch_op.create_index("ix_telling_organisation_id", ["organisation_id", "id"], unique=False)

    op.create_table(
        "allegation",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column(
            "side",
            sa.Enum(
                "complainant",
                "respondent",
                "officer",
                "partner",
                "scheme",
                name="side",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="Who named it.",
        ),
        sa.Column("stated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "dropped_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="An officer found it misread.",
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "upheld",
                "partly",
                "not_upheld",
                "not_enough_evidence",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("reasons_id", sa.Uuid(), nullable=True, comment="The reasons of its outcome."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_allegation_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["reasons_id"], ["complaint_document.id"], name=op.f("fk_allegation_reasons_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allegation")),
        sa.UniqueConstraint(
            "complaint_id", "category", name=op.f("uq_allegation_complaint_id_category")
        ),
    )
    with op.batch_alter_table("allegation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_allegation_category"), ["category"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("allegation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_allegation_category"))

    op.drop_table("allegation")
    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.drop_index("ix_telling_organisation_id")
        batch_op.drop_index("ix_telling_complaint_id")

    op.drop_table("telling")
    with op.batch_alter_table("severity_change", schema=None) as batch_op:
        batch_op.drop_index("ix_severity_change_complaint_id")

    op.drop_table("severity_change")
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.drop_index("ix_receipt_find")
        batch_op.drop_index("ix_receipt_complaint_id")

    op.drop_table("receipt")
    with op.batch_alter_table("partner_sight", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_partner_sight_standing",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.drop_table("partner_sight")
    with op.batch_alter_table("likeness_digest", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_likeness_digest_digest"))

    op.drop_table("likeness_digest")
    with op.batch_alter_table("legal_hold", schema=None) as batch_op:
        batch_op.drop_index("ix_legal_hold_complaint_id")

    op.drop_table("legal_hold")
    with op.batch_alter_table("kept_out", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kept_out_person_id"))

    op.drop_table("kept_out")
    with op.batch_alter_table("identity_request", schema=None) as batch_op:
        batch_op.drop_index("ix_identity_request_complaint_id")

    op.drop_table("identity_request")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_consent_standing",
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )
        batch_op.drop_index("ix_consent_complaint_id")

    op.drop_table("consent")
    with op.batch_alter_table("complaint_message", schema=None) as batch_op:
        batch_op.drop_index("ix_complaint_message_complaint_id")

    op.drop_table("complaint_message")
    with op.batch_alter_table("complaint_flag", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_complaint_flag_standing",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.drop_table("complaint_flag")
    with op.batch_alter_table("complaint_file", schema=None) as batch_op:
        batch_op.drop_index("ix_complaint_file_complaint_id")

    op.drop_table("complaint_file")
    with op.batch_alter_table("complaint_document", schema=None) as batch_op:
        batch_op.drop_index("ix_complaint_document_complaint_id")

    op.drop_table("complaint_document")
    with op.batch_alter_table("case_question", schema=None) as batch_op:
        batch_op.drop_index("ix_case_question_due_at")

    op.drop_table("case_question")
    with op.batch_alter_table("case_pause", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_case_pause_open",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.drop_table("case_pause")
    with op.batch_alter_table("case_clock", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_case_clock_due_at_open",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index("ix_case_clock_complaint_id")

    op.drop_table("case_clock")
    op.drop_table("pattern")
    with op.batch_alter_table("inquiry", schema=None) as batch_op:
        batch_op.drop_index("ix_inquiry_subject_id")
        batch_op.drop_index("ix_inquiry_desk_state")

    op.drop_table("inquiry")
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_index("ix_complaint_subject_id")
        batch_op.drop_index("ix_complaint_officer_id")
        batch_op.drop_index("ix_complaint_kept_until")
        batch_op.drop_index("ix_complaint_intake_organisation_id")
        batch_op.drop_index("ix_complaint_inquiry_id")
        batch_op.drop_index("ix_complaint_desk")
        batch_op.drop_index("ix_complaint_desk_state")
        batch_op.drop_index("ix_complaint_accused_digest")

    op.drop_table("complaint")
    op.execute("DELETE FROM data_key WHERE purpose IN ('complaint', 'receipt', 'likeness')")
    _purposes(PURPOSES)

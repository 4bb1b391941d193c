"""The alliance: members, commitments, actions, reports, trainings, and what others confirmed.

Revision: 0077
Follows: 0076
"""

import sqlalchemy as sa
from alembic import op

revision = "0077"
down_revision = "0076"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alliance_member",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "withdrawn",
                "refused",
                "admitted",
                "ending",
                "left",
                "ended",
                name="memberstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "state",
                "intermediary",
                "employer",
                "brand",
                "business_association",
                "union",
                "ngo",
                "international_organisation",
                "donor",
                "company",
                name="memberkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="As it was when it asked."),
        sa.Column(
            "country",
            sa.String(length=2),
            nullable=True,
            comment="ISO 3166-1; null: a body of many countries.",
        ),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column(
            "organisation_id", sa.Uuid(), nullable=True, comment="Null: a body without an account."
        ),
        sa.Column(
            "speaker_id",
            sa.Uuid(),
            nullable=False,
            comment="Whose people speak for it: its own, or the scheme's where it has none.",
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("joined_on", sa.Date(), nullable=True, comment="First day of its membership."),
        sa.Column("announced_by", sa.Uuid(), nullable=True),
        sa.Column(
            "announced_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="That it is to be ended.",
        ),
        sa.Column(
            "announced_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say why it is to be ended.",
        ),
        sa.Column(
            "hear_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="First instant after the time to answer.",
        ),
        sa.Column(
            "answer_entry", sa.BigInteger(), nullable=True, comment="Whose words are its answer."
        ),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True, comment="When it left, or was ended."),
        sa.Column(
            "reason_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say why it was refused or ended, or left.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announced_by"], ["person.id"], name=op.f("fk_alliance_member_announced_by")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_alliance_member_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_alliance_member_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by"], ["person.id"], name=op.f("fk_alliance_member_ended_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_alliance_member_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["organisation.id"], name=op.f("fk_alliance_member_speaker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_member")),
        sa.UniqueConstraint("key", name=op.f("uq_alliance_member_key")),
    )
    op.create_index(
        "ix_alliance_member_speaker_id", "alliance_member", ["speaker_id"], unique=False
    )
    op.create_index("ix_alliance_member_state", "alliance_member", ["state", "id"], unique=False)
    op.create_index(
        "uq_alliance_member_goes_on",
        "alliance_member",
        ["organisation_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('asked', 'admitted', 'ending')"),
        postgresql_where=sa.text("state IN ('asked', 'admitted', 'ending')"),
    )
    op.create_table(
        "alliance_training",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False, comment="Name of who held it."),
        sa.Column(
            "provider_id", sa.Uuid(), nullable=True, comment="Null: a body without an account."
        ),
        sa.Column(
            "speaker_id", sa.Uuid(), nullable=False, comment="Whose people speak for its provider."
        ),
        sa.Column("level", sa.String(length=40), nullable=True, comment="Code of its level."),
        sa.Column("topics", sa.JSON(), nullable=False, comment="What it taught."),
        sa.Column(
            "form",
            sa.Enum(
                "webinar",
                "in_person",
                "classroom",
                "e_learning",
                name="trainingform",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("held_from", sa.Date(), nullable=False),
        sa.Column("held_until", sa.Date(), nullable=False),
        sa.Column(
            "valid_months",
            sa.Integer(),
            nullable=False,
            comment="For how long a completion counts, as its provider says.",
        ),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("held_from <= held_until", name=op.f("ck_alliance_training_days")),
        sa.CheckConstraint("valid_months >= 1", name=op.f("ck_alliance_training_months")),
        sa.ForeignKeyConstraint(
            ["made_by"], ["person.id"], name=op.f("fk_alliance_training_made_by")
        ),
        sa.ForeignKeyConstraint(
            ["provider_id"], ["organisation.id"], name=op.f("fk_alliance_training_provider_id")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["organisation.id"], name=op.f("fk_alliance_training_speaker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_training")),
        sa.UniqueConstraint("key", name=op.f("uq_alliance_training_key")),
    )
    op.create_index(
        "ix_alliance_training_speaker_id", "alliance_training", ["speaker_id"], unique=False
    )
    op.create_table(
        "alliance_commitment",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column(
            "speaker_id", sa.Uuid(), nullable=False, comment="Whose people speak for its member."
        ),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "kept",
                "withdrawn",
                name="commitmentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind", sa.String(length=20), nullable=False, comment="Code of the kind of pledge."
        ),
        sa.Column("target", sa.String(length=30), nullable=False, comment="A decimal number."),
        sa.Column("unit", sa.String(length=60), nullable=False),
        sa.Column(
            "direction",
            sa.Enum(
                "at_least",
                "at_most",
                name="direction",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "language", sa.String(length=35), nullable=False, comment="BCP 47, of its words."
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words it is."),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column(
            "due_on", sa.Date(), nullable=False, comment="Last day on which it is not overdue."
        ),
        sa.Column(
            "heard_on",
            sa.Date(),
            nullable=False,
            comment="When its member last reported; at first, when it was made.",
        ),
        sa.Column(
            "claimed_on",
            sa.Date(),
            nullable=True,
            comment="When its member said that it was kept, while nobody looked at it.",
        ),
        sa.Column(
            "noted",
            sa.Enum(
                "open",
                "overdue",
                "lapsed",
                "kept",
                "withdrawn",
                name="standing",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="What the journal says last of how it stands.",
        ),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "ended_on", sa.Date(), nullable=True, comment="When it was seen kept, or withdrawn."
        ),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column(
            "because",
            sa.Enum(
                "member",
                "member_left",
                "membership_ended",
                name="because",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "reason_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say why it was withdrawn.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ended_by"], ["person.id"], name=op.f("fk_alliance_commitment_ended_by")
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["person.id"], name=op.f("fk_alliance_commitment_made_by")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["alliance_member.id"], name=op.f("fk_alliance_commitment_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["organisation.id"], name=op.f("fk_alliance_commitment_speaker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_commitment")),
    )
    op.create_index(
        "ix_alliance_commitment_heard_on",
        "alliance_commitment",
        ["state", "heard_on"],
        unique=False,
    )
    op.create_index(
        "ix_alliance_commitment_member_id", "alliance_commitment", ["member_id", "id"], unique=False
    )
    op.create_index(
        "ix_alliance_commitment_state", "alliance_commitment", ["state", "due_on"], unique=False
    )
    op.create_table(
        "firm_credential",
        sa.Column(
            "kind",
            sa.Enum(
                "training",
                "certificate",
                name="credentialkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "stated",
                "confirmed",
                "refused",
                "withdrawn",
                "revoked",
                name="credentialstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="The firm's record."),
        sa.Column(
            "holder_id",
            sa.Uuid(),
            nullable=True,
            comment="Who held that record when it was stated.",
        ),
        sa.Column("training_id", sa.Uuid(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True, comment="How many took part; never who."),
        sa.Column("standard", sa.String(length=100), nullable=True),
        sa.Column("number", sa.String(length=100), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False, comment="First day on which it counts."),
        sa.Column("until", sa.Date(), nullable=False, comment="Last day."),
        sa.Column("stated_by", sa.Uuid(), nullable=False),
        sa.Column("stated_for", sa.Uuid(), nullable=False),
        sa.Column("stated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "confirmer_id",
            sa.Uuid(),
            nullable=False,
            comment="Who is asked to confirm it: outside the firm.",
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column(
            "decided_for",
            sa.Uuid(),
            nullable=True,
            comment="Who confirmed or refused it: outside the firm.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "decided_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say how it was confirmed, or why not.",
        ),
        sa.Column(
            "confirmed_entry",
            sa.BigInteger(),
            nullable=True,
            comment="From which entry on it counts.",
        ),
        sa.Column(
            "ended_entry",
            sa.BigInteger(),
            nullable=True,
            comment="From which on it does not: withdrawn or revoked.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'certificate') = (standard IS NOT NULL)",
            name=op.f("ck_firm_credential_of_certificate"),
        ),
        sa.CheckConstraint(
            "(kind = 'training') = (training_id IS NOT NULL)",
            name=op.f("ck_firm_credential_of_training"),
        ),
        sa.CheckConstraint("people >= 1", name=op.f("ck_firm_credential_people")),
        sa.CheckConstraint("since <= until", name=op.f("ck_firm_credential_days")),
        sa.ForeignKeyConstraint(
            ["confirmer_id"], ["organisation.id"], name=op.f("fk_firm_credential_confirmer_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_firm_credential_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["decided_for"], ["organisation.id"], name=op.f("fk_firm_credential_decided_for")
        ),
        sa.ForeignKeyConstraint(
            ["holder_id"], ["organisation.id"], name=op.f("fk_firm_credential_holder_id")
        ),
        sa.ForeignKeyConstraint(
            ["stated_by"], ["person.id"], name=op.f("fk_firm_credential_stated_by")
        ),
        sa.ForeignKeyConstraint(
            ["stated_for"], ["organisation.id"], name=op.f("fk_firm_credential_stated_for")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_firm_credential_subject_id")
        ),
        sa.ForeignKeyConstraint(
            ["training_id"], ["alliance_training.id"], name=op.f("fk_firm_credential_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firm_credential")),
    )
    op.create_index(
        "ix_firm_credential_confirmer_id",
        "firm_credential",
        ["confirmer_id", "state"],
        unique=False,
    )
    op.create_index("ix_firm_credential_holder_id", "firm_credential", ["holder_id"], unique=False)
    op.create_index(
        "ix_firm_credential_subject_id", "firm_credential", ["subject_id", "kind"], unique=False
    )
    op.create_index(
        "ix_firm_credential_training_id", "firm_credential", ["training_id"], unique=False
    )
    op.create_table(
        "alliance_action",
        sa.Column("commitment_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="In the list, counted from 1."),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True, comment="When its member reported it done."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["alliance_commitment.id"],
            name=op.f("fk_alliance_action_commitment_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_action")),
        sa.UniqueConstraint(
            "commitment_id", "place", name=op.f("uq_alliance_action_commitment_id_place")
        ),
    )
    op.create_table(
        "alliance_report",
        sa.Column("commitment_id", sa.Uuid(), nullable=False),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="Counts from 1 within its commitment."
        ),
        sa.Column(
            "replaces",
            sa.Integer(),
            nullable=True,
            comment="Number of the report that it corrects.",
        ),
        sa.Column("as_of", sa.Date(), nullable=False, comment="The day of which the value is."),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("value", sa.String(length=30), nullable=True, comment="A decimal number."),
        sa.Column(
            "says_kept",
            sa.Boolean(),
            nullable=False,
            comment="Its member says that it kept what it pledged.",
        ),
        sa.Column("links", sa.JSON(), nullable=False, comment="To what shows it."),
        sa.Column(
            "language", sa.String(length=35), nullable=False, comment="BCP 47, of its words."
        ),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words it is."),
        sa.Column("reported_by", sa.Uuid(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "found",
            sa.Enum(
                "seen",
                "not_shown",
                name="seen",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="What a person of the secretariat found of the evidence.",
        ),
        sa.Column("found_by", sa.Uuid(), nullable=True),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "found_entry", sa.BigInteger(), nullable=True, comment="Whose words say what was found."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["alliance_commitment.id"],
            name=op.f("fk_alliance_report_commitment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["found_by"], ["person.id"], name=op.f("fk_alliance_report_found_by")
        ),
        sa.ForeignKeyConstraint(
            ["reported_by"], ["person.id"], name=op.f("fk_alliance_report_reported_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_report")),
        sa.UniqueConstraint(
            "commitment_id", "number", name=op.f("uq_alliance_report_commitment_id_number")
        ),
    )


def downgrade() -> None:
    op.drop_table("alliance_report")
    op.drop_table("alliance_action")
    op.drop_table("firm_credential")
    op.drop_table("alliance_commitment")
    op.drop_table("alliance_training")
    op.drop_table("alliance_member")

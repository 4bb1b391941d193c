"""Complaints of one practice form an inquiry, patterns weigh audits, and the public is warned.

Revision: 0055
Follows: 0053
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0053"
branch_labels = None
depends_on = None


def _links(*more: Any) -> None:
    op.create_table(
        "complaint_link",
        sa.Column("first_id", sa.Uuid(), nullable=False, comment="The lower id."),
        sa.Column("second_id", sa.Uuid(), nullable=False),
        sa.Column("linked_by", sa.Uuid(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *more,
        sa.ForeignKeyConstraint(
            ["first_id"], ["complaint.id"], name=op.f("fk_complaint_link_first_id")
        ),
        sa.ForeignKeyConstraint(
            ["linked_by"], ["person.id"], name=op.f("fk_complaint_link_linked_by")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["complaint.id"], name=op.f("fk_complaint_link_second_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_link")),
    )
    with op.batch_alter_table("complaint_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_complaint_link_second_id"), ["second_id"], unique=False
        )


def upgrade() -> None:
    op.create_table(
        "ghost_question",
        sa.Column("subject_id", sa.Uuid(), nullable=False, comment="The ghost."),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column(
            "by",
            sa.Enum(
                "names",
                "principal",
                name="ghostby",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("score", sa.Float(), nullable=False, comment="Likeness of the names, 0 to 1."),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "same",
                "other",
                "unclear",
                name="ghostanswer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_ghost_question_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["subject.id"], name=op.f("fk_ghost_question_other_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_ghost_question_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ghost_question")),
        sa.UniqueConstraint(
            "subject_id", "other_id", "by", name=op.f("uq_ghost_question_subject_id_other_id_by")
        ),
    )
    with op.batch_alter_table("ghost_question", schema=None) as batch_op:
        batch_op.create_index("ix_ghost_question_other_id", ["other_id"], unique=False)

    op.create_table(
        "ghost_sighting",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("seen_in", sa.String(length=6), nullable=True, comment="ISO 3166-1 or -2."),
        sa.Column("seen_year", sa.Integer(), nullable=True),
        sa.Column(
            "sealed_name",
            sa.LargeBinary(),
            nullable=True,
            comment="As the complaint names it, under the ring; null: none, or gone.",
        ),
        sa.Column(
            "name_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of that name as it is compared, under a key of the ring.",
        ),
        sa.Column("noted_by", sa.Uuid(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_ghost_sighting_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name=op.f("fk_ghost_sighting_noted_by")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_ghost_sighting_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ghost_sighting")),
        sa.UniqueConstraint(
            "subject_id", "complaint_id", name=op.f("uq_ghost_sighting_subject_id_complaint_id")
        ),
    )
    with op.batch_alter_table("ghost_sighting", schema=None) as batch_op:
        batch_op.create_index("ix_ghost_sighting_complaint_id", ["complaint_id"], unique=False)
        batch_op.create_index("ix_ghost_sighting_name_digest", ["name_digest"], unique=False)

    op.create_table(
        "inquiry_part",
        sa.Column("inquiry_id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column(
            "officer_id", sa.Uuid(), nullable=True, comment="Whose case it was when it joined."
        ),
        sa.Column("joined_by", sa.Uuid(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_by", sa.Uuid(), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_inquiry_part_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["inquiry_id"], ["inquiry.id"], name=op.f("fk_inquiry_part_inquiry_id")
        ),
        sa.ForeignKeyConstraint(
            ["joined_by"], ["person.id"], name=op.f("fk_inquiry_part_joined_by")
        ),
        sa.ForeignKeyConstraint(["left_by"], ["person.id"], name=op.f("fk_inquiry_part_left_by")),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["person.id"], name=op.f("fk_inquiry_part_officer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry_part")),
    )
    with op.batch_alter_table("inquiry_part", schema=None) as batch_op:
        batch_op.create_index("ix_inquiry_part_inquiry_id", ["inquiry_id"], unique=False)
        batch_op.create_index(
            "uq_inquiry_part_standing",
            ["complaint_id"],
            unique=True,
            sqlite_where=sa.text("left_at IS NULL"),
            postgresql_where=sa.text("left_at IS NULL"),
        )

    op.create_table(
        "warning",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "drafted",
                "attempted",
                "published",
                "ended",
                "withdrawn",
                name="warningstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "subject_id",
            sa.Uuid(),
            nullable=False,
            comment="The unregistered record, for case workers alone.",
        ),
        sa.Column("is_person", sa.Boolean(), nullable=False),
        sa.Column("conduct", sa.JSON(), nullable=False, comment="Codes of the closed list."),
        sa.Column("country", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column("region", sa.String(length=6), nullable=True, comment="ISO 3166-2."),
        sa.Column(
            "sealed_words",
            sa.LargeBinary(),
            nullable=True,
            comment="Name, town and text, under the ring; null: destroyed.",
        ),
        sa.Column(
            "basis",
            sa.Enum(
                "complaints",
                "inquiry",
                "authority",
                name="basis",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("inquiry_id", sa.Uuid(), nullable=True),
        sa.Column("authority_id", sa.Uuid(), nullable=True),
        sa.Column(
            "sealed_reference",
            sa.LargeBinary(),
            nullable=True,
            comment="Of the authority's finding, under the ring.",
        ),
        sa.Column("found_on", sa.Date(), nullable=True, comment="Day of the authority's finding."),
        sa.Column(
            "could_fit",
            sa.Integer(),
            nullable=True,
            comment="How many workers could have told it; null: an authority's finding (W1).",
        ),
        sa.Column(
            "sealed_why",
            sa.LargeBinary(),
            nullable=True,
            comment="Why it can point to none who complained, under the ring.",
        ),
        sa.Column(
            "agreed_by", sa.Uuid(), nullable=True, comment="The second officer, who found so too."
        ),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("drafted_by", sa.Uuid(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "code_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of the code with which the named one reads and answers.",
        ),
        sa.Column(
            "heard_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Until then it can answer first.",
        ),
        sa.Column("sealed_answer", sa.LargeBinary(), nullable=True, comment="Under the ring."),
        sa.Column(
            "answer_state",
            sa.Enum(
                "waiting",
                "shown",
                "withheld",
                name="answerstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer_read_by", sa.Uuid(), nullable=True),
        sa.Column("published_by", sa.Uuid(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("renewed_by", sa.Uuid(), nullable=True, comment="Who renewed it last."),
        sa.Column("renewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "taken_at", sa.DateTime(timezone=True), nullable=True, comment="Ended or withdrawn."
        ),
        sa.Column("taken_by", sa.Uuid(), nullable=True, comment="Null: it ran out."),
        sa.Column(
            "why_taken",
            sa.Enum(
                "ran_out",
                "stopped",
                "licensed_now",
                "another_one",
                "not_borne_out",
                "private_details",
                "mistake",
                name="whytaken",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["agreed_by"], ["person.id"], name=op.f("fk_warning_agreed_by")),
        sa.ForeignKeyConstraint(
            ["answer_read_by"], ["person.id"], name=op.f("fk_warning_answer_read_by")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["organisation.id"], name=op.f("fk_warning_authority_id")
        ),
        sa.ForeignKeyConstraint(["drafted_by"], ["person.id"], name=op.f("fk_warning_drafted_by")),
        sa.ForeignKeyConstraint(["inquiry_id"], ["inquiry.id"], name=op.f("fk_warning_inquiry_id")),
        sa.ForeignKeyConstraint(
            ["published_by"], ["person.id"], name=op.f("fk_warning_published_by")
        ),
        sa.ForeignKeyConstraint(["renewed_by"], ["person.id"], name=op.f("fk_warning_renewed_by")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_warning_subject_id")),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"], name=op.f("fk_warning_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_warning")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_warning_code_digest")),
        sa.UniqueConstraint("number", name=op.f("uq_warning_number")),
    )
    with op.batch_alter_table("warning", schema=None) as batch_op:
        batch_op.create_index("ix_warning_state", ["state", "ends_at"], unique=False)
        batch_op.create_index("ix_warning_subject_id", ["subject_id"], unique=False)

    op.create_table(
        "warning_attempt",
        sa.Column("warning_id", sa.Uuid(), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "telephone",
                "letter",
                "email",
                "message",
                "visit",
                "through_others",
                "no_way_known",
                name="way",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("is_reached", sa.Boolean(), nullable=False, comment="As far as is known."),
        sa.Column("attempted_by", sa.Uuid(), nullable=False),
        sa.Column("attempted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "sealed_note",
            sa.LargeBinary(),
            nullable=True,
            comment="What was done, under the ring; null: destroyed.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempted_by"], ["person.id"], name=op.f("fk_warning_attempt_attempted_by")
        ),
        sa.ForeignKeyConstraint(
            ["warning_id"], ["warning.id"], name=op.f("fk_warning_attempt_warning_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_warning_attempt")),
    )
    with op.batch_alter_table("warning_attempt", schema=None) as batch_op:
        batch_op.create_index("ix_warning_attempt_warning_id", ["warning_id"], unique=False)

    op.create_table(
        "warning_objection",
        sa.Column("warning_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "lodged",
                "upheld",
                "dismissed",
                name="objectionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "ground",
            sa.Enum(
                "not_me",
                "not_true",
                "private_details",
                "over",
                name="objectionground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("code_digest", sa.String(length=64), nullable=False),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=True, comment="Under the ring."),
        sa.Column(
            "sealed_address",
            sa.LargeBinary(),
            nullable=True,
            comment="Where to write that there is an answer; null: nowhere.",
        ),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "sealed_reason",
            sa.LargeBinary(),
            nullable=True,
            comment="For who objected, under the ring.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_warning_objection_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["warning_id"], ["warning.id"], name=op.f("fk_warning_objection_warning_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_warning_objection")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_warning_objection_code_digest")),
    )
    with op.batch_alter_table("warning_objection", schema=None) as batch_op:
        batch_op.create_index("ix_warning_objection_state", ["state", "due_at"], unique=False)
        batch_op.create_index(
            "ix_warning_objection_warning_id", ["warning_id", "state"], unique=False
        )

    op.create_table(
        "warning_source",
        sa.Column("warning_id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_warning_source_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["warning_id"], ["warning.id"], name=op.f("fk_warning_source_warning_id")
        ),
        sa.PrimaryKeyConstraint("warning_id", "complaint_id", name=op.f("pk_warning_source")),
    )
    with op.batch_alter_table("warning_source", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_warning_source_complaint_id"), ["complaint_id"], unique=False
        )

    op.create_table(
        "risk_review",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("pattern_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "ordered",
                "closed",
                name="riskstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "audit_id", sa.Uuid(), nullable=True, comment="The unannounced audit that was ordered."
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_risk_review_audit_id")),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_risk_review_certificate_id")
        ),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_risk_review_ended_by")),
        sa.ForeignKeyConstraint(
            ["pattern_id"], ["pattern.id"], name=op.f("fk_risk_review_pattern_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_review")),
        sa.UniqueConstraint(
            "certificate_id", "pattern_id", name=op.f("uq_risk_review_certificate_id_pattern_id")
        ),
    )
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.create_index("ix_risk_review_state", ["state", "id"], unique=False)
        batch_op.create_index(
            "uq_risk_review_open",
            ["certificate_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    _links(
        sa.Column(
            "answer",
            sa.Enum(
                "told_twice",
                "together",
                "apart",
                name="linkanswer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
    )
    with op.batch_alter_table("complaint_link", schema=None) as batch_op:
        batch_op.create_index(
            "ix_complaint_link_first_id_second_id", ["first_id", "second_id"], unique=False
        )
    with op.batch_alter_table("pattern", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "ended_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Since when so many do not count any more.",
            )
        )
        batch_op.drop_constraint(
            batch_op.f("uq_pattern_subject_id_category_corridor"), type_="unique"
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_pattern_subject_id_category_corridor_band"),
            ["subject_id", "category", "corridor", "band"],
        )


def downgrade() -> None:
    with op.batch_alter_table("pattern", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("uq_pattern_subject_id_category_corridor_band"), type_="unique"
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_pattern_subject_id_category_corridor"),
            ["subject_id", "category", "corridor"],
        )
        batch_op.drop_column("ended_at")

    op.drop_table("complaint_link")
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_risk_review_open",
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
        batch_op.drop_index("ix_risk_review_state")

    op.drop_table("risk_review")
    with op.batch_alter_table("warning_source", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_warning_source_complaint_id"))

    op.drop_table("warning_source")
    with op.batch_alter_table("warning_objection", schema=None) as batch_op:
        batch_op.drop_index("ix_warning_objection_warning_id")
        batch_op.drop_index("ix_warning_objection_state")

    op.drop_table("warning_objection")
    with op.batch_alter_table("warning_attempt", schema=None) as batch_op:
        batch_op.drop_index("ix_warning_attempt_warning_id")

    op.drop_table("warning_attempt")
    with op.batch_alter_table("warning", schema=None) as batch_op:
        batch_op.drop_index("ix_warning_subject_id")
        batch_op.drop_index("ix_warning_state")

    op.drop_table("warning")
    with op.batch_alter_table("inquiry_part", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_inquiry_part_standing",
            sqlite_where=sa.text("left_at IS NULL"),
            postgresql_where=sa.text("left_at IS NULL"),
        )
        batch_op.drop_index("ix_inquiry_part_inquiry_id")

    op.drop_table("inquiry_part")
    with op.batch_alter_table("ghost_sighting", schema=None) as batch_op:
        batch_op.drop_index("ix_ghost_sighting_name_digest")
        batch_op.drop_index("ix_ghost_sighting_complaint_id")

    op.drop_table("ghost_sighting")
    with op.batch_alter_table("ghost_question", schema=None) as batch_op:
        batch_op.drop_index("ix_ghost_question_other_id")

    op.drop_table("ghost_question")

"""Audits are ordered, planned, carried out and reported by accredited bodies.

Revision: 0030
Follows: 0017
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0030"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _accreditation()
    _audit()
    _audit_entry()
    _audit_member()
    _competence()
    _finding()
    _influence_report()
    _audit_objection()


def _accreditation() -> None:
    op.create_table(
        "accreditation",
        sa.Column("audit_body_id", sa.Uuid(), nullable=False),
        sa.Column("scheme", sa.String(length=40), nullable=False, comment="Its key."),
        sa.Column("countries", sa.JSON(), nullable=False, comment="ISO 3166-1; empty: everywhere."),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First civil day."),
        sa.Column("valid_until", sa.Date(), nullable=False, comment="Last civil day."),
        sa.Column(
            "state",
            sa.Enum(
                "active",
                "suspended",
                "ended",
                name="accreditationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("granted_by", sa.Uuid(), nullable=True),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_accreditation_period")),
        sa.ForeignKeyConstraint(
            ["audit_body_id"], ["organisation.id"], name=op.f("fk_accreditation_audit_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["granted_by"], ["person.id"], name=op.f("fk_accreditation_granted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accreditation")),
    )
    with op.batch_alter_table("accreditation", schema=None) as batch_op:
        batch_op.create_index("ix_accreditation_audit_body_id", ["audit_body_id"], unique=False)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column("order_text", sa.Text(), nullable=False, comment="RFC 8785 text; never changes."),
        sa.Column(
            "order_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of the order's text.",
        ),
        sa.Column(
            "ordered_by", sa.String(length=40), nullable=False, comment="By what, in a word."
        ),
        sa.Column("ordered_id", sa.Uuid(), nullable=False),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("auditee_subject_id", sa.Uuid(), nullable=False),
        sa.Column("auditee_organisation_id", sa.Uuid(), nullable=False),
        sa.Column("audit_body_id", sa.Uuid(), nullable=False, comment="Who carries it out now."),
        sa.Column(
            "kind",
            sa.Enum(
                "stage_1",
                "stage_2",
                "surveillance",
                "recertification",
                "special",
                name="ordered",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("is_unannounced", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "planned",
                "team_cleared",
                "in_progress",
                "reported",
                "returned",
                "accepted",
                "cancelled",
                name="auditstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("days_required", sa.String(length=20), nullable=False, comment="Decimal text."),
        sa.Column("interviews_required", sa.Integer(), nullable=False),
        sa.Column("files_required", sa.Integer(), nullable=False),
        sa.Column("planned_from", sa.Date(), nullable=True, comment="First civil day."),
        sa.Column("planned_until", sa.Date(), nullable=True, comment="Last civil day."),
        sa.Column("sites", sa.JSON(), nullable=False, comment="Codes of those that are visited."),
        sa.Column("languages", sa.JSON(), nullable=False, comment="BCP 47."),
        sa.Column("days_planned", sa.String(length=20), nullable=True, comment="Decimal text."),
        sa.Column("interviews_planned", sa.Integer(), nullable=True),
        sa.Column("files_planned", sa.Integer(), nullable=True),
        sa.Column(
            "planned_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words are the reason of departures.",
        ),
        sa.Column(
            "named_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the auditee got the names.",
        ),
        sa.Column("objections_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("planned_from <= planned_until", name=op.f("ck_audit_plan")),
        sa.ForeignKeyConstraint(["accepted_by"], ["person.id"], name=op.f("fk_audit_accepted_by")),
        sa.ForeignKeyConstraint(
            ["audit_body_id"], ["organisation.id"], name=op.f("fk_audit_audit_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["auditee_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_audit_auditee_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["auditee_subject_id"], ["subject.id"], name=op.f("fk_audit_auditee_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sa.UniqueConstraint("number", name=op.f("uq_audit_number")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index("ix_audit_audit_body_id", ["audit_body_id", "id"], unique=False)
        batch_op.create_index("ix_audit_auditee_subject_id", ["auditee_subject_id"], unique=False)
        batch_op.create_index("ix_audit_ordered_id", ["ordered_id"], unique=False)


def _audit_entry() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "assessment",
                "finding",
                "interview",
                "file",
                "note",
                name="entrykind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "key", sa.String(length=40), nullable=False, comment="Code of an indicator, or a UUID."
        ),
        sa.Column(
            "revision", sa.Integer(), nullable=False, comment="From 1; the highest one stands."
        ),
        sa.Column("content", sa.Text(), nullable=False, comment="RFC 8785 text."),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the content."
        ),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_audit_entry_audit_id")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_audit_entry_author_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
        sa.UniqueConstraint(
            "audit_id",
            "kind",
            "key",
            "revision",
            name=op.f("uq_audit_entry_audit_id_kind_key_revision"),
        ),
    )


def _audit_member() -> None:
    op.create_table(
        "audit_member",
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column("audit_body_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "lead",
                "member",
                "observer",
                name="memberrole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "declared",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="Kinds of ties and their last days; empty: none.",
        ),
        sa.Column(
            "is_principal",
            sa.Boolean(),
            nullable=True,
            comment="What they say to sharing the name of one of the auditee's principals.",
        ),
        sa.Column("cleared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_body_id"], ["organisation.id"], name=op.f("fk_audit_member_audit_body_id")
        ),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_audit_member_audit_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_audit_member_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_member")),
    )
    with op.batch_alter_table("audit_member", schema=None) as batch_op:
        batch_op.create_index("ix_audit_member_person_id", ["person_id"], unique=False)
        batch_op.create_index(
            "uq_audit_member_in",
            ["audit_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )


def _competence() -> None:
    op.create_table(
        "competence",
        sa.Column("audit_body_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "language",
                "sector",
                "scheme",
                name="competencekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "code",
            sa.String(length=40),
            nullable=False,
            comment="BCP 47, ISIC, or key of a scheme.",
        ),
        sa.Column("valid_until", sa.Date(), nullable=False, comment="Last civil day."),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_body_id"], ["organisation.id"], name=op.f("fk_competence_audit_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_competence_confirmed_by")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_competence_document_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_competence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_competence")),
    )
    with op.batch_alter_table("competence", schema=None) as batch_op:
        batch_op.create_index("ix_competence_audit_body_id", ["audit_body_id", "id"], unique=False)
        batch_op.create_index(
            "ix_competence_person_id", ["person_id", "audit_body_id"], unique=False
        )


def _finding() -> None:
    op.create_table(
        "finding",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column("audit_body_id", sa.Uuid(), nullable=False),
        sa.Column("auditee_organisation_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "criterion", sa.String(length=40), nullable=False, comment="Its code; never changes."
        ),
        sa.Column("indicators", sa.JSON(), nullable=False),
        sa.Column(
            "grade", sa.String(length=40), nullable=True, comment="Of the scheme, if it grades."
        ),
        sa.Column("statement", sa.Text(), nullable=False, comment="As the report says it."),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "answered",
                "verified",
                name="findingstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "answer_due_on", sa.Date(), nullable=True, comment="Last civil day for cause and plan."
        ),
        sa.Column(
            "due_on", sa.Date(), nullable=True, comment="Last civil day to be mended and verified."
        ),
        sa.Column("answered_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "judged_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Of the last that verified it or sent it back.",
        ),
        sa.Column(
            "verified_how",
            sa.Enum(
                "evidence",
                "visit",
                name="verifiedby",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("verified_by", sa.Uuid(), nullable=True),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_body_id"], ["organisation.id"], name=op.f("fk_finding_audit_body_id")
        ),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_finding_audit_id")),
        sa.ForeignKeyConstraint(
            ["auditee_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_finding_auditee_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_finding_subject_id")),
        sa.ForeignKeyConstraint(
            ["verified_by"], ["person.id"], name=op.f("fk_finding_verified_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        sa.UniqueConstraint("number", name=op.f("uq_finding_number")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index("ix_finding_audit_body_id", ["audit_body_id", "id"], unique=False)
        batch_op.create_index("ix_finding_audit_id", ["audit_id"], unique=False)
        batch_op.create_index("ix_finding_due_on", ["state", "due_on"], unique=False)


def _influence_report() -> None:
    op.create_table(
        "influence_report",
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True, comment="Who reports."),
        sa.Column(
            "kind",
            sa.Enum(
                "offer",
                "gift",
                "threat",
                name="influence",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words tell it."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["audit.id"], name=op.f("fk_influence_report_audit_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_influence_report_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_influence_report")),
    )
    with op.batch_alter_table("influence_report", schema=None) as batch_op:
        batch_op.create_index("ix_influence_report_audit_id", ["audit_id"], unique=False)


def _audit_objection() -> None:
    op.create_table(
        "audit_objection",
        sa.Column("audit_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("lodged_by", sa.Uuid(), nullable=True),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words are the reason."),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_entry", sa.BigInteger(), nullable=True),
        sa.Column("is_upheld", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["audit.id"], name=op.f("fk_audit_objection_audit_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_audit_objection_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["lodged_by"], ["person.id"], name=op.f("fk_audit_objection_lodged_by")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["audit_member.id"], name=op.f("fk_audit_objection_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_objection")),
        sa.UniqueConstraint("member_id", name=op.f("uq_audit_objection_member_id")),
    )
    with op.batch_alter_table("audit_objection", schema=None) as batch_op:
        batch_op.create_index("ix_audit_objection_audit_id", ["audit_id"], unique=False)
    guard("audit_entry")


def downgrade() -> None:
    unguard("audit_entry")
    op.drop_table("audit_objection")
    op.drop_table("influence_report")
    op.drop_table("finding")
    op.drop_table("competence")
    op.drop_table("audit_member")
    op.drop_table("audit_entry")
    op.drop_table("audit")
    op.drop_table("accreditation")

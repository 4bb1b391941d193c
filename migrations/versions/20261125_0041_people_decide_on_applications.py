"""People decide on applications: seats, files and votes; certificates, how they stand, conditions.

Revision: 0041
Follows: 0040
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import freeze, guard, thaw, unguard

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

STATES = (
    *("draft", "submitted", "screening", "returned", "self_assessment", "stage_1", "stage_2"),
    *("corrective_action", "decision", "rejected", "withdrawn", "lapsed"),
)
BEFORE = "state NOT IN ('rejected', 'withdrawn', 'lapsed')"
SINCE = "state NOT IN ('granted', 'refused', 'rejected', 'withdrawn', 'lapsed')"
GUARDED = ("decision_content", "decision_vote")
VERSIONS = ("certificate_standing", "certificate_scope")


def _applications(states: tuple[str, ...], is_open: str, comment: str) -> None:
    words = "state IN (" + ", ".join(f"'{each}'" for each in states) + ")"
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index("uq_application_open")
        batch_op.drop_constraint(op.f("ck_application_applicationstate"), type_="check")
        batch_op.create_check_constraint(op.f("ck_application_applicationstate"), words)
        batch_op.alter_column("ended_at", comment=comment)
        batch_op.create_index(
            "uq_application_open",
            ["subject_id", "scheme_key"],
            unique=True,
            sqlite_where=sa.text(is_open),
            postgresql_where=sa.text(is_open),
        )


def upgrade() -> None:
    _applications(
        (*STATES, "granted", "refused"),
        SINCE,
        "When its way ended; waiting periods are counted from it.",
    )
    _committee_seat()
    _decision_file()
    _certificate()
    with op.batch_alter_table("decision_file", schema=None) as batch_op:
        batch_op.create_foreign_key(
            op.f("fk_decision_file_certificate_id"), "certificate", ["certificate_id"], ["id"]
        )
    _certificate_condition()
    _certificate_scope()
    _certificate_standing()
    _decision_advice()
    _decision_content()
    _decision_vote()
    for table in GUARDED:
        guard(table)
    for table in VERSIONS:
        freeze(table, "OLD.recorded_until IS NOT NULL")


def _committee_seat() -> None:
    op.create_table(
        "committee_seat",
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column("body", sa.String(length=40), nullable=False, comment="Its code in the scheme."),
        sa.Column(
            "constituency",
            sa.Enum(
                "workers",
                "employers",
                "governments",
                "independent",
                name="constituency",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "seated",
                "declined",
                "ended",
                name="seatstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "since",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="First instant of the term.",
        ),
        sa.Column(
            "until", sa.DateTime(timezone=True), nullable=True, comment="First instant after it."
        ),
        sa.Column(
            "is_named",
            sa.Boolean(),
            nullable=False,
            comment="Whether they agreed to be named in public.",
        ),
        sa.Column(
            "nationalities",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="ISO 3166-1 alpha-2, as they tell; null: not told.",
        ),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Who seated or declined them: somebody else.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("since < until", name=op.f("ck_committee_seat_term")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_committee_seat_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_committee_seat_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_committee_seat_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_seat")),
    )
    with op.batch_alter_table("committee_seat", schema=None) as batch_op:
        batch_op.create_index("ix_committee_seat_person_id", ["person_id"], unique=False)
        batch_op.create_index(
            "uq_committee_seat_person",
            ["scheme_key", "body", "person_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('proposed', 'seated')"),
            postgresql_where=sa.text("state IN ('proposed', 'seated')"),
        )


def _decision_file() -> None:
    op.create_table(
        "decision_file",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "kind",
            sa.Enum(
                "certify",
                "renew",
                "restore",
                "extend",
                "reduce",
                "suspend",
                "reinstate",
                "withdraw",
                "transfer",
                name="decisionkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("application_id", sa.Uuid(), nullable=True),
        sa.Column("certificate_id", sa.Uuid(), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False, comment="The applicant or holder."),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column("scheme_id", sa.Uuid(), nullable=False, comment="The version of its rules."),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column(
            "body", sa.String(length=40), nullable=False, comment="Code of the body that decides."
        ),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "announced",
                "decided",
                "discarded",
                name="decisionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "proposed",
            sa.JSON(),
            nullable=False,
            comment="What is to be carried out, for kinds that say more than their name.",
        ),
        sa.Column(
            "conditions",
            sa.JSON(),
            nullable=False,
            comment="As drafted: criterion, last day, and the entry whose words say what.",
        ),
        sa.Column(
            "current",
            sa.Integer(),
            nullable=False,
            comment="Number of the content that stands; from 1.",
        ),
        sa.Column("opened_by", sa.Uuid(), nullable=True, comment="Null: the clock."),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="By then it should be decided.",
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "grant",
                "refuse",
                "carry_out",
                "leave",
                name="decisionoutcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Announced, or decided.",
        ),
        sa.Column(
            "ground",
            sa.Enum(
                "requirements_met",
                "requirements_not_met",
                "critical_finding",
                "major_not_mended",
                "audit_not_allowed",
                "conditions_not_met",
                "licence_lost",
                "misuse_of_mark",
                "false_statements",
                "fees_charged",
                "holder_asked",
                "audit_body_lost",
                "country_suspended",
                "renewed",
                "transferred",
                "scope_changed",
                "cause_mended",
                "overturned",
                "end_of_validity",
                name="ground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "notice_id",
            sa.Uuid(),
            nullable=True,
            comment="By which an outcome against somebody is announced.",
        ),
        sa.Column("concluded_by", sa.Uuid(), nullable=True),
        sa.Column("concluded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "concluded_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words are the reasons.",
        ),
        sa.Column(
            "lists_due_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the lists of workers of its audits are destroyed; null: done.",
        ),
        sa.Column(
            "overturned_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="By an appeal, or as a plain error; the file stays as it is.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(application_id IS NULL) <> (certificate_id IS NULL)",
            name=op.f("ck_decision_file_about_one"),
        ),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_decision_file_application_id")
        ),
        sa.ForeignKeyConstraint(
            ["concluded_by"], ["person.id"], name=op.f("fk_decision_file_concluded_by")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["standard_document.id"], name=op.f("fk_decision_file_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["person.id"], name=op.f("fk_decision_file_opened_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_decision_file_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["standard_document.id"], name=op.f("fk_decision_file_scheme_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_decision_file_subject_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_decision_file_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_file")),
        sa.UniqueConstraint("number", name=op.f("uq_decision_file_number")),
    )
    with op.batch_alter_table("decision_file", schema=None) as batch_op:
        batch_op.create_index(
            "ix_decision_file_about_application", ["application_id", "id"], unique=False
        )
        batch_op.create_index(
            "ix_decision_file_about_certificate", ["certificate_id", "id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_decision_file_lists_due_at"), ["lists_due_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_decision_file_notice_id"), ["notice_id"], unique=False)
        batch_op.create_index(
            "ix_decision_file_organisation_id", ["organisation_id", "id"], unique=False
        )
        batch_op.create_index("ix_decision_file_state", ["state", "due_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_decision_file_subject_id"), ["subject_id"], unique=False
        )
        batch_op.create_index(
            "uq_decision_file_application",
            ["application_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('open', 'announced')"),
            postgresql_where=sa.text("state IN ('open', 'announced')"),
        )
        batch_op.create_index(
            "uq_decision_file_certificate",
            ["certificate_id", "kind"],
            unique=True,
            sqlite_where=sa.text("state IN ('open', 'announced')"),
            postgresql_where=sa.text("state IN ('open', 'announced')"),
        )


def _certificate() -> None:
    op.create_table(
        "certificate",
        sa.Column(
            "number",
            sa.String(length=20),
            nullable=False,
            comment="Printed on it; never used again.",
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column(
            "scheme_id",
            sa.Uuid(),
            nullable=False,
            comment="The version of the rules that bound it.",
        ),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("decision_id", sa.Uuid(), nullable=False, comment="That granted it."),
        sa.Column("level", sa.String(length=40), nullable=True, comment="Of the scheme's levels."),
        sa.Column(
            "decided_on", sa.Date(), nullable=False, comment="Civil day where the scheme is."
        ),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First civil day there."),
        sa.Column("valid_until", sa.Date(), nullable=False, comment="Last civil day there."),
        sa.Column(
            "follows_id", sa.Uuid(), nullable=True, comment="The one that it renews or restores."
        ),
        sa.Column(
            "state",
            sa.Enum(
                "active",
                "suspended",
                "withdrawn",
                "expired",
                "superseded",
                "surrendered",
                name="certificatestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "tend_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="The next instant at which time brings something; null: nothing more.",
        ),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "decided_on <= valid_from", name=op.f("ck_certificate_never_before_the_decision")
        ),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_certificate_period")),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_certificate_application_id")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision_file.id"], name=op.f("fk_certificate_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["standard_document.id"], name=op.f("fk_certificate_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["follows_id"], ["certificate.id"], name=op.f("fk_certificate_follows_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_certificate_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["standard_document.id"], name=op.f("fk_certificate_scheme_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_certificate_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("application_id", name=op.f("uq_certificate_application_id")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number")),
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_follows_id"), ["follows_id"], unique=False)
        batch_op.create_index(
            "ix_certificate_organisation_id", ["organisation_id", "id"], unique=False
        )
        batch_op.create_index("ix_certificate_subject_id", ["subject_id", "id"], unique=False)
        batch_op.create_index("ix_certificate_tend_at", ["tend_at"], unique=False)


def _certificate_condition() -> None:
    op.create_table(
        "certificate_condition",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "criterion", sa.String(length=40), nullable=True, comment="Of the standard, if any."
        ),
        sa.Column(
            "words_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say what is to be done; null: the criterion does.",
        ),
        sa.Column("words_field", sa.String(length=40), nullable=True),
        sa.Column(
            "due_on", sa.Date(), nullable=False, comment="Last civil day where the scheme is."
        ),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "met",
                "lifted",
                name="conditionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column(
            "closed_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say how it was met, or why it was lifted.",
        ),
        sa.Column(
            "told_overdue_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When its day had passed and that was recorded.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_condition_certificate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_certificate_condition_closed_by")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision_file.id"], name=op.f("fk_certificate_condition_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_certificate_condition_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_condition")),
    )
    with op.batch_alter_table("certificate_condition", schema=None) as batch_op:
        batch_op.create_index(
            "ix_certificate_condition_certificate_id", ["certificate_id", "id"], unique=False
        )
        batch_op.create_index("ix_certificate_condition_due_on", ["state", "due_on"], unique=False)


def _certificate_scope() -> None:
    op.create_table(
        "certificate_scope",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.JSON(), nullable=False, comment="Sites, corridors, sectors."),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First civil day."),
        sa.Column(
            "valid_until", sa.Date(), nullable=True, comment="Last civil day; null: it goes on."
        ),
        sa.Column("recorded_from", sa.BigInteger(), nullable=False),
        sa.Column("recorded_until", sa.BigInteger(), nullable=True),
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_certificate_scope_period")),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_certificate_scope_certificate_id")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision_file.id"], name=op.f("fk_certificate_scope_decision_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_scope")),
    )
    with op.batch_alter_table("certificate_scope", schema=None) as batch_op:
        batch_op.create_index(
            "ix_certificate_scope_certificate_id", ["certificate_id"], unique=False
        )
        batch_op.create_index(
            "uq_certificate_scope_going_on",
            ["certificate_id"],
            unique=True,
            sqlite_where=sa.text("recorded_until IS NULL AND valid_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL AND valid_until IS NULL"),
        )


def _certificate_standing() -> None:
    op.create_table(
        "certificate_standing",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "active",
                "suspended",
                "withdrawn",
                "expired",
                "superseded",
                "surrendered",
                name="certificatestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("from_at", sa.DateTime(timezone=True), nullable=False, comment="First instant."),
        sa.Column(
            "until_at", sa.DateTime(timezone=True), nullable=True, comment="First instant after it."
        ),
        sa.Column(
            "recorded_from",
            sa.BigInteger(),
            nullable=False,
            comment="Journal number that opened the row.",
        ),
        sa.Column(
            "recorded_until",
            sa.BigInteger(),
            nullable=True,
            comment="Journal number that closed the row; null: known now.",
        ),
        sa.Column(
            "ground",
            sa.Enum(
                "requirements_met",
                "requirements_not_met",
                "critical_finding",
                "major_not_mended",
                "audit_not_allowed",
                "conditions_not_met",
                "licence_lost",
                "misuse_of_mark",
                "false_statements",
                "fees_charged",
                "holder_asked",
                "audit_body_lost",
                "country_suspended",
                "renewed",
                "transferred",
                "scope_changed",
                "cause_mended",
                "overturned",
                "end_of_validity",
                name="ground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "ends_on",
            sa.Date(),
            nullable=True,
            comment="Last civil day of a suspension's limit; past it the suspension is overdue.",
        ),
        sa.Column(
            "decision_id", sa.Uuid(), nullable=True, comment="By which; null: by time, or urgently."
        ),
        sa.Column("notice_id", sa.Uuid(), nullable=True, comment="That told it, if any."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("from_at < until_at", name=op.f("ck_certificate_standing_period")),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_standing_certificate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision_file.id"], name=op.f("fk_certificate_standing_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_certificate_standing_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_standing")),
    )
    with op.batch_alter_table("certificate_standing", schema=None) as batch_op:
        batch_op.create_index(
            "ix_certificate_standing_certificate_id", ["certificate_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_certificate_standing_notice_id"), ["notice_id"], unique=False
        )
        batch_op.create_index(
            "ix_certificate_standing_now",
            ["certificate_id", "from_at"],
            unique=False,
            sqlite_where=sa.text("recorded_until IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL"),
        )
        batch_op.create_index(
            "uq_certificate_standing_going_on",
            ["certificate_id"],
            unique=True,
            sqlite_where=sa.text("recorded_until IS NULL AND until_at IS NULL"),
            postgresql_where=sa.text("recorded_until IS NULL AND until_at IS NULL"),
        )


def _decision_advice() -> None:
    op.create_table(
        "decision_advice",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column(
            "content",
            sa.Integer(),
            nullable=False,
            comment="Number of the content that it is about.",
        ),
        sa.Column(
            "constituency",
            sa.Enum(
                "workers",
                "employers",
                "governments",
                "independent",
                name="constituency",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "until",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Until when it can be given.",
        ),
        sa.Column("given_by", sa.Uuid(), nullable=True),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "given_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words it is, and from whom.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_decision_advice_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["decision_file.id"], name=op.f("fk_decision_advice_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["person.id"], name=op.f("fk_decision_advice_given_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_advice")),
        sa.UniqueConstraint(
            "file_id",
            "content",
            "constituency",
            name=op.f("uq_decision_advice_file_id_content_constituency"),
        ),
    )


def _decision_content() -> None:
    op.create_table(
        "decision_content",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column(
            "number",
            sa.Integer(),
            nullable=False,
            comment="Counts from 1; the file names the one that holds.",
        ),
        sa.Column(
            "text",
            sa.Text(),
            nullable=False,
            comment="RFC 8785 text; ids, codes and digests alone.",
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of the text."),
        sa.Column(
            "because",
            sa.Enum(
                "opened",
                "facts_changed",
                "conditions_drafted",
                "answered",
                name="stalebecause",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["decision_file.id"], name=op.f("fk_decision_content_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_content")),
        sa.UniqueConstraint("file_id", "number", name=op.f("uq_decision_content_file_id_number")),
    )


def _decision_vote() -> None:
    op.create_table(
        "decision_vote",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column(
            "content",
            sa.Integer(),
            nullable=False,
            comment="Number of the content that was voted on.",
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("seat_id", sa.Uuid(), nullable=False),
        sa.Column(
            "revision", sa.Integer(), nullable=False, comment="Counts from 1; the highest stands."
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "grant",
                "refuse",
                "carry_out",
                "leave",
                name="decisionoutcome",
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
            ["file_id"], ["decision_file.id"], name=op.f("fk_decision_vote_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_vote_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["committee_seat.id"], name=op.f("fk_decision_vote_seat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_vote")),
        sa.UniqueConstraint(
            "file_id",
            "content",
            "person_id",
            "revision",
            name=op.f("uq_decision_vote_file_id_content_person_id_revision"),
        ),
    )
    with op.batch_alter_table("decision_vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_vote_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    for table in VERSIONS:
        thaw(table)
    for table in GUARDED:
        unguard(table)
    for table in ("decision_vote", "decision_content", "decision_advice"):
        op.drop_table(table)
    for table in ("certificate_standing", "certificate_scope", "certificate_condition"):
        op.drop_table(table)
    with op.batch_alter_table("decision_file", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_decision_file_certificate_id"), type_="foreignkey")
    for table in ("certificate", "decision_file", "committee_seat"):
        op.drop_table(table)
    # What came to its end by a decision waits for one again.
    op.execute("UPDATE application SET state = 'decision' WHERE state IN ('granted', 'refused')")
    _applications(
        STATES,
        BEFORE,
        "Rejected, withdrawn or lapsed; waiting periods are counted from it.",
    )

"""Violations are kept: cases, respondents, counts, charges, findings.

Revision: 0060
Follows: 0059
"""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

ACTS = (
    *("claim_refused", "claim_lapsed", "records_merged", "finding_graded", "application_refused"),
    *("certificate_suspended", "certificate_withdrawn", "certificate_reduced"),
    *("certificate_not_extended", "certificate_not_restored", "certificate_not_transferred"),
    *("complaint_inadmissible", "complaint_decided", "complaint_upheld"),
)
ADDED = ("violation_confirmed", "sanction_imposed", "bar_imposed")


def _acts(words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_notice_actkind"), type_="check")
        batch_op.create_check_constraint(op.f("ck_notice_actkind"), f"act IN ({listed})")


def upgrade() -> None:
    _acts((*ACTS, *ADDED))
    op.create_table(
        "violation",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "alleged",
                "notified",
                "confirmed",
                "sanctioned",
                "remedied",
                "closed",
                "dismissed",
                name="violationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum(
                "complaint",
                "finding",
                "inspection",
                "self_report",
                name="source",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="Through what it came up first; the others lie beside it.",
        ),
        sa.Column("complaint_id", sa.Uuid(), nullable=True),
        sa.Column("finding_id", sa.Uuid(), nullable=True),
        sa.Column(
            "reported_by_id", sa.Uuid(), nullable=True, comment="Who reported itself; it mitigates."
        ),
        sa.Column(
            "body",
            sa.Enum(
                "scheme",
                "authority",
                name="body",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="Which kind is competent.",
        ),
        sa.Column("body_organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of an authority, ISO 3166; null: the scheme.",
        ),
        sa.Column(
            "standard_of_proof",
            sa.Enum(
                "substantial_evidence",
                "balance_of_probabilities",
                "clear_and_convincing",
                "beyond_reasonable_doubt",
                name="standard",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="As it was set when the case was opened.",
        ),
        sa.Column("window_from", sa.Date(), nullable=False, comment="First day of the conduct."),
        sa.Column("window_until", sa.Date(), nullable=False, comment="Last day of it."),
        sa.Column("origin", sa.String(length=6), nullable=True, comment="ISO 3166."),
        sa.Column("destination", sa.String(length=6), nullable=True, comment="ISO 3166."),
        sa.Column("occupation", sa.String(length=10), nullable=True, comment="Code of ISCO-08."),
        sa.Column(
            "circumstances",
            sa.JSON(),
            nullable=False,
            comment="What fee rules ask, by their names; nothing of a person.",
        ),
        sa.Column(
            "sealed_allegation",
            sa.LargeBinary(),
            nullable=True,
            comment="What is alleged, under the ring; null: destroyed.",
        ),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("notified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "decided_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the last part was decided.",
        ),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "why_dropped",
            sa.Enum(
                "same_conduct",
                "not_competent",
                "nothing_to_answer",
                "may_not_be_told",
                name="whydropped",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="It ended before anybody was notified.",
        ),
        sa.Column(
            "same_as_id",
            sa.Uuid(),
            nullable=True,
            comment="The case of the same conduct, which goes on.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_violation_body_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_violation_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["finding.id"], name=op.f("fk_violation_finding_id")
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_violation_opened_by")),
        sa.ForeignKeyConstraint(
            ["reported_by_id"], ["organisation.id"], name=op.f("fk_violation_reported_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["same_as_id"], ["violation.id"], name=op.f("fk_violation_same_as_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation")),
        sa.UniqueConstraint("number", name=op.f("uq_violation_number")),
    )
    op.create_index(
        "ix_violation_body_organisation_id",
        "violation",
        ["body_organisation_id", "id"],
        unique=False,
    )
    op.create_index("ix_violation_complaint_id", "violation", ["complaint_id"], unique=False)
    op.create_index("ix_violation_finding_id", "violation", ["finding_id"], unique=False)
    op.create_index("ix_violation_jurisdiction", "violation", ["jurisdiction"], unique=False)
    op.create_index("ix_violation_state", "violation", ["state", "id"], unique=False)
    op.create_table(
        "violation_count",
        sa.Column("violation_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="In the case, counted from 1."),
        sa.Column(
            "offence",
            sa.Enum(
                "fee_charging",
                "fee_without_receipt",
                "costs_not_refunded",
                "forced_suppliers",
                "debt_bondage",
                "contract_substitution",
                "deception",
                "false_documents",
                "document_retention",
                "recruitment_without_licence",
                "recruitment_while_suspended",
                "licence_lent",
                "undeclared_agents",
                "recruitment_elsewhere",
                "unprocessed_deployment",
                "under_age",
                "harmful_work",
                "forced_labour",
                "wages_withheld",
                "working_conditions",
                "non_deployment",
                "abandonment",
                "violence",
                "threats",
                "discrimination",
                "inducement",
                "blacklisting",
                "obstruction",
                "reports_missing",
                "false_statements",
                "ownership",
                "advertising",
                "no_orientation",
                "order_not_followed",
                "misuse_of_mark",
                "data_misuse",
                name="offence",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "schedule_key",
            sa.String(length=80),
            nullable=True,
            comment="Of the article of a schedule that it may fall under.",
        ),
        sa.Column("done_from", sa.Date(), nullable=False),
        sa.Column("done_until", sa.Date(), nullable=False),
        sa.Column("workers", sa.Integer(), nullable=False, comment="How many; never who."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_violation_count_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_count")),
    )
    op.create_index(
        "ix_violation_count_violation_id", "violation_count", ["violation_id"], unique=False
    )
    op.create_table(
        "violation_likeness",
        sa.Column("violation_id", sa.Uuid(), nullable=False, comment="The newer one."),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "same",
                "different",
                name="likeness",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry", sa.BigInteger(), nullable=True, comment="Whose words say why."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_violation_likeness_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["violation.id"], name=op.f("fk_violation_likeness_other_id")
        ),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_violation_likeness_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_likeness")),
    )
    op.create_index(
        "ix_violation_likeness_other_id", "violation_likeness", ["other_id"], unique=False
    )
    op.create_index(
        "uq_violation_likeness_violation_id_other_id",
        "violation_likeness",
        ["violation_id", "other_id"],
        unique=True,
    )
    op.create_table(
        "violation_respondent",
        sa.Column("violation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "named",
                "notified",
                "confirmed",
                "dismissed",
                name="respondentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "part",
            sa.Enum(
                "agency",
                "sub_agent",
                "principal",
                "employer",
                "officer",
                name="part",
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
            comment="Its record; null: a person, or none that is listed.",
        ),
        sa.Column(
            "officer_of_id",
            sa.Uuid(),
            nullable=True,
            comment="Of which record somebody is an officer.",
        ),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="Its account, when it was notified; null: it has none.",
        ),
        sa.Column(
            "sealed_name",
            sa.LargeBinary(),
            nullable=True,
            comment="Of one without a record, under the ring; null: destroyed, or none.",
        ),
        sa.Column(
            "sealed_address",
            sa.LargeBinary(),
            nullable=True,
            comment="Where letters reach one without a record, under the ring.",
        ),
        sa.Column(
            "code_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of the code with which it reads and answers.",
        ),
        sa.Column("code_made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "notice_id", sa.Uuid(), nullable=True, comment="The newest by which it was notified."
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "answer_entry", sa.BigInteger(), nullable=True, comment="Whose words are the answer."
        ),
        sa.Column(
            "statement_entries",
            sa.JSON(),
            nullable=False,
            comment="Entries whose words one without an account says publicly; the last stands.",
        ),
        sa.Column(
            "reopen_asked_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When one who was absent asked to be heard.",
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "held_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Since when an appeal holds what was confirmed back.",
        ),
        sa.Column(
            "reopened_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When what was confirmed was found not to stand.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_violation_respondent_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_violation_respondent_notice_id")
        ),
        sa.ForeignKeyConstraint(
            ["officer_of_id"], ["subject.id"], name=op.f("fk_violation_respondent_officer_of_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_violation_respondent_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_violation_respondent_subject_id")
        ),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_violation_respondent_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_respondent")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_violation_respondent_code_digest")),
    )
    op.create_index(
        "ix_violation_respondent_notice_id", "violation_respondent", ["notice_id"], unique=False
    )
    op.create_index(
        "ix_violation_respondent_officer_of_id",
        "violation_respondent",
        ["officer_of_id"],
        unique=False,
    )
    op.create_index(
        "ix_violation_respondent_organisation_id",
        "violation_respondent",
        ["organisation_id", "id"],
        unique=False,
    )
    op.create_index(
        "ix_violation_respondent_subject_id", "violation_respondent", ["subject_id"], unique=False
    )
    op.create_index(
        "ix_violation_respondent_violation_id",
        "violation_respondent",
        ["violation_id"],
        unique=False,
    )
    op.create_table(
        "violation_source",
        sa.Column("violation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "source",
            sa.Enum(
                "complaint",
                "finding",
                "inspection",
                "self_report",
                name="source",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("complaint_id", sa.Uuid(), nullable=True),
        sa.Column("finding_id", sa.Uuid(), nullable=True),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=True,
            comment="Who reported itself, or inspected.",
        ),
        sa.Column("seen_on", sa.Date(), nullable=True, comment="Day of an inspection."),
        sa.Column(
            "sealed_reference",
            sa.LargeBinary(),
            nullable=True,
            comment="Of an inspection, under the ring.",
        ),
        sa.Column("linked_by", sa.Uuid(), nullable=True),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_violation_source_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["finding.id"], name=op.f("fk_violation_source_finding_id")
        ),
        sa.ForeignKeyConstraint(
            ["linked_by"], ["person.id"], name=op.f("fk_violation_source_linked_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_violation_source_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_violation_source_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_source")),
    )
    op.create_index(
        "ix_violation_source_complaint_id", "violation_source", ["complaint_id"], unique=False
    )
    op.create_index(
        "ix_violation_source_finding_id", "violation_source", ["finding_id"], unique=False
    )
    op.create_index(
        "ix_violation_source_violation_id", "violation_source", ["violation_id"], unique=False
    )
    op.create_table(
        "violation_charge",
        sa.Column("count_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="In the count, counted from 1."),
        sa.Column(
            "category", sa.String(length=40), nullable=False, comment="Code of the fee rules."
        ),
        sa.Column(
            "amount_minor",
            sa.BigInteger(),
            nullable=False,
            comment="Of one worker, in minor units of the currency.",
        ),
        sa.Column("currency", sa.String(length=3), nullable=False, comment="ISO 4217."),
        sa.Column(
            "payee_respondent_id", sa.Uuid(), nullable=True, comment="Who took it; null: not known."
        ),
        sa.Column("charged_on", sa.Date(), nullable=False),
        sa.Column("workers", sa.Integer(), nullable=False, comment="How many paid it; never who."),
        sa.Column(
            "more",
            sa.JSON(),
            nullable=False,
            comment="What else fee rules ask of it, by their names; nothing of a person.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["count_id"], ["violation_count.id"], name=op.f("fk_violation_charge_count_id")
        ),
        sa.ForeignKeyConstraint(
            ["payee_respondent_id"],
            ["violation_respondent.id"],
            name=op.f("fk_violation_charge_payee_respondent_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_charge")),
    )
    op.create_index("ix_violation_charge_count_id", "violation_charge", ["count_id"], unique=False)
    op.create_table(
        "violation_finding",
        sa.Column("count_id", sa.Uuid(), nullable=False),
        sa.Column("respondent_id", sa.Uuid(), nullable=False),
        sa.Column(
            "stance",
            sa.Enum(
                "admitted",
                "partly",
                "denied",
                name="stance",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="What the respondent says to it; null: nothing.",
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "proved",
                "not_proved",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Null: not decided yet.",
        ),
        sa.Column(
            "why_not",
            sa.Enum(
                "did_not_happen",
                "evidence_below_standard",
                "another_did_it",
                "allowed_by_rule",
                "not_competent",
                "decided_before",
                "too_long_ago",
                "overturned",
                name="whynotproved",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("share", sa.Integer(), nullable=True, comment="In hundredths of a per cent."),
        sa.Column(
            "is_joint",
            sa.Boolean(),
            nullable=False,
            comment="Whether it is liable for the whole, by a rule that says so.",
        ),
        sa.Column(
            "notice_id",
            sa.Uuid(),
            nullable=True,
            comment="Of the act that it is part of; it says when it is final.",
        ),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "reversed_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was found not to stand; null: it stands, or is not decided.",
        ),
        sa.Column(
            "entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say why; null: not decided.",
        ),
        sa.Column(
            "public_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When its publication ends, by the period of its class when it was decided.",
        ),
        sa.Column(
            "left_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it left the public, held back by an appeal or found not to stand.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["count_id"], ["violation_count.id"], name=op.f("fk_violation_finding_count_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_violation_finding_notice_id")
        ),
        sa.ForeignKeyConstraint(
            ["respondent_id"],
            ["violation_respondent.id"],
            name=op.f("fk_violation_finding_respondent_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_finding")),
    )
    op.create_index("ix_violation_finding_left_at", "violation_finding", ["left_at"], unique=False)
    op.create_index(
        "ix_violation_finding_notice_id", "violation_finding", ["notice_id"], unique=False
    )
    op.create_index(
        "ix_violation_finding_respondent_id", "violation_finding", ["respondent_id"], unique=False
    )
    op.create_index(
        "uq_violation_finding_standing",
        "violation_finding",
        ["count_id", "respondent_id"],
        unique=True,
        sqlite_where=sa.text("reversed_at IS NULL"),
        postgresql_where=sa.text("reversed_at IS NULL"),
    )
    op.create_table(
        "violation_judgement",
        sa.Column("count_id", sa.Uuid(), nullable=False),
        sa.Column(
            "frozen",
            sa.Text(),
            nullable=False,
            comment="RFC 8785 text: asked, rows, rates, judged.",
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column(
            "standard_decides",
            sa.Boolean(),
            nullable=False,
            comment="A certified firm before the scheme: the standard decides (V2).",
        ),
        sa.Column("judged_by", sa.Uuid(), nullable=True),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "replaced_at", sa.DateTime(timezone=True), nullable=True, comment="A newer one counts."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["count_id"], ["violation_count.id"], name=op.f("fk_violation_judgement_count_id")
        ),
        sa.ForeignKeyConstraint(
            ["judged_by"], ["person.id"], name=op.f("fk_violation_judgement_judged_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_judgement")),
    )
    op.create_index(
        "uq_violation_judgement_count_id",
        "violation_judgement",
        ["count_id"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )
    _reviews()


def _reviews() -> None:
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.alter_column(
            "pattern_id",
            existing_type=sa.Uuid(),
            nullable=True,
            existing_comment="After which it was opened.",
            comment="After which it was opened; null: after a violation.",
        )
        batch_op.alter_column(
            "covers_until",
            existing_type=sa.DateTime(timezone=True),
            existing_nullable=False,
            existing_comment="Patterns of the firm that were noted until then are weighed with it.",
            comment="What was noted or confirmed of the firm until then is weighed with it.",
        )
        batch_op.add_column(
            sa.Column(
                "respondent_id",
                sa.Uuid(),
                nullable=True,
                comment="Whose violation was confirmed; null: it was opened after a pattern.",
            )
        )
        batch_op.create_foreign_key(
            op.f("fk_risk_review_respondent_id"),
            "violation_respondent",
            ["respondent_id"],
            ["id"],
        )


def downgrade() -> None:
    op.execute("DELETE FROM risk_review WHERE pattern_id IS NULL")
    with op.batch_alter_table("risk_review", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_risk_review_respondent_id"), type_="foreignkey")
        batch_op.drop_column("respondent_id")
        batch_op.alter_column(
            "pattern_id",
            existing_type=sa.Uuid(),
            nullable=False,
            existing_comment="After which it was opened; null: after a violation.",
            comment="After which it was opened.",
        )
        batch_op.alter_column(
            "covers_until",
            existing_type=sa.DateTime(timezone=True),
            existing_nullable=False,
            existing_comment="What was noted or confirmed of the firm until then is weighed with"
            " it.",
            comment="Patterns of the firm that were noted until then are weighed with it.",
        )
    op.drop_index("uq_violation_judgement_count_id", table_name="violation_judgement")
    op.drop_table("violation_judgement")
    op.drop_index("uq_violation_finding_standing", table_name="violation_finding")
    op.drop_index("ix_violation_finding_respondent_id", table_name="violation_finding")
    op.drop_index("ix_violation_finding_notice_id", table_name="violation_finding")
    op.drop_index("ix_violation_finding_left_at", table_name="violation_finding")
    op.drop_table("violation_finding")
    op.drop_index("ix_violation_charge_count_id", table_name="violation_charge")
    op.drop_table("violation_charge")
    op.drop_index("ix_violation_source_violation_id", table_name="violation_source")
    op.drop_index("ix_violation_source_finding_id", table_name="violation_source")
    op.drop_index("ix_violation_source_complaint_id", table_name="violation_source")
    op.drop_table("violation_source")
    op.drop_index("ix_violation_respondent_violation_id", table_name="violation_respondent")
    op.drop_index("ix_violation_respondent_subject_id", table_name="violation_respondent")
    op.drop_index("ix_violation_respondent_organisation_id", table_name="violation_respondent")
    op.drop_index("ix_violation_respondent_officer_of_id", table_name="violation_respondent")
    op.drop_index("ix_violation_respondent_notice_id", table_name="violation_respondent")
    op.drop_table("violation_respondent")
    op.drop_index("uq_violation_likeness_violation_id_other_id", table_name="violation_likeness")
    op.drop_index("ix_violation_likeness_other_id", table_name="violation_likeness")
    op.drop_table("violation_likeness")
    op.drop_index("ix_violation_count_violation_id", table_name="violation_count")
    op.drop_table("violation_count")
    op.drop_index("ix_violation_state", table_name="violation")
    op.drop_index("ix_violation_jurisdiction", table_name="violation")
    op.drop_index("ix_violation_finding_id", table_name="violation")
    op.drop_index("ix_violation_complaint_id", table_name="violation")
    op.drop_index("ix_violation_body_organisation_id", table_name="violation")
    op.drop_table("violation")
    _acts(ACTS)

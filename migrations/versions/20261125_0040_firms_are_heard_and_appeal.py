"""Who is struck by an act is heard before it takes effect, and appeals to people without part.

Revision: 0040
Follows: 0034
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0040"
down_revision = "0034"
branch_labels = None
depends_on = None

OLD_ROLES = (
    *("anyone", "operator", "clock", "account_holder", "secretariat", "decision_maker"),
    *("complaints_officer", "administrator", "access_reviewer", "outside_reviewer"),
    *("audit_manager", "lead_auditor", "auditor", "outside_assessor", "recruiter_manager"),
    *("recruiter_staff", "employer_manager", "employer_staff", "authority_manager"),
    *("authority_officer", "mission_officer", "partner"),
)
ROLES = (*OLD_ROLES, "appeals_member")
TABLES = (
    "appeal_objection",
    "appeal_vote",
    "appeal_member",
    "notice_service",
    "notice_letter",
    "notice_error",
    "appeal",
    "notice",
)
APPEND_ONLY = ("notice_service", "notice_letter")


def _one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _allow(roles: tuple[str, ...]) -> None:
    """Let the columns of roles take these words."""
    words = ", ".join(f"'{role}'" for role in roles)
    unguard("handover")
    for table in ("membership", "invitation", "second_look", "handover"):
        check = f"ck_{table}_role"
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_constraint(op.f(check), type_="check")
            batch_op.create_check_constraint(op.f(check), f"role IN ({words})")
    guard("handover")


def _notice() -> None:
    op.create_table(
        "notice",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "act",
            _one_of(
                "actkind",
                "claim_refused",
                "claim_lapsed",
                "records_merged",
                "finding_graded",
                "application_refused",
                "certificate_suspended",
                "certificate_withdrawn",
                "certificate_reduced",
                "certificate_not_extended",
                "certificate_not_restored",
                "certificate_not_transferred",
            ),
            nullable=False,
        ),
        sa.Column(
            "thing_kind",
            sa.String(length=40),
            nullable=False,
            comment="What it changes, such as claim.",
        ),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False, comment="Where the thing can be read."),
        sa.Column("subject_id", sa.Uuid(), nullable=True, comment="The record that it is about."),
        sa.Column(
            "is_named", sa.Boolean(), nullable=False, comment="Whether the events name the record."
        ),
        sa.Column(
            "organisation_id",
            sa.Uuid(),
            nullable=False,
            comment="Whom it strikes, and who answers.",
        ),
        sa.Column(
            "ground",
            sa.String(length=60),
            nullable=False,
            comment="A code of the owner's closed list.",
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="The clause that it rests on."),
        sa.Column(
            "facts_told",
            sa.JSON(),
            nullable=False,
            comment="Codes, numbers and days; never a person's name.",
        ),
        sa.Column(
            "state",
            _one_of(
                "noticestate",
                "announced",
                "answered",
                "unanswered",
                "urgent",
                "in_effect",
                "reviewed",
                "dropped",
            ),
            nullable=False,
        ),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("announced_by", sa.Uuid(), nullable=True),
        sa.Column("announced_as", sa.String(length=40), nullable=False, comment="In which role."),
        sa.Column("announced_for", sa.Uuid(), nullable=True, comment="For which organisation."),
        sa.Column(
            "announced_entry",
            sa.BigInteger(),
            nullable=False,
            comment="Whose words are the reason.",
        ),
        sa.Column(
            "told_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was told; null: an urgent one that nobody confirmed yet.",
        ),
        sa.Column(
            "answer_by",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="It runs from service; null: nobody tried to serve it.",
        ),
        sa.Column(
            "answer_seconds", sa.Integer(), nullable=False, comment="How long there is to answer."
        ),
        sa.Column(
            "is_in_absence",
            sa.Boolean(),
            nullable=False,
            comment="It took effect although it could not be served (V1).",
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answer_entry", sa.BigInteger(), nullable=True),
        sa.Column("proposed_by", sa.Uuid(), nullable=True, comment="Who proposed the urgent way."),
        sa.Column("proposed_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "effective_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it took effect.",
        ),
        sa.Column(
            "decided_by",
            sa.Uuid(),
            nullable=True,
            comment="Who let it take effect, or confirmed it.",
        ),
        sa.Column("decided_as", sa.String(length=40), nullable=True, comment="In which role."),
        sa.Column("decided_entry", sa.BigInteger(), nullable=True),
        sa.Column("appeal_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "holds_back",
            sa.Boolean(),
            nullable=False,
            comment="Whether the state before stands while an appeal runs.",
        ),
        sa.Column(
            "heard_by",
            sa.String(length=60),
            nullable=True,
            comment="The scheme's body that hears appeals.",
        ),
        sa.Column("quorum", sa.Integer(), nullable=True, comment="Votes that decide an appeal."),
        sa.Column(
            "review_by", sa.DateTime(timezone=True), nullable=True, comment="Of an urgent act."
        ),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_by", sa.Uuid(), nullable=True),
        sa.Column(
            "stands",
            sa.Boolean(),
            nullable=True,
            comment="What the review found; null: none yet.",
        ),
        sa.Column("review_entry", sa.BigInteger(), nullable=True),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dropped_entry", sa.BigInteger(), nullable=True),
        sa.Column("appeal_id", sa.Uuid(), nullable=True, comment="The appeal that runs now."),
        sa.Column(
            "final_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When an appeal left it standing.",
        ),
        sa.Column(
            "reversed_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was found not to stand.",
        ),
        sa.Column(
            "reversed_by",
            _one_of("reversedby", "appeal", "plain_error", "review", "owner"),
            nullable=True,
        ),
        sa.Column("reversed_id", sa.Uuid(), nullable=True, comment="The appeal or the error."),
        sa.Column("reversed_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "statement_entries",
            sa.JSON(),
            nullable=False,
            comment="Entries whose words the firm said publicly; the last stands.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announced_by"], ["person.id"], name=op.f("fk_notice_announced_by")
        ),
        sa.ForeignKeyConstraint(
            ["announced_for"], ["organisation.id"], name=op.f("fk_notice_announced_for")
        ),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name=op.f("fk_notice_answered_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_notice_decided_by")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_notice_organisation_id")
        ),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_notice_proposed_by")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["person.id"], name=op.f("fk_notice_reviewed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("number", name=op.f("uq_notice_number")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_organisation_id", ["organisation_id", "id"], unique=False)
        batch_op.create_index("ix_notice_state", ["state", "answer_by"], unique=False)
        batch_op.create_index("ix_notice_subject_id", ["subject_id"], unique=False)
        batch_op.create_index("ix_notice_thing_id", ["thing_id"], unique=False)
        batch_op.create_index(
            "uq_notice_open",
            ["act", "thing_id", "organisation_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('announced', 'answered', 'unanswered', 'urgent')"),
            postgresql_where=sa.text("state IN ('announced', 'answered', 'unanswered', 'urgent')"),
        )


def _appeal() -> None:
    op.create_table(
        "appeal",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            _one_of(
                "appealstate",
                "lodged",
                "admitted",
                "heard",
                "upheld",
                "partly",
                "dismissed",
                "inadmissible",
                "withdrawn",
                "settled",
            ),
            nullable=False,
        ),
        sa.Column("lodged_by", sa.Uuid(), nullable=True),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "lodged_entry", sa.BigInteger(), nullable=False, comment="Whose words are the grounds."
        ),
        sa.Column(
            "is_late",
            sa.Boolean(),
            nullable=False,
            comment="It came after its time, with a reason.",
        ),
        sa.Column(
            "is_held",
            sa.Boolean(),
            nullable=False,
            comment="Whether the state before the act stands meanwhile.",
        ),
        sa.Column("acknowledged_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decide_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("admitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("admitted_by", sa.Uuid(), nullable=True),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="Decided or withdrawn."
        ),
        sa.Column("ended_entry", sa.BigInteger(), nullable=True),
        sa.Column(
            "why_inadmissible",
            _one_of("whyinadmissible", "late", "not_struck", "no_act"),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["admitted_by"], ["person.id"], name=op.f("fk_appeal_admitted_by")),
        sa.ForeignKeyConstraint(["lodged_by"], ["person.id"], name=op.f("fk_appeal_lodged_by")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_appeal_notice_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_appeal_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
        sa.UniqueConstraint("number", name=op.f("uq_appeal_number")),
    )
    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.create_index("ix_appeal_notice_id", ["notice_id"], unique=False)
        batch_op.create_index("ix_appeal_organisation_id", ["organisation_id", "id"], unique=False)
        batch_op.create_index("ix_appeal_state", ["state", "decide_by"], unique=False)
        batch_op.create_index(
            "uq_appeal_running",
            ["notice_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('lodged', 'admitted', 'heard')"),
            postgresql_where=sa.text("state IN ('lodged', 'admitted', 'heard')"),
        )


def _notice_error() -> None:
    op.create_table(
        "notice_error",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("state", _one_of("errorstate", "open", "corrected", "no_error"), nullable=False),
        sa.Column("claimed_by", sa.Uuid(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "entry", sa.BigInteger(), nullable=False, comment="Whose words say what is wrong."
        ),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer_entry", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_notice_error_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["claimed_by"], ["person.id"], name=op.f("fk_notice_error_claimed_by")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_error_notice_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_notice_error_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_error")),
    )
    with op.batch_alter_table("notice_error", schema=None) as batch_op:
        batch_op.create_index("ix_notice_error_notice_id", ["notice_id"], unique=False)
        batch_op.create_index(
            "uq_notice_error_open",
            ["notice_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )


def _notice_letter() -> None:
    op.create_table(
        "notice_letter",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            _one_of(
                "letterkind",
                "announced",
                "urgent",
                "in_effect",
                "dropped",
                "reviewed",
                "corrected",
                "no_error",
                "appeal_lodged",
                "appeal_panel",
                "appeal_admitted",
                "appeal_decided",
            ),
            nullable=False,
        ),
        sa.Column(
            "template", sa.String(length=60), nullable=False, comment="Key in the catalogues."
        ),
        sa.Column("template_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False, comment="BCP 47."),
        sa.Column("content", sa.Text(), nullable=False, comment="RFC 8785 text."),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the content."
        ),
        sa.Column(
            "entry", sa.BigInteger(), nullable=False, comment="Of the step that it tells of."
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_letter_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_letter")),
        sa.UniqueConstraint(
            "notice_id",
            "kind",
            "entry",
            "language",
            name=op.f("uq_notice_letter_notice_id_kind_entry_language"),
        ),
    )
    with op.batch_alter_table("notice_letter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_letter_notice_id"), ["notice_id"], unique=False)


def _notice_service() -> None:
    op.create_table(
        "notice_service",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column(
            "way", _one_of("servedby", "account", "post", "email", "in_person"), nullable=False
        ),
        sa.Column("outcome", _one_of("served", "served", "bounced", "returned"), nullable=False),
        sa.Column(
            "at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When it was served, or came back.",
        ),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words say more."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_notice_service_by_id")),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_service_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_service")),
    )
    with op.batch_alter_table("notice_service", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_notice_service_notice_id"), ["notice_id"], unique=False
        )


def _appeal_member() -> None:
    op.create_table(
        "appeal_member",
        sa.Column("appeal_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("named_by", sa.Uuid(), nullable=True),
        sa.Column("named_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "objections_until",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Until then the appellant can object.",
        ),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_member_appeal_id")
        ),
        sa.ForeignKeyConstraint(
            ["named_by"], ["person.id"], name=op.f("fk_appeal_member_named_by")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_appeal_member_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal_member")),
    )
    with op.batch_alter_table("appeal_member", schema=None) as batch_op:
        batch_op.create_index("ix_appeal_member_person_id", ["person_id"], unique=False)
        batch_op.create_index(
            "uq_appeal_member_in",
            ["appeal_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )


def _appeal_vote() -> None:
    op.create_table(
        "appeal_vote",
        sa.Column("appeal_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "outcome",
            _one_of("outcome", "upheld", "partly", "dismissed", "inadmissible"),
            nullable=False,
        ),
        sa.Column("why", _one_of("whyinadmissible", "late", "not_struck", "no_act"), nullable=True),
        sa.Column("voted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words are the reasons."),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "counted",
            sa.Boolean(),
            nullable=True,
            comment="Whether it counted when the appeal was decided; null: not decided.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_vote_appeal_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_appeal_vote_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal_vote")),
    )
    with op.batch_alter_table("appeal_vote", schema=None) as batch_op:
        batch_op.create_index(
            "uq_appeal_vote_standing",
            ["appeal_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("replaced_at IS NULL"),
            postgresql_where=sa.text("replaced_at IS NULL"),
        )


def _appeal_objection() -> None:
    op.create_table(
        "appeal_objection",
        sa.Column("appeal_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state", _one_of("objectionstate", "open", "upheld", "dismissed"), nullable=False
        ),
        sa.Column("lodged_by", sa.Uuid(), nullable=True),
        sa.Column("lodged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words are the reason."),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer_entry", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_appeal_objection_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_objection_appeal_id")
        ),
        sa.ForeignKeyConstraint(
            ["lodged_by"], ["person.id"], name=op.f("fk_appeal_objection_lodged_by")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["appeal_member.id"], name=op.f("fk_appeal_objection_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_appeal_objection_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal_objection")),
        sa.UniqueConstraint("member_id", name=op.f("uq_appeal_objection_member_id")),
    )
    with op.batch_alter_table("appeal_objection", schema=None) as batch_op:
        batch_op.create_index("ix_appeal_objection_appeal_id", ["appeal_id"], unique=False)


def upgrade() -> None:
    _allow(ROLES)
    _notice()
    _appeal()
    _notice_error()
    _notice_letter()
    _notice_service()
    _appeal_member()
    _appeal_vote()
    _appeal_objection()
    for table in APPEND_ONLY:
        guard(table)


def downgrade() -> None:
    for table in APPEND_ONLY:
        unguard(table)
    for table in TABLES:
        op.drop_table(table)
    _allow(OLD_ROLES)

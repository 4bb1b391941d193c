"""Disclosures are kept: what each state was told under which clause, and what became of it.

Revision: 0067
Follows: 0066
"""

import sqlalchemy as sa
from alembic import op

revision = "0067"
down_revision = "0066"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "disclosure",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "sent",
                "acknowledged",
                "lapsed",
                "kept_back",
                "dropped",
                name="disclosurestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "what",
            sa.Enum(
                "licence_changed",
                "list_applied",
                "licence_suspended",
                "certificate_suspended",
                "certificate_withdrawn",
                "sanction_imposed",
                "violation_final",
                "warning_published",
                "complaint_referred",
                "open_cases",
                "statistics",
                name="what",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "clause_kind",
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
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("clause_id", sa.Uuid(), nullable=False),
        sa.Column(
            "also_under",
            sa.JSON(),
            nullable=False,
            comment="Keys of other agreements that open it as well.",
        ),
        sa.Column(
            "narrowed_by",
            sa.JSON(),
            nullable=False,
            comment="Keys of agreements that let less through than the widest.",
        ),
        sa.Column(
            "consent_id",
            sa.Uuid(),
            nullable=True,
            comment="Of a complainant, to this one authority (S1); null: it needs none.",
        ),
        sa.Column("thing_kind", sa.String(length=40), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Of what happened."),
        sa.Column("receiver", sa.String(length=6), nullable=False, comment="ISO 3166."),
        sa.Column(
            "only_to",
            sa.Uuid(),
            nullable=True,
            comment="The one authority; null: all of the receiver.",
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
            "content",
            sa.JSON(),
            nullable=False,
            comment="What is told, of this detail alone: codes, numbers, days, public words.",
        ),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 of the content (RFC 8785).",
        ),
        sa.Column(
            "held",
            sa.JSON(),
            nullable=True,
            comment="By which it is weighed anew while it waits; null: it does not wait.",
        ),
        sa.Column(
            "weighed_on",
            sa.Date(),
            nullable=False,
            comment="Under the agreements of which civil day.",
        ),
        sa.Column("asks_answer", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "notify_due",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Until when it has to be told; null: no clause says it.",
        ),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "acknowledge_due",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Null: it was not sent.",
        ),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "acknowledged_by",
            sa.Uuid(),
            nullable=True,
            comment="Null: nobody, or a linked installation.",
        ),
        sa.Column("acknowledged_for", sa.Uuid(), nullable=True),
        sa.Column(
            "answer_due",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Null: no answer is asked for.",
        ),
        sa.Column(
            "answered_at", sa.DateTime(timezone=True), nullable=True, comment="Of the first answer."
        ),
        sa.Column(
            "answer_days",
            sa.Integer(),
            nullable=True,
            comment="Civil days from sending to the first answer, where the scheme is.",
        ),
        sa.Column(
            "origin",
            sa.String(length=150),
            nullable=True,
            comment="Id under which a linked installation told it; null: told here.",
        ),
        sa.Column(
            "recalls_id", sa.Uuid(), nullable=True, comment="The original; null: this is no recall."
        ),
        sa.Column(
            "why_recalled",
            sa.Enum(
                "reversed",
                "corrected",
                "ended",
                "unmerged",
                "consent_ended",
                "taken_back",
                name="whyrecalled",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="Of a recall, and of an original that was recalled.",
        ),
        sa.Column(
            "recalled_at", sa.DateTime(timezone=True), nullable=True, comment="Of an original."
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["acknowledged_by"], ["person.id"], name=op.f("fk_disclosure_acknowledged_by")
        ),
        sa.ForeignKeyConstraint(
            ["acknowledged_for"], ["organisation.id"], name=op.f("fk_disclosure_acknowledged_for")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_disclosure_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["clause_id"], ["agreement_clause.id"], name=op.f("fk_disclosure_clause_id")
        ),
        sa.ForeignKeyConstraint(
            ["only_to"], ["organisation.id"], name=op.f("fk_disclosure_only_to")
        ),
        sa.ForeignKeyConstraint(
            ["recalls_id"], ["disclosure.id"], name=op.f("fk_disclosure_recalls_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_disclosure_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
        sa.UniqueConstraint("number", name=op.f("uq_disclosure_number")),
    )
    op.create_index("ix_disclosure_agreement_id", "disclosure", ["agreement_id"], unique=False)
    op.create_index("ix_disclosure_only_to", "disclosure", ["only_to", "id"], unique=False)
    op.create_index(
        "ix_disclosure_receiver", "disclosure", ["receiver", "state", "id"], unique=False
    )
    op.create_index("ix_disclosure_state", "disclosure", ["state", "weighed_on"], unique=False)
    op.create_index("ix_disclosure_subject_id", "disclosure", ["subject_id", "id"], unique=False)
    op.create_index("ix_disclosure_thing_id", "disclosure", ["thing_id"], unique=False)
    op.create_index(
        "uq_disclosure_origin",
        "disclosure",
        ["origin"],
        unique=True,
        sqlite_where=sa.text("origin IS NOT NULL"),
        postgresql_where=sa.text("origin IS NOT NULL"),
    )
    op.create_index(
        "uq_disclosure_recalled",
        "disclosure",
        ["recalls_id", "receiver"],
        unique=True,
        sqlite_where=sa.text("recalls_id IS NOT NULL AND only_to IS NULL"),
        postgresql_where=sa.text("recalls_id IS NOT NULL AND only_to IS NULL"),
    )
    op.create_index(
        "uq_disclosure_recalled_from_one",
        "disclosure",
        ["recalls_id", "only_to"],
        unique=True,
        sqlite_where=sa.text("recalls_id IS NOT NULL AND only_to IS NOT NULL"),
        postgresql_where=sa.text("recalls_id IS NOT NULL AND only_to IS NOT NULL"),
    )
    op.create_index(
        "uq_disclosure_told",
        "disclosure",
        ["entry", "thing_id", "what", "receiver"],
        unique=True,
        sqlite_where=sa.text("recalls_id IS NULL AND only_to IS NULL"),
        postgresql_where=sa.text("recalls_id IS NULL AND only_to IS NULL"),
    )
    op.create_index(
        "uq_disclosure_told_to_one",
        "disclosure",
        ["entry", "thing_id", "what", "only_to"],
        unique=True,
        sqlite_where=sa.text("recalls_id IS NULL AND only_to IS NOT NULL"),
        postgresql_where=sa.text("recalls_id IS NULL AND only_to IS NOT NULL"),
    )
    op.create_table(
        "disclosure_place",
        sa.Column("disclosure_id", sa.Uuid(), nullable=False),
        sa.Column("jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166."),
        sa.Column(
            "is_open",
            sa.Boolean(),
            nullable=False,
            comment="It did it, or the public may read it; else it reads what it was told as well.",
        ),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name=op.f("fk_disclosure_place_disclosure_id")
        ),
        sa.PrimaryKeyConstraint("disclosure_id", "jurisdiction", name=op.f("pk_disclosure_place")),
    )
    op.create_index(
        "ix_disclosure_place_jurisdiction",
        "disclosure_place",
        ["jurisdiction", "disclosure_id"],
        unique=False,
    )
    op.create_table(
        "disclosure_answer",
        sa.Column("disclosure_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "licence_acted_on",
                "warned",
                "investigating",
                "workers_repaid",
                "not_competent",
                "no_action",
                name="answerkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("did_on", sa.Date(), nullable=True, comment="Civil day on which it was done."),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="That holds its words."),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True, comment="Null: a linked installation."),
        sa.Column("answered_for", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_disclosure_answer_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["answered_for"], ["organisation.id"], name=op.f("fk_disclosure_answer_answered_for")
        ),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name=op.f("fk_disclosure_answer_disclosure_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure_answer")),
    )
    op.create_index(
        "ix_disclosure_answer_disclosure_id",
        "disclosure_answer",
        ["disclosure_id", "id"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_table("disclosure_answer")
    op.drop_table("disclosure_place")
    op.drop_table("disclosure")

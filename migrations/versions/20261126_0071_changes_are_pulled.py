"""From where entries are seen is kept, decisions that systems push, and questions about them.

Revision: 0071
Follows: 0070
"""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0070"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "change_sight",
        sa.Column(
            "place",
            sa.String(length=6),
            nullable=False,
            comment="ISO 3166, also the whole that it is a part of; *: anywhere; -: nowhere known.",
        ),
        sa.Column(
            "number", sa.BigInteger(), autoincrement=False, nullable=False, comment="Of the entry."
        ),
        sa.PrimaryKeyConstraint("place", "number", name=op.f("pk_change_sight")),
    )
    op.create_index("ix_change_sight_number", "change_sight", ["number"], unique=False)
    op.create_table(
        "pushed_record",
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=False,
            comment="Whose authority said it, ISO 3166.",
        ),
        sa.Column(
            "record_id",
            sa.String(length=150),
            nullable=False,
            comment="Who said it, and its number there.",
        ),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of what it says."
        ),
        sa.Column("act_id", sa.Uuid(), nullable=True),
        sa.Column("question_id", sa.Uuid(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("jurisdiction", "record_id", name=op.f("pk_pushed_record")),
    )
    op.create_table(
        "push",
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=False,
            comment="Of the authority, ISO 3166.",
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=True, comment="The machine; null: none."),
        sa.Column(
            "role", sa.String(length=40), nullable=False, comment="In which it is carried out."
        ),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the file's bytes."
        ),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "waiting",
                "running",
                "done",
                "stopped",
                name="pushstage",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("lines", sa.Integer(), nullable=False, comment="Worked off."),
        sa.Column(
            "position",
            sa.BigInteger(),
            nullable=False,
            comment="Bytes of the file that were worked off.",
        ),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("waits", sa.Integer(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True, comment="Why it was stopped."),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_push_organisation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_push_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_push")),
    )
    op.create_index("ix_push_digest", "push", ["digest", "organisation_id"], unique=False)
    op.create_index("ix_push_organisation_id", "push", ["organisation_id", "id"], unique=False)
    op.create_index(op.f("ix_push_person_id"), "push", ["person_id"], unique=False)
    op.create_table(
        "change_question",
        sa.Column(
            "kind",
            sa.Enum(
                "register_unknown",
                "licence_unknown",
                "another_place",
                "stated_otherwise",
                "newer_act",
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
                "applied",
                "let_go",
                name="questionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="That is asked, ISO 3166."
        ),
        sa.Column(
            "record_id",
            sa.String(length=150),
            nullable=False,
            comment="Who said it, and its number there.",
        ),
        sa.Column(
            "record",
            sa.JSON(),
            nullable=True,
            comment="What it says; null: its words were destroyed.",
        ),
        sa.Column("push_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True, comment="Of the pushed file."),
        sa.Column("licence_id", sa.Uuid(), nullable=True, comment="That it seems to be about."),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("act_id", sa.Uuid(), nullable=True, comment="What was done to the licence."),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_change_question_answered_by")
        ),
        sa.ForeignKeyConstraint(["push_id"], ["push.id"], name=op.f("fk_change_question_push_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_question")),
    )
    op.create_index(
        "ix_change_question_jurisdiction",
        "change_question",
        ["jurisdiction", "state", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_change_question_push_id"), "change_question", ["push_id"], unique=False
    )
    op.create_index(
        "uq_change_question_open",
        "change_question",
        ["jurisdiction", "record_id"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "push_line",
        sa.Column("push_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False, comment="Counted from 1."),
        sa.Column(
            "record_id",
            sa.String(length=150),
            nullable=True,
            comment="Of the record; null: it has none that can be read.",
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "taken",
                "waits",
                "known",
                "asked",
                "refused",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("act_id", sa.Uuid(), nullable=True, comment="What was done to the licence."),
        sa.Column("question_id", sa.Uuid(), nullable=True, comment="What a person is asked."),
        sa.Column("problem", sa.String(length=60), nullable=True, comment="Kind of what is wrong."),
        sa.Column("detail", sa.Text(), nullable=True, comment="What is wrong, in words."),
        sa.Column("pointer", sa.Text(), nullable=True, comment="Where in the record it stands."),
        sa.ForeignKeyConstraint(["push_id"], ["push.id"], name=op.f("fk_push_line_push_id")),
        sa.PrimaryKeyConstraint("push_id", "line", name=op.f("pk_push_line")),
    )


def downgrade() -> None:
    op.drop_table("push_line")
    op.drop_index(
        "uq_change_question_open",
        table_name="change_question",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_index(op.f("ix_change_question_push_id"), table_name="change_question")
    op.drop_index("ix_change_question_jurisdiction", table_name="change_question")
    op.drop_table("change_question")
    op.drop_index(op.f("ix_push_person_id"), table_name="push")
    op.drop_index("ix_push_organisation_id", table_name="push")
    op.drop_index("ix_push_digest", table_name="push")
    op.drop_table("push")
    op.drop_table("pushed_record")
    op.drop_index("ix_change_sight_number", table_name="change_sight")
    op.drop_table("change_sight")

"""Bars are kept, and questions whether somebody is under one.

Revision: 0065
Follows: 0064
"""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0064"
branch_labels = None
depends_on = None

CHECKS = ("record_held", "licence", "waiting_period", "training", "bars_and_violations")
ADDED = ("principals",)


def _checks(words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    with op.batch_alter_table("screening_check", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_screening_check_checkkey"), type_="check")
        batch_op.create_check_constraint(op.f("ck_screening_check_checkkey"), f"key IN ({listed})")


def upgrade() -> None:
    _checks((*CHECKS, *ADDED))
    op.create_table(
        "bar",
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "announced",
                "in_effect",
                "spared",
                "lifted",
                "overturned",
                name="barstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
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
            comment="Which kind imposes it.",
        ),
        sa.Column("body_organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="That an authority's binds, ISO 3166; null: the scheme's.",
        ),
        sa.Column(
            "schemes",
            sa.JSON(),
            nullable=False,
            comment="Keys of the schemes that the scheme's binds; none: all.",
        ),
        sa.Column(
            "ground",
            sa.Enum(
                "sanction",
                "violation",
                "order",
                name="ground",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("violation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "sanction_id",
            sa.Uuid(),
            nullable=True,
            comment="Whose violation stands beside it; null: no sanction.",
        ),
        sa.Column(
            "sealed_order",
            sa.LargeBinary(),
            nullable=True,
            comment="Reference of an order, under the ring; null: none, or destroyed.",
        ),
        sa.Column("ordered_on", sa.Date(), nullable=True, comment="Day of an order."),
        sa.Column(
            "rule", sa.Text(), nullable=False, comment="The clause that lets the body impose it."
        ),
        sa.Column("act_from", sa.Date(), nullable=False, comment="First day of the conduct."),
        sa.Column("act_until", sa.Date(), nullable=False, comment="Last day of it."),
        sa.Column(
            "subject_id",
            sa.Uuid(),
            nullable=True,
            comment="The record of the firm; null: none is listed.",
        ),
        sa.Column(
            "office_role",
            sa.String(length=100),
            nullable=False,
            comment="What the person was there.",
        ),
        sa.Column("office_from", sa.Date(), nullable=False, comment="First civil day in office."),
        sa.Column(
            "office_until", sa.Date(), nullable=True, comment="Last civil day; null: still there."
        ),
        sa.Column(
            "sealed_person",
            sa.LargeBinary(),
            nullable=True,
            comment="Name, birth and document, under the ring; null: destroyed.",
        ),
        sa.Column(
            "sealed_reason",
            sa.LargeBinary(),
            nullable=True,
            comment="Which part the person had, under the ring; null: destroyed.",
        ),
        sa.Column(
            "last_day",
            sa.Date(),
            nullable=False,
            comment="Last civil day on which it meets anybody.",
        ),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "notice_id", sa.Uuid(), nullable=True, comment="The newest by which it was announced."
        ),
        sa.Column("announced_by", sa.Uuid(), nullable=True),
        sa.Column(
            "code_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of the code with which the person reads and answers.",
        ),
        sa.Column(
            "sealed_answer",
            sa.LargeBinary(),
            nullable=True,
            comment="Of the person, under the ring.",
        ),
        sa.Column("imposed_by", sa.Uuid(), nullable=True),
        sa.Column("imposed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "why_spared",
            sa.Enum(
                "left_before",
                "came_after",
                "no_part",
                "another_person",
                "not_borne_out",
                name="whyspared",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "why_lifted",
            sa.Enum(
                "ground_fell",
                "made_good",
                "mistake",
                name="whylifted",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was spared, lifted or overturned; its last day ends it by itself.",
        ),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column(
            "deciders",
            sa.JSON(),
            nullable=False,
            comment="Ids of people whose decision did not stand: they decide no more.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["announced_by"], ["person.id"], name=op.f("fk_bar_announced_by")),
        sa.ForeignKeyConstraint(
            ["body_organisation_id"], ["organisation.id"], name=op.f("fk_bar_body_organisation_id")
        ),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_bar_ended_by")),
        sa.ForeignKeyConstraint(["imposed_by"], ["person.id"], name=op.f("fk_bar_imposed_by")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_bar_notice_id")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_bar_proposed_by")),
        sa.ForeignKeyConstraint(["sanction_id"], ["sanction.id"], name=op.f("fk_bar_sanction_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_bar_subject_id")),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_bar_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bar")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_bar_code_digest")),
    )
    op.create_index(
        "ix_bar_body_organisation_id", "bar", ["body_organisation_id", "id"], unique=False
    )
    op.create_index("ix_bar_notice_id", "bar", ["notice_id"], unique=False)
    op.create_index("ix_bar_sanction_id", "bar", ["sanction_id"], unique=False)
    op.create_index("ix_bar_state", "bar", ["state", "last_day"], unique=False)
    op.create_index("ix_bar_violation_id", "bar", ["violation_id"], unique=False)
    op.create_table(
        "bar_words",
        sa.Column("entry", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("bar_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False, comment="Under the ring."),
        sa.ForeignKeyConstraint(["bar_id"], ["bar.id"], name=op.f("fk_bar_words_bar_id")),
        sa.PrimaryKeyConstraint("entry", "field", name=op.f("pk_bar_words")),
    )
    op.create_index(op.f("ix_bar_words_bar_id"), "bar_words", ["bar_id"], unique=False)
    op.create_table(
        "person_digest",
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=False,
            comment="Nobody without the ring can try numbers.",
        ),
        sa.Column(
            "of_id",
            sa.Uuid(),
            autoincrement=False,
            nullable=False,
            comment="The bar, or the declaration.",
        ),
        sa.PrimaryKeyConstraint("digest", "of_id", name=op.f("pk_person_digest")),
    )
    op.create_index("ix_person_digest_of_id", "person_digest", ["of_id"], unique=False)
    op.create_table(
        "principals_declared",
        sa.Column(
            "kind",
            sa.Enum(
                "application",
                "claim",
                "profile",
                name="thingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "thing_id", sa.Uuid(), nullable=False, comment="The application, claim or profile."
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False, comment="How many."),
        sa.Column(
            "sealed",
            sa.LargeBinary(),
            nullable=True,
            comment="They, under the ring; null: destroyed.",
        ),
        sa.Column("declared_by", sa.Uuid(), nullable=True),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "replaced_at", sa.DateTime(timezone=True), nullable=True, comment="A newer one stands."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["declared_by"], ["person.id"], name=op.f("fk_principals_declared_declared_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_principals_declared_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_principals_declared_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_principals_declared")),
    )
    op.create_index(
        "ix_principals_declared_organisation_id",
        "principals_declared",
        ["organisation_id"],
        unique=False,
    )
    op.create_index(
        "uq_principals_declared_thing_id",
        "principals_declared",
        ["kind", "thing_id"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )
    op.create_table(
        "bar_pair",
        sa.Column("bar_id", sa.Uuid(), nullable=False),
        sa.Column(
            "person_digest",
            sa.String(length=64),
            nullable=False,
            comment="Keyed; so that what was answered is not asked again.",
        ),
        sa.Column(
            "how",
            sa.Enum(
                "identity",
                "likeness",
                name="meets",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "why",
            sa.Enum(
                "same_document",
                "document_of_another_kind",
                "document_with_another_birth",
                "name_and_birth_date",
                "name_and_birth_year",
                "name_and_birth_slip",
                "name_and_document_slip",
                "birth_date_and_document_slip",
                "birth_date_in_another_script",
                name="alike",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="What they have in common.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "met",
                "asked",
                "same",
                "not_same",
                name="pairstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "sealed_person",
            sa.LargeBinary(),
            nullable=True,
            comment="Who was declared, under the ring; null: destroyed.",
        ),
        sa.Column("met_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="It holds nothing after that.",
        ),
        sa.Column(
            "sealed_said",
            sa.LargeBinary(),
            nullable=True,
            comment="What the applicant says to it, under the ring.",
        ),
        sa.Column(
            "first_answered_by",
            sa.Uuid(),
            nullable=True,
            comment="Who answered before the applicant objected.",
        ),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "sealed_reason",
            sa.LargeBinary(),
            nullable=True,
            comment="Of the answer, under the ring; null: none, or destroyed.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_bar_pair_answered_by")
        ),
        sa.ForeignKeyConstraint(["bar_id"], ["bar.id"], name=op.f("fk_bar_pair_bar_id")),
        sa.ForeignKeyConstraint(
            ["first_answered_by"], ["person.id"], name=op.f("fk_bar_pair_first_answered_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bar_pair")),
        sa.UniqueConstraint(
            "bar_id", "person_digest", name=op.f("uq_bar_pair_bar_id_person_digest")
        ),
    )
    op.create_index("ix_bar_pair_state", "bar_pair", ["state", "due_at"], unique=False)
    op.create_table(
        "bar_hold",
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "application",
                "claim",
                "profile",
                name="thingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.String(length=6), nullable=True, comment="Of the firm, ISO 3166."),
        sa.Column("scheme", sa.String(length=40), nullable=True, comment="Of the application."),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_bar_hold_organisation_id")
        ),
        sa.ForeignKeyConstraint(["pair_id"], ["bar_pair.id"], name=op.f("fk_bar_hold_pair_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bar_hold")),
        sa.UniqueConstraint(
            "pair_id", "kind", "thing_id", name=op.f("uq_bar_hold_pair_id_kind_thing_id")
        ),
    )
    op.create_index(
        "ix_bar_hold_organisation_id", "bar_hold", ["organisation_id", "id"], unique=False
    )
    op.create_index("ix_bar_hold_thing_id", "bar_hold", ["thing_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_bar_hold_thing_id", table_name="bar_hold")
    op.drop_index("ix_bar_hold_organisation_id", table_name="bar_hold")
    op.drop_table("bar_hold")
    op.drop_index("ix_bar_pair_state", table_name="bar_pair")
    op.drop_table("bar_pair")
    op.drop_index(
        "uq_principals_declared_thing_id",
        table_name="principals_declared",
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )
    op.drop_index("ix_principals_declared_organisation_id", table_name="principals_declared")
    op.drop_table("principals_declared")
    op.drop_index("ix_person_digest_of_id", table_name="person_digest")
    op.drop_table("person_digest")
    op.drop_index(op.f("ix_bar_words_bar_id"), table_name="bar_words")
    op.drop_table("bar_words")
    op.drop_index("ix_bar_violation_id", table_name="bar")
    op.drop_index("ix_bar_state", table_name="bar")
    op.drop_index("ix_bar_sanction_id", table_name="bar")
    op.drop_index("ix_bar_notice_id", table_name="bar")
    op.drop_index("ix_bar_body_organisation_id", table_name="bar")
    op.drop_table("bar")
    op.execute("DELETE FROM screening_check WHERE key = 'principals'")
    _checks(CHECKS)

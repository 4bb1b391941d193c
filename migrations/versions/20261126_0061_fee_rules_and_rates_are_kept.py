"""Fee rules, proposed changes of them and rates of exchange are kept.

Revision: 0061
Follows: 0060
"""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exchange_rate_file",
        sa.Column(
            "source", sa.String(length=40), nullable=False, comment="Slug of whoever publishes it."
        ),
        sa.Column(
            "rank",
            sa.Integer(),
            nullable=False,
            comment="The smaller goes first among sources of a kind.",
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "day",
                "year",
                "peg",
                name="ratekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.Column(
            "attribution", sa.Text(), nullable=False, comment="How the source asks to be named."
        ),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("layout", sa.String(length=60), nullable=False, comment="By which it was read."),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of its bytes."),
        sa.Column("read", sa.Integer(), nullable=False, comment="Rates that it holds."),
        sa.Column("added", sa.Integer(), nullable=False, comment="Of them, those that were new."),
        sa.Column(
            "superseded",
            sa.Integer(),
            nullable=False,
            comment="Of them, those that said another rate.",
        ),
        sa.Column(
            "rejected",
            sa.Integer(),
            nullable=False,
            comment="Of them, those that could not be taken.",
        ),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Journal number of the load."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate_file")),
        sa.UniqueConstraint("entry", name=op.f("uq_exchange_rate_file_entry")),
    )
    op.create_index(
        "ix_exchange_rate_file_source", "exchange_rate_file", ["source", "loaded_at"], unique=False
    )
    op.create_table(
        "exchange_rate",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column(
            "line", sa.Integer(), nullable=False, comment="Line of that file, counted from 1."
        ),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "day",
                "year",
                "peg",
                name="ratekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "one", sa.String(length=3), nullable=False, comment="ISO 4217; of it there is one unit."
        ),
        sa.Column(
            "other",
            sa.String(length=3),
            nullable=False,
            comment="ISO 4217; in it the unit is paid.",
        ),
        sa.Column(
            "rate", sa.String(length=60), nullable=False, comment="How many, as exact decimal text."
        ),
        sa.Column(
            "first_day", sa.Date(), nullable=False, comment="First civil day on which it holds."
        ),
        sa.Column("last_day", sa.Date(), nullable=True, comment="Last civil day; null: open."),
        sa.Column("basis", sa.Text(), nullable=True, comment="The text that says so, of a peg."),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "superseded_by", sa.Uuid(), nullable=True, comment="The file that says another rate."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["exchange_rate_file.id"], name=op.f("fk_exchange_rate_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["superseded_by"],
            ["exchange_rate_file.id"],
            name=op.f("fk_exchange_rate_superseded_by"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate")),
    )
    op.create_index(
        "ix_exchange_rate_kind_first_day", "exchange_rate", ["kind", "first_day"], unique=False
    )
    op.create_index(
        "uq_exchange_rate_known_now",
        "exchange_rate",
        ["source", "kind", "first_day", "one", "other"],
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.create_table(
        "fee_rule_change",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "announced",
                "withdrawn",
                name="changestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "act",
            sa.Enum(
                "add",
                "replace",
                "end",
                name="changeact",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "jurisdiction", sa.String(length=6), nullable=False, comment="ISO 3166-1 or 3166-2."
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "code",
            sa.String(length=60),
            nullable=True,
            comment="The rule that it changes or ends; null: it adds one.",
        ),
        sa.Column(
            "base_edition",
            sa.Integer(),
            nullable=True,
            comment="Of that rule, when it was proposed.",
        ),
        sa.Column(
            "says",
            sa.Text(),
            nullable=True,
            comment="RFC 8785 text of the rule as it is to be; null: it ends.",
        ),
        sa.Column(
            "from_day", sa.Date(), nullable=False, comment="From which day, as the law says."
        ),
        sa.Column(
            "raises",
            sa.Boolean(),
            nullable=False,
            comment="Whether it can raise what may be charged.",
        ),
        sa.Column("reference", sa.Text(), nullable=False, comment="The text of the law; public."),
        sa.Column(
            "document_id",
            sa.Uuid(),
            nullable=True,
            comment="The text of the law, where it was sent.",
        ),
        sa.Column(
            "effective_on", sa.Date(), nullable=True, comment="First day; null: not announced."
        ),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "announced_by", sa.Uuid(), nullable=True, comment="Somebody else of the authority."
        ),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Uuid(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announced_by"], ["person.id"], name=op.f("fk_fee_rule_change_announced_by")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_fee_rule_change_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_fee_rule_change_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_fee_rule_change_proposed_by")
        ),
        sa.ForeignKeyConstraint(
            ["withdrawn_by"], ["person.id"], name=op.f("fk_fee_rule_change_withdrawn_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_rule_change")),
        sa.UniqueConstraint("number", name=op.f("uq_fee_rule_change_number")),
    )
    op.create_index(
        "ix_fee_rule_change_jurisdiction", "fee_rule_change", ["jurisdiction", "id"], unique=False
    )
    op.create_index(
        "ix_fee_rule_change_state", "fee_rule_change", ["state", "proposed_at"], unique=False
    )
    op.create_table(
        "fee_rule",
        sa.Column(
            "code",
            sa.String(length=60),
            nullable=False,
            comment="Of the rule, the same in all editions.",
        ),
        sa.Column("edition", sa.Integer(), nullable=False, comment="From 1, for each rule."),
        sa.Column(
            "jurisdiction",
            sa.String(length=10),
            nullable=False,
            comment="ISO 3166-1 or 3166-2, or a code of an instrument.",
        ),
        sa.Column("first_day", sa.Date(), nullable=True, comment="In force from; null: not known."),
        sa.Column("last_day", sa.Date(), nullable=True, comment="Last day in force; null: open."),
        sa.Column("says", sa.Text(), nullable=False, comment="RFC 8785 text of the rule."),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of it."),
        sa.Column(
            "origin",
            sa.Enum(
                "shipped",
                "operator",
                "authority",
                name="ruleorigin",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "change_id", sa.Uuid(), nullable=True, comment="Through which an authority made it."
        ),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "superseded_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Null: it is known now.",
        ),
        sa.Column(
            "entry", sa.BigInteger(), nullable=False, comment="Journal number that opened it."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_id"], ["fee_rule_change.id"], name=op.f("fk_fee_rule_change_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_rule")),
        sa.UniqueConstraint("code", "edition", name=op.f("uq_fee_rule_code_edition")),
    )
    op.create_index("ix_fee_rule_jurisdiction", "fee_rule", ["jurisdiction", "code"], unique=False)
    op.create_index(
        "uq_fee_rule_known_now",
        "fee_rule",
        ["code"],
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.create_table(
        "fee_rule_confirmation",
        sa.Column("rule_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False, comment="The text of the law; public."),
        sa.Column("confirmed_by", sa.Uuid(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_fee_rule_confirmation_confirmed_by")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_fee_rule_confirmation_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["rule_id"], ["fee_rule.id"], name=op.f("fk_fee_rule_confirmation_rule_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_rule_confirmation")),
        sa.UniqueConstraint(
            "rule_id",
            "organisation_id",
            name=op.f("uq_fee_rule_confirmation_rule_id_organisation_id"),
        ),
    )


def downgrade() -> None:
    op.drop_table("fee_rule_confirmation")
    op.drop_index(
        "uq_fee_rule_known_now",
        table_name="fee_rule",
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.drop_index("ix_fee_rule_jurisdiction", table_name="fee_rule")
    op.drop_table("fee_rule")
    op.drop_index("ix_fee_rule_change_state", table_name="fee_rule_change")
    op.drop_index("ix_fee_rule_change_jurisdiction", table_name="fee_rule_change")
    op.drop_table("fee_rule_change")
    op.drop_index(
        "uq_exchange_rate_known_now",
        table_name="exchange_rate",
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.drop_index("ix_exchange_rate_kind_first_day", table_name="exchange_rate")
    op.drop_table("exchange_rate")
    op.drop_index("ix_exchange_rate_file_source", table_name="exchange_rate_file")
    op.drop_table("exchange_rate_file")

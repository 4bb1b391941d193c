"""Certificates live: watched, renewed, transferred; holders are reminded, ask, and show.

Revision: 0042
Follows: 0043
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import freeze, guard, thaw, unguard

revision = "0042"
down_revision = "0043"
branch_labels = None
depends_on = None

GROUNDS = (
    *("requirements_met", "requirements_not_met", "critical_finding", "major_not_mended"),
    *("audit_not_allowed", "conditions_not_met", "licence_lost", "misuse_of_mark"),
    *("false_statements", "fees_charged", "holder_asked", "audit_body_lost"),
    *("country_suspended", "renewed", "transferred", "scope_changed", "cause_mended"),
    *("overturned", "end_of_validity"),
)
NEW = ("held_by_appeal",)
DEADLINES = ("beginning", "expiry", "surveillance", "condition", "suspension", "review")
FROZEN = "OLD.recorded_until IS NOT NULL"


def _enum(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _grounds(words: tuple[str, ...]) -> None:
    listed = "ground IN (" + ", ".join(f"'{each}'" for each in words) + ")"
    thaw("certificate_standing")
    for table in ("certificate_standing", "decision_file"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_constraint(op.f(f"ck_{table}_ground"), type_="check")
            batch_op.create_check_constraint(op.f(f"ck_{table}_ground"), listed)
    freeze("certificate_standing", FROZEN)


def _scope(*, is_optional: bool) -> None:
    thaw("certificate_scope")
    with op.batch_alter_table("certificate_scope", schema=None) as batch_op:
        batch_op.alter_column(
            "decision_id",
            existing_type=sa.Uuid(),
            nullable=is_optional,
            comment="By which; null: its holder gave it up." if is_optional else None,
        )
    freeze("certificate_scope", FROZEN)


def upgrade() -> None:
    _grounds((*GROUNDS, *NEW))
    _scope(is_optional=True)
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "renews_id",
                sa.Uuid(),
                nullable=True,
                comment="The certificate that it asks to renew or to restore.",
            )
        )
        batch_op.create_index(op.f("ix_application_renews_id"), ["renews_id"], unique=False)
        batch_op.create_foreign_key(
            op.f("fk_application_renews_id"), "certificate", ["renews_id"], ["id"]
        )
    _certificate()
    with op.batch_alter_table("certificate_condition", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "shown_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="When the holder last said that it is met.",
            )
        )
        batch_op.add_column(sa.Column("shown_by", sa.Uuid(), nullable=True))
        batch_op.add_column(
            sa.Column("shown_entry", sa.BigInteger(), nullable=True, comment="Whose words say how.")
        )
        batch_op.create_foreign_key(
            op.f("fk_certificate_condition_shown_by"), "person", ["shown_by"], ["id"]
        )
    _marks()
    _requests()
    _reviews()
    guard("certificate_mark")


def _certificate() -> None:
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "audit_body_id",
                sa.Uuid(),
                nullable=True,
                comment="Who audited it, and watches it.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "surveillance_on",
                sa.Date(),
                nullable=True,
                comment="Last civil day for the next surveillance audit; null: none is owed.",
            )
        )
        batch_op.create_foreign_key(
            op.f("fk_certificate_audit_body_id"), "organisation", ["audit_body_id"], ["id"]
        )
        batch_op.create_index(
            "ix_certificate_audit_body_id", ["audit_body_id", "scheme_key"], unique=False
        )
        batch_op.drop_constraint(op.f("uq_certificate_application_id"), type_="unique")
        batch_op.create_unique_constraint(
            op.f("uq_certificate_application_id_subject_id_organisation_id"),
            ["application_id", "subject_id", "organisation_id"],
        )


def _marks() -> None:
    op.create_table(
        "certificate_mark",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("kind", _enum("deadline", *DEADLINES), nullable=False),
        sa.Column(
            "thing_id",
            sa.Uuid(),
            nullable=False,
            comment="Which condition or notice; the certificate itself for the others.",
        ),
        sa.Column("due_on", sa.Date(), nullable=False, comment="The last civil day."),
        sa.Column(
            "days",
            sa.Integer(),
            nullable=False,
            comment=(
                "How many days before it the holder was reminded; 0: it was noted that it passed."
            ),
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_certificate_mark_certificate_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_mark")),
        sa.UniqueConstraint(
            *("certificate_id", "kind", "thing_id", "due_on", "days"),
            name=op.f("uq_certificate_mark_certificate_id_kind_thing_id_due_on_days"),
        ),
    )


def _requests() -> None:
    op.create_table(
        "certificate_request",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("kind", _enum("requestkind", "extend", "reinstate", "transfer"), nullable=False),
        sa.Column("state", _enum("requeststate", "open", "taken_up", "withdrawn"), nullable=False),
        sa.Column(
            "asked", sa.JSON(), nullable=False, comment="The scope, or to whom: codes and ids."
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False, comment="Whose words say why."),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_certificate_request_{column}")
            )
            for column, target in (
                ("asked_by", "person.id"),
                ("certificate_id", "certificate.id"),
                ("organisation_id", "organisation.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_request")),
    )
    with op.batch_alter_table("certificate_request", schema=None) as batch_op:
        batch_op.create_index(
            "ix_certificate_request_certificate_id", ["certificate_id", "id"], unique=False
        )
        batch_op.create_index("ix_certificate_request_state", ["state", "id"], unique=False)
        batch_op.create_index(
            "uq_certificate_request_open",
            ["certificate_id", "kind"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )


def _reviews() -> None:
    op.create_table(
        "certificate_review",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("accreditation_id", sa.Uuid(), nullable=False),
        sa.Column("state", _enum("reviewstate", "open", "closed"), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "due_on", sa.Date(), nullable=False, comment="Last civil day where the scheme is."
        ),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column(
            "closed_entry",
            sa.BigInteger(),
            nullable=True,
            comment="Whose words say what was found.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_certificate_review_{column}")
            )
            for column, target in (
                ("accreditation_id", "accreditation.id"),
                ("certificate_id", "certificate.id"),
                ("closed_by", "person.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_review")),
        sa.UniqueConstraint(
            *("certificate_id", "accreditation_id"),
            name=op.f("uq_certificate_review_certificate_id_accreditation_id"),
        ),
    )
    with op.batch_alter_table("certificate_review", schema=None) as batch_op:
        batch_op.create_index("ix_certificate_review_state", ["state", "due_on"], unique=False)


def downgrade() -> None:
    unguard("certificate_mark")
    for table in ("certificate_review", "certificate_request", "certificate_mark"):
        op.drop_table(table)
    with op.batch_alter_table("certificate_condition", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_certificate_condition_shown_by"), type_="foreignkey")
        for column in ("shown_entry", "shown_by", "shown_at"):
            batch_op.drop_column(column)
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.drop_constraint(
            op.f("uq_certificate_application_id_subject_id_organisation_id"), type_="unique"
        )
        batch_op.create_unique_constraint(op.f("uq_certificate_application_id"), ["application_id"])
        batch_op.drop_index("ix_certificate_audit_body_id")
        batch_op.drop_constraint(op.f("fk_certificate_audit_body_id"), type_="foreignkey")
        batch_op.drop_column("surveillance_on")
        batch_op.drop_column("audit_body_id")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_application_renews_id"), type_="foreignkey")
        batch_op.drop_index(op.f("ix_application_renews_id"))
        batch_op.drop_column("renews_id")
    _scope(is_optional=False)
    _grounds(GROUNDS)

"""Documents speak of a period, have versions, and stay while something rests on them.

Things can be opened to an organisation, such as an auditee's documents to its audit body.

Revision: 0015
Follows: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0006"
branch_labels = None
depends_on = None

KEPT = sa.text("removed_at IS NULL")
OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "speaks_from",
                sa.Date(),
                nullable=True,
                comment="First civil day that it speaks of.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "speaks_until",
                sa.Date(),
                nullable=True,
                comment="Last civil day that it speaks of.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "replaces_id",
                sa.Uuid(),
                nullable=True,
                comment="The version before it, which stays.",
            )
        )
        batch_op.add_column(
            sa.Column(
                "removed_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Its bytes are gone: nothing rested on it.",
            )
        )
        batch_op.alter_column(
            "sent_at",
            existing_type=sa.DateTime(timezone=True),
            existing_nullable=False,
            comment="When it came.",
        )
        batch_op.create_check_constraint(op.f("ck_document_period"), "speaks_from <= speaks_until")
        batch_op.create_foreign_key(
            op.f("fk_document_replaces_id"), "document", ["replaces_id"], ["id"]
        )
        batch_op.drop_index("ix_document_organisation_id_digest")
        batch_op.create_index("ix_document_organisation_id_digest", ["organisation_id", "digest"])
        batch_op.create_index("ix_document_digest", ["digest"])
        batch_op.create_index("ix_document_replaces_id", ["replaces_id"])
        batch_op.create_index(
            "ix_document_sent_at_kept", ["sent_at"], sqlite_where=KEPT, postgresql_where=KEPT
        )

    op.create_table(
        "document_use",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind", sa.String(length=40), nullable=False, comment="Of the thing, such as claim."
        ),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="The thing names it no longer.",
        ),
        sa.Column(
            "decided_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="A decision rests on it from then on; such a use does not end.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_use_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_use")),
    )
    with op.batch_alter_table("document_use", schema=None) as batch_op:
        batch_op.create_index("ix_document_use_document_id", ["document_id"])
        batch_op.create_index("ix_document_use_thing_id", ["thing_id"])
        batch_op.create_index(
            "uq_document_use_open",
            ["document_id", "kind", "thing_id"],
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )
    _keep_what_claims_name()
    op.create_table(
        "grant_of_sight",
        sa.Column(
            "kind", sa.String(length=40), nullable=False, comment="Of the thing, such as document."
        ),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "why",
            sa.Text(),
            nullable=False,
            comment="The rule, and the thing that it follows from.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grant_of_sight")),
    )
    with op.batch_alter_table("grant_of_sight", schema=None) as batch_op:
        batch_op.create_index(
            "uq_grant_of_sight_open",
            ["kind", "thing_id", "organisation_id"],
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )


def _keep_what_claims_name() -> None:
    """Note for each proof of a claim that the claim rests on it."""
    document_use = sa.table(
        "document_use", *map(sa.column, ("id", "document_id", "kind", "thing_id", "since_at"))
    )
    proof = sa.table("claim_proof", sa.column("document_id"), sa.column("claim_id"))
    claim = sa.table("claim", sa.column("id"), sa.column("lodged_at"))
    new_id = {
        "sqlite": sa.func.lower(sa.func.hex(sa.func.randomblob(16))),
        "postgresql": sa.func.gen_random_uuid(),
    }[op.get_bind().dialect.name]
    op.execute(
        sa.insert(document_use).from_select(
            ["id", "document_id", "kind", "thing_id", "since_at"],
            sa.select(
                *(new_id, proof.c.document_id, sa.literal("claim"), proof.c.claim_id),
                claim.c.lodged_at,
            ).join_from(proof, claim, claim.c.id == proof.c.claim_id),
        )
    )


def downgrade() -> None:
    op.drop_table("grant_of_sight")
    op.drop_table("document_use")
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index("ix_document_sent_at_kept", sqlite_where=KEPT, postgresql_where=KEPT)
        batch_op.drop_index("ix_document_replaces_id")
        batch_op.drop_index("ix_document_digest")
        batch_op.drop_index("ix_document_organisation_id_digest")
        batch_op.create_index(
            "ix_document_organisation_id_digest", ["organisation_id", "digest"], unique=True
        )
        batch_op.drop_constraint(op.f("fk_document_replaces_id"), type_="foreignkey")
        batch_op.drop_constraint(op.f("ck_document_period"), type_="check")
        for column in ("removed_at", "replaces_id", "speaks_until", "speaks_from"):
            batch_op.drop_column(column)
        batch_op.alter_column(
            "sent_at",
            existing_type=sa.DateTime(timezone=True),
            existing_nullable=False,
            comment=None,
        )

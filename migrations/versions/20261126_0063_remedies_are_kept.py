"""Remedies are kept: plans, lines, payments, confirmations.

Revision: 0063
Follows: 0062
"""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "remedy",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "state",
            sa.Enum(
                "opened",
                "proposed",
                "accepted",
                "reopened",
                "closed",
                name="remedystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("violation_id", sa.Uuid(), nullable=False),
        sa.Column("body_organisation_id", sa.Uuid(), nullable=False, comment="The competent body."),
        sa.Column(
            "parties",
            sa.JSON(),
            nullable=False,
            comment="Organisations that pay, or through whose account money goes.",
        ),
        sa.Column("origin", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column(
            "destination", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."
        ),
        sa.Column(
            "since",
            sa.Date(),
            nullable=False,
            comment="First day on which workers were recruited so.",
        ),
        sa.Column("until", sa.Date(), nullable=False, comment="Last day."),
        sa.Column(
            "sealed_reason",
            sa.LargeBinary(),
            nullable=True,
            comment="Why this window, under the ring; null: destroyed.",
        ),
        sa.Column(
            "currency",
            sa.String(length=3),
            nullable=False,
            comment="In which it goes back, ISO 4217.",
        ),
        sa.Column(
            "paid_currency",
            sa.String(length=3),
            nullable=False,
            comment="Of interviews and figures, ISO 4217.",
        ),
        sa.Column(
            "interviews",
            sa.JSON(),
            nullable=False,
            comment="What workers who were asked paid: origin, destination, year, minor units.",
        ),
        sa.Column(
            "reference_figures",
            sa.JSON(),
            nullable=False,
            comment="Figures from elsewhere: origin, destination, minor units, source.",
        ),
        sa.Column("reckoned_on", sa.Date(), nullable=True, comment="To which day it was reckoned."),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "plan_due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="By then a plan is proposed.",
        ),
        sa.Column(
            "whole_due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="By then all of it is back.",
        ),
        sa.Column(
            "accepted_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="The newest plan that stands.",
        ),
        sa.Column(
            "lateness",
            sa.Enum(
                "none",
                "late",
                "grave",
                name="lateness",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
            comment="As it was told last; a new plan begins anew.",
        ),
        sa.Column(
            "tend_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When time may change something next; null: never.",
        ),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "left_minor",
            sa.BigInteger(),
            nullable=True,
            comment="What was still owed when it was closed by a decision.",
        ),
        sa.Column(
            "sealed_decision",
            sa.LargeBinary(),
            nullable=True,
            comment="Why it was closed with something owed, under the ring.",
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_remedy_body_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["closed_by"], ["person.id"], name=op.f("fk_remedy_closed_by")),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_remedy_opened_by")),
        sa.ForeignKeyConstraint(
            ["violation_id"], ["violation.id"], name=op.f("fk_remedy_violation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy")),
        sa.UniqueConstraint("number", name=op.f("uq_remedy_number")),
        sa.UniqueConstraint("violation_id", name=op.f("uq_remedy_violation_id")),
    )
    op.create_index(
        "ix_remedy_body_organisation_id", "remedy", ["body_organisation_id", "id"], unique=False
    )
    op.create_index("ix_remedy_state", "remedy", ["state", "id"], unique=False)
    op.create_index(op.f("ix_remedy_tend_at"), "remedy", ["tend_at"], unique=False)
    op.create_table(
        "remedy_payer",
        sa.Column("remedy_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "agency",
                "sub_agent",
                "principal",
                "employer",
                "officer",
                "client",
                name="payerkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "subject_id", sa.Uuid(), nullable=True, comment="Its record; null: none that is listed."
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "parts", sa.Integer(), nullable=False, comment="Of ten thousand, in the newest plan."
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_remedy_payer_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["remedy_id"], ["remedy.id"], name=op.f("fk_remedy_payer_remedy_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subject.id"], name=op.f("fk_remedy_payer_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_payer")),
    )
    op.create_index("ix_remedy_payer_remedy_id", "remedy_payer", ["remedy_id"], unique=False)
    op.create_index(
        op.f("ix_remedy_payer_subject_id"), "remedy_payer", ["subject_id"], unique=False
    )
    op.create_table(
        "remedy_plan",
        sa.Column("remedy_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="Counted from 1."),
        sa.Column(
            "shares", sa.JSON(), nullable=False, comment="Of each payer: id, parts of 10,000."
        ),
        sa.Column(
            "is_joint",
            sa.Boolean(),
            nullable=False,
            comment="Whether each is liable for the whole.",
        ),
        sa.Column("parts", sa.JSON(), nullable=False, comment="Each: day, minor units."),
        sa.Column(
            "covered_minor",
            sa.BigInteger(),
            nullable=False,
            comment="What was paid or kept before, which the parts do not count.",
        ),
        sa.Column(
            "pace",
            sa.Enum(
                "in_time",
                "instalments",
                "slow",
                name="pace",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "sealed_reason",
            sa.LargeBinary(),
            nullable=True,
            comment="Why not at once, under the ring; null: at once, or destroyed.",
        ),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_by", sa.Uuid(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["accepted_by"], ["person.id"], name=op.f("fk_remedy_plan_accepted_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_remedy_plan_proposed_by")
        ),
        sa.ForeignKeyConstraint(
            ["remedy_id"], ["remedy.id"], name=op.f("fk_remedy_plan_remedy_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_plan")),
    )
    op.create_index(
        "uq_remedy_plan_remedy_id_place", "remedy_plan", ["remedy_id", "place"], unique=True
    )
    op.create_table(
        "remedy_sample",
        sa.Column("remedy_id", sa.Uuid(), nullable=False),
        sa.Column(
            "seed",
            sa.String(length=64),
            nullable=False,
            comment="Draws the same again from the list.",
        ),
        sa.Column("codes", sa.JSON(), nullable=False, comment="Who was drawn, in their order."),
        sa.Column(
            "listed",
            sa.JSON(),
            nullable=False,
            comment="Of whom it was drawn: code and group of each.",
        ),
        sa.Column(
            "is_full",
            sa.Boolean(),
            nullable=False,
            comment="All: one was found who had to give it back.",
        ),
        sa.Column("drawn_by", sa.Uuid(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False, comment="By code, what was answered."),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="All were asked."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["drawn_by"], ["person.id"], name=op.f("fk_remedy_sample_drawn_by")
        ),
        sa.ForeignKeyConstraint(
            ["remedy_id"], ["remedy.id"], name=op.f("fk_remedy_sample_remedy_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_sample")),
    )
    op.create_index("ix_remedy_sample_remedy_id", "remedy_sample", ["remedy_id"], unique=False)
    op.create_table(
        "remedy_worker",
        sa.Column("remedy_id", sa.Uuid(), nullable=False),
        sa.Column(
            "code", sa.String(length=10), nullable=False, comment="Names the line; opens nothing."
        ),
        sa.Column(
            "find", sa.Integer(), nullable=True, comment="First groups of the code that is hers."
        ),
        sa.Column(
            "secret_digest",
            sa.String(length=64),
            nullable=True,
            comment="Of the rest of it; null: none was given out.",
        ),
        sa.Column(
            "complaint_id", sa.Uuid(), nullable=True, comment="Of hers; never told to a payer."
        ),
        sa.Column("known_to_id", sa.Uuid(), nullable=True, comment="Who handed her in."),
        sa.Column(
            "sealed_person",
            sa.LargeBinary(),
            nullable=True,
            comment="Name and contact, under the ring; null: none, or destroyed.",
        ),
        sa.Column(
            "language", sa.String(length=35), nullable=True, comment="In which she reads, BCP 47."
        ),
        sa.Column(
            "site",
            sa.String(length=40),
            nullable=False,
            comment="A code, by which samples are drawn.",
        ),
        sa.Column("has_left", sa.Boolean(), nullable=False),
        sa.Column("has_died", sa.Boolean(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False, comment="What is known of what she paid."),
        sa.Column(
            "repaid_minor", sa.BigInteger(), nullable=False, comment="What she had back before."
        ),
        sa.Column(
            "found_minor",
            sa.BigInteger(),
            nullable=True,
            comment="What she paid, in her currency; null: nothing tells it yet.",
        ),
        sa.Column(
            "method",
            sa.Enum(
                "exact",
                "supported",
                "statement",
                "cell_median",
                "cell_wide",
                "reference",
                name="method",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "statistic",
            sa.Enum(
                "median",
                "mean",
                "upper_quartile",
                name="statistic",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("interviews", sa.Integer(), nullable=True, comment="On which a figure rests."),
        sa.Column(
            "interest_kind",
            sa.Enum(
                "loan",
                "simple",
                "no_rate_known",
                "off",
                name="interestkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("interest_source", sa.String(length=500), nullable=True),
        sa.Column("principal_minor", sa.BigInteger(), nullable=False),
        sa.Column("interest_minor", sa.BigInteger(), nullable=False),
        sa.Column(
            "rate_day",
            sa.Enum(
                "same_currency",
                "paid",
                "repaid",
                name="rateday",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("rates", sa.JSON(), nullable=False, comment="Both: day, rate, source."),
        sa.Column("due_minor", sa.BigInteger(), nullable=False),
        sa.Column(
            "planned_minor",
            sa.BigInteger(),
            nullable=False,
            comment="What of it the newest plan divides into its parts.",
        ),
        sa.Column("claimed_minor", sa.BigInteger(), nullable=False),
        sa.Column("received_minor", sa.BigInteger(), nullable=False),
        sa.Column("held_minor", sa.BigInteger(), nullable=False),
        sa.Column("fund_minor", sa.BigInteger(), nullable=False),
        sa.Column(
            "came_back_minor",
            sa.BigInteger(),
            nullable=False,
            comment="Of what is open: came back since a plan was accepted; no payer is told.",
        ),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "claimable_until",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Until then what is held can be claimed.",
        ),
        sa.Column("heir_proof_id", sa.Uuid(), nullable=True),
        sa.Column("sealed_heir", sa.LargeBinary(), nullable=True, comment="Under the ring."),
        sa.Column("heir_named_by", sa.Uuid(), nullable=True),
        sa.Column("heir_checked_by", sa.Uuid(), nullable=True),
        sa.Column("heir_checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("struck_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "why_struck",
            sa.Enum(
                "twice",
                "not_recruited_so",
                "paid_nothing",
                "mistake",
                name="whystruck",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "claimed_minor + received_minor + held_minor + fund_minor <= due_minor",
            name=op.f("ck_remedy_worker_adds_up"),
        ),
        sa.CheckConstraint(
            "due_minor >= 0 AND claimed_minor >= 0 AND received_minor >= 0 AND held_minor >= 0"
            " AND fund_minor >= 0 AND came_back_minor >= 0",
            name=op.f("ck_remedy_worker_nothing_below_nought"),
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_remedy_worker_complaint_id")
        ),
        sa.ForeignKeyConstraint(
            ["heir_checked_by"], ["person.id"], name=op.f("fk_remedy_worker_heir_checked_by")
        ),
        sa.ForeignKeyConstraint(
            ["heir_named_by"], ["person.id"], name=op.f("fk_remedy_worker_heir_named_by")
        ),
        sa.ForeignKeyConstraint(
            ["heir_proof_id"], ["document.id"], name=op.f("fk_remedy_worker_heir_proof_id")
        ),
        sa.ForeignKeyConstraint(
            ["known_to_id"], ["organisation.id"], name=op.f("fk_remedy_worker_known_to_id")
        ),
        sa.ForeignKeyConstraint(
            ["remedy_id"], ["remedy.id"], name=op.f("fk_remedy_worker_remedy_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_worker")),
    )
    op.create_index(
        "ix_remedy_worker_complaint_id", "remedy_worker", ["complaint_id"], unique=False
    )
    op.create_index("ix_remedy_worker_find", "remedy_worker", ["find"], unique=False)
    op.create_index(
        "uq_remedy_worker_remedy_id_code", "remedy_worker", ["remedy_id", "code"], unique=True
    )
    op.create_table(
        "remedy_contact",
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "telephone",
                "message",
                "letter",
                "family",
                "agency",
                "union",
                "embassy",
                "visit",
                name="contactway",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("is_reached", sa.Boolean(), nullable=False),
        sa.Column("tried_by", sa.Uuid(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tried_by"], ["person.id"], name=op.f("fk_remedy_contact_tried_by")
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["remedy_worker.id"], name=op.f("fk_remedy_contact_worker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_contact")),
    )
    op.create_index("ix_remedy_contact_worker_id", "remedy_contact", ["worker_id"], unique=False)
    op.create_table(
        "remedy_follow_up",
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False, comment="After it was closed."),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("still_has_it", sa.Boolean(), nullable=True),
        sa.Column("was_pressed", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["remedy_worker.id"], name=op.f("fk_remedy_follow_up_worker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_follow_up")),
    )
    op.create_index(
        "uq_remedy_follow_up_worker_id_months",
        "remedy_follow_up",
        ["worker_id", "months"],
        unique=True,
    )
    op.create_table(
        "remedy_payment",
        sa.Column("remedy_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("payer_id", sa.Uuid(), nullable=False),
        sa.Column(
            "place", sa.Integer(), nullable=False, comment="Among those to her, counted from 1."
        ),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column(
            "reference_digest",
            sa.String(length=64),
            nullable=False,
            comment="Keyed; the same payment is not reported twice.",
        ),
        sa.Column("sealed_reference", sa.LargeBinary(), nullable=True, comment="Under the ring."),
        sa.Column("proof_id", sa.Uuid(), nullable=True),
        sa.Column("via_id", sa.Uuid(), nullable=True, comment="Through whose account it went."),
        sa.Column(
            "standing",
            sa.Enum(
                "claimed",
                "received",
                "less",
                "made_to_give_it_back",
                name="paymentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "returned_minor",
            sa.BigInteger(),
            nullable=False,
            comment="What she did not get, or gave back.",
        ),
        sa.Column("reported_by", sa.Uuid(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "how",
            sa.Enum(
                "by_her",
                "by_sample",
                "in_sample",
                name="howanswered",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
            comment="How it is known; never told to a payer.",
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "amount_minor > 0 AND returned_minor >= 0 AND returned_minor <= amount_minor",
            name=op.f("ck_remedy_payment_adds_up"),
        ),
        sa.ForeignKeyConstraint(
            ["payer_id"], ["remedy_payer.id"], name=op.f("fk_remedy_payment_payer_id")
        ),
        sa.ForeignKeyConstraint(
            ["proof_id"], ["document.id"], name=op.f("fk_remedy_payment_proof_id")
        ),
        sa.ForeignKeyConstraint(
            ["remedy_id"], ["remedy.id"], name=op.f("fk_remedy_payment_remedy_id")
        ),
        sa.ForeignKeyConstraint(
            ["reported_by"], ["person.id"], name=op.f("fk_remedy_payment_reported_by")
        ),
        sa.ForeignKeyConstraint(
            ["via_id"], ["organisation.id"], name=op.f("fk_remedy_payment_via_id")
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["remedy_worker.id"], name=op.f("fk_remedy_payment_worker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedy_payment")),
    )
    op.create_index(
        "ix_remedy_payment_remedy_id", "remedy_payment", ["remedy_id", "id"], unique=False
    )
    op.create_index("ix_remedy_payment_worker_id", "remedy_payment", ["worker_id"], unique=False)
    op.create_index(
        "uq_remedy_payment_payer_id_reference_digest",
        "remedy_payment",
        ["payer_id", "reference_digest"],
        unique=True,
    )


def downgrade() -> None:
    op.drop_table("remedy_payment")
    op.drop_table("remedy_follow_up")
    op.drop_table("remedy_contact")
    op.drop_table("remedy_worker")
    op.drop_table("remedy_sample")
    op.drop_table("remedy_plan")
    op.drop_table("remedy_payer")
    op.drop_table("remedy")

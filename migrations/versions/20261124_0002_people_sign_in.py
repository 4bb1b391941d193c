"""People sign in, act for organisations, and are written to; their secrets lie sealed.

Revision: 0002
Follows: 0001
"""

import sqlalchemy as sa
from alembic import op

from migrations.guards import guard, unguard

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_record",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True, comment="Who opened it."),
        sa.Column("role", sa.String(length=40), nullable=False, comment="In which role."),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind", sa.String(length=60), nullable=False, comment="What kind of thing was opened."
        ),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("whose_person_id", sa.Uuid(), nullable=True),
        sa.Column("whose_organisation_id", sa.Uuid(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False, comment="The reason that was given."),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_record")),
    )
    with op.batch_alter_table("access_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_record_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_access_record_whose_organisation_id"),
            ["whose_organisation_id"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_access_record_whose_person_id"), ["whose_person_id"], unique=False
        )

    op.create_table(
        "data_key",
        sa.Column(
            "purpose",
            sa.Enum(
                "second_factor",
                "signing",
                "mail",
                "sign_up",
                "place",
                name="purpose",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_key")),
    )
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.create_index(
            "uq_data_key_current",
            ["purpose"],
            unique=True,
            sqlite_where=sa.text("retired_at IS NULL"),
            postgresql_where=sa.text("retired_at IS NULL"),
        )

    op.create_table(
        "idempotency_key",
        sa.Column("digest", sa.String(length=64), nullable=False, comment="Of caller and key."),
        sa.Column(
            "request", sa.String(length=64), nullable=False, comment="Digest of the request."
        ),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True, comment="Null: still running."),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_idempotency_key")),
    )
    with op.batch_alter_table("idempotency_key", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_idempotency_key_claimed_at"), ["claimed_at"], unique=False
        )

    op.create_table(
        "organisation",
        sa.Column("number", sa.String(length=20), nullable=False, comment="Can be read out."),
        sa.Column(
            "kind",
            sa.Enum(
                "scheme_owner",
                "audit_body",
                "intermediary",
                "employer",
                "authority",
                "civil_society",
                name="organisationkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2."),
        sa.Column(
            "jurisdiction",
            sa.String(length=6),
            nullable=True,
            comment="Of an authority: ISO 3166-1 or 3166-2.",
        ),
        sa.Column("signed_itself_up", sa.Boolean(), nullable=False),
        sa.Column(
            "flags",
            sa.JSON(),
            nullable=False,
            comment="What the secretariat should look at, such as look-alike letters.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "active",
                "closed",
                name="organisationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("number", name=op.f("uq_organisation_number")),
    )
    op.create_table(
        "outbox_letter",
        sa.Column(
            "template", sa.String(length=60), nullable=False, comment="Which kind of letter."
        ),
        sa.Column("sealed", sa.LargeBinary(), nullable=True, comment="Null: sent or withheld."),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "withheld_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Not sent: this instance does not write to that address (L9).",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_letter")),
    )
    op.create_table(
        "person",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False, comment="As mail is sent to it."),
        sa.Column(
            "email_key", sa.String(length=254), nullable=False, comment="As addresses are compared."
        ),
        sa.Column("language", sa.String(length=35), nullable=False, comment="BCP 47."),
        sa.Column(
            "password_hash", sa.Text(), nullable=False, comment="Argon2id, with its parameters."
        ),
        sa.Column("password_set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("flags", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("email_key", name=op.f("uq_person_email_key")),
    )
    op.create_table(
        "signing_key",
        sa.Column("sealed", sa.LargeBinary(), nullable=False, comment="The private key, sealed."),
        sa.Column("public", sa.JSON(), nullable=False, comment="JWK (RFC 7517)."),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "retired_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Signs no more; what it signed is good until it expires.",
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_key")),
    )
    op.create_table(
        "unasked",
        sa.Column("digest", sa.String(length=64), nullable=False, comment="Keyed."),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "day", name=op.f("pk_unasked")),
    )
    op.create_table(
        "invitation",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "anyone",
                "operator",
                "clock",
                "secretariat",
                "decision_maker",
                "complaints_officer",
                "administrator",
                "access_reviewer",
                "outside_reviewer",
                "audit_manager",
                "lead_auditor",
                "auditor",
                "outside_assessor",
                "recruiter_manager",
                "recruiter_staff",
                "employer_manager",
                "employer_staff",
                "authority_manager",
                "authority_officer",
                "mission_officer",
                "partner",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("invited_by", sa.Uuid(), nullable=True, comment="The person; null: an operator."),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 of the link's token; null: not sent yet.",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "sent",
                "accepted",
                "withdrawn",
                name="invitationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_invitation_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("digest", name=op.f("uq_invitation_digest")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_invitation_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "known_place",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=False,
            comment="Keyed digest of the network address.",
        ),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_known_place_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", "digest", name=op.f("pk_known_place")),
    )
    op.create_table(
        "mailed_link",
        sa.Column(
            "purpose",
            sa.Enum(
                "sign_up",
                "password_reset",
                name="linkpurpose",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of its token."),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column(
            "sealed",
            sa.LargeBinary(),
            nullable=True,
            comment="What was said at sign-up, sealed until the address is proved.",
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mailed_link_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailed_link")),
        sa.UniqueConstraint("digest", name=op.f("uq_mailed_link_digest")),
    )
    with op.batch_alter_table("mailed_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mailed_link_person_id"), ["person_id"], unique=False)

    op.create_table(
        "membership",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "anyone",
                "operator",
                "clock",
                "secretariat",
                "decision_maker",
                "complaints_officer",
                "administrator",
                "access_reviewer",
                "outside_reviewer",
                "audit_manager",
                "lead_auditor",
                "auditor",
                "outside_assessor",
                "recruiter_manager",
                "recruiter_staff",
                "employer_manager",
                "employer_staff",
                "authority_manager",
                "authority_officer",
                "mission_officer",
                "partner",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "active",
                "ended",
                name="membershipstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_membership_organisation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_membership_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_membership_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_membership_active",
            ["person_id", "organisation_id", "role"],
            unique=True,
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )

    op.create_table(
        "recovery_code",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_recovery_code_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_code")),
        sa.UniqueConstraint("digest", name=op.f("uq_recovery_code_digest")),
    )
    with op.batch_alter_table("recovery_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recovery_code_person_id"), ["person_id"], unique=False)

    op.create_table(
        "second_factor",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "totp",
                "passkey",
                name="factorkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("label", sa.String(length=100), nullable=False),
        sa.Column(
            "sealed", sa.LargeBinary(), nullable=False, comment="Its secret or public key, sealed."
        ),
        sa.Column(
            "credential",
            sa.String(length=1400),
            nullable=True,
            comment="Of a passkey: its id, base64url.",
        ),
        sa.Column(
            "counter",
            sa.BigInteger(),
            nullable=False,
            comment="Last time step of a code, or count of a passkey: no replay.",
        ),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_second_factor_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_second_factor")),
        sa.UniqueConstraint("credential", name=op.f("uq_second_factor_credential")),
    )
    with op.batch_alter_table("second_factor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_second_factor_person_id"), ["person_id"], unique=False)

    op.create_table(
        "machine_client",
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("secret_digest", sa.String(length=64), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_machine_client_membership_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_machine_client_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_machine_client")),
    )
    with op.batch_alter_table("machine_client", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_machine_client_membership_id"), ["membership_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_machine_client_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "sign_in",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column("scopes", sa.JSON(), nullable=True, comment="Null: all of the role."),
        sa.Column("second_factor", sa.Boolean(), nullable=False, comment="Whether one was proved."),
        sa.Column(
            "agent", sa.String(length=120), nullable=False, comment="What the program calls itself."
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "ended_why",
            sa.Enum(
                "signed_out",
                "revoked",
                "password_changed",
                "refresh_reused",
                "membership_ended",
                "client_revoked",
                name="sessionend",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["machine_client.id"], name=op.f("fk_sign_in_client_id")
        ),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_sign_in_membership_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sign_in_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in")),
    )
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_client_id"), ["client_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_sign_in_membership_id"), ["membership_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_sign_in_person_id"), ["person_id"], unique=False)

    op.create_table(
        "refresh_token",
        sa.Column("sign_in_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sign_in_id"], ["sign_in.id"], name=op.f("fk_refresh_token_sign_in_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_token")),
        sa.UniqueConstraint("digest", name=op.f("uq_refresh_token_digest")),
    )
    with op.batch_alter_table("refresh_token", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_refresh_token_sign_in_id"), ["sign_in_id"], unique=False
        )

    guard("access_record")


def downgrade() -> None:
    unguard("access_record")
    with op.batch_alter_table("refresh_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_refresh_token_sign_in_id"))

    op.drop_table("refresh_token")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_person_id"))
        batch_op.drop_index(batch_op.f("ix_sign_in_membership_id"))
        batch_op.drop_index(batch_op.f("ix_sign_in_client_id"))

    op.drop_table("sign_in")
    with op.batch_alter_table("machine_client", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_machine_client_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_machine_client_membership_id"))

    op.drop_table("machine_client")
    with op.batch_alter_table("second_factor", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_second_factor_person_id"))

    op.drop_table("second_factor")
    with op.batch_alter_table("recovery_code", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_recovery_code_person_id"))

    op.drop_table("recovery_code")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_membership_active",
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )
        batch_op.drop_index(batch_op.f("ix_membership_person_id"))
        batch_op.drop_index(batch_op.f("ix_membership_organisation_id"))

    op.drop_table("membership")
    with op.batch_alter_table("mailed_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mailed_link_person_id"))

    op.drop_table("mailed_link")
    op.drop_table("known_place")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_organisation_id"))

    op.drop_table("invitation")
    op.drop_table("unasked")
    op.drop_table("signing_key")
    op.drop_table("person")
    op.drop_table("outbox_letter")
    op.drop_table("organisation")
    with op.batch_alter_table("idempotency_key", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_idempotency_key_claimed_at"))

    op.drop_table("idempotency_key")
    with op.batch_alter_table("data_key", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_data_key_current",
            sqlite_where=sa.text("retired_at IS NULL"),
            postgresql_where=sa.text("retired_at IS NULL"),
        )

    op.drop_table("data_key")
    with op.batch_alter_table("access_record", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_access_record_whose_person_id"))
        batch_op.drop_index(batch_op.f("ix_access_record_whose_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_access_record_person_id"))

    op.drop_table("access_record")

"""People tell their nationalities of themselves alone, and no longer for each seat that they have.

What was told for a seat goes on as what its member says of themselves, so that it keeps them out of
no less than before; they can change it at any time.

Revision: 0046
Follows: 0042
"""

import json
from collections.abc import Iterator

import sqlalchemy as sa
import uuid_utils.compat
from alembic import op

revision = "0046"
down_revision = "0042"
branch_labels = None
depends_on = None

TOLD = sa.text(
    "SELECT person_id, nationalities, proposed_at FROM committee_seat"
    " WHERE nationalities IS NOT NULL ORDER BY id"
)
KNOWN = sa.text(
    "SELECT 1 FROM nationality"
    " WHERE person_id = :person AND country = :country AND withdrawn_at IS NULL"
)
DECLARE = sa.text(
    "INSERT INTO nationality (id, person_id, country, declared_at)"
    " VALUES (:id, :person, :country, :at)"
)


def upgrade() -> None:
    _move()
    with op.batch_alter_table("committee_seat", schema=None) as batch_op:
        batch_op.drop_column("nationalities")


def _move() -> None:
    connection = op.get_bind()
    for person, country, at in list(_told(connection)):
        said = {"person": person, "country": country}
        if connection.execute(KNOWN, said).first() is None:
            new = uuid_utils.compat.uuid7()
            identity = new if connection.dialect.name == "postgresql" else new.hex
            connection.execute(DECLARE, {**said, "id": identity, "at": at})


def _told(connection: sa.Connection) -> Iterator[tuple[object, str, object]]:
    for person, countries, at in connection.execute(TOLD):
        listed = json.loads(countries) if isinstance(countries, str) else countries
        for country in listed or ():
            yield person, country, at


def downgrade() -> None:
    with op.batch_alter_table("committee_seat", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "nationalities",
                sa.JSON(none_as_null=True),
                nullable=True,
                comment="ISO 3166-1 alpha-2, as they tell; null: not told.",
            )
        )

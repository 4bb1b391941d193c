"""A person sets words aside that tell of a listed harm, and nothing else.

What was set aside by hand before, for no reason given, is read anew or counts again.

Revision: 0082
Follows: 0081
"""

import sqlalchemy as sa
from alembic import op

revision = "0082"
down_revision = "0081"
branch_labels = None
depends_on = None

HARMS = ("hurt", "threatened", "bound_by_debt", "young", "passport", "can_go_out")
ANSWER = sa.table(
    "experience_answer",
    *(sa.column(name) for name in ("state", "hold", "moderated_by", "moderated_at")),
)


def upgrade() -> None:
    with op.batch_alter_table("experience_answer", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "harm",
                sa.Enum(*HARMS, name="harm", native_enum=False, create_constraint=True, length=40),
                nullable=True,
                comment="Of what its words tell, which a person set aside; the rest counts.",
            )
        )
    by_hand = (ANSWER.c.state == "set_aside") & ANSWER.c.moderated_at.is_not(None)
    op.execute(
        ANSWER.update()
        .where(by_hand, ANSWER.c.hold.is_not(None))
        .values(state="waiting", moderated_by=None, moderated_at=None)
    )
    op.execute(ANSWER.update().where(by_hand).values(state="counted"))


def downgrade() -> None:
    with op.batch_alter_table("experience_answer", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_experience_answer_harm"), type_="check")
        batch_op.drop_column("harm")

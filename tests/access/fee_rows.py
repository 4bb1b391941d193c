"""Rows of the access walk for fees; each scene has a rule of its place, and a proposed change."""

from uuid import UUID

from app.access.grants import GOVERNMENT, Role
from app.domains.fees.models import RuleChange
from app.domains.fees.types.keeping import ChangeAct, ChangeState
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import ME, REASON, REVIEWER, Row, Rows, Scene, at
from tests.fees import keep_rule, row
from tests.make import OPERATOR

CODE, OTHER = "PH-9001", "PH-9002"
CHANGE = "/v1/fee-rule-changes/{s.fee_rule_change}"
REFERENCE = {"reference": "Act of Tests, section 2"}
OFFICER = frozenset({Role.AUTHORITY_OFFICER})


def _rule(scene: Scene) -> str:
    keep_rule(scene.world.database, row(CODE, "PH"))
    return CODE


def _change(scene: Scene) -> UUID:
    keep_rule(scene.world.database, row(OTHER, "PH", corridors=["QA"]))
    with scene.world.database.writing(OPERATOR) as work:
        found = RuleChange(
            id=new_id(),
            number=make(NumberKind.RULE_CHANGE, take_serials(work.session, "rule_change")),
            state=ChangeState.PROPOSED,
            act=ChangeAct.END,
            jurisdiction="PH",
            organisation_id=scene.whose.organisation.id,
            code=OTHER,
            base_edition=1,
            says=None,
            from_day=work.at.date(),
            raises=True,
            reference="Act of Tests, section 2",
            proposed_by=scene.colleague.person.id,
            proposed_at=work.at,
        )
        work.session.add(found)
    return found.id


ROWS = Rows(
    {
        "confirm_fee_rule": Row(
            "POST",
            at("/v1/fee-rules/{s.fee_rule}/confirm", REFERENCE),
            201,
            own=GOVERNMENT,
            other=GOVERNMENT,
            strange=403,
            narrow=403,
        ),
        "propose_fee_rule_change": Row(
            "POST",
            at(
                "/v1/fee-rule-changes",
                {"act": "end", "code": "{s.fee_rule}", "from_day": "2027-01-01", **REFERENCE},
            ),
            201,
            own=GOVERNMENT,
            narrow=403,
            **ME,
        ),
        "announce_fee_rule_change": Row(
            "POST",
            at(f"{CHANGE}/announce"),
            own=frozenset({Role.AUTHORITY_MANAGER}),
            refused=404,
        ),
        "withdraw_fee_rule_change": Row(
            "POST", at(f"{CHANGE}/withdraw", REASON), own=GOVERNMENT, refused=404
        ),
    },
    public=frozenset(
        {
            *("check_fees", "list_exchange_rates", "read_exchange_rate", "list_fee_rules"),
            *("read_fee_rule", "list_fee_rule_changes", "read_fee_rule_change"),
        }
    ),
    optional=frozenset({"list_fee_rule_changes", "read_fee_rule_change"}),
    seen={
        "announce_fee_rule_change": REVIEWER,
        "withdraw_fee_rule_change": REVIEWER,
    },
    seen_at_home={"announce_fee_rule_change": OFFICER},
    things={"fee_rule": _rule, "fee_rule_change": _change},
    once=frozenset({"fee_rule", "fee_rule_change"}),
)

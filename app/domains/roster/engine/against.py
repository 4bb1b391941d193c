"""What stands against a firm, in one shape: a final finding, or an act that a list states."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from app.domains.roster.engine import violations
from app.domains.roster.engine.tokens import without_marks
from app.domains.roster.engine.violations import Found
from app.kit.money import Money

OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS
FINDING, ACT = "finding", "listed_act"
PARTS_OF_ACT = (
    *("case_number", "authority", "offence", "offence_class", "law", "acted_from", "acted_until"),
    *("decided_on", "published_from", "published_until", "until_by", "penalty", "amount_minor"),
    *("currency", "workers", "note"),
)
NOTHING: Mapping[str, Any] = dict.fromkeys(
    (
        *("kind", "source", "number", "class", "jurisdiction", "authority", "offence", "law"),
        *("part", "body", "found_by", "standard_of_proof", "in_absence", "acted_from"),
        *("acted_until", "decided_on", "final_since", "published_from", "public_until"),
        *("until_by", "penalty", "amount", "workers", "workers_reads", "appeal", "reply", "note"),
        *("corrections", "confirmed", "reads"),
    )
)
"""Every member of an item, beside its id and its firm."""
COLUMNS = (
    *("id", "firm", "firm_name", "record", "country"),
    *(name for name in NOTHING if name not in {"amount", "corrections"}),
    *("amount", "currency", "corrections", "instance"),
)


def of_finding(found: Found) -> dict[str, Any]:
    """Return a final finding as an item of the list."""
    said = violations.shown(found)
    del said["id"]
    return {**NOTHING, "kind": FINDING, "source": "register", **said, "corrections": []}


def of_act(
    values: Mapping[str, Any],
    *,
    source: Mapping[str, Any],
    beside: Sequence[dict[str, Any]],
    reply: str | None,
) -> dict[str, Any]:
    """Return an act that a list states as an item of the list.

    Args:
        values: of the fact, by their columns.
        source: key, publisher, jurisdiction, and how the list is read.
        beside: what stands beside the values: disputed, corrected (L7).
        reply: what the firm says to it.
    """
    amount = None
    if values["amount_minor"] is not None and values["currency"] is not None:
        amount = Money(values["amount_minor"], values["currency"]).wire()
    workers = values["workers"]
    same = (
        *("offence", "law", "acted_from", "acted_until", "decided_on", "published_from"),
        *("penalty", "workers", "note"),
    )
    return {
        **NOTHING,
        **{name: values[name] for name in same},
        "kind": ACT,
        "source": source["key"],
        "number": values["case_number"],
        "class": values["offence_class"].value,
        "jurisdiction": source["jurisdiction"],
        "authority": values["authority"] or source["publisher"],
        "public_until": values["published_until"],
        "until_by": values["until_by"].value,
        "amount": amount,
        "workers_reads": None if workers is None else str(workers),
        "reply": None if reply is None else without_marks(reply),
        "corrections": list(beside),
        "confirmed": source["confirmed"],
        "reads": source["reads"],
    }


def cells(item: Mapping[str, Any], instance: str | None) -> list[str]:
    """Return the cells of an item for a line of CSV, in the order of ``COLUMNS``."""
    firm, amount = item["firm"], item["amount"] or {}
    whole = {
        **item,
        "firm": firm["number"],
        "firm_name": firm["name"],
        "record": firm["record"],
        "country": firm["country"],
        "amount": amount.get("amount"),
        "currency": amount.get("currency"),
        "corrections": " | ".join(each["reads"] for each in item["corrections"]),
        "instance": instance,
    }
    return [_cell(whole[name]) for name in COLUMNS]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if hasattr(value, "tzinfo"):
        return str(orjson.dumps(value, option=OPTIONS).decode().strip('"'))
    return str(value)

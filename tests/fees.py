"""Fee rules, rates and checks for tests; all of invented places."""

from datetime import date
from pathlib import Path
from typing import Any

from app.domains.fees.engine.layouts import load_layout
from app.domains.fees.engine.rows import read_rule
from app.domains.fees.models import FeeRule
from app.domains.fees.service.loading_rates import Loaded, Request, load_rates
from app.domains.fees.service.loading_rules import open_edition
from app.domains.fees.types.keeping import RuleOrigin
from app.store.work import Database
from tests.make import OPERATOR


def row(code: str, of: str, **says: Any) -> dict[str, Any]:
    """Return a row of a rule: a ceiling of USD 100 on service fees, where nothing else is said."""
    return {
        "id": code,
        "of": of,
        "who": ["origin"],
        "text": "An agency takes at most a hundred dollars.",
        "source": "Act of Tests, section 1",
        "read_in": "written for a test",
        "confidence": "seen",
        "line": [{"shape": "fixed", "covers": ["fee.service"], "amount": "USD 100"}],
        **says,
    }


def keep_rule(database: Database, says: dict[str, Any]) -> FeeRule:
    """Let the register know a rule, as if it had been shipped; return its edition."""
    with database.writing(OPERATOR) as work:
        work.record("fees.rules.loaded", origin="shipped", opened=1, closed=0, digest="0" * 64)
        rule = read_rule(says, "a test")
        found = open_edition(work, rule, RuleOrigin.SHIPPED, work.entry())
        work.session.flush()
    return found


def load_table(database: Database, folder: Path, layout: str, text: str, **of: Any) -> Loaded:
    """Load a table of rates that a test writes."""
    path = folder / f"{layout}.csv"
    path.write_text(text, encoding="utf-8")
    asked = Request(load_layout(layout), path, folder / "rejects.csv", "a test", **of)
    return load_rates(database, OPERATOR, asked)


def charge(amount: str = "150.00", currency: str = "USD", **more: Any) -> dict[str, Any]:
    """Return a charge of a service fee, taken by an agency at home."""
    return {
        "category": "fee.service",
        "amount": {"amount": amount, "currency": currency},
        "payee": "origin_agency",
        "charged_on": date(2024, 10, 1).isoformat(),
        **more,
    }


def asked(*charges: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the body of a check from one place without rules of its own to another."""
    return {"origin": "AQ", "destination": "BV", "charges": list(charges or [charge()]), **more}

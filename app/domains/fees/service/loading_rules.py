"""Loading rules: those of the package, or an operator's own; what differs supersedes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

import rfc8785

from app.access.grants import Permission
from app.access.policy import Actor, operator, require
from app.domains.fees.engine.rulebook import Rulebook, read_files, shipped_files
from app.domains.fees.errors import FaultyRules
from app.domains.fees.models import FeeRule
from app.domains.fees.queries import editions as queries
from app.domains.fees.service.rulebook import put_together
from app.domains.fees.types.keeping import RuleOrigin
from app.domains.fees.types.rules import BadRules, Rule
from app.store.work import Database, Work

SHIPPED = "Shipped with this version of the software."


class RuleLoad(StrEnum):
    """What became of a rule of a file."""

    NEW = "new"
    INSTEAD = "instead of another edition"
    UNCHANGED = "unchanged"
    LEFT = "left as this installation has it"
    TAKEN_OUT = "taken out"


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """What became of a rule."""

    code: str
    act: RuleLoad


@dataclass(frozen=True, slots=True)
class Request:
    """A load, as it was asked for.

    Attributes:
        files: to read.
        reason: why, for the register.
        origin: the package, or an operator.
        dry_run: say what would become of each; keep nothing.
    """

    files: Sequence[Path]
    reason: str
    origin: RuleOrigin = RuleOrigin.OPERATOR
    dry_run: bool = False


def load_shipped_rules(database: Database, version: str) -> list[LoadedRule]:
    """Load the rules of the package, whatever of them is not here yet; twice changes nothing.

    What an authority or an operator has made of a rule stays. A rule that the package says no
    more is taken out, and stays readable.

    Args:
        database: of the register.
        version: of the software, which acts here and is named so.
    """
    request = Request(shipped_files(), SHIPPED, RuleOrigin.SHIPPED)
    return load_rules(database, operator(f"Vouch {version}"), request)


def load_rules(database: Database, actor: Actor, request: Request) -> list[LoadedRule]:
    """Load files of rules in one transaction: all of them, or none.

    Raises:
        Forbidden: only an operator does.
        FaultyRules: a file is at fault, or its rules do not go together with those that are here.

    Records:
        ``fees.rules.loaded`` with how many changed and the digest of them; nothing where none did.
    """
    try:
        rules = [rule for _, rule in read_files(request.files)]
    except BadRules as error:
        raise FaultyRules(error) from error
    door = database.reading if request.dry_run else database.writing
    with door(actor) as work:
        require(work.actor, Permission.RULE_LOAD)
        done, opened, closed = _compared(work, rules, request.origin)
        _go_together(work, opened, closed)
        if not request.dry_run and (opened or closed):
            _keep(work, request, opened, closed)
    return done


def _compared(
    work: Work, rules: Sequence[Rule], origin: RuleOrigin
) -> tuple[list[LoadedRule], list[Rule], list[FeeRule]]:
    """Return what becomes of each rule, what is to be opened, and what is to be closed."""
    here = {each.code: each for each in queries.known(work)}
    done, opened, closed = [], [], []
    for rule in rules:
        row = here.get(rule.id)
        act = _act(row, rule, origin)
        done.append(LoadedRule(rule.id, act))
        if act in {RuleLoad.NEW, RuleLoad.INSTEAD}:
            opened.append(rule)
        if act is RuleLoad.INSTEAD and row is not None:
            closed.append(row)
    if origin is RuleOrigin.SHIPPED:
        gone = set(here) - {rule.id for rule in rules}
        for code in sorted(gone):
            if here[code].origin is RuleOrigin.SHIPPED and here[code].change_id is None:
                closed.append(here[code])
                done.append(LoadedRule(code, RuleLoad.TAKEN_OUT))
    return done, opened, closed


def _act(row: FeeRule | None, rule: Rule, origin: RuleOrigin) -> RuleLoad:
    if row is None:
        return RuleLoad.NEW
    if row.digest == digest_of(canonical(rule.spec)):
        return RuleLoad.UNCHANGED
    is_authoritys = row.origin is RuleOrigin.AUTHORITY or row.change_id is not None
    is_operators = row.origin is RuleOrigin.OPERATOR and origin is RuleOrigin.SHIPPED
    return RuleLoad.LEFT if is_authoritys or is_operators else RuleLoad.INSTEAD


def _go_together(work: Work, opened: Sequence[Rule], closed: Sequence[FeeRule]) -> None:
    out = {each.code for each in closed}
    rows = [each for each in queries.kept(work) if each.code not in out]
    kept = put_together(rows, ()).book.rules
    try:
        Rulebook.of([*kept.values(), *opened])
    except BadRules as error:
        raise FaultyRules(error) from error


def _keep(work: Work, request: Request, opened: Sequence[Rule], closed: Sequence[FeeRule]) -> None:
    whole = rfc8785.dumps({rule.id: digest_of(canonical(rule.spec)) for rule in opened})
    work.record(
        "fees.rules.loaded",
        words={"operator": work.actor.name or "", "reason": request.reason},
        origin=request.origin.value,
        opened=len(opened),
        closed=len(closed),
        digest=sha256(whole).hexdigest(),
    )
    entry = work.entry()
    for row in closed:
        close(work, row)
    for rule in opened:
        open_edition(work, rule, request.origin, entry)
    work.session.flush()


def close(work: Work, row: FeeRule) -> None:
    """Let an edition be known no more from now on; it stays readable."""
    row.superseded_at = work.at
    work.session.flush()


def open_edition(work: Work, rule: Rule, origin: RuleOrigin, entry: int, **of: Any) -> FeeRule:
    """Keep a rule as the next edition of its code.

    Args:
        work: the open transaction.
        rule: what it says.
        origin: whence.
        entry: journal number of the event that opens it.
        **of: the change through which it comes.
    """
    text = canonical(rule.spec)
    row = FeeRule(
        code=rule.id,
        edition=queries.last_edition(work, rule.id) + 1,
        jurisdiction=rule.jurisdiction,
        first_day=rule.first,
        last_day=rule.last,
        says=text,
        digest=digest_of(text),
        origin=origin,
        recorded_at=work.at,
        entry=entry,
        **of,
    )
    work.session.add(row)
    return row


def canonical(says: Mapping[str, Any]) -> str:
    """Return the one text of a row, whatever the order of its members (RFC 8785)."""
    return rfc8785.dumps(_plain(says)).decode()


def _plain(said: Any) -> Any:
    """Return days as they are written; TOML has a type of its own for them."""
    if isinstance(said, Mapping):
        return {name: _plain(each) for name, each in said.items()}
    if isinstance(said, list | tuple):
        return [_plain(each) for each in said]
    return said.isoformat() if hasattr(said, "isoformat") else said


def digest_of(text: str) -> str:
    """Return the digest of a row's text."""
    return sha256(text.encode()).hexdigest()

"""Every query of a domain starts from what its actor may see, or says why it does not."""

import ast
import re

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "a query starts from visible(actor, permission, columns). Where nobody's sight is asked,"
    ' write unscoped(why="…") and say why in a sentence.'
)
LEAST_WORDS = 3
WHY = f'unscoped() takes why="…" as a keyword, with a sentence of at least {LEAST_WORDS} words.'
IS_A_QUERY_FILE = re.compile(r"^app/domains/\w+/queries(\.py|/\w+\.py)$")
BUILDS_A_QUERY = {"select", "exists", "text", "values", "union", "union_all"}


def broken(file: Module) -> list[str]:
    if not IS_A_QUERY_FILE.match(file.path):
        return []
    outer = [n for n in file.tree.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    scoped = _scoped({function.name: _called(function) for function in outer})
    unseen = [
        file.finding(function, f"{function.name}: {ADVICE}")
        for function in outer
        if BUILDS_A_QUERY & _called(function) and function.name not in scoped
    ]
    return unseen + [
        file.finding(call, WHY) for call in _unscoped(file) if not _says_why(file, call)
    ]


def _called(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    return {f.id for f in calls if isinstance(f, ast.Name)} | {
        f.attr for f in calls if isinstance(f, ast.Attribute)
    }


def _scoped(calls: dict[str, set[str]]) -> set[str]:
    """Find who asks for sight, itself or through another, and the parts that only these use."""
    scoped = {"visible", "unscoped"}
    while True:
        more = {name for name, called in calls.items() if called & scoped and name not in scoped}
        if not more:
            break
        scoped |= more
    callers = {part: {n for n, called in calls.items() if part in called} for part in calls}
    parts = {part for part, users in callers.items() if part.startswith("_") and users}
    while any(not callers[part] <= scoped | parts for part in parts):
        parts = {part for part in parts if callers[part] <= scoped | parts}
    return scoped | parts


def _unscoped(file: Module) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Call) and file.full_name(node.func).split(".")[-1] == "unscoped"
    ]


def _says_why(file: Module, call: ast.Call) -> bool:
    """Read the reason where it stands, in the call or in a constant of the module."""
    reasons = {
        target.id: node.value
        for node in file.tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    why = next((keyword.value for keyword in call.keywords if keyword.arg == "why"), None)
    if isinstance(why, ast.Name):
        why = reasons.get(why.id)
    return isinstance(why, ast.Constant) and len(str(why.value).split()) >= LEAST_WORDS


QUERIES = "app/domains/samples/queries.py"


def test_every_query_starts_from_what_its_actor_may_see():
    assert [line for file in modules("app/domains") for line in broken(file)] == []


def test_every_way_round_the_policy_says_why():
    calls = [(file, call) for file in modules("app") for call in _unscoped(file)]
    assert [file.finding(call, WHY) for file, call in calls if not _says_why(file, call)] == []


def test_a_query_that_asks_nobody_is_found():
    sample = module("def one(work, id):\n    return work.session.scalar(select(Firm))", QUERIES)
    assert broken(sample) == [f"{QUERIES}:1: one: {ADVICE}"]


@pytest.mark.parametrize("call", ["unscoped()", "unscoped('a good reason')", "unscoped(why='ok')"])
def test_a_way_round_without_a_reason_is_found(call):
    sample = module(f"def one(work):\n    return select(Firm).where({call})", QUERIES)
    assert broken(sample) == [f"{QUERIES}:2: {WHY}"]


def test_a_reason_may_stand_in_a_constant_of_the_module():
    sample = module(
        """
        WHY = "the public reads all"

        def one(work):
            return select(Firm).where(unscoped(why=WHY))
        """,
        QUERIES,
    )
    assert broken(sample) == []


def test_a_part_of_a_scoped_query_scopes_no_other():
    sample = module(
        """
        def page(work):
            return _columns(select(Firm).where(visible(work.actor, READ, FACTS)))

        def all(work):
            return _columns(select(Firm))

        def _columns(query):
            return query.add_columns(select(Name.text).scalar_subquery())
        """,
        QUERIES,
    )
    assert [line.split(": ")[1] for line in broken(sample)] == ["all", "_columns"]


def test_a_query_may_take_its_sight_from_another_of_its_file():
    sample = module(
        """
        def page(work):
            return _columns(select(Firm).where(visible(work.actor, READ, FACTS)))

        def _columns(query):
            return query.add_columns(select(Name.text).scalar_subquery())

        def one(work, id):
            return select(page(work).subquery())
        """,
        QUERIES,
    )
    assert broken(sample) == []

"""Only ``Work.move`` assigns a state, so that no step goes round the policy and the table."""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "a state changes only in app/store/work.py. Add a Step to the domain's workflow and call"
    " work.move(row, LIFE, Action.…)."
)


def broken(file: Module) -> list[str]:
    if file.path == "app/store/work.py":
        return []
    return [file.finding(node, ADVICE) for node in ast.walk(file.tree) if _sets_a_state(node)]


def _sets_a_state(node: ast.AST) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        names = [a.value for a in node.args[1:2] if isinstance(a, ast.Constant)]
        return node.func.id == "setattr" and names == ["state"]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr == "values" and any(k.arg == "state" for k in node.keywords)
    return any(
        isinstance(t, ast.Attribute) and t.attr == "state" and not _is_the_api(t.value)
        for t in _targets(node)
    )


def _is_the_api(node: ast.expr) -> bool:
    """Tell whether it is that in which the framework keeps what operations ask for."""
    return isinstance(node, ast.Name) and node.id == "api"


def _targets(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Assign(targets=targets):
            for target in targets:
                yield from target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
        case ast.AugAssign(target=target) | ast.AnnAssign(target=target):
            yield target


def test_only_work_assigns_a_state():
    assert [line for file in modules("app") for line in broken(file)] == []


@pytest.mark.parametrize(
    "sample",
    [
        "row.state = State.ACTIVE",
        "row.state, row.note = State.ACTIVE, ''",
        "row.state: State = State.ACTIVE",
        "setattr(row, 'state', State.ACTIVE)",
        "update(Certificate).values(state=State.ACTIVE)",
    ],
)
def test_a_state_set_by_hand_is_found(sample):
    assert broken(module(sample)) == [f"app/domains/samples/service.py:1: {ADVICE}"]


@pytest.mark.parametrize(
    "sample", ["seen = row.state", "api.state.database = database", "api.state = State()"]
)
def test_a_state_that_is_read_or_is_no_column_passes(sample):
    assert broken(module(sample)) == []

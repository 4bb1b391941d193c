"""What is public is described; what decides names its rule; what writes names its event."""

import ast
from collections.abc import Iterator
from typing import TypeGuard

from tests.rules.source import Module, functions, module, modules

DOCSTRING = "say in one sentence what it is or does, as a docstring."
RULE = "this decides: name the law, clause or design rule in its docstring under 'Rule:'."
STEP_RULE = 'a Step carries the law, clause or design rule that it follows: rule="…".'
RECORDS = "this writes to the journal: name the event in its docstring under 'Records:'."

Described = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def undescribed(file: Module) -> list[str]:
    return [
        file.finding(node, f"{name}: {DOCSTRING}")
        for name, node in _public(file.tree, file.path)
        if not ast.get_docstring(node)
    ]


def _public(tree: Described, name: str) -> Iterator[tuple[str, Described]]:
    yield name, tree
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _public(node, node.name)
        elif _is_function(node) and not node.name.startswith("_"):
            yield node.name, node


def _is_function(node: ast.AST) -> TypeGuard[ast.FunctionDef | ast.AsyncFunctionDef]:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


def without_rule(file: Module) -> list[str]:
    """Public functions of rules.py, and steps of a workflow, that do not say what they follow."""
    name = file.path.rsplit("/", 1)[-1]
    if name == "rules.py":
        public = [node for node in file.tree.body if isinstance(node, ast.FunctionDef)]
        return [
            file.finding(node, f"{node.name}: {RULE}")
            for node in public
            if not node.name.startswith("_") and not _has_section(node, "Rule:")
        ]
    if name == "workflow.py" and file.path.startswith("app/domains/"):
        return [file.finding(step, STEP_RULE) for step in _steps(file.tree) if not _rule(step)]
    return []


def _steps(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Step"
        ):
            yield node


def _rule(step: ast.Call) -> bool:
    return any(
        k.arg == "rule" and ast.unparse(k.value) not in {"''", "None"} for k in step.keywords
    )


def without_record(file: Module) -> list[str]:
    """Public functions of a domain that write an event and do not name it."""
    if not file.path.startswith("app/domains/"):
        return []
    return [
        file.finding(node, f"{node.name}: {RECORDS}")
        for node in functions(file.tree)
        if not node.name.startswith("_") and _writes(node) and not _has_section(node, "Records:")
    ]


def _writes(function: ast.AST) -> bool:
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"record", "move"}
        and ast.unparse(node.func.value).endswith("work")
        for node in ast.walk(function)
    )


def _has_section(function: ast.FunctionDef | ast.AsyncFunctionDef, title: str) -> bool:
    lines = [line.strip() for line in (ast.get_docstring(function) or "").splitlines()]
    return any(line.startswith(title) for line in lines)


def test_everything_public_is_described():
    assert [line for file in modules("app") for line in undescribed(file)] == []


def test_everything_that_decides_names_its_rule():
    assert [line for file in modules("app") for line in without_rule(file)] == []


def test_everything_that_writes_names_its_event():
    assert [line for file in modules("app") for line in without_record(file)] == []


def test_a_public_thing_without_words_is_found():
    sample = module(
        '"""Samples."""\nclass Firm:\n    def _own(self): ...\n    def named(self): ...'
    )
    assert [line.split(": ")[1] for line in undescribed(sample)] == ["Firm", "named"]


def test_a_rule_without_its_source_is_found():
    sample = module(
        'def stale(day):\n    """Tell whether a day is past."""', "app/domains/x/rules.py"
    )
    assert without_rule(sample) == [f"app/domains/x/rules.py:1: stale: {RULE}"]


def test_a_step_without_its_rule_is_found():
    sample = module(
        'LIFE = [Step(action=GO, rule=""), Step(rule="L6")]', "app/domains/x/workflow.py"
    )
    assert without_rule(sample) == [f"app/domains/x/workflow.py:1: {STEP_RULE}"]


def test_an_event_that_no_docstring_names_is_found():
    sample = module('def merge(work):\n    """Join two firms."""\n    work.record("x.y.joined")')
    assert without_record(sample) == [f"app/domains/samples/service.py:1: merge: {RECORDS}"]

"""Prints every mutant of a file as a line of JSON: Cosmic Ray's, and two of our own.

Runs in the environment of Cosmic Ray. Annotations, decorators and words of documentation are left
alone, for a change of them changes no behaviour.
"""

import ast
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider

Span = tuple[tuple[int, int], tuple[int, int]]
DISPLAYS = (ast.Tuple, ast.List, ast.Set)
OF_TYPES = frozenset({"Callable", "Iterable", "Mapping", "Sequence", "dict", "list", "tuple"})
"""What takes types in brackets, where a type is given a name."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def main() -> None:
    """Print the mutants of each file that is named."""
    chosen = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutate"]
    for name in sys.argv[1:]:
        source = Path(name).read_text(encoding="utf-8")
        tree = ast.parse(source)
        left_alone = [_span(each) for each in _silent(tree)]
        for what, at, code in (*_made(source, chosen["operators"]), *_left_out(source, tree)):
            if not any(start <= at < end for start, end in left_alone) and _is_code(code):
                print(json.dumps({"path": name, "what": what, "code": code} | _place(tree, at)))


def _made(source: str, operators: list[str]) -> Iterator[tuple[str, tuple[int, int], str]]:
    for name in operators:
        operator = OperatorProvider()[name]()
        places = [
            place[0]
            for node in ast_nodes(get_ast(source))
            for place in operator.mutation_positions(node)
        ]
        for occurrence, place in enumerate(places):
            try:
                code = mutate_code(source, operator, occurrence)
            except AttributeError:
                continue  # an exception named with its module, which Cosmic Ray cannot change
            if code is not None:
                yield name, place, code


def _left_out(source: str, tree: ast.Module) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Leave out one row of a table, or one call made for what it does."""
    for node in ast.walk(tree):
        if isinstance(node, DISPLAYS) and len(node.elts) > 1 and _is_load(node):
            for each in node.elts:
                yield "LeaveOutRow", _span(each)[0], _without(source, _span(each), "*()")
        elif isinstance(node, ast.Dict) and len(node.keys) > 1:
            for key, value in zip(node.keys, node.values, strict=True):
                if key is not None:
                    span = (_span(key)[0], _span(value)[1])
                    yield "LeaveOutRow", span[0], _without(source, span, "**{}")
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Await):
            yield "LeaveUndone", _span(node)[0], _without(source, _span(node), "pass")


def _is_load(node: ast.expr) -> bool:
    return isinstance(getattr(node, "ctx", None), ast.Load | None)


def _without(source: str, span: Span, instead: str) -> str:
    """Put something in the place of a span, whose columns count bytes."""
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    (first, left), (last, right) = span
    head, tail = lines[first - 1][:left], lines[last - 1][right:]
    kept = b"\n" * (last - first)  # so that what follows keeps its line
    return b"".join(
        [*lines[: first - 1], head, instead.encode(), kept, tail, *lines[last:]]
    ).decode()


def _silent(tree: ast.Module) -> Iterator[ast.AST]:
    """Find what says something to readers and tools alone."""
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign() | ast.arg():
                yield from filter(None, [node.annotation])
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from filter(None, [node.returns, *node.decorator_list])
            case ast.ClassDef():
                yield from node.decorator_list
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                yield node.test
            case ast.Subscript(slice=ast.BinOp(op=ast.BitOr())):
                yield node
            case ast.Subscript(value=ast.Name(id=name)) if name in OF_TYPES:
                yield node


def _span(node: ast.AST) -> Span:
    return (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)


def _place(tree: ast.Module, at: tuple[int, int]) -> dict[str, object]:
    """Say in which lines the innermost statement stands, and in what kind of place."""
    around = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and _span(node)[0] <= at < _span(node)[1]
    ]
    innermost = max(around, key=lambda node: (node.lineno, node.col_offset))
    below = [each.lineno for each in getattr(innermost, "body", []) if isinstance(each, ast.stmt)]
    last = max(innermost.lineno, min(below) - 1) if below else innermost.end_lineno
    inside = [node for node in around if node is not innermost]
    kind = "table"
    if any(isinstance(node, FUNCTIONS) for node in inside):
        kind = "body"
    elif isinstance(innermost, FUNCTIONS) or any(isinstance(n, ast.ClassDef) for n in inside):
        kind = "class"
    return {"line": at[0], "lines": [innermost.lineno, last], "kind": kind}


def _is_code(code: str) -> bool:
    try:
        ast.parse(code)
    except SyntaxError:
        return False
    return True


main()

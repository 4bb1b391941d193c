"""What the rules of this folder read: parsed modules of ours, and samples that must fail."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One Python file: where it stands, what it says, and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    def finding(self, node: ast.AST, advice: str) -> str:
        """Say where a rule is broken and what to do instead."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {advice}"

    def full_name(self, node: ast.expr) -> str:
        """Spell out a name through the module's imports: ``dt.now`` may be ``datetime.now``."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ".".join(parts)
        return ".".join([self._imported.get(node.id, node.id), *parts])

    @cached_property
    def _imported(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names |= {alias.asname or alias.name: alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names |= {
                    alias.asname or alias.name: f"{node.module}.{alias.name}"
                    for alias in node.names
                }
        return names


def modules(*folders: str) -> Iterator[Module]:
    """Parse every Python file in some folders of the repository."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield _parsed(file)


@cache
def _parsed(file: Path) -> Module:
    return module(file.read_text(encoding="utf-8"), str(file.relative_to(ROOT)))


def module(text: str, path: str = "app/domains/samples/service.py") -> Module:
    """Parse a sample as if it stood at a path."""
    text = dedent(text)
    return Module(path, text, ast.parse(text))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a tree, methods and inner ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node

"""The catalogues as a translator's files, for tests: what each text is filled with."""

from collections.abc import Iterator

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from app.kit.catalogue import ENGLISH, FOLDER

PLURALS = {"zero", "one", "two", "few", "many", "other"}


class Parts(Visitor):
    """What a text is filled with, and between which variants it chooses."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.messages: set[str] = set()
        self.choices: dict[str, frozenset[str]] = {}
        self.counts: dict[str, frozenset[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - its name
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - its name
        self.messages.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - its name
        keys = frozenset(
            each.key.name for each in node.variants if isinstance(each.key, ast.Identifier)
        )
        assert isinstance(node.selector, ast.VariableReference)
        known = self.counts if keys <= PLURALS else self.choices
        known[node.selector.id.name] = keys
        self.generic_visit(node)


def texts(language: str) -> dict[str, Parts]:
    """Return the parts of each text of a language, by key and attribute."""
    return dict(each_text(language))


def each_text(language: str) -> Iterator[tuple[str, Parts]]:
    """Yield the parts of each text of a language, in the order of its files."""
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if not isinstance(entry, ast.Message):
                continue
            patterns = {entry.id.name: entry.value} if entry.value else {}
            patterns |= {f"{entry.id.name}.{each.id.name}": each.value for each in entry.attributes}
            for key, pattern in patterns.items():
                parts = Parts()
                parts.visit(pattern)
                yield key, parts


ENGLISH_TEXTS = texts(ENGLISH)

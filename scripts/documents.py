"""Write the parts of the documents that the code tells: run it after a change, and look at them.

A part stands between ``<!-- from the code: NAME -->`` and ``<!-- end -->``. The tests of
``tests/docs`` compare what it would write with what is there.
"""

import ast
import re
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from app import main as service
from app.access.grants import matrix
from app.kit.errors import every_problem
from app.kit.workflow import Workflow
from app.paths import read_problems
from app.settings import example_environment, settings_document
from app.web.problem_pages import problems_document

ROOT = Path(service.__file__).parents[1]
PART = re.compile(r"(<!-- from the code: (?P<name>[\w ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
RULE_OF_TEST = re.compile(r"test_(?P<rule>[celpsvw]\d+)_\w+")


def main() -> None:
    """Write every document whose text differs from what the code tells."""
    for path, tell in documents().items():
        text = tell()
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(f"written: {path.relative_to(ROOT)}")


def documents() -> dict[Path, Callable[[], str]]:
    """Return each document that the code tells, wholly or in parts, with what tells how it reads.

    It is told when it is asked for, so that a table that was changed on purpose is told changed.
    """
    told: dict[str, Callable[[], str]] = {
        "docs/settings.md": settings_document,
        ".env.example": example_environment,
        "docs/problems.md": _problems,
    }
    for name in ("access", "workflow", "fairness"):
        told[f"docs/{name}.md"] = partial(_in_parts, ROOT / "docs" / f"{name}.md")
    return {ROOT / name: tell for name, tell in told.items()}


def _problems() -> str:
    read_problems()
    return problems_document(
        [kind for kind in every_problem() if kind.__module__.startswith("app.")]
    )


def _in_parts(path: Path) -> str:
    return PART.sub(_told, path.read_text("utf-8"))


def _told(part: re.Match[str]) -> str:
    kind, _, which = part["name"].partition(" ")
    tell: dict[str, Callable[[str], str]] = {
        "access": lambda _: matrix(),
        "workflow": _workflow,
        "tests": _tests,
    }
    return f"{part[1]}{tell[kind](which)}\n{part[3]}"


def workflows() -> dict[str, Any]:
    """Return every life, by its domain, and by its own name where a domain has several."""
    found: dict[str, Any] = {}
    for file in sorted((ROOT / "app" / "domains").glob("*/workflow.py")):
        domain = file.parent.name
        module = vars(import_module(f"app.domains.{domain}.workflow"))
        lives = {name: each for name, each in module.items() if isinstance(each, Workflow)}
        found |= {
            domain if name == "LIFE" else f"{domain} {name.lower()}": life
            for name, life in lives.items()
        }
    return found


def _workflow(domain: str) -> str:
    life = workflows()[domain]
    rows = [
        f"| {step.action.value} | `{step.permission.value}` | `{step.event}` | {step.rule}"
        f" | {'yes' if step.reason_required else 'no'} |"
        for step in life.steps
    ]
    head = "| step | permission | event | rule | reason required |\n|---|---|---|---|---|"
    return "\n".join(["```mermaid", life.mermaid(), "```", "", head, *rows])


def _tests(rule: str) -> str:
    lines = [
        f"- {name.split('_', 2)[2].replace('_', ' ')} (`{path}`)"
        for path, name in sorted(proofs(rule))
    ]
    return "\n".join(lines) or "No test yet."


def proofs(rule: str) -> list[tuple[str, str]]:
    """Return file and name of every test that bears a rule's number."""
    return _by_rule().get(rule.casefold(), [])


@cache
def _by_rule() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and (rule := RULE_OF_TEST.fullmatch(node.name)):
                named = (str(path.relative_to(ROOT)), node.name)
                found.setdefault(rule["rule"], []).append(named)
    return found


if __name__ == "__main__":
    main()

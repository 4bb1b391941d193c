"""A long file or function is a question; its answer stands here until it is made shorter."""

import ast

from tests.rules.source import Module, functions, module, modules

MAX_LINES = 400
MAX_FUNCTION_LINES = 40
ADVICE = (
    "split it by what its parts are about, or write its reason to ANSWERED in"
    " tests/rules/test_sizes.py."
)
# "path" or "path: function", and why it is better whole.
ANSWERED: dict[str, str] = {
    "app/access/grants.py": "one policy, which is read as a whole",
    "app/desks.py": "of what each domain works with: one list, which is read as a whole",
    "app/opened.py: open_desks": "a line for each domain, read as a whole",
    "app/settings.py": "what an installation decides: one list, which is read as a whole",
    "app/domains/complaints/workflow.py": "the lives of a case and of its parts, side by side",
    "app/domains/subjects/models.py": "tables of one domain, which are read beside each other",
}


def long(file: Module) -> dict[str, int]:
    """Count the lines of a file and of its functions, without their docstrings, where too many."""
    found = {file.path: len(file.text.splitlines())} if _lines(file) > MAX_LINES else {}
    for function in functions(file.tree):
        if (lines := _own_lines(function)) > MAX_FUNCTION_LINES:
            found[f"{file.path}: {function.name}"] = lines
    return found


def _lines(file: Module) -> int:
    return len(file.text.splitlines())


def _own_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[0]
    described = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if described else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_every_long_file_and_function_has_its_reason():
    found = {k: n for file in modules("app") for k, n in long(file).items()}
    assert {f"{k} ({n} lines): {ADVICE}" for k, n in found.items() if k not in ANSWERED} == set()


def test_no_reason_is_kept_for_what_has_become_short():
    found = {name for file in modules("app") for name in long(file)}
    assert set(ANSWERED) - found == set()


def test_a_long_function_is_found_without_its_docstring():
    body = "".join(f"    x = {n}\n" for n in range(MAX_FUNCTION_LINES))
    words = '    """Count."""\n'
    sample = module(f"def short():\n{words}    pass\ndef long():\n{words}{body}", "app/x.py")
    assert long(sample) == {"app/x.py: long": MAX_FUNCTION_LINES + 1}


def test_a_long_file_is_found():
    assert long(module("x = 1\n" * (MAX_LINES + 1), "app/x.py")) == {"app/x.py": MAX_LINES + 1}

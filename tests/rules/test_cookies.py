"""No cookie is set or read: a browser sends nothing by itself that would open anything."""

import ast

from tests.rules.source import Module, module, modules

WORDS = frozenset({"set_cookie", "delete_cookie", "cookies", "Cookie", "HTTPBasic", "APIKeyCookie"})


def ambient(file: Module) -> list[str]:
    """Find what would know somebody by what a browser sends by itself."""
    found = []
    for node in ast.walk(file.tree):
        name = getattr(node, "attr", None) or getattr(node, "id", None)
        if name in WORDS:
            found.append(f"{file.path}: {name}")
        if isinstance(node, ast.Constant) and str(node.value).lower() in ("cookie", "set-cookie"):
            found.append(f"{file.path}: {node.value}")
    return found


def test_nobody_is_known_by_what_a_browser_sends_by_itself():
    assert [each for file in modules("app") for each in ambient(file)] == []


def test_a_cookie_is_found():
    sample = module("answer.set_cookie('a', 'b')\nrequest.headers['Cookie']\n", "app/x.py")
    assert ambient(sample) == ["app/x.py: set_cookie", "app/x.py: Cookie"]

"""The code runs no other program and no code that comes in, nor reads a format that could.

What is dangerous by its nature is not called from ``app``; an exception has its reason here.
"""

import ast
from collections.abc import Iterator

from tests.rules.source import Module, module, modules

IMPORTS = frozenset(
    {
        *("subprocess", "pty", "pickle", "cPickle", "marshal", "shelve", "dill", "yaml", "code"),
        *("xml", "lxml", "ctypes", "cffi", "telnetlib", "ftplib", "xmlrpc", "jinja2", "mako"),
    }
)
CALLS = frozenset(
    {
        *("eval", "exec", "compile", "__import__", "os.system", "os.popen", "os.execv"),
        *("hashlib.md5", "ssl._create_unverified_context"),
    }
)
ANSWERED: dict[str, str] = {
    "app/outside/contract.py: subprocess": "our own command, and no word of anybody",
    "app/outside/copies/port.py: subprocess": "our own module, in a process without rights",
    "app/outside/postgres_programs.py: subprocess": "pg_dump and its like, as lists of arguments",
    "app/kit/memory.py: ctypes": "one function of the C library, which is handed no memory",
    "app/domains/corrections/engine/feed.py: xml.etree": "writes the feed, reads no XML",
}


def dangerous(file: Module) -> Iterator[str]:
    """Find imports and calls that should not be there."""
    for node in ast.walk(file.tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in CALLS:
            yield f"{file.path}: {ast.unparse(node.func)}()"
        for name in names:
            if name.partition(".")[0] in IMPORTS:
                yield f"{file.path}: {name}"
        if isinstance(node, ast.keyword) and node.arg in ("verify", "shell", "check_hostname"):
            yield f"{file.path}: {ast.unparse(node)}"


def test_nothing_dangerous_is_called():
    found = {each for file in modules("app") for each in dangerous(file)}
    assert found - set(ANSWERED) == set()


def test_no_reason_is_kept_for_what_is_gone():
    found = {each for file in modules("app") for each in dangerous(file)}
    assert set(ANSWERED) - found == set()


def test_what_is_dangerous_is_found():
    sample = module(
        "import pickle\nfrom xml.etree import ElementTree\neval('1')\n"
        "httpx.get(address, verify=False)\nimport json\n",
        "app/x.py",
    )
    assert list(dangerous(sample)) == [
        "app/x.py: pickle",
        "app/x.py: xml.etree",
        "app/x.py: eval()",
        "app/x.py: verify=False",
    ]

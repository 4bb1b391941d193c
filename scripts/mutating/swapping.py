"""Puts a mutant into the modules of a running process, so that no import is paid again.

The code of functions is exchanged where it stands. A table of a module is made again, with what
the same module makes of it, and whoever took it by its name is given the new one. What was made of
it elsewhere, when modules were read, is not made again: who survives this is tried afresh.
"""

import ast
import gc
import sys
from collections.abc import Iterable
from contextlib import suppress
from types import CodeType, FunctionType, ModuleType
from typing import Any


class NotHere(Exception):
    """The mutant can only be tried by reading all modules afresh."""


def swap(module: ModuleType, path: str, code: str, kind: str) -> None:
    """Put a mutant into a module that was read.

    Raises:
        NotHere: it stands where no exchange reaches.
    """
    if kind == "body":
        _swap_functions(str(module.__file__), compile(code, str(module.__file__), "exec"))
    elif kind == "table":
        _swap_tables(module, path, code)
    elif kind == "early":
        _swap_early(module, path, code)
    else:
        _swap_words_of_a_class(module, path, code)


def _swap_early(module: ModuleType, path: str, code: str) -> None:
    """Change a function that no test is seen to reach: it made tables, or runs once a process."""
    found = 0
    for exchange in (
        lambda: _swap_tables(module, path, code),
        lambda: swap(module, path, code, "body"),
    ):
        with suppress(NotHere):
            exchange()
            found += 1
    if not found:
        raise NotHere


_FUNCTIONS: dict[str, list[FunctionType]] = {}


def keep_functions(file: str) -> None:
    """Find the functions of a file, wherever they are held."""
    _FUNCTIONS[file] = [
        each
        for each in gc.get_objects()
        if isinstance(each, FunctionType) and each.__code__.co_filename == file
    ]


def _swap_functions(file: str, changed: CodeType) -> None:
    new = dict(_named(changed))
    forget_what_was_kept()
    found = 0
    for each in _FUNCTIONS[file]:
        code = new.get((each.__code__.co_qualname, each.__code__.co_firstlineno))
        if code is not None and code != each.__code__:
            each.__code__ = _fitting(code, each.__code__.co_freevars)
            found += 1
    if not found:
        raise NotHere


def forget_what_was_kept(files: Iterable[str] = ()) -> None:
    """Clear what was made by the code as it was: by these files, or by all that is ours."""
    for module in list(sys.modules.values()):
        is_ours = str(getattr(module, "__name__", "")).startswith("app.")
        if is_ours and (not files or getattr(module, "__file__", None) in files):
            for each in vars(module).values():
                if hasattr(each, "cache_clear"):
                    each.cache_clear()


def _fitting(code: CodeType, free: tuple[str, ...]) -> CodeType:
    """Return code for a function that holds so many names of around it."""
    if not code.co_freevars:
        # Such as that of one that no longer asks for its super: it keeps the place for it.
        code = code.replace(co_freevars=free)
    if code.co_freevars != free:
        raise NotHere
    return code


def _named(code: CodeType) -> Any:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield (each.co_qualname, each.co_firstlineno), each
            yield from _named(each)


def _swap_tables(module: ModuleType, path: str, code: str) -> None:
    """Make anew the tables that differ, and those that the module makes of them."""
    before = _read(path)
    after = ast.parse(code).body
    if len(before) != len(after):
        raise NotHere
    made = dict(vars(module))
    changed = _made_anew(path, made, zip(before, after, strict=True))
    if not changed:
        raise NotHere
    for name in changed:
        _hand_out(name, vars(module).get(name), made[name])


def _made_anew(
    path: str, made: dict[str, Any], statements: Iterable[tuple[ast.stmt, ast.stmt]]
) -> set[str]:
    """Run what differs among names of the module, and say which tables came of it."""
    tables, makers = set[str](), set[str]()
    for old, new in statements:
        used = {node.id for node in ast.walk(new) if isinstance(node, ast.Name)}
        is_same = ast.dump(old) == ast.dump(new) and not used & (tables | makers)
        if is_same or isinstance(new, ast.Expr):
            continue
        if not isinstance(new, ast.Assign | ast.AnnAssign | ast.FunctionDef):
            raise NotHere
        exec(compile(ast.Module([new], []), path, "exec"), made)  # noqa: S102 - our own code
        if isinstance(new, ast.FunctionDef):
            makers.add(new.name)  # of tables; where it stands it finds the new ones by their names
        else:
            tables |= {
                node.id for node in ast.walk(new) if isinstance(getattr(node, "ctx", 0), ast.Store)
            }
    return tables


def _hand_out(name: str, old: Any, new: Any) -> None:
    """Give the new table to each module that took the old one."""
    for module in list(sys.modules.values()):
        held = getattr(module, "__dict__", {})
        if str(held.get("__name__", "")).startswith(("app.", "tests", "test_")):
            for known, value in list(held.items()):
                if value is old and (known == name or not isinstance(old, int | str)):
                    held[known] = new


def _swap_words_of_a_class(module: ModuleType, path: str, code: str) -> None:
    """Give a plain class the new value of a name in its body."""
    before, after = _read(path), ast.parse(code).body
    for old, new in zip(before, after, strict=True):
        if ast.dump(old) == ast.dump(new):
            continue
        made = vars(module).get(getattr(new, "name", ""))
        if not isinstance(new, ast.ClassDef) or new.decorator_list or type(made) is not type:
            raise NotHere
        for said, changed in zip(old.body, new.body, strict=True):
            if ast.dump(said) != ast.dump(changed):
                _say(made, changed, vars(module))


def _say(made: type, changed: ast.stmt, known: dict[str, Any]) -> None:
    targets = changed.targets if isinstance(changed, ast.Assign) else []
    if isinstance(changed, ast.AnnAssign):
        targets = [changed.target]
    if len(targets) != 1 or not isinstance(targets[0], ast.Name):
        raise NotHere
    namespace = known | dict(vars(made))
    exec(compile(ast.Module([changed], []), made.__module__, "exec"), namespace)  # noqa: S102 - our own code
    setattr(made, targets[0].id, namespace[targets[0].id])


def _read(path: str) -> list[ast.stmt]:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a mutant may stand in what pathlib uses
        return ast.parse(file.read()).body

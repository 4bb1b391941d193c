"""Steps with which many tests begin: taken once by a process, and taken over by each later test.

A step is taken as a test would take it, through the service. What it left is kept: the rows that it
wrote, the files, and what it gave back. A test that comes to the same step on the same way, on a
register on which nothing else was done, finds the same rows and files, and objects of its own that
act on its own service. As soon as a test writes anything else, or changes the service itself, its
steps are taken in full. What a test is about is no step of it.
"""

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache, wraps
from pathlib import Path
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event
from starlette.testclient import TestClient

from app.kit.ids import new_id
from app.store.base import Row
from tests.make import FixedClock
from tests.people import Member, World
from tests.rows import All, rows_of

PLAIN = (str, bytes, int, float, bool, type(None), UUID, date, timedelta, Enum, Row)
"""What no test changes: a row that was read tells of the past."""
_ABSENT = object()


@dataclass(frozen=True)
class _Place:
    """Stands in what is kept for something of each test's own: its world, or an argument."""

    number: int


@dataclass(frozen=True)
class _Client:
    """Stands in what is kept for a client of the service."""

    headers: Mapping[str, str]


@dataclass(frozen=True)
class _Kept:
    """What a step left.

    Attributes:
        objects: what it gave back, and the attributes that it set on whose step it was.
        gone: the rows of each table that are no more.
        come: the rows of each table that are new or changed.
        rows: all rows after it.
        folder: the files.
        at: the instant.
        counted: what the world has counted.
    """

    objects: Any
    gone: All
    come: All
    rows: All
    folder: Path
    at: datetime
    counted: tuple[int, frozenset[str]]


_KEPT: dict[Any, _Kept] = {}
_WRITES: WeakKeyDictionary[Engine, int] = WeakKeyDictionary()


@dataclass
class _Story:
    """The steps that were taken on one service.

    Attributes:
        way: the steps so far; ``None`` when something else was done.
        rows: all rows after the last of them.
        writes: how many statements the engine had written by then.
        desks: what the operations worked with then.
        is_told: whether a step is under way.
    """

    way: Any
    rows: All
    writes: int
    desks: list[Any]
    is_told: bool = False


def step(method: Callable[..., Any]) -> Callable[..., Any]:
    """Let a method of a scene be such a step; its arguments say what is done."""

    @wraps(method)
    def taken(self: Any, *args: Any, **more: Any) -> Any:
        world = _world_of(self, *args)
        story = _story_of(world)
        if story.is_told or not _goes_on(story, world):
            return method(self, *args, **more)
        places = [world, world.database.clock, self, *args]
        whose = self if isinstance(self, type) else _key(self)
        named = (method.__module__, method.__qualname__, whose)
        told = (named, _key(args), _key(more), world.database.clock.at)
        way = (story.way, told)
        if way not in _KEPT:
            return _take(story, way, world, places, lambda: method(self, *args, **more))
        return _take_over(story, way, world, places)

    return taken


def _world_of(*found: Any) -> Any:
    """Return the service that a step is taken on: itself, or what it belongs to."""
    for each in found:
        whole = getattr(each, "world", each)
        if hasattr(whole, "database") and hasattr(whole, "settings"):
            return whole
    raise TypeError("A step is taken on a world or a register.")


def _take(story: _Story, way: Any, world: Any, places: list[Any], act: Callable[[], Any]) -> Any:
    whose = places[2]
    had = dict(vars(whose))
    story.is_told = True
    try:
        given = act()
    finally:
        story.is_told = False
    with rows_of(world.database) as rows:
        after = rows.all()
    now = vars(whose).items()
    new = {name: each for name, each in now if had.get(name, _ABSENT) is not each}
    folder = _folder() / new_id().hex
    _copy_files(world.settings.data_dir, folder)
    _KEPT[way] = _Kept(
        _copied((given, new), world, places, {}),
        _gone(story.rows, after),
        _come(story.rows, after),
        after,
        folder,
        world.database.clock.at,
        _counted(world),
    )
    story.way, story.rows, story.writes = way, after, _written(world)
    if _desks(world) != story.desks:
        story.way = None
        del _KEPT[way]
    return given


def _take_over(story: _Story, way: Any, world: Any, places: list[Any]) -> Any:
    kept = _KEPT[way]
    tables = Row.metadata.sorted_tables
    with rows_of(world.database) as rows:
        for table in reversed(tables):
            if found := kept.gone.get(table.name):
                rows.take_out(table, found)
        for table in tables:
            if found := kept.come.get(table.name):
                rows.put_in(table, found)
    _copy_files(kept.folder, world.settings.data_dir)
    world.database.clock.at = kept.at
    if isinstance(world, World):
        world._count, world._read = kept.counted[0], set(kept.counted[1])
    given, new = _copied(kept.objects, world, places, {})
    if new:
        vars(places[2]).update(new)
    story.way, story.rows, story.writes = way, kept.rows, _written(world)
    return given


def _counted(world: Any) -> tuple[int, frozenset[str]]:
    return (world._count, frozenset(world._read)) if isinstance(world, World) else (0, frozenset())


def _gone(before: All, after: All) -> All:
    """Return the rows whose keys are no more."""
    nothing: Mapping[Any, Any] = {}
    found = {
        name: {key: row for key, row in rows.items() if key not in after.get(name, nothing)}
        for name, rows in before.items()
    }
    return {name: rows for name, rows in found.items() if rows}


def _come(before: All, after: All) -> All:
    """Return the rows that are new or changed."""
    nothing: Mapping[Any, Any] = {}
    found = {
        name: {key: row for key, row in rows.items() if before.get(name, nothing).get(key) != row}
        for name, rows in after.items()
    }
    return {name: rows for name, rows in found.items() if rows}


def _story_of(world: Any) -> _Story:
    if "_story" not in vars(world):
        engine = world.database._writing.engine
        if engine not in _WRITES:
            _WRITES[engine] = 0
            event.listen(engine, "before_cursor_execute", _count)
        with rows_of(world.database) as rows:
            is_bare = not rows.all()
        # A test that patches something may have patched what a step would do.
        begins = is_bare and not world.is_patched
        installed = repr(world.settings).replace(str(world.settings.data_dir), "")
        way = (world.database.dialect, installed) if begins else None
        vars(world)["_story"] = _Story(way, {}, _written(world), _desks(world))
    story: _Story = vars(world)["_story"]
    return story


def _count(connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
    if statement.lstrip()[:6].upper() in {"INSERT", "UPDATE", "DELETE"}:
        _WRITES[connection.engine] += 1


def _written(world: Any) -> int:
    return _WRITES[world.database._writing.engine]


def _goes_on(story: _Story, world: Any) -> bool:
    if story.writes != _written(world) or story.desks != _desks(world):
        story.way = None
    return story.way is not None


def _desks(world: Any) -> list[Any]:
    """Return what the operations work with, which a test may exchange."""
    return list(map(id, world.api.state._state.values())) if isinstance(world, World) else []


def _key(value: Any) -> Any:
    """Return what tells an argument, or whose step it is, from others."""
    if isinstance(value, Mapping):
        return tuple((name, _key(each)) for name, each in value.items())
    if isinstance(value, (list, tuple)):
        return tuple(_key(each) for each in value)
    if isinstance(value, Row):
        return repr(getattr(value, "id", value))
    if isinstance(value, PLAIN) or _is_fixed(value):
        return (type(value), repr(value))
    if isinstance(value, TestClient):
        return _key(value.headers)
    return _key_of_ours(value)


def _key_of_ours(value: Any) -> Any:
    kind = type(value)
    assert kind.__module__.startswith("tests."), f"A step cannot be told by {value!r}."
    if isinstance(value, (World, FixedClock)):
        return kind
    said = (*PLAIN, Member)
    return (
        kind,
        *((name, _key(each)) for name, each in vars(value).items() if isinstance(each, said)),
    )


def _is_fixed(value: Any) -> bool:
    """Tell what of the service itself cannot be changed."""
    is_ours = type(value).__module__.startswith("app.") and is_dataclass(value)
    return is_ours and value.__dataclass_params__.frozen


def _copied(value: Any, world: Any, places: list[Any], known: dict[int, Any]) -> Any:
    """Copy objects out of a test and into one."""
    if isinstance(value, PLAIN) or _is_fixed(value):
        return value
    if id(value) not in known:
        known[id(value)] = _anew(value, world, places, known)
    return known[id(value)]


def _anew(value: Any, world: Any, places: list[Any], known: dict[int, Any]) -> Any:
    for number, each in enumerate(places):
        if value is each:
            return _Place(number)
    if isinstance(value, _Place):
        return places[value.number]
    if isinstance(value, TestClient):
        assert value.app is world._app, "A step keeps clients of its own service only."
        return _Client(dict(value.headers))
    if isinstance(value, _Client):
        return world.client(**value.headers)
    return _copied_whole(value, world, places, known)


def _copied_whole(value: Any, world: Any, places: list[Any], known: dict[int, Any]) -> Any:
    if isinstance(value, dict):
        return {key: _copied(each, world, places, known) for key, each in value.items()}
    if isinstance(value, (list, tuple, set)):
        return type(value)(_copied(each, world, places, known) for each in value)
    kind = type(value)
    assert kind.__module__.startswith("tests."), f"A step cannot keep {value!r}."
    known[id(value)] = made = object.__new__(kind)
    for name, each in vars(value).items():
        object.__setattr__(made, name, _copied(each, world, places, known))
    return made


@cache
def _folder() -> Path:
    """Make a folder for the files of all steps, gone with the process."""
    folder = tempfile.mkdtemp(prefix="vouch-steps-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _copy_files(source: Path, target: Path) -> None:
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("master.key"), dirs_exist_ok=True)

"""Every operation of every domain stands in the table by which its code is found."""

import gc
import subprocess
import sys
from importlib import import_module
from pkgutil import walk_packages

from app import domains
from app.kit.errors import every_problem
from app.main import new_service
from app.paths import CALCULATIONS, LARGER_BODIES, PATHS, PUBLIC_READS, read_problems
from app.web.operations import Router, beginning
from tests.rules.source import ROOT

ANY_NAME = "{}"


def routers():
    """Every router of every domain, with the module in which it stands."""
    for each in walk_packages(domains.__path__, "app.domains."):
        if ".routes" in each.name:
            for router in vars(import_module(each.name)).values():
                if isinstance(router, Router):
                    yield each.name.removeprefix("app.domains."), router


def test_every_operation_is_found_where_the_table_says():
    found = {
        ("/" + "/".join(beginning(noted.path)), name)
        for name, router in routers()
        for noted in router.noted
    }
    assert found == {(path, name) for path, names in PATHS.items() for name in names}


def test_no_router_stands_in_two_modules():
    ids = [id(router) for _, router in routers()]
    assert len(ids) == len(set(ids)) > 100


def test_what_is_said_of_paths_is_said_of_operations():
    known = {
        "/".join(ANY_NAME if part.startswith("{") else part for part in noted.path.split("/"))
        for _, router in routers()
        for noted in router.noted
    }
    assert set(LARGER_BODIES) | CALCULATIONS <= known
    service_itself = {"/openapi.json", "/problems"}
    lost = {
        path
        for path in set(PUBLIC_READS) - service_itself
        if not any(each == path or each.startswith(f"{path}/") for each in known)
    }
    assert lost == set()


def loaded_after(code: str) -> set[str]:
    """The modules of a process of its own, after it ran some code."""
    said = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(said.stdout.split())


def test_a_start_reads_no_operations_but_those_of_the_lane():
    loaded = loaded_after("import app.main; app.main.new_service()")
    read = {name for name in loaded if name.startswith("app.domains.") and ".schemas" in name}
    assert {name for name in read if ".roster." not in name} == set()
    assert {"app.desks", "app.background", "app.waiting", "app.watching"}.isdisjoint(loaded)
    assert "psycopg" not in loaded


def test_the_contract_has_the_operations_of_every_router():
    paths = {noted.path for _, router in routers() for noted in router.noted}
    assert paths <= set(new_service().openapi()["paths"])


def test_every_kind_of_problem_is_told_whatever_was_read_before():
    told = loaded_after("from app.paths import read_problems; read_problems()")
    read_problems()
    modules = {kind.__module__ for kind in every_problem() if ".domains." in kind.__module__}
    assert {name for name in modules if name.endswith(".errors")} <= told


def test_problems_are_read_once_and_nothing_is_set_apart_for_who_asks_again():
    read_problems()
    before = gc.get_freeze_count()
    read_problems()
    assert gc.get_freeze_count() == before

"""Every kind of work that can wait for somebody has its line in the daily letter."""

import ast
from collections.abc import Iterator

from app.waiting import OPEN_WORK
from tests.catalogues import ENGLISH_TEXTS
from tests.rules.source import Module, functions, module, modules

WAITING = "app.domains.identity.types.Waiting"
MATTER = "app.domains.identity.types.Matter"
OTHERWISE = "work-other"
UNCLEAR = (
    "a word that is only known when it runs; say it as a constant, or teach this test its source."
)


# Where a matter is made from what a function is handed: what that can be about.
OF_CALLERS = {
    ("app/domains/subjects/service/own_interests.py", "*what"): {
        *("licence", "act", "dispute", "description", "credential"),
    },
    ("app/domains/registration/service/own_interests.py", "act"): {"link", "owner_change"},
    ("app/domains/appeals/service/conflicts.py", "*what"): {"appeal", "notice"},
    ("app/domains/certifications/service/certificates/touched_parties.py", "act"): {
        *("certificate", "condition", "appeal"),
    },
    # It was one of the others before it was a row.
    ("app/domains/identity/service/second_looks.py", "look.act"): set(),
}


def matters() -> set[str]:
    """Return about what acts can be held for a second look."""
    return set().union(*(_about(f, call) for f in modules("app") for call in _calls(f, MATTER)))


def _about(file: Module, call: ast.Call) -> set[str]:
    first = _beginning(call.args[0])
    if first is not None:
        return {first.split(".")[0]}
    return OF_CALLERS[file.path, ast.unparse(call.args[0])]


def _beginning(node: ast.expr) -> str | None:
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    return str(node.value) if isinstance(node, ast.Constant) else None


# Where a kind is a row's and not the code's: the words that such a row can have.
OF_ROWS = {
    ("app/domains/identity/service/second_looks.py", "each.act"): matters,
    ("app/domains/identity/service/handing_over.py", "each.what"): lambda: {
        each.what for each in OPEN_WORK
    },
}


def kinds(file: Module) -> tuple[set[str], list[str]]:
    """Return the messages that the providers of a file need, and what cannot be known of them."""
    found, unclear = set(), []
    for call, inside in _with_function(file, WAITING):
        for act, what in _words(file, call, inside):
            if act is None or what is None:
                unclear.append(file.finding(call, UNCLEAR))
            else:
                found |= {f"work-{thing}-{each}" for each in act for thing in what}
    return found, unclear


Words = set[str] | None


def _words(
    file: Module, call: ast.Call, inside: ast.FunctionDef | ast.AsyncFunctionDef
) -> Iterator[tuple[Words, Words]]:
    """Yield act and thing for each way in which a function is called that makes them."""
    parameters = [each.arg for each in inside.args.args]
    pair = call.args[:2]
    if not any(isinstance(each, ast.Name) and each.id in parameters for each in pair):
        yield _word(file, pair[0]), _word(file, pair[1])
        return
    for made in ast.walk(file.tree):
        if isinstance(made, ast.Call) and file.full_name(made.func) == inside.name:
            given = dict(zip(parameters, made.args, strict=False))
            act, what = (
                given.get(each.id, each) if isinstance(each, ast.Name) else each for each in pair
            )
            yield _word(file, act), _word(file, what)


def _word(file: Module, node: ast.expr) -> Words:
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.IfExp):
        one, other = _word(file, node.body), _word(file, node.orelse)
        return None if one is None or other is None else one | other
    of_rows = OF_ROWS.get((file.path, ast.unparse(node)))
    return None if of_rows is None else of_rows()


def _with_function(
    file: Module, name: str
) -> Iterator[tuple[ast.Call, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for function in functions(file.tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and file.full_name(node.func) == name:
                yield node, function


def _calls(file: Module, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and file.full_name(node.func) == name:
            yield node


def test_w5_every_kind_of_work_has_its_line_in_the_daily_letter_and_no_line_is_left_over():
    results = [kinds(file) for file in modules("app")]
    assert [line for _, unclear in results for line in unclear] == []
    needed = set().union(*(found for found, _ in results))
    written = {key for key in ENGLISH_TEXTS if key.startswith("work-")} - {OTHERWISE}
    assert needed == written


HEAD = f"from {WAITING.rpartition('.')[0]} import Waiting\n"


def test_the_kinds_of_work_are_read_from_the_code():
    sample = module(
        HEAD
        + """
def waiting(work):
    return [_waiting("decide", each) for each in work] + [_waiting("answer", each) for each in work]

def _waiting(act, row):
    return Waiting(act, "licence" if row.is_licence else "permit", "/v1", row.at)
"""
    )
    assert kinds(sample) == (
        {f"work-{what}-{act}" for what in ("licence", "permit") for act in ("decide", "answer")},
        [],
    )


def test_work_whose_kind_cannot_be_read_is_found():
    sample = module(
        HEAD + 'def waiting(work):\n    return [Waiting("look", row.kind, "/v1", row.at)]\n'
    )
    assert len(kinds(sample)[1]) == 1


def test_acts_that_are_held_are_known_by_what_they_are_about():
    assert {"claim", "pair", "invitation", "import", "act", "licence", "link"} <= matters()

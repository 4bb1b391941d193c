"""Letters come from the catalogues, by keys that are there, filled with what they take."""

import ast
from collections.abc import Iterator

from tests.catalogues import ENGLISH_TEXTS
from tests.rules.source import Module, module, modules

NOT_FROM_CATALOGUE = (
    "write the letter with app.outside.letters.letter, and its words into app/texts/en/*.ftl and"
    " the drafts beside it."
)
WRITES_LETTERS = {"app/outside/letters.py", "app/store/outbox.py"}
PARTS = ("subject", "body")


def outside_the_catalogues(file: Module) -> list[str]:
    if file.path in WRITES_LETTERS:
        return []
    return [
        file.finding(call, NOT_FROM_CATALOGUE)
        for call in _calls(file, "app.outside.mail.Letter")
        if not any(isinstance(each, ast.Starred) for each in call.args)
    ]


def unfilled(file: Module) -> list[str]:
    return [
        file.finding(call, f"{key}: {fault}")
        for call in _calls(file, "app.outside.letters.letter")
        for key, fault in _faults(call)
    ]


def _faults(call: ast.Call) -> Iterator[tuple[str, str]]:
    first = call.args[0]
    if not isinstance(first, ast.Constant):
        yield "?", "name the letter's key where it is written."
        return
    key, texts = str(first.value), ENGLISH_TEXTS
    if missing := [part for part in PARTS if f"{key}.{part}" not in texts]:
        yield key, f"app/texts/en has no {' and no '.join(missing)} for it."
        return
    taken = set().union(*(texts[f"{key}.{part}"].names for part in PARTS))
    given = {str(each.arg) for each in call.keywords}
    if taken != given:
        yield key, f"it takes {sorted(taken)}, and is given {sorted(given)}."


def _calls(file: Module, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and file.full_name(node.func) == name:
            yield node


def test_w5_every_letter_comes_from_the_catalogues():
    assert [line for file in modules("app") for line in outside_the_catalogues(file)] == []


def test_every_letter_has_its_key_and_is_filled_with_what_it_takes():
    assert [line for file in modules("app") for line in unfilled(file)] == []


def test_no_letter_stays_in_the_catalogues_that_nobody_writes():
    used = {
        str(call.args[0].value)
        for file in modules("app")
        for call in _calls(file, "app.outside.letters.letter")
        if isinstance(call.args[0], ast.Constant)
    }
    kept = {key.removesuffix(".subject") for key in ENGLISH_TEXTS if key.endswith(".subject")}
    assert kept == used


HEAD = "from app.outside.letters import letter\nfrom app.outside.mail import Letter\n"


def test_a_letter_in_the_middle_of_the_code_is_found():
    sample = module(f'{HEAD}Letter(to, "Hello", "Dear firm")', "app/domains/x/engine/letters.py")
    assert len(outside_the_catalogues(sample)) == 1


def test_a_letter_without_a_text_or_with_too_little_in_it_is_found():
    calls = (
        'letter("no-such-letter", to)',
        'letter("identity-password-reset", to)',
        "letter(key, to)",
        'letter("identity-no-account", to)',
    )
    sample = module(HEAD + "\n".join(calls), "app/domains/x/engine/letters.py")
    assert len(unfilled(sample)) == 3

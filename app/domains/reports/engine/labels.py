"""What the codes of a report are called on a page that people read; data keep the codes."""

from app.domains.jurisdictions.engine.names import countries
from app.domains.reports.engine.blocks import OTHERS
from app.domains.reports.engine.content import ANY, Column, Heading, Table
from app.kit.catalogue import ENGLISH, has, say

PLACES = frozenset({"origin", "destination", "home"})
AS_IT_IS = frozenset({"quarter", "currency"})
OF_DATA = frozenset(
    {"certificates", "applications", "decisions", "findings", "overdue-findings", "awards"}
)
"""Tables whose category is a key of a scheme, a standard or a programme: it is printed as it is."""
SIDES = {"origin": "where workers come from", "destination": "where workers go"}
GROUPS = {"fl": "Forced labour"}
"""What stands before the point of a code, where the code does not say it in full."""


def label(table: Table, dimension: Column, code: str) -> str:
    """Return what a code is called: by a catalogue, a list of names, or its own words."""
    if code == ANY:
        return "All"
    if dimension.key in PLACES:
        return _place(code)
    if dimension.key == "side":
        return SIDES.get(code, code)
    is_key = dimension.key == "category" and table.key in OF_DATA
    if is_key or dimension.key in AS_IT_IS:
        return code
    offence = f"violations-offence-{code}"
    if table.key == "violations" and has(ENGLISH, offence):
        return say(ENGLISH, offence)
    return in_words(code)


def in_words(code: str) -> str:
    """Return the words that a code is made of, such as ``Fee: service`` of ``fee.service``."""
    first, *rest = (each.replace("_", " ") for each in code.split("."))
    said = GROUPS.get(first, f"{first[:1].upper()}{first[1:]}")
    return f"{said}: {', '.join(rest)}" if rest else said


def head(heading: Heading, column: Column) -> str:
    """Return the title of a column, which names the common currency."""
    return column.title.replace("the common currency", heading.currency)


def _place(code: str) -> str:
    if code == OTHERS:
        return "Several places"
    name = countries().get(code)
    return in_words(code) if name is None else f"{name} ({code})"

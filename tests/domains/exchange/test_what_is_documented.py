"""``docs/sharing.md`` says of each entry of the journal, and of each telling, what is done."""

import re
from pathlib import Path

from app.domains.agreements.types import ClauseKind
from app.domains.disclosures.types import What
from app.domains.exchange.rules import LIST_UNDER, TOLD_UNDER
from app.domains.exchange.service.following import FOLLOWED

PAGE = Path(__file__).parents[3] / "docs" / "sharing.md"
CODE = re.compile(r"`([a-z_.]+)`")


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table that begins with a heading."""
    text = PAGE.read_text("utf-8")
    table = text[text.index(f"| {heading} |") :].split("\n\n", maxsplit=1)[0]
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]
    ]


def test_each_entry_that_is_followed_stands_in_the_table_and_no_other():
    said = [name for row in rows("entry of the journal") for name in CODE.findall(row[0])]
    assert sorted(said) == sorted(FOLLOWED)
    of_one = {
        name: frozenset(CODE.findall(row[0]))
        for row in rows("entry of the journal")
        for name in CODE.findall(row[0])
    }
    # Entries of one line are done alike.
    for name, others in of_one.items():
        assert {FOLLOWED[name]} == {FOLLOWED[each] for each in others}, name


def test_each_telling_stands_in_the_table_with_its_clauses():
    said = {
        What(CODE.findall(row[0])[0]): frozenset(ClauseKind(each) for each in CODE.findall(row[1]))
        for row in rows("what")
    }
    lists = frozenset().union(*LIST_UNDER.values())
    assert said == {**TOLD_UNDER, What.LIST_APPLIED: lists}

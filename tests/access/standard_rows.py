"""The operations of the standards and schemes that are published."""

from tests.access.rows import Rows

ROWS = Rows(
    public=frozenset(
        {"list_editions", "list_schemes", "read_criterion", "read_edition", "read_scheme"}
    )
)

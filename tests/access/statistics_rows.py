"""The operations of public statistics."""

from tests.access.rows import Rows

ROWS = Rows(
    public=frozenset(
        {
            *("read_statistics", "read_statistics_catalogue"),
            *("export_statistics_csv", "export_statistics_json"),
        }
    )
)

"""The operations of the public roster, of its journal and of the service itself."""

from tests.access.rows import Rows

ROWS = Rows(
    public=frozenset(
        {
            *("count_roster", "export_roster_csv", "export_roster_jsonl", "list_roster"),
            *("list_roster_history", "read_roster_entry", "read_export_manifest"),
            *("list_roster_violations", "export_roster_violations_csv"),
            *("export_roster_violations_jsonl", "list_roster_corrections"),
            *("read_roster_corrections_feed", "verify_certificate"),
            *("read_journal_head", "read_health", "read_readiness"),
        }
    )
)

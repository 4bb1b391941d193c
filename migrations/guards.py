"""Triggers that keep the journal append-only; batch mode drops them, so call this after it."""

from alembic import op

GUARDED = (
    "event",
    "access_record",
    "handover",
    "standard_content",
    "standard_criterion",
    "standard_indicator",
    "audit_entry",
    "finding_grade",
    "notice_service",
    "notice_letter",
    "decision_content",
    "decision_vote",
    "certificate_mark",
    "recourse_edition",
    "convention_statement",
    "deployment_line",
    "statistics_quarter",
    "statistics_note",
)


def guard(table: str) -> None:
    """Refuse UPDATE and DELETE on ``table``, in the database itself."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$"
    )
    for act in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
    op.execute(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def unguard(table: str) -> None:
    """Remove the triggers of :func:`guard`, for a migration that drops the table."""
    acts = ("update", "delete")
    if op.get_bind().dialect.name == "sqlite":
        for act in acts:
            op.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}")
        return
    for act in (*acts, "truncate"):
        op.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act} ON {table}")


def freeze(table: str, condition: str) -> None:
    """Refuse UPDATE and DELETE on the rows of ``table`` for which ``condition`` holds of OLD."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_frozen_{act} BEFORE {act.upper()} ON {table} "
                f"WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, 'what is published never changes'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_published() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'what is published never changes'; END $$"
    )
    for act in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {table}_frozen_{act} BEFORE {act.upper()} ON {table} "
            f"FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION refuse_published()"
        )


def thaw(table: str) -> None:
    """Remove the triggers of :func:`freeze`, for a migration that drops the table."""
    on = "" if op.get_bind().dialect.name == "sqlite" else f" ON {table}"
    for act in ("update", "delete"):
        op.execute(f"DROP TRIGGER IF EXISTS {table}_frozen_{act}{on}")


_KEY_RULES = {
    # Table, act, what is true when it is refused (NEW and OLD as in the database), message.
    "case_key_no_way_back": (
        "case_key",
        "UPDATE",
        "OLD.destroyed_at IS NOT NULL OR NEW.case_id <> OLD.case_id OR NEW.seal <> OLD.seal",
        "a destroyed key does not come back",
    ),
    "case_key_no_delete": ("case_key", "DELETE", "1 = 1", "a destroyed key leaves its mark"),
    "wrapped_case_key_no_way_back": (
        "wrapped_case_key",
        "INSERT",
        "EXISTS (SELECT 1 FROM case_key WHERE id = NEW.key_id AND destroyed_at IS NOT NULL)",
        "a destroyed key does not come back",
    ),
    "wrapped_case_key_not_moved": (
        "wrapped_case_key",
        "UPDATE OF key_id",
        "NEW.key_id <> OLD.key_id",
        "a key stays with its case",
    ),
    "wrapped_case_key_no_delete": (
        "wrapped_case_key",
        "DELETE",
        "EXISTS (SELECT 1 FROM case_key WHERE id = OLD.key_id AND destroyed_at IS NULL)",
        "a destroyed key leaves its mark",
    ),
}


def keep_keys() -> None:
    """Let no destroyed key of a case come back, and none go without a mark."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for name, (table, act, refused, message) in _KEY_RULES.items():
        if is_sqlite:
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {refused} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
            continue
        row = "OLD" if act == "DELETE" else "NEW"
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {refused} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; "
            f"END IF; RETURN {row}; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def release_keys() -> None:
    """Remove the triggers of :func:`keep_keys`, for a migration that drops the tables."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for name, (table, *_) in _KEY_RULES.items():
        op.execute(f"DROP TRIGGER IF EXISTS {name}" + ("" if is_sqlite else f" ON {table}"))
        if not is_sqlite:
            op.execute(f"DROP FUNCTION IF EXISTS {name}()")

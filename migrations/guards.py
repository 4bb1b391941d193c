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

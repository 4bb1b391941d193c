"""``vouch migrate``: bring the database to this version of the software."""

import typer

from app.cli.desk import opened, out, refuse_unfinished, told_plainly
from app.cli.fee_rules import bring_rules
from app.cli.recognition import bring_programmes
from app.cli.standards import bring_shipped
from app.store import migrations

app = typer.Typer()


@app.command()
def migrate() -> None:
    """Make the register's tables, or bring them up to date; what they hold stays.

    The schemes, standards, fee rules and programmes of recognition that are shipped are loaded,
    those that are not here yet.
    """
    with told_plainly(), opened() as (_, database):
        with database.migration_connection() as connection:
            before = migrations.current(connection)
        refuse_unfinished(before)
        newest = migrations.newest()
        if before == newest:
            out.print(f"The register is at migration {newest} already.")
        else:
            migrations.upgrade(database)
            came_from = f"from {before}" if before else "from nothing"
            out.print(f"The register is at migration {newest} now, {came_from}.")
        bring_shipped(database)
        bring_rules(database)
        bring_programmes(database)

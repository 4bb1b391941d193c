"""The command ``vouch``: each command opens the register and calls a verb."""

import typer

from app.cli import (
    admin,
    demo,
    imports,
    index,
    journal,
    migrate,
    openapi,
    profiles,
    review,
    serve,
    standards,
    tick,
    worker,
)

main = typer.Typer(
    name="vouch",
    help="An accreditation register for ethical recruitment.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

for commands in (
    *(serve.app, worker.app, tick.app, migrate.app),
    *(imports.command, review.command, openapi.app),
):
    main.add_typer(commands)
main.add_typer(imports.app, name="imports")
main.add_typer(review.app, name="review")
main.add_typer(profiles.app, name="profiles")
main.add_typer(standards.app, name="standards")
main.add_typer(journal.app, name="journal")
main.add_typer(index.app, name="index")
main.add_typer(demo.app, name="demo")
main.add_typer(admin.app, name="admin")
main.add_typer(admin.keys, name="keys")

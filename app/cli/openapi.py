"""``vouch openapi``: the HTTP contract as a document."""

import json

import typer

from app.cli.desk import opened, told_plainly
from app.main import create_api, domains

app = typer.Typer()


@app.command()
def openapi() -> None:
    """Print the OpenAPI document of the service; the register need not be there."""
    with told_plainly(), opened() as (settings, database):
        api = create_api(database, domains(settings, database))
        typer.echo(json.dumps(api.openapi(), indent=2, ensure_ascii=False))

"""``vouch openapi``: the HTTP contract as a document."""

import json

import typer

from app.cli.desk import opened, told_plainly
from app.main import Domains, create_api

app = typer.Typer()


@app.command()
def openapi() -> None:
    """Print the OpenAPI document of the service; the register need not be there."""
    with told_plainly(), opened() as (settings, database):
        api = create_api(database, Domains(settings, database))
        typer.echo(json.dumps(api.openapi(), indent=2, ensure_ascii=False))

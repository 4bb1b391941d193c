"""``vouch openapi``: the HTTP contract as a document."""

import json
from typing import Annotated

import typer

from app.main import new_service

app = typer.Typer()


@app.command()
def openapi(
    *,
    compact: Annotated[bool, typer.Option("--compact", help="In one line, as served.")] = False,
) -> None:
    """Print the OpenAPI document of the service; the register need not be there."""
    api = new_service()
    if compact:
        typer.echo(api.written(), nl=False)
    else:
        typer.echo(json.dumps(api.openapi(), indent=2, ensure_ascii=False))

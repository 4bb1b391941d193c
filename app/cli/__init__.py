"""The command ``vouch``: each command opens the register and calls a verb.

A command's module is loaded when that command is asked for: what one of them needs (the service
with all its libraries, say) takes seconds and a hundred megabytes, and most need little of it.
"""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from app import VERSION
from app.kit.loading import loading

COMMANDS = {
    "serve": "serve.app",
    "worker": "worker.app",
    "tick": "tick.app",
    "migrate": "migrate.app",
    "backup": "backup.app",
    "restore": "restore.app",
    "import": "imports.command",
    "merge": "review.command",
    "undo-merge": "review.command",
    "openapi": "openapi.app",
}
GROUPS = {
    "imports": "imports.app",
    "review": "review.app",
    "profiles": "profiles.app",
    "standards": "standards.app",
    "recourse": "recourse.app",
    "rates": "rates.app",
    "fee-rules": "fee_rules.app",
    "recognition": "recognition.app",
    "journal": "journal.app",
    "index": "index.app",
    "erasures": "erasures.app",
    "demo": "demo.app",
    "admin": "admin.app",
    "certificates": "certificates.app",
    "keys": "keys.keys",
    "links": "links.app",
    "reports": "reports.app",
    "statistics": "statistics.app",
}
"""Where each command, and each group of commands, stands in this package."""


def command_named(name: str) -> Any:
    """Load a command, or a group of commands."""
    module, _, holder = (COMMANDS | GROUPS)[name].partition(".")
    with loading():
        read = import_module(f"app.cli.{module}")
    made = typer.Typer(add_completion=False)
    made.add_typer(getattr(read, holder), name=name if name in GROUPS else None)
    return get_group(made).commands[name]


class _OnDemand(TyperGroup):
    """Knows what there is by name, and loads what is asked for."""

    def __init__(self, **said: Any) -> None:
        # The names are enough to suggest what a mistyped one may have meant.
        super().__init__(**{**said, "commands": dict.fromkeys(COMMANDS | GROUPS)})

    def get_command(self, _context: object, cmd_name: str) -> Any:
        """Return a command, or ``None`` where there is none of that name."""
        return command_named(cmd_name) if cmd_name in self.commands else None


main = typer.Typer(
    name="vouch",
    help="An accreditation register for ethical recruitment.",
    cls=_OnDemand,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _tell_version(is_asked: bool) -> None:  # noqa: FBT001 - as the option calls it
    if is_asked:
        typer.echo(f"vouch {VERSION}")
        raise typer.Exit


@main.callback()
def _vouch(
    _version: Annotated[  # noqa: FBT002 - a flag of the command line
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version."),
    ] = False,
) -> None:
    """Stand above the commands; what `vouch` alone says is its help."""

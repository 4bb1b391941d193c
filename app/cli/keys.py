"""``vouch keys``: new keys for old, a process that holds the master key, backups of cases' keys.

What works with the register is loaded when it is asked for: the process that holds the master key
needs nothing of the domains.
"""

import signal
import threading
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from app.cli.desk import Refused, out, told_plainly
from app.outside.key_server import CannotListen, KeyServer, Record
from app.outside.master_key import LocalMasterKey, MasterKeyUnusable
from app.settings import Settings

OF_THE_REGISTER = ("rotate", "replace-master", "status", "backup", "restore")


class _Keys(TyperGroup):
    """Loads what works with the register on demand."""

    def __init__(self, **said: Any) -> None:
        super().__init__(**{**said, "commands": dict.fromkeys(OF_THE_REGISTER) | said["commands"]})

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, or ``None`` where there is none of that name."""
        if cmd_name not in OF_THE_REGISTER:
            return super().get_command(ctx, cmd_name)
        return get_group(import_module("app.cli.key_commands").keys).commands[cmd_name]


keys = typer.Typer(no_args_is_help=True, help="Keep the keys of the register.", cls=_Keys)


@keys.callback()
def key_commands() -> None:
    """Keep the keys of the register."""


@keys.command("serve")
def serve(
    path: Annotated[
        Path,
        typer.Argument(metavar="SOCKET", help="Where to listen: VOUCH_KEY_SERVICE of all others."),
    ],
    record: Annotated[
        Path, typer.Option("--record", help="File to which each opening of a key is added.")
    ],
) -> None:
    """Hold the master key in this process alone, and write down each key that it opens.

    Run it as a user of its own, with VOUCH_MASTER_KEY (and VOUCH_MASTER_KEY_BESIDE while keys are
    wrapped anew); the service and the worker get VOUCH_KEY_SERVICE instead, and no key.
    """
    with told_plainly():
        server = _server(path, record)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
        out.print(f"Holding the master key {server.asked.ids[0]}; listening on {path}.")
        with server:
            server.serve_forever(poll_interval=0.1)
        path.unlink(missing_ok=True)


def _server(path: Path, record: Path) -> KeyServer:
    settings = Settings()
    if settings.master_key is None:
        raise Refused("VOUCH_MASTER_KEY is not set: it belongs here, and nowhere else.")
    beside = settings.master_key_beside
    try:
        master = LocalMasterKey(
            settings.master_key.get_secret_value(),
            () if beside is None else (beside.get_secret_value(),),
        )
        return KeyServer(path, master, Record(record))
    except (CannotListen, MasterKeyUnusable) as error:
        raise Refused(str(error)) from error

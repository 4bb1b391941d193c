"""The commands of ``vouch keys`` that work with the register; see :mod:`app.cli.keys`."""

from pathlib import Path
from typing import Annotated

import typer

from app.backups.case_keys import Put, bring, write_keys
from app.cli.backup import Identity, To, keys_in, keys_name, refusing
from app.cli.desk import By, Desk, Refused, Why, desk, out
from app.cli.progress import bars
from app.desks import key_ring, master_key
from app.domains.identity.service.signing_keys import rotate
from app.outside.age import identities_in, recipients_named
from app.outside.master_key import LocalMasterKey, MasterKey, MasterKeyUnusable
from app.settings import Settings
from app.store.rotation import standing, wrap_anew

SHOWN = 20

keys = typer.Typer()


@keys.command("rotate")
def rotate_keys(
    reason: Why,
    *,
    master: Annotated[
        bool,
        typer.Option("--master", help="Wrap every key under the master key of today instead."),
    ] = False,
    by: By = None,
) -> None:
    """Retire the keys that seal and sign, and make new ones; what they sealed still opens.

    With --master the keys stay, and each that lies under another master key is wrapped anew; the
    service goes on. It can be stopped at any time, and started again.
    """
    with desk(by) as here, refusing():
        if master:
            _wrap_anew(here, master_key(here.settings), reason)
            return
        ring = key_ring(here.settings)
        with here.database.writing(here.actor) as work:
            retired = rotate(work, ring, operator=here.actor.name or "", reason=reason)
    out.print(f"{retired} keys retired. Tokens of the old one are good until they expire.")


@keys.command("replace-master")
def replace_master(
    to: Annotated[Path, typer.Argument(metavar="FILE", help="The new key: 32 bytes, base64url.")],
    reason: Why,
    by: By = None,
) -> None:
    """Wrap every key under a new master key; stop the service before, set the new key after."""
    with desk(by) as here, refusing():
        if here.settings.key_service is not None:
            raise Refused(
                "The master key lies with the key service. Give that both keys (VOUCH_MASTER_KEY:"
                " the new one, VOUCH_MASTER_KEY_BESIDE: the old one), and run: vouch keys rotate"
                " --master"
            )
        new = _key_in(to)
        _wrap_anew(here, _both(new, here.settings), reason)
    out.print("Set VOUCH_MASTER_KEY to the new key before you start.")


def _key_in(path: Path) -> str:
    try:
        text = path.read_text("ascii")
        LocalMasterKey(text)
    except (OSError, UnicodeDecodeError, MasterKeyUnusable):
        raise Refused(f"{path} holds no master key: 32 bytes in base64url.") from None
    return text


def _both(new: str, settings: Settings) -> MasterKey:
    """Return the new master key beside the one of the settings."""
    found = settings.master_key
    old = found.get_secret_value() if found else (settings.data_dir / "master.key").read_text()
    return LocalMasterKey(new, (old,))


def _wrap_anew(here: Desk, master: MasterKey, reason: str) -> None:
    with bars() as shown:
        done = wrap_anew(
            here.database,
            here.actor,
            master,
            operator=here.actor.name or "",
            reason=reason,
            step=shown.step,
        )
    if not (done.data_keys or done.case_keys):
        out.print("Every key lies under this master key already.")
        return
    out.print(
        f"{done.data_keys:,} keys wrapped, and {done.case_keys:,} keys of cases. None lies under"
        " another master key any more.",
        soft_wrap=True,
    )


@keys.command("status")
def status() -> None:
    """Say how many keys lie under which master key, and which cases have lost theirs."""
    with desk() as here, refusing():
        ids = master_key(here.settings).ids()
        with here.database.reading(here.actor) as work:
            found = standing(work)
    for master, count in sorted(found.by_master.items(), key=lambda each: each[0] or ""):
        known = "the one of today" if master == ids[0] else "beside it"
        if master is not None and master not in ids:
            known = "not at hand"
        out.print(f"{count:,} keys under {master or 'a master key without an id'} ({known})")
    if not found.by_master:
        out.print(f"There are no keys yet. The master key is {ids[0]}.")
    for case in found.lost:
        out.print(f"Lost: the keys of case {case}")


@keys.command("backup")
def backup(
    target: Annotated[Path, typer.Argument(help="The file to write, or a folder.")],
    to: To = None,
    by: By = None,
) -> None:
    """Write the keys of cases, as the master key wrapped them, to a file of their own.

    Keep it where no backup of the data is, and for a shorter time: a key that was destroyed can be
    found there until the file is thrown away.
    """
    with desk(by) as here, refusing():
        path = target
        if target.is_dir():
            path = target / keys_name(here.database.clock(), is_sealed=bool(to))
        sealed_to = recipients_named(to or [])
        count = write_keys(here.settings, here.database, here.actor, path, sealed_to)
    out.print(f"{path} holds {count:,} keys of cases.", soft_wrap=True)


@keys.command("restore")
def restore(
    source: Annotated[Path, typer.Argument(help="A file of keys, or a folder for its newest.")],
    identity: Identity = None,
    by: By = None,
) -> None:
    """Put back keys of cases that a restore did not find; what was destroyed stays so."""
    with desk(by) as here, refusing():
        opens = [] if identity is None else identities_in(identity)
        with here.database.writing(here.actor) as work:
            put = bring(here.settings, work, [keys_in(source)], opens)
    tell_keys(put)


def tell_keys(put: Put) -> None:
    """Say how many keys of cases came back, and which cases cannot be opened."""
    if put.keys or put.lost:
        out.print(f"{put.keys:,} keys of cases are back.")
    for case in put.lost[:SHOWN]:
        out.print(f"Cannot be opened, its keys are in no file that was given: case {case}")
    if len(put.lost) > SHOWN:
        out.print(f"... {len(put.lost):,} such cases in all; `vouch keys status` lists them.")

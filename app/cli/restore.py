"""``vouch restore``: the register as a backup holds it, wholly or not at all."""

from pathlib import Path
from typing import Annotated

import typer

from app.access.policy import operator
from app.backups.restoring import Request, Restored, look_into
from app.backups.restoring import restore as put_back
from app.cli.backup import Identity, keys_in, refusing, tell
from app.cli.desk import By, Desk, Refused, named, opened, out, told_plainly
from app.cli.fee_rules import bring_rules
from app.cli.key_commands import tell_keys
from app.cli.progress import bars
from app.cli.recognition import bring_programmes
from app.cli.standards import bring_shipped
from app.cli.upkeep import bring_up_to_date
from app.domains.roster.service import indexing
from app.outside.age import identities_in

Said = typer.Option

Reason = Annotated[str, Said("--reason", metavar="WORDS", help="Why; it is kept.")]
Check = Annotated[bool, Said("--check", help="Read it to its end; restore nothing.")]
Replace = Annotated[bool, Said("--replace", help="Set aside what is in the database.")]
Lists = Annotated[
    list[Path] | None,
    Said("--erasures", help="A list of `vouch erasures export`; several times for several."),
]
WithoutList = Annotated[
    bool,
    Said(
        "--without-erasures",
        help="There is no list: what was erased since comes back, and replaced codes open again.",
    ),
]
OtherKey = Annotated[bool, Said("--other-key", help="The master key of the backup is lost.")]
Keys = Annotated[
    list[Path] | None,
    Said("--keys", help="A file of keys, or a folder for its newest; several times for several."),
]
WithoutKeys = Annotated[
    bool, Said("--without-keys", help="There is none: sealed cases cannot be opened any more.")
]
Broken = Annotated[bool, Said("--broken-journal", help="Take a journal that does not fit.")]

app = typer.Typer()


@app.command()
def restore(  # noqa: PLR0913 - one option for each thing that only its operator can decide
    source: Annotated[Path, typer.Argument(help="The file that `vouch backup` wrote.")],
    *,
    reason: Reason = "",
    by: By = None,
    identity: Identity = None,
    check: Check = False,
    replace: Replace = False,
    erasures: Lists = None,
    without_erasures: WithoutList = False,
    other_key: OtherKey = False,
    keys: Keys = None,
    without_keys: WithoutKeys = False,
    broken_journal: Broken = False,
) -> None:
    """Make the register what a backup holds; where anything fails, it stays as it was.

    Stop `vouch serve` and `vouch worker` first. The backup is checked to its last byte, upgraded
    to this version, its journal walked, and what was erased since erased again, before any of it
    can be read. Everybody signs in anew.
    """
    with told_plainly(), refusing(), opened() as (settings, database), bars() as shown:
        request = Request(
            source,
            identities=() if identity is None else identities_in(identity),
            reason=reason,
            replace=replace,
            erased=erasures or (),
            without_list=without_erasures,
            other_key=other_key,
            keys=[keys_in(each) for each in keys or ()],
            without_keys=without_keys,
            broken_journal=broken_journal,
        )
        if check:
            tell(look_into(settings, request, shown.step), "This backup is whole. It holds")
            return
        if not reason:
            raise Refused("Say why, for the journal: --reason WORDS")
        here = Desk(settings, database, operator(named(by)))
        done = put_back(settings, database, here.actor, request, shown.step)
        _tell(done)
        _finish(here, done)


def _tell(done: Restored) -> None:
    """Say what stands now, and what a person has to see to."""
    tell(done.manifest, "Restored:")
    out.print(f"Its journal is whole: {done.entries:,} entries fit.")
    for what, count in sorted(done.repeated.counts.items()):
        out.print(f"Erased or ended again: {count:,} of {what}.")
    for what, row in done.repeated.by_hand:
        out.print(f"Take words out of this by hand again: {what} {row}.", soft_wrap=True)
    tell_keys(done.keys)
    _tell_codes(done)
    out.print(f"{done.sessions:,} sessions were ended: everybody signs in anew.")
    if done.aside is not None:
        out.print(f"What was in the database before: {done.aside}.", soft_wrap=True)
    if done.files_aside is not None:
        out.print(f"Files of it that nothing names any more: {done.files_aside}.", soft_wrap=True)
    if done.aside or done.files_aside:
        out.print("Both hold personal data: throw them away once you have looked at the register.")


def _tell_codes(done: Restored) -> None:
    """Say what becomes of codes and cases that are younger than the backup."""
    if done.codes is None:
        said = "Complaints told after this backup are gone, and codes made since open nothing."
        if not done.lists:
            said += " Codes that were replaced since open their cases again: no list named them."
    else:
        found = done.codes
        said = (
            f"Codes of complaints: {found.void:,} replaced since stay void, {found.made:,} made"
            " since open their cases."
        )
        if found.elsewhere:
            said += (
                f" {found.elsewhere:,} cases are only in what was set aside: told after this"
                " backup, their codes open nothing."
            )
    out.print(f"{said} See docs/operations.md, After a restore.", soft_wrap=True)


def _finish(here: Desk, done: Restored) -> None:
    """Bring up to date on this machine what is derived; the restore stands in any case."""
    if done.upgraded:
        bring_shipped(here.database)
        bring_rules(here.database)
        bring_programmes(here.database)
    indexing.rebuild(here.database, here.settings.index_folder)
    bring_up_to_date(here)
    out.print("On other machines with a search index: vouch index rebuild")

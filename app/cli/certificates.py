"""``vouch certificates``: the pages of certificates, for printing them in numbers."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.desk import Refused, desk, out
from app.cli.progress import bars
from app.desks import certification_desk
from app.domains.certifications.queries import printing as issued
from app.domains.certifications.service.certificates import printing

app = typer.Typer(help="The pages of certificates.", no_args_is_help=True)
AT_ONCE = 100


@app.callback()
def _group() -> None:
    """Keep ``pdf`` a command of the group, also while it is the only one."""


@app.command()
def pdf(
    folder: Annotated[Path, typer.Argument(help="Where the files go; it is made if need be.")],
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="Also those not in force; each says so across its page.")
    ] = False,
) -> None:
    """Write the page of each certificate in force to a file NUMBER.pdf, over an older one."""
    with desk() as here, bars() as shown:
        _make(folder)
        certifying = certification_desk(here.settings)
        with here.database.reading(here.actor) as work:
            step = shown.step("Printing certificates", issued.count(work))
        written, after = 0, None
        while True:
            # Read in a work, set after it: no connection waits for a page.
            with here.database.reading(here.actor) as work:
                pages, after = printing.some(work, certifying, after, AT_ONCE)
            if not pages:
                break
            for page in pages:
                if everything or page.not_in_force is None:
                    _write(folder / f"{page.number}.pdf", certifying.typesetter.certificate(page))
                    written += 1
                step(1)
    out.print(f"Wrote {written:,} certificates to {folder}.", soft_wrap=True)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The folder {folder} cannot be made: {error.strerror}.") from error


def _write(file: Path, content: bytes) -> None:
    """Write a file that is whole or not there."""
    beside = file.with_suffix(".pdf.part")
    try:
        beside.write_bytes(content)
        beside.replace(file)
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from error

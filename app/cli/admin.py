"""``vouch admin``: first administrators, accounts in danger."""

import re
from email.utils import parseaddr
from typing import Annotated

import typer

from app.cli.desk import By, Refused, Why, desk, out
from app.desks import breached_passwords, key_ring
from app.domains.identity.engine.look_alikes import clean_email
from app.domains.identity.service.accounts import hashed_password
from app.domains.identity.service.administrators import create_administrator
from app.domains.identity.service.outside_tokens import release
from app.domains.identity.service.second_factors import forget_lost
from app.domains.identity.service.sessions import end_for
from app.domains.identity.types import NewOrganisation, NewPerson, OrganisationKind

COUNTRY = re.compile("[A-Z]{2}")

app = typer.Typer(no_args_is_help=True, help="Make the first administrators; secure accounts.")


@app.callback()
def admin() -> None:
    """Make the first administrators; secure accounts."""


@app.command("create")
def create(
    who: Annotated[
        str, typer.Argument(metavar="WHO", help="As in 'Amina Rahman <amina@scheme.example>'.")
    ],
    country: Annotated[
        str, typer.Option(help="Country of the scheme's organisation, ISO 3166-1 alpha-2.")
    ],
    reason: Why,
    password: Annotated[
        str,
        typer.Option(
            prompt=True,
            confirmation_prompt=True,
            hide_input=True,
            help="Asked for where it is not given; do not leave it in a shell's history.",
        ),
    ],
    scheme: Annotated[
        str, typer.Option(help="Name of the organisation that runs the scheme.")
    ] = "Scheme owner",
    by: By = None,
) -> None:
    """Make one of the first two administrators; two are needed to grant any further role."""
    with desk(by) as opened:
        name, address = _read(who)
        if not COUNTRY.fullmatch(country):
            raise Refused("Give the country by its two letters (ISO 3166-1), such as MU.")
        hashed = hashed_password(
            password, address, name, breached=breached_passwords(opened.settings)
        )
        owner = NewOrganisation(OrganisationKind.SCHEME_OWNER, scheme, country)
        person = NewPerson(name, address, "en", "")
        with opened.database.writing(opened.actor) as work:
            create_administrator(work, owner, person, hashed, reason)
    out.print(f"{name} is an administrator. Sign in at /v1/oauth/token and add a second factor:")
    out.print("until then the account can do nothing else.")


def _read(who: str) -> tuple[str, str]:
    name, address = parseaddr(who)
    if not name:
        raise Refused("Give name and address, as in 'Amina Rahman <amina@scheme.example>'.")
    return name, clean_email(address)


@app.command("sign-out")
def sign_out(
    reason: Why,
    who: Annotated[str | None, typer.Argument(metavar="ADDRESS", help="Of one account.")] = None,
    *,
    everybody: Annotated[
        bool, typer.Option("--everybody", help="All accounts, and machines with them.")
    ] = False,
    by: By = None,
) -> None:
    """End every session of an account, or of everybody; their tokens are refused at once."""
    with desk(by) as opened:
        if (who is None) is not everybody:
            raise Refused("Give either one ADDRESS or --everybody.")
        with opened.database.writing(opened.actor) as work:
            ended = end_for(work, who, reason)
        if ended is None:
            raise Refused("There is no account of this address.")
    out.print(f"{ended} sessions ended.")


@app.command("forget-factors")
def forget_factors(
    who: Annotated[str, typer.Argument(metavar="ADDRESS", help="Of the account.")],
    reason: Why,
    by: By = None,
) -> None:
    """Take away the second factors that somebody lost, who proved anew who they are."""
    with desk(by) as opened:
        ring = key_ring(opened.settings)
        with opened.database.writing(opened.actor) as work:
            found = forget_lost(work, ring, who, reason)
        if found is None:
            raise Refused("There is no account of this address.")
    out.print(f"{found} second factors taken away. Until one is added, the account does little.")


@app.command("release-issuer")
def release_issuer(
    who: Annotated[str, typer.Argument(metavar="ADDRESS", help="Of the account.")],
    reason: Why,
    by: By = None,
) -> None:
    """Forget which subject of the outside issuer names an account; its next token does anew."""
    with desk(by) as opened:
        with opened.database.writing(opened.actor) as work:
            is_known = release(work, who, reason)
        if not is_known:
            raise Refused("No subject of an issuer names an account of this address.")
    out.print("Released: the next token with this address names the account.")

"""Reads of somebody who signed in: asked again in the same words, and each in words of its own."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
from servers import OURS, Rate, bare, watched

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from app.store.work import Database
from tests.people import World

OFTEN = "10000000/minute"
ISSUER = "http://127.0.0.1"
IDLE_SECONDS, IDLE_TICKS = 120, 3
READS = {
    "own account": "/v1/me",
    "own work": "/v1/me/work",
    "imports": "/v1/imports",
    "organisations": "/v1/organisations",
    "certificates, 50 of 20,000": "/v1/certificates",
}

Load = Callable[..., Rate]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One read of a member of the secretariat, beside the bare function on our server."""

    title: str
    size: int
    again: Rate
    anew: Rate
    ours: Rate

    @property
    def shares(self) -> tuple[float, float]:
        """Of the bare function: asked again, and in words of its own."""
        return self.again.median / self.ours.median, self.anew.median / self.ours.median


def measure_signed_in(environment: Mapping[str, str], load: Load) -> list[SignedIn]:
    """Measure on a register as it stands.

    Args:
        environment: the settings of the service.
        load: asks as every other measurement does.
    """
    said = {
        **environment,
        "VOUCH_PUBLIC_URL": ISSUER,
        "VOUCH_REQUESTS_BY_CALLER": OFTEN,
        "VOUCH_REQUESTS_BY_ADDRESS": OFTEN,
    }
    token = _token(said)
    with watched(said) as (address, process):
        _wait_until_idle(process)
        return [_measured(address, title, path, token, load) for title, path in READS.items()]


def _wait_until_idle(process: int) -> None:
    """Wait for what follows the journal inside the service, which would work beside the reads."""
    used = _ticks(process)
    for _ in range(IDLE_SECONDS):
        time.sleep(1)
        before, used = used, _ticks(process)
        if used - before <= IDLE_TICKS:
            return


def _ticks(process: int) -> int:
    """Return how many hundredths of a second of a processor a process used so far."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(told[11]) + int(told[12])


def _token(said: Mapping[str, str]) -> str:
    """Return a token of somebody of the secretariat, which lasts for all that is measured."""
    settings = Settings(  # type: ignore[call-arg]  # its own option
        _env_file=None, data_dir=Path(said["VOUCH_DATA_DIR"]), operator="Bench", public_url=ISSUER
    )
    database = Database.open(said["VOUCH_DATABASE_URL"])
    world = World(database, settings)
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    token = world.token(world.member(Role.SECRETARIAT, scheme), lasts=timedelta(hours=2))
    database.dispose()
    return token


def _measured(address: str, title: str, path: str, token: str, load: Load) -> SignedIn:
    size = _size(address + path, token)
    with bare(size, OURS) as ours:
        again = load(address, [path], token=token)
        anew = load(address, [path], token=token, anew=True)
        return SignedIn(title, size, again, anew, load(ours, ["/"]))


def _size(url: str, token: str) -> int:
    answer = httpx.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=60)
    return len(answer.raise_for_status().content)


def rows(measured: Sequence[SignedIn]) -> list[str]:
    """Lay out what was measured as the rows of a table."""
    if not measured:
        return []
    lines = [
        "",
        (
            "| signed in, of the secretariat | bytes | asked again/s | of bare | p99 ms |"
            " in words of its own/s | of bare | p99 ms | bad |"
        ),
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for each in measured:
        again, anew = each.shares
        lines.append(
            f"| {each.title} | {each.size:,} | {each.again.median:,.0f} | {again:.3f} |"
            f" {each.again.p99_ms:.1f} | {each.anew.median:,.0f} | {anew:.3f} |"
            f" {each.anew.p99_ms:.1f} | {each.again.bad + each.anew.bad} |"
        )
    return lines

"""The people of a trial: firms with tokens that last, an officer, and a first list of records."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from places import Place

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.people import Member, World
from tests.registers import HEADER, PROFILE, Register, row

LASTS = timedelta(hours=12)
FIRST_DAY = date(2019, 1, 1)
SOURCE = "torture-list"


@dataclass(frozen=True)
class Person:
    """Somebody who acts in a trial.

    Attributes:
        member: who it is.
        headers: with which their requests are sent.
    """

    member: Member
    headers: dict[str, str]


class Cast:
    """Makes people on a register.

    Args:
        place: whose register it is.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self.world = World(place.database, place.settings)
        self.register = Register(place.database, place.folder, place.settings)

    def somebody(
        self, role: Role, kind: OrganisationKind, jurisdiction: str | None = None
    ) -> Person:
        """Make somebody in a new organisation, with a token for hours."""
        organisation = self.world.organisation(kind, None, jurisdiction)
        return self.also(role, self.world.member(role, organisation))

    def also(self, _role: Role, member: Member) -> Person:
        """Give a token for hours to somebody who is known."""
        token = self.world.token(member, lasts=LASTS)
        return Person(member, {"Authorization": f"Bearer {token}"})

    def firm(self) -> Person:
        """Make somebody who speaks for a recruiter."""
        return self.somebody(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)

    def records(self, count: int) -> list[str]:
        """Bring a first list in; return the numbers of its records."""
        names = [row(f"Claimed Firm {number:04}") for number in range(count)]
        self.register.bring(*names, day=FIRST_DAY, key="first-list")
        found: list[str] = []
        client = self.register.client()
        asked = "/v1/roster?limit=100"
        while asked:
            page = client.get(asked).json()
            found += [each["number"] for each in page["items"]]
            cursor = page["next_cursor"]
            asked = f"/v1/roster?limit=100&cursor={cursor}" if cursor else ""
        return found


def written_list(folder: Path, number: int, rows: int) -> Path:
    """Write the list of a day: two more firms than the day before, and another end for each.

    Args:
        folder: where it lies.
        number: of the list, from 1.
        rows: how many firms there are.
    """
    profile = folder / f"{SOURCE}.toml"
    if not profile.exists():
        text = PROFILE.format(key=SOURCE, record="intermediary", identity="name")
        profile.write_text(text, encoding="utf-8")
    until = f"{2030 + number % 40}-12-31"
    lines = [HEADER, *(row(f"Listed Firm {each:05}", until=until) for each in range(rows))]
    path = folder / f"list-{number}.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

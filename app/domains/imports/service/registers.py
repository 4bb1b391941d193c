"""The register of an authority that sends no list: what its acts say is all that it says."""

from dataclasses import dataclass
from datetime import date
from secrets import token_hex

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.imports import queries
from app.domains.imports.models import Source
from app.domains.imports.types import RecordKind
from app.store.work import Work

UTC = "UTC"


@dataclass(frozen=True, slots=True)
class OwnRegister:
    """What is known of such a register.

    Attributes:
        number: of the authority's organisation.
        authority: its name.
        jurisdiction: ISO 3166-1 or 3166-2.
        record: what it licenses.
        stale_after_days: for how long a word of it is taken (fairness L5).
    """

    number: str
    authority: str
    jurisdiction: str
    record: RecordKind
    stale_after_days: int

    @property
    def key(self) -> str:
        """Its slug."""
        return f"register-{self.number.lower()}-{self.record.value}"


def own_register(work: Work, about: OwnRegister) -> Source:
    """Return the register of an authority, made when it is needed first.

    It dates like the other registers of its country; where there are none, in UTC.

    Rule:
        Fairness L5: its word ages, too, from the day of each act.
    """
    require(work.actor, Permission.LICENCE_CHANGE, Facts(jurisdiction=about.jurisdiction))
    source = queries.find_source(work, about.key)
    if source is None:
        zone = queries.find_time_zone(work, about.jurisdiction[:2]) or UTC
        source = Source(key=about.key, digest_key=token_hex(32), listed=0, time_zone=zone, url=None)
        work.session.add(source)
    source.title = f"Register of {about.authority}"
    source.publisher = source.attribution = about.authority
    source.jurisdiction, source.record = about.jurisdiction, about.record
    source.data_licence = "None stated; facts stated by the authority itself."
    source.stale_after_days = about.stale_after_days
    work.session.flush()
    return source


def note_act(source: Source, day: date, licences: int) -> None:
    """Note on a register without a list that it spoke on a day, and what that added to it."""
    if source.last_file_id is None:
        source.list_date = max(source.list_date or day, day)
        source.listed += licences

"""Bodies of what the register said of a certificate."""

from pydantic import Field

from app.domains.certifications.schemas.certificates import ScopeOut, StandingOut
from app.web.schemas import Shown


class RecordedStandingOut(StandingOut):
    """A period, and between which entries of the journal the register held it to be true."""

    recorded_from: int
    recorded_until: int | None = Field(description="Null: it holds it to be true now.")


class RecordedScopeOut(ScopeOut):
    """A scope, and between which entries of the journal the register held it to be true."""

    recorded_from: int
    recorded_until: int | None


class CertificateHistoryOut(Shown):
    """What the register said of a certificate, at one entry or ever."""

    number: str
    said_at: int | None
    journal_number: int = Field(description="The journal's last entry that the answer knows.")
    standings: list[RecordedStandingOut]
    scopes: list[RecordedScopeOut]

"""What violations work with, held open by a process."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.notices.service.desk import LetterDesk
from app.domains.violations.types import Standard
from app.store.work import Work

CertifiedOn = Callable[[Work, UUID, date], bool]
"""Tells whether a record held a certificate in force on a day; certification stands above."""


HasRemedy = Callable[[Work, UUID], bool]
"""Tells whether money is repaid in a case; remedies stand above, and close it with theirs."""


@dataclass(frozen=True, slots=True)
class ViolationDesk:
    """The desk.

    Attributes:
        cases: of complaints: compares what a respondent reads with who told it, and seals words.
        letters: what the pages of letters are made with.
        standard: of proof, before the scheme.
        standards: of proof, before authorities, by jurisdiction.
        answer: how long a respondent has to answer.
        appeal: how long it has to appeal.
        heard_later: within this time a decision in absence is opened again on request.
        certified_on: tells whether the standard decides (V2).
        has_remedy: tells whether a case closes with its remedy.
    """

    cases: ComplaintDesk
    letters: LetterDesk
    standard: Standard
    standards: Mapping[str, Standard]
    answer: timedelta
    appeal: timedelta
    heard_later: timedelta
    certified_on: CertifiedOn
    has_remedy: HasRemedy

    def standard_of(self, jurisdiction: str | None) -> Standard:
        """Return the standard of proof before a body; a part takes that of its country.

        Rule:
            Fairness V3: a named setting.
        """
        if jurisdiction is None:
            return self.standard
        country = jurisdiction.partition("-")[0]
        return self.standards.get(jurisdiction, self.standards.get(country, self.standard))

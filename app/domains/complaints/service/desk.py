"""What complaints work with, held open by a process."""

from dataclasses import dataclass

from app.domains.complaints.engine.line import Line
from app.domains.complaints.rules.service_levels import ServiceLevels
from app.domains.complaints.service.recourse import RecentRecourse
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.evidence.service import EvidenceDesk
from app.domains.identity.engine.letters import Front
from app.domains.notices.service.desk import NoticeDesk
from app.kit.working_days import WorkingDays
from app.outside.counters import Counters
from app.outside.file_store import FileStore
from app.store.case_keys import CaseSeals
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class ComplaintDesk:
    """The desk.

    Attributes:
        ring: seals the small words that officers read in lists, and digests of codes.
        seals: the two seals of each case.
        counters: count wrong codes.
        store: where files lie, sealed.
        evidence: its scanner looks into files first.
        front: where links lead.
        receipt_tries: wrong codes of one first group, such as ``10/15 minutes``.
        calm: how much may come in without a line, such as ``300/minute``.
        line: in which people wait beyond that.
        recourse: where else she can go, as it was read a moment ago.
        address: of this register, as acknowledgements name it.
        instance: what every answer of a test or demonstration says; ``None`` when live.
        calendar: counts working days where the scheme is.
        levels: in what time each step is done.
        disclosures: under agreements, of what is referred to authorities.
    """

    ring: KeyRing
    seals: CaseSeals
    counters: Counters
    store: FileStore
    evidence: EvidenceDesk
    front: Front
    receipt_tries: str
    calm: str
    line: Line
    recourse: RecentRecourse
    address: str
    instance: str | None
    calendar: WorkingDays
    levels: ServiceLevels
    disclosures: DisclosureDesk

    @property
    def notices(self) -> NoticeDesk:
        """What notices of acts on cases work with."""
        return NoticeDesk(self.ring, self.front)

    @property
    def is_demonstration(self) -> bool:
        """Whether real firms' records hold what lists say, and nothing else (fairness L9)."""
        return self.instance == "demo"

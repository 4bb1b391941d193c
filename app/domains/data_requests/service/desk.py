"""What requests work with, held open by a process."""

from dataclasses import dataclass

from app.domains.archives.service.desk import ArchiveDesk
from app.domains.evidence.service import EvidenceDesk
from app.domains.identity.engine.letters import Front
from app.outside.file_store import FileStore
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class DataRequestDesk:
    """The desk.

    Attributes:
        ring: seals what names a person.
        front: where links lead.
        store: where documents of identity lie, sealed.
        evidence: its scanner looks into them first.
        archives: makes the answer to a request for access.
        months: in which a request is answered.
    """

    ring: KeyRing
    front: Front
    store: FileStore
    evidence: EvidenceDesk
    archives: ArchiveDesk
    months: int

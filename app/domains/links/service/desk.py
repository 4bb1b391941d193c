"""What links work with, held open by a process."""

from collections.abc import Collection
from dataclasses import dataclass

from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.imports.service.desk import ImportDesk
from app.domains.subjects.service.desk import SubjectDesk
from app.outside.file_store import FileStore
from app.outside.partners import Partners
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class Here:
    """What this installation says of itself.

    Attributes:
        id: how others know it.
        operator: who runs it, in words.
        instance: ``live``, ``test`` or ``demo``.
        private: hosts inside its network that it may ask all the same.
    """

    id: str
    operator: str | None
    instance: str
    private: Collection[str]

    @property
    def is_live(self) -> bool:
        """Whether it is a live register."""
        return self.instance == "live"


@dataclass(frozen=True, slots=True)
class LinkDesk:
    """The desk.

    Attributes:
        here: this installation.
        ring: seals its keys.
        files: where files lie that went and came.
        partners: asks other installations.
        disclosures: what disclosures work with.
        imports: what lists are brought in with.
        subjects: what acts on licences work with.
        most_records: of a file that is made here.
        minutes: between two looks at what waits.
    """

    here: Here
    ring: KeyRing
    files: FileStore
    partners: Partners
    disclosures: DisclosureDesk
    imports: ImportDesk
    subjects: SubjectDesk
    most_records: int
    minutes: int

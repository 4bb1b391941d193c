"""What the verbs of appeals work with, held open by a process."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domains.appeals.types import Appealable
from app.domains.notices.models import Notice
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import ActKind


@dataclass(frozen=True, slots=True)
class AppealDesk:
    """The desk.

    Attributes:
        notices: of notices.
        owners: what the domain that owns a kind of act brings to an appeal.
        by_decision: acts whose urgent way is reviewed by a decision of their owner's committee.
    """

    notices: NoticeDesk
    owners: Mapping[ActKind, Appealable]
    by_decision: frozenset[ActKind] = frozenset()

    def owner(self, notice: Notice) -> Appealable:
        """Return what the owner of a notice's act brings."""
        return self.owners[notice.act]

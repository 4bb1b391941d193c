"""What the verbs of appeals work with, held open by a process."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from app.domains.appeals.types import Appealable, Words, WordsApart
from app.domains.notices.models import Notice
from app.domains.notices.queries.notices import words_of
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import ActKind
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class AppealDesk:
    """The desk.

    Attributes:
        notices: of notices.
        owners: what the domain that owns a kind of act brings to an appeal.
        by_decision: acts whose urgent way is reviewed by a decision of their owner's committee.
        apart: where the words of appeals against some acts lie instead of in the journal.
    """

    notices: NoticeDesk
    owners: Mapping[ActKind, Appealable]
    by_decision: frozenset[ActKind] = frozenset()
    apart: Mapping[ActKind, WordsApart] = field(default_factory=dict)

    def owner(self, notice: Notice) -> Appealable:
        """Return what the owner of a notice's act brings."""
        return self.owners[notice.act]

    def told(self, work: Work, notice: Notice, words: Mapping[str, str]) -> Mapping[str, str]:
        """Return the words that the next entry takes; those of a case apart are kept there."""
        keeper = self.apart.get(notice.act)
        return words if keeper is None else keeper.keep(work, notice, work.upcoming(), words)

    def words_of(self, work: Work, notice: Notice, entries: Collection[int | None]) -> Words:
        """Return the words of entries about an appeal that was read, wherever they lie."""
        keeper = self.apart.get(notice.act)
        if keeper is None:
            said = {key: text for key, text in work.said().items() if key[0] in entries}
            return words_of(work, entries) | said
        return keeper.read(work, notice, [each for each in entries if each is not None])

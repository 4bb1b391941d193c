"""Which firm each line is about: a recruiter's own, or one that the authority's place licenses."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from app.domains.deployments.queries import firms
from app.domains.deployments.types import Said
from app.kit.errors import Fault
from app.kit.ids import UUID_TEXT
from app.store.work import Work

NOT_YOURS = "Your organisation holds no record of such a firm."
NOT_LICENSED = "No register of your jurisdiction licenses such a firm."
SEVERAL = "Several firms have a licence of this number: name the firm by its identifier."
NONE_NAMED = "Say which firm it is about: intermediary or licence."
BOTH = "Name the firm by its identifier or by a licence, not by both."


@dataclass(frozen=True, slots=True)
class Firms:
    """The firms of which the caller may report.

    Attributes:
        ids: those that were asked for by identifier, with the record that stands for each.
        licences: those that were asked for by number, in small letters.
        own: the only firm of the caller; ``None``: there are none or several.
        otherwise: what is told where one is not among them.
    """

    ids: dict[UUID, UUID]
    licences: dict[str, frozenset[UUID]]
    own: UUID | None
    otherwise: str

    def of(self, said: Said) -> UUID | Fault:
        """Return the firm that a line is about, or why there is none."""
        if said.intermediary and said.licence:
            return Fault(f"{said.at}/licence", BOTH)
        if said.intermediary:
            found = self.ids.get(UUID(said.intermediary)) if _is_id(said.intermediary) else None
            return found or Fault(f"{said.at}/intermediary", self.otherwise)
        if said.licence:
            known = self.licences.get(said.licence.lower(), frozenset())
            if len(known) == 1:
                return next(iter(known))
            return Fault(f"{said.at}/licence", SEVERAL if known else self.otherwise)
        return self.own or Fault(f"{said.at}/intermediary", NONE_NAMED)


def _is_id(text: str) -> bool:
    return UUID_TEXT.fullmatch(text) is not None


def firms_of(work: Work, lines: Collection[Said]) -> Firms:
    """Return the firms of which the caller may report, of those that lines name."""
    ids = {UUID(each.intermediary) for each in lines if _is_id(each.intermediary or "")}
    numbers = {each.licence for each in lines if each.licence}
    into = firms.standing_for(work)
    if work.actor.jurisdiction is not None:
        return _licensed(work, work.actor.jurisdiction, ids, numbers, into)
    held = firms.held(work)
    mine = {into.get(each, each) for each in held}
    found = firms.by_licence(work, numbers, subject_ids=held) if numbers else {}
    return Firms(
        {each: into.get(each, each) for each in held},
        _by_firm(found, into),
        next(iter(mine)) if len(mine) == 1 else None,
        NOT_YOURS,
    )


def _licensed(
    work: Work, place: str, ids: set[UUID], numbers: set[str], into: dict[UUID, UUID]
) -> Firms:
    alike = firms.with_merged({into.get(each, each) for each in ids}, into)
    there = (
        {into.get(each, each) for each in firms.licensed(work, place, alike)} if alike else set()
    )
    found = firms.by_licence(work, numbers, jurisdiction=place) if numbers else {}
    known = {each: into.get(each, each) for each in ids}
    return Firms(
        {each: firm for each, firm in known.items() if firm in there},
        _by_firm(found, into),
        None,
        NOT_LICENSED,
    )


def _by_firm(found: dict[str, set[UUID]], into: dict[UUID, UUID]) -> dict[str, frozenset[UUID]]:
    return {
        number: frozenset(into.get(each, each) for each in ids) for number, ids in found.items()
    }

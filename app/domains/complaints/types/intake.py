"""What somebody tells, as it came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.domains.complaints.types import AccusedKind, AgeBand, Channel, Sex, Side, Use
from app.domains.jurisdictions.engine.recourse import KnownSince
from app.kit.money import Money


class Safe(StrEnum):
    """Whether she is safe now, as she says."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    NOT_SAID = "not_said"


class Wish(StrEnum):
    """What she wants to happen (facts, 8.3)."""

    MONEY_BACK = "money_back"
    PAPERS_BACK = "papers_back"
    GO_HOME = "go_home"
    STAY_AND_FIX_IT = "stay_and_fix_it"
    ONLY_TELL_YOU = "only_tell_you"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Accused:
    """Against whom.

    Attributes:
        kind: of whom.
        subject_id: the record, where there is one.
        organisation_id: the partner, authority or body, where it has no record.
        name: as she knows it, where it is matched later.
    """

    kind: AccusedKind = AccusedKind.UNKNOWN
    subject_id: UUID | None = None
    organisation_id: UUID | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A yes to one use.

    Attributes:
        use: to what.
        authority_id: to which authority, of ``tell_authority``.
    """

    use: Use
    authority_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """Who wrote it down for her.

    Attributes:
        organisation_id: the partner, the post or the scheme.
        person_id: who.
        read_back: whether it was read back to her.
        side: a partner, or the scheme.
        in_own_name: the organisation complains itself of a practice (W7).
        post_id: the post abroad, of an authority (S5).
    """

    organisation_id: UUID
    person_id: UUID
    read_back: bool | None
    side: Side
    in_own_name: bool = False
    post_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A complaint as it came; every field but the words or a file may be missing.

    Attributes:
        story: her own words; ``None`` where a voice message says it.
        categories: of what it speaks, as she chose.
        accused: against whom.
        channel: how it came.
        spoken: BCP 47.
        written: BCP 47, in which she is answered.
        facts: exact amounts, days, fees, wishes, safety: sealed with the story.
        identity: names, contacts, site, papers: sealed apart.
        consents: what she said yes to.
        consent_text: version of what she was asked.
        pieces: of the story, what is compared with other ones (W9).
        known_days: from which times to claim run.
        origin: country of origin.
        destination: country of work.
        happened_in: where, as country or a part of one.
        happened_year: when.
        sector: ISIC.
        sex: if told.
        age: if told.
        paid: how much in all.
        workers: to how many it happened.
        safe: whether she is safe now.
        excluded_states: countries whose authorities must not read it.
    """

    story: str | None = None
    categories: tuple[str, ...] = ()
    accused: Accused = field(default_factory=Accused)
    channel: Channel = Channel.WEB
    spoken: str | None = None
    written: str = "en"
    facts: dict[str, Any] = field(default_factory=dict)
    identity: dict[str, Any] = field(default_factory=dict)
    consents: tuple[Given, ...] = ()
    consent_text: str = ""
    pieces: Sequence[str] = ()
    known_days: Mapping[KnownSince, date] = field(default_factory=dict)
    origin: str | None = None
    destination: str | None = None
    happened_in: str | None = None
    happened_year: int | None = None
    sector: str | None = None
    sex: Sex | None = None
    age: AgeBand | None = None
    paid: Money | None = None
    workers: int | None = None
    safe: Safe = Safe.NOT_SAID
    excluded_states: tuple[str, ...] = ()

"""What the routes of warnings share: the desk, and how warnings are shown."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Query, Request

from app.domains.warnings.engine import texts
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import warnings
from app.domains.warnings.schemas import (
    AnnouncedOut,
    AttemptOut,
    ConductOut,
    WarningDraftOut,
    WarningOut,
)
from app.domains.warnings.service import words
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.types import AnswerState, Conduct
from app.domains.warnings.workflow import LIFE
from app.store.work import Work
from app.web.schemas import Language


async def _desk(request: Request) -> WarningDesk:
    desk: WarningDesk = request.app.state.warnings
    return desk


Desk = Annotated[WarningDesk, Depends(_desk)]
"""What warnings work with."""
LanguageIn = Annotated[
    Language, Query(description="BCP 47: in which the texts around a warning are read.")
]


def conduct_out(warning: PublicWarning, language: str) -> list[ConductOut]:
    """Say what somebody does."""
    return [
        ConductOut(code=code, text=texts.conduct(language, code))
        for code in map(Conduct, warning.conduct)
    ]


def public_out(
    work: Work, desk: WarningDesk, rows: Sequence[PublicWarning], language: str
) -> list[WarningOut]:
    """Show warnings that stand, in a fixed number of queries."""
    contested = warnings.contested(work, [each.id for each in rows])
    found = []
    for row in rows:
        said = words.said_of(work, desk.ring, row)
        if said is None or row.published_at is None or row.ends_at is None:
            continue
        is_contested = row.id in contested
        found.append(
            WarningOut(
                number=row.number,
                name=said.name,
                is_person=row.is_person,
                conduct=conduct_out(row, language),
                country=row.country,
                region=row.region,
                locality=said.locality,
                text=said.text,
                answer=_shown_answer(work, desk, row),
                basis=row.basis,
                published_at=row.published_at,
                ends_at=row.ends_at,
                contested=is_contested,
                contested_text=texts.contested(language) if is_contested else None,
                meaning=texts.meaning(language),
            )
        )
    return found


def _shown_answer(work: Work, desk: WarningDesk, row: PublicWarning) -> str | None:
    if row.answer_state is not AnswerState.SHOWN:
        return None
    return words.opened(work, desk.ring, words.answer_key(row), row.sealed_answer)


_SAME = (
    *("id", "number", "state", "subject_id", "is_person", "country", "region", "basis"),
    *("inquiry_id", "authority_id", "found_on", "could_fit", "drafted_by", "drafted_at"),
    *("agreed_by", "heard_until", "answer_state", "answered_at", "published_by", "published_at"),
    *("ends_at", "renewed_by", "taken_at", "why_taken", "version"),
)


def draft_out(work: Work, desk: WarningDesk, row: PublicWarning) -> WarningDraftOut:
    """Show a warning to whoever works on it."""
    said = words.said_of(work, desk.ring, row)
    return WarningDraftOut(
        **{name: getattr(row, name) for name in _SAME},
        name=said.name if said else None,
        locality=said.locality if said else None,
        text=said.text if said else None,
        conduct=[Conduct(each) for each in row.conduct],
        complaints=list(warnings.sources(work, row.id)),
        reference=words.opened(work, desk.ring, words.reference_key(row), row.sealed_reference),
        why_nobody=words.opened(work, desk.ring, words.why_key(row), row.sealed_why),
        answer=words.opened(work, desk.ring, words.answer_key(row), row.sealed_answer),
        attempts=[
            AttemptOut(
                way=each.way,
                is_reached=each.is_reached,
                attempted_by=each.attempted_by,
                attempted_at=each.attempted_at,
                note=words.opened(work, desk.ring, each.id, each.sealed_note),
            )
            for each in warnings.attempts(work, row.id)
        ],
        contested=bool(warnings.contested(work, [row.id])),
        available_actions=work.available(row, LIFE),
    )


def announced_out(
    work: Work, desk: WarningDesk, row: PublicWarning, language: str
) -> AnnouncedOut | None:
    """Show a warning to whoever is named, before it is public."""
    said = words.said_of(work, desk.ring, row)
    if said is None:
        return None
    return AnnouncedOut(
        number=row.number,
        name=said.name,
        conduct=conduct_out(row, language),
        country=row.country,
        region=row.region,
        locality=said.locality,
        text=said.text,
        is_public=row.stands(work.at),
        heard_until=row.heard_until,
        answer=words.opened(work, desk.ring, words.answer_key(row), row.sealed_answer),
        answer_state=row.answer_state,
    )

"""Warnings as sharing reads them."""

from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.identity.models import Organisation
from app.domains.warnings.models import PublicWarning
from app.store.work import Work

RULE = "asked by the rule of sharing, of what is public"


def warning(work: Work, warning_id: UUID | None) -> PublicWarning | None:
    """Return a warning to which an entry led."""
    return work.session.scalar(
        select(PublicWarning).where(unscoped(why=RULE), PublicWarning.id == warning_id)
    )


def place_of(work: Work, organisation_id: UUID | None) -> str | None:
    """Return the jurisdiction of an authority."""
    return work.session.scalar(
        select(Organisation.jurisdiction).where(
            unscoped(why=RULE), Organisation.id == organisation_id
        )
    )

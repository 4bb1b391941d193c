"""What of warnings is erased again after a restore: words that were destroyed stay destroyed."""

from sqlalchemy import select, update

from app.access.policy import unscoped
from app.domains.warnings.models import PublicWarning, WarningAttempt, WarningObjection
from app.store.erasures import Erasable
from app.store.work import Work


def _forget_notes(work: Work) -> None:
    gone = select(PublicWarning.id).where(
        unscoped(why="what was destroyed once is destroyed again"),
        PublicWarning.sealed_words.is_(None),
    )
    work.session.execute(
        update(WarningAttempt)
        .where(WarningAttempt.warning_id.in_(gone))
        .values(sealed_note=None)
        .execution_options(synchronize_session=False)
    )


TAKEN = Erasable(
    "warnings.words",
    PublicWarning,
    PublicWarning.sealed_words.is_(None),
    {
        "sealed_words": None,
        "sealed_answer": None,
        "sealed_reference": None,
        "sealed_why": None,
        "code_digest": None,
    },
    then=_forget_notes,
)
"""A warning that was taken back is public no more, though an older backup says so: without its
words it does not stand."""

OBJECTED = Erasable(
    "warnings.objections",
    WarningObjection,
    WarningObjection.sealed_words.is_(None),
    {"sealed_words": None},
)
"""What was said against a warning that is no more, and decided."""

ADDRESSES = Erasable(
    "warnings.addresses",
    WarningObjection,
    WarningObjection.sealed_address.is_(None),
    {"sealed_address": None},
)
"""Where the answer to an objection went; it is forgotten once it has gone."""

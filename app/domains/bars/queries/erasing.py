"""What of bars is erased again after a restore: who it was stays destroyed."""

from sqlalchemy import delete, select

from app.access.policy import unscoped
from app.domains.bars.models import Bar, BarPair, BarWords, PersonDigest, PrincipalsDeclared
from app.store.erasures import Erasable
from app.store.work import Work

AGAIN = "what was destroyed once is destroyed again"


def _forget_words(work: Work) -> None:
    gone = select(Bar.id).where(unscoped(why=AGAIN), Bar.sealed_person.is_(None))
    work.session.execute(
        delete(BarWords)
        .where(BarWords.bar_id.in_(gone))
        .execution_options(synchronize_session=False)
    )
    _forget_digests(work)


def _forget_digests(work: Work) -> None:
    kept = select(Bar.id).where(unscoped(why=AGAIN), Bar.sealed_person.is_not(None))
    declared = select(PrincipalsDeclared.id).where(PrincipalsDeclared.sealed.is_not(None))
    work.session.execute(
        delete(PersonDigest)
        .where(PersonDigest.of_id.not_in(kept.union_all(declared)))
        .execution_options(synchronize_session=False)
    )


PEOPLE = Erasable(
    "bars.people",
    Bar,
    Bar.sealed_person.is_(None),
    {
        "sealed_person": None,
        "sealed_reason": None,
        "sealed_answer": None,
        "sealed_order": None,
        "code_digest": None,
    },
    then=_forget_words,
)
"""Who was under a bar that is over."""

DECLARED = Erasable(
    "bars.declared",
    PrincipalsDeclared,
    PrincipalsDeclared.sealed.is_(None),
    {"sealed": None},
    then=_forget_digests,
)
"""Who was declared for what is decided, or by a word that a newer one replaced."""

PAIRS = Erasable(
    "bars.pairs",
    BarPair,
    BarPair.sealed_person.is_(None),
    {"sealed_person": None, "sealed_said": None, "sealed_reason": None},
)
"""Who was beside somebody under a bar."""

"""Passkeys, and the challenges that they answer."""

from collections.abc import Sequence

from sqlalchemy import delete, select

from app.access.policy import unscoped
from app.domains.identity.models import PasskeyChallenge, SecondFactor
from app.domains.identity.types import ChallengePurpose, FactorKind
from app.store.work import Work

ANSWERED = "whoever answers a challenge with a key has proved who they are"


def find_challenge(work: Work, digest: str, purpose: ChallengePurpose) -> PasskeyChallenge | None:
    """Return a challenge that is good now for whoever asks, locked, so that it works once.

    One that was given to somebody in a session is good for the same alone.
    """
    actor = work.actor
    is_of_anybody = purpose is ChallengePurpose.SIGN_IN
    return work.session.scalar(
        select(PasskeyChallenge)
        .where(
            unscoped(why="it is looked for by its digest, and was given to who asks"),
            PasskeyChallenge.digest == digest,
            PasskeyChallenge.purpose == purpose,
            PasskeyChallenge.person_id.is_not_distinct_from(None if is_of_anybody else actor.id),
            PasskeyChallenge.session_id.is_not_distinct_from(
                None if is_of_anybody else actor.session_id
            ),
            PasskeyChallenge.used_at.is_(None),
            PasskeyChallenge.expires_at > work.at,
        )
        .with_for_update()
    )


def find_passkey(work: Work, credential: str) -> SecondFactor | None:
    """Return a passkey by its id, whoever's it is, locked, so that its count goes on."""
    return work.session.scalar(
        select(SecondFactor)
        .where(
            unscoped(why=ANSWERED),
            SecondFactor.credential == credential,
            SecondFactor.kind == FactorKind.PASSKEY,
        )
        .with_for_update()
    )


def forget_expired(work: Work) -> None:
    """Delete the challenges that can be answered no more."""
    work.session.execute(
        delete(PasskeyChallenge).where(
            unscoped(why="what has expired opens nothing"), PasskeyChallenge.expires_at <= work.at
        )
    )


def of(found: Sequence[SecondFactor]) -> list[str]:
    """Return the ids of the passkeys among second factors."""
    return [each.credential for each in found if each.credential is not None]

"""Second looks: an act is held, and another person of the secretariat releases or refuses it."""

from collections.abc import Sequence
from uuid import UUID

from app.access.policy import require
from app.domains.identity.errors import NotYourself
from app.domains.identity.models import SecondLook
from app.domains.identity.queries import interests
from app.domains.identity.types import Matter, Waiting
from app.domains.identity.workflow import SECOND_LOOK, LookAction
from app.store.work import Work


def ask(work: Work, matter: Matter, reasons: Sequence[str], look_id: UUID) -> None:
    """Hold an act of the caller until somebody else has looked at it.

    Records:
        ``identity.second_look.asked`` with the act and the codes of the reasons.

    Rule:
        Fairness P4.
    """
    found = SecondLook(
        id=look_id,
        act=matter.act,
        thing_id=matter.thing_id,
        path=matter.path,
        person_id=work.actor.id,
        role=work.actor.role,
        reasons=list(reasons),
        touches={
            "subjects": sorted(map(str, matter.subjects)),
            "organisations": sorted(map(str, matter.organisations)),
            "countries": sorted(matter.countries),
        },
        state=SECOND_LOOK.start,
        asked_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    work.record(
        "identity.second_look.asked",
        row=str(look_id),
        act=matter.act,
        thing=str(matter.thing_id),
        reasons=list(reasons),
    )


def matter_of(look: SecondLook) -> Matter:
    """Return what an act that is held touches."""
    return Matter(
        look.act,
        look.thing_id,
        look.path,
        frozenset(map(UUID, look.touches["subjects"])),
        frozenset(map(UUID, look.touches["organisations"])),
        frozenset(look.touches["countries"]),
    )


def decide(work: Work, look: SecondLook, action: LookAction, reason: str) -> SecondLook:
    """Release an act, so that who asked can take it, or refuse it to them.

    The caller has no declared interest in the matter; see :func:`interests.refuse_interested`.

    Raises:
        NotYourself: the caller wants to act.
        Forbidden, StepRefused: by policy and table.

    Records:
        ``identity.second_look.released`` or ``refused`` with the reason.

    Rule:
        Fairness P4: a second person.
    """
    require(work.actor, SECOND_LOOK.permission(action), look.facts)
    if look.person_id == work.actor.id:
        raise NotYourself("Somebody else looks at what you want to do.")
    look.decided_by, look.decided_at = work.actor.id, work.at
    work.move(look, SECOND_LOOK, action, words={"reason": reason})
    return look


def waiting(work: Work) -> list[Waiting]:
    """Return the acts of others that wait for the caller's look."""
    return [
        Waiting("look", each.act, f"/v1/second-looks/{each.id}", each.asked_at)
        for each in interests.to_decide(work)
    ]

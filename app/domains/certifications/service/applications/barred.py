"""Applications, as bars know them: who owns and runs the applicant, and whether it waits (V5)."""

from uuid import UUID

from app.domains.bars.service import holding
from app.domains.bars.service.holding import Standing
from app.domains.bars.types import Thing, ThingKind
from app.domains.certifications.models import Application
from app.domains.certifications.queries import applications
from app.domains.certifications.service.desk import CertificationDesk, scheme_of
from app.domains.certifications.types import ENDED
from app.domains.standards.types.words import Measured
from app.domains.subjects.errors import PrincipalsNotDeclared
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.store.work import Work


class ApplicationThings:
    """Applications; see ``app.domains.bars.types.ThingReader``."""

    def read(self, work: Work, thing_id: UUID) -> Thing:
        """Return an application to an actor who may know of it.

        Raises:
            NotFound: the actor may not.
        """
        return thing_of(work, applications.one(work, thing_id))

    def find(self, work: Work, thing_id: UUID) -> Thing | None:
        """Return an application to a verb that asks for a rule."""
        found = work.session.get(Application, thing_id)
        return None if found is None else thing_of(work, found)


def thing_of(work: Work, application: Application) -> Thing:
    """Return an application as bars know it."""
    subject = work.session.get_one(Subject, application.subject_id)
    return Thing(
        ThingKind.APPLICATION,
        application.id,
        application.organisation_id,
        claims.jurisdiction_of(work, subject),
        application.scheme_key,
        application.subject_id,
        is_open=application.state not in ENDED,
    )


def has_principals(work: Work, application: Application) -> bool:
    """Tell whether the applicant is a firm, which somebody owns and runs; a country is none."""
    return scheme_of(work, application).measures is not Measured.JURISDICTION


def standing(work: Work, desk: CertificationDesk, application: Application) -> Standing:
    """Return whether principals are declared, and whether it waits; never why.

    Records:
        See ``app.domains.bars.service.meeting.look``.
    """
    return holding.hold_for(work, desk.bars, thing_of(work, application))


def refuse_undeclared(work: Work, desk: CertificationDesk, application: Application) -> None:
    """Refuse to accept an application of which it was not said who owns and runs the firm.

    Raises:
        PrincipalsNotDeclared: it was not.
        Waiting: one of them meets a bar, or a question about one waits; it does not say so.

    Rule:
        Fairness V5: bars meet a person by identity, so identities are asked for.
    """
    if not has_principals(work, application):
        return
    if not standing(work, desk, application).is_declared:
        raise PrincipalsNotDeclared("It was not said who owns and runs the applicant.")
    refuse_held(work, desk, application)


def refuse_held(work: Work, desk: CertificationDesk, application: Application) -> None:
    """Refuse to decide in favour of an application that waits, without a word of why.

    Raises:
        PrincipalsNotDeclared, Waiting: see ``app.domains.bars.service.holding.refuse_held``.

    Rule:
        Fairness V5.
    """
    if has_principals(work, application):
        holding.refuse_held(work, desk.bars, thing_of(work, application))

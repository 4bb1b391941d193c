"""Assessing a country that did not ask for it, and ending that (C8)."""

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.certifications.errors import (
    AppliedAlready,
    NoAuthority,
    Requested,
    SchemeForOthers,
)
from app.domains.certifications.models import Application
from app.domains.certifications.queries import applications
from app.domains.certifications.service.applications import letters
from app.domains.certifications.service.applications.drafting import drawn_up
from app.domains.certifications.service.desk import CertificationDesk, named
from app.domains.certifications.workflow import LIFE, Action
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.standards import queries as standards
from app.domains.standards.types.words import Measured
from app.domains.subjects import queries as subjects
from app.store.work import Work


def open_assessment(
    work: Work, desk: CertificationDesk, jurisdiction: Jurisdiction, scheme_key: str, reason: str
) -> Application:
    """Begin the assessment of a country that did not ask for it.

    Its authority is told, and can answer each indicator; nothing waits for that. Where several
    speak for the country, it is the one that was admitted first.

    Raises:
        Forbidden: only the secretariat carries the council's resolution out.
        NotFound: there is no such scheme.
        SchemeForOthers: the scheme measures no countries.
        NoAuthority: nobody speaks for the country, so nobody could answer.
        AppliedAlready: an application or assessment is open.

    Records:
        ``certifications.application.opened``; the reason erasable.

    Rule:
        Scheme, steps: the council decides to assess a country without its request. Fairness C8.
    """
    require(work.actor, Permission.APPLICATION_SCREEN, Facts(), is_seen=True)
    scheme = standards.current_scheme(work, scheme_key, work.at.date())
    if scheme.said.measures is not Measured.JURISDICTION:
        raise SchemeForOthers(f"It certifies records of the kind {scheme.said.measures.value}.")
    speakers = jurisdictions.authorities(work, [jurisdiction.code])[jurisdiction.code]
    if not speakers:
        raise NoAuthority(f"No authority of {jurisdiction.name} is admitted.")
    known = applications.find_open(work, jurisdiction.subject_id, scheme_key)
    if known is not None:
        message = "An application or assessment of this country under this scheme is open."
        raise AppliedAlready(message, application=str(known.id))
    subject = subjects.one(work, jurisdiction.subject_id)
    application = drawn_up(work, subject, scheme, speakers[0].id)
    application.is_requested = False
    work.move(application, LIFE, Action.OPEN, **named(application), words={"reason": reason})
    letters.of_opening(work, desk, application)
    return application


def drop(work: Work, application: Application, reason: str) -> Application:
    """End the assessment of a country that did not ask for it; a published draft stays public.

    Raises:
        Forbidden, StepRefused: by policy and table.
        Requested: the country asked for it itself.

    Records:
        ``certifications.application.dropped``; the reason erasable.

    Rule:
        Fairness C8.
    """
    require(work.actor, Permission.APPLICATION_SCREEN, application.facts, is_seen=True)
    LIFE.step(application.state, Action.DROP)
    if application.is_requested:
        raise Requested("The applicant asked for it, and withdraws it.")
    application.ended_at, application.due_at = work.at, None
    work.move(application, LIFE, Action.DROP, **named(application), words={"reason": reason})
    return application

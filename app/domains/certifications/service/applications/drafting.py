"""Beginning an application, and saying its scope, declarations and agreement."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.certifications.errors import AppliedAlready, RecordNotHeld, SchemeForOthers
from app.domains.certifications.models import Application, Certificate, Declaration
from app.domains.certifications.queries import applications
from app.domains.certifications.service.certificates import renewability
from app.domains.certifications.service.desk import named, scheme_of
from app.domains.certifications.types import PREPARED, ApplicationState, DeclarationKey
from app.domains.certifications.workflow import LIFE
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.rules import country_of
from app.domains.jurisdictions.service import speaks_for
from app.domains.standards import queries as standards
from app.domains.standards.engine.content import agreement_digest
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.scheme import Scheme
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.types import SubjectKind
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work


def begin(
    work: Work, subject: Subject, scheme_key: str, renews: Certificate | None = None
) -> Application:
    """Begin an application for a record that the actor's organisation holds.

    It keeps the version of the rules and the edition of the standard that bind today.

    Args:
        work: the open transaction.
        subject: the record.
        scheme_key: the scheme's.
        renews: the certificate that it asks to renew, or to restore.

    Raises:
        Forbidden: the role applies for nobody.
        NotFound: there is no such scheme.
        RecordNotHeld: the record is not the organisation's.
        SchemeForOthers: the scheme measures another kind of subject.
        AppliedAlready: an application for the same certificate is open.
        RenewalNotPossible, ActNotPossible: see :func:`renewing.refuse_unrenewable`.

    Records:
        ``certifications.application.begun``.
    """
    actor = work.actor
    mine = Facts(holder_id=actor.organisation_id)
    require(actor, Permission.APPLICATION_CHANGE, mine, is_seen=True)
    assert actor.id is not None
    assert actor.organisation_id is not None
    scheme = standards.current_scheme(work, scheme_key, work.at.date())
    if scheme.said.measures.value != subject.kind.value:
        raise SchemeForOthers(f"It certifies records of the kind {scheme.said.measures.value}.")
    if not _speaks(work, subject, actor.organisation_id):
        raise RecordNotHeld("Your organisation does not hold this record.")
    known = applications.find_open(work, subject.id, scheme_key)
    if known is not None:
        is_mine = known.organisation_id == actor.organisation_id
        raise AppliedAlready(
            "An application of this record for this scheme is open.",
            application=str(known.id) if is_mine else None,
        )
    if renews is not None:
        renewability.refuse_unrenewable(work, renews, subject, scheme_key)
    application = drawn_up(work, subject, scheme, actor.organisation_id, renews)
    work.record("certifications.application.begun", **named(application), scheme=scheme_key)
    return application


def drawn_up(
    work: Work,
    subject: Subject,
    scheme: Kept[Scheme],
    organisation_id: UUID,
    renews: Certificate | None = None,
) -> Application:
    """Make the draft of an application under the rules and the edition that bind today."""
    assert work.actor.id is not None
    edition = standards.current_edition(work, scheme.said.standard, work.at.date())
    application = Application(
        id=new_id(),
        number=make(NumberKind.APPLICATION, take_serials(work.session, "application")),
        subject_id=subject.id,
        organisation_id=organisation_id,
        scheme_key=scheme.said.key,
        scheme_id=scheme.id,
        edition_id=edition.id,
        scope=_of_country(work, subject),
        state=LIFE.start,
        begun_by=work.actor.id,
        begun_at=work.at,
        renews_id=None if renews is None else renews.id,
    )
    work.session.add(application)
    work.session.flush()
    return application


def _speaks(work: Work, subject: Subject, organisation_id: UUID) -> bool:
    """Tell whether an organisation holds a record; a country's every authority of it does."""
    if subject.kind is SubjectKind.JURISDICTION:
        return speaks_for(work, subject.id, organisation_id)
    claim = claims.find_granted(work, subject.id)
    return claim is not None and claim.organisation_id == organisation_id


def _of_country(work: Work, subject: Subject) -> dict[str, Any]:
    """Return the scope that a country always has: itself, as the one site."""
    found = jurisdictions.of_subject(work, subject.id)
    if found is None:
        return {}
    site = {"name": found.name, "country": country_of(found.code), "is_head_office": True}
    return {"sites": [site]}


def may_prepare(work: Work, application: Application, permission: Permission) -> None:
    """Refuse changes of what was submitted, and of what is another's.

    Raises:
        Forbidden: the role changes no applications.
        StepRefused: the application is with others now.
    """
    require(work.actor, permission, application.facts, is_seen=True)
    refuse_unless(application, PREPARED, "change")


def refuse_unless(application: Application, states: Collection[ApplicationState], act: str) -> None:
    """Refuse an act that the state does not allow.

    Raises:
        StepRefused: naming the state and what it allows.
    """
    if application.state not in states:
        raise StepRefused(
            f"'{act}' is not possible while the state is '{application.state.value}'.",
            state=application.state.value,
            allowed=[each.value for each in LIFE.actions_from(application.state)],
        )


def change_scope(work: Work, application: Application, scope: dict[str, Any]) -> Application:
    """Say for what a certificate is asked.

    Raises:
        Forbidden, StepRefused: see :func:`may_prepare`.

    Records:
        ``certifications.application.changed``.
    """
    may_prepare(work, application, Permission.APPLICATION_CHANGE)
    scope = {**scope, **_of_country(work, work.session.get_one(Subject, application.subject_id))}
    if application.scope == scope:
        return application
    application.scope = scope
    work.record("certifications.application.changed", **named(application))
    work.session.flush()
    return application


def declare(work: Work, application: Application, keys: Collection[DeclarationKey]) -> Application:
    """Make declarations; one that was made stays made.

    Raises:
        Forbidden, StepRefused: see :func:`may_prepare`.

    Records:
        ``certifications.application.declared`` with the new ones.
    """
    may_prepare(work, application, Permission.APPLICATION_SUBMIT)
    made = {each.key for each in applications.declarations_of(work, application.id)}
    new = [key for key in DeclarationKey if key in set(keys) - made]
    assert work.actor.id is not None
    work.session.add_all(
        Declaration(
            application_id=application.id,
            key=key,
            declared_by=work.actor.id,
            declared_at=work.at,
        )
        for key in new
    )
    if new:
        work.record(
            "certifications.application.declared",
            **named(application),
            declarations=[each.value for each in new],
        )
    work.session.flush()
    return application


def agree(work: Work, application: Application, digest: str, language: str) -> Application:
    """Accept the certification agreement, by the digest of the text that was read.

    Raises:
        Forbidden, StepRefused: see :func:`may_prepare`.
        BadInput: it is another text, or in a language in which the scheme does not work.

    Records:
        ``certifications.application.agreed`` with the digest.
    """
    may_prepare(work, application, Permission.APPLICATION_SUBMIT)
    scheme = scheme_of(work, application)
    expected = agreement_digest(scheme.agreement)
    faults = []
    if digest != expected:
        detail = f"The agreement of these rules has the digest {expected}; read that one."
        faults.append(Fault("/digest", detail))
    if language not in scheme.languages:
        detail = f"Give one of: {', '.join(scheme.languages)}."
        faults.append(Fault("/language", detail))
    if faults:
        raise BadInput("This agreement cannot be accepted.", faults=faults)
    application.agreement_digest, application.agreement_language = digest, language
    application.agreed_by, application.agreed_at = work.actor.id, work.at
    work.record(
        "certifications.application.agreed",
        **named(application),
        digest=digest,
        language=language,
        agreement=scheme.agreement.version,
    )
    work.session.flush()
    return application

"""Granting: what must stand before it, and the certificate that comes of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domains.certifications.errors import FindingsOpen, NoAcceptedAudit
from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateScope,
    CertificateStanding,
    Condition,
    DecisionFile,
)
from app.domains.certifications.queries import applications
from app.domains.certifications.rules.standing import first_validity
from app.domains.certifications.service.applications import letters
from app.domains.certifications.service.applications.audit_orders import OVER
from app.domains.certifications.service.certificates import surveillance
from app.domains.certifications.service.countries.standing import refuse_uncertified
from app.domains.certifications.service.decisions import proposal as decision_proposal
from app.domains.certifications.service.decisions.blocking_findings import HELD
from app.domains.certifications.service.desk import CertificationDesk, named, scheme_of, today
from app.domains.certifications.types.certificates import Ground, Standing, Validity
from app.domains.certifications.workflow import CERTIFICATE, CONDITION, LIFE, Action
from app.domains.standards.service import applying
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

VALIDITY = "certificate_validity"
SHOWN_OF_SCOPE = ("sites", "corridors", "sectors")
"""What of an application's scope stands on a certificate; names of people never do."""


def application_of(work: Work, file: DecisionFile) -> Application:
    """Return the application that a file is about; nobody else moves it meanwhile."""
    assert file.application_id is not None
    return applications.held_still(work, file.application_id)


def may_grant(work: Work, file: DecisionFile) -> None:
    """Refuse to grant what the record does not bear.

    Raises:
        StepRefused: the application does not wait for its decision.
        NoAcceptedAudit: no audit of the right kind was accepted, or another one goes on.
        CountryNotCertified: the scheme asks for its country's certificate, and there is none.
        FindingsOpen: findings stand against it, or the rule proposes to refuse or correct first.

    Rule:
        ISO/IEC 17021-1, 9.5.3.2: every major finding is mended and verified before; scheme,
        decision rule: people may refuse what it would grant, never grant what it would refuse.
    """
    application = application_of(work, file)
    LIFE.step(application.state, Action.GRANT)
    refuse_uncertified(work, scheme_of(work, application))
    audit = decision_proposal.decided_upon(work, application)
    going = [
        each for each in decision_proposal.audits_of(work, application) if each.state not in OVER
    ]
    if audit is None or going:
        raise NoAcceptedAudit("No audit on which it can be decided was accepted.")
    day = today(work, scheme_of(work, application))
    holding = decision_proposal.holding_back(work, application, day)
    proposal = decision_proposal.proposal_of(work, application)
    assert proposal is not None
    if holding or proposal.outcome in HELD:
        raise FindingsOpen(proposal.reads, findings=holding, proposal=proposal.outcome.value)


def grant(work: Work, desk: CertificationDesk, file: DecisionFile) -> None:
    """Grant what an application asks for: the certificate is issued, and its holder is told.

    Records:
        ``certifications.application.granted``, ``certifications.certificate.issued``.

    Rule:
        ISO/IEC 17021-1, 9.1.3: the cycle begins with the decision.
    """
    application = application_of(work, file)
    scheme = scheme_of(work, application)
    day = today(work, scheme)
    validity = first_validity(day, scheme.limit(VALIDITY).amount)
    application.ended_at, application.due_at = work.at, None
    application.decided_by = work.actor.id
    certificate = issue(work, file, application, validity)
    work.move(application, LIFE, Action.GRANT, **named(application))
    file.lists_due_at = work.at
    letters.of_grant(work, desk, certificate, scheme)
    work.session.flush()


def issue(
    work: Work,
    file: DecisionFile,
    application: Application,
    validity: Validity,
    follows: Certificate | None = None,
) -> Certificate:
    """Issue the certificate of an application, with how it stands, its scope and its conditions.

    Args:
        work: the open transaction.
        file: the decision, concluded in the same work.
        application: granted in the same work.
        validity: the civil days where the scheme is.
        follows: the certificate that it renews or restores.

    Records:
        ``certifications.certificate.issued`` with its number and days; it names the record, since
        a certificate in force is public.

    Rule:
        ISO/IEC 17021-1, 8.2.2: never before the decision; issue "Decisions": two decision makers
        pressing at once issue one.
    """
    scheme = scheme_of(work, application)
    day = today(work, scheme)
    proposal = decision_proposal.proposal_of(work, application)
    assert proposal is not None
    standing = Standing(CERTIFICATE.start, work.at, None, Ground.REQUIREMENTS_MET)
    certificate = _born(application, validity, day)
    certificate.number = make(NumberKind.CERTIFICATE, take_serials(work.session, "certificate"))
    certificate.decision_id, certificate.level = file.id, proposal.level
    certificate.follows_id = None if follows is None else follows.id
    certificate.audit_body_id = surveillance.body_of(work, application)
    certificate.issued_at = work.at
    work.session.add(certificate)
    work.session.flush()
    entry = work.upcoming()
    work.record(
        "certifications.certificate.issued",
        certificate.subject_id,
        row=str(certificate.id),
        number=certificate.number,
        scheme=certificate.scheme_key,
        decided_on=day.isoformat(),
        valid_from=validity.valid_from.isoformat(),
        valid_until=validity.valid_until.isoformat(),
        level=certificate.level,
    )
    _say_how_it_stands(work, certificate, standing, application.scope, entry)
    due = applying.conditions(scheme, proposal, day)
    _set_conditions(work, file, certificate, due)
    surveillance.set_surveillance(work, certificate)
    return certificate


def _born(application: Application, validity: Validity, day: date) -> Certificate:
    """Return the certificate of an application, as far as that and the day of decision tell it."""
    return Certificate(
        id=new_id(),
        subject_id=application.subject_id,
        organisation_id=application.organisation_id,
        scheme_key=application.scheme_key,
        scheme_id=application.scheme_id,
        edition_id=application.edition_id,
        application_id=application.id,
        decided_on=day,
        valid_from=validity.valid_from,
        valid_until=validity.valid_until,
        state=CERTIFICATE.start,
    )


def _say_how_it_stands(
    work: Work,
    certificate: Certificate,
    standing: Standing,
    scope: Mapping[str, Any],
    entry: int,
) -> None:
    work.session.add_all(
        [
            CertificateStanding(
                certificate_id=certificate.id,
                state=standing.state,
                from_at=standing.from_at,
                until_at=standing.until_at,
                recorded_from=entry,
                ground=standing.ground,
                decision_id=certificate.decision_id,
            ),
            CertificateScope(
                certificate_id=certificate.id,
                scope={name: scope.get(name) or [] for name in SHOWN_OF_SCOPE},
                valid_from=certificate.valid_from,
                recorded_from=entry,
                decision_id=certificate.decision_id,
            ),
        ]
    )
    work.session.flush()


def _set_conditions(
    work: Work, file: DecisionFile, certificate: Certificate, due: Mapping[str, date]
) -> None:
    """Write the conditions down: those of the decision rule, and those that were drafted."""
    by_rule: list[dict[str, Any]] = [
        {"criterion": criterion, "due_on": day.isoformat()} for criterion, day in due.items()
    ]
    for each in [*by_rule, *file.conditions]:
        condition = Condition(
            id=new_id(),
            certificate_id=certificate.id,
            decision_id=file.id,
            organisation_id=certificate.organisation_id,
            criterion=each["criterion"],
            words_entry=each.get("entry"),
            words_field=each.get("field"),
            due_on=date.fromisoformat(each["due_on"]),
            state=CONDITION.start,
        )
        work.session.add(condition)
        work.session.flush()
        work.record(
            "certifications.condition.set",
            row=str(condition.id),
            certificate=certificate.number,
            criterion=condition.criterion,
            due_on=each["due_on"],
        )

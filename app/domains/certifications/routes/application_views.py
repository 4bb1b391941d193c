"""What the routes of the certifications share: the desk, and how an application is shown."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Request

from app.domains.audits.models import Audit
from app.domains.audits.queries import following as audits
from app.domains.certifications.models import Application, Fee
from app.domains.certifications.queries import answers, applications, certificates
from app.domains.certifications.rules import DECLARATIONS, declarations_of
from app.domains.certifications.schemas import (
    AgreementOut,
    ApplicationItemOut,
    ApplicationOut,
    CheckOut,
    DeclarationOut,
    FeeOut,
    OrderedOut,
)
from app.domains.certifications.service.applications.audit_orders import KIND, OVER
from app.domains.certifications.service.desk import CertificationDesk, edition_of, scheme_of
from app.domains.certifications.workflow import LIFE, Action
from app.domains.standards.engine.content import agreement_digest
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Measured
from app.kit.money import Money
from app.store.work import Work
from app.web.writing import Made

ORDERS = frozenset({Action.ORDER_STAGE_1, Action.ORDER_STAGE_2})
OVER_HTTP = {
    *(Action.SUBMIT, Action.SUBMIT_LATE, Action.SCREEN, Action.ACCEPT),
    *(Action.RETURN, Action.REJECT, Action.WITHDRAW, Action.DROP),
    *ORDERS,
}
"""Actions that have an operation; both orders are one, which names the stage."""


async def _desk(request: Request) -> CertificationDesk:
    desk: CertificationDesk = request.app.state.certifications
    return desk


Desk = Annotated[CertificationDesk, Depends(_desk)]


def shown_application(work: Work, application: Application) -> ApplicationOut:
    """Show an application with all that belongs to it but its answers."""
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    fees = applications.fees_of(work, application.id)
    checks = answers.checks_of(work, application.id)
    ordered = audits.ordered_by(work, KIND, [application.id])[application.id]
    entries = [application.remarks_entry, *(each.settled_entry for each in fees)]
    words = applications.words_of(work, entries)
    item = ApplicationItemOut.model_validate(application)
    granted = certificates.of_application(work, application.id)
    return ApplicationOut(
        **item.model_dump(),
        scheme_version=scheme.version,
        standard=edition.standard,
        edition=edition.version,
        renews=_renews(work, application),
        scope=application.scope,
        agreement=_agreement(application, scheme),
        declarations=_declarations(work, application),
        fees=[_fee(each, words) for each in fees],
        checks=[CheckOut.model_validate(each) for each in checks if each.run == checks[0].run],
        remarks=words.get((application.remarks_entry or 0, "reason")),
        audits=[OrderedOut.model_validate(each) for each in ordered if not each.is_hidden],
        certificate=None if granted is None else granted.number,
        ended_at=application.ended_at,
        available_actions=_available(work, application, ordered),
    )


def _renews(work: Work, application: Application) -> str | None:
    if application.renews_id is None:
        return None
    return certificates.by_id(work, application.renews_id).number


def _available(work: Work, application: Application, ordered: Sequence[Audit]) -> list[str]:
    """Return what the actor may do now over HTTP; nothing is ordered while an audit goes on."""
    goes_on = any(each.state not in OVER for each in ordered)
    left_out = {Action.DROP if application.is_requested else Action.WITHDRAW}
    left_out |= ORDERS if goes_on else set()
    found = [Action(each) for each in work.available(application, LIFE)]
    return [each.value for each in found if each in OVER_HTTP and each not in left_out]


def _agreement(application: Application, scheme: Scheme) -> AgreementOut:
    return AgreementOut(
        version=scheme.agreement.version,
        digest=agreement_digest(scheme.agreement),
        accepted_at=application.agreed_at,
        language=application.agreement_language,
    )


def _declarations(work: Work, application: Application) -> list[DeclarationOut]:
    made = {each.key: each for each in applications.declarations_of(work, application.id)}
    is_country = scheme_of(work, application).measures is Measured.JURISDICTION
    return [
        DeclarationOut(
            key=key,
            text=DECLARATIONS[key],
            declared_at=made[key].declared_at if key in made else None,
        )
        for key in declarations_of(is_country=is_country)
    ]


def _fee(fee: Fee, words: dict[tuple[int, str], str]) -> FeeOut:
    money = None
    if fee.amount_minor is not None and fee.currency is not None:
        money = Money(fee.amount_minor, fee.currency)
    return FeeOut(
        code=fee.code,
        state=fee.state,
        amount=None if money is None else money.amount,
        currency=None if money is None else money.currency,
        settled_at=fee.settled_at,
        reason=words.get((fee.settled_entry or 0, "reason")),
    )


def made(work: Work, application: Application) -> Made:
    """Answer an act with the application as it stands after it."""
    work.session.flush()
    return Made(shown_application(work, application), application.version)

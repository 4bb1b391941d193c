"""What keeps a case from an authority, whatever else is prepared; she reads that it did (S1)."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from app.domains.complaints.errors import (
    AuthorityInterested,
    NoAgreement,
    NoConsent,
    NotServedHere,
    StateExcluded,
)
from app.domains.complaints.models import Complaint, Consent
from app.domains.complaints.models.referrals import KeptBack
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.queries.referrals import Office
from app.domains.complaints.service.following import standing_consent
from app.domains.complaints.service.ties import matter_of
from app.domains.complaints.types import Use
from app.domains.complaints.types.intake import Given
from app.domains.complaints.types.referring import WhyKeptBack
from app.kit.errors import BadInput, Fault, Problem
from app.kit.ids import new_id
from app.store.work import Work


def allowed(work: Work, complaint: Complaint, authority_id: UUID) -> tuple[Office, Consent]:
    """Return an authority that may read a case, and her yes to it; asked again when it goes.

    Raises:
        BadInput: the complaint is about this authority.
        StateExcluded: she shut its state out.
        NoConsent: she did not consent to this authority.
        AuthorityInterested: somebody who acts for it has a part in whom the case is about.
        NotServedHere: nobody acts for it here.

    Rule:
        Fairness S1, W1 and W6.
    """
    office = queries.offices(work, [authority_id]).get(authority_id)
    with noted(complaint, office):
        if cases.is_accused(work, complaint, authority_id):
            fault = Fault("/authority", "The case is about this authority; name another one.")
            raise BadInput("Nobody is told this way what is about themselves.", faults=[fault])
        if office is not None and is_excluded(work, complaint, office):
            raise StateExcluded("She said that this state must not read it.")
        given = Given(Use.TELL_AUTHORITY, authority_id)
        consent = standing_consent(work, complaint, given)
        if consent is None:
            raise NoConsent("She did not say that this authority may be told.")
        if queries.has_interest(work, authority_id, matter_of(work, complaint)):
            raise AuthorityInterested("Somebody who acts for it declared an interest.")
        if office is None or not office.is_served:
            raise NotServedHere("Nobody acts for this authority here.")
    return office, consent


def is_excluded(work: Work, complaint: Complaint, office: Office) -> bool:
    """Tell whether she shut the state of an authority out, of a part of it too."""
    place = office.jurisdiction or ""
    return place[:2] in queries.excluded_now(work, complaint)


_WHY: dict[type[Problem], WhyKeptBack] = {
    BadInput: WhyKeptBack.ACCUSED,
    StateExcluded: WhyKeptBack.STATE_EXCLUDED,
    NoConsent: WhyKeptBack.NO_CONSENT,
    AuthorityInterested: WhyKeptBack.INTEREST,
    NotServedHere: WhyKeptBack.NOT_HERE,
    NoAgreement: WhyKeptBack.NO_AGREEMENT,
}


@contextmanager
def noted(complaint: Complaint, office: Office | None) -> Iterator[None]:
    """Let her read that something was kept back, though the act itself was refused."""
    try:
        yield
    except tuple(_WHY) as problem:
        if office is not None:
            said = (complaint.id, office.id, _WHY[type(problem)])
            problem.afterwards = lambda work: _note(work, *said)
        raise


def _note(work: Work, complaint_id: UUID, authority_id: UUID, why: WhyKeptBack) -> None:
    """Note it once; tried again, it is the same.

    Records:
        ``complaints.referral.kept_back`` with the authority and why.
    """
    if queries.is_kept_back(work, complaint_id, authority_id, why):
        return
    row = KeptBack(
        id=new_id(),
        complaint_id=complaint_id,
        authority_id=authority_id,
        why=why,
        since_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "complaints.referral.kept_back",
        row=str(row.id),
        authority=str(authority_id),
        why=why.value,
    )

"""What of a case decides under which agreement it may go to an authority (S1)."""

from app.domains.agreements.engine.opening import openings
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import ClauseKind, Detail, Happening, Opening
from app.domains.complaints.errors import NoAgreement
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.queries.referrals import Office
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.subjects.service.own_interests import touched
from app.store.work import Work


def of_case(work: Work, complaint: Complaint) -> Happening:
    """Return a case as the rule of sharing reads it: where the firm is, and where she went."""
    places = {complaint.origin, complaint.destination, complaint.happened_in}
    if complaint.subject_id is not None:
        places |= touched(work, [complaint.subject_id])[1]
    if complaint.accused_organisation_id is not None:
        places.add(queries.country_of(work, complaint.accused_organisation_id))
    corridor = (complaint.origin, complaint.destination)
    return Happening(
        kinds=frozenset({ClauseKind.COMPLAINTS_REFERRED}),
        concerned=frozenset(each for each in places if each is not None),
        corridors=frozenset([(corridor[0], corridor[1])] if corridor[0] and corridor[1] else []),
        detail=Detail.GROUNDS,
    )


def opening_to(work: Work, desk: ComplaintDesk, happening: Happening, office: Office) -> Opening:
    """Return what opens a case to an authority today.

    What a complainant tells is neither a count nor a status: only a clause that lets grounds
    through opens it.

    Raises:
        NoAgreement: none does; it says which clause is missing, and where she can go herself.

    Rule:
        Fairness S1 and W11.
    """
    place = office.jurisdiction
    today = desk.disclosures.today(work.at)
    found = next(
        (each for each in openings(happening, terms(work), today) if each.receiver == place), None
    )
    if found is None:
        because = (
            f"No agreement that is in force and binds has a public clause on complaints that opens"
            f" this case to {place}."
        )
        raise _missing(because, office)
    if found.is_kept_back:
        because = (
            f"An agreement that lets less through keeps this case from {place}: of two the"
            f" narrower counts ({', '.join(found.narrowed_by)})."
        )
        raise _missing(because, office)
    if found.detail is not Detail.GROUNDS:
        because = (
            f"The clause on complaints with {place} opens {found.detail.value} alone, and what she"
            " tells goes where grounds are let through."
        )
        raise _missing(because, office)
    return found


def _missing(because: str, office: Office) -> NoAgreement:
    return NoAgreement(
        because,
        clause=ClauseKind.COMPLAINTS_REFERRED.value,
        detail_needed=Detail.GROUNDS.value,
        receiver=office.jurisdiction,
        recourse=f"/v1/jurisdictions/{office.jurisdiction}/recourse",
    )

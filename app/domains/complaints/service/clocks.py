"""The clocks of a case: started with a step, stopped with a reason, ended when the step is done."""

from app.domains.complaints.models import Complaint
from app.domains.complaints.service.desk import ComplaintDesk
from app.store.work import Work


def start_clocks(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Start the clocks that run from the day on which a complaint came."""

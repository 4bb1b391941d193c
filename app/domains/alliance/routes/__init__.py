"""The alliance over HTTP."""

from app.domains.alliance.routes import commitments, credentials, members, trainings

ROUTERS = (
    *(members.router, members.of_firms, commitments.kinds, commitments.router),
    *(trainings.levels, trainings.router, credentials.router, credentials.certificates),
)
"""In the order in which they are tried: public reads first."""

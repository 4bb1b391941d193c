"""Deployments over HTTP."""

from app.domains.deployments.routes.bands import router as bands
from app.domains.deployments.routes.comparison import router as comparison
from app.domains.deployments.routes.reports import router as reports

DEPLOYMENTS = (reports, comparison, bands)

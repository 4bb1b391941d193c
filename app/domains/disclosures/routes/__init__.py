"""Disclosures over HTTP."""

from app.domains.disclosures.routes import disclosures, own

ROUTERS = (own.router, disclosures.router)

"""Fees over HTTP."""

from app.domains.fees.routes import changes, checks, rates, rules

ROUTERS = (checks.router, rates.router, rules.router, changes.router)
"""In the order in which they are tried: public reads first."""

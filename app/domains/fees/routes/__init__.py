"""Fees over HTTP."""

from app.domains.fees.routes import changes, checks, editions, rates

ROUTERS = (checks.router, rates.router, editions.router, changes.router)
"""In the order in which they are tried: public reads first."""

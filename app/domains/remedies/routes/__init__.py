"""Remedies over HTTP."""

from app.domains.remedies.routes import own, payments, public, remedies, workers

PUBLIC = (public.router, own.router)
"""Without an account; before the roster, whose entries have names of any kind."""
ROUTERS = (remedies.router, workers.router, payments.router)

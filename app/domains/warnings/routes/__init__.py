"""Warnings over HTTP."""

from app.domains.warnings.routes import drafts, objections, public

ROUTERS = (public.router, drafts.router, objections.router)
"""In the order in which they are tried: public reads first."""

"""Sanctions over HTTP."""

from app.domains.sanctions.routes import public, sanctions, told

ROUTERS = (public.router, told.router, sanctions.router)
"""In the order in which they are tried: public reads first."""

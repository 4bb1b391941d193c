"""Sanctions over HTTP."""

from app.domains.sanctions.routes import public, sanctions

ROUTERS = (public.router, sanctions.router)
"""In the order in which they are tried: public reads first."""

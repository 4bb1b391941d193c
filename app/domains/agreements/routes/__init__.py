"""Agreements and regional bodies over HTTP."""

from app.domains.agreements.routes import acting, amending, bodies, reading

ROUTERS = (reading.router, acting.router, amending.router, bodies.router)

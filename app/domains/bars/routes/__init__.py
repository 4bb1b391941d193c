"""Bars over HTTP: for their body, the person, the applicant, and who answers questions."""

from app.domains.bars.routes import bars, holds, own, questions

ROUTERS = (own.router, bars.router, holds.router, questions.router)
"""In the order in which they are tried: the person's own by code first."""

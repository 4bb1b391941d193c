"""Accountability over HTTP: what states were told, and reviews of their certificates."""

from app.domains.accountability.routes import answers, reviews

ROUTERS = (answers.router, reviews.router)

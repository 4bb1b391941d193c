"""Links over HTTP: for the secretariat, for whoever answers a question, and for partners."""

from app.domains.links.routes import exchange, links, questions

ROUTERS = (exchange.router, links.router, questions.router)
PUBLIC = ("/.well-known/vouch-exchange.json",)
"""What anyone may read."""

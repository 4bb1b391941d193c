"""Changes over HTTP: pulled, exported, pushed, asked; and the schemas of their records."""

from app.domains.changes.routes import changes, questions, schemas, sending

PUBLIC = (schemas.router,)
ROUTERS = (sending.router, questions.router, changes.router)
"""In the order in which they are tried: names before numbers."""

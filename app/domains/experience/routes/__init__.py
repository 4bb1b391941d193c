"""Experience over HTTP: codes, surveys, answers, what the public reads and firms reply."""

from app.domains.experience.routes import batches, moderation, public, surveys

ROUTERS = (batches.router, surveys.router, moderation.router, public.router)

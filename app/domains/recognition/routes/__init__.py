"""Recognition over HTTP: programmes and evaluations, and awards."""

from app.domains.recognition.routes import awards, evaluations, programmes, public_awards

ROUTERS = (public_awards.router, awards.router, programmes.router, evaluations.router)

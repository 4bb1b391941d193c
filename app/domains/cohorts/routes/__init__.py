"""Cohort studies over HTTP (E3)."""

from app.domains.cohorts.routes import reading, recording, results, running

ROUTERS = (reading.templates, reading.router, running.router, recording.router, results.router)

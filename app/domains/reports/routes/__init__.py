"""Reports and statistics over HTTP."""

from app.domains.reports.routes import compliance, made, schedules

ROUTERS = (compliance.router, made.router, schedules.router)
"""What has a name of its own comes before what an id stands for."""

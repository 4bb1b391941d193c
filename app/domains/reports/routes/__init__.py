"""Reports and statistics over HTTP."""

from app.domains.reports.routes import compliance, made, schedules, statistics

ROUTERS = (compliance.router, made.router, schedules.router, statistics.router)
"""What has a name of its own comes before what an id stands for."""

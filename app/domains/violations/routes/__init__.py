"""The HTTP face of violations."""

from app.domains.violations.routes import acts, by_code, cases, respondents

ROUTERS = (by_code.router, cases.router, acts.router, respondents.router)
"""All of it, for ``app.main``."""

"""The routes of the second half of handling: told, mediated, decided, appealed, ended."""

from app.domains.complaints.routes import (
    deciding,
    ending,
    mediating,
    own_answers,
    referred,
    referring,
    respondents,
    telling,
)

ROUTERS = (
    *(own_answers.router, deciding.router, telling.router),
    *(respondents.router, mediating.router, ending.router),
    *(referring.router, referred.router),
)
"""Before those whose paths take any word."""

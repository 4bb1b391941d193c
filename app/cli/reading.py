"""The service as each of its processes makes it for itself."""

from starlette.types import ASGIApp

from app.kit.loading import loading


def served() -> ASGIApp:
    """Make the service; what it is made of is set apart for good."""
    with loading():
        from app.main import served as made  # noqa: PLC0415 - this is what is read

        return made()

"""What the imports call when a source's rows become subjects: the ``Loader`` of this domain."""

from app.domains.subjects.queries import touched
from app.domains.subjects.service.in_force import clear, put_in_force
from app.domains.subjects.service.loading import compare

__all__ = ["clear", "compare", "put_in_force", "touched"]

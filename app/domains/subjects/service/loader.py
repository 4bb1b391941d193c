"""What the imports call when a source's rows become subjects: the ``Loader`` of this domain."""

from app.domains.subjects.queries import concerned, touched
from app.domains.subjects.service.in_force import clear, put_in_force
from app.domains.subjects.service.loading import compare

__all__ = ["clear", "compare", "concerned", "put_in_force", "touched"]

"""What the imports call when a source's rows become subjects: the ``Loader`` of this domain."""

from app.domains.subjects.queries import concerned, touched
from app.domains.subjects.service.import_comparing import compare
from app.domains.subjects.service.import_in_force import clear, put_in_force

__all__ = ["clear", "compare", "concerned", "put_in_force", "touched"]

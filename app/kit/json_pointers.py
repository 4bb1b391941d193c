"""JSON pointers (RFC 6901): where something stands in a document, as faults and keys name it."""


def pointer(*steps: str | int) -> str:
    """Write a JSON pointer."""
    return "".join(f"/{escaped(str(step))}" for step in steps)


def escaped(step: str) -> str:
    """Return a step as it stands between the slashes of a pointer."""
    return step.replace("~", "~0").replace("/", "~1")


def unescaped(part: str) -> str:
    """Return the step that stands so between two slashes."""
    return part.replace("~1", "/").replace("~0", "~")

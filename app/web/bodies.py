"""JSON that says one thing: what could be read in two ways is refused, for every operation at once.

Of a name that stands twice in an object one reader takes the first and another the last value. A
proxy that checks a request would then have checked another than the one that is carried out.
"""

import json
from collections import Counter
from typing import Any

from fastapi import Request

from app.kit.errors import BadInput, Fault

_SHOWN, _MOST_TOLD = 60, 20


async def refuse_double_names(request: Request) -> None:
    """Refuse a body in which an object has a name twice.

    Only what the framework has read as JSON is looked at; a file that is sent goes by unread.

    Raises:
        BadInput: with the names.
    """
    if not hasattr(request, "_json"):
        return
    doubles: list[str] = []

    def noted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        read = dict(pairs)
        if len(read) < len(pairs):
            names = [name for name, _ in pairs]
            doubles.extend(name for name, times in Counter(names).items() if times > 1)
        return read

    json.loads(await request.body(), object_pairs_hook=noted)
    if doubles:
        faults = [
            Fault("", f"Give this name once in an object: {name[:_SHOWN]}")
            for name in list(dict.fromkeys(doubles))[:_MOST_TOLD]
        ]
        raise BadInput("The body says one thing in two ways.", faults=faults)

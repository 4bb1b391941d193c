"""The pages that a problem's ``type`` leads to: what it means and what to do about it."""

import inspect
from collections.abc import Iterable
from html import escape

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from app.kit.errors import NotFound, Problem, every_problem
from app.web.pages import page
from app.web.problems import type_uri

router = APIRouter(include_in_schema=False)

_DOCUMENT_HEAD = """\
# Problems

Every failure is answered as `application/problem+json` (RFC 9457). Its `type` is
`/problems/{slug}` at the service's address, which answers with this same text.

Bad input lists `errors`: a `pointer` (RFC 6901) and a `detail` each. A pointer into the body is
one into the document that was sent (`/fees/0/amount`); others begin with `/query`, `/path` or
`/header`.

| slug | status | title | meaning | what to do |
|---|---|---|---|---|"""


@router.get("/problems")
def list_problems(request: Request) -> Response:
    """Show every kind of problem."""
    kinds = every_problem()
    if _wants_json(request):
        return _as_json([_described(kind) for kind in kinds])
    rows = (
        f'<dt><a href="{type_uri(kind)}">{escape(kind.title)}</a> ({kind.status})</dt>'
        f"<dd>{escape(_meaning(kind))}</dd>"
        for kind in kinds
    )
    return _varying(page("Problems that this service reports", ["<dl>", *rows, "</dl>"]))


@router.get("/problems/{slug}")
def read_problem(slug: str, request: Request) -> Response:
    """Show what one kind of problem means, and what to do."""
    kind = next((each for each in every_problem() if each.slug == slug), None)
    if kind is None:
        raise NotFound("There is no kind of problem of this name.")
    if _wants_json(request):
        return _as_json(_described(kind))
    body = [
        f"<p>HTTP status {kind.status}, type <code>{escape(type_uri(kind))}</code></p>",
        f"<p>{escape(_meaning(kind))}</p>",
        f"<h2>What to do</h2><p>{escape(kind.what_to_do)}</p>",
        '<p><a href="/problems">All problems</a>, <a href="/docs">the API</a></p>',
    ]
    return _varying(page(kind.title, body))


def problems_document(kinds: Iterable[type[Problem]]) -> str:
    """Write ``docs/problems.md`` from the classes themselves."""
    rows = [
        f"| `{kind.slug}` | {kind.status} | {kind.title} | {_meaning(kind)} | {kind.what_to_do} |"
        for kind in kinds
    ]
    return "\n".join([_DOCUMENT_HEAD, *rows, ""])


def _meaning(kind: type[Problem]) -> str:
    """Return the first paragraph of the class's docstring, which is written for readers."""
    return " ".join((inspect.getdoc(kind) or "").partition("\n\n")[0].replace("`", "").split())


def _described(kind: type[Problem]) -> dict[str, str | int]:
    return {
        "slug": kind.slug,
        "title": kind.title,
        "status": kind.status,
        "meaning": _meaning(kind),
        "what_to_do": kind.what_to_do,
    }


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "json" in accepted and "html" not in accepted


def _as_json(content: object) -> Response:
    return _varying(JSONResponse(content))


def _varying(response: Response) -> Response:
    response.headers["Vary"] = "Accept"
    return response
